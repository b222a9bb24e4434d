//! The authors' page: how a pack is begun, where it is written, what was found, and the estimator on it.

mod begin;
mod changed;
mod document;
mod editor;
mod figure_choice;
mod inputs;
mod kept_case;
mod new_row;
mod own;
mod picked_rows;
mod review;
mod row_facts;
mod table_form;
mod told;

use super::desk::desk;
use super::element::{El, el, list, p, text_el, words};
use super::figures::figures;
use super::frame::{self, Frame};
use super::given;
use super::page::with_display;
use super::premium::premium;
use super::result_context::DebouncedState;
use super::save_link::save_link;
use super::{browser, effects};
use crate::app::{Action, AuthorsAction, Found, Look, State, View, Workbench, before, screen};
use crate::authoring::Severity;
use crate::language::Language;
use crate::locale::{AuthorsTexts, finding_text};
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
        let mut state = browser::first_state();
        // A link leads to the page for everybody.
        state.sharing.address = state.sharing.address.replace("authors.html", "");
        Workbench::new(State { look: Look::Desk, view: View::Desk, ..state })
    });
    let dispatcher = bench.dispatcher();
    let act = (*use_memo((), move |()| Callback::from(move |action| dispatcher.dispatch(action)))).clone();
    let now: Workbench = (*bench).clone();
    effects::use_authors_browser(&now.estimator, &act.reform(AuthorsAction::Estimator));
    use_effect_with(now.is_unsaved(), |is_unsaved| {
        let asking = is_unsaved.then(given::ask_before_leaving);
        move || drop(asking)
    });
    let goes_on = now.done.as_ref().map(|done| (done.at, done.turn));
    use_effect_with(goes_on, |goes_on| {
        if let Some((at, _)) = goes_on {
            browser::focus(&told::id(*at));
        }
    });
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
        .child(begin::begin(&frame, &props.bench, &props.act))
        .child(
            el("div").class("bench").child(document::document(&frame, bench, &props.act)).child(
                el("div")
                    .child_opt(editor::pack(texts, bench, frame.language, &props.act))
                    .child_opt(new_row::new_row(&frame, bench, &props.act))
                    .all(table_form::table_forms(&frame, bench, &props.act)),
            ),
        )
        .child_opt(editor::cases(texts, bench, frame.language, &props.act))
        .child(found(texts, bench, frame.language, &props.act))
        .child_opt(changed::changed(texts, &props.bench, frame.language, &props.act))
        .child_opt(review::review(&frame, bench, &props.act))
        .child_opt(bench.is_checked().then(|| tried(&frame, bench, &props.act)));
    let page = el("div")
        .child(text_el("a", "skip", texts.skip).attr("href", "#found"))
        .child(header(&frame, bench))
        .child(main)
        .child(
            el("footer")
                .child(p(texts.stays_here))
                .child(p(frame.texts().page.no_decision))
                .child(el("p").child(text_el("a", "", texts.many_cases).attr("href", "batch.html"))),
        );
    given::drop_zone(page.into(), &props.act)
}

fn header(frame: &Frame, bench: &Workbench) -> El {
    let page = &frame.texts().page;
    let texts = frame.language.authors_texts();
    let nav = with_display(el("nav").attr("aria-label", page.settings), frame, bench.estimator.large);
    let name = el("div").class("name").child(text_el("h1", "", texts.name)).child(p(texts.tagline));
    el("header").child(name).child(nav)
}

/// A section of this page with its heading.
fn part(id: &'static str, heading: &'static str) -> El {
    let heading_id = match id {
        "files" => "files-heading",
        "source" => "source-heading",
        "written" => "written-heading",
        "cases" => "cases-heading",
        "found" => "found-heading",
        "kept-case" => "kept-case-heading",
        "review" => "review-heading",
        _ => "changed-heading",
    };
    el("section")
        .class("part")
        .attr("id", id)
        .attr("tabindex", "-1")
        .attr("aria-labelledby", heading_id)
        .child(text_el("h2", "", heading).attr("id", heading_id))
}

