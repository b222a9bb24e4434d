//! The plans of a kind of rows as lists run them, where the bill alone differs from row to row: without the tiers in which
//! nobody pays, and at the ends of ranges from the first tier on that has one.

use super::by_scenario::ByScenario;
use super::end::End;
use super::plan::Plan;
use super::ranged_plan::RangedPlan;
use super::run::{Run, run, run_at, run_from};
use super::run_start::{LineRounding, RunStart, Settling};
use super::world_plans::WorldPlans;
use crate::case::Case;
use crate::listed::AsList;
use crate::money::{Money, Width};
use crate::policy::Policy;

/// Such plans, of one world.
#[derive(Debug, PartialEq)]
pub(super) struct Lane {
    plan: RangedPlan<i64>,
    /// The places of its tiers among the pack's.
    pub(super) places: Vec<usize>,
    /// The first tier that is otherwise at an end; nothing where what is paid first is.
    from: usize,
}

impl Lane {
    /// Of these plans; none where something of the visit is not known.
    pub(super) fn of(plans: &WorldPlans<i64>) -> Option<Self> {
        let RangedPlan { central, ends } = &plans.central;
        if !plans.others.is_empty() {
            return None;
        }
        let with_rows = central.tiers.iter().enumerate().filter(|(_, tier)| !tier.rows.is_empty());
        let places = with_rows.map(|(place, _)| place).listed();
        let own = |place: usize| places.iter().position(|one| *one == place);
        let end = |end: &End<i64>| {
            let tiers = end.tiers.iter().filter_map(|(place, tier)| Some((own(*place)?, tier.clone())));
            End { prepay: end.prepay, tiers: tiers.listed() }
        };
        let ends = ends.as_ref().map(|ends| ends.each_ref().map(end));
        let first = |end: &End<i64>| match (end.prepay, end.tiers.first()) {
            (None, Some((place, _))) => *place,
            _ => 0,
        };
        let from = ends.iter().flatten().map(first).min().unwrap_or_default();
        let tiers = places.iter().filter_map(|place| central.tiers.get(*place).cloned()).listed();
        let central = Plan { prepay: central.prepay, tiers, aid: central.aid.and_then(own) };
        Some(Self { plan: RangedPlan { central, ends }, places, from })
    }

    /// The central plan.
    pub(super) const fn central(&self) -> &Plan<i64> {
        &self.plan.central
    }

    /// All runs of a visit without a statement.
    pub(super) fn run(&self, policy: &Policy, case: &Case) -> ByScenario<Run<i64>> {
        let bill = case.bill;
        let sums = || policy.every_sum().map(|sum| i64::of_money(case.year_to_date.get(sum))).listed();
        let any = case.year_to_date.iter().any(|(_, sum)| sum != Money::ZERO);
        let start = RunStart {
            total: i64::of_money(bill.total()),
            out_of_scope: i64::of_money(bill.out_of_scope()),
            prepay: bill.prepay().map(i64::of_money),
            settled: Vec::new(),
            // A sum that is not there holds nothing.
            sums: if any { sums() } else { Vec::new() },
            lines: LineRounding::ToTheFen,
        };
        let RangedPlan { central: plan, ends } = &self.plan;
        let central = run(plan, &start, Settling::Judged);
        let end = |end: &End<i64>| match self.from {
            0 => run_at(plan, end, &start, Settling::Cut),
            from => run_from(&central, from, plan, end, &start),
        };
        let extremes = ends.as_ref().map(|ends| ends.each_ref().map(end));
        ByScenario { central, extremes }
    }
}
