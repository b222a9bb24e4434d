//! How figures that are not certain may turn out, the same way at every visit of a year, and what the year has come to then.

use super::ranged_plan::{MixedEnd, RangedPlan};
use super::run::run;
use super::run_start::{LineRounding, RunStart, Settling};
use super::summary::after;
use super::visit::Visit;
use crate::case::{Case, Year};
use crate::estimate::{Estimate, TierState};
use crate::listed::AsList;
use crate::money::Money;
use crate::policy::Policy;
use crate::terms::Tier;

/// How they turn out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turnout {
    /// Figures that have a range at their ends, those of some tiers at the end that is better for the patient.
    AtEnds(MixedEnd),
    /// A payer of which nobody knows how little it may pay, paying that.
    Least(Tier),
    /// A payer of which nobody knows how much it may pay, paying all that is left.
    Most(Tier),
}

/// What visits of a year have come to, and what they may have come to instead.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct YearSoFar {
    /// By the figures as they are used.
    year: Year,
    /// Where they turn out otherwise.
    perhaps: Vec<(Turnout, Year)>,
}

impl YearSoFar {
    /// The next visit of this year, as it begins.
    #[must_use]
    pub fn begins(&self, visit: Case) -> Case {
        let mut year_to_date = self.year.clone();
        year_to_date.perhaps = self.perhaps.iter().map(|(_, year)| year.clone()).listed();
        Case { year_to_date, ..visit }
    }

    /// With another visit, which came to this.
    #[must_use]
    pub fn with(&self, policy: &Policy, visit: &Case, estimate: &Estimate) -> Self {
        let now = Visit::new(policy, visit);
        let plan = RangedPlan::compile(&now).0;
        let mut turnouts = self.perhaps.iter().map(|(turnout, _)| *turnout).listed();
        let ends = plan.mixed_ends().into_iter().map(Turnout::AtEnds);
        let payers =
            estimate.tiers.iter().flat_map(|line| [Turnout::Least(line.tier), Turnout::Most(line.tier)]);
        for turnout in ends.chain(payers.filter(|turnout| turnout.settles(estimate).is_some())) {
            if !turnouts.contains(&turnout) {
                turnouts.push(turnout);
            }
        }
        let mut perhaps = Vec::new();
        for turnout in turnouts {
            let before = self.perhaps.iter().find(|(one, _)| *one == turnout);
            let before = before.map_or(&visit.year_to_date, |(_, year)| year).clone();
            let mut visit = Case { year_to_date: before, ..visit.clone() };
            if let Some((tier, paid)) = turnout.settles(estimate) {
                visit.settled.set(tier, paid);
            }
            let start = RunStart::new(policy, &visit, LineRounding::ToTheFen);
            let run = match turnout {
                Turnout::AtEnds(mixed) => plan.run_mixed(mixed, &start),
                // A statement may change which rows bind.
                Turnout::Least(_) | Turnout::Most(_) => {
                    let plan = RangedPlan::compile(&Visit::new(policy, &visit)).0;
                    run(&plan.central, &start, Settling::Cut)
                }
            };
            let year = after(policy, &visit, &now.world, &run);
            if year != estimate.year_to_date {
                perhaps.push((turnout, year));
            }
        }
        Self { year: estimate.year_to_date.clone(), perhaps }
    }
}

impl Turnout {
    /// The payer whose payment turns out, and what it pays, cut to what is left; `None` where this end of it is known.
    fn settles(self, estimate: &Estimate) -> Option<(Tier, Money)> {
        let (Self::Least(tier) | Self::Most(tier)) = self else { return None };
        let line = estimate
            .tier(tier)
            .filter(|line| matches!(line.state, TierState::Computed | TierState::NotEstimated))?;
        let (end, paid) = match self {
            Self::Most(_) => (line.high, Money::LARGEST_BILL),
            _ => (line.low, Money::ZERO),
        };
        end.is_none().then_some((tier, paid))
    }
}
