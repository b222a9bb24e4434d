//! How much, how sure, and what would make it surer.

use super::element::{El, el, line, list, p};
use super::figure::exact;
use super::frame::Frame;
use super::money_field::{Around, answered_field};
use super::result::Answered;
use crate::app::{Action, Field, Headline, State, fault_of};
use crate::format::{about_both, about_yuan, percent, short_yuan};
use crate::locale::Language;
use crate::terms::{FigurePath, Kind};

/// The first line in words: verb, figure, and the sentence under it.
pub(super) fn words(answer: Answered<'_>) -> (&'static str, String, String) {
    let result = &answer.frame.texts().result;
    let language = answer.frame.language;
    let head = Headline::of(answer.estimate);
    let sentence = match head {
        Headline::Exact(_) => (result.exact_sentence)(&short_yuan(answer.estimate.total, language)),
        Headline::About { low, high, .. } => {
            let [low, high] = about_both(low, high);
            (result.between)(&low, &high)
        }
        Headline::Open(_) => result.open_both.to_owned(),
        Headline::AtMost { central, .. } => (result.maybe_less)(&about_yuan(central, language)),
        Headline::AtLeast { central, .. } => (result.maybe_more)(&about_yuan(central, language)),
    };
    (verb(head, answer.frame), figure(head, language), sentence)
}

/// The amount of a first line; fen add nothing to one that is not exact.
pub(super) fn figure(head: Headline, language: Language) -> String {
    match head {
        Headline::Exact(amount) => short_yuan(amount, language),
        other => about_yuan(other.amount(), language),
    }
}

/// The verb of a first line.
pub(super) fn verb(head: Headline, frame: &Frame) -> &'static str {
    let result = &frame.texts().result;
    match head {
        Headline::Exact(_) => result.exact,
        Headline::About { .. } | Headline::Open(_) => result.about,
        Headline::AtMost { .. } => result.at_most,
        Headline::AtLeast { .. } => result.at_least,
    }
}

/// The first lines of a result.
pub(super) fn headline(answer: Answered<'_>) -> El {
    let texts = answer.frame.texts();
    let (verb, figure, sentence) = words(answer);
    let status = answer.estimate.policy.status;
    let draft = status.is_no_law().then(|| line("span", "tag", (texts.words.status)(status)));
    let first = el("div")
        .put(line("p", "verb", verb).maybe(draft))
        .put(line("p", "figure", figure).attr("translate", "no"))
        .put(line("p", "range", sentence));
    let gap = match answer.state.asking {
        Some(path) => Some(question(answer.frame, answer.state, path)),
        None => gap(answer),
    };
    el("div").class("headline").put(first).maybe(gap).maybe(own_figures(answer))
}

/// Which figure to ask for first.
fn gap(answer: Answered<'_>) -> Option<El> {
    let texts = answer.frame.texts();
    let unknowns = answer.estimate.unknowns.iter().filter(|unknown| unknown.path.is_some());
    let count = unknowns.clone().count();
    let unknown = unknowns.into_iter().next()?;
    let path = unknown.path?;
    let moves = about_yuan(unknown.moves, answer.frame.language);
    let moves =
        if unknown.at_most { (texts.result.moves_at_most)(&moves) } else { (texts.result.moves)(&moves) };
    let sentence = p((texts.result.gap_first)(count))
        .put(line("strong", "", answer.frame.figure(path)))
        .maybe((!unknown.moves.is_zero()).then(|| line("span", "moves", moves)));
    let fill_in = answer.frame.plain(texts.result.fill_in, Action::AskedFigure(Some(path)));
    Some(el("div").class("gap").put(sentence).put(fill_in))
}

/// The field for an own figure: there as long as it is asked for, whatever is typed in it.
pub(super) fn question(frame: &Frame, state: &State, path: FigurePath) -> El {
    let texts = frame.texts();
    let own = &texts.own;
    let field = Field::Figure(path);
    let hint = if path.part().is_rate() { own.hint_share } else { own.hint_amount };
    let label = Some((own.question)(&frame.figure(path)));
    let around = Around { label, hint: Some(hint), ..Around::of(state, field) };
    el("div")
        .class("gap own")
        .put(answered_field(frame, state, field, around))
        .put(frame.plain(own.done, Action::AskedFigure(None)))
}

/// The figures the person changed, each with its way back.
fn own_figures(answer: Answered<'_>) -> Option<El> {
    let Answered { frame, case, state, .. } = answer;
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
        .collect();
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
            Some(value) => (value, (texts.words.kind)(Kind::User)),
            None => (text.to_owned(), own.not_counted),
        };
        el("li")
            .class("kind-user")
            .text(name)
            .put(line("span", "value", format!(" {value} ")))
            .put(line("span", "badge", badge))
            .put(frame.named_button("plain", own.undo.into(), Some(what.into()), undo))
    });
    let all = several.then(|| el("div").put(frame.plain(own.undo_all, Action::DroppedFigures)));
    Some(el("div").class("changed").put(p(own.heading)).put(list("", lines)).maybe(all))
}
