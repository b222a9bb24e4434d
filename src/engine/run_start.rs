//! What a run begins with beside its plan: the bill, the statement, the sums of the year.

use crate::case::{Case, Year};
use crate::listed::AsList;
use crate::money::{Money, Width};
use crate::policy::Policy;

/// Whether payment lines are rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineRounding {
    /// Each once, half up to the fen: what is paid.
    ToTheFen,
    /// Not at all: where the law's rates change, before any rounding.
    Unrounded,
}

/// What a statement's amounts count as that are more than was left to pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Settling {
    /// Nothing, so that each is judged on its own.
    Judged,
    /// What is left.
    Cut,
}

/// What a run needs beside its plan.
#[derive(Debug, Clone)]
pub(super) struct RunStart<W = i128> {
    /// The whole bill, in units of the width.
    pub(super) total: W,
    /// What is outside the policy's scope by the bill itself.
    pub(super) out_of_scope: W,
    /// What the statement says the place made the person pay first.
    pub(super) prepay: Option<W>,
    /// What the statement says each tier paid, by its place.
    pub(super) settled: Vec<Option<W>>,
    /// The year's sums.
    pub(super) sums: Vec<W>,
    /// Whether payment lines are rounded.
    pub(super) lines: LineRounding,
}

impl<W: Width> RunStart<W> {
    /// A visit's.
    pub(super) fn new(policy: &Policy, case: &Case, lines: LineRounding) -> Self {
        let bill = case.bill;
        let tiers = policy.tiers.iter().map(|one| one.tier);
        Self {
            total: W::of_money(bill.total()),
            out_of_scope: W::of_money(bill.out_of_scope()),
            prepay: bill.prepay().map(W::of_money),
            settled: tiers.map(|tier| case.settled.of(tier).map(W::of_money)).listed(),
            sums: sums(policy, &case.year_to_date),
            lines,
        }
    }

    /// After each year that may have been: as it is first, then what it may have brought instead.
    pub(super) fn every_year(&self, policy: &Policy, case: &Case) -> Vec<Self> {
        let mut starts = vec![self.clone()];
        for year in &case.year_to_date.perhaps {
            starts.push(Self { sums: sums(policy, year), ..self.clone() });
        }
        starts
    }

    /// The same with another bill, its parts outside the policy's scope held fixed.
    pub(super) fn with_total(&self, total: Money) -> Self {
        Self { total: W::of_money(total), ..self.clone() }
    }
}

/// The sums of a year, in the pack's order.
fn sums<W: Width>(policy: &Policy, year: &Year) -> Vec<W> {
    policy.every_sum().map(|sum| W::of_money(year.get(sum))).listed()
}
