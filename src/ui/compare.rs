//! The same visit under other circumstances: what each leaves to the person. What opens of it: in `more`.

mod more;
mod variants;

use super::aside;
use super::element::{El, details, el, p, text_el};
use super::frame::Frame;
use super::result_context::ResultContext;
use super::statement::table;
use crate::app::{Action, ComparedVisit, Dimension, Headline, Variant, VariantOutcome, Varied, columns};
use crate::format::{about_both, short_yuan, up_to_yuan};
use crate::join::join;
use crate::listed::AsList;
use crate::terms::Kind;
use variants::{chip, estimates, name, needs_fen, personal};

/// The section; none where nothing is billed.
pub(super) fn compare(answer: ResultContext<'_>) -> Option<El> {
    let ResultContext { frame, state, .. } = answer;
    let t = &frame.explore_texts().compare;
    if answer.case.bill.total().is_zero() {
        return None;
    }
    let section = details("more compare", t.heading).attr("open", "");
    let columns = columns(state, answer.whole, state.comparing.by);
    if columns.is_empty() {
        return Some(section.child(text_el("p", "hint", t.settled)));
    }
    let what = (t.dimension)(state.comparing.by);
    let fen = needs_fen(&columns);
    let rows = columns.iter().map(|column| row(answer, column, fen));
    let main = table((t.caption)(what), &[what, t.you, t.range], rows);
    let by_hospital = state.comparing.by == Dimension::Hospital;
    Some(
        section
            .child(dimensions(frame, state.comparing.by))
            .child_opt(by_hospital.then(|| whose_bill(frame, &columns)))
            .child_opt(more::others(answer))
            .child(main)
            .child_opt(cheapest(answer, &columns))
            .child_opt(by_hospital.then(|| more::bills(answer, &columns)))
            .child_opt(more::side_by_side(answer, &columns))
            .child_opt(more::differences(answer, &columns)),
    )
}

/// Whose bills are compared: the same for all, unless the person has said others.
fn whose_bill(frame: &Frame, columns: &[ComparedVisit]) -> El {
    let same = frame.explore_texts().compare.same_bill;
    text_el(
        "p",
        "hint",
        if same_bill(columns) { same } else { frame.explore_texts().differences.bills_differ },
    )
}

fn same_bill(columns: &[ComparedVisit]) -> bool {
    let total = |one: &Varied| one.estimate.total;
    let first = estimates(columns).next().map(|(_, one)| total(one));
    estimates(columns).all(|(_, one)| Some(total(one)) == first)
}

/// What may be varied.
fn dimensions(frame: &Frame, now: Dimension) -> El {
    let t = &frame.explore_texts().compare;
    let choices = Dimension::ALL.into_iter().map(|one| {
        let mark = frame.mark(
            one.id().to_owned(),
            "compared-by".to_owned(),
            one == now,
            Action::ComparedBy(one),
            None,
        );
        chip(one == now, mark, (t.dimension)(one))
    });
    el("fieldset").class("chips").child(text_el("legend", "unseen", t.by)).all(choices)
}

