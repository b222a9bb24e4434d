//! The result in the order it is needed: how much, how sure, who pays, what next, how it came about.

use super::element::{El, el, line, list, p};
use super::frame::Frame;
use super::{bar, carry, compare, curve, derivation, headline, next, statement, take_away, year};
use crate::app::{Action, Answer, Field, LoadError, Pack, Screen, State, Unread};
use crate::case::Case;
use crate::estimate::Estimate;

/// An answer with what it rests on.
#[derive(Clone, Copy)]
pub(super) struct Answered<'s> {
    pub(super) frame: &'s Frame,
    pub(super) state: &'s State,
    pub(super) pack: &'s Pack,
    pub(super) case: &'s Case,
    pub(super) estimate: &'s Estimate,
    pub(super) whole: &'s Answer,
}

/// Whatever can be shown now.
pub(super) fn result(frame: &Frame, state: &State, screen: &Screen) -> El {
    match screen {
        Screen::Waiting(long) => waiting(frame, *long),
        Screen::Failed(error) => failed(frame, error),
        Screen::Asking(unread) => asking(frame, state, unread),
        Screen::Estimated(whole) => {
            let Answer { pack, case, estimate, .. } = whole.as_ref();
            estimated(Answered { frame, state, pack, case, estimate, whole })
        }
    }
}

fn waiting(frame: &Frame, long: bool) -> El {
    let page = &frame.texts().page;
    line("p", "waiting", if long { page.loading_long } else { page.loading }).attr("role", "status")
}

fn failed(frame: &Frame, error: &LoadError) -> El {
    let page = &frame.texts().page;
    let sentence = match error {
        LoadError::Network => page.failed_network.to_owned(),
        LoadError::Status(status) => (page.failed_status)(&status.to_string()),
        LoadError::Broken(_) => page.failed_broken.to_owned(),
    };
    el("div")
        .class("failed")
        .attr("role", "alert")
        .put(line("p", "lead", page.failed))
        .put(p(sentence))
        .put(frame.button("go", page.try_again, Action::TriedAgain))
}

/// What is still missing, and what has to be corrected.
fn asking(frame: &Frame, state: &State, unread: &Unread) -> El {
    let texts = frame.texts();
    let link =
        |field: Field| line("a", "", (texts.form.label)(field)).attr("href", format!("#{}", field.id()));
    let mut missing = unread.missing.clone();
    if state.form.policy.is_none() {
        missing = vec![Field::Policy];
    }
    let wrong: Vec<El> = unread
        .wrong
        .iter()
        .filter(|(field, _)| state.left.contains(field))
        .map(|(field, problem)| el("li").put(link(*field)).text((texts.form.problem)(problem)))
        .collect();
    let correct = (!wrong.is_empty())
        .then(|| el("div").put(line("p", "lead", texts.result.to_correct)).put(list("", wrong)));
    let needed = (!missing.is_empty()).then(|| {
        el("div")
            .put(line("p", "lead", texts.result.still_needed))
            .put(list("", missing.into_iter().map(|field| el("li").put(link(field)))))
            .put(line("p", "hint", texts.result.still_hint))
    });
    el("div").class("asking").attr("aria-live", "polite").maybe(correct).maybe(needed)
}

/// The answer.
fn estimated(answer: Answered<'_>) -> El {
    el("div")
        .class("answer-parts")
        .maybe(carry::changed_since(answer))
        .put(headline::headline(answer))
        .put(take_away::on_paper(answer))
        .maybe(bar::bar(answer))
        .maybe(next::next(answer))
        .put(derivation::derivation(answer))
        .put(statement::statement(answer))
        .maybe(compare::compare(answer))
        .maybe(curve::curve(answer))
        .put(year::year(answer))
        .put(take_away::take_away(answer))
        .put(carry::carry(answer))
        .put(next::basis(answer))
}
