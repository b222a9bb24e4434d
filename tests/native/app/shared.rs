//! A device that others use too.

use super::{after, eighty_thousand, typed, with_pack};
use benefit_estimator::app::{Action, Field, Look};

#[test]
fn an_idle_case_goes_after_its_countdown() {
    let state = after(eighty_thousand(), [Action::SharedSwitched(true)]);
    assert!(state.goes_when_idle());
    let warned = after(state, [Action::FellIdle]);
    assert_eq!(warned.countdown, Some(60));
    let nearly = after(warned, vec![Action::SecondPassed; 59]);
    assert_eq!(nearly.countdown, Some(1));
    assert!(nearly.form.is_typed(Field::Total));
    let gone = after(nearly, [Action::SecondPassed]);
    assert!(!gone.form.is_typed(Field::Total));
    assert_eq!(gone.countdown, None);
    assert!(gone.shared, "the device stays a shared one");
}

#[test]
fn any_touch_ends_the_countdown() {
    let warned =
        after(eighty_thousand(), [Action::SharedSwitched(true), Action::FellIdle, Action::SecondPassed]);
    for touch in [Action::Stayed, typed(Field::Total, "9"), Action::Left(Field::Total)] {
        let state = after(warned.clone(), [touch]);
        assert_eq!(state.countdown, None);
        assert_ne!(state.touches, warned.touches);
        assert!(state.form.is_typed(Field::Total));
    }
}

#[test]
fn nothing_goes_by_itself_elsewhere() {
    assert!(!eighty_thousand().goes_when_idle(), "on an own device");
    let empty =
        after(with_pack(Look::Desk, "anshan-2023"), [typed(Field::Day, ""), Action::SharedSwitched(true)]);
    assert!(!empty.goes_when_idle(), "with nothing filled in");
    let large = after(eighty_thousand(), [Action::SharedSwitched(true), Action::LargePrintSwitched(true)]);
    assert!(!large.goes_when_idle(), "in large print, which sets no time limits");
}
