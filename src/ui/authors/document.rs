//! The document beside the pack: its text, and what is selected in it as figures of the pack.

use super::figure_choice::{FigureChoice, figure_choice};
use super::inputs::{Offer, select, typed};
use super::part;
use super::picked_rows::rows;
use super::told::told;
use crate::app::{AuthorsAction, GoesOn, PackFigure, Pick, PickField, Picked, Workbench};
use crate::authoring::DraftFigure;
use crate::locale::{AuthorsTexts, skipped_text};
use crate::terms::Kind;
use crate::ui::element::{El, el, list, text_el};
use crate::ui::frame::{self, Frame};
use crate::ui::given;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

const AREA: &str = "document";
const OPENED: &str = "opened";

/// The kinds a ratio of a phrase can be of: what was not published has no phrase.
const KINDS: [Kind; 3] = [Kind::Published, Kind::AtLeast, Kind::Average];

/// The section of the document.
pub(super) fn document(frame: &Frame, bench: &Workbench, act: &Callback<AuthorsAction>) -> El {
    let texts = frame.language.authors_texts();
    let (name, text) = bench.document().unwrap_or_default();
    let label = if name.is_empty() { texts.document_label.to_owned() } else { name.to_owned() };
    let writing = act.clone();
    let oninput = move |event: InputEvent| {
        let area: HtmlTextAreaElement = event.target_unchecked_into();
        writing.emit(AuthorsAction::WroteDocument(area.value()));
    };
    let selecting = act.clone();
    let onselect = move |event: Event| {
        let area: HtmlTextAreaElement = event.target_unchecked_into();
        if let Some((at, phrase)) = given::selected(&area) {
            selecting.emit(AuthorsAction::Selected(at, phrase));
        }
    };
    let area = html! {
        <textarea id={AREA} key={AREA} class="written" rows="16" spellcheck="false" autocomplete="off"
            value={text.to_owned()} {oninput} {onselect} />
    };
    part("source", texts.document)
        .child(text_el("p", "hint", texts.document_hint))
        .child_opt(opened(texts, bench, act))
        .child(text_el("label", "", label).attr("for", AREA))
        .child(area)
        .child(told(texts, bench, GoesOn::Pick))
        .child(el("div").attr("id", "picked").child(picked(frame, bench, act)))
}

/// Which document is open, where there are several.
fn opened(texts: &'static AuthorsTexts, bench: &Workbench, act: &Callback<AuthorsAction>) -> Option<El> {
    let open = bench.document()?.0;
    if bench.documents().count() < 2 {
        return None;
    }
    let options = bench.documents().map(|name| {
        html! { <option key={name.to_owned()} value={name.to_owned()} selected={name == open}>{ name.to_owned() }</option> }
    });
    let act = act.clone();
    let onchange = move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        act.emit(AuthorsAction::DocumentOpened(select.value()));
    };
    Some(
        el("p")
            .child(text_el("label", "", texts.which_document).attr("for", OPENED))
            .child(html! { <select id={OPENED} {onchange}>{ options.collect::<Html>() }</select> }),
    )
}

/// What is selected, ready to be written into the pack.
fn picked(frame: &Frame, bench: &Workbench, act: &Callback<AuthorsAction>) -> El {
    let texts = frame.language.authors_texts();
    let Some(pick) = &bench.pick else { return text_el("p", "hint", texts.select_hint) };
    if pick.figures.is_empty() {
        let none = text_el("p", "hint", texts.no_number).attr("role", "status");
        return el("div").child(none).child_opt(skipped(texts, pick));
    }
    let figures = pick.figures.iter().enumerate().map(|(at, one)| figure(frame, bench, (at, one), act));
    let naming = act.reform(|text| AuthorsAction::Picked(PickField::Section, text));
    let kept = act.clone();
    let keep = Callback::from(move |_| kept.emit(AuthorsAction::PickKept));
    el("div")
        .class("pick")
        .attr("role", "group")
        .attr("aria-label", texts.picked)
        .child(text_el("h3", "", texts.picked))
        .child(typed("pick-section", texts.section, pick.section.clone(), naming))
        .child(text_el("p", "hint", texts.numbers))
        .child(list("picks", figures))
        .child_opt(skipped(texts, pick))
        .child_opt(pick.table.as_ref().map(|table| rows(frame, bench, (pick, &table.rows), act)))
        .child(if !pick.is_readable() {
            text_el("p", "hint", (texts.still_to_fill)(&[texts.row_lacks_number]))
        } else if pick.is_wanted() {
            el("p").child(frame::button("go", texts.keep.into(), None, keep))
        } else {
            text_el("p", "hint", texts.none_taken)
        })
}

