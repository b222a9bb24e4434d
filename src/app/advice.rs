//! Which of the notices of an estimate are of use to the person in front of the page. The estimate itself lists all that
//! concern the case: it has no clock, and does not choose between the groups somebody belongs to.

use crate::case::Case;
use crate::day::Day;
use crate::estimate::{Estimate, Notice};
use crate::listed::AsList;
use crate::policy::{NoticeRule, Policy};
use crate::terms::Identity;

/// The notices to be shown, in the estimate's order. Left out is what had to be known before a discharge that lies in the
/// past, and what concerns a group as which nothing was paid while another one counted: “you need not apply” and “you
/// have to apply” are not told to one person.
pub fn advice<'e>(
    policy: &'e Policy,
    case: &'e Case,
    estimate: &'e Estimate,
    today: Option<Day>,
) -> impl Iterator<Item = &'e Notice> {
    let taken: Vec<Identity> = estimate.tiers.iter().filter_map(|line| line.identity).listed();
    let gone = case.day.zip(today).is_some_and(|(day, today)| day < today);
    let of_use = move |rule: &NoticeRule| {
        let theirs = taken.is_empty() || policy.is_for(&rule.who, &taken);
        theirs && !(gone && rule.before_discharge)
    };
    estimate.notices.iter().filter(move |notice| {
        // A pack may tell several groups under one id, each in its own words; what the program tells has no rule.
        let of_pack = |rule: &&NoticeRule| rule.id == notice.id && Some(&rule.text) == notice.text.as_ref();
        let mut rules = policy.notices.iter().filter(of_pack).peekable();
        rules.peek().is_none() || rules.any(&of_use)
    })
}
