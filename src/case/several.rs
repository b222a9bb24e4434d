//! Several cases in one message: read one by one, the problems of each with its number before their path.

use super::{Case, read_case};
use crate::policy::Policy;
use crate::problem::{Expected, Fault, Problem};
use crate::tree::{Node, Value};

/// A case and its pack.
pub type ReadCase<'p> = (Case, &'p Policy);

/// Reads a list of cases; `find` gives the pack of an id.
///
/// # Errors
/// Every problem of every case: `1.bill.total`.
pub fn read_cases<'p>(
    node: &Node,
    find: &dyn Fn(&str) -> Option<&'p Policy>,
) -> Result<Vec<ReadCase<'p>>, Vec<Problem>> {
    let Value::List(items) = &node.value else {
        return Err(vec![Problem::of_all(Fault::WrongType(Expected::List))]);
    };
    let mut cases = Vec::with_capacity(items.len());
    let mut problems = Vec::new();
    for (number, item) in items.iter().enumerate() {
        match read_case(item, find) {
            Ok(case) => cases.push(case),
            Err(found) => problems.extend(numbered(number, found)),
        }
    }
    if problems.is_empty() { Ok(cases) } else { Err(problems) }
}

/// The visits of a year and their one pack; `None` for no visit.
///
/// # Errors
/// Every visit under another pack than the first.
pub fn visits_of_a_year(cases: Vec<ReadCase<'_>>) -> Result<Option<(&Policy, Vec<Case>)>, Vec<Problem>> {
    let Some(&(_, policy)) = cases.first() else { return Ok(None) };
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
    if strangers.is_empty() {
        Ok(Some((policy, cases.into_iter().map(|(case, _)| case).collect())))
    } else {
        Err(strangers)
    }
}

/// The problems of the case with this number.
pub fn numbered(number: usize, problems: Vec<Problem>) -> impl Iterator<Item = Problem> {
    problems.into_iter().map(move |one| {
        let path = if one.path.is_empty() { number.to_string() } else { format!("{number}.{}", one.path) };
        Problem { path, ..one }
    })
}
