//! What is read without the reader: digits as the contract writes them.

use super::Kind;
use crate::day::Day;

/// The text as the contract writes it, where it is written so already.
pub(super) fn plain(kind: Kind, typed: &str) -> Option<String> {
    let (whole, fraction) = match typed.split_once('.') {
        Some(parts) if kind == Kind::Amount => parts,
        _ => (typed, ""),
    };
    let is_plain = match kind {
        Kind::Day => Day::parse(typed).is_some(),
        Kind::Share => false,
        Kind::Amount | Kind::Days | Kind::Count => {
            (1..10).contains(&whole.len())
                && (whole.len() == 1 || !whole.starts_with('0'))
                && fraction.len() < 3
                && [whole, fraction].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
        }
    };
    // An amount may end where its decimals are still to come.
    is_plain.then(|| typed.strip_suffix('.').unwrap_or(typed).to_owned())
}
