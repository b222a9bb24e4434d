//! Which row pays: of the rows that bind, the one that pays most, of equals the first (就高不就低, R-BEST); rows are
//! never added.

use super::circumstances::Circumstances;
use super::fold::Line;
use super::rules::{Payment, Stretch, floor, per_day, share};
use super::trace::Trace;
use super::visit::Bound;
use crate::estimate::Step;
use crate::policy::Terms;

/// The stretches of all rows offered, in the order of the identities: of two bills, equal only where all are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Progress {
    /// Which deductibles are reached.
    pub(super) above: u16,
    /// Which caps, quotas, burdens are used up.
    pub(super) used_up: u16,
    /// The segments behind, of all rows together: a row never goes back, so an equal sum has equal parts.
    pub(super) segments: u16,
}

impl Progress {
    /// No row.
    pub(super) const NONE: Self = Self { above: 0, used_up: 0, segments: 0 };

    fn and(self, stretch: Stretch) -> Self {
        Self {
            above: self.above << 1 | u16::from(stretch.above_deductible),
            used_up: self.used_up << 1 | u16::from(stretch.used_up),
            segments: self.segments.saturating_add(u16::from(stretch.segments)),
        }
    }
}

/// Enters the best of the rows that bind into the line; leaves it alone when none does.
pub(super) fn best<'p>(line: &mut Line<'p>, now: &Circumstances<'p>) {
    let (mut taken_open, mut passed_over_open) = (false, false);
    for &bound in now.visit.rows(line.tier) {
        let mut how = line.trace.another();
        let payment = pay(bound, now, &mut how);
        line.progress = line.progress.and(payment.stretch);
        line.touched_range |= payment.touched_range;
        // A row passed over because nobody knows what it pays, or at least how much, might have paid more.
        let open = (payment.pays.is_none() || payment.at_least) && !line.left.is_zero();
        if line.row.is_none() || payment.pays.unwrap_or_default() > line.pays {
            passed_over_open |= taken_open;
            taken_open = open;
            line.take(bound, &payment);
            line.trace = how;
        } else {
            passed_over_open |= open;
        }
    }
    line.high_open |= passed_over_open;
}

fn pay<'p>(bound: Bound<'p>, now: &Circumstances<'p>, trace: &mut Trace) -> Payment {
    match &bound.row.terms {
        Terms::Share(share) if !now.visit.unlisted(bound) => share::pay(bound, share, now, trace),
        Terms::PerDay(amount) => per_day::pay(amount, bound.identity, now, trace),
        Terms::Floor(floor) => floor::pay(floor, now, trace),
        Terms::Share(_) | Terms::Unpublished(_) => {
            trace.step(|| Step::not_estimated([]));
            Payment { high_open: !now.burden.is_zero(), ..Payment::default() }
        }
    }
}
