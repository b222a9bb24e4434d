//! A share of what lies above a deductible, by segments, up to a cap: basic (a stay at a time), critical and
//! large-amount (on the year's burden), basic and tilted aid (on the year's burden, cap less what was paid).
//!
//! With Y the burden before this visit and B this visit's, `f(Y+B) − f(Y)` is the sum over segments of ratio ×
//! the part of (Y, Y+B] that lies in the segment and above the deductible.

use super::Payment;
use crate::engine::circumstances::Circumstances;
use crate::engine::known::{Known, unknown, unlimited};
use crate::engine::trace::Trace;
use crate::estimate::{Rule, Step, UsedFigure, Written};
use crate::money::{Exact, Money, Rate};
use crate::policy::{FigureValue, Share};
use crate::terms::{FigurePath, Part, Tier};

/// How a tier counts its cap.
enum CapRule {
    /// What is left after what was paid earlier in the year.
    Left(Money),
    /// The year's payment never exceeds it: `min(cap, f(Y+B)) − min(cap, f(Y))`.
    OfYear,
}

/// One segment with the values of this run.
struct Slice<'p> {
    up_to: Option<Exact>,
    ratio: Known<'p, Rate>,
}

/// What a row of this tier pays.
pub(in crate::engine) fn pay<'p, T: Trace>(
    tier: Tier,
    share: &'p Share,
    now: &Circumstances<'p>,
    trace: &mut T,
) -> Payment {
    let path = |part| FigurePath { tier, part };
    let mut payment = Payment::default();
    let deductible = now.amount(path(Part::Deductible), Some(&share.deductible));
    let slices = slices(share, now, path(Part::Ratio));
    let (Some(deductible), Some(slices)) = (deductible, slices) else {
        trace.step(|| not_estimated(share, now, path));
        payment.high_open = !now.burden.is_zero();
        return payment;
    };
    let (before, cap_rule) = year(tier, now);
    let before = before.exact();
    let after = before + now.burden.exact();
    let applied = after > before.max(deductible.value);
    payment.touches(deductible.kind, deductible.wide, applied);

    let mut parts = Vec::new();
    let mut sum = Exact::ZERO;
    let mut bottom = Exact::ZERO;
    for slice in &slices {
        let top = slice.up_to.map_or(after, |bound| bound.min(after));
        let from = before.max(deductible.value).max(bottom);
        let inside = top > from;
        payment.touches(slice.ratio.kind, slice.ratio.wide, inside);
        if inside {
            sum = sum + (top - from) * slice.ratio.value;
            parts.push((from, top, slice.ratio));
        }
        bottom = slice.up_to.unwrap_or(after);
    }
    if !before.is_zero() {
        trace.step(|| Step {
            rule: Rule::YearSoFar,
            formula: format!("{before} + {}", now.burden),
            result: Written::Amount(after),
            figures: Vec::new(),
        });
    }
    trace.step(|| share_step(after, &deductible, &slices, &parts, sum));

    let cap_figure = share.cap.as_ref();
    let cap = now.amount(path(Part::Cap), cap_figure);
    let capped = match cap {
        Some(cap) => {
            payment.touches(cap.kind, cap.wide, false);
            match cap_rule {
                CapRule::Left(paid) => {
                    let left = cap.value - paid.exact();
                    trace.step(|| {
                        cap_step(format!("min({} − {paid}, {sum})", cap.value), left.min(sum), cap.used())
                    });
                    left.min(sum)
                }
                CapRule::OfYear => {
                    let already = pays_up_to(before, deductible.value, &slices);
                    let (all, before) = ((already + sum).min(cap.value), already.min(cap.value));
                    let formula = || format!("min({0}, {1}) − min({0}, {already})", cap.value, already + sum);
                    trace.step(|| cap_step(formula(), all - before, cap.used()));
                    all - before
                }
            }
        }
        None => {
            if let Some(figure) = cap_figure {
                if figure.value == FigureValue::Unlimited {
                    trace.step(|| cap_step(String::new(), sum, unlimited(path(Part::Cap), figure)));
                } else {
                    payment.cap_unpublished = true;
                }
            }
            sum
        }
    };
    let pays = capped.to_fen();
    if !capped.is_whole_fen() {
        trace.step(|| Step {
            rule: Rule::Round,
            formula: format!("round({capped})"),
            result: Written::Amount(pays.exact()),
            figures: Vec::new(),
        });
    }
    payment.pays = Some(pays);
    payment
}

