//! What the state amounts to: waiting, something missing, or an estimate with the year around it.

use super::answer::{Answer, PriorVisits};
use super::in_force::{NoPack, Untimely};
use super::remote::{LoadError, Remote};
use super::state::State;
use super::unread::Unread;
use super::{chunk_answer, chunk_explore};
use std::rc::Rc;

/// What can be shown of a result.
#[derive(Debug, Clone, PartialEq)]
pub enum Screen {
    /// A file is on its way.
    Waiting {
        /// It has been for long.
        long: bool,
    },
    /// A file is not to be had.
    Failed(LoadError),
    /// Something is missing or wrong.
    Asking(Unread),
    /// The region has no rules for the day.
    Untimely(Untimely),
    /// The answer.
    Estimated(Box<Answer>),
}

impl Screen {
    /// One word for the page around this one, which learns nothing else.
    #[must_use]
    pub const fn status(&self) -> &'static str {
        match self {
            Self::Waiting { .. } => "loading",
            Self::Failed(_) => "failed",
            Self::Asking(_) | Self::Untimely(_) => "asking",
            Self::Estimated(_) => "result",
        }
    }
}

/// The visits before the one on the page, each from what the ones before of the same year have come to. Whoever has noted
/// one has the part of the program that notes them.
#[must_use]
pub fn before(state: &State) -> PriorVisits {
    match (state.pack(), state.explore_chunk()) {
        (Some(pack), Some(chunk)) if !state.ledger.before.is_empty() => {
            chunk_explore::before(chunk, pack, state)
        }
        _ => PriorVisits::none(state.device.today),
    }
}

/// What can be shown now.
#[must_use]
pub fn screen(state: &State) -> Screen {
    screen_with(state, &Rc::new(before(state)))
}

/// What can be shown now, where the visits before are known.
#[must_use]
pub fn screen_with(state: &State, before: &Rc<PriorVisits>) -> Screen {
    if let Some(waiting) = waiting(&state.fetched.catalog) {
        return waiting;
    }
    match state.no_pack() {
        Some(NoPack::Unread(unread)) => return Screen::Asking(unread),
        Some(NoPack::Untimely(untimely)) => return Screen::Untimely(untimely),
        None => {}
    }
    let Some(chosen) = state.chosen() else { return Screen::Asking(Unread::default()) };
    if let Some(waiting) = waiting(chosen) {
        return waiting;
    }
    let Some(pack) = chosen.ready() else { return Screen::Waiting { long: false } };
    match chunk_answer::answer(state, pack, before) {
        Ok(answer) => Screen::Estimated(Box::new(answer)),
        Err(unread) => Screen::Asking(unread),
    }
}

fn waiting<T>(remote: &Remote<T>) -> Option<Screen> {
    match remote {
        Remote::Waiting => Some(Screen::Waiting { long: false }),
        Remote::WaitingLong => Some(Screen::Waiting { long: true }),
        Remote::Failed(error) => Some(Screen::Failed(*error)),
        Remote::Ready(_) => None,
    }
}
