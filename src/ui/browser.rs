//! The one file that talks to the browser, but for paper and the address: it fetches, writes to `<html>` and the history,
//! moves the focus, copies. When it does so follows from the state (`effects`); what it learns comes back as facts.

use super::address;
use super::frame::{self, Frame};
use crate::app::{
    Action, Choice, Field, GuideStep, Host, LoadError, Look, PageOptions, State, View, Wanted, pack,
    reader_is_apart, update,
};
use crate::day::Day;
use crate::has::has;
use crate::language::Language;
use crate::listed::AsList;
use crate::policy::Catalog;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, history, window};
use std::pin::Pin;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Date, Promise, Reflect};
use web_sys::{
    Element, Event, HtmlDocument, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent, Response,
};
use yew::prelude::*;

/// How long a file may be on its way before a word is due.
const LONG: u32 = 2500;

/// From this width on there is room for questions and result side by side.
const WIDE: &str = "(min-width: 900px)";

/// Attributes of `<html>` by which static/boot.js and the program speak: something is filled in; a newer version of
/// the page waits.
pub(super) const FILLED: &str = "data-filled";
pub(super) const NEWER: &str = "data-newer";

/// That another page shows this one in a frame.
const FRAMED: &str = "data-framed";

/// The same for the part of the program that is loaded when it is wanted: whether it is apart, `wanted`, `here` or
/// `failed`; and the event that says it changed.
const EXPLORE: &str = "data-explore";
pub(super) const EXPLORE_EVENT: &str = "estimator-explore";
pub(super) const HERE: &str = "here";
pub(super) const FAILED: &str = "failed";

/// How soon it is looked at again whether a press has ended, in milliseconds: about two frames.
const PRESS: u32 = 30;

/// The name of the element that holds the page.
const ROOT: &str = "app";

/// The element that authors.html keeps for the page.
#[cfg(any(feature = "authors", feature = "batch"))]
pub(super) fn root() -> Option<Element> {
    document().get_element_by_id(ROOT)
}

/// An element for the page, not in the document yet: two first questions at once would be one too many for whatever
/// looks for an answer in it.
pub(super) fn new_root() -> Option<Element> {
    let root = document().create_element("div").ok()?;
    root.set_id(ROOT);
    Some(root)
}

/// Does something once nothing of what index.html shows is being pressed: a press whose element goes before it ends is
/// lost, and with it what somebody chose.
pub(super) fn when_unpressed(what: impl FnOnce() + 'static) {
    match document().query_selector("#first:active") {
        Ok(Some(_)) => {
            Timeout::new(PRESS, move || when_unpressed(what)).forget();
        }
        _ => what(),
    }
}

/// The page takes the place of what index.html shows before: tells what was looked for there, and which region was chosen,
/// if it is offered.
pub(super) fn mount(page: &Element, is_offered: impl FnOnce(&String) -> bool) -> Vec<Action> {
    let Some(before) = document().get_element_by_id("first") else { return Vec::new() };
    let find = |selector| before.query_selector(selector).ok().flatten();
    let search = find("[type=search]").and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    let searched = search.map(|input| input.value()).filter(|typed| !typed.is_empty());
    let chosen = find("input:checked").and_then(|input| input.get_attribute("value")).filter(is_offered);
    if chosen.is_some() {
        dispatch("estimator-taken-over");
    }
    let focused = document().active_element().filter(|focused| before.contains(Some(focused)));
    // An element that stands in the document can be replaced.
    let _ = before.replace_with_with_node_1(page);
    if document().get_element_by_id("brought").is_some() {
        // A link came before anything could have the focus.
        focus("brought");
    } else if let Some(focused) = focused {
        // Where it was: where a region is looked for, or at its answers.
        focus(&Some(focused.id()).filter(|id| !id.is_empty()).unwrap_or_else(|| Field::Policy.id()));
    }
    let chosen = chosen.map(|id| Action::Chose(Choice::Policy(id)));
    searched.map(Action::RegionSearched).into_iter().chain(chosen).listed()
}

/// Does something once the browser has had a turn.
pub(super) fn next_turn(what: impl FnOnce() + 'static) {
    Timeout::new(0, what).forget();
}

