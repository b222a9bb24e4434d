//! What a fact makes of the page. Pure: the browser is told afterwards, by what has changed.

use super::action::Action;
use super::field::{Choice, Field, Flag};
use super::form::Form;
use super::guide::{self, Step};
use super::state::{LoadError, Remote, State, View, Wanted};
use crate::policy::Catalog;

/// The page after something happened.
#[must_use]
pub fn update(state: &State, action: Action) -> State {
    let mut next = state.clone();
    next.copied = None;
    match action {
        Action::CatalogArrived(arrived) => next.offer(arrived),
        Action::PackArrived(id, arrived) => {
            next.packs.insert(id, remote(arrived));
        }
        Action::WaitedLong(wanted) => wait_long(&mut next, wanted),
        Action::TriedAgain => try_again(&mut next),
        Action::Chose(choice) => choose(&mut next, choice),
        Action::TickedIdentity(identity, on) => next.form.tick(identity, on),
        Action::TickedNoIdentity(none) => next.form.say_no_identity(none),
        Action::Switched(flag, on) => {
            next.form.set_flag(flag, on);
            if flag == Flag::SevereMentalDisorder && !on {
                next.form.set_text(Field::BedDays, String::new());
            }
        }
        Action::Typed(field, text) => next.form.set_text(field, text),
        Action::Left(field) => {
            if !next.left.contains(&field) {
                next.left.push(field);
            }
        }
        Action::WentOn => go_on(&mut next),
        Action::Arrived(view) => next.go(view),
        Action::LookChosen(look) => {
            next.look = look;
            next.go(State::first_view(look));
        }
        Action::LanguageChosen(language) => next.language = language,
        Action::LargePrintSwitched(on) => next.large = on,
        Action::AskedFigure(figure) => next.asking = figure,
        Action::DroppedFigures => drop_texts(&mut next, |field| matches!(field, Field::Figure(_))),
        Action::DroppedSettled => drop_texts(&mut next, |field| matches!(field, Field::Settled(_))),
        Action::Copied(copied) => next.copied = Some(copied),
        Action::NewerWaits => next.newer = true,
        Action::Cleared => clear(&mut next),
    }
    next
}

impl State {
    /// Shows another view; what was asked there starts afresh.
    fn go(&mut self, view: View) {
        if self.view != view {
            self.view = view;
            self.looked_over |= view == View::Guide(Step::Check);
            self.pressed = false;
            self.asking = None;
        }
    }
}

impl State {
    /// The catalogue, with the packs that may be offered here; where none of them exists, with all. A single one
    /// needs no choosing.
    fn offer(&mut self, arrived: Result<Catalog, LoadError>) {
        self.catalog = remote(arrived.map(|catalog| catalog.with(&self.offered)));
        if let Remote::Ready(catalog) = &self.catalog
            && let [only] = catalog.entries.as_slice()
        {
            choose(self, Choice::Policy(only.id.clone()));
        }
    }
}

fn remote<T>(arrived: Result<T, LoadError>) -> Remote<T> {
    match arrived {
        Ok(value) => Remote::Ready(value),
        Err(error) => Remote::Failed(error),
    }
}

fn wait_long(state: &mut State, wanted: Wanted) {
    match wanted {
        Wanted::Catalog => {
            if state.catalog == Remote::Waiting {
                state.catalog = Remote::WaitingLong;
            }
        }
        Wanted::Pack(id) => {
            if let Some(pack) = state.packs.get_mut(&id).filter(|pack| **pack == Remote::Waiting) {
                *pack = Remote::WaitingLong;
            }
        }
    }
}

fn try_again(state: &mut State) {
    if matches!(state.catalog, Remote::Failed(_)) {
        state.catalog = Remote::Waiting;
    }
    for pack in state.packs.values_mut() {
        if matches!(pack, Remote::Failed(_)) {
            *pack = Remote::Waiting;
        }
    }
}

fn choose(state: &mut State, choice: Choice) {
    if let Choice::Policy(id) = &choice {
        state.packs.entry(id.clone()).or_insert(Remote::Waiting);
    }
    state.form.choose(choice);
}

/// The next step of the guide, once this one is answered; otherwise what is missing is named.
fn go_on(state: &mut State) {
    let View::Guide(step) = state.view else { return };
    if guide::is_answered(state, step) {
        if let Some(following) = guide::following(state, step) {
            state.go(View::Guide(following));
        }
    } else {
        state.pressed = true;
    }
}

fn drop_texts(state: &mut State, drop: impl Fn(Field) -> bool) {
    let fields: Vec<Field> =
        state.form.texts().map(|(field, _)| field).filter(|&field| drop(field)).collect();
    for field in fields {
        state.form.set_text(field, String::new());
    }
}

fn clear(state: &mut State) {
    // The region of a window does not change from one person to the next.
    let policy = state.form.policy.take();
    state.form = Form::default();
    state.form.policy = policy;
    state.left.clear();
    state.pressed = false;
    state.looked_over = false;
    state.asking = None;
    state.view = State::first_view(state.look);
}
