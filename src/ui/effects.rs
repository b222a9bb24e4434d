//! Keeps the browser in step with the state: after each drawing it is told what has changed, and what it notices comes
//! back as facts. One effect for everything: a hook for each would be ten functions of its own each, compiled when the
//! page starts.

use super::address::{carry_in_address, take_from_address};
use super::browser::{
    self, EXPLORE_EVENT, FAILED, FILLED, HERE, NEWER, apply_document_settings, dispatch, explore, fetch,
    focus, part_error, remember, seconds_now, set_attribute, view_named,
};
use super::paper;
use crate::app::{
    Action, Field, GONE_AFTER, Imported, Look, Screen, State, View, WARNED_AFTER, Wanted, Whose, link_of,
    screen,
};
use crate::language::Language;
use crate::terms::FigurePath;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::{Interval, Timeout};
use gloo::utils::window;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, KeyboardEvent, PopStateEvent};
use yew::prelude::*;

/// How long nothing is typed before what stands below the result follows: longer than between two keys, too short to
/// be waited for.
const PAUSE: u32 = 400;

/// How often the clock is looked at while a shared device holds a case.
const SECOND: u32 = 1000;

/// How long the last person's case can be had back on an own device.
const UNDO: u32 = 10_000;

/// What of a state the browser has to follow.
struct Reflected {
    language: Language,
    large: bool,
    title: String,
    filled: bool,
    asking: Option<FigurePath>,
    typing: Option<u32>,
    page: Option<PageReflected>,
}

/// What only the page for everybody has.
struct PageReflected {
    wanted: Option<Wanted>,
    view: View,
    takes_over: bool,
    faulty: bool,
    offered: bool,
    /// Whether it is asked if everything may go.
    parting: bool,
    opens_again: bool,
    undo: Option<u32>,
    watched: Option<u32>,
    /// Whose turn it is at a desk.
    turn: Option<u32>,
    /// The case for the address, if there is one to carry; `None` while something is typed or missing: then the address
    /// keeps what it has.
    case: Option<Option<String>>,
}

impl Reflected {
    fn of(state: &State, title: String, page: Option<PageReflected>) -> Self {
        Self {
            language: state.language,
            large: state.large,
            title,
            filled: !state.is_blank(),
            asking: state.answering.asking,
            typing: state.answering.hushed.then_some(state.device.touches),
            page,
        }
    }
}

impl PageReflected {
    fn of(state: &State) -> Self {
        Self {
            wanted: state.wanted(),
            view: state.view,
            takes_over: state.fetched.newer && !state.holds_somebody(),
            faulty: matches!(state.view, View::Guide(_)) && state.answering.pressed,
            offered: matches!(state.sharing.imported, Some(Imported::Offered(_) | Imported::Unreadable(_))),
            parting: state.device.parting,
            opens_again: state.fetched.opens_again,
            undo: state.undo.as_ref().map(|last| last.device.touches),
            watched: state.goes_when_idle().then_some(state.device.touches),
            turn: (state.look == Look::Desk).then_some(state.turns.count),
            case: if state.answering.hushed { None } else { case_of(state) },
        }
    }
}

/// The case on the page, where nobody else uses the device: the page can be passed on and opened anew as it is. While one is
/// being changed and lacks something, the last whole one is kept.
fn case_of(state: &State) -> Option<Option<String>> {
    if state.device.shared || state.is_blank() {
        return Some(None);
    }
    match screen(state) {
        Screen::Estimated(answer) => Some(link_of(&state.form, &state.ledger, &answer)),
        _ => None,
    }
}

/// What the browser was told last, what it waits for, and what it watches.
#[derive(Default)]
struct Effects {
    reflected: Option<Reflected>,
    slow: Option<Timeout>,
    pause: Option<Timeout>,
    undo: Option<Timeout>,
    /// The case that the address carries.
    carried: Option<String>,
    idle: Idle,
    ticking: Option<Interval>,
    watching: Vec<EventListener>,
}

