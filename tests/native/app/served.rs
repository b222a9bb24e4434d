//! The people served at a desk, to be copied as a table.

use super::{after, answer, eighty_thousand, typed};
use benefit_estimator::app::{Action, Field, Look, Screen, State, screen};

fn served(state: &State) -> usize {
    state.served.len()
}

/// The same person as somebody else, one turn later.
fn another(state: State) -> State {
    State { form: eighty_thousand().form, ..state }
}

#[test]
fn everybody_with_a_result_is_a_row_as_they_were_left() {
    let state = after(eighty_thousand(), [Action::Cleared]);
    assert_eq!(served(&state), 1);
    let Screen::Estimated(row) = screen(&state.served[0]) else { panic!() };
    assert_eq!(row.estimate, answer(&eighty_thousand()).estimate);
    // Pressed once more, nobody was there; a second person is a second row.
    let blank = after(state.clone(), [Action::Cleared]);
    assert_eq!(served(&blank), 1);
    assert_eq!(served(&after(another(blank), [Action::Cleared])), 2);
    let unfinished = after(another(state), [typed(Field::TOTAL, ""), Action::Cleared]);
    assert_eq!(served(&unfinished), 1);
    assert_eq!(served(&after(unfinished, [Action::ServedDropped])), 0);
}

#[test]
fn whoever_is_back_has_not_been_served() {
    let state = after(eighty_thousand(), [Action::Cleared, Action::Undone]);
    assert_eq!((served(&state), state.form), (0, eighty_thousand().form));
}

#[test]
fn only_a_desk_keeps_a_table() {
    let guide = State { look: Look::Guide, ..eighty_thousand() };
    assert_eq!(served(&after(guide, [Action::Cleared])), 0);
}

#[test]
fn a_newer_version_of_the_page_waits_for_it() {
    let one = after(eighty_thousand(), [Action::Cleared, Action::UndoPassed]);
    assert!(!one.holds_somebody(), "one person is no table yet");
    let state = after(another(one), [Action::Cleared, Action::UndoPassed]);
    assert!(state.is_blank() && state.holds_somebody());
    assert!(!after(state, [Action::ServedDropped]).holds_somebody());
}

/// Whoever comes next to a shared device finds nothing of the last one, no row either.
#[test]
fn on_a_shared_device_there_is_no_table() {
    let shared = after(eighty_thousand(), [Action::SharedSwitched(true), Action::Cleared, Action::Cleared]);
    assert!(served(&shared) == 0 && shared.is_blank());
    let own = after(eighty_thousand(), [Action::Cleared, Action::LeftPage, Action::IdleFor(600)]);
    assert_eq!(served(&own), 1);
    assert_eq!(served(&after(own, [Action::SharedSwitched(true)])), 0);
}
