//! What is read without the reader: digits as the contract writes them, and days without their dashes.

use super::unclear::InputKind;
use crate::day::Day;

/// The text as the contract writes it, where it is written so already.
pub(super) fn plain(kind: InputKind, typed: &str) -> Option<String> {
    if kind == InputKind::Day {
        return plain_day(typed);
    }
    let (whole, fraction) = match typed.split_once('.') {
        Some(parts) if kind == InputKind::Amount => parts,
        _ => (typed, ""),
    };
    let is_plain = match kind {
        InputKind::Day | InputKind::Share => false,
        InputKind::Amount | InputKind::Days | InputKind::Count => {
            (1..10).contains(&whole.len())
                && (whole.len() == 1 || !whole.starts_with('0'))
                && fraction.len() < 3
                && [whole, fraction].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
        }
    };
    // An amount may end where its decimals are still to come.
    is_plain.then(|| typed.strip_suffix('.').unwrap_or(typed).to_owned())
}

/// `2023-05-01`, `20230501`: whoever types a day must not wait for the reader.
fn plain_day(typed: &str) -> Option<String> {
    let compact = typed.len() == 8 && typed.bytes().all(|byte| byte.is_ascii_digit());
    let dashed =
        compact.then(|| Some(format!("{}-{}-{}", typed.get(..4)?, typed.get(4..6)?, typed.get(6..)?)));
    let day = dashed.flatten().unwrap_or_else(|| typed.to_owned());
    Day::parse(&day).map(|_| day)
}
