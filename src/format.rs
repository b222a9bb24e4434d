//! Values to text, in one place: thousands in groups, yuan with fen only where there are any or all must line up,
//! percent as short as it is, dates as they are spoken. From the exact text of a value; no floats.

mod chunk_explore;
mod english;
mod foreign;
mod words;

use crate::day::Day;
use crate::language::Language;
use crate::money::{Money, Quotient, Rate};

pub use foreign::{html, is_formula, is_quoted};
pub use words::{days_in_words, in_words};

/// `12,345.60`.
#[must_use]
pub fn amount(money: Money) -> String {
    grouped(&money.to_string())
}

/// With its unit and both decimals: `12,345.60 元`, `¥12,345.60`.
#[must_use]
pub fn yuan(money: Money, language: Language) -> String {
    with_unit(&amount(money), language)
}

/// With its unit, and fen only where there are any: `12,345 元`.
#[must_use]
pub fn short_yuan(money: Money, language: Language) -> String {
    with_unit(&short_amount(money), language)
}

/// Fen only where there are any: `12,345`.
#[must_use]
pub fn short_amount(money: Money) -> String {
    let text = amount(money);
    text.strip_suffix(".00").map_or_else(|| text.clone(), str::to_owned)
}

/// To the nearest yuan, for amounts that are not exact anyway: `3,303 元`.
#[must_use]
pub fn about_yuan(money: Money, language: Language) -> String {
    with_unit(&about_amount(money), language)
}

/// Down to the yuan; less than one as it is, since something is never shown as nothing.
#[must_use]
pub fn down_to_yuan(money: Money) -> Money {
    to_whole(money, 0)
}

/// Up to the yuan; less than one as it is.
#[must_use]
pub fn up_to_yuan(money: Money) -> Money {
    to_whole(money, 99)
}

/// To the nearest yuan, half up; less than one as it is.
#[must_use]
pub fn to_yuan(money: Money) -> Money {
    to_whole(money, 50)
}

fn to_whole(money: Money, more: u64) -> Money {
    let fen = money.fen();
    if fen < 100 { money } else { Money::of_fen((fen + more) / 100 * 100) }
}

/// To the nearest yuan, half up: `3,303`; less than one with its fen.
#[must_use]
pub fn about_amount(money: Money) -> String {
    short_amount(to_yuan(money))
}

/// From where to where, to the yuan where that tells them apart.
#[must_use]
pub fn about_both(low: Money, high: Money) -> [String; 2] {
    let same = low != high && about_amount(low) == about_amount(high);
    [low, high].map(if same { short_amount } else { about_amount })
}

/// An amount that is already a text, with its unit.
#[must_use]
pub fn with_unit(amount: &str, language: Language) -> String {
    match language {
        // The space does not break: an amount and its unit stay on one line.
        Language::Zh => format!("{amount}\u{a0}元"),
        Language::En => format!("¥{amount}"),
    }
}

/// Thousands in groups wherever a text has a number with decimals: `(80000.00 − 800.00) × 60%`.
#[must_use]
pub fn grouped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut digits = String::new();
    for letter in text.chars().chain([' ']) {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        // What stands behind the point is no whole number.
        if out.ends_with('.') {
            out.push_str(&digits);
        } else {
            push_grouped(&mut out, &digits);
        }
        digits.clear();
        out.push(letter);
    }
    out.pop();
    out
}

fn push_grouped(out: &mut String, digits: &str) {
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
}

/// `60%`.
#[must_use]
pub fn percent(rate: Rate) -> String {
    rate.to_string()
}

/// A ratio of four decimals as percent: `0.8101` is `81.01%`.
#[must_use]
pub fn share(quotient: Quotient) -> String {
    let text = quotient.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, "0000"));
    let (percent, rest) = fraction.split_at_checked(2).unwrap_or((fraction, ""));
    let whole = format!("{whole}{percent}");
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let rest = rest.trim_end_matches('0');
    if rest.is_empty() { format!("{whole}%") } else { format!("{whole}.{rest}%") }
}

/// A part of a whole in percent, with two decimals, or as many more as it takes to tell it from another share that it is
/// not: `10.004%` beside `10%`.
#[must_use]
pub fn share_unlike(part: Money, whole: Money, other: &str) -> String {
    let (part, whole) = (u128::from(part.fen()), u128::from(whole.fen()).max(1));
    let mut shown = String::new();
    for decimals in 2..=MOST_DECIMALS {
        let unit = 10_u128.pow(decimals);
        let exact = part * 100 * unit;
        let rounded = (exact + whole / 2) / whole;
        let places = usize::try_from(decimals).unwrap_or_default();
        // The standard library's way to print 128 bits would be shipped for this alone.
        let [count, rest] =
            [rounded / unit, rounded % unit].map(|part| u64::try_from(part).unwrap_or(u64::MAX));
        let text = format!("{count}.{rest:0places$}");
        shown = format!("{}%", text.trim_end_matches('0').trim_end_matches('.'));
        if shown != other || exact % whole == 0 {
            break;
        }
    }
    shown
}

/// Two shares of bills differ within so many decimals of a percent, if they do.
const MOST_DECIMALS: u32 = 14;

/// `2023年5月1日`, `1 May 2023`.
#[must_use]
pub fn date(day: Day, language: Language) -> String {
    let (year, month, day) = day.parts();
    match language {
        Language::Zh => format!("{year}年{month}月{day}日"),
        Language::En => chunk_explore::date(year, month, day),
    }
}

/// A part of a whole in hundredths of a percent, for lengths of bars: 10,000 is all of it.
#[must_use]
pub fn basis_points(part: Money, whole: Money) -> u32 {
    let (part, whole) = (u128::from(part.fen()), u128::from(whole.fen()));
    (part * 10_000).checked_div(whole).and_then(|points| u32::try_from(points).ok()).unwrap_or_default()
}
