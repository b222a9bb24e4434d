//! Every tier: what it pays in one line, and behind it how that came about. Tiers that have no row for this person
//! stay visible, quietly, with the reason.

use super::amount::payment;
use super::element::{El, el, list, p, section, text_el};
use super::figure::{exact, used_figure};
use super::formula::{in_words, result_text};
use super::frame::Frame;
use super::result_context::ResultContext;
use crate::app::Field;
use crate::estimate::{Formula, Reason, Rule, Step, TierLine, TierState, UsedFigure, Written};
use crate::format;
use crate::join::join;
use crate::listed::{AddAll, AsList};
use crate::money::{Exact, Money};
use crate::policy::Row;
use crate::terms::{CapCounts, FactId, FigurePath, Kind, Part, Tier};

/// All tiers: those that pay, and quietly those that do not, each with its reason.
pub(super) fn derivation(answer: ResultContext<'_>) -> El {
    let t = &answer.frame.explore_texts().derivation;
    let (quiet, active): (Vec<_>, Vec<_>) =
        answer.estimate.tiers.iter().partition(|line| line.state == TierState::NotApplicable);
    let nothing = quiet.into_iter().map(|tier| {
        let reason = tier.reason.map(|reason| why(answer, tier.tier, reason)).unwrap_or_default();
        el("li").child(text_el("span", "", name(answer.frame, tier.tier))).child(text_el("span", "", reason))
    });
    let quiet = el("div").class("quiet").child(p(t.quiet)).child(list("", nothing));
    section("tiers", "tiers-heading", t.heading)
        .child(el("div").all(active.into_iter().map(|line| tier(answer, line))))
        .child(quiet)
}

/// Why a tier pays nothing here.
fn why(answer: ResultContext<'_>, tier: Tier, reason: Reason) -> String {
    let t = &answer.frame.explore_texts().derivation;
    let general = answer.estimate.policy.status.is_general();
    match reason {
        Reason::NotInPolicy if general => t.not_general.to_owned(),
        Reason::Insurance => (t.only_others)(answer.case.situation.insurance).to_owned(),
        Reason::Circumstance if tier == Tier::BedDay => t.no_bed_days.to_owned(),
        Reason::Circumstance => (t.lacks)(&lacking(answer, tier)),
        reason => (answer.frame.texts().aside.reason)(reason).to_owned(),
    }
}

/// The questions whose answer keeps a person from the row of a tier that gets furthest.
fn lacking(answer: ResultContext<'_>, tier: Tier) -> String {
    let ResultContext { frame, pack, case, .. } = answer;
    let world = pack.world(&case.situation);
    let lacks = |row: &Row| -> Vec<FactId> {
        let facts = pack.facts.iter().enumerate();
        let lacking = facts.filter(|(slot, fact)| !row.when.accepts(fact, *slot, world.get(*slot)));
        lacking.map(|(_, fact)| fact.id).listed()
    };
    let rows = pack.rows(tier).iter().filter(|row| pack.is_for(&row.who, &case.identities));
    let fewest = rows.map(lacks).min_by_key(Vec::len).unwrap_or_default();
    let question = |fact: FactId| {
        let field = fact.standard().and_then(|standard| Field::of_path(standard.key?));
        frame.label(field.unwrap_or(Field::Fact(fact))).trim_end_matches(['？', '?']).to_owned()
    };
    let questions: Vec<String> = fewest.into_iter().map(question).listed();
    join(&questions, frame.texts().result.list_comma)
}

/// What a tier pays, in words: its name with a verb, the amount, the plain sentence.
pub(super) fn words(answer: ResultContext<'_>, line: &TierLine) -> (String, String, String) {
    let t = &answer.frame.explore_texts().derivation;
    if is_after_unknown(answer, line) {
        let pays = payment(answer.frame, answer.certainty(), line.pays);
        return (name(answer.frame, line.tier), pays, t.after_unknown.to_owned());
    }
    let pays = match (line.state, line.pays.is_zero()) {
        (TierState::NotEstimated, _) => answer.frame.texts().result.unpublished.to_owned(),
        (_, true) if perhaps_pays(answer, line) => t.perhaps_nothing.to_owned(),
        (_, true) => t.nothing_paid.to_owned(),
        (TierState::Settled, false) => format::short_yuan(line.pays, answer.frame.language),
        (_, false) => payment(answer.frame, answer.certainty(), line.pays),
    };
    let name = match (line.pays.is_zero(), (t.pays)(line.tier)) {
        (true, _) => name(answer.frame, line.tier),
        (false, "") => (t.own_pays)(&answer.frame.tier(line.tier)),
        (false, pays) => pays.to_owned(),
    };
    (name, pays, how(answer, line))
}

