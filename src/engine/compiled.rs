//! A visit's plans, of every world, and what visits come to by them.

use super::above_left::above_left;
use super::amounts::Amounts;
use super::bounds::{self, Bounds};
use super::by_scenario::ByScenario;
use super::origins::Origins;
use super::plan::Plan;
use super::run::{LineRounding, Run, RunStart};
use super::visit::Visit;
use super::worlds;
use crate::case::Case;
use crate::listed::AsList;
use crate::money::Money;
use crate::policy::Policy;
use crate::problem::Problem;

/// The plans of a visit: of its central world, and of every other that unknown facts make.
pub(super) struct Compiled {
    pub(super) central: ByScenario<Plan>,
    pub(super) others: Vec<ByScenario<Plan>>,
}

/// What ran in each world.
pub(super) struct CompiledRuns {
    pub(super) central: ByScenario<Run>,
    pub(super) others: Vec<ByScenario<Run>>,
}

impl Compiled {
    /// The plans of this visit, and where the central one's numbers come from.
    pub(super) fn of<'p>(policy: &'p Policy, case: &'p Case) -> (Self, Origins<'p>) {
        let (central, origins) = ByScenario::compile(&Visit::new(policy, case));
        let others = worlds::others(policy, case).into_iter();
        let others = others.map(|world| ByScenario::compile(&Visit::in_world(policy, case, world)).0);
        (Self { central, others: others.listed() }, origins)
    }

    /// Runs them all for a visit that has these plans; settled amounts are judged in the central world.
    ///
    /// # Errors
    /// Settled amounts above what is left to pay at their tier.
    pub(super) fn run(&self, policy: &Policy, case: &Case) -> Result<CompiledRuns, Vec<Problem>> {
        let start = RunStart::new(policy, case, LineRounding::ToTheFen, true);
        let central = self.central.run(&start);
        let problems = above_left(policy, case, &central.central);
        if !problems.is_empty() {
            return Err(problems);
        }
        let cut = start.without_judging();
        Ok(CompiledRuns { central, others: self.others.iter().map(|plans| plans.run(&cut)).listed() })
    }

    /// What such a visit comes to, without the derivation.
    ///
    /// # Errors
    /// Settled amounts above what is left to pay at their tier.
    pub(super) fn amounts(&self, policy: &Policy, case: &Case) -> Result<Amounts, Vec<Problem>> {
        let CompiledRuns { central, others } = self.run(policy, case)?;
        let personal = others.iter().map(bounds::personal).fold(bounds::personal(&central), Bounds::with);
        let (personal_low, personal_high) = personal.money();
        let lines = central.central.lines.iter().map(|line| Money::of_grains(line.pays));
        Ok(Amounts {
            pays: policy.tiers.iter().map(|one| one.tier).zip(lines).listed(),
            personal: Money::of_grains(central.central.personal()),
            personal_low,
            personal_high,
        })
    }
}
