//! What a payment was made of, step by step: the numbers that the kernel was given and gave, with their origins. It
//! computes nothing of its own, so a derivation cannot differ from the payment. Whoever asks only which figures were used
//! goes the same way, and leaves the steps out.

use super::Runs;
use super::kernel::{self, Payment, RowInput};
use super::origins::{CapOrigin, PaysOrigins, RowOrigins};
use super::plan::{Cap, Counts, Pays, Plan, PlanShare, RowPlan};
use super::resolved_figure::{FigureUse, Prepay, ResolvedFigure};
use super::run::Run;
use super::run_start::{LineRounding, RunStart};
use super::tier_result::TierResult;
use crate::estimate::{Formula, PaidSegment, Rule, Step, TierState, Written};
use crate::listed::{AddAll, AsList};
use crate::money::{Exact, GRAINS, Rate};
use crate::policy::FigureValue;
use crate::terms::{FigurePath, Kind, Left, Role};

/// What is kept of a payment's steps.
trait Trail<'p> {
    /// One more step with its figures; `made` is its formula and what that comes to.
    fn step(&mut self, rule: Rule, figures: &[FigureUse<'p>], made: impl FnOnce() -> (Formula, Written));

    /// One more step that comes to an amount.
    fn amount(&mut self, rule: Rule, figures: &[FigureUse<'p>], made: impl FnOnce() -> (Formula, Exact)) {
        self.step(rule, figures, || {
            let (formula, result) = made();
            (formula, Written::Amount(result))
        });
    }

    /// Nothing can be computed: these are the figures, known and missing.
    fn not_estimated(&mut self, figures: &[FigureUse<'p>]) {
        self.step(Rule::NotEstimated, figures, || (Formula::None, Written::Unknown));
    }
}

impl Trail<'_> for Vec<Step> {
    fn step(&mut self, rule: Rule, figures: &[FigureUse<'_>], made: impl FnOnce() -> (Formula, Written)) {
        let (formula, result) = made();
        add(self, rule, formula, result, figures);
    }
}

#[inline(never)] // a step is large: written in one place
fn add(steps: &mut Vec<Step>, rule: Rule, formula: Formula, result: Written, figures: &[FigureUse<'_>]) {
    let figures = figures.iter().map(FigureUse::written).listed();
    steps.push(Step { rule, formula, result, figures });
}

/// The uncertain figures alone, in the order of the steps.
struct UncertainUses<'p>(Vec<FigureUse<'p>>);

impl<'p> Trail<'p> for UncertainUses<'p> {
    fn step(&mut self, _: Rule, figures: &[FigureUse<'p>], _: impl FnOnce() -> (Formula, Written)) {
        self.0.add_all(figures.iter().copied().filter(|figure| figure.kind >= Kind::AtLeast));
    }
}

/// The steps of one tier of the central run, which is rounded to the fen.
pub(super) fn steps(place: usize, runs: &Runs<'_>) -> Vec<Step> {
    let mut steps = Vec::new();
    walk(place, runs, &mut steps);
    steps
}

/// The uncertain figures that the steps of one tier name.
pub(super) fn uncertain<'p>(place: usize, runs: &Runs<'p>) -> Vec<FigureUse<'p>> {
    let mut uncertain = UncertainUses(Vec::new());
    walk(place, runs, &mut uncertain);
    uncertain.0
}

fn walk<'p>(place: usize, runs: &Runs<'p>, to: &mut impl Trail<'p>) {
    let Runs { plan, origins, start, .. } = runs;
    let run = runs.central();
    let (Some(line), Some(tier)) = (run.lines.get(place), plan.tiers.get(place)) else { return };
    if tier.role == Role::Basic && line.state != TierState::NotApplicable {
        prepay(&origins.prepay, run, to);
    }
    if line.state == TierState::Settled {
        to.amount(Rule::Settled, &[], || (Formula::Amount(exact(line.pays)), exact(line.pays)));
        return;
    }
    let taken = line.taken;
    let row = taken.and_then(|taken| tier.rows.get(taken));
    let row_origins = taken.and_then(|taken| origins.tiers.get(place)?.get(taken));
    let (Some(row), Some(row_origins)) = (row, row_origins) else { return };
    if row_origins.binding.row.of.is_some() {
        to.amount(Rule::Base, &[], || (base(line), exact(line.reached)));
    }
    let lost = line.payment.pays.is_none() && !matches!(row.pays, Pays::Unknown { .. });
    if lost {
        to.not_estimated(&[]);
        return;
    }
    let offered = start.offered(plan, run, place, line);
    match (&row.pays, &row_origins.pays) {
        (Pays::Share(share), PaysOrigins::Share { .. }) => {
            share_steps(share, row, row_origins, line, &offered, to);
        }
        (Pays::Fixed { .. }, PaysOrigins::Fixed { amount, days }) => {
            fixed_steps(amount, *days, row, line, &offered, to);
        }
        (Pays::Floor { .. }, PaysOrigins::Floor(floor)) => {
            to.amount(Rule::Floor, &[floor.used()], || {
                let (total, paid) = (exact(offered.total), exact(offered.paid));
                (Formula::Floor { total, share: floor.value, paid }, exact(line.pays))
            });
        }
        (_, PaysOrigins::Unknown(figures)) => to.not_estimated(figures),
        _ => {}
    }
}