/// Whether what a tier pays was worked out from a payer before it of whom nobody knows what it pays: then it is no amount.
fn is_after_unknown(answer: ResultContext<'_>, line: &TierLine) -> bool {
    line.state == TierState::Computed && answer.certainty().headline.is_none()
}

/// Whether a tier that pays nothing may pay something by what is not known.
pub(super) fn perhaps_pays(answer: ResultContext<'_>, line: &TierLine) -> bool {
    let (_, high) = answer.certainty().of_payment(&[line.tier]);
    line.state == TierState::Computed && high.is_none_or(|high| !high.is_zero())
}

/// A tier's name where it pays nothing.
pub(super) fn name(frame: &Frame, tier: Tier) -> String {
    match (frame.explore_texts().derivation.pays_nothing)(tier) {
        "" => frame.tier(tier),
        name => name.to_owned(),
    }
}

/// A tier with its derivation behind it.
fn tier(answer: ResultContext<'_>, tier: &TierLine) -> El {
    let language = answer.frame.language;
    let t = &answer.frame.explore_texts().derivation;
    let (name, pays, how) = words(answer, tier);
    let summary = el("summary")
        .child(text_el("span", "who", name))
        .child(text_el("span", "sum", pays).attr("translate", "no"))
        .child(text_el("span", "how", how));
    let worked_out = !is_after_unknown(answer, tier);
    let reached = (tier.state != TierState::Settled && worked_out)
        .then(|| p((t.reached)(&format::yuan(tier.reached, language))));
    let identity = tier
        .identity
        .and_then(|identity| answer.pack.identity(identity))
        .map(|words| p((t.by_identity)(language.of(&words.name))));
    let steps = tier.steps.iter().filter(|_| worked_out).map(|one| step(answer, one));
    let steps = el("ol").class("steps").all(steps);
    let used = tier.steps.iter().flat_map(|step| &step.figures);
    let figures = used.clone().next().is_some().then(|| {
        el("div")
            .child(text_el("p", "figures-heading", t.figures))
            .child(list("figures", used.map(|used| used_figure(answer.frame, used))))
    });
    let inside = el("div")
        .class("inside")
        .child_opt(reached)
        .child_opt(identity)
        .child(steps)
        .child_opt(if worked_out { range(answer, tier) } else { None })
        .child_opt(figures);
    el("details")
        .class(if tier.state == TierState::NotEstimated { "tier unknown" } else { "tier" })
        .attr("id", format!("tier-{}", tier.tier.id()))
        .key(tier.tier.id().to_owned())
        .child(summary)
        .child(inside)
}

/// The tier in one plain sentence.
fn how(answer: ResultContext<'_>, line: &TierLine) -> String {
    let t = &answer.frame.explore_texts().derivation;
    let language = answer.frame.language;
    match line.state {
        TierState::Settled => return t.settled.to_owned(),
        TierState::NotEstimated => return t.not_estimated.to_owned(),
        _ if line.reached.is_zero() && line.pays.is_zero() => return t.nothing_left.to_owned(),
        _ => {}
    }
    let mut parts: Vec<String> = Vec::new();
    let mut before_cap = None;
    for step in &line.steps {
        match step.rule {
            Rule::Share => {
                before_cap = Some(step.result);
                parts.push(share(answer, line, step));
            }
            Rule::Cap if Some(step.result) != before_cap => {
                parts.add_all(capped(answer, step));
            }
            Rule::PerDay | Rule::PerVisit => {
                let said = if step.rule == Rule::PerDay { t.per_day } else { t.per_visit };
                parts.add_all(amount_of(step, Part::Amount).map(|amount| said(&exact(amount, language))));
            }
            Rule::Floor => parts.push((t.floor)(&rates(step))),
            _ => {}
        }
    }
    let said = join(&parts, answer.frame.texts().result.clause_comma);
    with_kind(answer.frame, line, said)
}

/// A borrowed figure is one wherever it is read, also where its source is not.
pub(super) fn with_kind(frame: &Frame, line: &TierLine, said: String) -> String {
    match uncertain(line).filter(|_| !said.is_empty()) {
        Some(kind) => (frame.explore_texts().derivation.with_kind)(&said, frame.kind(kind)),
        None => said,
    }
}

