//! What the person pays as the bill grows: a picture, who pays what as another, every change as a table, another bill tried
//! out, and the largest bill a person can afford.

mod own;
mod payers;
mod plot;

use super::amount::short;
use super::element::{El, details, el, list, p, text_el, words};
use super::money_field::{Around, FieldError, answered_field};
use super::result_context::ResultContext;
use super::statement::{table, wide};
use crate::app::{self, About, Curve, EarlierCare, Field, Form, Point, Wrong, fault_of, typed_money};
use crate::engine::{self, Breakpoint};
use crate::format::{about_yuan, percent, short_yuan, with_unit};
use crate::money::{Money, Rate};
use crate::problem::{Fault, Problem};
use yew::Html;

/// The section; none where a statement fixes what is paid, or nothing can be said of it.
pub(super) fn curve(answer: ResultContext<'_>) -> Option<El> {
    answer.certainty().headline?;
    let t = &answer.frame.explore_texts().curve;
    let curve = app::curve(answer.pack, answer.case)?;
    let language = answer.frame.language;
    let whole = answer.case.bill.total();
    let text = answer.state.form.text(Field::WhatIf);
    let parts = answer.case.bill.out_of_scope();
    let tried = typed_money(text).filter(|_| fault_of(Field::WhatIf, text).is_none());
    // Below what nobody but the person pays there is nothing to try.
    let below = tried.filter(|&total| total < parts).map(|total| {
        let fault = Fault::PartsAboveTotal { parts, total };
        Wrong::Case(Problem { path: Field::WhatIf.path(), fault, at: None })
    });
    let answers = below.is_none() && (tried.is_some() || Form::is_empty_text(text));
    let bill = tried.filter(|_| answers).unwrap_or(whole);
    let shown = app::at(answer.pack, answer.case, bill)?;
    let you = money(answer, &shown);
    let said = if answers { (t.what_if)(&short_yuan(bill, language), &you) } else { String::new() };
    Some(
        details("more curve", answer.frame.explore_texts().sections.curve)
            .child_opt(slope(answer, &curve, bill))
            .child(text_el("p", "hint", t.intro))
            .child(own::own(answer, &curve, &shown))
            .child(details("more", t.payers).child(payers::payers(answer, &curve, &shown)))
            .child(field(answer, Field::WhatIf, below))
            .child(answer.frame.slider(Field::WhatIf, t.slider, bill, curve.largest))
            .child(p(&said))
            .child(aloud(answer, said))
            .child(field(answer, Field::Target, None))
            .child_opt(solved(answer))
            .child_opt((!curve.kinks.is_empty()).then(|| changes(answer, &curve))),
    )
}

/// What of every hundred yuan more is the person's, from the last change of rate below this bill to the next above it.
fn slope(answer: ResultContext<'_>, curve: &Curve, bill: Money) -> Option<El> {
    let kink = curve.kinks.iter().rev().find(|kink| kink.bill <= bill);
    let (from, rate) = match (kink, curve.kinks.first()) {
        (Some(kink), _) => (kink.bill, kink.personal_after),
        (None, Some(first)) => (answer.case.bill.out_of_scope(), first.personal_before),
        (None, None) => return None,
    };
    let more = of_hundred(answer, curve, rate.size().0);
    // What lies beyond the picture was not looked at for ranges.
    let about = |bill| (answer.frame.texts().result.about_short)(&about_yuan(bill, answer.frame.language));
    let next = curve.kinks.iter().map(|kink| kink.bill).find(|kink| *kink > bill);
    let until = next.map(|kink| bill_of(answer, curve, kink)).or_else(|| curve.beyond.map(about));
    let t = &answer.frame.explore_texts().curve;
    let sentence = (t.slope)(&bill_of(answer, curve, from), until.as_deref(), &more);
    Some(text_el("p", "lead", sentence))
}

/// A share as what it is of a hundred yuan.
fn of_hundred(answer: ResultContext<'_>, curve: &Curve, share: Rate) -> String {
    as_sure(answer, curve, with_unit(percent(share).trim_end_matches('%'), answer.frame.language))
}

/// A bill from which something changes.
fn bill_of(answer: ResultContext<'_>, curve: &Curve, bill: Money) -> String {
    let language = answer.frame.language;
    let said = if curve.is_exact() { short_yuan(bill, language) } else { about_yuan(bill, language) };
    as_sure(answer, curve, said)
}

/// What rests on figures that have a range is about right only.
fn as_sure(answer: ResultContext<'_>, curve: &Curve, words: String) -> String {
    if curve.is_exact() { words } else { (answer.frame.texts().result.about_short)(&words) }
}

/// What the person pays of it, as surely as it can be said.
pub(super) fn money(answer: ResultContext<'_>, point: &Point) -> String {
    short(answer.frame, answer.certainty().of_amounts(&point.amounts))
}

