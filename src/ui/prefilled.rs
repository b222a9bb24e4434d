//! What is filled in already when the next person's turn begins at a desk: one line, which opens into the questions.

use super::element::{El, el, words};
use super::questions::{Chosen, Questions};

/// How many settings they are, and their questions.
pub(super) fn prefilled(ask: &Questions<'_>) -> El {
    let said = (ask.frame.explore_texts().served.prefilled)(ask.state.turns.prefilled);
    el("details")
        .class("more prefilled")
        .child(el("summary").child(words(said.into())))
        .child(ask.chosen(Chosen::Region))
        .child(ask.day())
        .child(ask.chosen(Chosen::Hospital))
}
