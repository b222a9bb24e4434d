//! The same visit under other circumstances: what each leaves to the person, line by line side by side, and why.

use super::element::{El, Said, details, el, line, list, p};
use super::figure::written;
use super::frame::Frame;
use super::result::Answered;
use super::statement::{table, wide};
use crate::app::{Action, Column, Dimension, Offered, Outcome, Variant, WIDEST, columns, offered};
use crate::engine::{self, Cause, Change, TierDifference};
use crate::estimate::{Estimate, State, Written};
use crate::format::{about_amount, about_yuan, amount, short_amount, short_yuan};
use crate::money::Money;
use crate::terms::{Identity, Tier};
use yew::Html;

/// The section; none where nothing is billed.
#[inline(never)]
pub(super) fn compare(answer: Answered<'_>) -> Option<El> {
    let Answered { frame, state, .. } = answer;
    let t = &frame.texts().compare;
    if answer.case.bill.total().is_zero() {
        return None;
    }
    let section = details("more compare", t.heading).attr("open", "");
    let columns = columns(state, answer.whole, state.compared_by);
    if columns.is_empty() {
        return Some(section.put(line("p", "hint", t.settled)));
    }
    let what = (t.dimension)(state.compared_by);
    let rows = columns.iter().map(|column| row(answer, column));
    let main = table((t.caption)(what), &[what, t.you, t.range], rows);
    Some(
        section
            .put(dimensions(frame, state.compared_by))
            .maybe(others(answer))
            .put(main)
            .maybe(cheapest(answer, &columns))
            .maybe(side_by_side(answer, &columns))
            .maybe(differences(answer, &columns)),
    )
}

/// What may be varied.
fn dimensions(frame: &Frame, now: Dimension) -> El {
    let t = &frame.texts().compare;
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
    el("fieldset").class("chips").put(line("legend", "unseen", t.by)).all(choices)
}

fn chip(chosen: bool, mark: Html, words: impl Said) -> El {
    el("label").class(if chosen { "chip chosen" } else { "chip" }).put(mark).text(words)
}