fn field(answer: ResultContext<'_>, field: Field, wrong: Option<Wrong>) -> Html {
    let wrong = wrong.map(|wrong| FieldError::of(answer.frame, field, &wrong));
    let around = Around { wrong, ..Around::of(answer.state, field) };
    answered_field(answer.frame, answer.state, field, around)
}

/// How large the bill may be.
fn solved(answer: ResultContext<'_>) -> Option<El> {
    let t = &answer.frame.explore_texts().curve;
    let language = answer.frame.language;
    let text = answer.state.form.text(Field::Target);
    let target = typed_money(text).filter(|_| fault_of(Field::Target, text).is_none())?;
    let doubts = |about| answer.certainty().doubts(about);
    let open = |about: &About| match about {
        About::EarlierVisits { care, .. } => *care != EarlierCare::Unsaid,
        _ => false,
    };
    if answer.certainty().headline.is_none() || answer.certainty().is_uncapped() || doubts(open) {
        return Some(
            el("div").child(text_el("p", "lead", t.solved_not)).child(aloud(answer, t.solved_not.to_owned())),
        );
    }
    let exact = answer.certainty().is_exact();
    let solution = engine::solve(answer.pack, answer.case, target);
    let said = short_yuan(target, language);
    let sentence = match solution.bill {
        None => (t.solved_never)(&said),
        Some(_) if exact && solution.unlimited => (t.solved_always)(&said),
        Some(bill) if exact => (t.solved)(&short_yuan(bill, language), &said),
        Some(bill) => match app::surely_within(answer.pack, answer.case, bill, target) {
            None => t.solved_not.to_owned(),
            Some(safe) if solution.unlimited && bill.fen() - safe.fen() < app::ROUND => {
                (t.solved_always)(&said)
            }
            Some(bill) => (t.solved)(&short_yuan(bill, language), &said),
        },
    };
    // What it rests on: nothing outside the catalogue, or what is tried; no earlier care.
    let outside = answer.certainty().doubts.iter().find_map(|doubt| match doubt.about {
        About::OutOfScope { guess: Some(guess), .. } => Some((t.solved_with)(&short_yuan(guess, language))),
        About::OutOfScope { .. } => Some(t.solved_if.to_owned()),
        _ => None,
    });
    let first = doubts(|about| matches!(about, About::EarlierVisits { care: EarlierCare::Unsaid, .. }))
        .then_some(t.solved_first);
    let sentence = format!("{}{}{sentence}", first.unwrap_or_default(), outside.unwrap_or_default());
    let about = (!exact).then(|| text_el("span", "hint", format!(" {}", t.solved_about)));
    Some(el("div").child(text_el("p", "lead", &sentence).child_opt(about)).child(aloud(answer, sentence)))
}

/// A sentence read out once typing pauses.
fn aloud(answer: ResultContext<'_>, sentence: String) -> El {
    let said = (!answer.state.answering.hushed).then(|| words(sentence.into()));
    el("p").class("unseen").attr("role", "status").child_opt(said)
}

/// Every change of rate as a table: the same as the picture.
fn changes(answer: ResultContext<'_>, curve: &Curve) -> El {
    let t = &answer.frame.explore_texts().curve;
    let first = curve.kinks.first().map(|kink| {
        row(
            answer,
            short_yuan(answer.case.bill.out_of_scope(), answer.frame.language),
            vec![t.start.to_owned()],
            curve.points.first().cloned(),
            of_hundred(answer, curve, kink.personal_before.size().0),
        )
    });
    let rows = curve.kinks.iter().map(|kink| {
        let point = curve.points.iter().find(|point| point.bill == kink.bill).cloned();
        row(
            answer,
            bill_of(answer, curve, kink.bill),
            turns(answer, kink),
            point,
            of_hundred(answer, curve, kink.personal_after.size().0),
        )
    });
    let heads = [t.bill_head, t.turn_head, t.you_head, t.next_head];
    let changes = table(t.caption, &heads, first.into_iter().chain(rows));
    details("more", t.table).child(wide(t.table, changes))
}

fn turns(answer: ResultContext<'_>, kink: &Breakpoint) -> Vec<String> {
    kink.turns.iter().map(|&turn| (answer.frame.explore_texts().curve.turn)(turn)).collect()
}

fn row(
    answer: ResultContext<'_>,
    bill: String,
    turns: Vec<String>,
    point: Option<Point>,
    next: String,
) -> El {
    el("tr")
        .child(text_el("th", "", bill).attr("scope", "row"))
        .child(
            el("td")
                .class("said")
                .child(list("plain-list", turns.into_iter().map(|turn| text_el("li", "", turn)))),
        )
        .child(text_el("td", "", point.map(|point| money(answer, &point)).unwrap_or_default()))
        .child(text_el("td", "", next))
}
