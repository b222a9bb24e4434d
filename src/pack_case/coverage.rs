//! What of a pack no case has touched: rows nobody took, notices nobody saw, premiums nobody asked for.

use super::PackCases;
use crate::case::Case;
use crate::engine::central_world;
use crate::estimate::{Estimate, TierLine, TierState};
use crate::policy::{Policy, Row};
use crate::terms::{Setting, Tier};

/// What has no case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Uncovered {
    /// A part of the pack, by its path: `aid-basic.2`, `notice.0`, `identity.3`.
    Part(String),
    /// A kind of care.
    Care(Setting),
}

/// Everything without a case, in the pack's order.
#[must_use]
pub fn uncovered(policy: &Policy, cases: &PackCases) -> Vec<Uncovered> {
    let answers: Vec<(Case, Estimate)> =
        cases.visits.iter().filter_map(|visit| visit.run(policy).ok()).collect();
    let mut found = Vec::new();
    let mut report = |list: &str, index: usize, covered: bool| {
        if !covered {
            found.push(Uncovered::Part(format!("{list}.{index}")));
        }
    };
    for tier in policy.tiers.iter().map(|one| one.tier) {
        let rows = policy.rows(tier);
        let mut written: Vec<usize> = rows.iter().map(|row| row.written).collect();
        written.dedup();
        for index in written {
            // Of a table by level one level stands for all.
            let mut alike = rows.iter().filter(|row| row.written == index);
            let covered = alike.any(|row| {
                let takes = |case: &Case, line| takes(line, policy, case, row);
                answers
                    .iter()
                    .any(|(case, estimate)| estimate.tier(tier).is_some_and(|line| takes(case, line)))
            });
            report(tier.list(), index, covered);
        }
    }
    for (index, one) in policy.identities.iter().enumerate() {
        report("identity", index, answers.iter().any(|(case, _)| case.identities.contains(&one.id)));
    }
    for (index, one) in policy.adjustments.iter().enumerate() {
        let covered = answers.iter().any(|(case, estimate)| {
            one.when.binds(&policy.facts, &policy.world(&case.situation))
                && estimate.tier(Tier::Basic).is_some_and(|line| line.state == TierState::Computed)
        });
        report("place-adjustment", index, covered);
    }
    for (index, one) in policy.alerts.iter().enumerate() {
        let covered = answers.iter().any(|(case, estimate)| {
            let watched = one.when.binds(&policy.facts, &policy.world(&case.situation));
            watched && estimate.alerts.iter().any(|alert| alert.id == one.id)
        });
        report("alert", index, covered);
    }
    for (index, one) in policy.checks.iter().enumerate() {
        let told = |met: bool| {
            answers.iter().any(|(_, estimate)| {
                estimate.checks.iter().any(|check| check.id == one.id && check.met == met)
            })
        };
        report("check", index, told(true) && told(false));
    }
    for (index, one) in policy.notices.iter().enumerate() {
        let covered =
            answers.iter().any(|(_, estimate)| estimate.notices.iter().any(|notice| notice.id == one.id));
        report("notice", index, covered);
    }
    for (index, one) in policy.premiums.iter().enumerate() {
        let covered = cases
            .premiums
            .iter()
            .filter_map(|premium| premium.identity.map(|held| held.0))
            .any(|identity| one.who.is_of(identity));
        report("premium", index, covered);
    }
    let is_tried = |setting: Setting| answers.iter().any(|(case, _)| case.situation.setting == setting);
    let untried = Setting::ALL.iter().copied().filter(|&setting| !is_tried(setting));
    found.extend(untried.map(Uncovered::Care));
    found
}

/// Whether this line took its amount, or its lack of one, from this row.
pub(crate) fn takes(line: &TierLine, policy: &Policy, case: &Case, row: &Row) -> bool {
    let from_row = matches!(line.state, TierState::Computed | TierState::NotEstimated);
    let place = policy.tiers.iter().position(|one| one.tier == line.tier);
    let world = central_world(policy, case);
    let bound = place.and_then(|place| policy.binding(place, line.identity, &world));
    from_row && bound.is_some_and(|bound| std::ptr::eq(bound.rule, row))
}
