//! What the statement says was really paid, beside the estimate: which lines differ, and a sentence to take to the window. It
//! changes nothing of the estimate.

use super::amount::{payment, short};
use super::browser;
use super::element::{El, details, el, p, text_el};
use super::frame::actions;
use super::money_field::{Around, answered_field};
use super::result_context::ResultContext;
use super::statement::payers;
use crate::app::{Beside, Field, PaidBeside, estimated, fault_of, paid_beside, typed_money};
use crate::estimate::TierState;
use crate::format::short_yuan;
use crate::listed::{AddAll, AsList};
use crate::money::Money;
use crate::terms::Tier;

/// A line of the statement.
struct PaidLine {
    field: Field,
    name: String,
    /// What it was estimated to be, in words.
    estimate: String,
    bounds: (Money, Option<Money>, Option<Money>),
    /// What was typed, where it can be read.
    really: Option<Money>,
}

/// The section.
pub(super) fn paid(answer: ResultContext<'_>) -> El {
    let frame = answer.frame;
    let t = &frame.explore_texts().paid;
    let lines = lines(answer);
    let fields = lines.iter().map(|line| field(answer, line));
    let section = details("more paid", frame.explore_texts().sections.paid)
        .child(text_el("p", "hint", t.intro))
        .all(fields)
        .child_opt(added_up(answer, &lines).map(p));
    if lines.iter().all(|line| line.really.is_none()) {
        return section;
    }
    if answer.certainty().unanswered.leaves_amounts() && !answer.estimate.is_stated() {
        return section.child(p(t.first_settle).attr("role", "status"));
    }
    let differing: Vec<String> = lines.iter().filter_map(|line| difference(answer, line)).listed();
    if differing.is_empty() {
        return section.child(p(t.alike_all).attr("role", "status"));
    }
    let sentence = (t.sentence)(&differing);
    let unsure = (!answer.certainty().is_exact()).then(|| text_el("p", "hint", t.unsure));
    section
        .child(text_el("h4", "", t.take))
        .child(p(&sentence))
        .child_opt(unsure)
        .child(actions([browser::copy_button(frame, t.copy, sentence)]))
}

/// The payers that this pack has, and the person.
fn lines(answer: ResultContext<'_>) -> Vec<PaidLine> {
    let ResultContext { frame, state, pack, estimate, .. } = answer;
    let really =
        |field| Some(state.text(field)).filter(|text| fault_of(field, text).is_none()).and_then(typed_money);
    // What the statement calls other payments is asked of only where there is one.
    let paying =
        |&tier: &Tier| estimate.tier(tier).is_some_and(|line| line.state != TierState::NotApplicable);
    let named = |tier: &Tier| !matches!(tier, Tier::Commercial | Tier::Fallback | Tier::Own(_));
    let has = |tier: &Tier| pack.tiers.iter().any(|one| one.tier == *tier) && (named(tier) || paying(tier));
    let of_pack = payers(answer).into_iter().filter(|(_, tiers)| tiers.iter().any(has));
    let mut lines: Vec<PaidLine> = of_pack
        .filter_map(|(name, tiers)| {
            let field = Field::Beside(Beside::Paid(*tiers.first()?));
            let bounds = estimated(answer.whole, &tiers);
            let estimate = payment(frame, answer.certainty(), bounds.0);
            Some(PaidLine { field, name, estimate, bounds, really: really(field) })
        })
        .listed();
    let head = answer.certainty().headline;
    lines.add_all(head.map(|head| PaidLine {
        field: Field::PAID_SELF,
        name: frame.explore_texts().statement.personal.to_owned(),
        estimate: short(frame, Some(head)),
        bounds: (head.central(), head.low(), head.high()),
        really: really(Field::PAID_SELF),
    }));
    lines
}

/// An input, and how what is in it stands to the estimate.
fn field(answer: ResultContext<'_>, line: &PaidLine) -> El {
    let ResultContext { frame, state, .. } = answer;
    let t = &frame.explore_texts().paid;
    let label = Some((t.line)(&line.name));
    let around = Around { label, hint: Some(""), ..Around::of(state, line.field) };
    let comparable = !answer.certainty().unanswered.leaves_amounts();
    let said = line.really.filter(|_| comparable).map(|really| {
        let yuan = |sum| short_yuan(sum, frame.language);
        let (class, said) = match paid_beside(line.bounds, really) {
            PaidBeside::Alike => ("hint", t.alike.to_owned()),
            PaidBeside::Within => ("hint", (t.within)(&line.estimate)),
            PaidBeside::Less(sum) => ("differs", (t.less)(&line.estimate, &yuan(sum))),
            PaidBeside::More(sum) => ("differs", (t.more)(&line.estimate, &yuan(sum))),
        };
        text_el("p", class, said)
    });
    el("div").child(answered_field(frame, state, line.field, around)).child_opt(said)
}

/// A line that differs, in words.
fn difference(answer: ResultContext<'_>, line: &PaidLine) -> Option<String> {
    let really = line.really?;
    let differs = matches!(paid_beside(line.bounds, really), PaidBeside::Less(_) | PaidBeside::More(_));
    let said = answer.frame.explore_texts().paid.differs;
    differs.then(|| said(&line.name, &line.estimate, &short_yuan(really, answer.frame.language)))
}

/// Once every line is filled in, that they are not the bill: something was copied wrong.
fn added_up(answer: ResultContext<'_>, lines: &[PaidLine]) -> Option<String> {
    let sum = lines.iter().try_fold(Money::ZERO, |sum, line| Some(sum + line.really?))?;
    let yuan = |sum| short_yuan(sum, answer.frame.language);
    let bill = answer.case.bill.total();
    (sum != bill).then(|| (answer.frame.explore_texts().paid.not_the_bill)(&yuan(sum), &yuan(bill)))
}