/// What of the selection was not read, each with why.
fn skipped(texts: &'static AuthorsTexts, pick: &Pick) -> Option<El> {
    let lines = pick.skipped.iter().map(|one| text_el("li", "", skipped_text(one, texts.skipped)));
    let all = || el("div").attr("role", "note").child(text_el("h4", "", texts.skipped_heading));
    (!pick.skipped.is_empty()).then(|| all().child(list("skipped", lines)))
}

fn figure(
    frame: &Frame,
    bench: &Workbench,
    (at, one): (usize, &Picked),
    act: &Callback<AuthorsAction>,
) -> El {
    let texts = frame.language.authors_texts();
    let (naming, taking) = (act.clone(), act.clone());
    let oninput = move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        naming.emit(AuthorsAction::Picked(PickField::Id(at), input.value()));
    };
    let onclick = move |_: MouseEvent| {
        taking.emit(AuthorsAction::Picked(PickField::Taken(at), String::new()));
    };
    let figure = &one.figure;
    let named = format!("{} {}", texts.figure_name, figure.shown);
    let taken = format!("{} {}", texts.take, figure.shown);
    el("li")
        .child(html! { <input type="checkbox" aria-label={taken} checked={one.taken} {onclick} /> })
        .child(html! { <input type="text" aria-label={named} value={one.id().to_owned()} readonly={!one.into.is_empty()} spellcheck="false" autocomplete="off" {oninput} /> })
        .child(text_el("code", "", format!("{} = \"{}\"", figure.key.id(), figure.value)))
        .child(text_el("q", "hint", figure.quote.replace('\t', " ")))
        .child_opt(into(frame, bench, (at, one), act))
        .child_opt(one.has_kinds().then(|| kinds(frame, at, figure, act)))
        .child_opt(figure.derived.map(|_| text_el("span", "hint", frame.kind(figure.kind).to_owned())))
}

/// In which figure its number goes: a new one, or one of the pack with a number of its kind. No two go into one.
fn into(
    frame: &Frame,
    bench: &Workbench,
    (at, one): (usize, &Picked),
    act: &Callback<AuthorsAction>,
) -> Option<El> {
    let texts = frame.language.authors_texts();
    let others = bench.pick.iter().flat_map(|pick| &pick.figures).enumerate();
    let others = others.filter(|(other, one)| *other != at && one.taken).map(|(_, one)| one.into.as_str());
    let others: Vec<&str> = others.collect();
    let fits =
        |figure: &PackFigure| figure.key == Some(one.figure.key) && !others.contains(&figure.id.as_str());
    bench.names.figures.iter().find(|figure| fits(figure))?;
    let id = format!("pick-into-{at}");
    let choice = FigureChoice {
        id: &id,
        label: format!("{} {}", texts.into_figure, one.figure.shown),
        none: texts.new_figure,
        chosen: &one.into,
        fits: &fits,
        choose: act.reform(move |id| AuthorsAction::Picked(PickField::Into(at), id)),
    };
    Some(figure_choice(frame, bench, act, choice))
}

/// How far a ratio can be relied on: each has words of its own.
fn kinds(frame: &Frame, at: usize, figure: &DraftFigure, act: &Callback<AuthorsAction>) -> El {
    let options = KINDS
        .into_iter()
        .map(|one| -> Offer { (one.id().to_owned(), frame.kind(one).to_owned(), one == figure.kind) });
    let label = format!("{} {}", frame.language.authors_texts().kind, figure.shown);
    let chosen = act.reform(move |id| AuthorsAction::Picked(PickField::Kind(at), id));
    select(&format!("pick-kind-{at}"), label, options, chosen)
}
