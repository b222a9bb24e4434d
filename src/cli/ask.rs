//! What is asked of each line of input, and the answer to it.

use super::packs::Packs;
use crate::case::{ReadCase, numbered, read_case, read_cases, read_year};
use crate::engine::{self, Breakpoint, Comparison, Solution};
use crate::estimate::Estimate;
use crate::money::Money;
use crate::problem::Problem;
use crate::tree::Node;
use serde::Serialize;

/// The question, the same for every line.
#[derive(Debug, Clone, Copy)]
pub(super) enum Ask {
    /// A case: who pays what.
    Estimate,
    /// A list of cases: the visits of one year.
    Year,
    /// A list of cases: the first against each of the others.
    Compare,
    /// A case: where the rates change.
    Breakpoints,
    /// A case: what the other readings of unclear sentences would come to.
    Readings,
    /// A case: the largest bill that leaves at most this to the person.
    Solve(Money),
}

/// The answer to a line.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum LineAnswer {
    Estimate(Box<Estimate>),
    Year(Vec<Estimate>),
    Compare(Vec<Compared>),
    Breakpoints { breakpoints: Vec<Breakpoint> },
    Readings { readings: Vec<Reread> },
    Solve(Solution),
}

/// An unclear sentence: whether the estimate rests on how it was read, and the other reading.
#[derive(Debug, Serialize)]
pub(super) struct Reread {
    id: String,
    used: bool,
    otherwise: Option<Otherwise>,
}

/// What the person would pay under the other reading.
#[derive(Debug, Serialize)]
struct Otherwise {
    personal: Money,
    personal_low: Option<Money>,
    personal_high: Option<Money>,
}

/// One of several cases, and how it differs from the first.
#[derive(Debug, Serialize)]
pub(super) struct Compared {
    estimate: Estimate,
    difference: Comparison,
}

/// Answers what stands on one line.
pub(super) fn answer(packs: &Packs, node: &Node, ask: Ask) -> Result<LineAnswer, Vec<Problem>> {
    let one = || read_case(node, &|id| packs.policy(id));
    match ask {
        Ask::Estimate => {
            let (case, policy) = one()?;
            engine::estimate(policy, &case).map(|estimate| LineAnswer::Estimate(Box::new(estimate)))
        }
        Ask::Year => year(packs, node).map(LineAnswer::Year),
        Ask::Compare => compare(&read_cases(node, &|id| packs.policy(id))?).map(LineAnswer::Compare),
        Ask::Breakpoints => {
            let (case, policy) = one()?;
            Ok(LineAnswer::Breakpoints { breakpoints: engine::breakpoints(policy, &case) })
        }
        Ask::Readings => {
            let (case, policy) = one()?;
            let used = engine::estimate(policy, &case)?.readings;
            let readings = policy.readings.iter().map(|reading| Reread {
                id: reading.id.clone(),
                used: used.contains(&reading.id),
                otherwise: engine::alternative(policy, &case, &reading.id).map(|other| Otherwise {
                    personal: other.personal,
                    personal_low: other.personal_low,
                    personal_high: other.personal_high,
                }),
            });
            Ok(LineAnswer::Readings { readings: readings.collect() })
        }
        Ask::Solve(target) => {
            let (case, policy) = one()?;
            Ok(LineAnswer::Solve(engine::solve(policy, &case, target)))
        }
    }
}

/// The visits of a year are under one policy.
fn year(packs: &Packs, node: &Node) -> Result<Vec<Estimate>, Vec<Problem>> {
    match read_year(node, &|id| packs.policy(id))? {
        Some((policy, visits)) => engine::estimate_year(policy, visits),
        None => Ok(Vec::new()),
    }
}

fn compare(cases: &[ReadCase<'_>]) -> Result<Vec<Compared>, Vec<Problem>> {
    let mut compared: Vec<Compared> = Vec::with_capacity(cases.len());
    for (number, (case, policy)) in cases.iter().enumerate() {
        let estimate = engine::estimate(policy, case)
            .map_err(|problems| numbered(number, problems).collect::<Vec<Problem>>())?;
        let base = compared.first().map_or(&estimate, |first| &first.estimate);
        let difference = engine::compare(base, &estimate);
        compared.push(Compared { estimate, difference });
    }
    Ok(compared)
}
