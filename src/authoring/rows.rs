//! Rows that may be right and look wrong: a higher hospital that costs less, a cap below its deductible, an identity
//! that nothing is said about.

use super::{Findings, Remark};
use crate::money::{Exact, Rate};
use crate::policy::{Accepts, FigureValue, Policy, Row, Share};
use crate::terms::{FactId, Level, Place, Tier};
use crate::tree::Value;

/// Everything about rows.
pub(super) fn check(policy: &Policy, findings: &mut Findings<'_>) {
    for tier in policy.tiers.iter().map(|one| one.tier) {
        let rows = policy.rows(tier);
        levels(tier, rows, findings);
        places(tier, rows, findings);
        for row in rows {
            if cap_below_deductible(row) {
                findings.warning(path(tier, row, "cap"), Remark::CapBelowDeductible);
            }
        }
    }
    for (index, one) in policy.identities.iter().enumerate() {
        if !is_named(policy, one.id) {
            findings.warning(format!("identity.{index}"), Remark::IdentityIdle);
        }
    }
}

/// Where a key of a row stands in the file.
pub(super) fn path(tier: Tier, row: &Row, key: &str) -> String {
    format!("{}.{}.{key}", tier.list(), row.written)
}

const fn yuan(value: FigureValue) -> Option<Exact> {
    match value {
        FigureValue::Amount(range) => Some(range.central),
        _ => None,
    }
}

fn first_ratio(share: &Share) -> Option<Rate> {
    match share.segments.first()?.ratio.value {
        FigureValue::Rate(range) => Some(range.central),
        _ => None,
    }
}

/// For the same person in the same situation, from each level to the next: each pair of rows is told once.
fn levels(tier: Tier, rows: &[Row], findings: &mut Findings<'_>) {
    for row in rows {
        let told = rows.iter().find_map(|lower| {
            let steps = Level::ALL.iter().zip(Level::ALL.iter().skip(1));
            let (&from, &to) = steps.into_iter().find(|&(&from, &to)| {
                lower.who == row.who
                    && !std::ptr::eq(lower, row)
                    && follows(
                        lower,
                        row,
                        option(FactId::Level, from.slot()),
                        option(FactId::Level, to.slot()),
                    )
            })?;
            Some((lower, from, to))
        });
        let Some((lower, from, to)) = told else { continue };
        let (Some(lower), Some(higher)) = (lower.terms.share(), row.terms.share()) else { continue };
        let deductibles = yuan(lower.deductible.value).zip(yuan(higher.deductible.value));
        if deductibles.is_some_and(|(lower, higher)| higher < lower) {
            let remark = Remark::DeductibleFalls { lower: from, higher: to };
            findings.warning(path(tier, row, "deductible"), remark);
        }
        let ratios = first_ratio(lower).zip(first_ratio(higher));
        if ratios.is_some_and(|(lower, higher)| higher > lower) {
            let remark = Remark::RatioRises { lower: from, higher: to };
            findings.warning(path(tier, row, "ratio"), remark);
        }
    }
}

/// For the same person in the same situation, from the city to elsewhere.
fn places(tier: Tier, rows: &[Row], findings: &mut Findings<'_>) {
    let near_city = option(FactId::Place, Place::InCity.slot());
    let elsewhere = ELSEWHERE.map(|place| option(FactId::Place, place.slot()));
    for row in rows {
        let higher = row.terms.share().and_then(first_ratio);
        let rises = rows.iter().any(|near| {
            let lower = near.terms.share().and_then(first_ratio);
            near.who == row.who
                && lower.zip(higher).is_some_and(|(lower, higher)| higher > lower)
                && elsewhere.iter().any(|far| follows(near, row, near_city, *far))
        });
        if rises {
            findings.warning(path(tier, row, "ratio"), Remark::RatioRisesElsewhere);
        }
    }
}

/// One option of a fact.
fn option(fact: FactId, value: Option<usize>) -> Option<(usize, Accepts)> {
    fact.slot().zip(value).map(|(slot, value)| (slot, Accepts::Options(1 << value)))
}

/// Where care is outside the city.
const ELSEWHERE: [Place; 3] = [Place::ReferredOut, Place::ResidentElsewhere, Place::TemporaryOut];

/// Points that are added to the ratio for places elsewhere: a lost minus. Works on the file as written, so that a pack
/// with other problems is told as well.
pub(super) fn points_elsewhere(findings: &mut Findings<'_>) {
    let tree = findings.tree;
    for (index, one) in tree.list("place-adjustment").iter().enumerate() {
        let far = one.list("place").iter().any(
            |place| matches!(&place.value, Value::Text(id) if ELSEWHERE.iter().any(|place| place.id() == id)),
        );
        let name = one.text_at("points");
        let figure = tree.list("figure").iter().find(|figure| figure.text_at("id") == name);
        let points = figure.and_then(|figure| figure.text_at("points"));
        if let Some(points) = points.filter(|points| far && raises(points)) {
            let remark = Remark::PointsRaiseElsewhere { value: points.to_owned() };
            findings.warning(format!("place-adjustment.{index}.points"), remark);
        }
    }
}

/// Whether a number as a pack writes it is above zero.
fn raises(points: &str) -> bool {
    !points.starts_with('-') && points.chars().any(|letter| matches!(letter, '1'..='9'))
}

/// Whether one row binds with one option of a fact and the other, all else the same, with another option alone.
fn follows(first: &Row, then: &Row, from: Option<(usize, Accepts)>, to: Option<(usize, Accepts)>) -> bool {
    let (Some((slot, from)), Some((_, to))) = (from, to) else { return false };
    let names = |row: &Row, accepts: Accepts| row.when.on(slot).is_none_or(|one| one.meets(accepts));
    names(first, from)
        && !names(then, from)
        && names(then, to)
        && first.when.and(slot, to).meets(&then.when.and(slot, to))
}

fn cap_below_deductible(row: &Row) -> bool {
    let Some(share) = row.terms.share() else { return false };
    let cap = row.cap.as_ref().and_then(|cap| yuan(cap.value));
    cap.zip(yuan(share.deductible.value)).is_some_and(|(cap, deductible)| cap < deductible)
}

/// Whether a row, an alert, a promise, a notice or a premium is this identity's.
fn is_named(policy: &Policy, identity: crate::terms::Identity) -> bool {
    let rows = policy.tiers.iter().flat_map(|one| policy.rows(one.tier)).map(|row| &row.who);
    let alerts = policy.alerts.iter().map(|one| &one.who);
    let said = policy.checks.iter().map(|one| &one.who).chain(policy.notices.iter().map(|one| &one.who));
    let premiums = policy.premiums.iter().map(|one| &one.who);
    // Whoever is like somebody takes that one's rows.
    let person = policy.person(identity);
    let mut who = rows.chain(alerts).chain(said).chain(premiums);
    who.any(|who| person.iter().any(|one| who.is_of(*one)))
}
