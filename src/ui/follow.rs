//! Keeps the browser in step with the state: after each drawing it is told what has changed, and what it notices comes
//! back as facts. One effect for everything: a hook for each would be ten functions of its own each, compiled when the
//! page starts.

use super::run::{
    self, FAILED, FILLED, HERE, LATER_EVENT, NEWER, dress, fetch, focus, later, open_everything, remember,
    set_attribute, take_from_address, tell, view_named,
};
use crate::app::{Action, Brought, Field, LoadError, State, View, Wanted};
use crate::locale::Language;
use crate::terms::FigurePath;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, KeyboardEvent, PopStateEvent};
use yew::prelude::*;

/// How long nothing is typed before what stands below the result follows: longer than between two keys, too short to
/// be waited for.
const PAUSE: u32 = 400;

/// How long nobody may touch a shared device before a warning is due.
const IDLE: u32 = 120_000;
/// One step of the countdown.
const SECOND: u32 = 1000;

/// What of a state the browser has to follow.
struct Told {
    language: Language,
    large: bool,
    title: String,
    filled: bool,
    asking: Option<FigurePath>,
    typing: Option<u32>,
    page: Option<Page>,
}

/// What only the page for everybody has.
struct Page {
    wanted: Option<Wanted>,
    view: View,
    takes_over: bool,
    faulty: bool,
    offered: bool,
    watched: Option<(u32, Option<u16>)>,
}

impl Told {
    fn of(state: &State, title: String, page: Option<Page>) -> Self {
        Self {
            language: state.language,
            large: state.large,
            title,
            filled: !state.is_blank(),
            asking: state.asking,
            typing: state.typing.then_some(state.touches),
            page,
        }
    }
}

impl Page {
    fn of(state: &State) -> Self {
        Self {
            wanted: state.wanted(),
            view: state.view,
            takes_over: state.newer && state.is_blank(),
            faulty: matches!(state.view, View::Guide(_)) && state.pressed,
            offered: matches!(state.brought, Some(Brought::Offered(_) | Brought::Unreadable(_))),
            watched: state.goes_when_idle().then_some((state.touches, state.countdown)),
        }
    }
}

/// What the browser was told last, what it waits for, and what it watches.
#[derive(Default)]
struct Following {
    told: Option<Told>,
    slow: Option<Timeout>,
    pause: Option<Timeout>,
    idle: Option<Timeout>,
    watching: Vec<EventListener>,
}

impl Following {
    fn follow(&mut self, now: Told, act: &Callback<Action>) {
        let last = self.told.take();
        let looks = |told: &Told| (told.language, told.large);
        if last.as_ref().is_none_or(|last| looks(last) != looks(&now) || last.title != now.title) {
            dress(now.language, now.large, &now.title);
        }
        // static/boot.js keeps what was typed for its notice only as long as this stands, and takes over a newer version
        // only where it does not: so this comes before that is told.
        if last.as_ref().is_none_or(|last| last.filled != now.filled) {
            set_attribute(FILLED, now.filled.then_some(""));
        }
        if let Some(path) = now.asking
            && last.as_ref().is_none_or(|last| last.asking != Some(path))
        {
            focus(&Field::Figure(path).id());
        }
        if last.as_ref().is_none_or(|last| last.typing != now.typing) {
            let wait = || later_on(PAUSE, act, Action::StoppedTyping);
            self.pause = now.typing.map(|_| wait());
        }
        if let Some(page) = &now.page {
            self.follow_page(page, last.as_ref().and_then(|last| last.page.as_ref()), act);
        }
        self.told = Some(now);
    }

    fn follow_page(&mut self, now: &Page, last: Option<&Page>, act: &Callback<Action>) {
        if last.is_none_or(|last| last.wanted != now.wanted) {
            self.slow = now.wanted.clone().map(|wanted| fetch(wanted, act));
        }
        if last.is_none_or(|last| last.view != now.view) {
            remember(now.view);
        }
        let begins = |of: fn(&Page) -> bool| of(now) && !last.is_some_and(of);
        if begins(|page| page.takes_over) {
            tell("estimator-take-over");
        }
        if begins(|page| page.faulty) {
            focus("errors");
        }
        if begins(|page| page.offered) {
            focus("brought");
        }
        if last.is_none_or(|last| last.watched != now.watched) {
            self.idle = now.watched.map(|(_, countdown)| match countdown {
                None => later_on(IDLE, act, Action::FellIdle),
                Some(_) => later_on(SECOND, act, Action::SecondPassed),
            });
        }
        if last.is_none() {
            self.watching = watch(act);
        }
    }
}

/// Says a fact after so many milliseconds, unless it is dropped before.
fn later_on(wait: u32, act: &Callback<Action>, fact: Action) -> Timeout {
    let act = act.clone();
    Timeout::new(wait, move || act.emit(fact))
}

/// Listens to what the browser tells: each kind of event, and the fact it stands for.
fn watch(act: &Callback<Action>) -> Vec<EventListener> {
    let on = |kind: &'static str, fact: fn(&Event) -> Option<Action>| {
        let act = act.clone();
        EventListener::new(&window(), kind, move |event| {
            if let Some(fact) = fact(event) {
                act.emit(fact);
            }
        })
    };
    let watching = vec![
        on("popstate", |event| {
            let state = event.dyn_ref::<PopStateEvent>()?.state().as_string()?;
            view_named(&state).map(Action::Arrived)
        }),
        on("estimator-newer", |_| Some(Action::NewerWaits)),
        on(LATER_EVENT, |_| match later().as_deref() {
            Some(HERE) => Some(Action::LaterArrived(Ok(()))),
            Some(FAILED) => Some(Action::LaterArrived(Err(LoadError::Network))),
            _ => None,
        }),
        on("keydown", |event| {
            // By its place on the keyboard: with Alt some systems type another letter.
            let key = event.dyn_ref::<KeyboardEvent>()?;
            // Enter that ends a word of an input method is no answer yet.
            if key.key() == "Enter"
                && !key.is_composing()
                && event.target()?.dyn_ref::<HtmlInputElement>().is_some()
            {
                return Some(Action::Entered);
            }
            (key.alt_key() && key.code() == "KeyN").then_some(Action::Cleared)
        }),
        on("beforeprint", |_| {
            open_everything();
            None
        }),
        on("hashchange", |_| take_from_address()),
    ];
    let already = run::has_attribute(NEWER).then_some(Action::NewerWaits);
    if let Some(fact) = already {
        act.emit(fact);
    }
    watching
}

/// Everything the browser has to do for a state; for none as long as nothing is drawn.
#[hook]
pub(super) fn use_browser(state: Option<&State>, act: &Callback<Action>) {
    use_following(state.map(whole), act);
}

/// All there is to tell of the page for everybody.
fn whole(state: &State) -> Told {
    let page = Page::of(state);
    let texts = state.language.texts();
    let name = texts.page.name;
    let title = if page.faulty { (texts.guide.error_title)(name) } else { name.to_owned() };
    Told::of(state, title, Some(page))
}

/// The same for the authors' page: all its files come from the person, so nothing is fetched.
#[cfg(feature = "authors")]
#[hook]
pub(super) fn use_authors_browser(state: &State, act: &Callback<Action>) {
    use_following(Some(Told::of(state, state.language.authors_texts().name.to_owned(), None)), act);
}

#[hook]
fn use_following(now: Option<Told>, act: &Callback<Action>) {
    let following = use_mut_ref(Following::default);
    let act = act.clone();
    use_effect(move || {
        if let Some(now) = now {
            following.borrow_mut().follow(now, &act);
        }
    });
}
