//! The inputs that forms of this page are made of, each with its label.

use crate::ui::element::{El, IntoText, el, text_el};
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// A choice: its value, its words, whether it is chosen.
pub(super) type Offer = (String, String, bool);

/// One of several.
pub(super) fn select(
    id: &str,
    label: impl IntoText,
    choices: impl IntoIterator<Item = Offer>,
    chosen: Callback<String>,
) -> El {
    let options = choices.into_iter().map(|(value, words, selected)| {
        html! { <option key={value.clone()} {value} {selected}>{ words }</option> }
    });
    let onchange =
        move |event: Event| chosen.emit(event.target_unchecked_into::<HtmlSelectElement>().value());
    let id = id.to_owned();
    el("p")
        .child(text_el("label", "", label).attr("for", id.clone()))
        .child(html! { <select {id} {onchange}>{ options.collect::<Html>() }</select> })
}

/// Yes or no.
pub(super) fn tick(label: String, checked: bool, changed: Callback<()>) -> El {
    let onclick = move |_: MouseEvent| changed.emit(());
    el("p")
        .child(html! { <label class="tick"><input type="checkbox" {checked} {onclick} />{ label }</label> })
}

/// Any of several, under one name; nothing where there are none.
pub(super) fn ticks(
    legend: impl IntoText,
    choices: impl IntoIterator<Item = Offer>,
    changed: &Callback<String>,
) -> Option<El> {
    let ticks: Vec<El> = choices
        .into_iter()
        .map(|(value, words, checked)| tick(words, checked, changed.reform(move |()| value.clone())))
        .collect();
    (!ticks.is_empty()).then(|| el("fieldset").child(text_el("legend", "", legend)).all(ticks))
}

/// Several lines.
pub(super) fn lines(id: &str, label: &'static str, value: String, typed: Callback<String>) -> El {
    let oninput =
        move |event: InputEvent| typed.emit(event.target_unchecked_into::<HtmlTextAreaElement>().value());
    let id = id.to_owned();
    el("p")
        .child(text_el("label", "", label).attr("for", id.clone()))
        .child(html! { <textarea key="typed" rows="4" spellcheck="false" {id} {value} {oninput} /> })
}

/// A text.
pub(super) fn typed(id: &str, label: impl IntoText, value: String, typed: Callback<String>) -> El {
    let oninput =
        move |event: InputEvent| typed.emit(event.target_unchecked_into::<HtmlInputElement>().value());
    let id = id.to_owned();
    el("p")
        .child(text_el("label", "", label).attr("for", id.clone()))
        .child(html! { <input type="text" key="typed" {id} {value} autocomplete="off" {oninput} /> })
}
