//! Yuan a bed-day for inpatients with a severe mental disorder: at most what is left to pay, at most what is left
//! of basic aid's cap.

use super::Payment;
use crate::engine::circumstances::Circumstances;
use crate::engine::known::unknown;
use crate::engine::trace::Trace;
use crate::estimate::{Rule, Step, Written};
use crate::money::{Exact, Money};
use crate::policy::{Figure, Row, Terms};
use crate::terms::{FigurePath, Identity, Part, Tier};
use std::sync::Arc;

const AMOUNT: FigurePath = FigurePath { tier: Tier::BedDay, part: Part::Amount };

/// What the row pays for this identity.
pub(in crate::engine) fn pay<'p, T: Trace>(
    figure: &'p Arc<Figure>,
    identity: Option<Identity>,
    now: &Circumstances<'p>,
    trace: &mut T,
) -> Payment {
    let mut payment = Payment::default();
    let Some(amount) = now.amount(AMOUNT, Some(figure)) else {
        trace.step(|| Step {
            rule: Rule::NotEstimated,
            formula: String::new(),
            result: Written::Unknown,
            figures: vec![unknown(AMOUNT, figure)],
        });
        payment.high_open = !now.burden.is_zero();
        return payment;
    };
    let days = now.case.bed_days;
    payment.touches(amount.kind, amount.wide, true);
    let quota = amount.value.times(days);
    trace.step(|| Step {
        rule: Rule::PerDay,
        formula: format!("{} × {days}", amount.value),
        result: Written::Amount(quota),
        figures: vec![amount.used()],
    });
    let cap_left = cap_left(identity, now);
    let limit = cap_left.map_or(now.burden.exact(), |left| left.min(now.burden.exact()));
    let pays = quota.min(limit).to_fen();
    if limit < quota {
        trace.step(|| Step {
            rule: Rule::Left,
            formula: format!("min({quota}, {limit})"),
            result: Written::Amount(pays.exact()),
            figures: Vec::new(),
        });
    }
    payment.pays = Some(pays);
    payment
}

/// What is left of basic aid's cap for this identity; `None` where it has none that is known.
fn cap_left(identity: Option<Identity>, now: &Circumstances<'_>) -> Option<Exact> {
    let own =
        |row: &&Row| identity.is_some_and(|one| row.who.is_of(one)) && row.when.binds(now.case.situation);
    let figure = now.policy.rows(Tier::AidBasic).iter().find(own).and_then(|row| match &row.terms {
        Terms::Share(share) => share.cap.as_ref(),
        Terms::PerDay(_) | Terms::Floor(_) | Terms::Unpublished(_) => None,
    });
    let cap = now.amount(FigurePath { tier: Tier::AidBasic, part: Part::Cap }, figure)?;
    let used: Money = now.case.year_to_date.aid_basic_paid + now.aid_basic_paid;
    Some(cap.value - used.exact())
}
