//! The same stay once more this year: what its accumulators change.

use super::answer::Answer;
use crate::engine::{self, Amounts};

/// What the same bill would cost the person next time this year; `None` where a statement fixes this one.
#[must_use]
pub fn forecast(answer: &Answer) -> Option<Amounts> {
    let again = answer.year().begins(answer.case.clone());
    if again.can_be_varied() { engine::amounts(&answer.pack, &again).ok() } else { None }
}
