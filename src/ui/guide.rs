//! One question a page; then all answers, to look over; then the result.

mod check;

use super::answers::answers_line;
use super::desk;
use super::element::{El, el, list, text_el};
use super::frame::{Frame, actions};
use super::money_field::told;
use super::questions::Questions;
use super::result;
use super::result_context::DebouncedState;
use super::untimely;
use crate::app::{Action, Example, Field, GuideStep, Reply, Screen, State, Unread, View, steps};
use crate::listed::AsList;
use std::rc::Rc;

/// A page of the guide.
pub(super) fn guide(
    frame: &Frame,
    state: &Rc<State>,
    screen: &Screen,
    settled: &DebouncedState,
    step: GuideStep,
) -> El {
    let texts = frame.texts();
    let all = steps(state);
    let place = all.iter().position(|&one| one == step).unwrap_or_default();
    let before = place.checked_sub(1).and_then(|before| all.get(before)).copied();
    let back = before.map(|before| {
        el("p").class("back").child(frame.plain(texts.guide.back, Action::Arrived(View::Guide(before))))
    });
    // The two last ones ask nothing.
    let asked = all.len().saturating_sub(2);
    let progress =
        (place < asked).then(|| text_el("p", "progress", (texts.guide.progress)(place + 1, asked)));
    let (question, hint) = (texts.guide.question)(step);
    let heading = text_el("h2", if step == GuideStep::Result { "unseen" } else { "" }, question);
    el("section")
        .class(if step == GuideStep::Result { "guide result" } else { "guide" })
        .attr("id", "result")
        .attr("aria-labelledby", "question")
        .child_opt(back)
        .child_opt(progress)
        .child(heading.attr("id", "question").attr("tabindex", "-1"))
        .child_opt((!hint.is_empty()).then(|| text_el("p", "hint", hint)))
        .child(content(frame, state, screen, settled, step).key(step.id()))
}

fn content(
    frame: &Frame,
    state: &Rc<State>,
    screen: &Screen,
    settled: &DebouncedState,
    step: GuideStep,
) -> El {
    match (step, screen) {
        (GuideStep::Result, _) => {
            let guide = &frame.texts().guide;
            let check = frame.plain(guide.to_check, Action::Arrived(View::Guide(GuideStep::Check)));
            let again = frame.plain(guide.start_again, Action::Cleared);
            let about = answers_line(frame, state);
            el("div")
                .child(
                    text_el("p", "about", about)
                        .child(frame.plain(guide.change, Action::Arrived(View::Guide(GuideStep::Check)))),
                )
                .child(result::result(frame, state, screen, settled))
                .child(actions([check, again]))
        }
        // While the pack is on its way, or when it does not come, what it depends on stays where it is.
        (GuideStep::Day, Screen::Untimely(untimely)) => untimely::untimely(frame, state, *untimely)
            .child(question(frame, state, screen, settled, step).child_opt(None)),
        (GuideStep::Region | GuideStep::Day, Screen::Waiting { .. } | Screen::Failed(_))
            if state.fetched.catalog.ready().is_some() =>
        {
            let failed = matches!(screen, Screen::Failed(_));
            let failed = failed.then(|| result::result(frame, state, screen, settled));
            question(frame, state, screen, settled, step).child_opt(failed)
        }
        (_, Screen::Waiting { .. } | Screen::Failed(_)) => result::result(frame, state, screen, settled),
        (GuideStep::Check, _) => check::check(frame, state, screen, settled),
        // With the place of what failed, so that nothing moves, nor loses the focus, when it comes.
        (_, screen) => question(frame, state, screen, settled, step).child_opt(None),
    }
}

/// What the page does, what it does not, what to have at hand; and examples to look at.
fn beginning(frame: &Frame, state: &State) -> El {
    let guide = &frame.texts().guide;
    let examples = Example::ALL.map(|one| frame.plain((guide.example)(one), Action::ExampleChosen(one)));
    el("div")
        .class("beginning")
        .child(text_el("p", "lead", guide.examples))
        .child(actions(examples))
        .child(text_el("p", "hint", guide.at_hand))
        .child(text_el("p", "hint", guide.not_covered))
        .child(text_el("p", "hint", frame.embedded(&state.host).unwrap_or_else(|| guide.whose.to_owned())))
}

