//! Printing: the button, and the sections that are open for the paper alone.

use super::browser::button;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// What marks a section that is open for the paper alone.
const ON_PAPER: &str = "data-on-paper";

/// On paper nothing can be opened any more.
pub(super) fn open_everything() {
    every("details:not([open])", |details| {
        let _ = details.set_attribute(ON_PAPER, "");
        let _ = details.set_attribute("open", "");
    });
}

/// What was opened for the paper alone.
pub(super) fn close_again() {
    every("[data-on-paper]", |details| {
        let _ = details.remove_attribute(ON_PAPER);
        let _ = details.remove_attribute("open");
    });
}

fn every(selector: &str, change: fn(&Element)) {
    if let Ok(all) = document().query_selector_all(selector) {
        for place in 0..all.length() {
            if let Some(element) = all.get(place).and_then(|node| node.dyn_into::<Element>().ok()) {
                change(&element);
            }
        }
    }
}

/// A button that prints the page.
pub(super) fn print_button(words: &'static str) -> Html {
    let onclick = |_: MouseEvent| {
        // Some embedding pages forbid it; then nothing happens.
        let _ = window().print();
    };
    button(words.into(), Callback::from(onclick))
}
