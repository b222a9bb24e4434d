//! Everything on one page: the questions in the order a clerk thinks, the result beside them.

use super::element::{El, details, el, text_el};
use super::frame::Frame;
use super::questions::{Chosen, Questions};
use super::result;
use super::result_context::DebouncedState;
use super::{chunk_answer, chunk_explore};
use crate::app::{Action, Field, GuideStep, Input, Screen, State, is_apart, misfit};
use std::rc::Rc;

/// The desk.
pub(super) fn desk(frame: &Frame, state: &Rc<State>, screen: &Screen, settled: &DebouncedState) -> El {
    let texts = frame.texts();
    let unread = match screen {
        Screen::Asking(unread) => Some(unread),
        _ => None,
    };
    let ask = Questions::of(frame, state, unread);
    let heading = el("div")
        .class("heading-line")
        .child(text_el("h2", "", texts.form.heading).attr("id", "questions-heading"))
        .child(frame.plain(texts.page.next_person, Action::Cleared));
    let questions = el("section")
        .class("questions")
        .attr("aria-labelledby", "questions-heading")
        .child(heading)
        .child_opt(served(frame, state, screen));
    // What the last person left filled in is one line; in front of what is asked of this one.
    let questions = match state.explore_chunk().filter(|_| state.turns.prefilled > 0) {
        Some(chunk) => {
            questions.child(chunk_explore::prefilled(chunk, &ask)).child(ask.chosen(Chosen::Person))
        }
        None => questions
            .child(ask.chosen(Chosen::Region))
            .child(ask.day())
            .child(ask.chosen(Chosen::Person))
            .child(ask.chosen(Chosen::Hospital)),
    };
    let questions = questions
        .child(ask.keep_hospital())
        .all(ask.facts())
        .child(ask.circumstances())
        .child(ask.amount(Field::TOTAL, false))
        .child(out_of_scope(&ask))
        .child_opt(ask.pack.is_some().then(|| statement(&ask)))
        .child(year(&ask))
        .child(ask.chosen(Chosen::OnlyPublished));
    let result = el("section")
        .class("result")
        .attr("id", "result")
        .attr("aria-labelledby", "result-heading")
        .attr("tabindex", "-1")
        .child(text_el("h2", "unseen", texts.result.heading).attr("id", "result-heading"))
        .child(result::result(frame, state, screen, settled));
    el("div").class("desk").child(questions).child(result).child_opt(below(frame, state, screen))
}

/// The people served so far. The first of them has asked for the part that this takes.
fn served(frame: &Frame, state: &State, screen: &Screen) -> Option<El> {
    let chunk = state.explore_chunk().filter(|_| !state.served.is_empty())?;
    Some(chunk_explore::served(chunk, frame, state, matches!(screen, Screen::Estimated(_))))
}

/// Where the result stands far below the questions, how much it is stays in sight.
fn below(frame: &Frame, state: &State, screen: &Screen) -> Option<El> {
    let Screen::Estimated(whole) = screen else { return None };
    let said = chunk_answer::said_short(frame, state, whole);
    Some(text_el("a", "in-sight", said).attr("href", "#result").attr("translate", "no"))
}

/// Fields beside each other where there is room.
fn side_by_side(ask: &Questions<'_>, fields: impl IntoIterator<Item = Field>) -> El {
    fields.into_iter().fold(el("div").class("side-by-side"), |all, field| all.child(ask.amount(field, true)))
}

/// Those of the fields that the region has for this person.
fn fitting(ask: &Questions<'_>, fields: impl Iterator<Item = Field>) -> El {
    let fits = |&field: &Field| {
        ask.pack.is_some_and(|pack| misfit(pack, &ask.state.form, Input::Field(field)).is_none())
    };
    side_by_side(ask, fields.filter(fits))
}

/// Whether any of the bill is covered by neither insurance nor aid, and how much.
pub(super) fn out_of_scope(ask: &Questions<'_>) -> El {
    let form = &ask.frame.texts().form;
    let parts = || {
        el("fieldset")
            .class("field group")
            .child(text_el("legend", "unseen", form.out_of_scope))
            .child(text_el("p", "hint", form.out_of_scope_hint))
            .child(side_by_side(ask, [Field::FULL_SELF, Field::OVER_LIMIT, Field::ADVANCE_SELF]))
    };
    el("div")
        .child(ask.choices(Field::OutOfScope))
        .child_opt(ask.has_something(GuideStep::OutOfScope).then(parts))
}

/// What a statement says the tiers of this pack paid.
pub(super) fn settled_fields(ask: &Questions<'_>) -> El {
    let tiers = ask.pack.iter().flat_map(|pack| &pack.tiers).map(|one| one.tier);
    // One line of the statement, in the place of the first of its tiers.
    let apart = is_apart(&ask.state.form);
    let first = tiers.clone().find(|tier| tier.is_medical_aid());
    let fields = tiers.filter_map(|tier| match tier {
        aid if apart || !aid.is_medical_aid() => Some(Field::Settled(aid)),
        aid => (Some(aid) == first).then_some(Field::SettledAid),
    });
    fitting(ask, [Field::PREPAY].into_iter().chain(fields))
}

fn statement(ask: &Questions<'_>) -> El {
    let form = &ask.frame.texts().form;
    details("more", form.statement)
        .child(text_el("p", "hint", form.statement_hint))
        .child(settled_fields(ask))
}

/// What the year has brought so far; the visits noted before say it themselves.
pub(super) fn year(ask: &Questions<'_>) -> El {
    let form = &ask.frame.texts().form;
    if !ask.state.ledger.begins_year(&ask.state.form) {
        return text_el("p", "hint", form.year_follows);
    }
    let sums = || {
        let sums = ask.pack.iter().flat_map(|pack| pack.every_sum());
        el("fieldset")
            .class("field group")
            .child(text_el("legend", "unseen", form.year))
            .child(text_el("p", "hint", form.year_hint))
            .child(fitting(ask, sums.map(Field::Year)))
    };
    el("div")
        .child(ask.choices(Field::EarlierVisits))
        .child_opt(ask.has_something(GuideStep::Year).then(sums))
}
