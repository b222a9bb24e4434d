//! Header, what is on the page, footer.

use super::element::{El, el, p, text_el, words};
use super::fetch_status::failed;
use super::frame::Frame;
use super::lazy_section::placeholder;
use super::memo::{Region, memo};
use super::result_context::{DebouncedState, use_prior_visits};
use super::{chunk_explore, desk, guide, result};
use crate::app::{Action, Host, Look, Remote, State, View, screen_with};
use crate::join::join;
use crate::language::Language;
use std::rc::Rc;
use yew::prelude::*;

/// How much of the page is drawn. It begins part by part, a task of its own for each: the browser compiles what draws
/// a part when that part is drawn first, and in between it can answer whoever touches the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Drawn {
    /// Nothing: what draws begins.
    Nothing,
    /// Nothing yet, but what the browser tells is listened to.
    Told,
    /// Its name.
    Name,
    /// With the settings.
    Header,
    /// With what the page is about.
    Main,
    /// Everything.
    #[default]
    All,
}

impl Drawn {
    /// What is drawn after it.
    pub(super) const fn following(self) -> Option<Self> {
        match self {
            Self::Nothing => Some(Self::Told),
            Self::Told => Some(Self::Name),
            Self::Name => Some(Self::Header),
            Self::Header => Some(Self::Main),
            Self::Main => Some(Self::All),
            Self::All => None,
        }
    }
}

/// What the page is drawn from.
#[derive(Properties)]
pub struct PageProps {
    /// How much is drawn.
    #[prop_or_default]
    pub drawn: Drawn,
    /// Everything the page knows.
    pub state: Rc<State>,
    /// Where to say what happened.
    pub act: Callback<Action>,
}

/// Two states that are not one are taken to differ: looking through them would cost what drawing costs.
impl PartialEq for PageProps {
    fn eq(&self, other: &Self) -> bool {
        self.drawn == other.drawn && Rc::ptr_eq(&self.state, &other.state) && self.act == other.act
    }
}

/// The page by itself.
#[component]
pub fn Page(props: &PageProps) -> Html {
    use_page(props.drawn, &props.state, &props.act)
}

/// The page as part of whatever keeps its state: a component in between would be one more to load and to compile.
#[hook]
pub(super) fn use_page(drawn: Drawn, whole: &Rc<State>, act: &Callback<Action>) -> Html {
    let state = whole.as_ref();
    let frame = Frame::of(state, act.clone());
    let before = use_prior_visits(state);
    let now = || DebouncedState { state: Rc::clone(whole), before: Rc::clone(&before) };
    let last = use_mut_ref(|| (now(), String::new()));
    let (settled, said) = &mut *last.borrow_mut();
    if !state.answering.typing {
        *settled = now();
    }
    if matches!(drawn, Drawn::Nothing | Drawn::Told) {
        return el("div").into();
    }
    let header = Header {
        look: state.look,
        large: state.large,
        shared: state.device.shared,
        alone: drawn == Drawn::Name,
    };
    let page = el("div")
        .child(text_el("a", "skip", frame.texts().page.skip).attr("href", "#result"))
        .child(memo(&frame, header));
    if matches!(drawn, Drawn::Name | Drawn::Header) {
        return page.into();
    }
    let screen = screen_with(state, &before);
    if !state.answering.hushed {
        *said = result::spoken(&frame, state, &screen);
    }
    let main = match state.view {
        View::Guide(step) => guide::guide(&frame, whole, &screen, settled, step),
        View::Desk => desk::desk(&frame, whole, &screen, settled),
        View::Figures | View::Premium => match state.explore_chunk() {
            Some(chunk) if state.view == View::Figures => {
                chunk_explore::figures(chunk, &frame, state, &screen)
            }
            Some(chunk) => chunk_explore::premium(chunk, &frame, state),
            None => placeholder(&frame, state),
        },
    };
    // Until the questions are there the footer would stand where they will be, and jump.
    let stays = !state.fetched.catalog.is_on_its_way() && drawn == Drawn::All;
    page.attr("data-status", screen.status())
        .child_opt(parting(&frame, state))
        .child(newer(&frame, state))
        .child(spoken(said))
        .child(el("main").child_opt(stays_away(&frame, state)).child_opt(imported(&frame, state)).child(main))
        .child(if stays { memo(&frame, Footer(Rc::clone(&state.host))) } else { Html::default() })
        .into()
}

/// A language, a link or something typed waits for what does not come.
fn stays_away(frame: &Frame, state: &State) -> Option<El> {
    let waits =
        state.fetched.language_to_come.is_some() || state.sharing.link.is_some() || state.waits_for_reader();
    let error = state.fetched.explore.as_ref().filter(|_| waits).and_then(Remote::error)?;
    Some(failed(frame, error))
}