impl Effects {
    fn apply(&mut self, now: Reflected, act: &Callback<Action>) {
        let last = self.reflected.take();
        let looks = |reflected: &Reflected| (reflected.language, reflected.large);
        if last.as_ref().is_none_or(|last| looks(last) != looks(&now) || last.title != now.title) {
            apply_document_settings(now.language, now.large, &now.title);
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
        self.reflected = Some(now);
    }

    fn follow_page(&mut self, now: &PageReflected, last: Option<&PageReflected>, act: &Callback<Action>) {
        if last.is_none_or(|last| last.wanted != now.wanted) {
            self.slow = now.wanted.clone().map(|wanted| fetch(wanted, act));
        }
        if last.is_none_or(|last| last.view != now.view) {
            remember(now.view);
        }
        // The next person at a desk begins with the first question that is theirs.
        if now.turn.is_some() && last.is_some_and(|last| last.turn.is_some() && last.turn != now.turn) {
            browser::begin_turn();
        }
        // While something is typed the address stays as it was.
        if let Some(case) = &now.case
            && (self.carried != *case || last.is_none_or(|last| last.view != now.view))
        {
            carry_in_address(case.as_deref());
            self.carried.clone_from(case);
        }
        let begins = |of: fn(&PageReflected) -> bool| of(now) && !last.is_some_and(of);
        if begins(|page| page.takes_over) {
            dispatch("estimator-take-over");
        }
        if begins(|page| page.faulty) {
            focus("errors");
        }
        if begins(|page| page.offered) {
            focus("brought");
        }
        if begins(|page| page.parting) {
            focus("parting");
        }
        if begins(|page| page.opens_again) {
            dispatch("estimator-open-again");
        }
        if last.is_none_or(|last| last.undo != now.undo) {
            self.undo = now.undo.map(|_| later_on(UNDO, act, Action::UndoPassed));
        }
        if last.is_none_or(|last| last.watched != now.watched) {
            // A touch may be the first since the device slept: then it is the next person's.
            self.idle.dispatch(act, GONE_AFTER);
            self.idle.since.set(now.watched.map(|_| seconds_now()));
            self.ticking = now.watched.map(|_| {
                let (idle, act) = (self.idle.clone(), act.clone());
                Interval::new(SECOND, move || idle.dispatch(&act, WARNED_AFTER))
            });
        }
        if last.is_none() {
            self.watching = watch(act);
            self.watching.extend(["visibilitychange", "pageshow"].map(|kind| {
                let (idle, act) = (self.idle.clone(), act.clone());
                EventListener::new(&window(), kind, move |_| idle.dispatch(&act, WARNED_AFTER))
            }));
        }
    }
}

/// Since when nobody has touched a case on a shared device. Clocks are compared, since timers stand still while the
/// device sleeps.
#[derive(Default, Clone)]
struct Idle {
    since: Rc<Cell<Option<u32>>>,
}

impl Idle {
    fn dispatch(&self, act: &Callback<Action>, from: u32) {
        let passed = self.since.get().map(|since| seconds_now().saturating_sub(since));
        if let Some(passed) = passed.filter(|&passed| passed >= from) {
            act.emit(Action::IdleFor(passed));
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
        // A key may have to be kept from what the browser does with it.
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window(), kind, options, move |event| {
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
        on(EXPLORE_EVENT, |_| match explore().as_deref() {
            Some(HERE) => Some(Action::ExploreArrived(Ok(()))),
            Some(FAILED) => Some(Action::ExploreArrived(Err(part_error()))),
            _ => None,
        }),
        on("keydown", |event| {
            let key = event.dyn_ref::<KeyboardEvent>()?;
            // Enter that ends a word of an input method is no answer yet.
            if key.key() == "Enter"
                && !key.is_composing()
                && event.target()?.dyn_ref::<HtmlInputElement>().is_some()
            {
                return Some(Action::Entered);
            }
            browser::is_next_person(key).then(|| {
                // With Alt some systems type another letter.
                event.prevent_default();
                Action::Cleared
            })
        }),
        on("pagehide", left),
        on("pageshow", left),
        on("estimator-ask-again", |_| Some(Action::StoodLong)),
        on("estimator-ask-again", |_| browser::today()),
        on("visibilitychange", |_| browser::today()),
        on("beforeprint", |_| {
            paper::open_everything();
            None
        }),
        on("afterprint", |_| {
            paper::close_again();
            None
        }),
        // Back and Forward lead to what the page has put there itself.
        on("hashchange", |_| {
            take_from_address().filter(|came| !matches!(came, Action::LinkCame(_, Whose::Own)))
        }),
    ];
    let already = browser::has_attribute(NEWER).then_some(Action::NewerWaits);
    if let Some(fact) = already {
        act.emit(fact);
    }
    watching
}

/// A page that the browser keeps as it is, for Back.
fn left(event: &Event) -> Option<Action> {
    browser::is_persisted(event).then_some(Action::LeftPage)
}

/// Everything the browser has to do for a state; for none as long as nothing is drawn.
#[hook]
pub(super) fn use_browser(state: Option<&State>, act: &Callback<Action>) {
    use_following(state.map(whole), act);
}

/// All there is to tell of the page for everybody.
fn whole(state: &State) -> Reflected {
    let page = PageReflected::of(state);
    let texts = state.language.texts();
    let name = texts.page.name;
    let title = if page.faulty { (texts.guide.error_title)(name) } else { name.to_owned() };
    Reflected::of(state, title, Some(page))
}

/// The same for the authors' page: all its files come from the person, so nothing is fetched.
#[cfg(feature = "authors")]
#[hook]
pub(super) fn use_authors_browser(state: &State, act: &Callback<Action>) {
    use_following(Some(Reflected::of(state, state.language.authors_texts().name.to_owned(), None)), act);
}

#[hook]
fn use_following(now: Option<Reflected>, act: &Callback<Action>) {
    let following = use_mut_ref(Effects::default);
    let act = act.clone();
    use_effect(move || {
        if let Some(now) = now {
            following.borrow_mut().apply(now, &act);
        }
    });
}
