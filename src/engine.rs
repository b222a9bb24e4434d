//! The order of the rules: three runs over the eight tiers — as published, at the patient's favourable end, at
//! the other end — and what they say together.
//!
//! Pure: no clock, language, browser, floating point, panic; and no figure of any policy.

mod amounts;
mod breakpoints;
mod circumstances;
mod compare;
mod end;
mod fold;
mod known;
mod not_applicable;
mod offer;
mod openness;
mod otherwise;
mod probe;
mod rules;
mod solve;
mod summary;
mod trace;
mod unknowns;
mod visit;
mod year;

use crate::case::Case;
use crate::estimate::Estimate;
use crate::money::Exact;
use crate::policy::Policy;
use crate::problem::{Fault, Problem};
use crate::terms::Tier;
use end::End;
use fold::{Line, Run, Tiers};
use trace::Steps;
use visit::Visit;

pub use amounts::Amounts;
pub use breakpoints::{Breakpoint, Turn, breakpoints};
pub use compare::{Cause, Change, Comparison, TierDifference, compare};
pub use otherwise::otherwise;
pub use solve::{Solution, solve};
pub use year::estimate_year;

/// Who pays what of this bill under this policy, tier by tier, with every step.
///
/// # Errors
/// Settled amounts above what is left to pay at their tier, all of them.
pub fn estimate(policy: &Policy, case: &Case) -> Result<Estimate, Vec<Problem>> {
    let visit = Visit::new(policy, case);
    let mut lines = Vec::with_capacity(Tier::ALL.len());
    let runs = Runs::of(&visit, Steps::Kept, &mut |line| lines.push(line));
    let problems: Vec<Problem> = lines.iter().filter(|line| !fits(case, line)).map(above_left).collect();
    if problems.is_empty() { Ok(summary::estimate(&visit, &runs, lines)) } else { Err(problems) }
}

/// Only what is paid and what is left, without the derivation: for curves, searches, and many cases at once.
///
/// # Errors
/// Settled amounts above what is left to pay at their tier.
pub fn amounts(policy: &Policy, case: &Case) -> Result<Amounts, Vec<Problem>> {
    let visit = Visit::new(policy, case);
    let mut problems = Vec::new();
    let runs = Runs::of(&visit, Steps::Unmade, &mut |line| {
        if !fits(case, &line) {
            problems.push(above_left(&line));
        }
    });
    if !problems.is_empty() {
        return Err(problems);
    }
    let bounds = openness::personal(&runs);
    Ok(Amounts {
        pays: runs.central.pays.map(Exact::to_fen),
        personal: runs.central.personal(),
        personal_low: bounds.low,
        personal_high: bounds.high,
    })
}

/// The three runs.
struct Runs {
    central: Run,
    /// Absent where no figure touched has a range: both would repeat the central run.
    ends: Option<[Run; 2]>,
}

impl Runs {
    /// All three; `keep` is given every line of the central one.
    fn of<'p>(visit: &'p Visit<'p>, steps: Steps, keep: &mut dyn FnMut(Line<'p>)) -> Self {
        let central = fold::central(visit, steps, keep);
        let ends = central
            .same_at_every_end()
            .map(|same| [End::Favourable, End::Adverse].map(|end| fold::at(visit, end, same)));
        Self { central, ends }
    }

    /// The tiers whose own low side is open in any of them, and those whose high side is.
    fn open(&self) -> (Tiers, Tiers) {
        let central = (self.central.low_open, self.central.high_open);
        let ends = self.ends.iter().flatten();
        ends.fold(central, |(low, high), run| (low.or(run.low_open), high.or(run.high_open)))
    }
}

/// Each settled amount is judged by what is left when its tier's turn comes; one that is too high counts as
/// nothing for those after it, so that each is judged on its own.
fn fits(case: &Case, line: &Line<'_>) -> bool {
    case.settled.of(line.tier).is_none_or(|amount| amount.exact() <= line.left)
}

fn above_left(line: &Line<'_>) -> Problem {
    Problem {
        path: format!("settled.{}", line.tier.id()),
        fault: Fault::AboveLeft { left: line.left.to_fen() },
        at: None,
    }
}