fn row(answer: ResultContext<'_>, column: &ComparedVisit, fen: bool) -> El {
    let t = &answer.frame.explore_texts().compare;
    let name = name(answer, &column.variant);
    // A hospital that nobody was asked for is not this one.
    let form = &answer.state.form;
    let is_said = match column.variant {
        Variant::Hospital(..) => form.level.is_some() && form.place.is_some(),
        Variant::Level(_) => form.level.is_some(),
        Variant::Place(_) => form.place.is_some(),
        _ => true,
    };
    let mark = (column.now && is_said).then(|| text_el("span", "hint", format!(" {}", t.now)));
    let row = el("tr").class(if column.now { "sum" } else { "" });
    let head = |mark: Option<El>| text_el("th", "", name.clone()).attr("scope", "row").child_opt(mark);
    match (&column.outcome, &column.variant) {
        (VariantOutcome::Estimated(varied), _) => {
            let ResultContext { frame, state, case, .. } = answer;
            let names: Vec<String> =
                varied.left_out.iter().map(|&one| aside::named(frame, state, &state.form, one)).listed();
            let left_out = (!names.is_empty())
                .then(|| text_el("p", "hint", (t.left_out)(&join(&names, frame.texts().result.list_comma))));
            let other_time = case.day.filter(|&day| !varied.pack.period.contains(day));
            let other_time = other_time.map(|_| text_el("p", "hint", t.other_time));
            row.child(head(mark).child_opt(other_time).child_opt(left_out))
                .child(text_el("td", "", personal(frame, varied, fen)))
                .child(text_el("td", "hint", range(frame, varied.certainty.headline)))
        }
        (VariantOutcome::Waiting, _) => row
            .child(head(None))
            .child(text_el("td", "hint", answer.frame.texts().page.loading).attr("colspan", "2")),
        (VariantOutcome::NotLoaded, Variant::Policy(id)) => {
            let load = Action::PackAsked(id.clone());
            let button =
                answer.frame.named_button("plain", t.load.into(), Some((t.load_what)(&name).into()), load);
            row.child(head(None)).child(el("td").class("buttons").attr("colspan", "2").child(button))
        }
        _ => row.child(head(None)).child(text_el("td", "hint said", t.not_possible).attr("colspan", "2")),
    }
}

/// Which leaves least to the person, where that can be said: what is not known of all alike does not matter here, what
/// the figures leave open does.
fn cheapest(answer: ResultContext<'_>, columns: &[ComparedVisit]) -> Option<El> {
    let t = &answer.frame.explore_texts().compare;
    // What the law would be elsewhere is no choice that a person has.
    let choosable =
        matches!(answer.state.comparing.by, Dimension::Hospital | Dimension::Level | Dimension::Place);
    // Of other bills nobody knows what they would have been elsewhere.
    if !same_bill(columns)
        || estimates(columns).count() < 2
        || estimates(columns).any(|(_, one)| one.certainty.headline.is_none())
    {
        return None;
    }
    let bounds = |one: &Varied| (one.estimate.personal_low, one.estimate.personal_high);
    let personal = |one: &Varied| (one.estimate.personal, bounds(one));
    let (_, least) = estimates(columns).min_by_key(|(_, one)| one.estimate.personal)?;
    let (same, others): (Vec<_>, Vec<_>) =
        estimates(columns).partition(|(_, one)| personal(one) == personal(least));
    if others.is_empty() {
        // An average or a missing figure says nothing of what it does not name.
        let told_apart = |one: &Varied| {
            one.estimate.unknowns.iter().all(|one| !matches!(one.kind, Kind::Average | Kind::Unpublished))
        };
        return Some(p(if told_apart(least) { t.same } else { t.not_told_apart }));
    }
    if !choosable {
        return None;
    }
    let below =
        |one: &Varied| least.estimate.personal_high.zip(bounds(one).0).is_some_and(|(high, low)| high < low);
    let names: Vec<String> = same.iter().map(|(column, _)| name(answer, &column.variant)).listed();
    let names_said = join(&names, answer.frame.texts().result.list_comma);
    if !others.iter().all(|(_, one)| below(one)) {
        return Some(p(if names.len() > 1 { (t.same_others)(&names_said) } else { t.overlap.to_owned() }));
    }
    Some(p(if names.len() > 1 { (t.same_few)(&names_said) } else { (t.cheapest)(&names_said) }))
}

/// From where to where; of an open side the amount says which it is.
fn range(frame: &Frame, head: Option<Headline>) -> String {
    match head {
        Some(Headline::About { low, high, .. }) if low != high => join(&about_both(low, high), "–"),
        Some(Headline::Open { .. }) => frame.explore_texts().compare.open.to_owned(),
        Some(Headline::AtMost { high, central }) if high != central => {
            (frame.texts().result.at_most_short)(&short_yuan(up_to_yuan(high), frame.language))
        }
        _ => String::new(),
    }
}
