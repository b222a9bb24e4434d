//! A step's formula as a person would say it: what was compared with what, and which of them counted.

use super::figure::exact;
use super::frame::Frame;
use crate::estimate::{Formula, Step, Written};
use crate::format;
use crate::money::{Exact, Factor, Rate};

/// A formula in words; `None` for one that is best read as it is.
pub(super) fn in_words(frame: &Frame, step: &Step) -> Option<String> {
    let t = &frame.explore_texts().formula;
    let said = |amount: Exact| exact(amount, frame.language);
    let result = match step.result {
        Written::Amount(amount) => amount,
        _ => Exact::ZERO,
    };
    Some(match step.formula {
        Formula::Uncapped(_) => frame.texts().words.unlimited.to_owned(),
        Formula::Cap { cap, used, uncapped } => capped(frame, cap, used, result, result == uncapped),
        Formula::CapOfYear { cap, before, together } => capped(frame, cap, before, result, together <= cap),
        Formula::LeftOf { whole, used } if used.is_zero() => (t.deductible_whole)(&said(whole)),
        Formula::LeftOf { whole, .. } if result.is_zero() => (t.deductible_gone)(&said(whole)),
        Formula::LeftOf { whole, used } => (t.deductible_left)(&said(whole), &said(used), &said(result)),
        Formula::DeductibleAtMost { deductible, most, charged } => {
            (t.deductible_at_most)(&said(deductible), &said(most), &said(charged), &said(result))
        }
        Formula::Least(quota, left) => (t.quota)(&said(quota), &said(left)),
        Formula::Segments(ref segments) => match segments.as_slice() {
            [segment] if segment.is_empty() => (t.not_above)(&said(segment.to), &said(segment.from)),
            _ => return None,
        },
        Formula::ByFactor(_, factor) if factor <= Factor::ONE => return None,
        Formula::ByFactor(ratio, factor) => bounded(frame, step, &format!("{ratio} × {factor}"), Rate::ONE),
        Formula::ByPoints(ratio, points) => match points.size() {
            (size, true) => bounded(frame, step, &format!("{ratio} − {size}"), Rate::ZERO),
            (size, false) => bounded(frame, step, &format!("{ratio} + {size}"), Rate::ONE),
        },
        Formula::Round(amount) => plainly(&amount.to_string(), step),
        Formula::Floor { total, share, paid } if result.is_zero() => {
            (t.floor_reached)(&format::grouped(&share_of(total, share)), &said(paid))
        }
        Formula::Floor { total, share, paid } => {
            plainly(&format!("{} − {paid}", share_of(total, share)), step)
        }
        Formula::None | Formula::Amount(_) | Formula::Sum(_) | Formula::ShareOf(..) | Formula::Times(..) => {
            return None;
        }
    })
}

/// A formula that needs no words, with its result.
fn plainly(formula: &str, step: &Step) -> String {
    format!("{} = {}", format::grouped(formula), result_text(step))
}

/// A ratio that the place changes, kept within nothing and all.
fn bounded(frame: &Frame, step: &Step, ratio: &str, bound: Rate) -> String {
    if step.result == Written::Rate(bound) {
        (frame.explore_texts().formula.bound)(ratio, &format::percent(bound))
    } else {
        plainly(ratio, step)
    }
}

fn share_of(total: Exact, share: Rate) -> String {
    Formula::ShareOf(total, share).to_string()
}

/// What a cap lets through, of which something may have been used before.
fn capped(frame: &Frame, cap: Exact, used: Exact, pays: Exact, all_paid: bool) -> String {
    let t = &frame.explore_texts().formula;
    let said = |amount: Exact| exact(amount, frame.language);
    match (used.is_zero(), all_paid) {
        (true, true) => (t.cap_kept)(&said(cap), &said(pays)),
        (true, false) => (t.cap_reached)(&said(cap)),
        (false, _) if used >= cap => (t.cap_gone)(&said(cap)),
        (false, true) => (t.cap_left)(&said(cap), &said(used), &said(cap - used), &said(pays)),
        (false, false) => (t.cap_used_up)(&said(cap), &said(used), &said(cap - used)),
    }
}

/// What a step comes to, as it stands behind its formula; empty without a number.
pub(super) fn result_text(step: &Step) -> String {
    match step.result {
        Written::Amount(amount) => format::grouped(&amount.to_string()),
        Written::Rate(rate) => format::percent(rate),
        Written::Factor(factor) => factor.to_string(),
        Written::Unlimited | Written::Unknown => String::new(),
    }
}
