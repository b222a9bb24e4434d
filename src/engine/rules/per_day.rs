//! Yuan a bed-day for inpatients with a severe mental disorder: at most what is left to pay, at most what is left
//! of basic aid's cap.

use super::{Payment, Stretch};
use crate::engine::circumstances::Circumstances;
use crate::engine::known::unknown;
use crate::engine::trace::Trace;
use crate::estimate::{Rule, Step, Written};
use crate::money::{Exact, Rate};
use crate::policy::Figure;
use crate::terms::{FigurePath, Identity, Part, Tier};
use std::sync::Arc;

const AMOUNT: FigurePath = FigurePath { tier: Tier::BedDay, part: Part::Amount };
const AID_CAP: FigurePath = FigurePath { tier: Tier::AidBasic, part: Part::Cap };

/// What the row pays for this identity.
pub(in crate::engine) fn pay<'p>(
    figure: &'p Arc<Figure>,
    identity: Option<Identity>,
    now: &Circumstances<'p>,
    trace: &mut Trace,
) -> Payment {
    let mut payment = Payment::default();
    let Some(amount) = now.amount(AMOUNT, Some(figure)) else {
        trace.step(|| Step::not_estimated([unknown(AMOUNT, figure)]));
        payment.high_open = !now.burden.is_zero();
        return payment;
    };
    let days = now.visit.case.bed_days;
    payment.touches(amount.kind, amount.wide, !now.burden.is_zero());
    let quota = amount.value.times(days);
    trace.step(|| Step {
        rule: Rule::PerDay,
        formula: format!("{} × {days}", amount.value),
        result: Written::Amount(quota),
        figures: vec![amount.used()],
    });
    let allowed = cap_left(identity, now, &mut payment).map_or(quota, |left| left.min(quota));
    let pays = now.line(allowed.min(now.burden));
    if pays < quota {
        let left = allowed.min(now.burden);
        trace.step(|| Step {
            rule: Rule::Left,
            formula: format!("min({quota}, {left})"),
            result: Written::Amount(pays),
            figures: Vec::new(),
        });
    }
    // Below the quota all that is left is paid.
    let used_up = allowed <= now.burden;
    payment.stretch = Stretch { above_deductible: true, segments: 0, used_up };
    payment.marginal = if used_up { Rate::ZERO } else { Rate::ONE };
    payment.pays = Some(pays);
    payment
}

/// What is left of basic aid's cap for this identity; `None` where it has none that is known.
fn cap_left(identity: Option<Identity>, now: &Circumstances<'_>, payment: &mut Payment) -> Option<Exact> {
    let own = if identity.is_some() { now.visit.aid_basic(identity) } else { None };
    let figure = own.and_then(|share| share.cap.as_ref());
    let cap = now.amount(AID_CAP, figure)?;
    payment.touches(cap.kind, cap.wide, false);
    Some(cap.value - (now.visit.case.year_to_date.aid_basic_paid.exact() + now.aid_basic_paid))
}