/// Findings that are listed at once: nobody reads more, and thousands would keep the page busy.
const MOST: usize = 200;

fn found(
    texts: &'static AuthorsTexts,
    bench: &Workbench,
    language: Language,
    act: &Callback<AuthorsAction>,
) -> El {
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
                .child(text_el("h3", "", heading(&all.len().to_string())).attr("id", id))
                .child(list(
                    "findings",
                    all.iter().take(MOST).map(|one| item(texts, bench, one, (language, act))),
                ))
                .child_opt((all.len() > MOST).then(|| p((texts.more_found)(&(all.len() - MOST).to_string()))))
        })
    };
    part("found", texts.found)
        .child(el("p").attr("role", "status").child(words(said.into())))
        .child_opt(
            (bench.is_checked() && !bench.has_sources()).then(|| text_el("p", "hint", texts.unsearched)),
        )
        .child_opt(listed("errors-found", texts.errors, &errors))
        .child_opt(listed("warnings-found", texts.warnings, &warnings))
}

/// Where, and what to write.
fn item(
    texts: &'static AuthorsTexts,
    bench: &Workbench,
    found: &Found<'_>,
    (language, act): (Language, &Callback<AuthorsAction>),
) -> El {
    let path = (!found.finding.path.is_empty()).then(|| text_el("code", "", &found.finding.path));
    let item = match found.place {
        Some((row, column)) => el("li").child(go_to(texts, found, row, column)),
        None => el("li").child(text_el("span", "hint", found.file.to_owned())),
    };
    let forgo = bench.can_forgo(found).map(|at| {
        let forgoing = act.reform(move |_| AuthorsAction::SourceForgone(at));
        let name = format!("{} {}", texts.forgo_source, found.finding.path);
        el("p").child(frame::button("plain", texts.forgo_source.into(), Some(name.into()), forgoing))
    });
    item.text(" ").child_opt(path).child(p(finding_text(found.finding, language))).child_opt(forgo)
}

/// A way to the line.
fn go_to(texts: &'static AuthorsTexts, found: &Found<'_>, row: usize, column: usize) -> Html {
    let area = editor::area_id(found.written);
    let onclick = move |_: MouseEvent| {
        given::show_line(area, row);
    };
    let words = (texts.line)(found.file, row, column);
    html! { <button key={words.clone()} type="button" class="plain place" data-area={area} data-line={row.to_string()} {onclick}>{ words }</button> }
}

/// The estimator, or the figures.
fn tried(frame: &Frame, bench: &Workbench, act: &Callback<AuthorsAction>) -> El {
    let texts = frame.language.authors_texts();
    let state = &bench.estimator;
    let Some(policy) = bench.policy() else { return p(texts.not_loading) };
    let now = screen(state);
    let view = match state.view {
        View::Guide(_) | View::Desk => {
            let state = Rc::new(state.clone());
            let before = Rc::new(before(&state));
            desk(frame, &state, &now, &DebouncedState { state: Rc::clone(&state), before })
        }
        View::Figures => figures(frame, state, &now),
        View::Premium => premium(frame, state),
    };
    let views = el("nav")
        .attr("aria-label", texts.views)
        .child(frame.plain(texts.try_it, Action::Arrived(View::Desk)))
        .child(frame.plain(texts.figures, Action::Arrived(View::Figures)));
    // What is published beside an error is published with it.
    let is_sound = bench.found(Severity::Error).next().is_none();
    let compiled = if is_sound {
        let policy = policy.clone();
        let link = save_link(texts.compiled, "pack.txt".into(), move || Some(policy.compiled()));
        el("p").child(link).text(" ").child(text_el("span", "hint", texts.compiled_hint))
    } else {
        text_el("p", "hint", texts.not_compiled)
    };
    // Whoever sees or prints a result of a pack with errors must see that it is one.
    let unchecked = (!is_sound).then(|| text_el("p", "unchecked", texts.unchecked).attr("role", "note"));
    el("div")
        .class("tried")
        .child(compiled)
        .child(views)
        .child_opt(unchecked)
        .child(view)
        .child_opt(kept_case::kept_case(frame, bench, &now, act))
}