/// Which variants stand beside the visit as it stands, where not all of them can.
fn others(answer: Answered<'_>) -> Option<El> {
    let Answered { frame, state, .. } = answer;
    let t = &frame.texts().compare;
    let all = offered(state, answer.whole, state.compared_by);
    if all.len() <= WIDEST {
        return None;
    }
    // In the order chosen; what was not chosen stands in front, as the page shows it.
    let mut chosen: Vec<&Variant> = all.iter().filter(|one| one.shown).map(|one| &one.variant).collect();
    chosen.sort_by_key(|one| state.compared.iter().position(|other| other == *one));
    let with = |chosen: Vec<&Variant>| Action::ComparedWith(chosen.into_iter().cloned().collect());
    let now = |one: &Variant| all.iter().any(|other| other.now && other.variant == *one);
    let choices = all.iter().enumerate().filter(|(_, one)| !one.now).map(|(place, one)| {
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
    let hint = line("p", "hint", t.others_hint);
    Some(el("fieldset").class("chips").put(line("legend", "", t.others)).put(hint).all(choices))
}

fn name(answer: Answered<'_>, variant: &Variant) -> String {
    let texts = answer.frame.texts();
    let language = answer.frame.language;
    match variant {
        Variant::Level(level) => (texts.words.level)(*level).0.to_owned(),
        Variant::Place(place) => (texts.words.place)(*place).0.to_owned(),
        Variant::Insurance(insurance) => (texts.words.insurance)(*insurance).0.to_owned(),
        Variant::Identities(identities) => match identities.as_slice() {
            [] => identity_name(answer, None),
            [one] => identity_name(answer, Some(*one)),
            _ => texts.compare.together.to_owned(),
        },
        Variant::Policy(id) => {
            let entry = answer.state.catalog.ready().and_then(|catalog| catalog.entry(id));
            entry.map_or_else(
                || id.clone(),
                |entry| {
                    format!(
                        "{} {}",
                        language.of(&entry.region),
                        (texts.words.from_year)(entry.period.from.parts().0)
                    )
                },
            )
        }
    }
}

fn identity_name(answer: Answered<'_>, identity: Option<Identity>) -> String {
    let known = identity.and_then(|identity| answer.pack.identity(identity));
    known
        .map_or(answer.frame.texts().words.ordinary, |known| answer.frame.language.of(&known.name))
        .to_owned()
}

fn row(answer: Answered<'_>, column: &Column) -> El {
    let t = &answer.frame.texts().compare;
    let name = name(answer, &column.variant);
    let mark = column.now.then(|| line("span", "hint", format!(" {}", t.now)));
    let row = el("tr").class(if column.now { "sum" } else { "" });
    let head = |mark: Option<El>| line("th", "", name.clone()).attr("scope", "row").maybe(mark);
    match (&column.outcome, &column.variant) {
        (Outcome::Estimated(_, estimate, strange), _) => {
            let names: Vec<String> = strange.iter().map(|&one| identity_name(answer, Some(one))).collect();
            let strange = (!names.is_empty())
                .then(|| line("p", "hint", (t.strange)(&names.join(answer.frame.texts().result.list_comma))));
            row.put(head(mark).maybe(strange)).put(line("td", "", personal(estimate))).put(line(
                "td",
                "hint",
                range(estimate),
            ))
        }
        (Outcome::Waiting, _) => row
            .put(head(None))
            .put(line("td", "hint", answer.frame.texts().page.loading).attr("colspan", "2")),
        (Outcome::NotLoaded, Variant::Policy(id)) => {
            let load = Action::PackAsked(id.clone());
            let button =
                answer.frame.named_button("plain", t.load.into(), Some((t.load_what)(&name).into()), load);
            row.put(head(None)).put(el("td").class("buttons").attr("colspan", "2").put(button))
        }
        _ => row.put(head(None)).put(line("td", "hint said", t.not_possible).attr("colspan", "2")),
    }
}

fn estimates(columns: &[Column]) -> impl Iterator<Item = (&Column, &Estimate)> {
    columns.iter().filter_map(|column| match &column.outcome {
        Outcome::Estimated(_, estimate, _) => Some((column, estimate.as_ref())),
        _ => None,
    })
}

/// Which leaves least to the person, where that can be said.
fn cheapest(answer: Answered<'_>, columns: &[Column]) -> Option<El> {
    let t = &answer.frame.texts().compare;
    let least = estimates(columns).map(|(_, estimate)| estimate.personal).min()?;
    if estimates(columns).all(|(_, estimate)| estimate.personal == least) {
        return (estimates(columns).count() > 1).then(|| p(t.same));
    }
    // What the law would be elsewhere is no choice that a person has.
    let choosable = matches!(answer.state.compared_by, Dimension::Level | Dimension::Place);
    let (column, _) = estimates(columns).find(|(_, estimate)| estimate.personal == least)?;
    choosable.then(|| p((t.cheapest)(&name(answer, &column.variant))))
}

/// Tiers as lines, variants as columns.
fn side_by_side(answer: Answered<'_>, columns: &[Column]) -> Option<El> {
    let texts = answer.frame.texts();
    let t = &texts.compare;
    let shown: Vec<(&Column, &Estimate)> = estimates(columns).collect();
    if shown.len() < 2 {
        return None;
    }
    let heads =
        shown.iter().map(|(column, _)| line("th", "", name(answer, &column.variant)).attr("scope", "col"));
    let head = el("tr").put(line("th", "", t.item).attr("scope", "col")).all(heads);
    let line_of = |name: &'static str, class: &'static str, cell: &dyn Fn(&Estimate) -> String| {
        el("tr")
            .class(class)
            .put(line("th", "", name).attr("scope", "row"))
            .all(shown.iter().map(|(_, estimate)| line("td", "", cell(estimate))))
    };
    let paying = Tier::ALL.iter().filter(|&&tier| {
        shown.iter().any(|(_, one)| one.tier(tier).is_some_and(|line| line.state != State::NotApplicable))
    });
    let tiers = paying
        .map(|&tier| line_of((texts.words.tier)(tier), "", &|estimate| tier_cell(answer, estimate, tier)));
    let body = el("tbody").all(tiers).put(line_of(t.you, "sum", &personal));
    let grid =
        el("table").put(line("caption", "unseen", t.side_by_side)).put(el("thead").put(head)).put(body);
    // Four columns of large print are wider than a phone.
    Some(details("more", t.side_by_side).put(wide(t.side_by_side, grid)))
}

fn tier_cell(answer: Answered<'_>, estimate: &Estimate, tier: Tier) -> String {
    let Some(line) = estimate.tier(tier) else { return String::new() };
    match line.state {
        State::NotEstimated => answer.frame.texts().statement.unknown.to_owned(),
        State::NotApplicable => "—".to_owned(),
        State::Computed | State::Settled => amount(line.pays),
    }
}

/// Why each other variant comes to something else.
fn differences(answer: Answered<'_>, columns: &[Column]) -> Option<El> {
    let t = &answer.frame.texts().compare;
    let other = estimates(columns).filter(|(column, _)| !column.now);
    let said: Vec<El> = other.filter_map(|(column, estimate)| difference(answer, column, estimate)).collect();
    (!said.is_empty()).then(|| details("more why", t.why).all(said))
}

fn difference(answer: Answered<'_>, column: &Column, other: &Estimate) -> Option<El> {
    let t = &answer.frame.texts().compare;
    let comparison = engine::compare(answer.estimate, other);
    if comparison.tiers.is_empty() {
        return None;
    }
    let name = name(answer, &column.variant);
    let yuan = |sum: Money| about_yuan(sum, answer.frame.language);
    let head = match comparison.personal {
        Change::More(sum) => (t.you_more)(&name, &yuan(sum)),
        Change::Less(sum) => (t.you_less)(&name, &yuan(sum)),
        Change::Same => name,
    };
    let tiers = comparison.tiers.iter().map(|one| tier_difference(answer, one));
    Some(el("div").put(line("h4", "", head)).put(list("", tiers)))
}

fn tier_difference(answer: Answered<'_>, one: &TierDifference) -> El {
    let texts = answer.frame.texts();
    let t = &texts.compare;
    let tier = (texts.words.tier)(one.tier);
    let yuan = |sum: Money| short_yuan(sum, answer.frame.language);
    let head = match one.pays {
        Change::More(sum) => (t.tier_more)(tier, &yuan(sum)),
        Change::Less(sum) => (t.tier_less)(tier, &yuan(sum)),
        Change::Same => (t.tier_same)(tier),
    };
    let causes: Vec<String> = one.causes.iter().filter_map(|cause| cause_said(answer, cause)).collect();
    let causes = (!causes.is_empty()).then(|| line("p", "hint", causes.join(texts.result.clause_comma)));
    line("li", "", head).maybe(causes)
}

fn cause_said(answer: Answered<'_>, cause: &Cause) -> Option<String> {
    let texts = answer.frame.texts();
    let t = &texts.compare;
    let yuan = |sum: Money| short_yuan(sum, answer.frame.language);
    Some(match cause {
        Cause::State { to: State::NotApplicable, reason, .. } => {
            (texts.derivation.reason)((*reason)?).to_owned()
        }
        Cause::State { to: State::NotEstimated, .. } => t.unpublished.to_owned(),
        Cause::State { .. } => t.applies.to_owned(),
        Cause::Row { to, .. } => (t.row)(&identity_name(answer, *to)),
        Cause::Figure { path, from, to } => {
            (t.figure)(&(texts.words.figure)(*path), &told(answer, *from), &told(answer, *to))
        }
        Cause::Reached { change: Change::More(sum) } => (t.reached_more)(&yuan(*sum)),
        Cause::Reached { change: Change::Less(sum) } => (t.reached_less)(&yuan(*sum)),
        Cause::Reached { change: Change::Same } => return None,
    })
}

fn told(answer: Answered<'_>, value: Option<Written>) -> String {
    let texts = answer.frame.texts();
    match value {
        Some(Written::Unknown) => texts.statement.unknown.to_owned(),
        Some(value) => written(answer.frame, value),
        None => texts.compare.no_figure.to_owned(),
    }
}

/// Exact amounts with their fen, the others to the yuan.
fn personal(estimate: &Estimate) -> String {
    if estimate.is_exact() { short_amount(estimate.personal) } else { about_amount(estimate.personal) }
}

/// From where to where; an open side stays open.
fn range(estimate: &Estimate) -> String {
    match (estimate.personal_low, estimate.personal_high) {
        (Some(low), Some(high)) if low == high => String::new(),
        (low, high) => {
            let side = |amount: Option<_>| amount.map(about_amount).unwrap_or_default();
            format!("{}–{}", side(low), side(high))
        }
    }
}
