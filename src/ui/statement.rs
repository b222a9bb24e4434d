//! The figures as the national settlement statement lists them, so that a person can lay the two side by side.

use super::amount::beside_others;
use super::derivation::perhaps_pays;
use super::element::{El, IntoText, details, el, text_el};
use super::result_context::ResultContext;
use crate::app::{Field, Headline};
use crate::estimate::TierState;
use crate::format;
use crate::listed::{AddAll, AsList};
use crate::money::Money;
use crate::policy::StatementLine;
use crate::terms::{Insurance, Tier};

/// The lines of the statement: name, value, class.
fn lines(answer: ResultContext<'_>) -> Vec<(String, String, &'static str)> {
    let ResultContext { frame, estimate, case, .. } = answer;
    let texts = frame.texts();
    let t = &frame.explore_texts().statement;
    let bill = case.bill;
    let label = texts.form.label;
    let mut lines: Vec<(String, String, &'static str)> = Vec::new();
    let mut push = |name: &str, value: String, class| lines.push((name.to_owned(), value, class));
    push(t.total, format::amount(bill.total()), "sum");
    let unanswered = answer.certainty().unanswered;
    let not_known = unanswered.out_of_scope && !unanswered.guessed;
    let unclear = answer.certainty().headline.is_none();
    let exact = answer.certainty().is_exact();
    let about = |amount: String| if exact { amount } else { (texts.result.about_short)(&amount) };
    let guessed = |amount: String| if unanswered.guessed { about(amount) } else { amount };
    let advance_self = bill.advance_self() + bill.prepay().unwrap_or(estimate.prepay);
    for (field, amount) in [
        (Field::FULL_SELF, bill.full_self()),
        (Field::OVER_LIMIT, bill.over_limit()),
        (Field::ADVANCE_SELF, advance_self),
    ] {
        let value = match amount.is_zero() {
            true if not_known => t.not_known.to_owned(),
            true => format::amount(amount),
            false => guessed(format::amount(amount)),
        };
        push(&label(field), value, "");
    }
    let in_scope = format::amount(estimate.in_scope);
    let at_most = texts.result.at_most_short;
    push(t.in_scope, if not_known { at_most(&in_scope) } else { guessed(in_scope) }, "sum");
    for (name, tiers) in payers(answer) {
        push(&name, paid(answer, &tiers, about), "");
    }
    let paid =
        if unclear { texts.result.no_amount_short.to_owned() } else { about(format::amount(estimate.paid)) };
    push(t.paid, paid, "sum");
    // As surely as the first line says it; a share of what is not known is none.
    let personal = match answer.certainty().headline {
        Some(Headline::Exact(amount)) => format::amount(amount),
        Some(head) if head.is_without().out_of_scope => (t.on_top_short)(&beside_others(frame, Some(head))),
        head => beside_others(frame, head),
    };
    push(t.personal, personal, "sum");
    if not_known || unclear {
        return lines;
    }
    for (name, ratio) in
        [(t.ratio_in_scope, estimate.ratio_in_scope), (t.ratio_overall, estimate.ratio_overall)]
    {
        if let Some(ratio) = ratio {
            push(name, about(format::share(ratio)), "");
        }
    }
    lines
}

/// Who pays, as the statement lists them: each line's name and the tiers that stand in it.
pub(super) fn payers(answer: ResultContext<'_>) -> Vec<(String, Vec<Tier>)> {
    let ResultContext { frame, case, .. } = answer;
    let texts = frame.texts();
    // Where neither of the two has rules for this person, the statement has the line that is usual.
    let applies =
        |tier: &Tier| answer.estimate.tier(*tier).is_some_and(|line| line.state != TierState::NotApplicable);
    let usual = match case.situation.insurance {
        Insurance::Resident => Tier::Critical,
        Insurance::Employee => Tier::LargeAmount,
    };
    let mut second = [Tier::Critical, Tier::LargeAmount].into_iter().filter(applies).listed();
    if second.is_empty() {
        second.push(usual);
    }
    let mut payers: Vec<(String, Vec<Tier>)> = [Tier::Basic]
        .into_iter()
        .chain(second)
        .map(|tier| ((texts.form.label)(Field::Settled(tier)), vec![tier]))
        .listed();
    payers.push((
        frame.explore_texts().statement.aid.to_owned(),
        vec![Tier::AidBasic, Tier::AidTilted, Tier::BedDay],
    ));
    // A payer of the pack's own has a line of its own, or stands among the others.
    let own = |tier: &Tier| matches!(tier, Tier::Own(_));
    let own = answer.pack.tiers.iter().filter(|one| own(&one.tier));
    let (other, lined): (Vec<_>, Vec<_>) = own.partition(|one| one.line == StatementLine::Other);
    payers.add_all(lined.iter().map(|one| (frame.tier(one.tier), vec![one.tier])));
    let other: Vec<Tier> =
        [Tier::Commercial, Tier::Fallback].into_iter().chain(other.iter().map(|one| one.tier)).listed();
    payers.push((frame.explore_texts().statement.other.to_owned(), other));
    payers
}

/// The table.
pub(super) fn statement(answer: ResultContext<'_>) -> El {
    let t = &answer.frame.explore_texts().statement;
    let rows = lines(answer).into_iter().map(|(name, value, class)| {
        el("tr")
            .class(class)
            .child(text_el("th", "", name).attr("scope", "row"))
            .child(text_el("td", "", value).attr("translate", "no"))
    });
    details("more statement", t.heading).child(table(t.caption, &[t.item, t.amount], rows))
}

/// A table with its caption and heads.
pub(super) fn table(
    caption: impl IntoText,
    heads: &[&'static str],
    rows: impl IntoIterator<Item = El>,
) -> El {
    // A column of buttons has no head.
    let heads = heads.iter().map(|&head| match head {
        "" => el("td"),
        head => text_el("th", "", head).attr("scope", "col"),
    });
    el("table")
        .child(text_el("caption", "", caption))
        .child(el("thead").child(el("tr").all(heads)))
        .child(el("tbody").all(rows))
}

/// A frame in which what is wider than the page moves by itself, by keyboard too.
pub(super) fn wide(name: impl IntoText, content: El) -> El {
    el("div")
        .class("wide")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", name)
        .child(content)
}

/// Whether the person says what each of them paid.
fn is_stated(answer: ResultContext<'_>, tiers: &[Tier]) -> bool {
    let lines = answer.estimate.tiers.iter().filter(|line| tiers.contains(&line.tier));
    lines.filter(|line| !line.pays.is_zero()).all(|line| line.state == TierState::Settled)
}

/// What these tiers pay together, as surely as it is known; without a figure, that there is none.
fn paid(answer: ResultContext<'_>, tiers: &[Tier], about: impl Fn(String) -> String) -> String {
    let mut sum = Money::ZERO;
    let (mut unknown, mut perhaps) = (false, false);
    for line in answer.estimate.tiers.iter().filter(|line| tiers.contains(&line.tier)) {
        sum = sum + line.pays;
        unknown |= line.state == TierState::NotEstimated;
        perhaps |= perhaps_pays(answer, line);
    }
    if sum.is_zero() && unknown {
        answer.frame.texts().result.unpublished.to_owned()
    } else if is_stated(answer, tiers) && !(sum.is_zero() && perhaps) {
        format::amount(sum)
    } else if answer.certainty().headline.is_none() {
        // What stands before it could not be worked out.
        answer.frame.texts().result.no_amount_short.to_owned()
    } else {
        about(format::amount(sum))
    }
}
