//! The page in the browser: [`crate::app`]'s state, shown. One reducer a page, one file that talks to the browser
//! ([`run`]; [`given`] for the files an author hands over), and views that are functions of what they are given.
//!
//! Must never know: a figure of a policy, how an amount is computed, a text that is not in `locale`.

mod authors;
mod bar;
mod carry;
mod choices;
mod compare;
mod curve;
mod derivation;
mod desk;
mod element;
mod figure;
mod figures;
mod frame;
mod given;
mod guide;
mod headline;
mod money_field;
mod next;
mod page;
mod premium;
mod questions;
mod result;
mod run;
mod statement;
mod take_away;
mod year;

use crate::app::{Action, AuthorsAction, Look, State, View, Workbench, update};
use std::rc::Rc;
use yew::prelude::*;

pub use authors::{AuthorsPage, AuthorsPageProps};
pub use page::{Page, PageProps};

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(update(&self, action))
    }
}

/// The whole application.
#[component]
pub fn App() -> Html {
    let state = use_reducer_eq(run::first_state);
    let dispatcher = state.dispatcher();
    let act = (*use_memo((), move |()| Callback::from(move |action| dispatcher.dispatch(action)))).clone();
    let now: State = (*state).clone();
    run::use_browser(&now, &act);
    html! { <Page state={Rc::new(now)} {act} /> }
}

/// Starts it in the element that index.html keeps for it.
pub fn start() {
    if let Some(root) = run::root() {
        yew::Renderer::<App>::with_root(root).render();
    }
}

impl Reducible for Workbench {
    type Action = AuthorsAction;

    fn reduce(self: Rc<Self>, action: AuthorsAction) -> Rc<Self> {
        Rc::new(self.update(action))
    }
}

/// The authors' page.
#[component]
pub fn Authors() -> Html {
    let bench = use_reducer_eq(|| {
        let state = run::first_state();
        // A link leads to the page for everybody.
        let address = state.address.replace("authors.html", "");
        Workbench::new(State { look: Look::Desk, view: View::Desk, address, ..state })
    });
    let dispatcher = bench.dispatcher();
    let act = (*use_memo((), move |()| Callback::from(move |action| dispatcher.dispatch(action)))).clone();
    let now: Workbench = (*bench).clone();
    run::use_authors_browser(&now.estimator);
    html! { <AuthorsPage bench={Rc::new(now)} {act} /> }
}

/// Starts the authors' page in the element that authors.html keeps for it.
pub fn start_authors() {
    if let Some(root) = run::root() {
        yew::Renderer::<Authors>::with_root(root).render();
    }
}
