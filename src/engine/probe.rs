//! The same case under another total: what curves and searches look at.

use super::circumstances::{Circumstances, Lines};
use super::end::End;
use super::fold::{self, Run};
use super::trace::Silent;
use crate::case::Case;
use crate::money::Money;
use crate::policy::Policy;

/// A case whose total is varied, its three parts outside the policy's scope held fixed.
pub(super) struct Probe<'p> {
    policy: &'p Policy,
    case: Case,
    lines: Lines,
}

impl<'p> Probe<'p> {
    pub(super) fn new(policy: &'p Policy, case: &Case, lines: Lines) -> Self {
        Self { policy, case: case.clone(), lines }
    }

    /// Reads something off the central run at this total; `None` where the parts or a settled amount do not fit.
    pub(super) fn at<T>(&mut self, total: Money, read: impl FnOnce(&Run<'_, Silent>) -> T) -> Option<T> {
        self.case.bill = self.case.bill.with_total(total)?;
        let run = fold::fold::<Silent>(Circumstances::new(self.policy, &self.case, End::Central, self.lines));
        super::check_settled(&self.case, &run).ok()?;
        Some(read(&run))
    }

    /// The smallest bill that holds its own parts and every settled amount.
    pub(super) fn smallest_bill(&mut self) -> Option<Money> {
        let parts = self.case.bill.out_of_scope().fen();
        let mut fits = |fen| self.at(Money::of_fen(fen), |_| ()).is_some();
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
