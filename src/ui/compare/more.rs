//! What opens of a comparison: which variants are compared, the variants line by line, and why they differ.

use super::variants::{chip, estimates, identity_name, name, needs_fen, personal};
use crate::app::{
    Action, Beside, ComparedVisit, Dimension, Field, LOOKED_THROUGH, Offered, Variant, Varied, WIDEST, Wrong,
    finds, looked_through, offered, typed_money,
};
use crate::engine::{self, Cause, Change, TierDifference};
use crate::estimate::{TierState, Written};
use crate::format::{about_yuan, short_yuan};
use crate::join::join;
use crate::money::Money;
use crate::problem::{Fault, Problem};
use crate::terms::Tier;
use crate::ui::amount::payment;
use crate::ui::element::{El, details, el, list, p, text_el};
use crate::ui::figure::written;
use crate::ui::money_field::{Around, FieldError, answered_field};
use crate::ui::result_context::ResultContext;
use crate::ui::statement::wide;

/// Which variants stand beside the visit as it stands, where not all of them can.
pub(super) fn others(answer: ResultContext<'_>) -> Option<El> {
    let ResultContext { frame, state, .. } = answer;
    let t = &frame.explore_texts().differences;
    let all = offered(state, answer.whole, state.comparing.by);
    if all.len() <= WIDEST {
        return None;
    }
    // In the order chosen; what was not chosen stands in front, as the page shows it.
    let mut chosen: Vec<&Variant> = all.iter().filter(|one| one.shown).map(|one| &one.variant).collect();
    chosen.sort_by_key(|one| state.comparing.variants.iter().position(|other| other == *one));
    let with = |chosen: Vec<&Variant>| Action::ComparedWith(chosen.into_iter().cloned().collect());
    let now = |one: &Variant| all.iter().any(|other| other.now && other.variant == *one);
    let (listed, search, left) = looked_for(answer, &all);
    let choices = listed.into_iter().map(|(place, one)| {
        let Offered { variant, shown, .. } = one;
        let without: Vec<&Variant> = chosen.iter().copied().filter(|other| *other != variant).collect();
        let mut more = without.clone();
        if more.len() >= WIDEST {
            let first = more.iter().position(|other| !now(other));
            first.map(|first| more.remove(first));
        }
        more.push(variant);
        let id = format!("compared-with-{place}");
        chip(
            *shown,
            frame.mark(id.clone(), id, *shown, with(more), Some(with(without))),
            name(answer, variant),
        )
    });
    let hint = text_el("p", "hint", t.others_hint);
    let legend = text_el("legend", "", t.others);
    let more = (left > 0).then(|| text_el("p", "hint", (frame.language.words().more_regions)(left)));
    Some(
        el("fieldset")
            .class("chips")
            .child(legend)
            .child(hint)
            .child_opt(search)
            .all(choices)
            .child_opt(more),
    )
}

