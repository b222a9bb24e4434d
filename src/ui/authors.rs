//! The authors' page: files in, findings, and the estimator on the pack.

use super::desk::desk;
use super::element::{El, el, line, list, p, words};
use super::figures::figures;
use super::frame::Frame;
use super::given;
use super::page::with_display;
use super::premium::premium;
use super::result_context::DebouncedState;
use super::{follow, run};
use crate::app::{Action, AuthorsAction, Found, Look, State, View, Workbench, before, screen};
use crate::authoring::Severity;
use crate::language::Language;
use crate::locale::{AuthorsTexts, difference_lines, finding_text};
use std::fmt::Write as _;
use std::rc::Rc;
use yew::prelude::*;

impl Reducible for Workbench {
    type Action = AuthorsAction;

    fn reduce(self: Rc<Self>, action: AuthorsAction) -> Rc<Self> {
        Rc::new(self.update(action))
    }
}

/// The authors' page with its state.
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
    follow::use_authors_browser(&now.estimator, &act.reform(AuthorsAction::Estimator));
    html! { <AuthorsPage bench={Rc::new(now)} {act} /> }
}

/// What the authors' page is drawn from.
#[derive(Properties, PartialEq)]
pub struct AuthorsPageProps {
    /// Everything it knows.
    pub bench: Rc<Workbench>,
    /// Where to say what happened.
    pub act: Callback<AuthorsAction>,
}

/// The authors' page.
#[component]
pub fn AuthorsPage(props: &AuthorsPageProps) -> Html {
    let bench = props.bench.as_ref();
    let act = props.act.reform(AuthorsAction::Estimator);
    let frame = Frame::of(&bench.estimator, act);
    let texts = frame.language.authors_texts();
    let main = el("main")
        .put(files(&frame, bench, &props.act))
        .put(found(texts, bench, frame.language))
        .maybe(changed(texts, bench, frame.language))
        .maybe(bench.is_checked().then(|| tried(&frame, bench)));
    let page = el("div")
        .put(line("a", "skip", texts.skip).attr("href", "#found"))
        .put(header(&frame, bench))
        .put(main)
        .put(el("footer").put(p(texts.stays_here)).put(p(frame.texts().page.no_decision)));
    given::drop_zone(page.into(), &props.act)
}

fn header(frame: &Frame, bench: &Workbench) -> El {
    let page = &frame.texts().page;
    let texts = frame.language.authors_texts();
    let nav = with_display(el("nav").attr("aria-label", page.settings), frame, bench.estimator.large);
    let name = el("div").class("name").put(line("h1", "", texts.name)).put(p(texts.tagline));
    el("header").put(name).put(nav)
}

/// A section of this page with its heading.
fn part(id: &'static str, heading: &'static str) -> El {
    let heading_id = match id {
        "files" => "files-heading",
        "found" => "found-heading",
        _ => "changed-heading",
    };
    el("section")
        .class("part")
        .attr("id", id)
        .attr("tabindex", "-1")
        .attr("aria-labelledby", heading_id)
        .put(line("h2", "", heading).attr("id", heading_id))
}

fn files(frame: &Frame, bench: &Workbench, act: &Callback<AuthorsAction>) -> El {
    let texts = frame.language.authors_texts();
    let names: Vec<El> = bench.files().map(|name| line("li", "", name.to_owned())).collect();
    let aside = bench.aside.iter().map(|(name, why)| line("li", "error", (texts.aside)(*why, name)));
    let again = act.clone();
    let onclick = move |_: MouseEvent| again.emit(AuthorsAction::StartedAgain);
    let in_use = (!names.is_empty()).then(|| {
        el("div")
            .put(line("h3", "", texts.in_use))
            .put(list("", names))
            .put(html! { <button key={texts.start_again} type="button" class="plain" {onclick}>{ texts.start_again }</button> })
    });
    part("files", texts.give)
        .put(line("label", "", texts.choose).attr("for", "given"))
        .put(given::input("given", act))
        .put(line("p", "hint", texts.or_drop))
        .put(line("p", "hint", texts.stays_here))
        .maybe((!bench.aside.is_empty()).then(|| list("", aside)))
        .maybe(in_use)
}

