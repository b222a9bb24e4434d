//! How figures that are not certain may turn out, the same way at every visit of a year, and what the year has come to then.

use super::ranged_plan::{MixedEnd, RangedPlan};
use super::run::run;
use super::run_start::{LineRounding, RunStart, Settling};
use super::summary::after;
use super::visit::Visit;
use crate::case::{Case, Year};
use crate::estimate::{Estimate, TierLine, TierState};
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
        let mut turnouts = self.perhaps.iter().map(|(turnout, _)| *turnout).listed();
        let mut turns_out = |turnout| {
            if !turnouts.contains(&turnout) {
                turnouts.push(turnout);
            }
        };
        let plan = RangedPlan::compile(&Visit::new(policy, visit)).0;
        plan.mixed_ends().into_iter().for_each(|mixed| turns_out(Turnout::AtEnds(mixed)));
        for line in &estimate.tiers {
            if is_open(line, line.low) {
                turns_out(Turnout::Least(line.tier));
            }
            if is_open(line, line.high) {
                turns_out(Turnout::Most(line.tier));
            }
        }
        let mut perhaps = Vec::new();
        for turnout in turnouts {
            let before = self.perhaps.iter().find(|(one, _)| *one == turnout);
            let before = before.map_or(&visit.year_to_date, |(_, year)| year).clone();
            let visit = Case { year_to_date: before, ..visit.clone() };
            let year = turnout.after(policy, visit, estimate);
            if year != estimate.year_to_date {
                perhaps.push((turnout, year));
            }
        }
        Self { year: estimate.year_to_date.clone(), perhaps }
    }
}

/// Whether nobody knows this end of what a payer pays.
fn is_open(line: &TierLine, end: Option<Money>) -> bool {
    end.is_none() && matches!(line.state, TierState::Computed | TierState::NotEstimated)
}

impl Turnout {
    /// What the year has come to after a visit whose figures turn out like this.
    fn after(self, policy: &Policy, mut visit: Case, estimate: &Estimate) -> Year {
        let open = |tier, end: fn(&TierLine) -> Option<Money>| {
            estimate.tier(tier).is_some_and(|line| is_open(line, end(line)))
        };
        match self {
            Self::Least(tier) if open(tier, |line| line.low) => visit.settled.set(tier, Money::ZERO),
            Self::Most(tier) if open(tier, |line| line.high) => visit.settled.set(tier, Money::LARGEST_BILL),
            _ => {}
        }
        let visit = Visit::new(policy, &visit);
        let start = RunStart::new(policy, visit.case, LineRounding::ToTheFen);
        let plan = RangedPlan::compile(&visit).0;
        let run = match self {
            Self::AtEnds(mixed) => plan.run_mixed(mixed, &start),
            Self::Least(_) | Self::Most(_) => run(&plan.central, &start, Settling::Cut),
        };
        after(policy, visit.case, &visit.world, &run)
    }
}
