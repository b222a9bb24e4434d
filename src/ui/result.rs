//! The result in the order it is needed: how much, how sure, who pays, what next, how it came about. How much and who
//! pays follow every key; what stands below them follows when nothing more is typed for a moment, so that a slow
//! phone is never busy with it between two keys.

use super::element::{El, el, line, list, p, words};
use super::frame::Frame;
use super::money_field::told;
use super::opened::opened;
use super::part::{Part, part};
use super::{bar, compare, derivation, headline, later, next, soon, statement, take_away};
use crate::app::{
    Action, Answer, Before, Certainty, Field, LoadError, Pack, Screen, State, Step, Unread, Untimely, View,
    Wrong, screen_behind,
};
use crate::case::Case;
use crate::estimate::Estimate;
use crate::format;
use crate::joined::joined;
use crate::listed::AsList;
use std::rc::Rc;
use yew::prelude::*;

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

impl<'s> Answered<'s> {
    /// An answer of the page.
    pub(super) fn of(frame: &'s Frame, state: &'s State, whole: &'s Answer) -> Self {
        Self { frame, state, pack: &whole.pack, case: &whole.case, estimate: &whole.estimate, whole }
    }

    /// How sure it is.
    pub(super) const fn certainty(self) -> &'s Certainty {
        &self.whole.certainty
    }
}

/// Whatever can be shown now; `settled` is the state from before what is just being typed.
#[inline(never)]
pub(super) fn result(frame: &Frame, state: &State, screen: &Screen, settled: &Settled) -> El {
    match screen {
        Screen::Waiting(long) => waiting(frame, *long),
        Screen::Failed(error) => failed(frame, error),
        Screen::Asking(unread) => asking(frame, state, unread, settled),
        Screen::Untimely(untimely) => self::untimely(frame, state, *untimely),
        Screen::Estimated(whole) => soon::answered(frame, state, whole, settled),
    }
}

/// What is filled in and does not count, where a pack says so.
pub(super) fn aside(frame: &Frame, state: &State) -> Option<El> {
    soon::aside(frame, state, state.pack()?)
}

/// How much and who pays, and what stands below.
pub(super) fn answered(frame: &Frame, state: &State, whole: &Answer, settled: &Settled) -> El {
    let answer = Answered::of(frame, state, whole);
    let below = part(frame, Part::Below(settled.clone()));
    let above = el("div")
        .class("answer-parts")
        .maybe(changed_since(answer))
        .put(part(frame, Part::OnPaper(settled.clone())))
        .put(headline::headline(answer))
        .maybe(bar::bar(answer))
        .maybe(super::aside::aside(frame, state, &whole.pack));
    let whole = el("div").class("answer-parts").put(above).put(below);
    // Said to whoever listens instead of looking: what stands below is still that of before.
    if state.typing { whole.attr("aria-busy", "true") } else { whole }
}

/// Only the part that is loaded when it is wanted can read a link.
fn changed_since(answer: Answered<'_>) -> Option<El> {
    answer.state.brought.as_ref()?;
    later::changed_since(answer)
}

/// The region has no rules for the day: which there are, and how to see them or work out a bill of then.
pub(super) fn untimely(frame: &Frame, state: &State, untimely: Untimely) -> El {
    let result = &frame.texts().result;
    let day = |day| format::date(day, frame.language);
    let when = match untimely {
        Untimely { last: Some(last), .. } => (result.days_until)(&day(last)),
        Untimely { first: Some(first), .. } => (result.days_from)(&day(first)),
        Untimely { .. } => String::new(),
    };
    let entry = state.catalog.ready().and_then(|catalog| catalog.entry(state.form.policy.as_ref()?));
    let region = entry.map(|entry| frame.language.of(&entry.region)).unwrap_or_default();
    let nearest = untimely.last.or(untimely.first);
    let rules = nearest.map(|one| frame.plain((result.rules_of)(&day(one)), Action::WentBackTo(one)));
    let old_bill = line("a", "", result.other_day).attr("href", format!("#{}", Field::Day.id()));
    el("div")
        .class("untimely")
        .attr("role", "alert")
        .put(line("p", "lead", (result.untimely)(region, &when)))
        .put(p(result.untimely_hint))
        .put(el("p").class("actions").put(old_bill).put(rules.unwrap_or_default()))
}

pub(super) fn waiting(frame: &Frame, long: bool) -> El {
    let page = &frame.texts().page;
    let said = if long { page.loading_long } else { page.loading };
    el("p").class("waiting").attr("role", "status").put(words(said.into()))
}

pub(super) fn failed(frame: &Frame, error: &LoadError) -> El {
    let page = &frame.texts().page;
    let sentence = match error {
        LoadError::Network => page.failed_network.to_owned(),
        LoadError::Status(status) => (page.failed_status)(&status.to_string()),
        LoadError::Broken(_) => page.failed_broken.to_owned(),
        LoadError::Changed => page.failed_changed.to_owned(),
    };
    let way_on = match error {
        LoadError::Changed => frame.button("go", page.open_again, Action::OpenedAgain),
        _ => frame.button("go", page.try_again, Action::TriedAgain),
    };
    el("div")
        .class("failed")
        .attr("role", "alert")
        .put(line("p", "lead", page.failed))
        .put(p(sentence))
        .put(way_on)
}

