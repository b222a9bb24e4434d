//! The same case under another total: what curves and searches look at.

use super::above_left::above_left;
use super::compile;
use super::plan::Plan;
use super::run::{self, Run};
use super::run_start::{LineRounding, RunStart, Settling};
use super::visit::Visit;
use crate::money::Money;

/// A case whose total is varied, its parts outside the policy's scope held fixed.
pub(super) struct Probe<'v, 'p> {
    visit: &'v Visit<'p>,
    pub(super) plan: Plan,
    start: RunStart,
}

impl<'v, 'p> Probe<'v, 'p> {
    pub(super) fn new(visit: &'v Visit<'p>, lines: LineRounding) -> Self {
        let plan = compile::compile(visit).0;
        Self { visit, plan, start: RunStart::new(visit.policy, visit.case, lines) }
    }

    /// The central run at this total; `None` where the parts or a settled amount do not fit.
    pub(super) fn at(&self, total: Money) -> Option<Run> {
        let bill = self.visit.case.bill.with_total(total)?;
        let run = run::run(&self.plan, &self.start.with_total(bill.total()), Settling::Judged);
        above_left(self.visit.policy, self.visit.case, &run).is_empty().then_some(run)
    }

    /// The smallest bill that holds its own parts and every settled amount.
    pub(super) fn smallest_bill(&self) -> Option<Money> {
        let parts = self.visit.case.bill.out_of_scope().fen();
        let fits = |fen| self.at(Money::of_fen(fen)).is_some();
        if fits(parts) {
            return Some(Money::of_fen(parts));
        }
        let largest = Money::LARGEST_BILL.fen();
        fits(largest).then(|| Money::of_fen(last_where(parts, largest, |fen| !fits(fen)) + 1))
    }
}

/// The last number for which something holds that holds at `low` and, once it stops, never again.
pub(crate) fn last_where(low: u64, high: u64, mut holds: impl FnMut(u64) -> bool) -> u64 {
    let (mut holding, mut beyond) = (low, high + 1);
    while beyond - holding > 1 {
        let middle = holding + (beyond - holding) / 2;
        if holds(middle) {
            holding = middle;
        } else {
            beyond = middle;
        }
    }
    holding
}
