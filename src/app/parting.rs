//! How a person's case leaves the page: the next person's turn, an idle shared device, a page that is left.

use super::again;
use super::form::Form;
use super::ledger::Ledger;
use super::screen::{Screen, screen};
use super::state::{Look, State};
use std::mem::swap;
use std::rc::Rc;

/// After how many idle seconds a shared device warns.
pub const WARNED_AFTER: u32 = 120;

/// After how many a case goes: whoever touches the device then is somebody else.
pub const GONE_AFTER: u32 = WARNED_AFTER + 60;

/// The next person's turn. On an own device it can be undone; on a shared one nothing comes back, so it has to be
/// asked for twice.
pub(super) fn next_person(next: &mut State, before: &State) {
    if before.device.shared && !before.is_blank() && !before.device.parting {
        next.device.parting = true;
        return;
    }
    // Pressed once more: what can be undone stays what it was.
    let undo = if before.is_blank() {
        next.undo.take()
    } else {
        let last = Rc::new(State { undo: None, served: Rc::default(), ..before.clone() });
        // Nothing of anybody stays on a shared device.
        let listed = before.look == Look::Desk && !before.device.shared;
        if listed && matches!(screen(before), Screen::Estimated(_)) {
            Rc::make_mut(&mut next.served).push(Rc::clone(&last));
            next.want_explore();
        }
        (!before.device.shared).then_some(last)
    };
    clear(next);
    next.undo = undo;
    again::ask(next);
}

/// Everything the last person filled in.
pub(super) fn undo(state: &mut State) {
    let Some(last) = state.undo.take() else { return };
    // Whoever is back has not been served yet.
    if state.served.last().is_some_and(|served| Rc::ptr_eq(served, &last)) {
        Rc::make_mut(&mut state.served).pop();
    }
    // Swapped, not moved out one by one: the rest goes in one piece, which is shorter.
    let mut last = last.as_ref().clone();
    swap(&mut state.form, &mut last.form);
    swap(&mut state.ledger, &mut last.ledger);
    // A visit that comes back leaves what was typed beside it since.
    if state.turns.count != last.turns.count {
        swap(&mut state.beside, &mut last.beside);
    }
    swap(&mut state.comparing.variants, &mut last.comparing.variants);
    swap(&mut state.sharing.imported, &mut last.sharing.imported);
    swap(&mut state.answering.left, &mut last.answering.left);
    state.answering.looked_over = last.answering.looked_over;
    state.turns.prefilled = last.turns.prefilled;
    state.view = last.view;
}

/// An idle case goes after a warning; at once where the device slept through both.
pub(super) fn idle(state: &mut State, seconds: u32) {
    if !state.goes_when_idle() || seconds < WARNED_AFTER {
        return;
    }
    state.device.countdown = GONE_AFTER.checked_sub(seconds).filter(|&left| left > 0);
    if state.device.countdown.is_none() {
        clear(state);
        again::ask(state);
    }
}

/// Whoever comes back to a page of a shared device may be somebody else.
pub(super) fn leave(state: &mut State) {
    if state.device.shared {
        clear(state);
        again::ask(state);
    }
}

/// Everything filled in is forgotten, and it is the next person's turn.
fn clear(state: &mut State) {
    forget(state);
    state.turns.count = state.turns.count.wrapping_add(1);
}

/// Everything filled in is forgotten.
pub(super) fn forget(state: &mut State) {
    let last = std::mem::take(&mut state.form);
    let hospital = state.turns.keeps_hospital.then(|| last.hospital());
    state.form = if state.look == Look::Desk { last.of_place() } else { Form::at(last.policy) };
    state.turns.prefilled = 0;
    if let Some(hospital) = hospital {
        state.form.go_to(hospital);
        state.turns.prefilled = state.form.settings();
    }
    state.ledger = Ledger::default();
    state.beside = Form::default();
    state.comparing.variants.clear();
    state.comparing.region_search.clear();
    state.sharing.imported = None;
    state.sharing.link = None;
    state.device.countdown = None;
    state.device.parting = false;
    state.undo = None;
    state.fetched.renewed = false;
    state.answering.left.clear();
    state.answering.pressed = false;
    state.answering.goes_on = false;
    state.answering.looked_over = false;
    state.answering.asking = None;
    state.view = state.beginning();
    if let Some(today) = state.device.today {
        state.begin_day(today);
    }
}