/// What a link brought; only the part that is loaded when it is wanted can read one.
fn imported(frame: &Frame, state: &State) -> Option<El> {
    state.sharing.imported.as_ref()?;
    chunk_explore::imported(state.explore_chunk()?, frame, state)
}

/// What the header is drawn from.
#[derive(PartialEq)]
struct Header {
    look: Look,
    large: bool,
    shared: bool,
    /// The page's name, without its settings.
    alone: bool,
}

impl Region for Header {
    fn draw(&self, frame: &Frame) -> Html {
        header(frame, self).into()
    }
}

fn header(frame: &Frame, state: &Header) -> El {
    let page = &frame.texts().page;
    let (look, look_name) = match state.look {
        Look::Guide => (Look::Desk, page.to_desk),
        Look::Desk => (Look::Guide, page.to_guide),
    };
    let name = el("div").class("name").child(text_el("h1", "", page.name)).child(p(page.tagline));
    if state.alone {
        return el("header").child(name);
    }
    let nav = el("nav")
        .attr("aria-label", page.settings)
        .child_opt((state.look == Look::Desk).then(|| shared(frame, state)))
        .child(frame.switch(look_name, Action::LookChosen(look)));
    let nav = with_display(nav, frame, state.large);
    el("header").child(name).child(nav)
}

/// With the settings that every page has: print and language.
pub(super) fn with_display(nav: El, frame: &Frame, large: bool) -> El {
    let page = &frame.texts().page;
    let other = match frame.language {
        Language::Zh => Language::En,
        Language::En => Language::Zh,
    };
    let print = if large { page.usual_print } else { page.large_print };
    nav.child(frame.switch(print, Action::LargePrintSwitched(!large))).child(
        el("span")
            .attr("lang", other.tag())
            .child(frame.switch(other.own_name(), Action::LanguageChosen(other))),
    )
}

/// The switch for a device that others use too.
fn shared(frame: &Frame, state: &Header) -> El {
    let shared = &frame.texts().shared;
    let words = if state.shared { shared.off } else { shared.on };
    let hint = if state.large { shared.no_limit } else { shared.hint };
    el("span")
        .child(frame.switch(words, Action::SharedSwitched(!state.shared)))
        .child_opt(state.shared.then(|| text_el("span", "hint", hint)))
}

/// What is filled in goes soon unless somebody is there, goes if it is meant to, or has gone and can be had back.
fn parting(frame: &Frame, state: &State) -> Option<El> {
    let shared = &frame.texts().shared;
    let banner = el("aside").class("countdown").attr("id", "parting").attr("tabindex", "-1");
    let alert = |words| p(words).attr("role", "alert");
    let stay = frame.button("go", shared.stay, Action::Stayed);
    if let Some(seconds) = state.device.countdown {
        // Seen every second; said at few of them, with the name of the way out.
        let said = match seconds {
            31.. => 60,
            11..=30 => 30,
            _ => 10,
        };
        let said = join(&[(shared.countdown)(said), shared.stay.to_owned()], " ");
        return Some(
            banner.child(p((shared.countdown)(seconds))).child(alert(said).class("unseen")).child(stay),
        );
    }
    if state.device.parting {
        let clear = frame.plain(shared.clear, Action::Cleared);
        return Some(banner.child(alert(shared.sure.to_owned())).child(stay).child(clear));
    }
    state.undo.as_ref()?;
    if state.can_take_visit_back() {
        return Some(chunk_explore::dropped(state.explore_chunk()?, frame));
    }
    let undo = frame.button("go", shared.undo, Action::Undone);
    Some(banner.child(alert(shared.cleared.to_owned())).child(undo))
}

/// Always there, so that what appears in it is read out; nothing on the page that changes at every key is.
fn spoken(said: &str) -> El {
    el("p")
        .class("unseen")
        .attr("role", "status")
        .child_opt((!said.is_empty()).then(|| words(said.to_owned().into())))
}

/// Always there, so that what appears in it is read out.
fn newer(frame: &Frame, state: &State) -> El {
    let page = &frame.texts().page;
    let words = if state.holds_somebody() { page.newer_waits } else { page.newer_now };
    el("div")
        .class("newer")
        .attr("role", "status")
        .child_opt(state.fetched.newer.then(|| p(words)))
        .child_opt(state.fetched.renewed.then(|| p(page.renewed)))
}

/// The page's last lines, which change with the language alone: the page around stays the same.
#[derive(PartialEq)]
struct Footer(Rc<Host>);

impl Region for Footer {
    fn draw(&self, frame: &Frame) -> Html {
        footer(frame, &self.0).into()
    }
}

fn footer(frame: &Frame, host: &Host) -> El {
    let page = &frame.texts().page;
    el("footer")
        .child(p(page.no_decision))
        .child(p((page.whom_to_ask)(&frame.line(host))))
        .child_opt(frame.embedded(host).map(p))
        .child(p(page.stays_here))
}
