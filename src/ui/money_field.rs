//! A field for an amount, a share, a number of days or a day: label, hint, what is unclear about it and what could be meant,
//! input with its unit, and what was understood, in words.

mod chunk_explore;

use super::element::{El, el, text_el};
use super::frame::Frame;
use super::memo::{Region, memo};
use crate::app::{
    Action, Field, Form, State, Why, Wrong, days_text, fault_of, typed_day, typed_money, typed_share,
};
use crate::format;
use crate::join::join;
use crate::money::Money;
use yew::prelude::*;

/// Why something typed cannot be used, in words, and what could be meant.
#[derive(PartialEq)]
pub(super) struct FieldError {
    pub(super) words: String,
    readings: Vec<String>,
}

impl FieldError {
    /// What is wrong in words, where nothing else could be meant.
    pub(super) const fn plain(words: String) -> Self {
        Self { words, readings: Vec::new() }
    }

    /// As it is said of this field.
    pub(super) fn of(frame: &Frame, field: Field, wrong: &Wrong) -> Self {
        let readings = match wrong {
            Wrong::Unclear(unclear) => unclear.readings.clone(),
            Wrong::Case(_) => Vec::new(),
        };
        Self { words: told(frame, field, wrong), readings }
    }
}

/// What a field says around its input.
#[derive(Default, PartialEq)]
pub(super) struct Around {
    /// Another label than the field's own.
    pub(super) label: Option<String>,
    /// Another hint than the field's own.
    pub(super) hint: Option<&'static str>,
    /// That it has no answer and should.
    pub(super) missing: Option<&'static str>,
    /// Why what is typed cannot be used.
    pub(super) wrong: Option<FieldError>,
    /// Something is being typed: the amount in words would be read out at every key.
    pub(super) hushed: bool,
}

impl Around {
    /// What a field says by itself.
    pub(super) fn of(state: &State, field: Field) -> Self {
        Self { hushed: state.answering.hushed && !Form::is_empty_text(state.text(field)), ..Self::default() }
    }
}

/// The field.
pub(super) fn money_field(frame: &Frame, field: Field, text: &str, around: Around) -> Html {
    memo(frame, AmountField { field, text: text.to_owned(), around })
}

/// What a field is drawn from.
#[derive(PartialEq)]
struct AmountField {
    field: Field,
    text: String,
    around: Around,
}

impl Region for AmountField {
    fn draw(&self, frame: &Frame) -> Html {
        drawn(frame, self.field, &self.text, &self.around).into()
    }
}

/// A field that stands beside its own answer: what is wrong with it is told as soon as nothing more is typed.
pub(super) fn answered_field(frame: &Frame, state: &State, field: Field, around: Around) -> Html {
    let text = state.text(field);
    let typing =
        if matches!(field, Field::Beside(_)) { state.answering.hushed } else { state.answering.typing };
    let told = !typing || state.answering.left.contains(&field);
    let fault = || fault_of(field, text).filter(|_| told).map(|wrong| FieldError::of(frame, field, &wrong));
    let wrong = around.wrong.or_else(fault);
    money_field(frame, field, text, Around { wrong, ..around })
}

/// Why what is typed cannot be used, and what could be meant.
pub(super) fn told(frame: &Frame, field: Field, wrong: &Wrong) -> String {
    match wrong {
        Wrong::Case(problem) => (frame.texts().form.problem)(problem),
        Wrong::Unclear(unclear) => match unclear.why {
            Why::Coming => frame.texts().page.loading.to_owned(),
            _ => frame
                .explore
                .map(|chunk| chunk_explore::unclear(chunk, frame, field, unclear))
                .unwrap_or_default(),
        },
    }
}

