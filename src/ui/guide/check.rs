//! All answers on one page, each with a way back to its question.

use crate::app::{Action, Form, GuideStep, Screen, State, View, steps, unanswered};
use crate::ui::answers::{counted, said};
use crate::ui::element::{El, el, text_el};
use crate::ui::frame::{Frame, actions};
use crate::ui::result;
use crate::ui::result_context::DebouncedState;

/// The page.
pub(super) fn check(frame: &Frame, state: &State, screen: &Screen, settled: &DebouncedState) -> El {
    let guide = &frame.texts().guide;
    let questions =
        steps(state).into_iter().filter(|step| !matches!(step, GuideStep::Check | GuideStep::Result));
    let end = match screen {
        Screen::Estimated(_) => {
            let to = |words, step| actions([frame.button("go", words, Action::Arrived(View::Guide(step)))]);
            let next = match unanswered(state) {
                Some(step) => to(guide.go_on, step),
                None => to(guide.show_result, GuideStep::Result),
            };
            el("div").child_opt(result::aside(frame, state)).child(next)
        }
        _ => result::result(frame, state, screen, settled),
    };
    let form = counted(state);
    let rows = questions.map(|step| row(frame, state, &form, step));
    el("div").child(el("dl").class("answers-list").all(rows)).child(end)
}

fn row(frame: &Frame, state: &State, form: &Form, step: GuideStep) -> El {
    let guide = &frame.texts().guide;
    let (question, _) = (guide.question)(step);
    let said = said(frame, state, form, step);
    let answer = if said.is_empty() { guide.nothing.to_owned() } else { said };
    let what = (guide.change_what)(question);
    let change = Action::Arrived(View::Guide(step));
    el("div").child(text_el("dt", "", question)).child(text_el("dd", "", answer)).child(
        el("dd").class("change").child(frame.named_button(
            "plain",
            guide.change.into(),
            Some(what.into()),
            change,
        )),
    )
}
