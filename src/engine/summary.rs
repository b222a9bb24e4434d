//! From the runs to the estimate: bounds, ratios, alerts, checks, notices, the year after; and, apart, how it came about:
//! steps and readings.

mod consistent;
mod readings;
mod said;
mod year;

pub(super) use year::after;

use super::visit::Visit;
use super::{Bracket, Runs, bounds, explain, not_applicable, unknowns};
use crate::estimate::{Estimate, PersonalParts, PolicyName, TierLine, TierState};
use crate::listed::AsList;
use crate::money::Money;
use crate::terms::{FactId, Role};

/// The estimate that the runs say, the central one line by line, without steps and readings.
pub(super) fn estimate(
    visit: &Visit<'_>,
    runs: &Runs<'_>,
    bracket: &Bracket,
    assumed: Vec<FactId>,
) -> Estimate {
    let Visit { policy, case, .. } = *visit;
    let run = runs.central();
    let year = after(policy, case, &visit.world, run);
    let notices = said::notices(visit, run, &visit.notices());
    let (alert, _) = said::alert(visit, &year).unzip();
    let (personal_low, personal_high) = bracket.personal.money();
    let money = Money::of_grains;
    let bill = case.bill;
    let in_scope = money(run.in_scope);
    let paid_in_scope = money(run.paid - run.paid_out_of_scope);
    let [share, below_deductible, above_cap, out_of_scope] = run.left.map(money);
    let lines = bracket.tiers.iter().enumerate();
    let tiers = lines.filter_map(|(place, bounds)| tier_line(visit, runs, place, *bounds)).listed();
    Estimate {
        policy: PolicyName { id: policy.id.clone(), version: policy.version.clone(), status: policy.status },
        total: bill.total(),
        in_scope,
        out_of_scope: bill.total() - in_scope,
        prepay: money(run.prepay),
        tiers,
        paid: money(run.paid),
        personal: money(run.personal()),
        personal_low,
        personal_high,
        personal_parts: PersonalParts { share, below_deductible, above_cap, out_of_scope },
        ratio_overall: money(run.paid).over(bill.total()),
        ratio_in_scope: paid_in_scope.over(in_scope),
        alerts: alert.into_iter().listed(),
        checks: said::checks(visit, in_scope, paid_in_scope),
        notices,
        readings: Vec::new(),
        assumed,
        unknowns: unknowns::ranked(visit, runs),
        year_to_date: year,
    }
}

/// The steps of every tier, and the readings it relied on.
pub(super) fn explain(visit: &Visit<'_>, runs: &Runs<'_>, estimate: &mut Estimate) {
    for (place, line) in estimate.tiers.iter_mut().enumerate() {
        line.steps = explain::steps(place, runs);
    }
    let fired = said::alert(visit, &estimate.year_to_date).map(|(_, rule)| rule);
    estimate.readings = readings::relied_on(visit, runs.central(), &visit.notices(), fired);
}

fn tier_line(visit: &Visit<'_>, runs: &Runs<'_>, place: usize, bounds: bounds::Bounds) -> Option<TierLine> {
    let line = runs.central().lines.get(place)?;
    let tier = visit.policy.tiers.get(place)?.tier;
    let reason = (line.state == TierState::NotApplicable).then(|| not_applicable::reason(place, tier, visit));
    let taken = line.taken.filter(|_| line.state != TierState::Settled);
    let identity =
        taken.and_then(|taken| visit.binding_rows(place).get(taken)).and_then(|binding| binding.identity);
    let reached = if tier.rule().role == Role::Fallback { line.in_scope_left } else { line.reached };
    let (low, high) = bounds.money();
    Some(TierLine {
        tier,
        state: line.state,
        reason,
        identity,
        reached: Money::of_grains(reached),
        pays: Money::of_grains(line.pays),
        low,
        high,
        steps: Vec::new(),
    })
}
