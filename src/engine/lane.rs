//! The plans of a kind of rows as lists run them, where the bill alone differs from row to row: without the tiers in which
//! nobody pays, and at the ends of ranges from the first tier on that has one.

use super::by_scenario::ByScenario;
use super::end::End;
use super::plan::Plan;
use super::ranged_plan::RangedPlan;
use super::run::{Run, run_from, run_into};
use super::run_start::{LineRounding, RunStart, Settling};
use super::world_plans::WorldPlans;
use crate::case::Case;
use crate::listed::AsList;
use crate::money::Width;
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

    /// All runs of a visit without a statement; `with_sums` says whether any sum of its year holds anything.
    pub(super) fn run<'r>(
        &self,
        policy: &Policy,
        case: &Case,
        with_sums: bool,
        room: &'r mut LaneRoom,
    ) -> &'r ByScenario<Run<i64>> {
        let LaneRoom { start, none, runs, ends: other_ends } = room;
        let bill = case.bill;
        start.total = i64::of_money(bill.total());
        start.out_of_scope = i64::of_money(bill.out_of_scope());
        start.prepay = bill.prepay().map(i64::of_money);
        start.sums.clear();
        // A sum that is not there holds nothing.
        if with_sums {
            let sums = policy.every_sum().map(|sum| i64::of_money(case.year_to_date.get(sum)));
            sums.for_each(|sum| start.sums.push(sum));
        }
        let RangedPlan { central: plan, ends } = &self.plan;
        run_into(plan, none, start, Settling::Judged, &mut runs.central);
        let Some(ends) = ends else {
            *other_ends = runs.extremes.take().or_else(|| other_ends.take());
            return runs;
        };
        let extremes = runs.extremes.get_or_insert_with(|| other_ends.take().unwrap_or_default());
        for (end, run) in ends.iter().zip(extremes) {
            match self.from {
                0 => run_into(plan, end, start, Settling::Cut, run),
                from => run_from(&runs.central, from, plan, end, start, run),
            }
        }
        runs
    }
}

/// Where lanes run, row after row.
pub(super) struct LaneRoom {
    start: RunStart<i64>,
    /// The end at which nothing is otherwise.
    none: End<i64>,
    runs: ByScenario<Run<i64>>,
    /// The runs at the ends while a lane has none.
    ends: Option<[Run<i64>; 2]>,
}

impl Default for LaneRoom {
    fn default() -> Self {
        let start = RunStart {
            total: 0,
            out_of_scope: 0,
            prepay: None,
            settled: Vec::new(),
            sums: Vec::new(),
            lines: LineRounding::ToTheFen,
        };
        let none = End { prepay: None, tiers: Vec::new() };
        let runs = ByScenario { central: Run::default(), extremes: None };
        Self { start, none, runs, ends: None }
    }
}
