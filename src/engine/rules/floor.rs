//! Government fallback: tops the sum of all payments up to a share of the whole bill; never negative.

use super::{Payment, Stretch};
use crate::engine::circumstances::Circumstances;
use crate::engine::known::unknown;
use crate::engine::trace::Trace;
use crate::estimate::{Rule, Step, Written};
use crate::policy::Figure;
use crate::terms::{FigurePath, Part, Tier};
use std::sync::Arc;

const FLOOR: FigurePath = FigurePath { tier: Tier::Fallback, part: Part::Floor };

/// What the row pays.
pub(in crate::engine) fn pay<'p>(
    figure: &'p Arc<Figure>,
    now: &Circumstances<'p>,
    trace: &mut Trace,
) -> Payment {
    let mut payment = Payment::default();
    let Some(floor) = now.rate(FLOOR, figure) else {
        trace.step(|| Step::not_estimated([unknown(FLOOR, figure)]));
        payment.high_open = !now.total_left().is_zero();
        return payment;
    };
    let total = now.total;
    payment.touches(floor.kind, floor.wide, !total.is_zero());
    let whole = now.line(total * floor.value);
    let pays = whole - now.paid;
    trace.step(|| Step {
        rule: Rule::Floor,
        formula: format!("max(0.00, round({total} × {}) − {})", floor.value, now.paid),
        result: Written::Amount(pays),
        figures: vec![floor.used()],
    });
    // The others alone pay as much: nothing to top up.
    payment.stretch = Stretch { used_up: whole <= now.paid, ..Stretch::default() };
    payment.marginal = floor.value;
    payment.pays = Some(pays);
    payment
}
