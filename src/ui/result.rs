//! The result in the order it is needed: how much, how sure, who pays, what next, how it came about. How much and who
//! pays follow every key; what stands below them follows when nothing more is typed for a moment, so that a slow
//! phone is never busy with it between two keys.

use super::element::{El, el, line, list, p};
use super::frame::Frame;
use super::opened::opened;
use super::{bar, carry, compare, derivation, headline, later, next, statement, take_away};
use crate::app::{Action, Answer, Before, Field, LoadError, Pack, Screen, State, Unread, screen_behind};
use crate::case::Case;
use crate::estimate::Estimate;
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

/// Whatever can be shown now; `settled` is the state from before what is just being typed.
#[inline(never)]
pub(super) fn result(frame: &Frame, state: &State, screen: &Screen, settled: &Rc<State>) -> El {
    match screen {
        Screen::Waiting(long) => waiting(frame, *long),
        Screen::Failed(error) => failed(frame, error),
        Screen::Asking(unread) => asking(frame, state, unread),
        Screen::Estimated(whole) => {
            let Answer { pack, case, estimate, .. } = whole.as_ref();
            let answer = Answered { frame, state, pack, case, estimate, whole };
            let below = html! { <Below state={Rc::clone(settled)} act={frame.act.clone()} /> };
            let above = el("div")
                .class("answer-parts")
                .maybe(carry::changed_since(answer))
                .put(headline::headline(answer))
                .maybe(bar::bar(answer));
            let whole = el("div").class("answer-parts").put(above).put(below);
            // Said to whoever listens instead of looking: what stands below is still that of before.
            if state.typing { whole.attr("aria-busy", "true") } else { whole }
        }
    }
}

pub(super) fn waiting(frame: &Frame, long: bool) -> El {
    let page = &frame.texts().page;
    line("p", "waiting", if long { page.loading_long } else { page.loading }).attr("role", "status")
}

pub(super) fn failed(frame: &Frame, error: &LoadError) -> El {
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

/// The visits before the one on the page, worked out anew only when they change.
#[hook]
pub(super) fn use_before(state: &State) -> Rc<Before> {
    let depends = (state.pack().cloned(), state.ledger.clone());
    use_memo(depends, |(pack, ledger)| Before::of(pack.as_ref(), ledger))
}

/// What is drawn below the result.
#[derive(Properties)]
struct BelowProps {
    state: Rc<State>,
    act: Callback<Action>,
}

/// Two states that are not one are taken to differ: looking through them would cost what drawing costs.
impl PartialEq for BelowProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state) && self.act == other.act
    }
}

/// What to do next, how it came about, and everything to be tried out with it.
#[component]
fn Below(props: &BelowProps) -> Html {
    let state = props.state.as_ref();
    let before = use_before(state);
    let frame = Frame { language: state.language, act: props.act.clone() };
    let Screen::Estimated(whole) = screen_behind(state, &before) else { return Html::default() };
    let Answer { pack, case, estimate, .. } = whole.as_ref();
    below(Answered { frame: &frame, state, pack, case, estimate, whole: &whole }).into()
}

/// The curve; none where nothing can be tried out.
fn curve(answer: Answered<'_>) -> Option<El> {
    let heading = answer.frame.texts().curve.heading;
    answer.case.can_be_varied().then(|| opened(answer, "more curve", heading, later::curve))?
}

fn below(answer: Answered<'_>) -> El {
    let texts = answer.frame.texts();
    el("div")
        .class("answer-parts below")
        .put(take_away::on_paper(answer))
        .maybe(next::next(answer))
        .put(derivation::derivation(answer))
        .put(statement::statement(answer))
        .maybe(compare::compare(answer))
        .maybe(curve(answer))
        .maybe(opened(answer, "more year", texts.year.heading, later::year))
        .put(take_away::take_away(answer))
        .maybe(opened(answer, "more carry", texts.carry.heading, later::carry))
        .put(next::basis(answer))
}