/// The segments with the values of this run; a ratio of the person's own stands for all of them.
fn slices<'p>(share: &'p Share, now: &Circumstances<'p>, path: FigurePath) -> Option<Vec<Slice<'p>>> {
    if now.case.figures.rate(path).is_some() {
        let figure = &share.segments.first()?.ratio;
        return Some(vec![Slice { up_to: None, ratio: now.rate(path, figure)? }]);
    }
    share
        .segments
        .iter()
        .map(|segment| {
            let up_to = match segment.up_to.as_ref().map(|figure| figure.value) {
                Some(FigureValue::Amount(range)) => Some(range.central),
                _ => None,
            };
            now.rate(path, &segment.ratio).map(|ratio| Slice { up_to, ratio })
        })
        .collect()
}

/// What the year has brought before this visit, and how the cap counts.
fn year(tier: Tier, now: &Circumstances<'_>) -> (Money, CapRule) {
    let year = &now.case.year_to_date;
    match tier {
        Tier::Critical | Tier::LargeAmount => (year.critical_burden, CapRule::OfYear),
        Tier::AidBasic => (year.aid_burden, CapRule::Left(year.aid_basic_paid)),
        Tier::AidTilted => (year.tilted_burden, CapRule::Left(year.aid_tilted_paid)),
        // Basic's deductible is per stay: earlier visits do not count towards it.
        Tier::Basic | Tier::BedDay | Tier::Commercial | Tier::Fallback => {
            (Money::ZERO, CapRule::Left(year.basic_paid))
        }
    }
}

/// f(x): what the year's burden up to x has drawn, before the cap.
fn pays_up_to(burden: Exact, deductible: Exact, slices: &[Slice<'_>]) -> Exact {
    let mut sum = Exact::ZERO;
    let mut bottom = Exact::ZERO;
    for slice in slices {
        let top = slice.up_to.map_or(burden, |bound| bound.min(burden));
        sum = sum + (top - deductible.max(bottom)) * slice.ratio.value;
        bottom = slice.up_to.unwrap_or(burden);
    }
    sum
}

fn share_step(
    after: Exact,
    deductible: &Known<'_, Exact>,
    slices: &[Slice<'_>],
    parts: &[(Exact, Exact, Known<'_, Rate>)],
    sum: Exact,
) -> Step {
    let mut figures = vec![deductible.used()];
    let terms: Vec<String> = parts
        .iter()
        .map(|(from, top, ratio)| {
            figures.push(ratio.used());
            format!("({top} − {from}) × {}", ratio.value)
        })
        .collect();
    let formula = if terms.is_empty() {
        let ratio = slices.first().map(|slice| slice.ratio);
        figures.extend(ratio.map(Known::<Rate>::used));
        let ratio = ratio.map_or(Rate::ZERO, |ratio| ratio.value);
        format!("max(0.00, {after} − {}) × {ratio}", deductible.value)
    } else {
        terms.join(" + ")
    };
    Step { rule: Rule::Share, formula, result: Written::Amount(sum), figures }
}

fn cap_step(formula: String, result: Exact, figure: UsedFigure) -> Step {
    Step { rule: Rule::Cap, formula, result: Written::Amount(result), figures: vec![figure] }
}

/// Which of the figures is missing.
fn not_estimated<'p>(share: &'p Share, now: &Circumstances<'p>, path: impl Fn(Part) -> FigurePath) -> Step {
    let deductible = path(Part::Deductible);
    let ratio = path(Part::Ratio);
    let mut figures = Vec::new();
    figures.push(match now.amount(deductible, Some(&share.deductible)) {
        Some(known) => known.used(),
        None => unknown(deductible, &share.deductible),
    });
    if let Some(segment) = share.segments.first() {
        figures.push(match now.rate(ratio, &segment.ratio) {
            Some(known) => known.used(),
            None => unknown(ratio, &segment.ratio),
        });
    }
    Step { rule: Rule::NotEstimated, formula: String::new(), result: Written::Unknown, figures }
}
