//! What is asked of each line of input, and the answer to it.

use super::packs::Packs;
use crate::case::{Case, read_case};
use crate::engine::{self, Breakpoint, Comparison, Solution};
use crate::estimate::Estimate;
use crate::money::Money;
use crate::policy::Policy;
use crate::problem::{Expected, Fault, Problem};
use crate::tree::{Node, Value};
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
    /// A case: the largest bill that leaves at most this to the person.
    Solve(Money),
}

/// The answer to a line.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Answer {
    Estimate(Box<Estimate>),
    Year(Vec<Estimate>),
    Compare(Vec<Compared>),
    Breakpoints { breakpoints: Vec<Breakpoint> },
    Solve(Solution),
}

/// One of several cases, and how it differs from the first.
#[derive(Debug, Serialize)]
pub(super) struct Compared {
    estimate: Estimate,
    difference: Comparison,
}

/// A problem with the line as a whole.
pub(super) fn whole(fault: Fault) -> Vec<Problem> {
    vec![Problem { path: String::new(), fault, at: None }]
}

/// Answers one line.
pub(super) fn answer(packs: &Packs, line: &[u8], ask: Ask) -> Result<Answer, Vec<Problem>> {
    let node: Node = serde_json::from_slice(line).map_err(|error| whole(Fault::Syntax(error.to_string())))?;
    let one = || read_case(&node, |id| packs.policy(id));
    match ask {
        Ask::Estimate => {
            let (case, policy) = one()?;
            engine::estimate(policy, &case).map(|estimate| Answer::Estimate(Box::new(estimate)))
        }
        Ask::Year => year(&several(packs, &node)?).map(Answer::Year),
        Ask::Compare => compare(&several(packs, &node)?).map(Answer::Compare),
        Ask::Breakpoints => {
            let (case, policy) = one()?;
            Ok(Answer::Breakpoints { breakpoints: engine::breakpoints(policy, &case) })
        }
        Ask::Solve(target) => {
            let (case, policy) = one()?;
            Ok(Answer::Solve(engine::solve(policy, &case, target)))
        }
    }
}

type Read<'p> = (Case, &'p Policy);

/// A list of cases; the problems of each have its number before their path.
fn several<'p>(packs: &'p Packs, node: &Node) -> Result<Vec<Read<'p>>, Vec<Problem>> {
    let Value::List(items) = &node.value else { return Err(whole(Fault::WrongType(Expected::List))) };
    let mut cases = Vec::with_capacity(items.len());
    let mut problems = Vec::new();
    for (number, item) in items.iter().enumerate() {
        match read_case(item, |id| packs.policy(id)) {
            Ok(case) => cases.push(case),
            Err(found) => problems.extend(numbered(number, found)),
        }
    }
    if problems.is_empty() { Ok(cases) } else { Err(problems) }
}

fn numbered(number: usize, problems: Vec<Problem>) -> impl Iterator<Item = Problem> {
    problems.into_iter().map(move |one| {
        let path = if one.path.is_empty() { number.to_string() } else { format!("{number}.{}", one.path) };
        Problem { path, ..one }
    })
}

/// The visits of a year are under one policy.
fn year(cases: &[Read<'_>]) -> Result<Vec<Estimate>, Vec<Problem>> {
    let Some((_, policy)) = cases.first() else { return Ok(Vec::new()) };
    let strangers: Vec<Problem> = cases
        .iter()
        .enumerate()
        .filter(|(_, (case, _))| case.policy != policy.id)
        .map(|(number, (case, _))| Problem {
            path: format!("{number}.policy"),
            fault: Fault::OtherPolicy { first: policy.id.clone(), this: case.policy.clone() },
            at: None,
        })
        .collect();
    if !strangers.is_empty() {
        return Err(strangers);
    }
    let visits: Vec<Case> = cases.iter().map(|(case, _)| case.clone()).collect();
    engine::estimate_year(policy, &visits)
}

fn compare(cases: &[Read<'_>]) -> Result<Vec<Compared>, Vec<Problem>> {
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
