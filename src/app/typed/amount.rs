//! Amounts, shares and numbers of days.

use super::groups::grouped_by;
use super::number::{number, shifted, written};
use super::signs::{clean, is_number_sign};
use super::unclear::{Unclear, Why};
use crate::money::{Money, NumberFault, Rate, parse_decimal};

/// The currency, before and behind.
const BEFORE: [&str; 4] = ["人民币", "rmb", "cny", "¥"];
const BEHIND: [&str; 6] = ["人民币", "rmb", "cny", "yuan", "整", "钱"];

/// An amount as the contract writes it: `7.9万` is `79000`.
///
/// # Errors
/// What is unclear about it.
pub(super) fn amount_text(typed: &str) -> Result<String, Unclear> {
    let whole = clean(typed);
    let mut text = whole.as_str();
    for mark in BEFORE {
        text = text.strip_prefix(mark).unwrap_or(text).trim_start();
    }
    for mark in BEHIND {
        text = text.strip_suffix(mark).unwrap_or(text).trim_end();
    }
    if is_negative(&whole) || is_negative(text) {
        return Err(Unclear::plainly(Why::Negative));
    }
    known(text, "元块角分")?;
    let Some((at, mark)) = text.char_indices().find(|(_, letter)| matches!(letter, '元' | '块')) else {
        return if text.ends_with(['角', '分']) {
            with_small("0", text, false)
        } else {
            to_fen(number(text)?)
        };
    };
    let (before, after) =
        (text.get(..at).unwrap_or_default(), text.get(at + mark.len_utf8()..).unwrap_or_default());
    if after.is_empty() { to_fen(number(before)?) } else { with_small(before, after, mark == '块') }
}

fn is_negative(text: &str) -> bool {
    text.starts_with('-') || text.ends_with('-') || (text.starts_with('(') && text.ends_with(')'))
}

/// What stands between two numbers.
const BETWEEN: &str = "\t%+-/;:*×~|&、和及与(元块";

/// Refuses what is no sign of a number.
fn known(text: &str, units: &str) -> Result<(), Unclear> {
    let Some(at) = text.find(|letter| !is_number_sign(letter) && !units.contains(letter)) else {
        return Ok(());
    };
    let (before, after) = text.split_at_checked(at).unwrap_or_default();
    let between = before.contains(is_number_sign) && after.contains(is_number_sign);
    let several = between && after.starts_with(|letter| BETWEEN.contains(letter));
    Err(Unclear::plainly(if several { Why::Several } else { Why::NotAmount }))
}

/// An amount has two decimals. Three behind a point may be a group.
fn to_fen(number: String) -> Result<String, Unclear> {
    match number.split_once('.') {
        Some((whole, fraction)) if fraction.len() > 2 => {
            let group = grouped_by(&number, '.', 3).then(|| format!("{whole}{fraction}"));
            Err(Unclear::asking(Why::TooFine, group.into_iter().collect()))
        }
        _ => Ok(number),
    }
}

/// With 角 and 分 behind the yuan.
fn with_small(yuan: &str, text: &str, spoken: bool) -> Result<String, Unclear> {
    let yuan = Money::parse(&number(yuan).map_err(|unclear| Unclear::plainly(unclear.why))?);
    let whole = yuan.ok().map(Money::fen).filter(|fen| fen.is_multiple_of(100));
    let sum = whole.zip(small(text, spoken)).and_then(|(yuan, fen)| yuan.checked_add(fen));
    sum.map(written).ok_or(Unclear::plainly(Why::Several))
}

/// 角 and 分 in fen; what is `spoken` leaves the last unit away: 三块五, 三块五毛二, 三块零五, 3块50.
fn small(text: &str, spoken: bool) -> Option<u64> {
    let digit = |text: &str| text.parse::<u64>().ok().filter(|_| text.len() == 1);
    let (tens, rest) = match text.split_once('角') {
        Some((tens, rest)) => (Some(digit(tens.trim())?), rest),
        None => (None, text),
    };
    let ones = rest.trim_start_matches('零');
    let fen = match ones.strip_suffix('分') {
        Some(fen) => digit(fen.trim())?,
        None if ones.is_empty() && tens.is_some() => 0,
        None if !spoken => return None,
        None if ones.len() < rest.len() || tens.is_some() => digit(ones)?,
        None => {
            digit(ones).map(|tens| tens * 10).or_else(|| ones.parse().ok().filter(|_| ones.len() == 2))?
        }
    };
    Some(tens.unwrap_or_default() * 10 + fen)
}

