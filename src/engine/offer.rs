//! Which row pays: each identity a person holds offers its own; the ordinary row counts only when none does. The
//! row that pays most is taken, of equals the first (就高不就低, R-BEST); rows are never added.

use super::circumstances::Circumstances;
use super::rules::{Payment, floor, per_day, share};
use super::trace::Trace;
use crate::estimate::{Rule, Step, Written};
use crate::money::Money;
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
}

/// The rows that bind this person in this situation, each with the identity it is for.
pub(super) fn rows<'p>(tier: Tier, now: &Circumstances<'p>) -> Vec<(Option<Identity>, &'p Row)> {
    let situation = now.case.situation;
    let binding = || now.policy.rows(tier).iter().filter(move |row| row.when.binds(situation));
    let mut own: Vec<(Option<Identity>, &'p Row)> = Vec::new();
    for &identity in &now.case.identities {
        own.extend(binding().find(|row| row.who.is_of(identity)).map(|row| (Some(identity), row)));
    }
    if own.is_empty() {
        own.extend(binding().find(|row| row.who == Who::Ordinary).map(|row| (None, row)));
    }
    own
}

/// The best of the rows that bind; `None` when none does.
pub(super) fn best<'p, T: Trace>(tier: Tier, now: &Circumstances<'p>) -> Option<Offer<'p, T>> {
    let mut offers: Vec<Offer<'p, T>> = Vec::new();
    // Each identity's row is its own, also where the pack writes those of several in one.
    for (identity, row) in rows(tier, now) {
        let mut trace = T::default();
        let payment = pay(tier, identity, row, now, &mut trace);
        offers.push(Offer { identity, row, payment, trace });
    }
    let pays = |offer: &Offer<'p, T>| offer.payment.pays.unwrap_or(Money::ZERO);
    let most = offers.iter().map(pays).max()?;
    let place = offers.iter().position(|offer| pays(offer) == most)?;
    let mut taken = offers.swap_remove(place);
    // A row passed over because nobody knows what it pays, or at least how much, might have paid more.
    let left = if tier == Tier::Fallback { now.total_left() } else { now.burden };
    let might_pay_more = offers.iter().any(|offer| offer.payment.pays.is_none() || offer.payment.at_least);
    taken.payment.high_open |= might_pay_more && !left.is_zero();
    taken.payment.touched_range |= offers.iter().any(|offer| offer.payment.touched_range);
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
            trace.step(|| Step {
                rule: Rule::NotEstimated,
                formula: String::new(),
                result: Written::Unknown,
                figures: Vec::new(),
            });
            Payment { high_open: !now.burden.is_zero(), ..Payment::default() }
        }
    }
}
