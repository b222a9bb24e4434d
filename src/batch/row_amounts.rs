//! What the bill of a row comes to under one policy.

use crate::engine::{Outcome, Paid};

/// What a bill comes to under one policy.
#[derive(Debug, Clone, Copy)]
pub struct RowAmounts<'r> {
    /// By the policy's own tiers.
    pub outcome: &'r Outcome,
    /// At which of the list's tiers each of them stands.
    pub(super) places: &'r [usize],
}

impl RowAmounts<'_> {
    /// What the tier at this place of the list pays; none where the policy has no such tier.
    #[must_use]
    pub fn tier(&self, place: usize) -> Option<&Paid> {
        let own = self.places.iter().position(|one| *one == place)?;
        self.outcome.tiers.get(own)
    }
}