fn exact(grains: i128) -> Exact {
    Exact::of_grains(grains)
}

/// What the place makes the person pay before basic insurance.
fn prepay<'p>(prepay: &Prepay<'p>, run: &Run, to: &mut impl Trail<'p>) {
    match prepay {
        Prepay::None => {}
        Prepay::Share(share) => to.amount(Rule::Prepay, &[share.used()], || {
            (Formula::ShareOf(exact(run.in_scope + run.prepay), share.value), exact(run.prepay))
        }),
        Prepay::Unknown(figure) => to.not_estimated(&[FigureUse::unknown(FigurePath::Prepay, figure)]),
    }
}

/// The parts of what is left that the tier works on.
fn base(line: &TierResult) -> Formula {
    let parts = Left::ALL.iter().zip(line.parts).filter(|(part, _)| line.base.has(**part));
    Formula::Sum(parts.map(|(_, left)| exact(left)).listed())
}

fn share_steps<'p>(
    share: &PlanShare,
    row: &RowPlan,
    origins: &RowOrigins<'p>,
    line: &TierResult,
    offered: &RowInput<'_>,
    to: &mut impl Trail<'p>,
) {
    let PaysOrigins::Share { deductible, ratios, .. } = &origins.pays else { return };
    let payment = &line.payment;
    let (year, from) = kernel::start(&share.deductible, payment.deductible, offered);
    let until = year + offered.base;
    if year != 0 {
        to.amount(Rule::YearSoFar, &[], || {
            (Formula::Sum(vec![exact(year), exact(offered.base)]), exact(until))
        });
    }
    for ratio in ratios {
        by_place(ratio, to);
    }
    deductible_left(share, origins, payment, offered, to);
    let mut figures = vec![deductible.used()];
    let mut parts = Vec::new();
    for (segment, ratio) in share.segments.iter().zip(ratios) {
        if let Some((from, to)) = kernel::part(segment, from, until) {
            figures.push(ratio.used());
            parts.push(PaidSegment { from: exact(from), to: exact(to), ratio: ratio.value });
        }
    }
    if parts.is_empty() {
        let ratio = ratios.first();
        figures.add_all(ratio.map(|ratio| ratio.used()));
        let ratio = ratio.map_or(Rate::ZERO, |ratio| ratio.value);
        parts.push(PaidSegment { from: exact(from), to: exact(until), ratio });
    }
    to.amount(Rule::Share, &figures, || (Formula::Segments(parts), Exact::of_product(payment.uncapped)));
    let capped = caps(row, origins, payment, offered, to);
    if capped != line.pays * GRAINS {
        to.amount(Rule::Round, &[], || (Formula::Round(Exact::of_product(capped)), exact(line.pays)));
    }
}

