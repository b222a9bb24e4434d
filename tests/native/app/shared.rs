//! A device that others use too.

use super::{after, eighty_thousand, typed, with_pack};
use benefit_estimator::app::{Action, Field, Look};

#[test]
fn an_idle_case_goes_after_its_countdown() {
    let state = after(eighty_thousand(), [Action::SharedSwitched(true)]);
    assert!(state.goes_when_idle());
    assert_eq!(after(state.clone(), [Action::IdleFor(119)]).device.countdown, None);
    let warned = after(state, [Action::IdleFor(120)]);
    assert_eq!(warned.device.countdown, Some(60));
    let nearly = after(warned, [Action::IdleFor(179)]);
    assert_eq!(nearly.device.countdown, Some(1));
    assert!(nearly.form.is_typed(Field::TOTAL));
    let gone = after(nearly, [Action::IdleFor(180)]);
    assert!(!gone.form.is_typed(Field::TOTAL));
    assert_eq!(gone.device.countdown, None);
    assert!(gone.device.shared, "the device stays a shared one");
    assert_eq!(gone.undo, None, "nothing comes back");
}

/// The timers stood still with the device: the first thing heard is that an hour has passed.
#[test]
fn a_case_that_slept_with_the_device_goes_at_once() {
    let gone = after(eighty_thousand(), [Action::SharedSwitched(true), Action::IdleFor(3600)]);
    assert!(gone.is_blank());
    let own = after(eighty_thousand(), [Action::IdleFor(3600)]);
    assert!(own.form.is_typed(Field::TOTAL), "not on an own device");
}

#[test]
fn a_page_that_is_left_takes_the_case_along_on_a_shared_device_only() {
    let shared = after(eighty_thousand(), [Action::SharedSwitched(true), Action::LeftPage]);
    assert_eq!((shared.is_blank(), shared.undo), (true, None));
    assert!(after(eighty_thousand(), [Action::LeftPage]).form.is_typed(Field::TOTAL));
}

#[test]
fn the_next_person_can_be_undone_on_an_own_device() {
    let mine = eighty_thousand();
    let next = after(mine.clone(), [Action::Cleared]);
    assert!(next.is_blank() && next.holds_somebody());
    // Pressed twice, and something typed meanwhile: what comes back is what went.
    let pressed = after(next.clone(), [Action::Cleared, typed(Field::TOTAL, "9")]);
    let back = after(pressed, [Action::Undone]);
    assert_eq!((&back.form, &back.undo), (&mine.form, &None));
    let late = after(next, [Action::UndoPassed, Action::Undone]);
    assert!(!late.holds_somebody());
    let shared = after(mine, [Action::Cleared, Action::SharedSwitched(true), Action::Undone]);
    assert!(!shared.holds_somebody(), "others may be at it by now");
}

#[test]
fn the_next_person_has_to_be_meant_on_a_shared_device() {
    let mine = after(eighty_thousand(), [Action::SharedSwitched(true)]);
    let asked = after(mine.clone(), [Action::Cleared]);
    assert_eq!((asked.device.parting, &asked.form), (true, &mine.form));
    for other in [Action::Stayed, typed(Field::TOTAL, "9")] {
        let stays = after(asked.clone(), [other]);
        assert!(!stays.device.parting && stays.form.is_typed(Field::TOTAL));
    }
    let gone = after(asked, [Action::Cleared]);
    assert_eq!((gone.device.parting, gone.is_blank(), &gone.undo), (false, true, &None));
    assert!(!after(gone, [Action::Cleared]).device.parting, "nothing to lose");
}

#[test]
fn any_touch_ends_the_countdown() {
    let warned = after(eighty_thousand(), [Action::SharedSwitched(true), Action::IdleFor(121)]);
    for touch in [Action::Stayed, typed(Field::TOTAL, "9"), Action::Left(Field::TOTAL)] {
        let state = after(warned.clone(), [touch]);
        assert_eq!(state.device.countdown, None);
        assert_ne!(state.device.touches, warned.device.touches);
        assert!(state.form.is_typed(Field::TOTAL));
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
