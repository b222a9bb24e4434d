//! The one file that talks to the browser: it fetches, watches Back, keeps `<html>` in step with the state, moves
//! the focus. What it does follows from the state; what it learns comes back as facts.

use super::frame::Frame;
use crate::app::{
    Action, Brought, Field, LINK_MARK, LoadError, Look, Options, Pack, State, Step, View, Wanted, update,
};
use crate::locale::Language;
use crate::policy::{Catalog, Policy};
use gloo::events::EventListener;
use gloo::net::http::Request;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, history, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::Reflect;
use web_sys::{Element, HtmlDocument, HtmlElement, HtmlTextAreaElement, KeyboardEvent, PopStateEvent};
use yew::prelude::*;

/// How long a file may be on its way before a word is due.
const LONG: u32 = 2500;

/// How long nothing is typed before what stands below the result follows: longer than between two keys, too short to
/// be waited for.
const PAUSE: u32 = 400;

/// How long nobody may touch a shared device before a warning is due.
const IDLE: u32 = 120_000;
/// One step of the countdown.
const SECOND: u32 = 1000;

/// From this width on there is room for questions and result side by side.
const WIDE: &str = "(min-width: 900px)";

/// Attributes of `<html>` by which static/boot.js and the program speak: something is filled in; a newer version of
/// the page waits.
const FILLED: &str = "data-filled";
const NEWER: &str = "data-newer";

/// The same for the part of the program that is loaded when it is wanted: whether it is apart, `wanted`, `here` or
/// `failed`; and the event that says it changed.
const LATER: &str = "data-later";
const LATER_EVENT: &str = "estimator-later";
const HERE: &str = "here";
const FAILED: &str = "failed";

/// The element that index.html keeps for the page.
pub(super) fn root() -> Option<Element> {
    document().get_element_by_id("app")
}

/// Does something once the browser has had a turn.
pub(super) fn soon(what: impl FnOnce() + 'static) {
    Timeout::new(0, what).forget();
}

/// The guide on narrow screens, the desk on wide ones.
pub(super) fn first_state() -> State {
    let wide = window().match_media(WIDE).ok().flatten().is_some_and(|query| query.matches());
    let (query, fragment) = options_in_address();
    let options = Options::from_address(&query, &fragment);
    set_attribute("data-accent", Some(options.accent.id()));
    let first = options.first_state(if wide { Look::Desk } else { Look::Guide });
    let agent = window().navigator().user_agent().unwrap_or_default();
    let in_messenger = agent.contains("MicroMessenger") || agent.contains("QQ/");
    let mut state = State { address: address(), in_messenger, ..first };
    if later().is_some_and(|later| later != HERE) {
        // The address may ask for a language that comes with it.
        let language = std::mem::take(&mut state.language);
        state.later = None;
        state = update(&state, Action::LanguageChosen(language));
    }
    state
}

/// What is said of the part of the program that is loaded when it is wanted; nothing where it is not apart.
fn later() -> Option<String> {
    document().document_element()?.get_attribute(LATER)
}

/// The query and the fragment of the page's address.
fn options_in_address() -> (String, String) {
    let location = window().location();
    (location.search().unwrap_or_default(), location.hash().unwrap_or_default())
}

/// Sets or removes an attribute of `<html>`.
fn set_attribute(name: &str, value: Option<&str>) {
    if let Some(html) = document().document_element() {
        // Setting an attribute that has a plain name cannot fail.
        let _ = match value {
            Some(value) => html.set_attribute(name, value),
            None => html.remove_attribute(name),
        };
    }
}

