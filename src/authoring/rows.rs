//! Rows that may be right and look wrong: a higher hospital that costs less, a cap below its deductible, an identity
//! that nothing is said about.

use super::{Findings, Remark};
use crate::money::{Exact, Rate};
use crate::policy::{FigureValue, Policy, Row, Share, Situation, Terms};
use crate::terms::{Level, Place, Tier};
use crate::tree::Value;

/// Everything about rows.
pub(super) fn check(policy: &Policy, findings: &mut Findings<'_>) {
    for &tier in Tier::ALL {
        let rows = policy.rows(tier);
        levels(tier, rows, findings);
        places(tier, rows, findings);
        for (index, row) in rows.iter().enumerate() {
            if cap_below_deductible(row) {
                findings.warning(format!("{}.{index}.cap", tier.id()), Remark::CapBelowDeductible);
            }
        }
    }
    for (index, one) in policy.identities.iter().enumerate() {
        if !is_named(policy, one.id) {
            findings.warning(format!("identity.{index}"), Remark::IdentityIdle);
        }
    }
}

fn share(row: &Row) -> Option<&Share> {
    match &row.terms {
        Terms::Share(share) => Some(share),
        Terms::PerDay(_) | Terms::Floor(_) | Terms::Unpublished(_) => None,
    }
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
    for (index, row) in rows.iter().enumerate() {
        let told = rows.iter().find_map(|lower| {
            let steps = Level::ALL.iter().zip(Level::ALL.iter().skip(1));
            let (&from, &to) = steps.into_iter().find(|&(&from, &to)| {
                lower.who == row.who && !std::ptr::eq(lower, row) && follows(lower, row, from, to)
            })?;
            Some((lower, from, to))
        });
        let Some((lower, from, to)) = told else { continue };
        let (Some(lower), Some(higher)) = (share(lower), share(row)) else { continue };
        let deductibles = yuan(lower.deductible.value).zip(yuan(higher.deductible.value));
        if deductibles.is_some_and(|(lower, higher)| higher < lower) {
            let remark = Remark::DeductibleFalls { lower: from, higher: to };
            findings.warning(format!("{}.{index}.deductible", tier.id()), remark);
        }
        let ratios = first_ratio(lower).zip(first_ratio(higher));
        if ratios.is_some_and(|(lower, higher)| higher > lower) {
            let remark = Remark::RatioRises { lower: from, higher: to };
            findings.warning(format!("{}.{index}.ratio", tier.id()), remark);
        }
    }
}

/// For the same person in the same situation, from the city to elsewhere.
fn places(tier: Tier, rows: &[Row], findings: &mut Findings<'_>) {
    for (index, row) in rows.iter().enumerate() {
        let higher = share(row).and_then(first_ratio);
        let rises = rows.iter().any(|near| {
            let lower = share(near).and_then(first_ratio);
            near.who == row.who
                && lower.zip(higher).is_some_and(|(lower, higher)| higher > lower)
                && Situation::all().filter(|one| one.place == Place::InCity).any(|situation| {
                    let far = |&place: &Place| row.when.binds(Situation { place, ..situation });
                    near.when.binds(situation) && !row.when.binds(situation) && ELSEWHERE.iter().any(far)
                })
        });
        if rises {
            findings.warning(format!("{}.{index}.ratio", tier.id()), Remark::RatioRisesElsewhere);
        }
    }
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

/// Whether one row binds at a level and the other, all else the same, at the next.
fn follows(lower: &Row, higher: &Row, from: Level, to: Level) -> bool {
    Situation::all().filter(|one| one.level == from).any(|situation| {
        let next = Situation { level: to, ..situation };
        lower.when.binds(situation) && !higher.when.binds(situation) && higher.when.binds(next)
    })
}

fn cap_below_deductible(row: &Row) -> bool {
    let Some(share) = share(row) else { return false };
    let cap = share.cap.as_ref().and_then(|cap| yuan(cap.value));
    cap.zip(yuan(share.deductible.value)).is_some_and(|(cap, deductible)| cap < deductible)
}

/// Whether a row, an alert, a promise, a notice or a premium is this identity's.
fn is_named(policy: &Policy, identity: crate::terms::Identity) -> bool {
    let rows = Tier::ALL.iter().flat_map(|&tier| policy.rows(tier));
    let mut whose = rows.map(|row| &row.who).chain(policy.alerts.iter().map(|one| &one.who));
    whose.any(|who| who.is_of(identity))
        || policy.checks.iter().any(|one| one.identities.contains(&identity))
        || policy.notices.iter().any(|one| one.identities.contains(&identity))
        || policy.premiums.iter().any(|one| one.identities.contains(&identity))
}
