//! Numbers as people write them, in the signs of [`super::signs`], with Chinese units: `7万9` is 79,000, `7,9万` could be two
//! things and is asked about.

use super::groups::ungrouped;
use super::signs::NARROW;
use super::unclear::{Unclear, Why};
use crate::money::{Money, NumberFault};

/// What is no number at all.
const NOT: Unclear = Unclear::plainly(Why::NotAmount);

/// The power that stands for no unit of this kind having come yet.
const NONE_YET: u32 = 99;

/// A number as plain digits with at most one point.
pub(super) fn number(text: &str) -> Result<String, Unclear> {
    let mut parts = Vec::new();
    let mut run = String::new();
    for letter in text.chars() {
        match power(letter) {
            Some(power) => {
                parts.push(NumberPart::of(text, &run, power)?);
                run.clear();
            }
            None => run.push(letter),
        }
    }
    let rest = NumberPart::of(text, &run, 0)?;
    if parts.is_empty() { rest.digits.ok_or(NOT) } else { sum(&parts, &rest) }
}

/// The decimal power of a unit.
const fn power(letter: char) -> Option<u32> {
    match letter {
        '十' => Some(1),
        '百' => Some(2),
        '千' => Some(3),
        '万' => Some(4),
        '亿' => Some(8),
        _ => None,
    }
}

/// A unit, and the digits before it.
struct NumberPart {
    digits: Option<String>,
    /// 零 stands before the digits: they are ones, however few.
    ones: bool,
    power: u32,
}

impl NumberPart {
    fn of(text: &str, run: &str, power: u32) -> Result<Self, Unclear> {
        let trimmed = run.trim_matches([' ', NARROW]);
        let bare = trimmed.trim_start_matches('零');
        let ones = bare.len() < trimmed.len() && !bare.is_empty() && !bare.starts_with('.');
        if trimmed.is_empty() {
            return Ok(Self { digits: None, ones, power });
        }
        match ungrouped(&(if ones { bare } else { trimmed }).replace('零', "0")) {
            Ok(digits) => Ok(Self { digits: Some(digits), ones, power }),
            Err(unclear) if run.len() == text.len() => Err(unclear),
            // What could be meant by the part is said of the whole.
            Err(Unclear { why, readings }) => {
                let whole = |part: String| number(&text.replacen(trimmed, &part, 1)).ok();
                Err(Unclear::asking(why, readings.into_iter().filter_map(whole).collect()))
            }
        }
    }

    fn is_one_digit(&self) -> bool {
        self.digits.as_ref().is_none_or(|digits| digits.len() == 1)
    }
}

/// All parts together.
fn sum(parts: &[NumberPart], rest: &NumberPart) -> Result<String, Unclear> {
    let (mut total, mut section) = (0_u64, 0_u64);
    let (mut small, mut big) = (NONE_YET, NONE_YET);
    let mut last = (0, false);
    for (place, part) in parts.iter().enumerate() {
        let first = place == 0;
        let digits = part.digits.as_deref();
        // 一百二 before 万 would leave open what 二 counts.
        let in_order = if part.power < 4 {
            part.power < small && (first || part.is_one_digit())
        } else {
            part.power < big
                && (digits.is_none() || small == NONE_YET || part.ones || (small == 1 && part.is_one_digit()))
        };
        if !in_order {
            return Err(NOT);
        }
        if part.power < 4 {
            // 十 alone is 一十.
            let digits = digits.or((part.power == 1).then_some("1")).ok_or(NOT)?;
            section = added(section, fen(digits, part.power)?)?;
            small = part.power;
        } else {
            let size = match digits {
                Some(digits) if section == 0 => fen(digits, part.power)?,
                Some(digits) => times(added(section, fen(digits, 0)?)?, part.power)?,
                None => times(section, part.power)?,
            };
            if size == 0 || (big != NONE_YET && size >= times(100, big)?) {
                return Err(NOT);
            }
            (total, section, small, big) = (added(total, size)?, 0, NONE_YET, part.power);
        }
        last = (
            if digits.is_none() && !first { last.0 + part.power } else { part.power },
            digits.is_none() && !first,
        );
    }
    // Behind a fraction nothing more can be counted.
    let fine = |part: &NumberPart| part.digits.as_ref().is_some_and(|digits| digits.contains('.'));
    let mut later = parts.iter().skip(1);
    let counted = rest.digits.is_some() || later.clone().any(|part| part.digits.is_some());
    if later.any(fine) || (parts.first().is_some_and(fine) && counted) {
        return Err(NOT);
    }
    behind(added(total, section)?, rest, parts.last().map_or(0, |part| part.power), last)
}

/// With the digits behind the last unit: 七万九 is said for 七万九千; all places filled, or 零 before them, they are ones.
fn behind(
    base: u64,
    rest: &NumberPart,
    power: u32,
    (chain, chained): (u32, bool),
) -> Result<String, Unclear> {
    let Some(digits) = &rest.digits else { return Ok(written(base)) };
    let whole = digits.find('.').unwrap_or(digits.len());
    let filled = u32::try_from(whole).unwrap_or(NONE_YET);
    let open = power.checked_sub(filled).ok_or(NOT)?;
    let ones = fen(digits, 0)?;
    let (as_ones, as_said) = (added(base, ones)?, added(base, times(ones, open)?)?);
    if rest.ones || open == 0 {
        return Ok(written(as_ones));
    }
    if whole < digits.len() {
        return Err(NOT);
    }
    if filled == 1 && ones > 0 && !chained {
        return Ok(written(as_said));
    }
    let other = if chained { added(base, times(ones, chain.saturating_sub(filled))?)? } else { as_ones };
    Err(Unclear::asking(Why::Ambiguous, vec![written(as_said), written(other)]))
}

fn added(one: u64, other: u64) -> Result<u64, Unclear> {
    one.checked_add(other).ok_or(NOT)
}

fn times(fen: u64, power: u32) -> Result<u64, Unclear> {
    10_u64.checked_pow(power).and_then(|size| fen.checked_mul(size)).ok_or(NOT)
}

/// Fen as a plain number of yuan.
pub(super) fn written(fen: u64) -> String {
    Money::of_fen(fen).in_short()
}

/// Digits times a power of ten, in fen.
fn fen(digits: &str, power: u32) -> Result<u64, Unclear> {
    match Money::parse(&shifted(digits, power.cast_signed()).ok_or(NOT)?) {
        Ok(amount) => Ok(amount.fen()),
        Err(NumberFault::TooManyDecimals) => Err(Unclear::plainly(Why::TooFine)),
        Err(_) => Err(NOT),
    }
}

/// The decimal point moved to the right, or to the left where `places` is negative.
pub(super) fn shifted(number: &str, places: i32) -> Option<String> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
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
