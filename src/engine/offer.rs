//! Which row pays: each identity a person holds offers its own; the ordinary row counts only when none does. The
//! row that pays most is taken, of equals the first (就高不就低, R-BEST); rows are never added.

use super::circumstances::Circumstances;
use super::rules::{Payment, Stretch, floor, per_day, share};
use super::trace::Trace;
use crate::estimate::Step;
use crate::money::Exact;
use crate::policy::{Row, Terms, Who};
use crate::terms::{Identity, Tier};

/// The row taken, and what it pays.
#[derive(Debug)]
pub(super) struct Offer<'p, T> {
    /// Whose row it is; `None` for the ordinary one.
    pub(super) identity: Option<Identity>,
    /// The row.
    pub(super) row: &'p Row,
    /// What it pays.
    pub(super) payment: Payment,
    /// How.
    pub(super) trace: T,
    /// How far along their rules all rows offered are.
    pub(super) progress: Progress,
}

/// The stretches of all rows offered, packed in the order of the identities: equal only where all are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Progress {
    /// Which deductibles are reached.
    pub(super) above: u16,
    /// Which caps, quotas, burdens are used up.
    pub(super) used_up: u16,
    /// The segments behind, eight bits a row.
    pub(super) segments: u128,
}

impl Progress {
    fn and(self, stretch: Stretch) -> Self {
        Self {
            above: self.above << 1 | u16::from(stretch.above_deductible),
            used_up: self.used_up << 1 | u16::from(stretch.used_up),
            segments: self.segments << 8 | u128::from(stretch.segments),
        }
    }
}

/// The rows that bind this person in this situation, each with the identity it is for. Each identity's row is its
/// own, also where the pack writes those of several in one.
pub(super) fn rows<'p>(
    tier: Tier,
    now: &Circumstances<'p>,
) -> impl Iterator<Item = (Option<Identity>, &'p Row)> {
    let situation = now.case.situation;
    let rows = now.policy.rows(tier);
    let binding = move || rows.iter().filter(move |row| row.when.binds(situation));
    let of = move |identity: Identity| binding().find(|row| row.who.is_of(identity));
    let own = now.case.identities.iter().filter_map(move |&one| of(one).map(|row| (Some(one), row)));
    let none_own = own.clone().next().is_none();
    let ordinary = binding().find(|row| none_own && row.who == Who::Ordinary).map(|row| (None, row));
    own.chain(ordinary)
}

/// The best of the rows that bind; `None` when none does.
pub(super) fn best<'p, T: Trace>(tier: Tier, now: &Circumstances<'p>) -> Option<Offer<'p, T>> {
    let pays = |payment: &Payment| payment.pays.unwrap_or(Exact::ZERO);
    let left = if tier == Tier::Fallback { now.total_left() } else { now.burden };
    // A row passed over because nobody knows what it pays, or at least how much, might have paid more.
    let might_pay_more = |payment: &Payment| (payment.pays.is_none() || payment.at_least) && !left.is_zero();
    let mut taken: Option<Offer<'p, T>> = None;
    let (mut progress, mut passed_over_open, mut touched_range) = (Progress::default(), false, false);
    for (identity, row) in rows(tier, now) {
        let mut trace = T::default();
        let payment = pay(tier, identity, row, now, &mut trace);
        progress = progress.and(payment.stretch);
        touched_range |= payment.touched_range;
        match &taken {
            Some(best) if pays(&payment) <= pays(&best.payment) => {
                passed_over_open |= might_pay_more(&payment);
            }
            beaten => {
                passed_over_open |= beaten.as_ref().is_some_and(|best| might_pay_more(&best.payment));
                taken = Some(Offer { identity, row, payment, trace, progress });
            }
        }
    }
    let mut taken = taken?;
    taken.progress = progress;
    taken.payment.touched_range = touched_range;
    taken.payment.high_open |= passed_over_open;
    Some(taken)
}

fn pay<'p, T: Trace>(
    tier: Tier,
    identity: Option<Identity>,
    row: &'p Row,
    now: &Circumstances<'p>,
    trace: &mut T,
) -> Payment {
    match &row.terms {
        Terms::Share(share) => share::pay(tier, share, now, trace),
        Terms::PerDay(amount) => per_day::pay(amount, identity, now, trace),
        Terms::Floor(floor) => floor::pay(floor, now, trace),
        Terms::Unpublished(_) => {
            trace.step(|| Step::not_estimated([]));
            Payment { high_open: !now.burden.is_zero(), ..Payment::default() }
        }
    }
}
