//! A question with a closed list of answers: fieldset, legend, one line an answer.

use super::element::{El, el, text_el};
use super::frame::Frame;
use crate::app::{Action, Field};
use yew::AttrValue;

/// One answer.
pub(super) struct ChoiceOption {
    /// What it stands under, among many; empty where they are few.
    pub(super) group: AttrValue,
    /// Its name.
    pub(super) name: AttrValue,
    /// One sentence that helps to recognise it.
    pub(super) hint: AttrValue,
    /// Set apart from the name: a draft.
    pub(super) tag: Option<&'static str>,
    /// Whether it is chosen.
    pub(super) chosen: bool,
    /// What is said when it is chosen.
    pub(super) on: Action,
    /// What is said when it is no longer chosen; only where several may be.
    pub(super) off: Option<Action>,
}

impl ChoiceOption {
    /// One of several answers of which one holds.
    pub(super) fn new(words: (&'static str, &'static str), chosen: bool, on: Action) -> Self {
        Self {
            group: "".into(),
            name: words.0.into(),
            hint: words.1.into(),
            tag: None,
            chosen,
            on,
            off: None,
        }
    }
}

/// The question.
pub(super) fn choices(
    frame: &Frame,
    field: Field,
    answers: Vec<ChoiceOption>,
    error: Option<String>,
    alone: bool,
) -> El {
    let id = field.id();
    // On a page of its own the heading asks the question, and says the hint.
    let hint = if alone { String::new() } else { frame.hint(field) };
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = match (hint.is_empty(), error.is_some()) {
        (false, true) => format!("{hint_id} {error_id}"),
        (false, false) => hint_id.clone(),
        (true, _) => error_id.clone(),
    };
    let fieldset = el("fieldset").class(match (field, error.is_some()) {
        (_, true) => "field choices wrong",
        // What a region's rules are for has to be seen wherever it is chosen.
        (Field::Policy, false) if answers.iter().any(|one| one.chosen) => "field choices region",
        (Field::Policy, false) => "field choices regions",
        _ => "field choices",
    });
    let fieldset = if hint.is_empty() && error.is_none() {
        fieldset
    } else {
        fieldset.attr("aria-describedby", described)
    };
    let mut group = AttrValue::from("");
    let lines = answers.into_iter().enumerate().fold(el("div").class("answers"), |lines, (place, answer)| {
        // An empty one sets apart what belongs to none.
        let heading = (answer.group != group).then(|| text_el("p", "group", answer.group.clone()));
        group = answer.group.clone();
        // The first answer has the field's own id, so that a link to the field leads to it.
        let own = if place == 0 { id.clone() } else { format!("{id}-{place}") };
        lines.all(heading).child(answer_line(frame, own, &id, answer))
    });
    fieldset
        .child(text_el("legend", if alone { "unseen" } else { "" }, frame.label(field)))
        .child_opt((!hint.is_empty()).then(|| text_el("p", "hint", hint).attr("id", hint_id)))
        .child_opt(error.map(|error| text_el("p", "error", error).attr("id", error_id)))
        .child(lines)
}

/// One answer with its mark.
pub(super) fn answer_line(frame: &Frame, id: String, group: &str, answer: ChoiceOption) -> El {
    let tag = answer.tag.map(|tag| text_el("span", "tag", tag));
    el("label")
        .class(if answer.chosen { "answer chosen" } else { "answer" })
        .child(frame.mark(id, group.to_owned(), answer.chosen, answer.on, answer.off))
        .child(text_el("span", "name", answer.name).child_opt(tag))
        .child_opt((!answer.hint.is_empty()).then(|| text_el("span", "hint", answer.hint)))
}
