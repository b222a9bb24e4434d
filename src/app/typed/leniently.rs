//! The reader of what people write otherwise than in plain digits: `7.9万`, `2023年5月1日`, `七成`.

use super::unclear::{Kind, Unclear};
use super::{amount, day};

/// What is typed, as the contract writes it.
pub(super) fn read_leniently(kind: Kind, typed: &str) -> Result<String, Unclear> {
    match kind {
        Kind::Amount => amount::amount_text(typed),
        Kind::Share => amount::share_text(typed),
        Kind::Days => amount::days_text(typed),
        Kind::Count => amount::count_text(typed),
        Kind::Day => day::day_text(typed),
    }
}
