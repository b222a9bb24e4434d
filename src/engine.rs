//! Who pays what. A case under its policy becomes a plan of whole numbers (`visit`, `compile`), the plan runs over the
//! tiers (`run`, `turn`, `kernel`) — as published, at the patient's favourable end, at the other end, and once for every value
//! of what is not known — and the runs together say the bounds.
//!
//! Pure: no clock, language, browser, floating point, panic; and no figure, region or tier of any policy.

mod above_left;
mod alternative;
mod amounts;
mod bounds;
mod breakpoints;
mod by_scenario;
mod compare;
mod compile;
mod end;
mod explain;
mod kept;
mod kernel;
mod lane;
mod narrow;
mod not_applicable;
mod origins;
mod other_years;
mod payments;
mod plan;
mod plans;
mod probe;
mod ranged_plan;
mod resolved_figure;
mod run;
mod run_start;
mod scenario;
mod solve;
mod summary;
mod tier_result;
mod tier_set;
mod turn;
mod turnout;
mod unknowns;
mod visit;
mod world_plans;
mod worlds;
mod year;

use crate::case::Case;
use crate::estimate::Estimate;
use crate::listed::{AddAll, AsList};
use crate::money::Width;
use crate::policy::Policy;
use crate::problem::Problem;
use above_left::above_left;
use bounds::Bounds;
use by_scenario::ByScenario;
use origins::Origins;
use plan::Plan;
use ranged_plan::RangedPlan;
use run::Run;
use run_start::{LineRounding, RunStart, Settling};
use visit::Visit;
use world_plans::WorldPlans;

pub use alternative::alternative;
pub use amounts::Amounts;
pub use breakpoints::{Breakpoint, Turn, breakpoints};
pub use compare::{Cause, Change, Comparison, TierDifference, compare};
pub use kept::{FoundPlans, KeptPlans};
pub use other_years::OtherYears;
pub use payments::{PayerBounds, payments};
pub use plans::{FenBounds, Outcome, Paid, Plans};
pub(crate) use probe::last_where;
pub use solve::{Solution, solve};
pub use turnout::YearSoFar;
pub(crate) use visit::central_world;
pub(crate) use worlds::figures as figures_of;
pub use year::estimate_year;

/// Who pays what of this bill under this policy, tier by tier, with every step.
///
/// # Errors
/// Settled amounts above what is left to pay at their tier, all of them.
pub fn estimate(policy: &Policy, case: &Case) -> Result<Estimate, Vec<Problem>> {
    finished(policy, case, summary::explain)
}

/// The same without what says how it came about: no step, no reading.
///
/// # Errors
/// As of [`estimate`].
pub fn estimate_unexplained(policy: &Policy, case: &Case) -> Result<Estimate, Vec<Problem>> {
    finished(policy, case, |_, _, _| {})
}

fn finished(
    policy: &Policy,
    case: &Case,
    finish: fn(&Visit<'_>, &Runs<'_>, &mut Estimate),
) -> Result<Estimate, Vec<Problem>> {
    let visit = Visit::new(policy, case);
    let others = worlds::others(policy, case).into_iter();
    let others = others.map(|world| Visit::in_world(policy, case, world)).listed();
    let mut every: Vec<Runs<'_>> = Vec::new();
    for start in RunStart::new(policy, case, LineRounding::ToTheFen).every_year(policy, case) {
        for visit in [&visit].into_iter().chain(&others) {
            every.push(Runs::of(visit, start.clone(), every.is_empty()));
        }
    }
    // There is a year and a world, so there is a first.
    let Some((runs, elsewhere)) = every.split_first() else { return Err(Vec::new()) };
    let problems = above_left(policy, case, runs.central());
    if !problems.is_empty() {
        return Err(problems);
    }
    let bounds = Bracket::of(runs, elsewhere);
    let mut worlds = vec![(&visit, runs.central())];
    worlds.add_all(others.iter().zip(elsewhere).map(|(visit, runs)| (visit, runs.central())));
    let assumed = worlds::assumed(policy, case, &worlds);
    let mut estimate = summary::estimate(&visit, runs, &bounds, assumed);
    finish(&visit, runs, &mut estimate);
    Ok(estimate)
}

/// Only what is paid and what is left, without the derivation: for curves, searches, and many cases at once.
///
/// # Errors
/// Settled amounts above what is left to pay at their tier.
pub fn amounts(policy: &Policy, case: &Case) -> Result<Amounts, Vec<Problem>> {
    WorldPlans::of(policy, case).0.amounts(policy, case)
}

/// The runs of one world, and what they ran.
struct Runs<'p> {
    plan: Plan,
    origins: Origins<'p>,
    start: RunStart,
    runs: ByScenario<Run>,
}

impl<'p> Runs<'p> {
    /// All of them; settled amounts are judged in the first world, and cut to what is left in every other.
    fn of(visit: &Visit<'p>, start: RunStart, is_first: bool) -> Self {
        let settling = if is_first { Settling::Judged } else { Settling::Cut };
        let (plans, origins) = RangedPlan::compile(visit);
        let runs = plans.run(&start, settling);
        Self { plan: plans.central, origins, start, runs }
    }

    fn central(&self) -> &Run {
        &self.runs.central
    }
}

/// The bounds over all worlds.
struct Bracket<W = i128> {
    tiers: Vec<Bounds<W>>,
    personal: Bounds<W>,
}

impl Bracket {
    fn of(central: &Runs<'_>, elsewhere: &[Runs<'_>]) -> Self {
        let worlds = elsewhere.iter().map(|runs| (&runs.plan, &runs.runs));
        Self::over((&central.plan, &central.runs), worlds)
    }
}

impl<W: Width> Bracket<W> {
    /// Over a central world and others, each by its plan and its runs.
    fn over<'r>(
        central: (&Plan<W>, &ByScenario<Run<W>>),
        elsewhere: impl Iterator<Item = (&'r Plan<W>, &'r ByScenario<Run<W>>)>,
    ) -> Self
    where
        W: 'r,
    {
        let mut tiers = bounds::tiers(central.0, central.1);
        let mut personal = bounds::personal(central.1);
        for (plan, runs) in elsewhere {
            for (bound, other) in tiers.iter_mut().zip(bounds::tiers(plan, runs)) {
                *bound = bound.with(other);
            }
            personal = personal.with(bounds::personal(runs));
        }
        // What the statement says is not bracketed, also where other worlds leave less for it.
        for (bound, line) in tiers.iter_mut().zip(&central.1.central.lines) {
            if line.state == crate::estimate::TierState::Settled {
                *bound = Bounds::exactly(line.pays);
            }
        }
        Self { tiers, personal }
    }
}