/// What is still missing, and what has to be corrected.
fn asking(frame: &Frame, state: &State, unread: &Unread, settled: &Settled) -> El {
    let texts = frame.texts();
    let link = |field: Field| line("a", "", frame.label(field)).attr("href", format!("#{}", field.id()));
    let mut missing = unread.missing.clone();
    if state.form.policy.is_none() {
        missing = vec![Field::Policy];
    }
    let wrong: Vec<El> = wrong(state, unread)
        .map(|(field, wrong)| el("li").put(link(*field)).text(told(frame, *field, wrong)))
        .listed();
    let correct = (!wrong.is_empty())
        .then(|| el("div").put(line("p", "lead", texts.result.to_correct)).put(list("", wrong)));
    let needed = (!missing.is_empty()).then(|| {
        el("div")
            .put(line("p", "lead", texts.result.still_needed))
            .put(list("", missing.into_iter().map(|field| el("li").put(link(field)))))
            .put(line("p", "hint", texts.result.still_hint))
    });
    let asking = el("div").class("asking").maybe(correct).maybe(needed).maybe(aside(frame, state));
    let figure = state.asking.filter(|_| state.pack().is_some());
    el("div")
        .class("answer-parts")
        .put(asking)
        .maybe(figure.map(|path| headline::question(frame, state, path)))
        .maybe(ledger(frame, state, settled))
}

/// The year's other visits, while the one on the page has no result yet.
pub(super) fn ledger(frame: &Frame, state: &State, settled: &Settled) -> Option<El> {
    let heading = frame.texts().sections.year;
    let drawn = || later::ledger(frame, state, &settled.before);
    (!state.ledger.is_empty()).then(|| opened(frame, state, "more year", heading, drawn))?
}

/// What is wrong with inputs that were left.
fn wrong<'s>(state: &'s State, unread: &'s Unread) -> impl Iterator<Item = &'s (Field, Wrong)> {
    unread.wrong.iter().filter(|(field, _)| state.left.contains(field))
}

/// What is said to whoever listens instead of looking, once typing pauses: how much, or what to correct.
pub(super) fn spoken(frame: &Frame, state: &State, screen: &Screen) -> String {
    if !matches!(state.view, View::Desk | View::Guide(Step::Result)) {
        return String::new();
    }
    match screen {
        Screen::Estimated(whole) => soon::spoken(frame, state, whole),
        Screen::Asking(unread) => {
            let said: Vec<String> = wrong(state, unread)
                .map(|(field, wrong)| joined(&[frame.label(*field), told(frame, *field, wrong)], " "))
                .listed();
            joined(&said, " ")
        }
        _ => String::new(),
    }
}

/// Verb and amount of an answer.
pub(super) fn said_short(frame: &Frame, state: &State, whole: &Answer) -> String {
    let (verb, figure, _) = headline::words(Answered::of(frame, state, whole));
    joined(&[verb.to_owned(), figure], " ")
}

/// The first lines in one.
pub(super) fn spoken_answer(frame: &Frame, state: &State, whole: &Answer) -> String {
    let answer = Answered::of(frame, state, whole);
    let (verb, figure, sentence) = headline::words(answer);
    joined(&[headline::old(answer).unwrap_or_default(), verb.to_owned(), figure, sentence], " ")
        .trim()
        .to_owned()
}

/// The visits before the one on the page, worked out anew only when they change.
#[hook]
pub(super) fn use_before(state: &State) -> Rc<Before> {
    let depends = (state.pack().cloned(), state.ledger.clone(), state.today);
    use_memo(depends, |(pack, ledger, today)| Before::of(pack.as_ref(), ledger, *today))
}

/// A state from before what is just being typed, and the visits before it.
#[derive(Clone)]
pub(super) struct Settled {
    pub(super) state: Rc<State>,
    pub(super) before: Rc<Before>,
}

/// Two states that are not one are taken to differ: looking through them would cost what drawing costs.
impl PartialEq for Settled {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

/// What to do next, how it came about, and everything to be tried out with it.
pub(super) fn below(frame: &Frame, settled: &Settled) -> Option<El> {
    let state = settled.state.as_ref();
    let Screen::Estimated(whole) = screen_behind(state, &settled.before) else { return None };
    Some(sections(Answered::of(frame, state, &whole)))
}

/// The curve; none where nothing can be tried out.
fn curve(answer: Answered<'_>) -> Option<El> {
    let heading = answer.frame.texts().sections.curve;
    let Answered { frame, state, .. } = answer;
    answer
        .case
        .can_be_varied()
        .then(|| opened(frame, state, "more curve", heading, || later::curve(answer)))?
}

fn sections(answer: Answered<'_>) -> El {
    let Answered { frame, state, .. } = answer;
    let texts = frame.texts();
    el("div")
        .class("answer-parts below")
        .maybe(next::next(answer))
        .put(derivation::derivation(answer))
        .put(statement::statement(answer))
        .maybe(compare::compare(answer))
        .maybe(curve(answer))
        .maybe(opened(frame, state, "more year", texts.sections.year, || later::year(answer)))
        .put(take_away::take_away(answer))
        .maybe(opened(frame, state, "more carry", texts.sections.carry, || later::carry(answer)))
        .put(next::basis(answer))
}
