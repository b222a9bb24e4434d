//! What stands in the place of something that is being fetched, or could not be.

use super::element::{El, el, p, text_el, words};
use super::frame::Frame;
use crate::app::{Action, LoadError};

/// It is on its way; `long` when it has been for so long that a word is due.
pub(super) fn waiting(frame: &Frame, long: bool) -> El {
    let page = &frame.texts().page;
    let said = if long { page.loading_long } else { page.loading };
    el("p").class("waiting").attr("role", "status").child(words(said.into()))
}

/// It is not to be had: why, and the way on.
pub(super) fn failed(frame: &Frame, error: &LoadError) -> El {
    let page = &frame.texts().page;
    let sentence = match error {
        LoadError::Network => page.failed_network.to_owned(),
        LoadError::Status(status) => (page.failed_status)(&status.to_string()),
        LoadError::Broken(_) => page.failed_broken.to_owned(),
        LoadError::Changed => page.failed_changed.to_owned(),
    };
    let way_on = match error {
        LoadError::Changed => frame.button("go", page.open_again, Action::OpenedAgain),
        _ => frame.button("go", page.try_again, Action::TriedAgain),
    };
    el("div")
        .class("failed")
        .attr("role", "alert")
        .child(text_el("p", "lead", page.failed))
        .child(p(sentence))
        .child(way_on)
}
