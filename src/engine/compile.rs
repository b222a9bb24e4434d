//! From the figures of a visit to the numbers of a plan: the only place that knows both.

mod row;

use super::end::{End, Ranged};
use super::origins::{Origins, RowOrigins};
use super::plan::{Plan, TierPlan};
use super::resolved_figure::{FigureResolver, Prepay, ResolvedFigure};
use super::scenario::Scenario;
use super::visit::{Visit, aid_of};
use crate::listed::AsList;
use crate::money::Rate;
use crate::policy::{Base, Policy};
use crate::terms::{Role, Tier};
use row::RowCompiler;

/// The plan of a visit, and where its numbers come from.
pub(super) fn compile<'p>(visit: &Visit<'p>) -> (Plan, Origins<'p>) {
    let count = visit.policy.tiers.len();
    let mut compiler = Compiler::new(visit, Scenario::Central);
    let mut plan = Plan { prepay: None, tiers: Vec::with_capacity(count), aid: aid_of_quota(visit.policy) };
    let mut origins = Vec::with_capacity(count);
    if let Some(share) = compiler.prepay_share() {
        plan.prepay = Some(share.value.grains());
        compiler.ranged.prepay = share.wide;
    }
    for (place, spec) in visit.policy.tiers.iter().enumerate() {
        let (tier, tier_origins) = compiler.tier(place, spec.tier);
        plan.tiers.push(tier);
        origins.push(tier_origins);
    }
    (plan, Origins { prepay: compiler.prepay, tiers: origins, ranged: compiler.ranged })
}

/// What is otherwise at an end of these ranges.
pub(super) fn at_end(visit: &Visit<'_>, scenario: Scenario, ranged: &Ranged) -> End {
    let mut compiler = Compiler::new(visit, scenario);
    let prepay = compiler.prepay_share().filter(|_| ranged.prepay);
    let tiers = visit.policy.tiers.iter().enumerate().filter(|(place, _)| ranged.is_in(*place));
    let tiers = tiers.map(|(place, spec)| (place, compiler.tier(place, spec.tier).0)).listed();
    End { prepay: prepay.map(|share| share.value.grains()), tiers }
}

/// The place of the aid whose sum the quota for days in bed shares.
fn aid_of_quota(policy: &Policy) -> Option<usize> {
    let mut tiers = policy.tiers.iter().map(|one| one.tier);
    let aid = aid_of(policy, tiers.clone().find(|tier| tier.rule().role == Role::BedDay)?);
    tiers.position(|tier| Some(tier) == aid)
}

/// The parts that any row of the tier works on; what is in scope where no row says.
fn settles(policy: &Policy, place: usize, role: Role) -> Base {
    if role == Role::Fallback {
        return Base::ALL;
    }
    let rows = policy.rows_at(place);
    let all = rows.iter().map(|row| row.of.unwrap_or(Base::IN_SCOPE)).reduce(Base::or);
    all.unwrap_or(Base::IN_SCOPE)
}

struct Compiler<'v, 'p> {
    figures: FigureResolver<'v, 'p>,
    prepay: Prepay<'p>,
    ranged: Ranged,
}

impl<'v, 'p> Compiler<'v, 'p> {
    fn new(visit: &'v Visit<'p>, scenario: Scenario) -> Self {
        let figures = FigureResolver { visit, scenario };
        Self { figures, prepay: figures.prepay(), ranged: Ranged::default() }
    }

    /// The share that is paid first, unless the statement says the amount.
    fn prepay_share(&self) -> Option<ResolvedFigure<'p, Rate>> {
        match (self.prepay, self.figures.visit.case.bill.prepay()) {
            (Prepay::Share(share), None) => Some(share),
            _ => None,
        }
    }

    fn tier(&mut self, place: usize, tier: Tier) -> (TierPlan, Vec<RowOrigins<'p>>) {
        let visit = self.figures.visit;
        let role = tier.rule().role;
        let bound = visit.binding_rows(place);
        let mut plan = TierPlan {
            role,
            settles: settles(visit.policy, place, role),
            rows: Vec::with_capacity(bound.len()),
        };
        let mut origins = Vec::with_capacity(bound.len());
        for binding in bound {
            let (figures, prepay, ranged) = (self.figures, self.prepay, &mut self.ranged);
            let mut compiler =
                RowCompiler { figures, prepay, ranged, place, binding: *binding, at_least: false };
            let (row, row_origins) = compiler.row();
            plan.rows.push(row);
            origins.push(row_origins);
        }
        (plan, origins)
    }
}
