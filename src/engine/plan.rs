//! The rules of one visit as whole numbers, for one end of the ranges: everything of a case but the bill, the sums of
//! the year and the statement. Plans know no names and no sources; [`super::origins`] keeps those beside them.
//!
//! Units: those of the width (`crate::money::Width`); amounts and shares of 128 bits where nothing else is said.

use crate::policy::{Base, Open};
use crate::terms::Role;

/// A year's sum, by its place in the policy's list.
pub(super) type SumPlace = usize;

/// The tiers in the order they pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plan<W = i128> {
    /// The share that the place makes the person pay before basic insurance.
    pub(super) prepay: Option<W>,
    /// The tiers.
    pub(super) tiers: Vec<TierPlan<W>>,
    /// The place of the tier whose sum the quota for days in bed shares.
    pub(super) aid: Option<usize>,
}

/// One tier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TierPlan<W = i128> {
    /// What it is in the order of payments.
    pub(super) role: Role,
    /// The parts a statement's amount is taken from.
    pub(super) settles: Base,
    /// The rows offered, in the order of the identities.
    pub(super) rows: Vec<RowPlan<W>>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RowPlan<W = i128> {
    /// The parts it works on.
    pub(super) base: Base,
    /// What it pays before its caps.
    pub(super) pays: Pays<W>,
    /// Its caps that are known.
    pub(super) caps: Vec<Cap<W>>,
    /// Whether it has a cap that is unpublished.
    pub(super) cap_unpublished: bool,
    /// Whether a floor ("60%以上") is among its figures.
    pub(super) at_least: bool,
}

/// What a row pays before its caps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Pays<W = i128> {
    /// A share of what lies above a deductible.
    Share(PlanShare<W>),
    /// So much, or all that is left.
    Fixed {
        /// So much.
        amount: W,
        /// The sides it leaves open.
        open: Open,
    },
    /// Up to this share of the whole bill.
    Floor {
        /// The share.
        share: W,
        /// The sides it leaves open.
        open: Open,
    },
    /// Nobody knows; the deductible, where that much is known.
    Unknown {
        /// So much.
        deductible: Option<Deductible<W>>,
    },
}

/// A share of what lies above a deductible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PlanShare<W = i128> {
    /// The deductible.
    pub(super) deductible: Deductible<W>,
    /// From nothing upwards, the last one open.
    pub(super) segments: Vec<PlanSegment<W>>,
}

/// A deductible, and what it counts on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Deductible<W = i128> {
    /// So much.
    pub(super) amount: W,
    /// The sides it leaves open.
    pub(super) open: Open,
    /// What it and the segments count on.
    pub(super) over: PlanOver,
    /// The sum that is taken off it.
    pub(super) less: Option<SumPlace>,
    /// The most that it and what a sum holds come to.
    pub(super) at_most: Option<Ceiling<W>>,
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
pub(super) struct Ceiling<W = i128> {
    /// So much; `None` where nobody knows: it does not bind.
    pub(super) amount: Option<W>,
    /// What counts towards it; nothing but the visit where there is none.
    pub(super) counts: Option<SumPlace>,
}

/// A segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PlanSegment<W = i128> {
    /// Where it begins.
    pub(super) from: W,
    /// Where it ends; open at the last.
    pub(super) up_to: Option<W>,
    /// What is paid of it.
    pub(super) rate: W,
    /// The sides its ratio leaves open.
    pub(super) open: Open,
}

/// A cap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cap<W = i128> {
    /// So much.
    pub(super) amount: W,
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