/// What it is made of.
fn drawn(frame: &Frame, field: Field, text: &str, around: &Around) -> El {
    let id = field.id();
    let hint = around.hint.map_or_else(|| frame.hint(field), str::to_owned);
    let words = in_words(frame, field, text);
    let error = match (&around.wrong, around.missing) {
        (Some(wrong), _) => Some(wrong.words.clone()),
        (None, missing) => missing.map(str::to_owned),
    };
    let wrong = error.is_some();
    let offered = around.wrong.as_ref().map(|wrong| &wrong.readings).filter(|all| !all.is_empty());
    let mut described: Vec<String> = Vec::new();
    let mut piece = |name: &'static str, class: &'static str, words: String| {
        let id = format!("{id}-{name}");
        described.push(id.clone());
        text_el("p", class, words).attr("id", id)
    };
    let hint = (!hint.is_empty()).then(|| piece("hint", "hint", hint));
    let error = error.map(|error| piece("error", "error", error));
    let words = words.map(|words| {
        if around.hushed {
            return text_el("p", "words", words).attr("id", format!("{id}-words"));
        }
        piece("words", "words", words)
    });
    // The bill's words have their place from the beginning: what stands below must not move under a finger.
    let words = words.or_else(|| (field == Field::TOTAL).then(|| text_el("p", "words", "\u{a0}")));
    let described = (!described.is_empty()).then(|| join(&described, " "));
    let label = around.label.clone().unwrap_or_else(|| frame.label(field));
    el("div")
        .class(if wrong { "field wrong" } else { "field" })
        .child(el("label").attr("for", id).text(label))
        .child_opt(hint)
        .child_opt(error)
        .child_opt(
            offered
                .zip(frame.explore)
                .map(|(readings, chunk)| chunk_explore::offered(chunk, frame, field, readings)),
        )
        .child(
            el("div")
                .class("entry")
                .child(frame.input(field, text.to_owned(), described, wrong))
                .child(ten_thousand(frame, field, text))
                .child_opt(
                    unit(frame, field).map(|unit| text_el("span", "unit", unit).attr("aria-hidden", "true")),
                )
                .child(if field == Field::Day { frame.calendar(text) } else { Html::default() }),
        )
        .child_opt(words)
}

/// Keyboards of digits have no 万: a key for it, where a bill is typed in digits alone.
fn ten_thousand(frame: &Frame, field: Field, text: &str) -> Html {
    let key = frame.texts().form.ten_thousand;
    let plain = !text.is_empty() && text.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    if field != Field::TOTAL || key.is_empty() || !plain || text.len() > MOST_BEFORE {
        return Html::default();
    }
    frame.button("key", key, Action::Typed(field, format!("{text}{key}")))
}

/// More digits are no number of ten thousands.
const MOST_BEFORE: usize = 4;

/// Whether a number in this field is no amount.
fn is_share(field: Field) -> bool {
    matches!(field, Field::Figure(path) if path.part().is_rate())
}

/// What stands behind the number.
fn unit(frame: &Frame, field: Field) -> Option<&'static str> {
    let form = &frame.texts().form;
    match field {
        Field::Day | Field::VISIT_DAY | Field::Fact(_) => None,
        Field::BedDays => Some(form.days),
        field if is_share(field) => Some(form.percent),
        _ => Some(form.yuan),
    }
}

/// What was understood, in words, once anything was.
fn in_words(frame: &Frame, field: Field, text: &str) -> Option<String> {
    let language = frame.language;
    match field {
        Field::Day | Field::VISIT_DAY => typed_day(text).map(|day| format::date(day, language)),
        Field::Fact(_) => None,
        Field::BedDays => Some(format::days_in_words(days_text(text).ok()?.parse().ok()?, language)),
        field if is_share(field) => {
            let share = typed_share(text)?.to_string();
            Some((frame.texts().form.of_hundred)(share.trim_end_matches('%')))
        }
        _ => {
            let amount = typed_money(text)?;
            (!amount.is_zero() && amount <= Money::LARGEST_SUM).then(|| format::in_words(amount, language))
        }
    }
}
