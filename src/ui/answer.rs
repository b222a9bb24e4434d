//! The answer in the order it is needed: how much, how sure, who pays, what next, how it came about.

use super::element::{El, details, el};
use super::frame::Frame;
use super::lazy_section::lazy_section;
use super::memo::{Region, memo};
use super::result_context::{DebouncedState, ResultContext};
use super::{bar, chunk_explore, compare, derivation, headline, next, statement, take_away};
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
        .child(headline::headline(answer))
        .child_opt(bar::bar(answer))
        .child_opt(super::aside::aside(frame, state, &whole.pack));
    let whole = el("div").class("answer-parts").child(above).child(below);
    // Said to whoever listens instead of looking: what stands below is still that of before.
    if state.typing { whole.attr("aria-busy", "true") } else { whole }
}

/// Only the part that is loaded when it is wanted can read a link.
fn changed_since(answer: ResultContext<'_>) -> Option<El> {
    answer.state.imported.as_ref()?;
    chunk_explore::changed_since(answer.state.explore_chunk()?, answer)
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
        take_away::on_paper(frame, &self.0.state).into()
    }
}

/// What to do next, how it came about, and everything to be tried out with it.
fn below(frame: &Frame, settled: &DebouncedState) -> Option<El> {
    let state = settled.state.as_ref();
    let Screen::Estimated(whole) = screen_with(state, &settled.before) else { return None };
    Some(sections(ResultContext::of(frame, state, &whole)))
}

/// The curve; none where nothing can be tried out.
fn curve(answer: ResultContext<'_>) -> Option<El> {
    let heading = answer.frame.texts().sections.curve;
    let ResultContext { frame, state, .. } = answer;
    answer.case.can_be_varied().then(|| {
        lazy_section(frame, state, "more curve", heading, |chunk| chunk_explore::curve(chunk, answer))
    })?
}

fn sections(answer: ResultContext<'_>) -> El {
    let ResultContext { frame, state, .. } = answer;
    let texts = frame.texts();
    let below = el("div").class("answer-parts below").child_opt(next::next(answer));
    let others = others(answer);
    // In large print the card stands alone; the rest is one tap away.
    below.child(if state.large { details("more", texts.result.everything).child(others) } else { others })
}

/// How it came about, what else can be tried, and what it rests on.
fn others(answer: ResultContext<'_>) -> El {
    let ResultContext { frame, state, .. } = answer;
    let texts = frame.texts();
    el("div")
        .class("answer-parts")
        .child(derivation::derivation(answer))
        .child(statement::statement(answer))
        .child_opt(lazy_section(frame, state, "more paid", texts.sections.paid, |chunk| {
            chunk_explore::paid(chunk, answer)
        }))
        .child_opt(compare::compare(answer))
        .child_opt(curve(answer))
        .child_opt(lazy_section(frame, state, "more year", texts.sections.year, |chunk| {
            chunk_explore::year(chunk, answer)
        }))
        .child(take_away::take_away(answer))
        .child_opt(lazy_section(frame, state, "more carry", texts.sections.share, |chunk| {
            chunk_explore::share(chunk, answer)
        }))
        .child(next::basis(answer))
}
