//! Figures of the person's own: the field for one, and which were changed.

use super::element::{El, el, list, p, text_el};
use super::figure::exact;
use super::frame::Frame;
use super::money_field::{Around, answered_field};
use super::result_context::ResultContext;
use crate::app::{Action, Field, Flag, Input, State, fault_of, misfit};
use crate::format::percent;
use crate::listed::AsList;
use crate::terms::{FigurePath, Kind};

/// The field for an own figure: there as long as it is asked for, whatever is typed in it.
pub(super) fn question(frame: &Frame, state: &State, path: FigurePath) -> El {
    let texts = frame.texts();
    let own = &texts.own;
    let field = Field::Figure(path);
    let hint = if path.part().is_rate() { own.hint_share } else { own.hint_amount };
    let label = Some((own.question)(&frame.figure(path)));
    let around = Around { label, hint: Some(hint), ..Around::of(state, field) };
    el("div")
        .class("own-figure")
        .child(answered_field(frame, state, field, around))
        .child(frame.plain(own.done, Action::AskedFigure(None)))
}

/// The figure that is asked for: after another region or kind of care it may be nobody's.
pub(super) fn asked(state: &State) -> Option<FigurePath> {
    let pack = state.pack()?;
    let is_here = |path: &FigurePath| misfit(pack, &state.form, Input::Field(Field::Figure(*path))).is_none();
    state.answering.asking.filter(is_here)
}

/// What the person changed of the figures that count: that no borrowed ones do, and their own, each with its way back.
pub(super) fn changed_figures(answer: ResultContext<'_>) -> Option<El> {
    let (frame, form) = (answer.frame, &answer.frame.texts().form);
    let allow = Action::Switched(Flag::References, true);
    let only = (!answer.state.form.flag(Flag::References)).then(|| {
        let said = p(form.only_published).text(" ").child(frame.plain(form.references_too, allow));
        el("div").class("changed").child(said)
    });
    let own = own_figures(answer);
    (only.is_some() || own.is_some()).then(|| el("div").child_opt(only).child_opt(own))
}

/// The figures the person changed, each with its way back.
fn own_figures(answer: ResultContext<'_>) -> Option<El> {
    let ResultContext { frame, case, state, .. } = answer;
    let texts = frame.texts();
    let own = &texts.own;
    // One that is understood and does not count belongs to another situation, and is told with what else is set aside.
    let counts = |path| case.figures.amount(path).is_some() || case.figures.rate(path).is_some();
    let figures: Vec<(FigurePath, &str)> = state
        .form
        .texts()
        .filter_map(|(field, text)| match field {
            Field::Figure(path) if counts(path) || fault_of(field, text).is_some() => Some((path, text)),
            _ => None,
        })
        .listed();
    if figures.is_empty() {
        return None;
    }
    let several = figures.len() > 1;
    let lines = figures.into_iter().map(|(path, text)| {
        let name = frame.figure(path);
        let undo = Action::Typed(Field::Figure(path), String::new());
        let what = (own.undo_what)(&name);
        let amount = case.figures.amount(path).map(|amount| exact(amount, frame.language));
        let value = amount.or_else(|| case.figures.rate(path).map(percent));
        // What is not understood stands as it was typed, and does not count.
        let (value, badge) = match value {
            Some(value) => (value, answer.frame.kind(Kind::User)),
            None => (text.to_owned(), own.not_counted),
        };
        el("li")
            .class("kind-user")
            .text(name)
            .child(text_el("span", "value", format!(" {value} ")))
            .child(text_el("span", "badge", badge))
            .child(frame.named_button("plain", own.undo.into(), Some(what.into()), undo))
    });
    let all = several.then(|| el("div").child(frame.plain(own.undo_all, Action::DroppedFigures)));
    Some(el("div").class("changed").child(p(own.heading)).child(list("", lines)).child_opt(all))
}