/// The others by their places: of many regions those that are looked for, where to look for them, and how many are not listed.
fn looked_for<'a>(
    answer: ResultContext<'_>,
    all: &'a [Offered],
) -> (Vec<(usize, &'a Offered)>, Option<El>, usize) {
    let ResultContext { frame, state, .. } = answer;
    let others = all.iter().enumerate().filter(|(_, one)| !one.now);
    if state.comparing.by != Dimension::Policy || all.len() <= LOOKED_THROUGH {
        return (others.collect(), None, 0);
    }
    let typed = &state.comparing.region_search;
    let catalog = state.fetched.catalog.ready();
    let is_found = |(_, one): &(usize, &Offered)| {
        let Variant::Policy(id) = &one.variant else { return false };
        catalog.and_then(|catalog| catalog.entry(id)).is_some_and(|entry| finds(typed, entry))
    };
    let (listed, left) = looked_through(others, |(_, one)| one.shown, is_found);
    (listed, Some(frame.region_search("compared-search", typed, Action::ComparedSearched)), left)
}

/// The bills at other hospitals, a field each.
pub(super) fn bills(answer: ResultContext<'_>, columns: &[ComparedVisit]) -> El {
    let fields = columns.iter().filter_map(|column| bill(answer, column, &name(answer, &column.variant)));
    details("more", answer.frame.explore_texts().compare.own_bills).all(fields)
}

/// The bill at another hospital: the same, unless another is typed.
fn bill(answer: ResultContext<'_>, column: &ComparedVisit, name: &str) -> Option<El> {
    let ResultContext { frame, state, case, .. } = answer;
    let Variant::Hospital(level, place) = column.variant else { return None };
    let field = Field::Beside(Beside::Bill(level, place));
    let parts = case.bill.out_of_scope();
    // Below what nobody but the person pays there is nothing to compare.
    let below = typed_money(state.text(field)).filter(|&total| total < parts).map(|total| {
        let fault = Fault::PartsAboveTotal { parts, total };
        FieldError::of(frame, field, &Wrong::Case(Problem { path: field.path(), fault, at: None }))
    });
    let label = Some((frame.explore_texts().differences.bill_at)(name));
    let around = Around { label, hint: Some(""), wrong: below, ..Around::of(state, field) };
    (!column.now).then(|| el("div").child(answered_field(frame, state, field, around)))
}

/// Tiers as lines, variants as columns.
pub(super) fn side_by_side(answer: ResultContext<'_>, columns: &[ComparedVisit]) -> Option<El> {
    let frame = answer.frame;
    let t = &frame.explore_texts().compare;
    let shown: Vec<(&ComparedVisit, &Varied)> = estimates(columns).collect();
    if shown.len() < 2 {
        return None;
    }
    let heads =
        shown.iter().map(|(column, _)| text_el("th", "", name(answer, &column.variant)).attr("scope", "col"));
    let head = el("tr")
        .child(text_el("th", "", answer.frame.explore_texts().differences.item).attr("scope", "col"))
        .all(heads);
    let line_of = |name: String, class: &'static str, cell: &dyn Fn(&Varied) -> String| {
        el("tr")
            .class(class)
            .child(text_el("th", "", name).attr("scope", "row"))
            .all(shown.iter().map(|(_, varied)| text_el("td", "", cell(varied))))
    };
    let paying = answer.pack.tiers.iter().map(|one| one.tier).filter(|&tier| {
        shown.iter().any(|(_, one)| {
            one.estimate.tier(tier).is_some_and(|line| line.state != TierState::NotApplicable)
        })
    });
    let tiers =
        paying.map(|tier| line_of(answer.frame.tier(tier), "", &|varied| tier_cell(answer, varied, tier)));
    let fen = needs_fen(columns);
    let body =
        el("tbody").all(tiers).child(line_of(t.you.to_owned(), "sum", &|one| personal(frame, one, fen)));
    let grid = el("table")
        .child(text_el("caption", "unseen", t.side_by_side))
        .child(el("thead").child(head))
        .child(body);
    // Four columns of large print are wider than a phone.
    Some(details("more", t.side_by_side).child(wide(t.side_by_side, grid)))
}

fn tier_cell(answer: ResultContext<'_>, varied: &Varied, tier: Tier) -> String {
    let Some(line) = varied.estimate.tier(tier) else { return String::new() };
    match line.state {
        TierState::NotEstimated => answer.frame.texts().result.unpublished.to_owned(),
        TierState::NotApplicable => "—".to_owned(),
        TierState::Settled => short_yuan(line.pays, answer.frame.language),
        TierState::Computed => payment(answer.frame, &varied.certainty, line.pays),
    }
}

/// Why each other variant comes to something else.
pub(super) fn differences(answer: ResultContext<'_>, columns: &[ComparedVisit]) -> Option<El> {
    let t = &answer.frame.explore_texts().compare;
    let other = estimates(columns).filter(|(column, _)| !column.now);
    let said: Vec<El> = other.filter_map(|(column, one)| difference(answer, column, one)).collect();
    (!said.is_empty()).then(|| details("more why", t.why).all(said))
}

