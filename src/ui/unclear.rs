//! What is unclear about something typed, and what could be meant, to be accepted at once.

use super::browser;
use super::element::El;
use super::frame::{Frame, actions};
use crate::app::{Action, Field, Unclear};
use crate::day::Day;
use crate::format;
use crate::join::join;
use yew::prelude::*;

/// Why it is not understood, and what is asked.
pub(super) fn asked(frame: &Frame, field: Field, unclear: &Unclear) -> String {
    let t = &frame.explore_texts().unclear;
    let why = (t.why)(unclear.why);
    let shown = |reading: &String| shown(frame, field, reading);
    let asked = match unclear.readings.as_slice() {
        [one] => (t.is_it)(&shown(one)),
        [one, other] => (t.is_it_or)(&shown(one), &shown(other)),
        _ => return why.to_owned(),
    };
    join(&[why.to_owned(), asked], frame.texts().result.sentence_gap)
}

/// Something that could be meant, as it is shown.
fn shown(frame: &Frame, field: Field, reading: &str) -> String {
    match field {
        Field::Day | Field::VISIT_DAY => {
            Day::parse(reading).map(|day| format::date(day, frame.language)).unwrap_or_default()
        }
        _ => format::grouped(reading),
    }
}

/// Everything that could be meant.
pub(super) fn offered(frame: &Frame, field: Field, readings: &[String]) -> El {
    actions(readings.iter().map(|reading| meant(frame, field, reading)))
}

/// A way to say what is meant; the focus goes back to the field, for the button goes.
fn meant(frame: &Frame, field: Field, reading: &str) -> Html {
    let words = (frame.explore_texts().unclear.it_is)(&shown(frame, field, reading));
    let (act, reading) = (frame.act.clone(), reading.to_owned());
    let onclick = move |_: MouseEvent| {
        act.emit(Action::Typed(field, reading.clone()));
        browser::focus(&field.id());
    };
    browser::button(words.into(), Callback::from(onclick))
}