/// A number of days as the contract writes it: `12天` is `12`.
///
/// # Errors
/// What is unclear about it.
pub(super) fn days_text(typed: &str) -> Result<String, Unclear> {
    whole_text(typed, &["个床日", "床日", "天", "日", "晚"])
}

/// A number of years, stays or the like as the contract writes it: `62岁` is `62`.
///
/// # Errors
/// What is unclear about it.
pub(super) fn count_text(typed: &str) -> Result<String, Unclear> {
    whole_text(typed.trim_start().trim_start_matches('第'), &["周岁", "岁", "年", "次", "个"])
}

/// A whole number with or without one of these units.
fn whole_text(typed: &str, units: &[&str]) -> Result<String, Unclear> {
    let text = clean(typed);
    let text = units.iter().find_map(|unit| text.strip_suffix(*unit)).unwrap_or(&text);
    let is_whole = |number: &String| !number.contains('.');
    let read = plain_number(text).map_err(|unclear| Unclear {
        readings: unclear.readings.into_iter().filter(is_whole).collect(),
        ..of_kind(unclear.why, Why::NotWhole)
    })?;
    if is_whole(&read) { Ok(read) } else { Err(Unclear::plainly(Why::NotWhole)) }
}

/// A share as the contract writes it: `75%`, `75`, `0.75` and `七成五` are all `0.75`. `1` could be all or a hundredth.
///
/// # Errors
/// What is unclear about it.
pub(super) fn share_text(typed: &str) -> Result<String, Unclear> {
    let text = clean(typed);
    let marked = text.strip_suffix('%').or_else(|| text.strip_prefix("百分之"));
    let mut body = marked.unwrap_or(&text).trim().to_owned();
    let mut percent = marked.is_some();
    if let Some((tens, ones)) = body.split_once('成') {
        let tens =
            plain_number(tens).ok().filter(|tens| !percent && (ones.is_empty() || !tens.contains('.')));
        let tenfold =
            tens.and_then(|tens| if ones.is_empty() { shifted(&tens, 1) } else { Some(tens + ones) });
        body = tenfold.filter(|_| ones.len() < 2).unwrap_or_default();
        percent = true;
    }
    let read = plain_number(&body).map_err(|unclear| {
        let as_shares =
            unclear.readings.iter().filter_map(|one| rate(&share_text(one).ok()?)).map(|one| one.to_string());
        Unclear::asking(of_kind(unclear.why, Why::NotShare).why, as_shares.collect())
    })?;
    let read = read.trim_start_matches('0');
    let read = if read.is_empty() || read.starts_with('.') { format!("0{read}") } else { read.to_owned() };
    let hundredth = shifted(&read, -2).unwrap_or_default();
    if !percent && hundredth == "0.01" {
        return Err(Unclear::asking(Why::Ambiguous, vec!["100%".to_owned(), "1%".to_owned()]));
    }
    let fraction = !percent && read.starts_with("0.");
    let share = if fraction { read } else { hundredth };
    match parse_decimal(&share, 4).map(Rate::from_decimal) {
        Ok(Some(_)) => Ok(share),
        Err(NumberFault::TooManyDecimals) => Err(Unclear::plainly(Why::TooFine)),
        _ => Err(Unclear::plainly(Why::NotShare)),
    }
}

/// The share of a text of the contract.
pub(in crate::app) fn rate(text: &str) -> Option<Rate> {
    Rate::from_decimal(parse_decimal(text, 4).ok()?)
}

/// A number without a currency.
pub(super) fn plain_number(text: &str) -> Result<String, Unclear> {
    if is_negative(text) {
        return Err(Unclear::plainly(Why::Negative));
    }
    known(text, "").and_then(|()| number(text))
}

/// What is no number is nothing of this kind.
const fn of_kind(why: Why, kind: Why) -> Unclear {
    Unclear::plainly(if matches!(why, Why::NotAmount | Why::TooFine) { kind } else { why })
}
