//! The page in the browser: [`crate::app`]'s state, shown. One reducer a page, one file that talks to the browser
//! (`run`; `paper` for printing, `given` for the files an author hands over), and views that are functions of what they are given.
//!
//! Must never know: a figure of a policy, how an amount is computed, a text that is not in `locale`.

mod address;
mod aloud;
mod amount;
mod answer;
mod answers;
mod aside;
#[cfg(feature = "authors")]
mod authors;
mod bar;
mod basis;
mod browser;
mod choices;
mod chunk_answer;
mod chunk_explore;
mod compare;
mod curve;
mod derivation;
mod desk;
mod doubts;
mod effects;
mod element;
mod fetch_status;
mod figure;
mod figures;
mod formula;
mod frame;
#[cfg(feature = "authors")]
mod given;
mod guide;
#[cfg(any(feature = "authors", feature = "batch"))]
mod hand_over;
mod headline;
mod lazy_section;
#[cfg(feature = "batch")]
mod lists;
mod memo;
mod money_field;
mod next;
mod own_figure;
mod page;
mod paid;
mod paper;
mod phone;
mod prefilled;
mod premium;
mod questions;
mod rest;
mod result;
mod result_context;
#[cfg(any(feature = "authors", feature = "batch"))]
mod save_link;
mod served;
mod share;
mod statement;
mod take_away;
mod unclear;
mod untimely;
mod way_to;
mod year;

use crate::app::{Action, State, update};
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

#[cfg(feature = "authors")]
pub use authors::{AuthorsPage, AuthorsPageProps};
pub use page::{Drawn, Page, PageProps};

/// What is shown: the state, shared with the views, and how much of the page is drawn.
struct Shown {
    state: Rc<State>,
    drawn: Drawn,
}

/// What changes it.
enum ShownChange {
    Happened(Action),
    Draws(Drawn),
}

impl Reducible for Shown {
    type Action = ShownChange;

    fn reduce(self: Rc<Self>, change: ShownChange) -> Rc<Self> {
        Rc::new(match change {
            ShownChange::Happened(action) => {
                Self { state: Rc::new(update(&self.state, action)), drawn: self.drawn }
            }
            ShownChange::Draws(drawn) => Self { state: Rc::clone(&self.state), drawn },
        })
    }
}

/// What the application begins with.
#[derive(Properties)]
pub struct AppProps {
    /// What the page knows at first.
    first: State,
    /// The element it is drawn in, in the document from when all of it is there.
    root: Element,
}

/// Nobody draws the application anew.
impl PartialEq for AppProps {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// The whole application.
#[component]
pub fn App(props: &AppProps) -> Html {
    let shown = use_reducer(|| Shown { state: Rc::new(props.first.clone()), drawn: Drawn::Nothing });
    let (dispatcher, draws) = (shown.dispatcher(), shown.dispatcher());
    let happened = move |action| dispatcher.dispatch(ShownChange::Happened(action));
    let act = (*use_memo((), move |()| Callback::from(happened))).clone();
    let (now, drawn) = (Rc::clone(&shown.state), shown.drawn);
    effects::use_browser((drawn != Drawn::Nothing).then_some(&*now), &act);
    let (catalog, acting, root) = (now.fetched.catalog.clone(), act.clone(), props.root.clone());
    use_effect_with(drawn, move |drawn| match drawn.following() {
        Some(following) => browser::next_turn(move || draws.dispatch(ShownChange::Draws(following))),
        None => browser::when_unpressed(move || {
            let known = |id: &String| catalog.ready().is_some_and(|catalog| catalog.entry(id).is_some());
            browser::mount(&root, known).into_iter().for_each(|action| acting.emit(action));
        }),
    });
    page::use_page(drawn, &now, &act)
}

/// Starts it once the list of packs is here, which the page has asked for before the program: what is there until then
/// need not be drawn twice.
pub fn start() {
    browser::boot(|first| {
        if let Some(root) = browser::new_root() {
            let props = AppProps { first, root: root.clone() };
            yew::Renderer::<App>::with_root_and_props(root, props).render();
        }
    });
}

/// Starts the authors' page in the element that authors.html keeps for it.
#[cfg(feature = "authors")]
pub fn start_authors() {
    if let Some(root) = browser::root() {
        yew::Renderer::<authors::Authors>::with_root(root).render();
    }
}

/// Starts the page for lists in the element that batch.html keeps for it.
#[cfg(feature = "batch")]
pub fn start_lists() {
    lists::start();
}
