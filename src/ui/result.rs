//! The result in the order it is needed: how much, how sure, who pays, what next, how it came about. How much and who
//! pays follow every key; what stands below them follows when nothing more is typed for a moment, so that a slow
//! phone is never busy with it between two keys.

use super::element::{El, el, list, text_el};
use super::fetch_status::{failed, waiting};
use super::frame::Frame;
use super::lazy_section::lazy_section;
use super::money_field::told;
use super::own_figure;
use super::result_context::DebouncedState;
use super::{chunk_answer, chunk_explore, untimely};
use crate::app::{Field, GuideStep, Screen, State, Unread, View, Wrong};
use crate::join::join;
use crate::listed::AsList;

/// Whatever can be shown now; `settled` is the state from before what is just being typed.
pub(super) fn result(frame: &Frame, state: &State, screen: &Screen, settled: &DebouncedState) -> El {
    match screen {
        Screen::Waiting { long } => waiting(frame, *long),
        Screen::Failed(error) => failed(frame, error),
        Screen::Asking(unread) => asking(frame, state, unread, settled),
        Screen::Untimely(untimely) => untimely::untimely(frame, state, *untimely),
        Screen::Estimated(whole) => chunk_answer::answered(frame, state, whole, settled),
    }
}

/// What is filled in and does not count, where a pack says so.
pub(super) fn aside(frame: &Frame, state: &State) -> Option<El> {
    chunk_answer::aside(frame, state, state.pack()?)
}

/// What is still missing, and what has to be corrected.
fn asking(frame: &Frame, state: &State, unread: &Unread, settled: &DebouncedState) -> El {
    let texts = frame.texts();
    let link = |field: Field| text_el("a", "", frame.label(field)).attr("href", format!("#{}", field.id()));
    let mut missing = unread.missing.clone();
    if state.form.policy.is_none() {
        missing = vec![Field::Policy];
    }
    // What is still being typed is told where nothing else would be said.
    let told_at_once = missing.is_empty() && wrong(state, unread).next().is_none();
    let wrong: Vec<El> = unread
        .wrong
        .iter()
        .filter(|(field, _)| told_at_once || state.answering.left.contains(field))
        .map(|(field, wrong)| el("li").child(link(*field)).text(format!(" {}", told(frame, *field, wrong))))
        .listed();
    let correct = (!wrong.is_empty())
        .then(|| el("div").child(text_el("p", "lead", texts.result.to_correct)).child(list("", wrong)));
    let needed = (!missing.is_empty()).then(|| {
        el("div")
            .child(text_el("p", "lead", texts.result.still_needed))
            .child(list("", missing.into_iter().map(|field| el("li").child(link(field)))))
            .child(text_el("p", "hint", texts.result.still_hint))
    });
    let asking =
        el("div").class("asking").child_opt(correct).child_opt(needed).child_opt(aside(frame, state));
    el("div")
        .class("answer-parts")
        .child(asking)
        .child_opt(own_figure::asked(state).map(|path| own_figure::question(frame, state, path)))
        .child_opt(ledger(frame, state, settled))
}

/// The year's other visits, while the one on the page has no result yet.
pub(super) fn ledger(frame: &Frame, state: &State, settled: &DebouncedState) -> Option<El> {
    let heading = frame.texts().result.year;
    let drawn = |chunk| chunk_explore::ledger(chunk, frame, state, &settled.before);
    (!state.ledger.is_empty()).then(|| lazy_section(frame, state, "more year", heading, drawn))?
}

/// What is wrong with inputs that were left.
fn wrong<'s>(state: &'s State, unread: &'s Unread) -> impl Iterator<Item = &'s (Field, Wrong)> {
    unread.wrong.iter().filter(|(field, _)| state.answering.left.contains(field))
}

/// What is said to whoever listens instead of looking, once typing pauses: how much, or what to correct.
pub(super) fn spoken(frame: &Frame, state: &State, screen: &Screen) -> String {
    if !matches!(state.view, View::Desk | View::Guide(GuideStep::Result)) {
        return String::new();
    }
    match screen {
        Screen::Estimated(whole) => chunk_answer::spoken(frame, state, whole),
        Screen::Asking(unread) => {
            let said: Vec<String> = wrong(state, unread)
                .map(|(field, wrong)| join(&[frame.label(*field), told(frame, *field, wrong)], " "))
                .listed();
            join(&said, " ")
        }
        _ => String::new(),
    }
}
