//! Rows that may be right and look wrong: a higher hospital that costs less, a cap below its deductible, an identity
//! that nothing is said about.

use super::{Findings, Remark};
use crate::money::{Exact, Rate};
use crate::policy::{FigureValue, Policy, Row, Share, Situation, Terms};
use crate::terms::{Level, Tier};

/// Everything about rows.
pub(super) fn check(policy: &Policy, findings: &mut Findings<'_>) {
    for &tier in Tier::ALL {
        let rows = policy.rows(tier);
        levels(tier, rows, findings);
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
