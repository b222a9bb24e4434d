//! How far a figure or a fact that is not known moves what the person pays: the same case is run as it might turn out.

use crate::case::{Case, OwnFigure};
use crate::engine::{self, Amounts};
use crate::estimate::{Estimate, Unknown};
use crate::money::{Money, Rate};
use crate::policy::{self, Policy};
use crate::terms::{FactId, Kind};

/// How far a figure of which only a side is known moves what the person pays at most: its tier paying nothing, or all that was
/// left, and those after it from there.
pub(super) fn at_most(policy: &Policy, case: &Case, estimate: &Estimate, unknown: &Unknown) -> Money {
    let line = estimate.tier(unknown.tier).filter(|_| case.settled.of(unknown.tier).is_none());
    let Some(line) = line else { return unknown.moves };
    if is_moot(policy, case, estimate, unknown) {
        return Money::ZERO;
    }
    let with = |amount: Money| {
        let mut other = case.clone();
        other.settled.set(unknown.tier, amount);
        let personal = engine::amounts(policy, &other).ok()?.personal;
        Some(Money::of_fen(personal.fen().abs_diff(estimate.personal.fen())))
    };
    let all = line.pays + unknown.moves;
    let moved = match unknown.kind {
        Kind::AtMost => [with(Money::ZERO), None],
        Kind::AtLeast | Kind::Unpublished => [with(all), None],
        _ => [with(Money::ZERO), with(all)],
    };
    moved.into_iter().flatten().max().unwrap_or(unknown.moves)
}

/// How far it moves what the person pays that earlier visits may have come to something else; nothing where it does not.
pub(super) fn earlier_figures(policy: &Policy, case: &Case, estimate: &Estimate) -> Money {
    if case.year_to_date.perhaps.is_empty() {
        return Money::ZERO;
    }
    let alone = Case { year_to_date: case.year_to_date.for_certain(), ..case.clone() };
    let Ok(alone) = engine::amounts(policy, &alone) else { return Money::ZERO };
    Money::of_fen(ends_apart(&alone, estimate))
}

/// How far the ends of two amounts lie apart, as far as they are known.
fn ends_apart(one: &Amounts, other: &Estimate) -> u64 {
    let apart = |one: Option<Money>, other: Option<Money>| {
        one.zip(other).map_or(0, |(one, other)| one.fen().abs_diff(other.fen()))
    };
    apart(one.personal_low, other.personal_low).max(apart(one.personal_high, other.personal_high))
}

/// Whether a ratio matters to nobody here, as below a deductible: all of it or nothing leaves the person's part as it is.
fn is_moot(policy: &Policy, case: &Case, estimate: &Estimate, unknown: &Unknown) -> bool {
    let ratio = unknown.path.filter(|path| path.part().is_rate());
    // One of which nothing is published may be all that its tier lacks, or not.
    let Some(path) = ratio.filter(|_| unknown.kind != Kind::Unpublished) else { return false };
    [Rate::ZERO, Rate::ONE].into_iter().all(|rate| {
        let mut other = case.clone();
        other.figures.set(path, OwnFigure::Rate(rate));
        engine::amounts(policy, &other).is_ok_and(|amounts| amounts.personal == estimate.personal)
    })
}

/// How far a fact that nobody knows moves what the person pays; `None` where it may open an end.
pub(super) fn fact_moves(policy: &Policy, case: &Case, estimate: &Estimate, fact: FactId) -> Option<Money> {
    let (slot, fact) = policy.fact(fact.id())?;
    let opens = (estimate.personal_low.is_none(), estimate.personal_high.is_none());
    let (mut central, mut ends) = (0, 0);
    for value in &fact.told_apart {
        let mut other = case.clone();
        other.situation.say(slot, policy::FactAnswer::Known(*value));
        let amounts = engine::amounts(policy, &other).ok()?;
        if (amounts.personal_low.is_none(), amounts.personal_high.is_none()) != opens {
            return None;
        }
        central = central.max(amounts.personal.fen().abs_diff(estimate.personal.fen()));
        ends = ends.max(ends_apart(&amounts, estimate));
    }
    // Answers that leave the amount in the middle may leave the person less or more around it.
    Some(Money::of_fen(if central > 0 { central } else { ends }))
}
