//! What a payment was made of, step by step: the numbers that the kernel was given and gave, with their origins. It
//! computes nothing of its own, so a derivation cannot differ from the payment.

use super::kernel::{self, Payment, RowInput};
use super::origins::{CapOrigin, Origins, PaysOrigins, RowOrigins};
use super::plan::{Cap, Counts, Pays, Plan, PlanShare, RowPlan};
use super::resolved_figure::{Prepay, ResolvedFigure, unknown, unlimited};
use super::run::Run;
use super::run_start::{LineRounding, RunStart};
use super::tier_result::TierResult;
use crate::estimate::{Formula, PaidSegment, Rule, Step, TierState, UsedFigure, Written};
use crate::listed::{AddAll, AsList};
use crate::money::{Exact, GRAINS, Rate};
use crate::policy::FigureValue;
use crate::terms::{Left, Role};

/// The steps of one tier of a run that is rounded to the fen.
pub(super) fn steps(
    place: usize,
    plan: &Plan,
    origins: &Origins<'_>,
    start: &RunStart,
    run: &Run,
) -> Vec<Step> {
    let (Some(line), Some(tier)) = (run.lines.get(place), plan.tiers.get(place)) else { return Vec::new() };
    let mut steps = Vec::new();
    if tier.role == Role::Basic && line.state != TierState::NotApplicable {
        prepay(&origins.prepay, run, &mut steps);
    }
    if line.state == TierState::Settled {
        add(&mut steps, Rule::Settled, Formula::Amount(exact(line.pays)), exact(line.pays), Vec::new());
        return steps;
    }
    let taken = line.taken;
    let row = taken.and_then(|taken| tier.rows.get(taken));
    let row_origins = taken.and_then(|taken| origins.tiers.get(place)?.get(taken));
    let (Some(row), Some(row_origins)) = (row, row_origins) else { return steps };
    if row_origins.binding.row.of.is_some() {
        base(line, &mut steps);
    }
    let lost = line.payment.pays.is_none() && !matches!(row.pays, Pays::Unknown { .. });
    if lost {
        steps.push(Step::not_estimated([]));
        return steps;
    }
    let offered = start.offered(plan, run, place, line);
    match (&row.pays, &row_origins.pays) {
        (Pays::Share(share), PaysOrigins::Share { .. }) => {
            share_steps(share, row, row_origins, line, &offered, &mut steps);
        }
        (Pays::Fixed { .. }, PaysOrigins::Fixed { amount, days }) => {
            fixed_steps(amount, *days, row, line, &offered, &mut steps);
        }
        (Pays::Floor { .. }, PaysOrigins::Floor(floor)) => {
            let (total, paid) = (exact(offered.total), exact(offered.paid));
            let formula = Formula::Floor { total, share: floor.value, paid };
            add(&mut steps, Rule::Floor, formula, exact(line.pays), vec![floor.used()]);
        }
        (_, PaysOrigins::Unknown(figures)) => steps.push(Step::not_estimated(figures.iter().cloned())),
        _ => {}
    }
    steps
}

fn exact(grains: i128) -> Exact {
    Exact::of_grains(grains)
}

/// One more step that comes to an amount.
fn add(steps: &mut Vec<Step>, rule: Rule, formula: Formula, result: Exact, figures: Vec<UsedFigure>) {
    add_written(steps, rule, formula, Written::Amount(result), figures);
}

#[inline(never)] // a step is large: written in one place
fn add_written(
    steps: &mut Vec<Step>,
    rule: Rule,
    formula: Formula,
    result: Written,
    figures: Vec<UsedFigure>,
) {
    steps.push(Step { rule, formula, result, figures });
}

/// What the place makes the person pay before basic insurance.
fn prepay(prepay: &Prepay<'_>, run: &Run, steps: &mut Vec<Step>) {
    match prepay {
        Prepay::None => {}
        Prepay::Share(share) => {
            let formula = Formula::ShareOf(exact(run.in_scope + run.prepay), share.value);
            add(steps, Rule::Prepay, formula, exact(run.prepay), vec![share.used()]);
        }
        Prepay::Unknown(figure) => {
            steps.push(Step::not_estimated([unknown(crate::terms::FigurePath::Prepay, figure)]));
        }
    }
}

