//! Between what and what each payer pays, whatever the figures of the others turn out to be. The bounds of an estimate's lines
//! take all figures at one end together, as those of what the person pays do: there, a payer that pays more leaves less to
//! the next.

use super::Bracket;
use super::bounds::Bounds;
use super::run_start::{LineRounding, RunStart};
use super::world_plans::WorldPlans;
use crate::case::Case;
use crate::estimate::TierState;
use crate::listed::AsList;
use crate::money::Money;
use crate::policy::Policy;
use crate::terms::Tier;

/// Between what and what a payer pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PayerBounds {
    /// The payer.
    pub tier: Tier,
    /// The least it pays; `None` when that side is open.
    pub low: Option<Money>,
    /// The most it pays; `None` when that side is open.
    pub high: Option<Money>,
}

/// Of every tier, in the pack's order; nothing where settled amounts are above what is left to pay.
#[must_use]
pub fn payments(policy: &Policy, case: &Case) -> Vec<PayerBounds> {
    let plans = WorldPlans::of(policy, case).0;
    let Ok(runs) = plans.run(policy, case) else { return Vec::new() };
    let elsewhere = runs.others.iter().map(|(plan, runs)| (*plan, runs));
    let mut bounds = Bracket::over((&plans.central.central, &runs.central), elsewhere).tiers;
    let start = RunStart::new(policy, case, LineRounding::ToTheFen);
    for start in start.every_year(policy, case) {
        for plan in plans.all() {
            for mixed in plan.mixed_ends() {
                let run = plan.run_mixed(mixed, &start);
                for (bound, line) in bounds.iter_mut().zip(&run.lines) {
                    if line.state != TierState::Settled {
                        *bound = bound.with(Bounds::exactly(line.pays));
                    }
                }
            }
        }
    }
    let of_tiers = policy.tiers.iter().zip(bounds);
    of_tiers
        .map(|(spec, bounds)| {
            let (low, high) = bounds.money();
            PayerBounds { tier: spec.tier, low, high }
        })
        .listed()
}