/// Everything the browser has to do for a state.
#[hook]
pub(super) fn use_browser(state: &State, act: &Callback<Action>) {
    let fetching = act.clone();
    use_effect_with(state.wanted(), move |wanted| {
        let slow = wanted.clone().map(|wanted| fetch(wanted, &fetching));
        move || drop(slow)
    });
    let name = state.language.texts().page.name;
    let faulty = matches!(state.view, View::Guide(_)) && state.pressed;
    let title = if faulty { (state.language.texts().guide.error_title)(name) } else { name.to_owned() };
    use_effect_with((state.language, state.large, title), |(language, large, title)| {
        dress(*language, *large, title)
    });
    use_effect_with(state.view, |view| remember(*view));
    // static/boot.js keeps what was typed for its notice only as long as this stands.
    use_effect_with(!state.is_blank(), |filled| set_attribute(FILLED, filled.then_some("")));
    let takes_over = state.newer && state.is_blank();
    use_effect_with(takes_over, |takes_over| {
        if *takes_over {
            tell("estimator-take-over");
        }
    });
    use_effect_with(faulty, |faulty| {
        if *faulty {
            focus("errors");
        }
    });
    let offered = matches!(state.brought, Some(Brought::Offered(_) | Brought::Unreadable(_)));
    use_effect_with(offered, |offered| {
        if *offered {
            focus("brought");
        }
    });
    use_pause(state, act);
    let idle = act.clone();
    let watched = state.goes_when_idle().then_some((state.touches, state.countdown));
    use_effect_with(watched, move |watched| {
        let wait = watched.map(|(_, countdown)| match countdown {
            None => Timeout::new(IDLE, move || idle.emit(Action::FellIdle)),
            Some(_) => Timeout::new(SECOND, move || idle.emit(Action::SecondPassed)),
        });
        move || drop(wait)
    });
    use_effect_with(state.asking, |asking| {
        if let Some(path) = asking {
            focus(&Field::Figure(*path).id());
        }
    });
    let (arrived, arrived_later, linked, next, later_told) =
        (act.clone(), act.clone(), act.clone(), act.clone(), act.clone());
    use_effect_with((), move |()| {
        let listener = EventListener::new(&window(), "popstate", move |event| {
            let state = event.dyn_ref::<PopStateEvent>().and_then(|event| event.state().as_string());
            if let Some(view) = state.and_then(|name| view_named(&name)) {
                arrived.emit(Action::Arrived(view));
            }
        });
        let told = arrived_later.clone();
        let newer = EventListener::new(&window(), "estimator-newer", move |_| told.emit(Action::NewerWaits));
        if document().document_element().is_some_and(|html| html.has_attribute(NEWER)) {
            arrived_later.emit(Action::NewerWaits);
        }
        let later_came = later_told.clone();
        let came = EventListener::new(&window(), LATER_EVENT, move |_| match later().as_deref() {
            Some(HERE) => later_came.emit(Action::LaterArrived(Ok(()))),
            Some(FAILED) => later_came.emit(Action::LaterArrived(Err(LoadError::Network))),
            _ => {}
        });
        let next_person = EventListener::new(&window(), "keydown", move |event| {
            // By its place on the keyboard: with Alt some systems type another letter.
            let pressed =
                event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.alt_key() && key.code() == "KeyN");
            if pressed {
                next.emit(Action::Cleared);
            }
        });
        let printing = EventListener::new(&window(), "beforeprint", |_| open_everything());
        take_from_address(&linked);
        let address = EventListener::new(&window(), "hashchange", move |_| take_from_address(&linked));
        move || drop((listener, newer, came, next_person, printing, address))
    });
}

/// Notices that nothing more is typed.
#[hook]
fn use_pause(state: &State, act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with(state.typing.then_some(state.touches), move |typing| {
        let wait = typing.map(|_| Timeout::new(PAUSE, move || act.emit(Action::StoppedTyping)));
        move || drop(wait)
    });
}

/// What the browser has to do for the authors' page: all its files come from the person, so nothing is fetched.
#[cfg(feature = "authors")]
#[hook]
pub(super) fn use_authors_browser(state: &State, act: &Callback<Action>) {
    use_pause(state, act);
    let title = state.language.authors_texts().name;
    use_effect_with((state.language, state.large), move |(language, large)| dress(*language, *large, title));
    use_effect_with(!state.is_blank(), |filled| set_attribute(FILLED, filled.then_some("")));
    use_effect_with(state.asking, |asking| {
        if let Some(path) = asking {
            focus(&Field::Figure(*path).id());
        }
    });
}

/// Tells static/boot.js something.
fn tell(name: &str) {
    if let Ok(event) = web_sys::Event::new(name) {
        let _ = window().dispatch_event(&event);
    }
}

/// Asks static/boot.js for the part of the program that is loaded when it is wanted.
fn tell_later() {
    set_attribute(LATER, Some("wanted"));
    tell(LATER_EVENT);
}

/// Fetches a file; the timer says so when it takes long.
fn fetch(wanted: Wanted, act: &Callback<Action>) -> Timeout {
    let (slow, late) = (act.clone(), wanted.clone());
    let act = act.clone();
    wasm_bindgen_futures::spawn_local(async move {
        let action = match wanted {
            Wanted::Catalog => {
                let text = text_of("policies/index.txt").await;
                let catalog = text.and_then(|text| Catalog::from_compiled(&text).map_err(LoadError::Broken));
                Action::CatalogArrived(catalog)
            }
            Wanted::Later => return tell_later(),
            Wanted::Pack(id) => {
                let text = text_of(&format!("policies/{id}/pack.txt")).await;
                let pack = text.and_then(|text| Policy::from_compiled(&text).map_err(LoadError::Broken));
                Action::PackArrived(id, pack.map(Pack::new))
            }
        };
        act.emit(action);
    });
    Timeout::new(LONG, move || slow.emit(Action::WaitedLong(late)))
}

