//! The order of the rules: three runs over the eight tiers — as published, at the patient's favourable end, at
//! the other end — and what they say together.
//!
//! Pure: no clock, language, browser, floating point, panic; and no figure of any policy.

mod breakpoints;
mod circumstances;
mod compare;
mod end;
mod fold;
mod known;
mod not_applicable;
mod offer;
mod openness;
mod probe;
mod rules;
mod solve;
mod summary;
mod trace;
mod unknowns;
mod year;

use crate::case::Case;
use crate::estimate::Estimate;
use crate::money::Money;
use crate::policy::Policy;
use crate::problem::{Fault, Problem};
use crate::terms::Tier;
use end::End;
use fold::Run;
use trace::{Recorder, Silent};

pub use breakpoints::{Breakpoint, Turn, breakpoints};
pub use compare::{Cause, Change, Comparison, TierDifference, compare};
pub use solve::{Solution, solve};
pub use year::estimate_year;

/// Who pays what of this bill under this policy, tier by tier, with every step.
///
/// # Errors
/// Settled amounts above what is left to pay at their tier, all of them.
pub fn estimate(policy: &Policy, case: &Case) -> Result<Estimate, Vec<Problem>> {
    let runs = Runs::<Recorder>::of(policy, case);
    check_settled(case, &runs.central)?;
    Ok(summary::estimate(policy, case, runs))
}

/// Only what is paid and what is left, without the derivation: for curves, searches and benchmarks.
///
/// # Errors
/// Settled amounts above what is left to pay at their tier.
pub fn amounts(policy: &Policy, case: &Case) -> Result<Amounts, Vec<Problem>> {
    let runs = Runs::<Silent>::of(policy, case);
    check_settled(case, &runs.central)?;
    let bounds = openness::personal(&runs);
    Ok(Amounts {
        pays: runs.central.pays(),
        personal: runs.central.personal(),
        personal_low: bounds.low,
        personal_high: bounds.high,
    })
}

/// What is paid and what is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amounts {
    /// What each tier pays, in the tiers' order.
    pub pays: [Money; Tier::ALL.len()],
    /// What the person pays.
    pub personal: Money,
    /// The least the person may pay; `None` when that side is open.
    pub personal_low: Option<Money>,
    /// The most the person may pay; `None` when that side is open.
    pub personal_high: Option<Money>,
}

/// The three runs.
struct Runs<'p, T> {
    central: Run<'p, T>,
    /// Absent where no figure touched has a range: both would repeat the central run.
    ends: Option<[Run<'p, Silent>; 2]>,
}

impl<'p, T: trace::Trace> Runs<'p, T> {
    fn of(policy: &'p Policy, case: &'p Case) -> Self {
        let central = fold::run::<T>(policy, case, End::Central);
        let ends = central
            .touched_range
            .then(|| [End::Favourable, End::Adverse].map(|end| fold::run::<Silent>(policy, case, end)));
        Self { central, ends }
    }
}

/// Each settled amount is judged by what is left when its tier's turn comes; one that is too high counts as
/// nothing for those after it, so that each is judged on its own.
fn check_settled<T>(case: &Case, central: &Run<'_, T>) -> Result<(), Vec<Problem>> {
    let problems: Vec<Problem> = Tier::ALL
        .iter()
        .zip(&central.lines)
        .filter_map(|(&tier, line)| {
            let amount = case.settled.of(tier)?;
            (amount.exact() > line.left).then(|| Problem {
                path: format!("settled.{}", tier.id()),
                fault: Fault::AboveLeft { left: line.left.to_fen() },
                at: None,
            })
        })
        .collect();
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}
