//! The document beside the pack: its text, and what is selected in it as figures of the pack.

use super::part;
use crate::app::{AuthorsAction, Pick, PickField, Picked, Workbench};
use crate::authoring::{DraftFigure, DraftRow};
use crate::locale::{AuthorsTexts, skipped_text};
use crate::terms::{Insurance, Kind, Setting};
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
        .child(el("div").attr("id", "picked").child(picked(frame, bench.pick.as_ref(), act)))
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
fn picked(frame: &Frame, pick: Option<&Pick>, act: &Callback<AuthorsAction>) -> El {
    let texts = frame.language.authors_texts();
    let Some(pick) = pick else { return text_el("p", "hint", texts.select_hint) };
    if pick.figures.is_empty() {
        let none = text_el("p", "hint", texts.no_number).attr("role", "status");
        return el("div").child(none).child_opt(skipped(texts, pick));
    }
    let figures = pick.figures.iter().enumerate().map(|(at, one)| figure(frame, at, one, act));
    let kept = act.clone();
    let keep = Callback::from(move |_| kept.emit(AuthorsAction::PickKept));
    el("div")
        .class("pick")
        .attr("role", "group")
        .attr("aria-label", texts.picked)
        .child(text_el("h3", "", texts.picked))
        .child(typed(PickField::Section, texts.section, &pick.section, act))
        .child(text_el("p", "hint", texts.numbers))
        .child(list("picks", figures))
        .child_opt(skipped(texts, pick))
        .child_opt(pick.table.as_ref().map(|table| rows(frame, pick, &table.rows, act)))
        .child(if pick.is_wanted() {
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

fn figure(frame: &Frame, at: usize, one: &Picked, act: &Callback<AuthorsAction>) -> El {
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
        .child(html! { <input type="text" aria-label={named} value={figure.id.clone()} spellcheck="false" autocomplete="off" {oninput} /> })
        .child(text_el("code", "", format!("{} = \"{}\"", figure.key.id(), figure.value)))
        .child(text_el("q", "hint", figure.quote.replace('\t', " ")))
        .child_opt(one.has_kinds().then(|| kinds(frame, at, figure, act)))
        .child_opt(figure.derived.map(|_| text_el("span", "hint", frame.kind(figure.kind).to_owned())))
}

/// A text that can be typed.
fn typed(field: PickField, label: &'static str, value: &str, act: &Callback<AuthorsAction>) -> El {
    let id = match field {
        PickField::Section => "pick-section",
        _ => "pick-text",
    };
    let act = act.clone();
    let oninput = move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        act.emit(AuthorsAction::Picked(field, input.value()));
    };
    el("p")
        .child(text_el("label", "", label).attr("for", id))
        .child(html! { <input type="text" {id} value={value.to_owned()} autocomplete="off" {oninput} /> })
}

/// One of several.
fn choice(
    field: PickField,
    (id, label): (String, String),
    options: impl Iterator<Item = (&'static str, String, bool)>,
    act: &Callback<AuthorsAction>,
) -> El {
    let options = options.map(|(value, words, selected)| {
        html! { <option key={value} {value} {selected}>{ words }</option> }
    });
    let act = act.clone();
    let onchange = move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        act.emit(AuthorsAction::Picked(field, select.value()));
    };
    el("p")
        .child(text_el("label", "", label).attr("for", id.clone()))
        .child(html! { <select {id} {onchange}>{ options.collect::<Html>() }</select> })
}

/// How far a ratio can be relied on: each has words of its own.
fn kinds(frame: &Frame, at: usize, figure: &DraftFigure, act: &Callback<AuthorsAction>) -> El {
    let options = KINDS.into_iter().map(|one| (one.id(), frame.kind(one).to_owned(), one == figure.kind));
    let label = format!("{} {}", frame.language.authors_texts().kind, figure.shown);
    choice(PickField::Kind(at), (format!("pick-kind-{at}"), label), options, act)
}

/// The rows that a table becomes, and whom each is for.
fn rows(frame: &Frame, pick: &Pick, rows: &[DraftRow], act: &Callback<AuthorsAction>) -> El {
    let texts = frame.language.authors_texts();
    let toggling = act.clone();
    let onclick = move |_: MouseEvent| {
        toggling.emit(AuthorsAction::Picked(PickField::WithRow, String::new()));
    };
    let each = rows.iter().enumerate().map(|(at, one)| row(frame, (at, rows.len()), one, act));
    el("div")
        .child(el("p").child(html! { <label class="tick"><input type="checkbox" checked={pick.with_row} {onclick} />{ texts.with_row }</label> }))
        .all(each)
}

fn row(frame: &Frame, (at, many): (usize, usize), row: &DraftRow, act: &Callback<AuthorsAction>) -> El {
    let texts = frame.language.authors_texts();
    let words = &frame.texts().words;
    let insurances = Insurance::ALL.iter().zip(Insurance::IDS);
    let insurances =
        insurances.map(|(one, id)| (*id, (words.insurance)(*one).0.to_owned(), *id == row.insurance));
    let settings = Setting::ALL.iter().zip(Setting::IDS);
    let settings = settings.map(|(one, id)| (*id, (words.setting)(*one).0.to_owned(), *id == row.setting));
    // Of several rows each has a number, so that no two fields are called the same.
    let named = |part: &str, label: &str| {
        let number = if many > 1 { format!(" {}", at + 1) } else { String::new() };
        (format!("pick-{part}-{at}"), format!("{label}{number}"))
    };
    el("div")
        .child(choice(PickField::Insurance(at), named("insurance", texts.insurance), insurances, act))
        .child(choice(PickField::Setting(at), named("setting", texts.setting), settings, act))
}
