//! What the state amounts to: waiting, something missing, or an estimate.

use super::reading::{Unread, read};
use super::state::{LoadError, Pack, Remote, State};
use crate::case::Case;
use crate::engine;
use crate::estimate::Estimate;

/// What can be shown of a result.
#[derive(Debug, Clone, PartialEq)]
pub enum Screen {
    /// A file is on its way; `true` when it has been for long.
    Waiting(bool),
    /// A file is not to be had.
    Failed(LoadError),
    /// Something is missing or wrong.
    Asking(Unread),
    /// The answer.
    Estimated(Box<(Pack, Case, Estimate)>),
}

impl Screen {
    /// One word for the page around this one, which learns nothing else.
    #[must_use]
    pub const fn status(&self) -> &'static str {
        match self {
            Self::Waiting(_) => "loading",
            Self::Failed(_) => "failed",
            Self::Asking(_) => "asking",
            Self::Estimated(_) => "result",
        }
    }
}

/// What can be shown now.
#[must_use]
pub fn screen(state: &State) -> Screen {
    if let Some(waiting) = waiting(&state.catalog) {
        return waiting;
    }
    let Some(chosen) = state.chosen() else { return Screen::Asking(Unread::default()) };
    if let Some(waiting) = waiting(chosen) {
        return waiting;
    }
    let Some(pack) = chosen.ready() else { return Screen::Waiting(false) };
    let case = match read(&state.form, pack) {
        Ok(case) => case,
        Err(unread) => return Screen::Asking(unread),
    };
    match engine::estimate(pack, &case) {
        Ok(estimate) => Screen::Estimated(Box::new((pack.clone(), case, estimate))),
        Err(problems) => Screen::Asking(Unread::of(problems)),
    }
}

fn waiting<T>(remote: &Remote<T>) -> Option<Screen> {
    match remote {
        Remote::Waiting => Some(Screen::Waiting(false)),
        Remote::WaitingLong => Some(Screen::Waiting(true)),
        Remote::Failed(error) => Some(Screen::Failed(error.clone())),
        Remote::Ready(_) => None,
    }
}
