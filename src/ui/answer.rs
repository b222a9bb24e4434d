//! The answer in the order it is needed: how much, how sure, who pays, what next, how it came about.

use super::element::{El, details, el};
use super::frame::Frame;
use super::lazy_section::lazy_section;
use super::memo::{Region, memo};
use super::result_context::{DebouncedState, ResultContext};
use super::{answers, bar, chunk_explore, headline, next};
use crate::app::{Answer, Screen, State, screen_with};
use crate::join::join;
use yew::Html;

/// How much and who pays, and what stands below.
pub(super) fn answered(frame: &Frame, state: &State, whole: &Answer, settled: &DebouncedState) -> El {
    let answer = ResultContext::of(frame, state, whole);
    let below = memo(frame, Below(settled.clone()));
    let above = el("div")
        .class("answer-parts")
        .child_opt(changed_since(answer))
        .child(memo(frame, OnPaper(settled.clone())))
        .child(headline::headline(answer, year_sum(answer)))
        .child_opt(bar::bar(answer))
        .child_opt(super::aside::aside(frame, state, &whole.pack));
    let whole = el("div").class("answer-parts").child(above).child(below);
    // Said to whoever listens instead of looking: what stands below is still that of before.
    if state.answering.typing { whole.attr("aria-busy", "true") } else { whole }
}

/// Only the part that is loaded when it is wanted can read a link.
fn changed_since(answer: ResultContext<'_>) -> Option<El> {
    answer.state.sharing.imported.as_ref()?;
    chunk_explore::changed_since(answer.state.explore_chunk()?, answer)
}

/// What the year's visits come to together, where there are others.
fn year_sum(answer: ResultContext<'_>) -> Option<El> {
    if answer.state.ledger.is_empty() {
        return None;
    }
    chunk_explore::year_sum(answer.state.explore_chunk()?, answer)
}

/// Verb and amount of an answer.
pub(super) fn said_short(frame: &Frame, state: &State, whole: &Answer) -> String {
    let (verb, figure, _) = headline::words(ResultContext::of(frame, state, whole));
    join(&[verb.to_owned(), figure], " ")
}

/// The first lines in one.
pub(super) fn spoken_answer(frame: &Frame, state: &State, whole: &Answer) -> String {
    let answer = ResultContext::of(frame, state, whole);
    let (verb, figure, sentence) = headline::words(answer);
    join(&[headline::old(answer).unwrap_or_default(), verb.to_owned(), figure, sentence], " ")
        .trim()
        .to_owned()
}

/// What stands below the amounts, drawn again only when typing pauses.
#[derive(PartialEq)]
struct Below(DebouncedState);

impl Region for Below {
    fn draw(&self, frame: &Frame) -> Html {
        below(frame, &self.0).map_or_else(Html::default, El::into)
    }
}

/// What was asked and answered, for the printed page.
#[derive(PartialEq)]
struct OnPaper(DebouncedState);

impl Region for OnPaper {
    fn draw(&self, frame: &Frame) -> Html {
        answers::on_paper(frame, &self.0.state).into()
    }
}

/// What to do next, how it came about, and everything to be tried out with it.
fn below(frame: &Frame, settled: &DebouncedState) -> Option<El> {
    let state = settled.state.as_ref();
    let Screen::Estimated(whole) = screen_with(state, &settled.before) else { return None };
    Some(sections(ResultContext::of(frame, state, &whole)))
}

/// What to do next, and one line that opens into the rest; a person reading on need not open it.
fn sections(answer: ResultContext<'_>) -> El {
    let ResultContext { frame, state, .. } = answer;
    let heading = frame.texts().result.everything;
    let rest = lazy_section(frame, state, REST, heading, |chunk| {
        let rest = details(REST, heading).child(chunk_explore::rest(chunk, answer));
        Some(if state.large { rest } else { rest.attr("open", "") })
    });
    // In large print the card stands alone; otherwise the loader opens what comes into view (static/boot.js).
    let rest = if state.large { rest } else { rest.map(|rest| rest.attr("data-when-seen", "")) };
    el("div").class("answer-parts below").child_opt(next::next(answer)).child_opt(rest)
}

/// What stands below what to do next.
const REST: &str = "more rest";
