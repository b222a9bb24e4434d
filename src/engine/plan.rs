//! The rules of one visit as whole numbers, for one end of the ranges: everything of a case but the bill, the sums of
//! the year and the statement. Plans know no names and no sources; [`super::origins`] keeps those beside them.
//!
//! Units: yuan in grains (`money::whole`), shares in `10^-12`.

use crate::policy::{Base, Open};
use crate::terms::Role;

/// A year's sum, by its place in the policy's list.
pub(super) type SumPlace = usize;

/// The tiers in the order they pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plan {
    /// The share that the place makes the person pay before basic insurance.
    pub(super) prepay: Option<i128>,
    /// The tiers.
    pub(super) tiers: Vec<TierPlan>,
    /// Whether a figure with a range is among the numbers.
    pub(super) wide: bool,
}

/// One tier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TierPlan {
    /// What it is in the order of payments.
    pub(super) role: Role,
    /// The parts a statement's amount is taken from.
    pub(super) settles: Base,
    /// The rows offered, in the order of the identities.
    pub(super) rows: Vec<RowPlan>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RowPlan {
    /// The parts it works on.
    pub(super) base: Base,
    /// What it pays before its caps.
    pub(super) pays: Pays,
    /// Its caps that are known.
    pub(super) caps: Vec<Cap>,
    /// Whether it has a cap that is unpublished.
    pub(super) cap_unpublished: bool,
    /// Whether a floor ("60%以上") is among its figures.
    pub(super) at_least: bool,
}

/// What a row pays before its caps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Pays {
    /// A share of what lies above a deductible.
    Share(PlanShare),
    /// So much, or all that is left.
    Fixed {
        /// Grains.
        amount: i128,
        /// The sides it leaves open.
        open: Open,
    },
    /// Up to this share of the whole bill.
    Floor {
        /// The share.
        share: i128,
        /// The sides it leaves open.
        open: Open,
    },
    /// Nobody knows; the deductible, where that much is known.
    Unknown {
        /// Grains.
        deductible: Option<Deductible>,
    },
}

/// A share of what lies above a deductible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PlanShare {
    /// The deductible.
    pub(super) deductible: Deductible,
    /// From nothing upwards, the last one open.
    pub(super) segments: Vec<PlanSegment>,
}

/// A deductible, and what it counts on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Deductible {
    /// Grains.
    pub(super) amount: i128,
    /// The sides it leaves open.
    pub(super) open: Open,
    /// What it and the segments count on.
    pub(super) over: PlanOver,
    /// The sum that is taken off it.
    pub(super) less: Option<SumPlace>,
    /// The most that it and what a sum holds come to.
    pub(super) at_most: Option<Ceiling>,
}

/// What deductible and segments count on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlanOver {
    /// The visit.
    Visit,
    /// The year.
    Year(SumPlace),
    /// The segments on the year, the deductible on the visit.
    Segments(SumPlace),
}

/// The most that deductibles come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ceiling {
    /// Grains; `None` where nobody knows: it does not bind.
    pub(super) amount: Option<i128>,
    /// What counts towards it; nothing but the visit where there is none.
    pub(super) counts: Option<SumPlace>,
}

/// A segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PlanSegment {
    /// Where it begins, in grains.
    pub(super) from: i128,
    /// Where it ends; open at the last.
    pub(super) up_to: Option<i128>,
    /// What is paid of it, in `10^-12`.
    pub(super) rate: i128,
    /// The sides its ratio leaves open.
    pub(super) open: Open,
}

/// A cap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cap {
    /// Grains.
    pub(super) amount: i128,
    /// What counts towards it.
    pub(super) counts: Counts,
}

/// What counts towards a cap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counts {
    /// The visit alone.
    Visit,
    /// What a sum holds.
    Sum(SumPlace),
    /// What a sum holds, and what the tiers before have added to it at this visit.
    SumAndVisit(SumPlace),
    /// All that the year's burden draws: `min(cap, f(Y+B)) − min(cap, f(Y))`.
    Year,
}
