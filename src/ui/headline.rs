//! How much, how sure, and the figures the person changed.

use super::doubts;
use super::element::{El, el, line, list, p};
use super::figure::exact;
use super::frame::Frame;
use super::money_field::{Around, answered_field};
use super::result::Answered;
use crate::app::{About, Action, Certainty, Field, Headline, Old, State, fault_of, year_together};
use crate::format::{about_both, about_yuan, down_to_yuan, percent, short_yuan, to_yuan, up_to_yuan};
use crate::listed::AsList;
use crate::locale::Language;
use crate::money::Money;
use crate::terms::{FigurePath, Kind, Tier};

/// The first line in words: verb, figure, and the sentence under it. Where nothing can be said the verb says so.
pub(super) fn words(answer: Answered<'_>) -> (&'static str, String, String) {
    let result = &answer.frame.texts().result;
    let certainty = answer.certainty();
    match certainty.headline {
        Some(head) => (verb(head, answer.frame), figure(head, answer.frame.language), sentence(answer, head)),
        None => {
            let first =
                answer.estimate.tiers.iter().find(|line| line.state == crate::estimate::State::NotEstimated);
            let first = first.map(|line| answer.frame.tier(line.tier)).unwrap_or_default();
            (result.no_amount, String::new(), (result.no_amount_sentence)(&first))
        }
    }
}

/// The sentence under an amount.
fn sentence(answer: Answered<'_>, head: Headline) -> String {
    let result = &answer.frame.texts().result;
    let language = answer.frame.language;
    let doubts = |about| answer.certainty().doubts(about);
    match head {
        Headline::Exact(_) => {
            let (from, ..) = answer.pack.period.from.parts();
            (result.exact_sentence)(answer.pack.status, &from.to_string())
        }
        Headline::About { low, high, .. } if low == high => result.may_differ.to_owned(),
        Headline::About { low, high, .. } => {
            let [low, high] = about_both(low, high);
            (result.between)(&low, &high)
        }
        Headline::AtMost { .. } if doubts(|about| matches!(about, About::Identities(..))) => {
            result.without_identity.to_owned()
        }
        Headline::AtLeast { .. } if doubts(|about| matches!(about, About::OutOfScope { .. })) => {
            result.without_out_of_scope.to_owned()
        }
        Headline::AtMost { central, .. } => (result.maybe_less)(&about_yuan(central, language)),
        Headline::AtLeast { central, .. } => (result.maybe_more)(&about_yuan(central, language)),
        Headline::Open(_) if doubts(|about| matches!(about, About::EarlierVisits)) => {
            result.without_earlier.to_owned()
        }
        Headline::Open(_) => result.open_both.to_owned(),
    }
}

/// The amount of a first line.
pub(super) fn figure(head: Headline, language: Language) -> String {
    short_yuan(shown(head), language)
}

/// The amount as it is shown: fen add nothing to one that is not exact, and a bound is rounded to its safe side.
pub(super) fn shown(head: Headline) -> Money {
    match head {
        Headline::Exact(amount) => amount,
        Headline::AtMost { high, .. } => up_to_yuan(high),
        Headline::AtLeast { low, .. } => down_to_yuan(low),
        other => to_yuan(other.amount()),
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

/// The same in a table or a list, where there is no room for the verb.
pub(super) fn short(frame: &Frame, head: Option<Headline>) -> String {
    let result = &frame.texts().result;
    let Some(head) = head else { return result.no_amount_short.to_owned() };
    let figure = figure(head, frame.language);
    match head {
        Headline::Exact(_) => figure,
        Headline::About { .. } | Headline::Open(_) => (result.about_short)(&figure),
        Headline::AtMost { .. } => (result.at_most_short)(&figure),
        Headline::AtLeast { .. } => (result.at_least_short)(&figure),
    }
}

/// What a payer pays, as surely as everything is said.
pub(super) fn payment(frame: &Frame, certainty: &Certainty, amount: Money) -> String {
    let said = if certainty.is_exact() { short_yuan } else { about_yuan };
    said(amount, frame.language)
}

/// That the rules may have changed, and whom to ask which figure.
pub(super) fn old(answer: Answered<'_>) -> Option<String> {
    let result = &answer.frame.texts().result;
    let Old { year, compared } = answer.certainty().old?;
    let figures = answer.certainty().doubts.iter().filter_map(|doubt| match doubt.about {
        About::Figure(path, _) => Some(path),
        _ => None,
    });
    let path = figures.into_iter().next();
    let basic = || FigurePath::Of(Tier::Basic, crate::terms::Part::Ratio);
    let ask = (result.ask_for)(&answer.frame.figure(path.unwrap_or_else(basic)));
    Some(format!("{}{}{ask}", (result.old)(&year.to_string(), compared), result.sentence_gap))
}

/// The first lines of a result.
pub(super) fn headline(answer: Answered<'_>) -> El {
    let texts = answer.frame.texts();
    let (verb, figure, sentence) = words(answer);
    let status = answer.estimate.policy.status;
    let draft = status.is_no_law().then(|| line("span", "tag", (texts.words.status)(status)));
    let figure = (!figure.is_empty()).then(|| line("p", "figure", figure).attr("translate", "no"));
    let first = el("div")
        .maybe(old(answer).map(|said| line("p", "old", said)))
        .put(line("p", "verb", verb).maybe(draft))
        .maybe(figure)
        .put(line("p", "range", sentence))
        .maybe(year_together(answer.state, answer.whole).map(|(count, sum)| {
            line("p", "year-sum", (texts.result.year_sum)(count, &short(answer.frame, Some(sum))))
        }));
    let asked = match answer.state.asking {
        Some(path) => Some(question(answer.frame, answer.state, path)),
        None => doubts::doubts(answer),
    };
    el("div").class("headline").put(first).maybe(asked).maybe(own_figures(answer))
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
        .class("own-figure")
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
            .put(line("span", "value", format!(" {value} ")))
            .put(line("span", "badge", badge))
            .put(frame.named_button("plain", own.undo.into(), Some(what.into()), undo))
    });
    let all = several.then(|| el("div").put(frame.plain(own.undo_all, Action::DroppedFigures)));
    Some(el("div").class("changed").put(p(own.heading)).put(list("", lines)).maybe(all))
}
