//! A row written by form: which payer, for whom, for which care, by which figures.

use crate::app::{AuthorsAction, PackFile, ROW_KEYS, ROW_TIERS, RowField, Workbench};
use crate::terms::{Insurance, Setting};
use crate::ui::element::{El, details, el, text_el};
use crate::ui::frame::{self, Frame};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The form, where there is a pack.
pub(super) fn new_row(frame: &Frame, bench: &Workbench, act: &Callback<AuthorsAction>) -> Option<El> {
    bench.written(PackFile::Pack)?;
    let texts = frame.language.authors_texts();
    let words = &frame.texts().words;
    let row = &bench.row;
    let tiers = ROW_TIERS.iter().map(|tier| (tier.id().to_owned(), frame.tier(*tier), *tier == row.tier));
    let insurances = Insurance::ALL
        .iter()
        .map(|one| (one.id().to_owned(), (words.insurance)(*one).0.to_owned(), row.insurance == Some(*one)));
    let any = (String::new(), texts.any_insurance.to_owned(), row.insurance.is_none());
    let settings = Setting::ALL.iter().map(|one| {
        let words = (words.setting)(*one).0;
        tick(RowField::Setting(*one), words, row.settings.contains(one), act)
    });
    let names = bench.figure_names();
    let labels = [texts.row_deductible, texts.row_ratio, texts.row_cap];
    let figures =
        ROW_KEYS.iter().zip(labels).zip(&row.names).enumerate().map(|(at, ((key, label), chosen))| {
            let none = (String::new(), texts.no_figure.to_owned(), chosen.is_empty());
            let named = names.iter().map(|name| (name.clone(), name.clone(), name == chosen));
            select(RowField::Name(at), &format!("row-{key}"), label, std::iter::once(none).chain(named), act)
        });
    let keeping = act.clone();
    let keep = Callback::from(move |_| keeping.emit(AuthorsAction::RowKept));
    let form = el("div")
        .class("pick")
        .child(text_el("p", "hint", texts.row_hint))
        .child(select(RowField::Tier, "row-tier", texts.row_tier, tiers, act))
        .child(select(
            RowField::Insurance,
            "row-insurance",
            texts.insurance,
            std::iter::once(any).chain(insurances),
            act,
        ))
        .child(el("fieldset").child(text_el("legend", "", texts.row_settings)).all(settings))
        .child(tick(RowField::Unpublished, texts.row_unpublished, row.unpublished, act));
    let form = if row.unpublished { form } else { form.all(figures) };
    let form = form
        .child_opt(row.is_whole().then(|| el("p").child(frame::button("go", texts.keep.into(), None, keep))));
    Some(details("new-row", texts.new_row).child(form))
}

fn tick(field: RowField, label: &'static str, checked: bool, act: &Callback<AuthorsAction>) -> El {
    let act = act.clone();
    let onclick = move |_: MouseEvent| act.emit(AuthorsAction::RowTyped(field, String::new()));
    el("p")
        .child(html! { <label class="tick"><input type="checkbox" {checked} {onclick} />{ label }</label> })
}

fn select(
    field: RowField,
    id: &str,
    label: &'static str,
    options: impl Iterator<Item = (String, String, bool)>,
    act: &Callback<AuthorsAction>,
) -> El {
    let options = options.map(|(value, words, selected)| {
        html! { <option key={value.clone()} {value} {selected}>{ words }</option> }
    });
    let act = act.clone();
    let onchange = move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        act.emit(AuthorsAction::RowTyped(field, select.value()));
    };
    let id = id.to_owned();
    el("p")
        .child(text_el("label", "", label).attr("for", id.clone()))
        .child(html! { <select {id} {onchange}>{ options.collect::<Html>() }</select> })
}