/// What the page knows at first, given in a task of its own once the list of packs has come, or has failed to.
pub(super) fn boot(with: impl FnOnce(State) + 'static) {
    // Before anything else: whoever looks at the address finds no case in it.
    let link = address::take_from_address();
    wasm_bindgen_futures::spawn_local(async move {
        let arrived = arrived(Wanted::Catalog).await;
        next_turn(move || {
            let mut first = first_state();
            for fact in today().into_iter().chain(arrived).chain(link) {
                first = update(&first, fact);
            }
            next_turn(move || with(first));
        });
    });
}

/// The guide on narrow screens, the desk on wide ones.
pub(super) fn first_state() -> State {
    let wide = window().match_media(WIDE).ok().flatten().is_some_and(|query| query.matches());
    let (query, fragment) = address::options_in_address();
    let mut options = PageOptions::from_address(&query, &fragment);
    if !has_attribute(FRAMED) {
        options.host = Host::default();
    }
    set_attribute("data-accent", Some(options.accent.id()));
    set_attribute("data-bare", options.bare.then_some(""));
    let agent = window().navigator().user_agent().unwrap_or_default();
    let in_messenger = ["MicroMessenger", "QQ/"].iter().any(|name| has(&agent, name));
    let mut state = options.first_state(if wide { Look::Desk } else { Look::Guide });
    state.sharing.address = address::address();
    state.device.in_messenger = in_messenger;
    if explore().is_some_and(|explore| explore != HERE) {
        // The address may ask for a language that comes with it.
        let language = std::mem::take(&mut state.language);
        state.fetched.explore = None;
        reader_is_apart(true);
        state = update(&state, Action::LanguageChosen(language));
    }
    state
}

/// What is said of the part of the program that is loaded when it is wanted; nothing where it is not apart.
pub(super) fn explore() -> Option<String> {
    document().document_element()?.get_attribute(EXPLORE)
}

/// Whether `<html>` has an attribute.
pub(super) fn has_attribute(name: &str) -> bool {
    document().document_element().is_some_and(|html| html.has_attribute(name))
}

/// Sets or removes an attribute of `<html>`.
pub(super) fn set_attribute(name: &str, value: Option<&str>) {
    if let Some(html) = document().document_element() {
        // Setting an attribute that has a plain name cannot fail.
        let _ = match value {
            Some(value) => html.set_attribute(name, value),
            None => html.remove_attribute(name),
        };
    }
}

/// Tells static/boot.js something.
pub(super) fn dispatch(name: &str) {
    if let Ok(event) = web_sys::Event::new(name) {
        let _ = window().dispatch_event(&event);
    }
}

/// Asks static/boot.js for the part of the program that is loaded when it is wanted.
fn tell_later() {
    set_attribute(EXPLORE, Some("wanted"));
    dispatch(EXPLORE_EVENT);
}

/// Fetches what is wanted; the timer says so when it takes long.
pub(super) fn fetch(wanted: Wanted, act: &Callback<Action>) -> Timeout {
    let (slow, late) = (act.clone(), wanted.clone());
    let act = act.clone();
    wasm_bindgen_futures::spawn_local(async move {
        if let Some(arrived) = arrived(wanted).await {
            act.emit(arrived);
        }
    });
    Timeout::new(LONG, move || slow.emit(Action::WaitedLong(late)))
}

/// The fact that what was wanted came, or did not; the part of the program says so itself. In a box, so that the two who
/// wait for it are not compiled with all of it.
fn arrived(wanted: Wanted) -> Pin<Box<dyn Future<Output = Option<Action>>>> {
    Box::pin(async move {
        let address = match &wanted {
            Wanted::Catalog => "policies/index.txt".to_owned(),
            Wanted::Pack(id) => format!("policies/{id}/pack.txt"),
            Wanted::Explore => {
                tell_later();
                return None;
            }
        };
        let text = text_of(&address).await;
        Some(match wanted {
            Wanted::Pack(id) => {
                let pack = match rest_here().await {
                    Ok(()) => text.and_then(|text| pack(&text)),
                    Err(error) => Err(error),
                };
                Action::PackArrived(id, pack)
            }
            _ => Action::CatalogArrived(
                text.and_then(|text| Catalog::from_compiled(&text).map_err(LoadError::Broken)),
            ),
        })
    })
}

