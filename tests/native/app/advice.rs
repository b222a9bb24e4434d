//! Which notices the person in front of the page is told; the estimate lists all of them.

use super::{after, answer, eighty_thousand, filled};
use benefit_estimator::app::{self, Action, Answer, Choice, State};
use benefit_estimator::day::Day;
use benefit_estimator::terms::{Identity, Level, Place};

fn told(answer: &Answer, today: Option<&str>) -> Vec<String> {
    let today = today.map(|day| Day::parse(day).unwrap());
    let notices = app::advice(&answer.pack, &answer.case, &answer.estimate, today);
    notices.filter(|notice| notice.text.is_some()).map(|notice| notice.id.clone()).collect()
}

fn listed(answer: &Answer) -> Vec<String> {
    let notices = answer.estimate.notices.iter();
    notices.filter(|notice| notice.text.is_some()).map(|notice| notice.id.clone()).collect()
}

/// The day of discharge is 1 May 2023.
#[test]
fn a_deposit_is_no_matter_once_the_person_has_left() {
    let answer = answer(&eighty_thousand());
    assert_eq!(listed(&answer), ["deposit-referral-needed", "direct"]);
    assert_eq!(told(&answer, Some("2023-05-02")), ["direct"]);
    for today in [None, Some("2023-04-30"), Some("2023-05-01")] {
        assert_eq!(told(&answer, today), listed(&answer), "{today:?}");
    }
}

fn of_both() -> State {
    after(eighty_thousand(), [Action::TickedIdentity(Identity::LowIncomeEdge, true)])
}

/// Aid without a deductible at 70 % is more than at 60 % above one: every tier takes the row of subsistence, and what those
/// at the edge have to do is not told.
#[test]
fn of_two_groups_only_the_one_that_counted_is_told_what_to_do() {
    let both = answer(&of_both());
    assert_eq!(listed(&both), ["deposit-referral-needed", "direct", "must-apply"]);
    assert_eq!(told(&both, None), ["deposit-referral-needed", "direct"]);
    let edge = filled("anshan-2023", Some(Identity::LowIncomeEdge), Level::Tertiary, "80000");
    assert_eq!(told(&answer(&edge), None), ["deposit-referral-needed", "must-apply"]);
}

/// Aid leaves out temporary care elsewhere; where no tier counted a group, all that concerns any of them is told.
#[test]
fn where_no_group_counted_everything_is_told() {
    let edge = filled("anshan-2023", Some(Identity::LowIncomeEdge), Level::Tertiary, "80000");
    let away = answer(&after(edge, [Action::Chose(Choice::Place(Place::TemporaryOut))]));
    assert!(away.estimate.tiers.iter().all(|line| line.identity.is_none()));
    assert_eq!(told(&away, None), ["excluded-temporary-out"]);
}
