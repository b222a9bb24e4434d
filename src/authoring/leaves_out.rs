//! Rows of an identity that name levels or places, and leave out one that ordinary rows of the tier name.

use super::rows::path;
use super::{Findings, Remark};
use crate::policy::{Fact, Policy, Row, Who};
use crate::terms::{FactId, Identity, Tier};

/// Each identity in each tier, told at its first row.
pub(super) fn check(policy: &Policy, findings: &mut Findings<'_>) {
    for tier in policy.tiers.iter().map(|one| one.tier) {
        for identity in policy.identities.iter().map(|one| one.id) {
            for fact in [FactId::Level, FactId::Place] {
                of_identity(policy, tier, identity, fact, findings);
            }
        }
    }
}

fn of_identity(policy: &Policy, tier: Tier, identity: Identity, fact: FactId, findings: &mut Findings<'_>) {
    let Some((slot, values)) = policy.fact(fact.id()) else { return };
    let rows = policy.rows(tier);
    let own: Vec<&Row> = rows.iter().filter(|row| row.who.is_of(identity)).collect();
    let Some(first) = own.iter().find(|row| row.when.on(slot).is_some()) else { return };
    let left = values.option_values().find(|&value| {
        // An ordinary row that names it, for care that the identity has rows for; none of these serves.
        let is_named = rows.iter().any(|row| {
            row.who == Who::Ordinary
                && row.when.on(slot).is_some_and(|accepts| accepts.value(value))
                && own.iter().any(|own| same_care(policy, own, row))
        });
        is_named && !own.iter().any(|row| row.when.accepts(values, slot, value))
    });
    if let Some(option) = left.and_then(|value| name(values, value)) {
        let identity = identity.id().to_owned();
        findings.warning(path(tier, first, fact.id()), Remark::IdentityLeavesOut { identity, option });
    }
}

fn name(fact: &Fact, value: u16) -> Option<String> {
    fact.options().get(usize::from(value)).map(|one| one.id.clone())
}

/// Whether both rows are of one insurance and one kind of care.
fn same_care(policy: &Policy, one: &Row, other: &Row) -> bool {
    [FactId::Insurance, FactId::Setting].iter().all(|fact| {
        let conditions = policy.fact(fact.id()).map(|(slot, _)| (one.when.on(slot), other.when.on(slot)));
        !matches!(conditions, Some((Some(first), Some(second))) if !first.meets(second))
    })
}
