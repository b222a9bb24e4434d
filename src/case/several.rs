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

/// The visits of one year, from a list of cases, and their one pack; `None` for no visit.
///
/// # Errors
/// Every problem of every visit; a visit under another pack than the first or of another calendar year than the first
/// dated one, and a later visit that says what the year has brought so far: that is carried over to it.
pub fn read_year<'p>(
    node: &Node,
    find: &dyn Fn(&str) -> Option<&'p Policy>,
) -> Result<Option<(&'p Policy, Vec<Case>)>, Vec<Problem>> {
    let mut problems = Vec::new();
    if let Value::List(items) = &node.value {
        let later = items.iter().enumerate().skip(1);
        problems.extend(later.filter(|(_, item)| item.find("year_to_date").is_some()).map(
            |(number, item)| Problem {
                path: format!("{number}.year_to_date"),
                fault: Fault::YearNotFirst,
                at: item.at,
            },
        ));
    }
    match read_cases(node, find) {
        Ok(cases) => {
            problems.extend(strangers(&cases));
            let policy = cases.first().map(|(_, policy)| *policy);
            let visits = cases.into_iter().map(|(case, _)| case).collect();
            if problems.is_empty() { Ok(policy.map(|policy| (policy, visits))) } else { Err(problems) }
        }
        Err(found) => {
            problems.extend(found);
            Err(problems)
        }
    }
}

/// Visits that do not belong into the year of the first.
fn strangers(cases: &[ReadCase<'_>]) -> Vec<Problem> {
    let Some((first, _)) = cases.first() else { return Vec::new() };
    let year = |case: &Case| case.day.map(|day| day.parts().0);
    let first_year = cases.iter().find_map(|(case, _)| year(case));
    let mut found = Vec::new();
    for (number, (case, _)) in cases.iter().enumerate() {
        let mut report = |key: &str, fault| {
            found.push(Problem { path: format!("{number}.{key}"), fault, at: None });
        };
        if case.policy != first.policy {
            report("policy", Fault::OtherPolicy { first: first.policy.clone(), this: case.policy.clone() });
        }
        if let (Some(first), Some(this)) = (first_year, year(case))
            && first != this
        {
            report("date", Fault::OtherYear { first });
        }
    }
    found
}

/// The problems of the case with this number.
pub fn numbered(number: usize, problems: Vec<Problem>) -> impl Iterator<Item = Problem> {
    problems.into_iter().map(move |one| {
        let path = if one.path.is_empty() { number.to_string() } else { format!("{number}.{}", one.path) };
        Problem { path, ..one }
    })
}
