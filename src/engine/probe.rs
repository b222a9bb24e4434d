//! The same case under another total: what curves and searches look at.

use super::circumstances::{Circumstances, Lines};
use super::end::End;
use super::fold::{self, Line, Run};
use super::trace::Steps;
use super::visit::Visit;
use crate::money::Money;

/// A case whose total is varied, its three parts outside the policy's scope held fixed.
pub(super) struct Probe<'p> {
    visit: &'p Visit<'p>,
    lines: Lines,
}

impl<'p> Probe<'p> {
    pub(super) const fn new(visit: &'p Visit<'p>, lines: Lines) -> Self {
        Self { visit, lines }
    }

    /// The central run at this total, each line given to `keep`; `None` where the parts or a settled amount do not
    /// fit.
    pub(super) fn at(&self, total: Money, mut keep: impl FnMut(Line<'p>)) -> Option<Run> {
        let case = self.visit.case;
        let bill = case.bill.with_total(total)?;
        let start = Circumstances::new(self.visit, bill, End::Central, self.lines);
        let mut fits = true;
        let run = fold::fold(start, &[], Steps::Unmade, &mut |line| {
            fits &= super::fits(case, &line);
            keep(line);
        });
        fits.then_some(run)
    }

    /// The smallest bill that holds its own parts and every settled amount.
    pub(super) fn smallest_bill(&self) -> Option<Money> {
        let parts = self.visit.case.bill.out_of_scope().fen();
        let fits = |fen| self.at(Money::of_fen(fen), drop).is_some();
        if fits(parts) {
            return Some(Money::of_fen(parts));
        }
        let largest = Money::LARGEST_BILL.fen();
        fits(largest).then(|| Money::of_fen(last_where(parts, largest, |fen| !fits(fen)) + 1))
    }
}

/// The last number for which something holds that holds at `low` and, once it stops, never again.
pub(super) fn last_where(low: u64, high: u64, mut holds: impl FnMut(u64) -> bool) -> u64 {
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
