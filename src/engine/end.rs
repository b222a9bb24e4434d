//! What of a plan is otherwise at an end of the ranges: the tiers with a figure that has one, the rest being the central
//! plan's.

use super::plan::TierPlan;
use crate::listed::AsList;
use crate::terms::FigurePath;

/// The part of a plan that is its own at an end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct End<W = i128> {
    /// The share that the place makes the person pay first, where it is another one.
    pub(super) prepay: Option<W>,
    /// The tiers, by their places, in their order.
    pub(super) tiers: Vec<(usize, TierPlan<W>)>,
}

/// The figures of a plan that have a range, with the tiers that they are in.
#[derive(Debug, Clone, Default)]
pub(super) struct Ranged {
    /// The share that the place makes the person pay first has one.
    pub(super) prepay: bool,
    /// The others, by tier.
    pub(super) figures: Vec<(FigurePath, usize)>,
}

impl Ranged {
    /// Whether there is any.
    pub(super) fn any(&self) -> bool {
        self.prepay || !self.figures.is_empty()
    }

    /// Those of one path.
    pub(super) fn of(&self, path: FigurePath) -> Self {
        let figures = self.figures.iter().copied().filter(|(one, _)| *one == path).listed();
        Self { prepay: self.prepay && path == FigurePath::Prepay, figures }
    }

    /// Whether one of them is in this tier.
    pub(super) fn is_in(&self, tier: usize) -> bool {
        self.figures.iter().any(|(_, place)| *place == tier)
    }
}
