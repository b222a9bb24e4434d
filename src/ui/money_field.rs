//! A field for an amount, a share, a number of days or a day: label, hint, what is unclear about it and what could be meant,
//! input with its unit, and what was understood, in words.

use super::element::{El, el, line};
use super::frame::{Frame, actions};
use super::part::{Part, part};
use super::run;
use crate::app::{Action, Field, State, Wrong, day_text, days_text, fault_of, typed_money, typed_share};
use crate::day::Day;
use crate::format;
use crate::joined::joined;
use crate::money::Money;
use yew::prelude::*;

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
    pub(super) wrong: Option<Wrong>,
    /// Something is being typed: the amount in words would be read out at every key.
    pub(super) hushed: bool,
}

impl Around {
    /// What a field says by itself.
    pub(super) fn of(state: &State, field: Field) -> Self {
        Self { hushed: state.hushed && state.form.is_typed(field), ..Self::default() }
    }
}

/// The field.
pub(super) fn money_field(frame: &Frame, field: Field, text: &str, around: Around) -> Html {
    part(frame, Part::Amount(field, text.to_owned(), around))
}

/// A field that stands beside its own answer: what is wrong with it is told as soon as nothing more is typed.
pub(super) fn answered_field(frame: &Frame, state: &State, field: Field, around: Around) -> Html {
    let text = state.form.text(field);
    let told = !state.typing || state.left.contains(&field);
    let wrong = around.wrong.or_else(|| fault_of(field, text).filter(|_| told));
    money_field(frame, field, text, Around { wrong, ..around })
}

/// Why what is typed cannot be used, and what could be meant.
pub(super) fn told(frame: &Frame, field: Field, wrong: &Wrong) -> String {
    let form = &frame.texts().form;
    match wrong {
        Wrong::Case(problem) => (form.problem)(problem),
        Wrong::Unclear(unclear) => {
            let why = (form.unclear)(unclear.why);
            let shown = |reading: &String| shown(frame, field, reading);
            match unclear.readings.as_slice() {
                [one] => format!("{why}{}{}", gap(frame), (form.is_it)(&shown(one))),
                [one, other] => format!("{why}{}{}", gap(frame), (form.is_it_or)(&shown(one), &shown(other))),
                _ => why.to_owned(),
            }
        }
    }
}

/// Between two sentences.
fn gap(frame: &Frame) -> &'static str {
    frame.texts().result.sentence_gap
}

/// Something that could be meant, as it is shown.
fn shown(frame: &Frame, field: Field, reading: &str) -> String {
    match field {
        Field::Day => Day::parse(reading).map(|day| format::date(day, frame.language)).unwrap_or_default(),
        _ => format::grouped(reading),
    }
}

/// A way to say what is meant; the focus goes back to the field, for the button goes.
fn meant(frame: &Frame, field: Field, reading: &str) -> Html {
    let words = (frame.texts().form.it_is)(&shown(frame, field, reading));
    let (act, reading) = (frame.act.clone(), reading.to_owned());
    let onclick = move |_: MouseEvent| {
        act.emit(Action::Typed(field, reading.clone()));
        run::focus(&field.id());
    };
    html! { <button key={words.as_str()} type="button" class="plain" {onclick}>{ words }</button> }
}

/// What it is made of.
pub(super) fn drawn(frame: &Frame, field: Field, text: &str, around: &Around) -> El {
    let id = field.id();
    let hint = around.hint.map_or_else(|| frame.hint(field), str::to_owned);
    let words = in_words(frame, field, text);
    let error = match (&around.wrong, around.missing) {
        (Some(wrong), _) => Some(told(frame, field, wrong)),
        (None, missing) => missing.map(str::to_owned),
    };
    let wrong = error.is_some();
    let mut described: Vec<String> = Vec::new();
    let mut piece = |name: &'static str, class: &'static str, words: String| {
        let id = format!("{id}-{name}");
        described.push(id.clone());
        line("p", class, words).attr("id", id)
    };
    let hint = (!hint.is_empty()).then(|| piece("hint", "hint", hint));
    let error = error.map(|error| piece("error", "error", error));
    let words = words.map(|words| {
        if around.hushed {
            return line("p", "words", words).attr("id", format!("{id}-words"));
        }
        piece("words", "words", words)
    });
    let described = (!described.is_empty()).then(|| joined(&described, " "));
    let label = around.label.clone().unwrap_or_else(|| frame.label(field));
    el("div")
        .class(if wrong { "field wrong" } else { "field" })
        .put(el("label").attr("for", id).text(label))
        .maybe(hint)
        .maybe(error)
        .maybe(offered(frame, field, around))
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
    matches!(field, Field::Figure(path) if path.part().is_rate())
}

/// What stands behind the number.
fn unit(frame: &Frame, field: Field) -> Option<&'static str> {
    let form = &frame.texts().form;
    match field {
        Field::Day | Field::Fact(_) => None,
        Field::BedDays => Some(form.days),
        field if is_share(field) => Some(form.percent),
        _ => Some(form.yuan),
    }
}

/// Everything that could be meant, to be accepted at once.
fn offered(frame: &Frame, field: Field, around: &Around) -> Option<El> {
    let Some(Wrong::Unclear(unclear)) = &around.wrong else { return None };
    let all = unclear.readings.iter().map(|reading| meant(frame, field, reading));
    (!unclear.readings.is_empty()).then(|| actions(all))
}

/// What was understood, in words, once anything was.
fn in_words(frame: &Frame, field: Field, text: &str) -> Option<String> {
    let language = frame.language;
    match field {
        Field::Day => Day::parse(&day_text(text).ok()?).map(|day| format::date(day, language)),
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
