//! The steps of a share, in words of arithmetic: made only when somebody will read them.

use super::{Ready, Slice, path};
use crate::engine::circumstances::Circumstances;
use crate::engine::known::{Known, unknown, unlimited};
use crate::estimate::{Rule, Step, Written};
use crate::joined::joined;
use crate::money::{Exact, Money, Points, Rate};
use crate::policy::{Figure, Share};
use crate::terms::{Part, Tier};
use std::sync::Arc;

fn plain(rule: Rule, formula: String, result: Exact) -> Step {
    Step { rule, formula, result: Written::Amount(result), figures: Vec::new() }
}

pub(super) fn year_so_far(before: Exact, burden: Exact, after: Exact) -> Step {
    plain(Rule::YearSoFar, format!("{before} + {burden}"), after)
}

pub(super) fn round(from: Exact, to: Exact) -> Step {
    plain(Rule::Round, format!("round({from})"), to)
}

/// The place's points on each ratio, kept within nothing and all.
pub(super) fn place_points<'p>(ready: &Ready<'p, '_>, now: &Circumstances<'p>) -> Vec<Step> {
    let with_points = |slice: Slice<'p>| Some((slice.ratio, slice.ratio.before_place()?));
    let ratios = ready.slices(now).flatten().filter_map(with_points);
    ratios.map(|(ratio, (before, points))| points_on(ratio, before, points)).collect()
}

fn points_on(ratio: Known<'_, Rate>, before: Rate, points: Points) -> Step {
    let (size, less) = points.size();
    let formula = match less {
        true => format!("max({}, {before} − {size})", Rate::ZERO),
        false => format!("min({}, {before} + {size})", Rate::ONE),
    };
    Step { rule: Rule::PlacePoints, formula, result: Written::Rate(ratio.value), figures: vec![ratio.used()] }
}

/// The parts above the deductible, each with its ratio.
pub(super) fn share<'p>(ready: &Ready<'p, '_>, now: &Circumstances<'p>, sum: Exact) -> Step {
    let deductible = ready.deductible;
    let above = ready.before.max(deductible.value);
    let mut figures = vec![deductible.used()];
    let mut terms = Vec::new();
    for slice in ready.slices(now).flatten() {
        if let Some((from, top)) = slice.part(above, ready.after) {
            figures.push(slice.ratio.used());
            terms.push(format!("({top} − {from}) × {}", slice.ratio.value));
        }
    }
    let formula = if terms.is_empty() {
        let ratio = ready.slices(now).flatten().next().map(|slice| slice.ratio);
        figures.extend(ratio.map(Known::<Rate>::used));
        let ratio = ratio.map_or(Rate::ZERO, |ratio| ratio.value);
        format!("max(0.00, {} − {above}) × {ratio}", ready.after)
    } else {
        joined(&terms, " + ")
    };
    Step { rule: Rule::Share, formula, result: Written::Amount(sum), figures }
}

pub(super) fn cap_less_paid(cap: &Known<'_, Exact>, paid: Money, sum: Exact, result: Exact) -> Step {
    let formula = format!("min(max(0.00, {} − {paid}), {sum})", cap.value);
    Step { figures: vec![cap.used()], ..plain(Rule::Cap, formula, result) }
}

pub(super) fn cap_of_year(cap: &Known<'_, Exact>, already: Exact, sum: Exact, result: Exact) -> Step {
    let formula = format!("min({0}, {1}) − min({0}, {already})", cap.value, already + sum);
    Step { figures: vec![cap.used()], ..plain(Rule::Cap, formula, result) }
}

/// A cap that was abolished: the sum goes through as it is.
pub(super) fn no_cap(tier: Tier, figure: &Arc<Figure>, sum: Exact) -> Step {
    let figures = vec![unlimited(path(tier, Part::Cap), figure)];
    Step { figures, ..plain(Rule::Cap, sum.to_string(), sum) }
}

/// Which of the figures is missing.
pub(super) fn not_estimated(tier: Tier, share: &Share, now: &Circumstances<'_>) -> Step {
    let (deductible, ratio) = (path(tier, Part::Deductible), path(tier, Part::Ratio));
    let known = now.amount(deductible, Some(&share.deductible));
    let known = known.map_or_else(|| unknown(deductible, &share.deductible), |known| known.used());
    let ratio = share.segments.first().map(|segment| {
        now.rate(ratio, &segment.ratio).map_or_else(|| unknown(ratio, &segment.ratio), |known| known.used())
    });
    Step::not_estimated([known].into_iter().chain(ratio))
}
