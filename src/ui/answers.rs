//! What was asked and answered, in words.

use super::aside::value;
use super::element::{El, list, text_el};
use super::frame::Frame;
use crate::app::{
    Field, Flag, Form, GuideStep, Reply, State, YES, counting, details as asked_details, steps, tried,
    typed_day,
};
use crate::format;
use crate::join::join;
use crate::listed::AsList;
use crate::terms::FactId;

/// The answers that count, as far as the rules are here.
pub(super) fn counted(state: &State) -> Form {
    state.pack().map_or_else(|| state.form.clone(), |pack| counting(pack, &state.form))
}

/// The answer to a step in words, from the answers that count; empty where there is none.
fn answer(frame: &Frame, state: &State, form: &Form, step: GuideStep) -> String {
    let texts = frame.texts();
    let words = &texts.words;
    let language = frame.language;
    let answer = match step {
        GuideStep::Region => state
            .fetched
            .catalog
            .ready()
            .and_then(|catalog| catalog.entry(form.policy.as_ref()?))
            .map(|entry| language.of(&entry.region).to_owned()),
        GuideStep::Day => Some(day(frame, state)),
        GuideStep::Insurance => form.insurance.map(|one| (words.insurance)(one).0.to_owned()),
        GuideStep::Identities => Some(identities(frame, state, form)),
        GuideStep::Setting => form.setting.map(|one| frame.option(FactId::Setting, one.id()).0),
        GuideStep::Level => form.level.map(|one| frame.option(FactId::Level, one.id()).0),
        GuideStep::Place => form.place.map(|one| frame.option(FactId::Place, one.id()).0),
        GuideStep::Details => Some(details(frame, state, form)),
        GuideStep::Total | GuideStep::OutOfScope | GuideStep::Year | GuideStep::Statement => {
            Some(amounts(frame, form, step))
        }
        GuideStep::Check | GuideStep::Result => None,
    };
    answer.unwrap_or_default()
}

/// The same where nothing, or not to know, is an answer, too.
pub(super) fn said(frame: &Frame, state: &State, form: &Form, step: GuideStep) -> String {
    let said = answer(frame, state, form, step);
    let replied = form.reply(step).filter(|reply| said.is_empty() && *reply != Reply::Something);
    if let Some(tried) = tried(form).filter(|_| step == GuideStep::OutOfScope) {
        return (frame.texts().form.guessed)(&format::amount(tried));
    }
    match (replied, step.field()) {
        (Some(Reply::Unknown), _) => frame.texts().guide.unsure.to_owned(),
        (Some(reply), Some(field)) => (frame.texts().form.reply)(field, reply).0.to_owned(),
        _ => said,
    }
}

fn day(frame: &Frame, state: &State) -> String {
    let text = state.form.text(Field::Day);
    typed_day(text).map_or_else(|| text.to_owned(), |day| format::date(day, frame.language))
}

fn identities(frame: &Frame, state: &State, form: &Form) -> String {
    let names: Vec<String> = state
        .pack()
        .into_iter()
        .flat_map(|pack| form.identities.iter().filter_map(|&one| pack.identity(one)))
        .map(|one| frame.language.of(&one.name).to_owned())
        .listed();
    if names.is_empty() && form.says_no_identity() {
        return frame.texts().form.none_of_these.to_owned();
    }
    join(&names, frame.texts().result.list_comma)
}

fn details(frame: &Frame, state: &State, form: &Form) -> String {
    let Some(pack) = state.pack() else { return String::new() };
    let said: Vec<String> = asked_details(pack, form, &state.ledger)
        .into_iter()
        .filter_map(|field| match field {
            Field::Flag(flag) => form.flag(flag).then(|| frame.label(field)),
            Field::Fact(fact) if form.answer(fact).is_none() && !form.is_typed(field) => None,
            Field::Fact(_) => Some(format!("{} {}", frame.label(field), value(frame, form, field))),
            _ => form.is_typed(field).then(|| value(frame, form, field)),
        })
        .listed();
    join(&said, frame.texts().result.list_comma)
}

/// The amounts of a step; the one of the bill alone without its name.
fn amounts(frame: &Frame, form: &Form, step: GuideStep) -> String {
    let typed = form.texts().map(|(field, _)| field);
    let typed = typed.filter(|&field| GuideStep::of(field) == Some(step) && form.is_typed(field));
    let said: Vec<String> = typed
        .map(|field| {
            let amount = value(frame, form, field);
            if field == Field::TOTAL { amount } else { format!("{} {amount}", frame.label(field)) }
        })
        .listed();
    join(&said, frame.texts().result.list_comma)
}

/// What the result is of, in one line.
pub(super) fn answers_line(frame: &Frame, state: &State) -> String {
    let form = counted(state);
    let steps = [
        GuideStep::Region,
        GuideStep::Insurance,
        GuideStep::Identities,
        GuideStep::Setting,
        GuideStep::Level,
        GuideStep::Total,
        GuideStep::Day,
    ];
    // To belong to no group goes without saying.
    let steps = steps.into_iter().filter(|step| *step != GuideStep::Identities || !form.says_no_identity());
    let said = joined(frame, state, &form, steps, " · ");
    let only = only_published(frame, state).map(str::to_owned);
    join(&[said].into_iter().chain(only).listed(), " · ")
}

/// Of whom and where, without which no figure can be told.
pub(super) fn person_line(frame: &Frame, state: &State) -> String {
    let steps = [
        GuideStep::Region,
        GuideStep::Insurance,
        GuideStep::Identities,
        GuideStep::Setting,
        GuideStep::Level,
        GuideStep::Place,
    ];
    joined(frame, state, &counted(state), steps.into_iter(), frame.texts().result.list_comma)
}

/// The answers to these steps, as far as there are any.
fn joined(
    frame: &Frame,
    state: &State,
    form: &Form,
    steps: impl Iterator<Item = GuideStep>,
    between: &str,
) -> String {
    let said = steps.map(|step| answer(frame, state, form, step)).filter(|said| !said.is_empty());
    join(&said.listed(), between)
}

/// What was asked and answered, for the printed page.
pub(super) fn on_paper(frame: &Frame, state: &State) -> El {
    let lines = asked_and_answered(frame, state)
        .into_iter()
        .map(|(question, said)| text_el("li", "", format!("{question} {said}")));
    list("on-paper", lines)
}

/// Every question of the guide that has an answer.
pub(super) fn asked_and_answered(frame: &Frame, state: &State) -> Vec<(&'static str, String)> {
    let form = counted(state);
    steps(state)
        .into_iter()
        .filter(|step| !matches!(step, GuideStep::Check | GuideStep::Result))
        .map(|step| ((frame.texts().guide.question)(step).0, said(frame, state, &form, step)))
        .filter(|(_, said)| !said.is_empty())
        .chain(
            only_published(frame, state).map(|words| (words, (frame.texts().words.answer)(YES).to_owned())),
        )
        .listed()
}

/// That no borrowed figure counts, where that was chosen: whoever opens a link has not chosen it.
fn only_published(frame: &Frame, state: &State) -> Option<&'static str> {
    (!state.form.flag(Flag::References)).then(|| frame.texts().form.only_published)
}