/// The least certain kind of figure that a tier's amount rests on, where any is uncertain.
fn uncertain(line: &TierLine) -> Option<Kind> {
    // Of costs that do not exceed a deductible the deductible alone counts.
    let below = |step: &Step| step.rule == Rule::Share && step.result == Written::Amount(Exact::ZERO);
    let is_below = line.steps.iter().any(below);
    let counts = |used: &&UsedFigure| !is_below || used.path.part() == Part::Deductible;
    let kinds = line.steps.iter().flat_map(|step| &step.figures).filter(counts).map(|used| used.kind);
    kinds.filter(|kind| *kind >= Kind::AtLeast && *kind != Kind::Unpublished).max()
}

/// What a cap let through: nothing, or so much a year, or at once.
fn capped(answer: ResultContext<'_>, step: &Step) -> Option<String> {
    let t = &answer.frame.explore_texts().derivation;
    if step.result == Written::Amount(Exact::ZERO) {
        return Some(t.cap_spent.to_owned());
    }
    let used = step.figures.iter().find(|used| used.path.part() == Part::Cap)?;
    let at_once = match used.path {
        FigurePath::CapOf(_, counts) => counts.is_none(),
        path => path.tier().is_some_and(|tier| tier.rule().cap == CapCounts::Visit),
    };
    let cap = exact(amount_of(step, Part::Cap)?, answer.frame.language);
    Some(if at_once { (t.capped_at_once)(&cap) } else { (t.capped)(&cap) })
}

fn share(answer: ResultContext<'_>, line: &TierLine, step: &Step) -> String {
    let t = &answer.frame.explore_texts().derivation;
    let of = |rule: Rule| line.steps.iter().rev().find(|one| one.rule == rule);
    // What is left of it, where earlier visits took something off.
    let left = of(Rule::DeductibleLeft).and_then(|one| match one.result {
        Written::Amount(amount) => Some(amount),
        _ => None,
    });
    let deductible = left.or_else(|| amount_of(step, Part::Deductible)).unwrap_or(Exact::ZERO);
    let amount = exact(deductible, answer.frame.language);
    let of_year = of(Rule::YearSoFar).is_some();
    let reached_before = of_year && begins(step) > deductible;
    match (deductible.is_zero(), step.result == Written::Amount(Exact::ZERO)) {
        (true, _) => (t.share_of_all)(&rates(step)),
        (false, true) => (t.below_deductible)(&amount),
        (false, false) if reached_before => (t.deductible_reached)(&rates(step)),
        (false, false) if of_year => (t.above_in_year)(&amount, &rates(step)),
        (false, false) => (t.above_deductible)(&amount, &rates(step)),
    }
}

/// Where what is paid of begins.
fn begins(step: &Step) -> Exact {
    match &step.formula {
        Formula::Segments(segments) => segments.first().map_or(Exact::ZERO, |segment| segment.from),
        _ => Exact::ZERO,
    }
}

fn amount_of(step: &Step, part: Part) -> Option<Exact> {
    step.figures.iter().find(|used| used.path.part() == part).and_then(|used| match used.value {
        Written::Amount(amount) => Some(amount),
        _ => None,
    })
}

/// The shares in a step, each once.
fn rates(step: &Step) -> String {
    let mut texts: Vec<String> = Vec::new();
    for used in &step.figures {
        if let Written::Rate(rate) = used.value {
            let text = format::percent(rate);
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
    }
    join(&texts, " / ")
}

/// One step: what it does, and the formula with its numbers.
fn step(answer: ResultContext<'_>, step: &Step) -> El {
    let t = &answer.frame.explore_texts().derivation;
    let result = result_text(step);
    let formula = match in_words(answer.frame, step) {
        Some(words) => Some(text_el("span", "formula", words)),
        None => {
            let formula = format::grouped(&step.formula.to_string());
            (!formula.is_empty() && formula != result)
                .then(|| text_el("span", "formula", format!("{formula} = ")).child(text_el("b", "", result)))
        }
    };
    el("li").child(text_el("span", "rule", (t.rule)(step.rule))).child_opt(formula)
}

/// Between what and what, where the amount is not exact.
fn range(answer: ResultContext<'_>, line: &TierLine) -> Option<El> {
    let t = &answer.frame.explore_texts().derivation;
    let yuan = |amount: Money| format::short_yuan(amount, answer.frame.language);
    let sentence = match answer.certainty().of_payment(&[line.tier]) {
        (Some(low), Some(high)) if low == high => return None,
        (Some(low), Some(high)) => (t.range)(&yuan(low), &yuan(high)),
        (None, Some(high)) => (t.range_up_to)(&yuan(high)),
        (Some(low), None) => (t.range_from)(&yuan(low)),
        (None, None) => t.range_open.to_owned(),
    };
    Some(p(sentence))
}