fn difference(answer: ResultContext<'_>, column: &ComparedVisit, other: &Varied) -> Option<El> {
    let t = &answer.frame.explore_texts().differences;
    let comparison = engine::compare(answer.estimate, &other.estimate);
    if comparison.tiers.is_empty() {
        return None;
    }
    let name = name(answer, &column.variant);
    // Of an amount that nobody can say nothing is more or less.
    if answer.certainty().headline.is_none() || other.certainty.headline.is_none() {
        let nothing = p(answer.frame.texts().result.no_amount_short);
        return Some(el("div").child(text_el("h4", "", name)).child(nothing));
    }
    let told =
        DifferenceTeller { answer, is_exact: answer.certainty().is_exact() && other.certainty.is_exact() };
    let head = match comparison.personal {
        Change::More(sum) => (t.you_more)(&name, &told.yuan(sum)),
        Change::Less(sum) => (t.you_less)(&name, &told.yuan(sum)),
        Change::Same => name,
    };
    // What is left for each is another amount from the start where the bill is another.
    let bill = match Change::from_to(answer.estimate.total, other.estimate.total) {
        Change::Same => None,
        Change::More(sum) => Some((t.bill_more)(&short_yuan(sum, answer.frame.language))),
        Change::Less(sum) => Some((t.bill_less)(&short_yuan(sum, answer.frame.language))),
    };
    let same_bill = bill.is_none();
    let tiers = comparison.tiers.iter().map(|one| told.tier(one, same_bill));
    let bill = bill.map(|bill| text_el("p", "hint", bill));
    Some(el("div").child(text_el("h4", "", head)).child_opt(bill).child(list("", tiers)))
}

/// A comparison in words, no surer than the amounts it is made of.
#[derive(Clone, Copy)]
struct DifferenceTeller<'s> {
    answer: ResultContext<'s>,
    is_exact: bool,
}

impl DifferenceTeller<'_> {
    fn yuan(self, sum: Money) -> String {
        let frame = self.answer.frame;
        match self.is_exact {
            true => short_yuan(sum, frame.language),
            false => (frame.texts().result.about_short)(&about_yuan(sum, frame.language)),
        }
    }

    fn tier(self, one: &TierDifference, same_bill: bool) -> El {
        let answer = self.answer;
        let texts = answer.frame.texts();
        let t = &answer.frame.explore_texts().differences;
        let tier = &answer.frame.tier(one.tier);
        let yuan = |sum: Money| self.yuan(sum);
        let head = match one.pays {
            Change::More(sum) => (t.tier_more)(tier, &yuan(sum)),
            Change::Less(sum) => (t.tier_less)(tier, &yuan(sum)),
            Change::Same => (t.tier_same)(tier),
        };
        let causes = one.causes.iter().filter(|cause| same_bill || !matches!(cause, Cause::Reached { .. }));
        let causes: Vec<String> = causes.filter_map(|cause| self.cause(cause)).collect();
        let causes =
            (!causes.is_empty()).then(|| text_el("p", "hint", join(&causes, texts.result.clause_comma)));
        text_el("li", "", head).child_opt(causes)
    }

    fn cause(self, cause: &Cause) -> Option<String> {
        let answer = self.answer;
        let texts = answer.frame.texts();
        let t = &answer.frame.explore_texts().differences;
        let yuan = |sum: Money| self.yuan(sum);
        Some(match cause {
            Cause::State { to: TierState::NotApplicable, reason, .. } => {
                (texts.aside.reason)((*reason)?).to_owned()
            }
            Cause::State { to: TierState::NotEstimated, .. } => t.unpublished.to_owned(),
            Cause::State { .. } => t.applies.to_owned(),
            Cause::Row { to, .. } => (t.row)(&identity_name(answer, *to)),
            Cause::Figure { path, from, to } => {
                (t.figure)(&answer.frame.figure(*path), &value(answer, *from), &value(answer, *to))
            }
            Cause::Reached { change: Change::More(sum) } => (t.reached_more)(&yuan(*sum)),
            Cause::Reached { change: Change::Less(sum) } => (t.reached_less)(&yuan(*sum)),
            Cause::Reached { change: Change::Same } => return None,
        })
    }
}

fn value(answer: ResultContext<'_>, value: Option<Written>) -> String {
    let texts = answer.frame.texts();
    match value {
        Some(Written::Unknown) => texts.result.unpublished.to_owned(),
        Some(value) => written(answer.frame, value),
        None => answer.frame.explore_texts().differences.no_figure.to_owned(),
    }
}
