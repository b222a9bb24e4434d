//! A field for an amount, a share, a number of days or a day: label, hint, error, input with its unit, the amount in words.

use super::element::{El, el, line};
use super::frame::Frame;
use super::part::{Part, part};
use crate::app::{Field, day_text, typed_money};
use crate::day::Day;
use crate::format;
use crate::joined::joined;
use crate::money::Money;
use yew::Html;

/// What a field says around its input.
#[derive(Default, PartialEq)]
pub(super) struct Around {
    /// Another label than the field's own.
    pub(super) label: Option<String>,
    /// Another hint than the field's own.
    pub(super) hint: Option<&'static str>,
    /// What to correct.
    pub(super) error: Option<String>,
}

/// The field.
pub(super) fn money_field(frame: &Frame, field: Field, text: &str, around: Around) -> Html {
    part(frame, Part::Amount(field, text.to_owned(), around))
}

/// What it is made of.
pub(super) fn drawn(frame: &Frame, field: Field, text: &str, around: &Around) -> El {
    let form = &frame.texts().form;
    let id = field.id();
    let hint = around.hint.unwrap_or_else(|| (form.hint)(field));
    let words = in_words(frame, field, text);
    let wrong = around.error.is_some();
    let mut described: Vec<String> = Vec::new();
    let mut piece = |name: &'static str, class: &'static str, words: String| {
        let id = format!("{id}-{name}");
        described.push(id.clone());
        line("p", class, words).attr("id", id)
    };
    let hint = (!hint.is_empty()).then(|| piece("hint", "hint", hint.to_owned()));
    let error = around.error.clone().map(|error| piece("error", "error", error));
    let words = words.map(|words| piece("words", "words", words));
    let described = (!described.is_empty()).then(|| joined(&described, " "));
    let label = around.label.clone().unwrap_or_else(|| (form.label)(field));
    el("div")
        .class(if wrong { "field wrong" } else { "field" })
        .put(el("label").attr("for", id).text(label))
        .maybe(hint)
        .maybe(error)
        .put(
            el("div")
                .class("entry")
                .put(frame.input(field, text.to_owned(), described, wrong))
                .maybe(unit(frame, field).map(|unit| line("span", "unit", unit).attr("aria-hidden", "true"))),
        )
        .maybe(words)
}

/// Whether a number in this field is no amount.
fn is_share(field: Field) -> bool {
    matches!(field, Field::Figure(path) if path.part.is_rate())
}

/// What stands behind the number.
fn unit(frame: &Frame, field: Field) -> Option<&'static str> {
    let form = &frame.texts().form;
    match field {
        Field::Day => None,
        Field::BedDays => Some(form.days),
        field if is_share(field) => Some(form.percent),
        _ => Some(form.yuan),
    }
}

/// The amount in words, once there is one.
fn in_words(frame: &Frame, field: Field, text: &str) -> Option<String> {
    if field == Field::Day {
        // Read back as it was understood.
        return Day::parse(&day_text(text)).map(|day| format::date(day, frame.language));
    }
    if field == Field::BedDays || is_share(field) {
        return None;
    }
    let amount = typed_money(text)?;
    (!amount.is_zero() && amount <= Money::LARGEST_SUM).then(|| format::in_words(amount, frame.language))
}