/// The parts of what is left that the tier works on.
fn base(line: &TierResult, steps: &mut Vec<Step>) {
    let parts = Left::ALL.iter().zip(line.parts).filter(|(part, _)| line.base.has(**part));
    let formula = Formula::Sum(parts.map(|(_, left)| exact(left)).listed());
    add(steps, Rule::Base, formula, exact(line.reached), Vec::new());
}

fn share_steps(
    share: &PlanShare,
    row: &RowPlan,
    origins: &RowOrigins<'_>,
    line: &TierResult,
    offered: &RowInput<'_>,
    steps: &mut Vec<Step>,
) {
    let PaysOrigins::Share { deductible, ratios, .. } = &origins.pays else { return };
    let payment = &line.payment;
    let (year, from) = kernel::start(&share.deductible, payment.deductible, offered);
    let to = year + offered.base;
    if year != 0 {
        let formula = Formula::Sum(vec![exact(year), exact(offered.base)]);
        add(steps, Rule::YearSoFar, formula, exact(to), Vec::new());
    }
    for ratio in ratios {
        by_place(ratio, steps);
    }
    deductible_left(share, origins, payment, offered, steps);
    let mut figures = vec![deductible.used()];
    let mut parts = Vec::new();
    for (segment, ratio) in share.segments.iter().zip(ratios) {
        if let Some((from, to)) = kernel::part(segment, from, to) {
            figures.push(ratio.used());
            parts.push(PaidSegment { from: exact(from), to: exact(to), ratio: ratio.value });
        }
    }
    if parts.is_empty() {
        let ratio = ratios.first();
        figures.add_all(ratio.map(|ratio| ratio.used()));
        let ratio = ratio.map_or(Rate::ZERO, |ratio| ratio.value);
        parts.push(PaidSegment { from: exact(from), to: exact(to), ratio });
    }
    let formula = Formula::Segments(parts);
    let sum = Exact::of_product(payment.uncapped);
    add(steps, Rule::Share, formula, sum, figures);
    let capped = caps(row, origins, payment, offered, steps);
    round(capped, line, steps);
}

fn round(from: i128, line: &TierResult, steps: &mut Vec<Step>) {
    if from != line.pays * GRAINS {
        let formula = Formula::Round(Exact::of_product(from));
        add(steps, Rule::Round, formula, exact(line.pays), Vec::new());
    }
}

/// The place's factor and points on a ratio, each kept within nothing and all.
fn by_place(ratio: &ResolvedFigure<'_, Rate>, steps: &mut Vec<Step>) {
    let [factor, points] = ratio.by_place();
    let mut before = ratio.before_place;
    if let Some(FigureValue::Factor(factor)) = factor {
        let after = before * factor.central;
        let formula = Formula::ByFactor(before, factor.central);
        let result = Written::Rate(after);
        add_written(steps, Rule::PlaceFactor, formula, result, vec![ratio.used()]);
        before = after;
    }
    if let Some(FigureValue::Points(points)) = points {
        let formula = Formula::ByPoints(before, points.central);
        let result = Written::Rate(ratio.value);
        add_written(steps, Rule::PlacePoints, formula, result, vec![ratio.used()]);
    }
}

/// What the year has left of the deductible.
fn deductible_left(
    share: &PlanShare,
    origins: &RowOrigins<'_>,
    payment: &Payment,
    offered: &RowInput<'_>,
    steps: &mut Vec<Step>,
) {
    let PaysOrigins::Share { deductible, at_most, .. } = &origins.pays else { return };
    let sum = |place: usize| offered.sums.get(place).copied().unwrap_or_default();
    let mut amount = share.deductible.amount;
    if let Some(place) = share.deductible.less {
        let formula = Formula::LeftOf { whole: exact(amount), used: exact(sum(place)) };
        amount = (amount - sum(place)).max(0);
        let figures = vec![deductible.used()];
        add(steps, Rule::DeductibleLeft, formula, exact(amount), figures);
    }
    if let (Some(ceiling), Some(origin)) = (share.deductible.at_most, at_most) {
        let counted = ceiling.counts.map(sum).unwrap_or_default();
        match (ceiling.amount, origin) {
            (Some(most), Ok(resolved)) => {
                let (deductible, most, charged) = (exact(amount), exact(most), exact(counted));
                let formula = Formula::DeductibleAtMost { deductible, most, charged };
                let figures = vec![resolved.used()];
                let result = exact(payment.deductible);
                add(steps, Rule::DeductibleLeft, formula, result, figures);
            }
            (_, Err((path, figure))) => {
                let figures = vec![unknown(*path, figure)];
                let formula = Formula::Amount(exact(amount));
                add(steps, Rule::DeductibleLeft, formula, exact(amount), figures);
            }
            _ => {}
        }
    }
}

