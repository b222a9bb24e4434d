//! Several cases in one message: read one by one, the problems of each with its number before their path.

use super::{Case, read_case};
use crate::day::Day;
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
/// Every problem of every visit; a visit of another calendar year than the first whose day can be read, a later visit that
/// says what the year has brought so far (that is carried over to it), and, where all of them read well, one under another
/// pack than the first.
pub fn read_year<'p>(
    node: &Node,
    find: &dyn Fn(&str) -> Option<&'p Policy>,
) -> Result<Option<(&'p Policy, Vec<Case>)>, Vec<Problem>> {
    let Value::List(items) = &node.value else {
        return Err(vec![Problem::of_all(Fault::WrongType(Expected::List))]);
    };
    let mut cases = Vec::with_capacity(items.len());
    let mut problems = Vec::new();
    let mut first_year = None;
    for (number, item) in items.iter().enumerate() {
        let (read, found) = match read_case(item, find) {
            Ok(case) => (Some(case), Vec::new()),
            Err(found) => (None, found),
        };
        let year = if found.iter().any(|one| one.path == DATE) { None } else { year_of(item) };
        let mut report = |key: &str, fault| {
            let at = item.find(key).and_then(|node| node.at);
            problems.push(Problem { path: format!("{number}.{key}"), fault, at });
        };
        first_year = first_year.or(year);
        if let (Some(first), Some(this)) = (first_year, year)
            && first != this
        {
            report(DATE, Fault::OtherYear { first });
        }
        if number > 0 && item.find(YEAR_TO_DATE).is_some() {
            report(YEAR_TO_DATE, Fault::YearNotFirst);
        }
        problems.extend(numbered(number, found));
        cases.extend(read);
    }
    if cases.len() == items.len() {
        problems.extend(strangers(&cases));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let policy = cases.first().map(|(_, policy)| *policy);
    Ok(policy.map(|policy| (policy, cases.into_iter().map(|(case, _)| case).collect())))
}

const DATE: &str = "date";
const YEAR_TO_DATE: &str = "year_to_date";

/// The calendar year of a visit's day.
fn year_of(visit: &Node) -> Option<u16> {
    visit.text_at(DATE).and_then(Day::parse).map(|day| day.parts().0)
}

/// Visits under another pack than the first.
fn strangers(cases: &[ReadCase<'_>]) -> Vec<Problem> {
    let Some((first, _)) = cases.first() else { return Vec::new() };
    let others = cases.iter().enumerate().filter(|(_, (case, _))| case.policy != first.policy);
    others
        .map(|(number, (case, _))| Problem {
            path: format!("{number}.policy"),
            fault: Fault::OtherPolicy { first: first.policy.clone(), this: case.policy.clone() },
            at: None,
        })
        .collect()
}

/// The problems of the case with this number.
pub fn numbered(number: usize, problems: Vec<Problem>) -> impl Iterator<Item = Problem> {
    problems.into_iter().map(move |one| {
        let path = if one.path.is_empty() { number.to_string() } else { format!("{number}.{}", one.path) };
        Problem { path, ..one }
    })
}
