//! A way to a question of the form.

use super::element::{El, el, text_el};
use super::result_context::ResultContext;
use crate::app::{Action, Field, GuideStep, View};

/// A way to a question.
pub(super) fn way_to(answer: ResultContext<'_>, field: Field) -> El {
    let ResultContext { frame, state, .. } = answer;
    let way = match (state.view, GuideStep::of(field)) {
        (View::Guide(_), Some(step)) => {
            el("span").child(frame.plain(frame.label(field), Action::Arrived(View::Guide(step))))
        }
        _ => text_el("a", "", frame.label(field)).attr("href", format!("#{}", field.id())),
    };
    el("span").text(" ").child(way)
}
