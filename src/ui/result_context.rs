//! What the views of a result are given.

use super::frame::Frame;
use crate::app::{Answer, Certainty, Pack, PriorVisits, State, before};
use crate::case::Case;
use crate::day::Day;
use crate::estimate::Estimate;
use crate::terms::FigurePath;
use std::rc::Rc;
use yew::prelude::*;

/// An answer with what it rests on.
#[derive(Clone, Copy)]
pub(super) struct ResultContext<'s> {
    pub(super) frame: &'s Frame,
    pub(super) state: &'s State,
    pub(super) pack: &'s Pack,
    pub(super) case: &'s Case,
    pub(super) estimate: &'s Estimate,
    pub(super) whole: &'s Answer,
}

impl<'s> ResultContext<'s> {
    /// An answer of the page.
    pub(super) fn of(frame: &'s Frame, state: &'s State, whole: &'s Answer) -> Self {
        Self { frame, state, pack: &whole.pack, case: &whole.case, estimate: &whole.estimate, whole }
    }

    /// How sure it is.
    pub(super) const fn certainty(self) -> &'s Certainty {
        &self.whole.certainty
    }

    /// The year of the visit, where it is past.
    pub(super) fn past_year(self) -> Option<u16> {
        let year = |day: Day| day.parts().0;
        let today = self.state.device.today.map(year);
        self.case.day.map(year).filter(|then| today.is_some_and(|today| *then < today))
    }

    /// A figure by its name, as it is asked for: today's, or that of the year of a visit that is past.
    pub(super) fn figure_then(self, path: FigurePath) -> String {
        (self.frame.texts().result.figure_then)(self.past_year(), &self.frame.figure(path))
    }
}

/// A state from before what is just being typed, and the visits before it.
#[derive(Clone)]
pub(super) struct DebouncedState {
    pub(super) state: Rc<State>,
    pub(super) before: Rc<PriorVisits>,
}

/// Two states that are not one are taken to differ: looking through them would cost what drawing costs.
impl PartialEq for DebouncedState {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

/// The visits before the one on the page, worked out anew only when they change.
#[hook]
pub(super) fn use_prior_visits(state: &State) -> Rc<PriorVisits> {
    let device = &state.device;
    let depends =
        (state.pack().cloned(), state.ledger.clone(), state.year(), device.today, state.explore_chunk());
    use_memo(depends, |_| before(state))
}