/// The place's factor and points on a ratio, each kept within nothing and all.
fn by_place<'p>(ratio: &ResolvedFigure<'p, Rate>, to: &mut impl Trail<'p>) {
    let [factor, points] = ratio.by_place();
    let mut before = ratio.before_place;
    if let Some(FigureValue::Factor(factor)) = factor {
        let after = before * factor.central;
        to.step(Rule::PlaceFactor, &[ratio.used()], || {
            (Formula::ByFactor(before, factor.central), Written::Rate(after))
        });
        before = after;
    }
    if let Some(FigureValue::Points(points)) = points {
        to.step(Rule::PlacePoints, &[ratio.used()], || {
            (Formula::ByPoints(before, points.central), Written::Rate(ratio.value))
        });
    }
}

/// What the year has left of the deductible.
fn deductible_left<'p>(
    share: &PlanShare,
    origins: &RowOrigins<'p>,
    payment: &Payment,
    offered: &RowInput<'_>,
    to: &mut impl Trail<'p>,
) {
    let PaysOrigins::Share { deductible, at_most, .. } = &origins.pays else { return };
    let sum = |place: usize| offered.sums.get(place).copied().unwrap_or_default();
    let mut amount = share.deductible.amount;
    if let Some(place) = share.deductible.less {
        let whole = exact(amount);
        amount = (amount - sum(place)).max(0);
        to.amount(Rule::DeductibleLeft, &[deductible.used()], || {
            (Formula::LeftOf { whole, used: exact(sum(place)) }, exact(amount))
        });
    }
    if let (Some(ceiling), Some(origin)) = (share.deductible.at_most, at_most) {
        match (ceiling.amount, origin.as_ref()) {
            (Some(most), Ok(resolved)) => to.amount(Rule::DeductibleLeft, &[resolved.used()], || {
                let charged = exact(ceiling.counts.map(sum).unwrap_or_default());
                let (deductible, most) = (exact(amount), exact(most));
                (Formula::DeductibleAtMost { deductible, most, charged }, exact(payment.deductible))
            }),
            (_, Err((path, figure))) => {
                to.amount(Rule::DeductibleLeft, &[FigureUse::unknown(*path, figure)], || {
                    (Formula::Amount(exact(amount)), exact(amount))
                });
            }
            _ => {}
        }
    }
}

/// What the caps let through, one after the other.
fn caps<'p>(
    row: &RowPlan,
    origins: &RowOrigins<'p>,
    payment: &Payment,
    offered: &RowInput<'_>,
    to: &mut impl Trail<'p>,
) -> i128 {
    let mut through = payment.uncapped;
    let mut binding = row.caps.iter();
    for origin in &origins.caps {
        match origin {
            CapOrigin::Abolished(path, figure) => {
                to.amount(Rule::Cap, &[FigureUse::unlimited(*path, figure)], || {
                    let through = Exact::of_product(through);
                    (Formula::Uncapped(through), through)
                });
            }
            CapOrigin::Binds(resolved) => {
                let Some(cap) = binding.next() else { continue };
                to.amount(Rule::Cap, &[resolved.used()], || {
                    let (formula, allowed) = cap_formula(cap, resolved, through, payment, offered);
                    through = through.min(allowed);
                    (formula, Exact::of_product(through))
                });
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

fn fixed_steps<'p>(
    amount: &ResolvedFigure<'p, Exact>,
    days: Option<u16>,
    row: &RowPlan,
    line: &TierResult,
    offered: &RowInput<'_>,
    to: &mut impl Trail<'p>,
) {
    let quota = Exact::of_product(line.payment.uncapped);
    let rule = if days.is_some() { Rule::PerDay } else { Rule::PerVisit };
    to.amount(rule, &[amount.used()], || {
        (days.map_or(Formula::Amount(amount.value), |days| Formula::Times(amount.value, days)), quota)
    });
    if line.payment.exact < line.payment.uncapped {
        to.amount(Rule::Left, &[], || {
            let allowed =
                kernel::rest_of_caps(&row.caps, offered).map_or(quota, |left| exact(left).min(quota));
            (Formula::Least(quota, allowed.min(exact(offered.base))), exact(line.pays))
        });
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
