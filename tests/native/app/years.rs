//! Visits of different calendar years are different years.

use super::{after, answer, eighty_thousand, typed};
use benefit_estimator::app::{Action, Field, GuideStep, Look, Oddity, Screen, State, View, screen, steps};
use benefit_estimator::money::Money;
use benefit_estimator::terms::Sum;

fn money(text: &str) -> Money {
    Money::parse(text).unwrap()
}

/// 80,000 on one day, then 80,000 on another.
fn two_stays(first: &str, second: &str) -> State {
    after(
        eighty_thousand(),
        [
            typed(Field::Day, first),
            Action::VisitKept,
            typed(Field::Day, second),
            typed(Field::TOTAL, "80000"),
        ],
    )
}

/// By hand, alone in its year: 3,303.30 (`eighty_thousand`). After the same stay in one year: critical 75 % of 32,480 =
/// 24,360; basic aid 70 % of 8,120 = 5,684; tilted aid 70 % of 2,436 = 1,705.20; left 730.80.
#[test]
fn a_new_year_begins_anew() {
    for (first, second, left) in [
        ("20231230", "20240105", "3303.30"),
        ("20230101", "20231231", "730.80"),
        ("20240105", "20231230", "3303.30"),
    ] {
        let state = two_stays(first, second);
        assert_eq!(answer(&state).estimate.personal, money(left), "{first} {second}");
    }
    let year = two_stays("20231230", "20240105");
    let opened = after(year, [Action::VisitOpened(0)]);
    let shown = answer(&opened);
    assert_eq!(shown.after(&opened.ledger)[0].as_ref().unwrap().estimate.personal, money("3303.30"));
}

/// A third stay goes on from the second, not from the first.
#[test]
fn each_year_goes_on_from_its_own_visits() {
    let third = [Action::VisitKept, typed(Field::Day, "20240301"), typed(Field::TOTAL, "80000")];
    let state = after(two_stays("20231230", "20240105"), third.clone());
    assert_eq!(answer(&state).estimate.personal, money("730.80"));
    assert_eq!(state.ledger.years(&state.form), [Some(2023), Some(2024), Some(2024)]);
    // One that came late: back to the year before.
    let late = after(state, [typed(Field::Day, "20231231")]);
    assert_eq!(answer(&late).estimate.personal, money("730.80"));
    assert_eq!(late.ledger.years(&late.form), [Some(2023), Some(2024), Some(2023)]);
}

/// What the year has brought so far is asked for at the first visit of each year, and starts empty.
#[test]
fn the_sums_of_a_year_are_asked_for_once_a_year() {
    let asks = |state: &State| steps(state).contains(&GuideStep::Year);
    let filled = after(
        State { view: View::Guide(GuideStep::Result), look: Look::Guide, ..eighty_thousand() },
        [typed(Field::Year(Sum::AidBasicPaid), "20000"), typed(Field::Day, "20231230"), Action::VisitKept],
    );
    assert!(!asks(&filled));
    let next = after(filled.clone(), [typed(Field::Day, "20240105"), typed(Field::TOTAL, "80000")]);
    assert!(asks(&next) && !next.form.is_typed(Field::Year(Sum::AidBasicPaid)));
    assert_eq!(answer(&next).estimate.personal, money("3303.30"));
}

/// Of 2022 another pack is in force: the visit of 2023 is worked out all the same.
#[test]
fn a_visit_under_another_years_rules_is_of_another_year() {
    let state = two_stays("20220105", "20230105");
    let Screen::Estimated(shown) = screen(&state) else { panic!() };
    assert_eq!(shown.before.visits, [None]);
    assert_eq!(shown.estimate.personal, money("3303.30"));
    assert_eq!(state.ledger.years(&state.form), [Some(2022), Some(2023)]);
}

#[test]
fn order_and_the_same_visit_twice_are_noticed() {
    let odd = |state: &State| state.ledger.oddities(&state.form);
    assert_eq!(odd(&two_stays("20230105", "20230301")), []);
    assert_eq!(odd(&two_stays("20230301", "20230105")), [Oddity::Order(0, 1)]);
    assert_eq!(odd(&two_stays("2023-3-1", "20230301")), [Oddity::Twice(0, 1)]);
    let other_bill = after(two_stays("20230301", "20230301"), [typed(Field::TOTAL, "80000.01")]);
    assert_eq!(odd(&other_bill), []);
    let no_day = after(two_stays("20230301", "20230301"), [typed(Field::Day, "")]);
    assert_eq!(odd(&no_day), []);
}
