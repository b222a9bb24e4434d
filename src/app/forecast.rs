//! The same stay once more this year: what its accumulators change.

use super::answer::Answer;
use crate::case::Case;
use crate::engine::{self, Amounts};

/// What the same bill would cost the person next time this year; `None` where a statement fixes this one.
#[must_use]
pub fn forecast(answer: &Answer) -> Option<Amounts> {
    let again = Case { year_to_date: answer.estimate.year_to_date.clone(), ..answer.case.clone() };
    if again.can_be_varied() { engine::amounts(&answer.pack, &again).ok() } else { None }
}
