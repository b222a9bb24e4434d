//! What the bill of a row comes to under one policy.

use crate::engine::{FenBounds, Outcome, Paid};
use crate::policy::Policy;
use crate::terms::Tier;

/// Where a policy's tiers stand among those of a list.
#[derive(Debug, Clone, Default)]
pub(super) struct TierPlaces {
    /// Of each of the policy's.
    in_list: Vec<usize>,
    /// Of each of the list's, where the policy has it.
    own: Vec<Option<usize>>,
}

impl TierPlaces {
    /// Of a policy, whose tiers are all among the list's.
    pub(super) fn of(policy: &Policy, tiers: &[Tier]) -> Self {
        let place = |tier: Tier| tiers.iter().position(|one| *one == tier).unwrap_or(usize::MAX);
        let own = |tier: &Tier| policy.tiers.iter().position(|spec| spec.tier == *tier);
        Self {
            in_list: policy.tiers.iter().map(|spec| place(spec.tier)).collect(),
            own: tiers.iter().map(own).collect(),
        }
    }
}

/// What a bill comes to under one policy.
#[derive(Debug, Clone, Copy)]
pub struct RowAmounts<'r> {
    /// By the policy's own tiers.
    pub outcome: &'r Outcome,
    pub(super) places: &'r TierPlaces,
}

impl<'r> RowAmounts<'r> {
    /// What the tier at this place of the list pays: nothing where the policy has no such tier.
    #[must_use]
    pub fn pays(&self, place: usize) -> FenBounds {
        let own = self.places.own.get(place).copied().flatten();
        own.and_then(|own| self.outcome.tiers.get(own)).map_or(FenBounds::NOTHING, |paid| paid.pays)
    }

    /// What each of the policy's tiers pays, with its place in the list.
    pub(super) fn tiers(&self) -> impl Iterator<Item = (usize, &'r Paid)> {
        self.places.in_list.iter().copied().zip(&self.outcome.tiers)
    }
}
