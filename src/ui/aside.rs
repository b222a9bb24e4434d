//! What is filled in and does not count, in one place, each with the reason.

use super::element::{El, el, list, p, text_el};
use super::frame::Frame;
use crate::app::{
    Field, Form, Input, Pack, SetAside, State, WhyAside, count_text, days_text, set_aside, typed_money,
};
use crate::format;
use crate::listed::AsList;
use crate::terms::Identity;

/// The list; none where everything counts.
pub(super) fn aside(frame: &Frame, state: &State, pack: &Pack) -> Option<El> {
    let lines = sentences(frame, state, pack);
    if lines.is_empty() {
        return None;
    }
    let heading = (frame.texts().aside.heading)(frame.language.of(&pack.region));
    Some(
        el("div")
            .class("banner aside")
            .child(p(heading))
            .child(list("", lines.into_iter().map(|one| text_el("li", "", one)))),
    )
}

/// One sentence for each input that is set aside.
pub(super) fn sentences(frame: &Frame, state: &State, pack: &Pack) -> Vec<String> {
    let texts = frame.texts();
    let said = |SetAside { input, why }| {
        let why = match why {
            WhyAside::Lacking(_) if matches!(input, Input::Identity(_)) => texts.aside.no_such_group,
            WhyAside::Lacking(reason) => (texts.aside.reason)(reason),
            WhyAside::NotAsked => texts.aside.not_asked,
            WhyAside::OtherRow => texts.aside.other_row,
            WhyAside::Follows => texts.form.year_follows,
        };
        (texts.aside.line)(&named(frame, state, &state.form, input), why)
    };
    set_aside(pack, &state.form, &state.ledger).into_iter().map(said).listed()
}

/// An input as the person gave it: `政府兜底已付 9,000 元`.
pub(super) fn named(frame: &Frame, state: &State, form: &Form, input: Input) -> String {
    match input {
        Input::Identity(identity) => identity_name(frame, state, identity),
        Input::Field(field) => {
            let name = frame.label(field);
            let value = value(frame, form, field);
            if value.is_empty() { name } else { format!("{name} {value}") }
        }
    }
}

/// What is typed in a field, with its unit.
pub(super) fn value(frame: &Frame, form: &Form, field: Field) -> String {
    let text = form.text(field);
    match field {
        Field::Fact(id) => match (form.answer(id), frame.fact(id)) {
            (Some(answer), _) => frame.answer(id, answer),
            (None, Some(fact)) => match count_text(text).ok().and_then(|count| count.parse().ok()) {
                Some(count) => frame.value(fact, count),
                None => text.to_owned(),
            },
            (None, None) => text.to_owned(),
        },
        Field::BedDays => {
            format!("{} {}", days_text(text).as_deref().unwrap_or(text), frame.texts().form.days)
        }
        Field::Figure(path) if path.part().is_rate() => {
            format!("{}{}", text.trim_end_matches(['%', '％']), frame.texts().form.percent)
        }
        _ => typed_money(text).map_or_else(|| text.to_owned(), |one| format::short_yuan(one, frame.language)),
    }
}

/// In the words of a pack that knows it: the one chosen before is still here.
fn identity_name(frame: &Frame, state: &State, identity: Identity) -> String {
    let packs = state.fetched.packs.iter().filter_map(|(_, pack)| pack.ready());
    let known = packs.filter_map(|pack| pack.identity(identity)).next();
    known.map_or(frame.texts().aside.some_group, |known| frame.language.of(&known.name)).to_owned()
}