fn found(texts: &'static AuthorsTexts, bench: &Workbench, language: Language) -> El {
    let errors: Vec<Found<'_>> = bench.found(Severity::Error).collect();
    let warnings: Vec<Found<'_>> = bench.found(Severity::Warning).collect();
    let said = if bench.is_checked() {
        (texts.counts)(errors.len(), warnings.len())
    } else if bench.files().next().is_some() {
        texts.no_pack.to_owned()
    } else {
        texts.nothing_yet.to_owned()
    };
    let listed = |id: &'static str, heading: fn(&str) -> String, all: &[Found<'_>]| {
        (!all.is_empty()).then(|| {
            el("div")
                .put(line("h3", "", heading(&all.len().to_string())).attr("id", id))
                .put(list("findings", all.iter().map(|one| item(texts, one, language))))
        })
    };
    part("found", texts.found)
        .put(el("p").attr("role", "status").put(words(said.into())))
        .maybe((bench.is_checked() && !bench.has_sources()).then(|| line("p", "hint", texts.unsearched)))
        .maybe(listed("errors-found", texts.errors, &errors))
        .maybe(listed("warnings-found", texts.warnings, &warnings))
}

/// Where, and what to write.
fn item(texts: &'static AuthorsTexts, found: &Found<'_>, language: Language) -> El {
    let place = found
        .place
        .map_or_else(|| found.file.to_owned(), |(line, column)| (texts.line)(found.file, line, column));
    let path = (!found.finding.path.is_empty()).then(|| line("code", "", &found.finding.path));
    el("li")
        .put(line("span", "hint", place))
        .text(" ")
        .maybe(path)
        .put(p(finding_text(found.finding, language)))
}

/// What the author changed since the pack before.
fn changed(texts: &'static AuthorsTexts, bench: &Workbench, language: Language) -> Option<El> {
    let (difference, packs) = bench.changed()?;
    let lines = difference_lines(difference, packs, language).join("\n");
    let text =
        line("pre", "", lines).attr("tabindex", "0").attr("role", "group").attr("aria-label", texts.changed);
    Some(part("changed", texts.changed).put(text))
}

/// The estimator, or the figures.
fn tried(frame: &Frame, bench: &Workbench) -> El {
    let texts = frame.language.authors_texts();
    let state = &bench.estimator;
    let Some(policy) = bench.policy() else { return p(texts.not_loading) };
    let now = screen(state);
    let view = match state.view {
        View::Guide(_) | View::Desk => {
            let state = Rc::new(state.clone());
            let before = Rc::new(before(state.pack(), &state.ledger, state.today));
            desk(frame, &state, &now, &DebouncedState { state: Rc::clone(&state), before })
        }
        View::Figures => figures(frame, state, &now),
        View::Premium => premium(frame, state),
    };
    let views = el("nav")
        .attr("aria-label", texts.views)
        .put(frame.plain(texts.try_it, Action::Arrived(View::Desk)))
        .put(frame.plain(texts.figures, Action::Arrived(View::Figures)));
    // What is published beside an error is published with it.
    let compiled = if bench.found(Severity::Error).next().is_none() {
        let link = line("a", "", texts.compiled)
            .attr("download", "pack.txt")
            .attr("href", data_address(&policy.compiled()));
        el("p").put(link).text(" ").put(line("span", "hint", texts.compiled_hint))
    } else {
        line("p", "hint", texts.not_compiled)
    };
    el("div").class("tried").put(compiled).put(views).put(view)
}

/// A text as an address of its own: nothing is asked of a server for it.
fn data_address(text: &str) -> String {
    let mut address = "data:text/plain;charset=utf-8,".to_owned();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}
