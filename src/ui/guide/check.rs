//! All answers on one page, each with a way back to its question.

use crate::app::{
    Action, Field, Form, Reply, Screen, State, Step, View, counting, details as asked_details, steps,
    typed_day, unanswered,
};
use crate::format;
use crate::joined::joined;
use crate::listed::AsList;
use crate::terms::FactId;
use crate::ui::aside::value;
use crate::ui::element::{El, el, line};
use crate::ui::frame::{Frame, actions};
use crate::ui::result::{self, Settled};

/// The page.
#[inline(never)]
pub(super) fn check(frame: &Frame, state: &State, screen: &Screen, settled: &Settled) -> El {
    let guide = &frame.texts().guide;
    let questions = steps(state).into_iter().filter(|step| !matches!(step, Step::Check | Step::Result));
    let end = match screen {
        Screen::Estimated(_) => {
            let to = |words, step| actions([frame.button("go", words, Action::Arrived(View::Guide(step)))]);
            let next = match unanswered(state) {
                Some(step) => to(guide.go_on, step),
                None => to(guide.show_result, Step::Result),
            };
            el("div").maybe(result::aside(frame, state)).put(next)
        }
        _ => result::result(frame, state, screen, settled),
    };
    let form = counted(state);
    let rows = questions.map(|step| row(frame, state, &form, step));
    el("div").put(el("dl").class("answers-list").all(rows)).put(end)
}

fn row(frame: &Frame, state: &State, form: &Form, step: Step) -> El {
    let guide = &frame.texts().guide;
    let (question, _) = (guide.question)(step);
    let answer = answer(frame, state, form, step);
    let nothing = if state.form.reply(step) == Some(Reply::Unknown) { guide.unsure } else { guide.nothing };
    let answer = if answer.is_empty() { nothing.to_owned() } else { answer };
    let what = (guide.change_what)(question);
    let change = Action::Arrived(View::Guide(step));
    el("div").put(line("dt", "", question)).put(line("dd", "", answer)).put(
        el("dd").class("change").put(frame.named_button(
            "plain",
            guide.change.into(),
            Some(what.into()),
            change,
        )),
    )
}

/// The answers that count, as far as the rules are here.
pub(in crate::ui) fn counted(state: &State) -> Form {
    state.pack().map_or_else(|| state.form.clone(), |pack| counting(pack, &state.form))
}

/// The answer to a step in words, from the answers that count; empty where there is none.
pub(in crate::ui) fn answer(frame: &Frame, state: &State, form: &Form, step: Step) -> String {
    let texts = frame.texts();
    let words = &texts.words;
    let language = frame.language;
    let answer = match step {
        Step::Region => state
            .catalog
            .ready()
            .and_then(|catalog| catalog.entry(form.policy.as_ref()?))
            .map(|entry| language.of(&entry.region).to_owned()),
        Step::Day => Some(day(frame, state)),
        Step::Insurance => form.insurance.map(|one| (words.insurance)(one).0.to_owned()),
        Step::Identities => Some(identities(frame, state, form)),
        Step::Setting => form.setting.map(|one| frame.option(FactId::Setting, one.id()).0),
        Step::Level => form.level.map(|one| frame.option(FactId::Level, one.id()).0),
        Step::Place => form.place.map(|one| frame.option(FactId::Place, one.id()).0),
        Step::Details => Some(details(frame, state, form)),
        Step::Total | Step::OutOfScope | Step::Year | Step::Statement => Some(amounts(frame, form, step)),
        Step::Check | Step::Result => None,
    };
    answer.unwrap_or_default()
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
    joined(&names, frame.texts().result.list_comma)
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
    joined(&said, frame.texts().result.list_comma)
}

/// The amounts of a step; the one of the bill alone without its name.
fn amounts(frame: &Frame, form: &Form, step: Step) -> String {
    let typed = form.texts().map(|(field, _)| field);
    let typed = typed.filter(|&field| Step::of(field) == Some(step) && form.is_typed(field));
    let said: Vec<String> = typed
        .map(|field| {
            let amount = value(frame, form, field);
            if field == Field::Total { amount } else { format!("{} {amount}", frame.label(field)) }
        })
        .listed();
    joined(&said, frame.texts().result.list_comma)
}
