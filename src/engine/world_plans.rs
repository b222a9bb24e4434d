//! A visit's plans, of every world, and what visits come to by them.

use super::above_left::above_left;
use super::amounts::Amounts;
use super::bounds::{self, Bounds};
use super::by_scenario::ByScenario;
use super::origins::Origins;
use super::plan::Plan;
use super::ranged_plan::RangedPlan;
use super::run::Run;
use super::run_start::{LineRounding, RunStart, Settling};
use super::visit::Visit;
use super::worlds;
use crate::case::Case;
use crate::listed::AsList;
use crate::money::Width;
use crate::policy::Policy;
use crate::problem::Problem;

/// Something of a visit's central world, and of every other that unknown facts make.
#[derive(PartialEq)]
pub(super) struct ByWorld<T> {
    pub(super) central: T,
    pub(super) others: Vec<T>,
}

/// The plans of a visit, at each end of the ranges.
pub(super) type WorldPlans<W> = ByWorld<RangedPlan<W>>;

/// What ran by them, each with the plan that it ran by.
pub(super) struct WorldRuns<'p, W> {
    /// In the central world.
    pub(super) central: ByScenario<Run<W>>,
    /// In every other, and after every other year that may have been.
    pub(super) others: Vec<(&'p Plan<W>, ByScenario<Run<W>>)>,
}

impl WorldPlans<i128> {
    /// The plans of this visit, and where the central one's numbers come from.
    pub(super) fn of<'p>(policy: &'p Policy, case: &'p Case) -> (Self, Origins<'p>) {
        let (central, origins) = RangedPlan::compile(&Visit::new(policy, case));
        let others = worlds::others(policy, case).into_iter();
        let others = others.map(|world| RangedPlan::compile(&Visit::in_world(policy, case, world)).0);
        (Self { central, others: others.listed() }, origins)
    }

    /// The same in 64 bits; `None` where a number does not fit.
    pub(super) fn narrow(&self) -> Option<WorldPlans<i64>> {
        let others = self.others.iter().map(RangedPlan::narrow).collect::<Option<_>>()?;
        Some(ByWorld { central: self.central.narrow()?, others })
    }
}

impl<W: Width> WorldPlans<W> {
    /// Runs them all for a visit that has these plans; settled amounts are judged in the central world.
    ///
    /// # Errors
    /// Settled amounts above what is left to pay at their tier.
    pub(super) fn run(&self, policy: &Policy, case: &Case) -> Result<WorldRuns<'_, W>, Vec<Problem>> {
        let start = RunStart::new(policy, case, LineRounding::ToTheFen);
        let central = self.central.run(&start, Settling::Judged);
        let problems = above_left(policy, case, &central.central);
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut others = Vec::new();
        let starts = if self.is_alone(case) { Vec::new() } else { start.every_year(policy, case) };
        for (year, start) in starts.iter().enumerate() {
            for (world, plans) in self.all().into_iter().enumerate() {
                if (year, world) != (0, 0) {
                    others.push((&plans.central, plans.run(start, Settling::Cut)));
                }
            }
        }
        Ok(WorldRuns { central, others })
    }

    /// Those of every world, the central one first.
    pub(super) fn all(&self) -> Vec<&RangedPlan<W>> {
        [&self.central].into_iter().chain(&self.others).listed()
    }

    /// Whether there is one world, and one year that may have been.
    const fn is_alone(&self, case: &Case) -> bool {
        self.others.is_empty() && case.year_to_date.perhaps.is_empty()
    }

    /// What such a visit comes to, without the derivation.
    ///
    /// # Errors
    /// Settled amounts above what is left to pay at their tier.
    pub(super) fn amounts(&self, policy: &Policy, case: &Case) -> Result<Amounts, Vec<Problem>> {
        let WorldRuns { central, others } = self.run(policy, case)?;
        let personal = others
            .iter()
            .map(|(_, runs)| bounds::personal(runs))
            .fold(bounds::personal(&central), Bounds::with);
        let (personal_low, personal_high) = personal.money();
        let lines = central.central.lines.iter().map(|line| line.pays.money());
        Ok(Amounts {
            pays: policy.tiers.iter().map(|one| one.tier).zip(lines).listed(),
            personal: central.central.personal().money(),
            personal_low,
            personal_high,
        })
    }
}