fn question(
    frame: &Frame,
    state: &Rc<State>,
    screen: &Screen,
    settled: &DebouncedState,
    step: GuideStep,
) -> El {
    let guide = &frame.texts().guide;
    let unread = match screen {
        Screen::Asking(unread) => Some(unread),
        _ => None,
    };
    let typed = |field| state.form.is_typed(field);
    let unanswered = match step {
        GuideStep::Total => !typed(Field::TOTAL),
        GuideStep::Day => !typed(Field::Day),
        GuideStep::OutOfScope | GuideStep::Year => !state.form.is_replied(step),
        other => other.field().is_some(),
    };
    let missing = (state.answering.pressed && unanswered).then(|| (guide.not_answered)(step));
    let ask = Questions { alone: true, missing, ..Questions::of(frame, state, unread) };
    let summary = state.answering.pressed.then(|| summary(frame, unread, step, missing)).flatten();
    let inputs = match step {
        GuideStep::Details => el("div").all(ask.facts()).child(ask.circumstances()),
        GuideStep::Day => el("div").child(ask.amount(Field::Day, false)),
        GuideStep::Total => el("div").child(ask.amount(Field::TOTAL, false)),
        GuideStep::OutOfScope => desk::out_of_scope(&ask),
        GuideStep::Year => desk::year(&ask),
        GuideStep::Statement => desk::settled_fields(&ask),
        other => ask.choices(other.field().unwrap_or(Field::Policy)),
    };
    let mut buttons = vec![frame.button("go", guide.go_on, Action::WentOn)];
    // The others have it among their answers.
    if matches!(step, GuideStep::Identities | GuideStep::Statement) {
        let mark = if state.form.reply(step) == Some(Reply::Unknown) { "✓ " } else { "" };
        buttons.push(frame.button("unsure", format!("{mark}{}", guide.unsure), Action::SaidUnsure));
    }
    // What there is so far can be looked at once there is an amount; the rest makes it surer.
    let enough = matches!(step, GuideStep::OutOfScope | GuideStep::Year | GuideStep::Statement);
    if enough && matches!(screen, Screen::Estimated(_)) {
        buttons.push(frame.plain(guide.show_first, Action::Arrived(View::Guide(GuideStep::Result))));
    }
    el("div")
        .child_opt(summary)
        .child(inputs)
        .child_opt(picture(frame, step))
        .child(actions(buttons))
        .child_opt((step == GuideStep::Region).then(|| beginning(frame, state)))
        .child_opt(result::ledger(frame, state, settled))
}

/// Where on which paper the answer stands, drawn (`static/pictures`); loaded when it is opened.
fn picture(frame: &Frame, step: GuideStep) -> Option<El> {
    let guide = &frame.texts().guide;
    let shows = (guide.picture)(step);
    if shows.is_empty() {
        return None;
    }
    // What it shows is said below it; which file it is says the style.
    let drawn = el("div").class("drawn").attr("data-of", step.id());
    let picture = el("details").class("term").child(text_el("summary", "", guide.to_picture));
    Some(picture.child(drawn).child(text_el("p", "hint", shows)))
}

/// What has to be corrected before the next step, each with a way to its input; the focus comes here.
fn summary(
    frame: &Frame,
    unread: Option<&Unread>,
    step: GuideStep,
    missing: Option<&'static str>,
) -> Option<El> {
    let texts = frame.texts();
    let missing = missing.zip(step.field()).map(|(words, field)| (field, words.to_owned()));
    let wrong = unread.into_iter().flat_map(|unread| &unread.wrong);
    let wrong = wrong.filter(|(field, _)| GuideStep::of(*field) == Some(step));
    let wrong = wrong
        .map(|(field, wrong)| (*field, format!("{}: {}", frame.label(*field), told(frame, *field, wrong))));
    let said: Vec<(Field, String)> = missing.into_iter().chain(wrong).listed();
    if said.is_empty() {
        return None;
    }
    let heading = text_el("h3", "", (texts.guide.to_correct)(said.len()));
    let lines = said.into_iter().map(|(field, words)| {
        el("li").child(text_el("a", "", words).attr("href", format!("#{}", field.id())))
    });
    Some(
        el("div")
            .class("errors")
            .attr("id", "errors")
            .attr("tabindex", "-1")
            .child(heading)
            .child(list("", lines)),
    )
}