async fn text_of(url: &str) -> Result<String, LoadError> {
    let response = Request::get(url).send().await.map_err(|_| LoadError::Network)?;
    if !response.ok() {
        return Err(LoadError::Status(response.status()));
    }
    response.text().await.map_err(|_| LoadError::Network)
}

/// Language and print of the whole document.
fn dress(language: Language, large: bool, title: &str) {
    set_attribute("lang", Some(language.tag()));
    if let Some(html) = document().document_element() {
        let _ = html.class_list().toggle_with_force("large", large);
    }
    document().set_title(title);
}

/// A case that the address carries is told, and leaves the address.
fn take_from_address(act: &Callback<Action>) {
    let location = window().location();
    let Some(text) = location.hash().ok().and_then(|hash| hash.strip_prefix(LINK_MARK).map(str::to_owned))
    else {
        return;
    };
    let here = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
    let history = history();
    // Some embedding pages forbid history; then the address keeps the case.
    let _ = history.replace_state_with_url(&history.state().unwrap_or(JsValue::NULL), "", Some(&here));
    act.emit(Action::LinkCame(text));
}

/// This page's address.
fn address() -> String {
    let location = window().location();
    let part = |part: Result<String, JsValue>| part.unwrap_or_default();
    [location.origin(), location.pathname(), location.search()].map(part).concat()
}

/// A view's name in the browser's history; the address stays the same.
fn name_of(view: View) -> String {
    match view {
        View::Guide(step) => format!("guide-{}", step.id()),
        View::Desk => "desk".to_owned(),
        View::Figures => "figures".to_owned(),
        View::Premium => "premium".to_owned(),
    }
}

fn view_named(name: &str) -> Option<View> {
    match name {
        "desk" => Some(View::Desk),
        "figures" => Some(View::Figures),
        "premium" => Some(View::Premium),
        _ => {
            let id = name.strip_prefix("guide-")?;
            Step::ALL.into_iter().find(|step| step.id() == id).map(View::Guide)
        }
    }
}

/// A new view becomes a new entry of the history, unless Back or Forward led to it.
fn remember(view: View) {
    let history = history();
    let name = name_of(view);
    let known = history.state().ok().and_then(|state| state.as_string());
    if known.as_deref() == Some(name.as_str()) {
        focus_heading();
        return;
    }
    let state = JsValue::from_str(&name);
    // Some embedding pages forbid history; the page works without.
    let _ = if known.is_some() { history.push_state(&state, "") } else { history.replace_state(&state, "") };
    if known.is_some() {
        focus_heading();
    }
}

/// After a step the reader starts at its heading.
fn focus_heading() {
    window().scroll_to_with_x_and_y(0.into(), 0.into());
    focus("question");
}

fn focus(id: &str) {
    if let Some(element) =
        document().get_element_by_id(id).and_then(|found| found.dyn_into::<HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}

/// On paper nothing can be opened any more.
fn open_everything() {
    if let Ok(all) = document().query_selector_all("details") {
        for place in 0..all.length() {
            if let Some(details) = all.get(place).and_then(|node| node.dyn_into::<Element>().ok()) {
                let _ = details.set_attribute("open", "");
            }
        }
    }
}

/// A button that copies a text.
pub(super) fn copy_button(frame: &Frame, words: &'static str, text: String) -> Html {
    let act = frame.act.clone();
    let onclick = move |_: MouseEvent| {
        let act = act.clone();
        // Browsers copy only while they answer a click, so this cannot wait for the state to change.
        let navigator = window().navigator();
        let missing =
            Reflect::get(&navigator, &"clipboard".into()).map_or(true, |found| found.is_undefined());
        if missing {
            act.emit(Action::Copied(copy_selected(&text).unwrap_or(false)));
            return;
        }
        let copying = navigator.clipboard().write_text(&text);
        wasm_bindgen_futures::spawn_local(async move {
            let copied = wasm_bindgen_futures::JsFuture::from(copying).await.is_ok();
            act.emit(Action::Copied(copied));
        });
    };
    html! { <button type="button" class="plain" {onclick}>{ words }</button> }
}

/// The way of older engines: select the text somewhere on the page and copy what is selected.
fn copy_selected(text: &str) -> Option<bool> {
    let document = document().dyn_into::<HtmlDocument>().ok()?;
    let area = document.create_element("textarea").ok()?.dyn_into::<HtmlTextAreaElement>().ok()?;
    area.set_value(text);
    document.body()?.append_child(&area).ok()?;
    area.select();
    let copied = document.exec_command("copy").unwrap_or(false);
    area.remove();
    Some(copied)
}

/// A button that prints the page.
pub(super) fn print_button(words: &'static str) -> Html {
    let onclick = |_: MouseEvent| {
        // Some embedding pages forbid it; then nothing happens.
        let _ = window().print();
    };
    html! { <button type="button" class="plain" {onclick}>{ words }</button> }
}
