//! The reader of what people write otherwise than in plain digits: `7.9万`, `2023年5月1日`, `七成`.

use super::unclear::{InputKind, Unclear};
use super::{amount, day};

/// What is typed, as the contract writes it.
pub(super) fn read_leniently(kind: InputKind, typed: &str) -> Result<String, Unclear> {
    match kind {
        InputKind::Amount => amount::amount_text(typed),
        InputKind::Share => amount::share_text(typed),
        InputKind::Days => amount::days_text(typed),
        InputKind::Count => amount::count_text(typed),
        InputKind::Day => day::day_text(typed),
    }
}
