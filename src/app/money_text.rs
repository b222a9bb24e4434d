//! What people type for an amount or a share, to the contract's decimal: `1,2345.6`, `¥80000`, `7.9万`, `３万５千元`.
//! What cannot be understood is returned as typed, so that the reader of cases can say what is wrong with it.

use crate::money::{Money, NumberFault};

/// An amount as the contract writes it: `7.9万` is `79000`.
#[must_use]
pub fn decimal_text(typed: &str) -> String {
    let plain = plain(typed);
    let bare = strip(&plain);
    if bare.chars().all(|letter| letter.is_ascii_digit() || letter == '.') && !bare.is_empty() {
        return with_whole(bare);
    }
    units(bare).unwrap_or(plain)
}

/// The amount in a field, where there is one that can be.
#[must_use]
pub fn typed_money(typed: &str) -> Option<Money> {
    Money::parse(&decimal_text(typed)).ok()
}

/// A number of days as the contract writes it: `12天` is `12`.
#[must_use]
pub(super) fn days_text(typed: &str) -> String {
    decimal_text(typed.trim_end_matches(['天', '日']))
}

/// A share as the contract writes it: `75%`, `75` and `0.75` are all `0.75`.
#[must_use]
pub fn share_text(typed: &str) -> String {
    let plain = plain(typed);
    let bare = plain.trim_end_matches(['%', '％']);
    let digits =
        |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && !text.is_empty();
    if !digits(bare) {
        return plain;
    }
    let percent =
        bare.len() < plain.len() || !(bare.starts_with("0.") || bare == "0" || bare.starts_with('.'));
    if percent { shifted(bare, -2).unwrap_or(plain) } else { with_whole(bare) }
}

/// Half-width, without space and separators.
fn plain(typed: &str) -> String {
    typed
        .chars()
        .map(half_width)
        .filter(|letter| !letter.is_whitespace() && !matches!(letter, ',' | '，' | '、' | '\'' | '\u{a0}'))
        .collect()
}

/// The ordinary form of a full-width letter.
pub(super) fn half_width(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' if letter != '，' => {
            char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter)
        }
        '。' | '．' => '.',
        '−' | '－' | '–' => '-',
        _ => letter,
    }
}

/// Without the currency before and behind.
fn strip(text: &str) -> &str {
    let text = ["¥", "￥", "RMB", "CNY", "rmb", "cny"]
        .into_iter()
        .find_map(|mark| text.strip_prefix(mark))
        .unwrap_or(text);
    ["元", "圆", "块钱", "块", "yuan"].into_iter().find_map(|mark| text.strip_suffix(mark)).unwrap_or(text)
}

/// `.5` is `0.5`, `5.` is `5`.
fn with_whole(text: &str) -> String {
    let text = text.strip_suffix('.').unwrap_or(text);
    if text.starts_with('.') { format!("0{text}") } else { text.to_owned() }
}

/// Numbers with units, largest first: `3万5千`. A digit alone behind a unit could mean two things and is not read.
fn units(text: &str) -> Option<String> {
    if text.is_empty() {
        return None;
    }
    let mut sum = 0_u64;
    let mut last = u32::MAX;
    let mut number = String::new();
    for letter in text.chars() {
        let power = match letter {
            '0'..='9' | '.' => {
                number.push(letter);
                continue;
            }
            '百' => 2,
            '千' | 'k' | 'K' => 3,
            '万' | '萬' | 'w' | 'W' => 4,
            '亿' => 8,
            _ => return None,
        };
        if power >= last {
            return None;
        }
        last = power;
        sum = sum.checked_add(fen(&number, i32::try_from(power).ok()?)?)?;
        number.clear();
    }
    if !number.is_empty() {
        if number.split('.').next().is_some_and(|whole| whole.len() < 2) {
            return None;
        }
        sum = sum.checked_add(fen(&number, 0)?)?;
    }
    Some(Money::of_fen(sum).to_string())
}

fn fen(number: &str, power: i32) -> Option<u64> {
    match Money::parse(&shifted(number, power)?) {
        Ok(amount) => Some(amount.fen()),
        Err(NumberFault::NotDecimal | NumberFault::Negative) => None,
        Err(NumberFault::TooManyDecimals | NumberFault::TooLarge) => None,
    }
}

/// The decimal point moved to the right, or to the left where `places` is negative.
fn shifted(number: &str, places: i32) -> Option<String> {
    let number = with_whole(number);
    let (whole, fraction) = number.split_once('.').unwrap_or((&number, ""));
    if whole.is_empty() || fraction.contains('.') {
        return None;
    }
    let count = usize::try_from(places.unsigned_abs()).ok()?;
    let (whole, fraction) = if places >= 0 {
        let padded = format!("{fraction:0<count$}");
        let (moved, rest) = padded.split_at_checked(count)?;
        (format!("{whole}{moved}"), rest.to_owned())
    } else {
        let padded = format!("{whole:0>0$}", count + 1);
        let (kept, moved) = padded.split_at_checked(padded.len() - count)?;
        (kept.to_owned(), format!("{moved}{fraction}"))
    };
    let fraction = fraction.trim_end_matches('0');
    Some(if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") })
}
