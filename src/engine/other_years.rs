//! The same visit after other years: its plans compiled once, and at which sums of the year what is paid may turn.

use super::amounts::Amounts;
use super::plan::{Counts, Deductible, Pays, Plan, PlanOver, RowPlan, SumPlace};
use super::world_plans::WorldPlans;
use crate::case::{Case, Year};
use crate::listed::{AddAll, AsList};
use crate::money::{Money, Width};
use crate::policy::Policy;
use crate::terms::Sum;

/// A visit whose year may have brought anything.
pub struct OtherYears<'p> {
    policy: &'p Policy,
    case: &'p Case,
    plans: WorldPlans<i128>,
    /// The sums that rules look at, each with what it may hold where they turn: just used up, or used up by this visit; and
    /// all that a year may bring.
    pub turns: Vec<(Sum, Vec<Money>)>,
}

impl<'p> OtherYears<'p> {
    /// Of this visit; how many stays came before it is as the case says.
    #[must_use]
    pub fn of(policy: &'p Policy, case: &'p Case) -> Self {
        let plans = WorldPlans::of(policy, case).0;
        let turns = turns(policy, case, &plans);
        Self { policy, case, plans, turns }
    }

    /// What it comes to after another year; `None` where a statement's amounts do not fit it.
    #[must_use]
    pub fn after(&self, year: &Year) -> Option<Amounts> {
        let case = Case { year_to_date: year.for_certain(), ..self.case.clone() };
        self.plans.amounts(self.policy, &case).ok()
    }
}

fn turns(policy: &Policy, case: &Case, plans: &WorldPlans<i128>) -> Vec<(Sum, Vec<Money>)> {
    let worlds = [&plans.central].into_iter().chain(&plans.others);
    let rows = worlds.flat_map(|plans| rows(&plans.central)).listed();
    let bill = case.bill.total();
    let turning = |(place, sum): (usize, Sum)| {
        let mut amounts: Vec<Money> = Vec::new();
        rows.iter().for_each(|row| turns_of(row, place, &mut amounts));
        let by_this_visit: Vec<Money> =
            amounts.iter().filter(|one| **one > bill).map(|one| *one - bill).listed();
        amounts.add_all(by_this_visit);
        amounts.sort_unstable();
        amounts.dedup();
        amounts.push(Money::LARGEST_BILL);
        (sum, amounts)
    };
    let looked_at = |(place, _): &(usize, Sum)| rows.iter().any(|row| looks_at(row, *place));
    policy.every_sum().enumerate().filter(looked_at).map(turning).listed()
}

fn rows(plan: &Plan) -> impl Iterator<Item = &RowPlan> {
    plan.tiers.iter().flat_map(|tier| &tier.rows)
}

/// What a row counts on: its deductible, and the bounds of its segments.
const fn counted(row: &RowPlan) -> Option<&Deductible> {
    match &row.pays {
        Pays::Share(share) => Some(&share.deductible),
        Pays::Unknown { deductible } => deductible.as_ref(),
        Pays::Fixed { .. } | Pays::Floor { .. } => None,
    }
}

const fn year_of(over: PlanOver) -> Option<SumPlace> {
    match over {
        PlanOver::Visit => None,
        PlanOver::Year(sum) | PlanOver::Segments(sum) => Some(sum),
    }
}

fn looks_at(row: &RowPlan, sum: SumPlace) -> bool {
    let is_counted = counted(row).is_some_and(|one| {
        let ceiling = one.at_most.and_then(|ceiling| ceiling.counts);
        [year_of(one.over), one.less, ceiling].contains(&Some(sum))
    });
    is_counted || row.caps.iter().any(|cap| of_cap(cap.counts) == Some(sum))
}

const fn of_cap(counts: Counts) -> Option<SumPlace> {
    match counts {
        Counts::Sum(sum) | Counts::SumAndVisit(sum) => Some(sum),
        Counts::Visit | Counts::Year => None,
    }
}

fn turns_of(row: &RowPlan, sum: SumPlace, amounts: &mut Vec<Money>) {
    let mut turns = |amount: i128| amounts.push(amount.money());
    for cap in row.caps.iter().filter(|cap| of_cap(cap.counts) == Some(sum)) {
        turns(cap.amount);
    }
    let Some(deductible) = counted(row) else { return };
    if year_of(deductible.over) == Some(sum) || deductible.less == Some(sum) {
        turns(deductible.amount);
    }
    if let Some(ceiling) = deductible.at_most.filter(|ceiling| ceiling.counts == Some(sum)) {
        ceiling.amount.into_iter().for_each(turns);
    }
    if let Pays::Share(share) = &row.pays
        && year_of(deductible.over) == Some(sum)
    {
        share.segments.iter().for_each(|segment| amounts.push(segment.from.money()));
    }
}
