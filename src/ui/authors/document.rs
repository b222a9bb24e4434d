//! The document beside the pack: its text, and what is selected in it as figures of the pack.

use super::part;
use crate::app::{AuthorsAction, Pick, PickField, Picked, Workbench};
use crate::locale::AuthorsTexts;
use crate::terms::{Insurance, Kind, Setting};
use crate::ui::element::{El, el, list, text_el};
use crate::ui::frame::{self, Frame};
use crate::ui::given;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

const AREA: &str = "document";
const OPENED: &str = "opened";

/// The kinds a phrase can be of: what was not published has no phrase.
const KINDS: [Kind; 4] = [Kind::Published, Kind::AtLeast, Kind::Average, Kind::AtMost];

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
        return text_el("p", "hint", texts.no_number).attr("role", "status");
    }
    let rows = pick.figures.iter().enumerate().map(|(at, one)| figure(texts, at, one, act));
    let kept = act.clone();
    let keep = Callback::from(move |_| kept.emit(AuthorsAction::PickKept));
    el("div")
        .class("pick")
        .attr("role", "group")
        .attr("aria-label", texts.picked)
        .child(text_el("h3", "", texts.picked))
        .child(typed(PickField::Section, texts.section, &pick.section, act))
        .child_opt(pick.kind.map(|kind| kinds(frame, kind, act)))
        .child(text_el("p", "hint", texts.numbers))
        .child(list("picks", rows))
        .child_opt(pick.table.as_ref().map(|table| row(frame, pick, table.insurance, table.setting, act)))
        .child_opt(
            pick.is_wanted().then(|| el("p").child(frame::button("go", texts.keep.into(), None, keep))),
        )
}

fn figure(texts: &'static AuthorsTexts, at: usize, one: &Picked, act: &Callback<AuthorsAction>) -> El {
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
        .child(text_el("q", "hint", one.quote.replace('\t', " ")))
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
    (id, label): (&'static str, &'static str),
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
        .child(text_el("label", "", label).attr("for", id))
        .child(html! { <select {id} {onchange}>{ options.collect::<Html>() }</select> })
}

fn kinds(frame: &Frame, kind: Kind, act: &Callback<AuthorsAction>) -> El {
    let options = KINDS.into_iter().map(|one| (one.id(), frame.kind(one).to_owned(), one == kind));
    choice(PickField::Kind, ("pick-kind", frame.language.authors_texts().kind), options, act)
}

/// The row that a table becomes, and whom it is for.
fn row(frame: &Frame, pick: &Pick, insurance: &str, setting: &str, act: &Callback<AuthorsAction>) -> El {
    let texts = frame.language.authors_texts();
    let words = &frame.texts().words;
    let toggling = act.clone();
    let onclick = move |_: MouseEvent| {
        toggling.emit(AuthorsAction::Picked(PickField::WithRow, String::new()));
    };
    let insurances = Insurance::ALL.iter().zip(Insurance::IDS);
    let insurances =
        insurances.map(|(one, id)| (*id, (words.insurance)(*one).0.to_owned(), *id == insurance));
    let settings = Setting::ALL.iter().zip(Setting::IDS);
    let settings = settings.map(|(one, id)| (*id, (words.setting)(*one).0.to_owned(), *id == setting));
    el("div")
        .child(el("p").child(html! { <label class="tick"><input type="checkbox" checked={pick.with_row} {onclick} />{ texts.with_row }</label> }))
        .child(choice(PickField::Insurance, ("pick-insurance", texts.insurance), insurances, act))
        .child(choice(PickField::Setting, ("pick-setting", texts.setting), settings, act))
}