#[wasm_bindgen]
extern "C" {
    /// The part of the program that whoever has a pack needs (static/boot.js): on its way since the first question.
    #[wasm_bindgen(catch, js_name = restOfProgram)]
    fn rest_of_program() -> Result<Promise, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    /// The clock (static/boot.js): whole seconds, since there are no others here.
    #[wasm_bindgen(js_name = secondsNow)]
    pub(super) fn seconds_now() -> u32;
}

/// Which day it is where the person is.
pub(super) fn today() -> Option<Action> {
    let now = Date::new_0();
    let year = u16::try_from(now.get_full_year()).ok()?;
    let (month, day) = (u8::try_from(now.get_month() + 1).ok()?, u8::try_from(now.get_date()).ok()?);
    Day::of(year, month, day).map(Action::TodayIs)
}

/// Why a part of the program did not come (static/boot.js).
pub(super) fn part_error() -> LoadError {
    let cause = document().document_element().and_then(|html| html.get_attribute("data-cause"));
    match cause.as_deref() {
        // A newer version has other names.
        Some("changed" | "404" | "410") => LoadError::Changed,
        Some(status) => status.parse().map_or(LoadError::Network, LoadError::Status),
        None => LoadError::Network,
    }
}

/// Alt+N and nothing else: by its place on the keyboard, since with Alt some systems type another letter; AltGr, on some
/// systems Ctrl and Alt at once, types letters.
pub(super) fn is_next_person(key: &KeyboardEvent) -> bool {
    key.code() == "KeyN"
        && key.alt_key()
        && !(key.ctrl_key() || key.meta_key() || key.shift_key() || key.repeat() || key.is_composing())
        && !key.get_modifier_state("AltGraph")
}

/// Whether the browser keeps the page as it is while it is away.
pub(super) fn is_persisted(event: &Event) -> bool {
    Reflect::get(event, &"persisted".into()).is_ok_and(|persisted| persisted.is_truthy())
}

async fn rest_here() -> Result<(), LoadError> {
    let unanswered = |_: JsValue| part_error();
    let coming = rest_of_program().map_err(unanswered)?;
    JsFuture::from(coming).await.map(|_| ()).map_err(unanswered)
}

pub(super) async fn text_of(url: &str) -> Result<String, LoadError> {
    let unanswered = |_: JsValue| LoadError::Network;
    let answer = JsFuture::from(window().fetch_with_str(url)).await.map_err(unanswered)?;
    let response: Response = answer.dyn_into().map_err(unanswered)?;
    if !response.ok() {
        return Err(LoadError::Status(response.status()));
    }
    let text = JsFuture::from(response.text().map_err(unanswered)?).await.map_err(unanswered)?;
    text.as_string().ok_or(LoadError::Network)
}

/// Language and print of the whole document.
pub(super) fn apply_document_settings(language: Language, large: bool, title: &str) {
    set_attribute("lang", Some(language.tag()));
    if let Some(html) = document().document_element() {
        let _ = html.class_list().toggle_with_force("large", large);
    }
    document().set_title(title);
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

pub(super) fn view_named(name: &str) -> Option<View> {
    match name {
        "desk" => Some(View::Desk),
        "figures" => Some(View::Figures),
        "premium" => Some(View::Premium),
        _ => {
            let id = name.strip_prefix("guide-")?;
            GuideStep::ALL.into_iter().find(|step| step.id() == id).map(View::Guide)
        }
    }
}

/// A new view becomes a new entry of the history, unless Back or Forward led to it.
pub(super) fn remember(view: View) {
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

/// From the top, at the first question of a person.
pub(super) fn begin_turn() {
    window().scroll_to_with_x_and_y(0.into(), 0.into());
    focus(&Field::Insurance.id());
}

pub(super) fn focus(id: &str) {
    if let Some(element) =
        document().get_element_by_id(id).and_then(|found| found.dyn_into::<HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}

/// A button that copies a text.
pub(super) fn copy_button(frame: &Frame, words: &'static str, text: String) -> Html {
    copy_text_button(frame, words.into(), text)
}

/// The same with words of its own.
pub(super) fn copy_text_button(frame: &Frame, words: AttrValue, text: String) -> Html {
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
            let copied = JsFuture::from(copying).await.is_ok();
            act.emit(Action::Copied(copied));
        });
    };
    button(words, Callback::from(onclick))
}

/// A button with a way of its own to answer a click.
pub(super) fn button(words: AttrValue, onclick: Callback<MouseEvent>) -> Html {
    frame::button("plain", words, None, onclick)
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