/// What the caps let through, one after the other.
fn caps(
    row: &RowPlan,
    origins: &RowOrigins<'_>,
    payment: &Payment,
    offered: &RowInput<'_>,
    steps: &mut Vec<Step>,
) -> i128 {
    let mut through = payment.uncapped;
    let mut binding = row.caps.iter();
    for origin in &origins.caps {
        match origin {
            CapOrigin::Abolished(path, figure) => {
                let figures = vec![unlimited(*path, figure)];
                let through = Exact::of_product(through);
                add(steps, Rule::Cap, Formula::Uncapped(through), through, figures);
            }
            CapOrigin::Binds(resolved) => {
                let Some(cap) = binding.next() else { continue };
                let (formula, allowed) = cap_formula(cap, resolved, through, payment, offered);
                through = through.min(allowed);
                let result = Exact::of_product(through);
                add(steps, Rule::Cap, formula, result, vec![resolved.used()]);
            }
        }
    }
    through
}

/// What one cap lets through: how, and the product.
fn cap_formula(
    cap: &Cap,
    resolved: &ResolvedFigure<'_, Exact>,
    through: i128,
    payment: &Payment,
    offered: &RowInput<'_>,
) -> (Formula, i128) {
    let (product, value) = (Exact::of_product, resolved.value);
    match cap.counts {
        Counts::Year => {
            let (already, together) = (payment.before, payment.before + payment.uncapped);
            let allowed = together.min(cap.amount * GRAINS) - already.min(cap.amount * GRAINS);
            let (before, together) = (product(already), product(together));
            (Formula::CapOfYear { cap: value, before, together }, allowed)
        }
        counts => {
            let left = kernel::rest(cap.amount, counts, offered);
            let counted = match counts {
                Counts::Sum(place) => offered.sums.get(place).copied().unwrap_or_default(),
                Counts::SumAndVisit(place) => {
                    offered.sums.get(place).copied().unwrap_or_default() + offered.aid_paid
                }
                Counts::Visit | Counts::Year => 0,
            };
            let (used, uncapped) = (exact(counted), product(through));
            (Formula::Cap { cap: value, used, uncapped }, left * GRAINS)
        }
    }
}

fn fixed_steps(
    amount: &ResolvedFigure<'_, Exact>,
    days: Option<u16>,
    row: &RowPlan,
    line: &TierResult,
    offered: &RowInput<'_>,
    steps: &mut Vec<Step>,
) {
    let quota = Exact::of_product(line.payment.uncapped);
    let (rule, formula) = match days {
        Some(days) => (Rule::PerDay, Formula::Times(amount.value, days)),
        None => (Rule::PerVisit, Formula::Amount(amount.value)),
    };
    add(steps, rule, formula, quota, vec![amount.used()]);
    if line.payment.exact < line.payment.uncapped {
        let allowed = kernel::rest_of_caps(&row.caps, offered).map_or(quota, |left| exact(left).min(quota));
        let left = allowed.min(exact(offered.base));
        let formula = Formula::Least(quota, left);
        add(steps, Rule::Left, formula, exact(line.pays), Vec::new());
    }
}

impl RunStart {
    /// What a tier was offered in a run.
    fn offered<'s>(&'s self, plan: &Plan, run: &Run, place: usize, line: &TierResult) -> RowInput<'s> {
        let paid = run.lines.iter().take(place).map(|line| line.pays).sum();
        let aid_paid = plan.aid.filter(|aid| *aid < place).map_or(0, |aid| run.pays(aid));
        let to_the_fen = self.lines == LineRounding::ToTheFen;
        RowInput { base: line.reached, sums: &self.sums, total: self.total, paid, aid_paid, to_the_fen }
    }
}

/// The figures of a run that are uncertain, with the tier that used them.
pub(super) fn uncertain(steps: &[Step]) -> impl Iterator<Item = &UsedFigure> {
    let figures = steps.iter().flat_map(|step| &step.figures);
    figures.filter(|figure| figure.kind >= crate::terms::Kind::AtLeast)
}
