//! What of a pack no case has touched: rows nobody took, notices nobody saw, premiums nobody asked for.

use super::PackCases;
use crate::case::Case;
use crate::estimate::{Estimate, State, TierLine};
use crate::policy::{Policy, Row, Who};
use crate::terms::{Setting, Tier};

/// A part of a pack without a case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Uncovered {
    /// Its path in the pack: `aid-basic.2`, `notice.0`, `identity.3`.
    pub path: String,
}

/// Everything without a case, in the pack's order.
#[must_use]
pub fn uncovered(policy: &Policy, cases: &PackCases) -> Vec<Uncovered> {
    let answers: Vec<(Case, Estimate)> =
        cases.visits.iter().filter_map(|visit| visit.run(policy).ok()).collect();
    let mut found = Vec::new();
    let mut report = |list: &str, index: usize, covered: bool| {
        if !covered {
            found.push(Uncovered { path: format!("{list}.{index}") });
        }
    };
    for &tier in Tier::ALL {
        for (index, row) in policy.rows(tier).iter().enumerate() {
            let covered = answers
                .iter()
                .any(|(case, estimate)| estimate.tier(tier).is_some_and(|line| takes(line, case, row)));
            report(tier.id(), index, covered);
        }
    }
    for (index, one) in policy.identities.iter().enumerate() {
        report("identity", index, answers.iter().any(|(case, _)| case.identities.contains(&one.id)));
    }
    for (index, one) in policy.adjustments.iter().enumerate() {
        let covered = answers.iter().any(|(case, estimate)| {
            one.places.contains(&case.situation.place)
                && estimate.tier(Tier::Basic).is_some_and(|line| line.state == State::Computed)
        });
        report("place-adjustment", index, covered);
    }
    for (index, one) in policy.alerts.iter().enumerate() {
        let covered = answers.iter().any(|(case, estimate)| {
            let watched = one.insurance.is_empty() || one.insurance.contains(&case.situation.insurance);
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
            .filter_map(|premium| premium.identity)
            .any(|identity| one.identities.contains(&identity));
        report("premium", index, covered);
    }
    for (index, &setting) in Setting::ALL.iter().enumerate() {
        report("setting", index, answers.iter().any(|(case, _)| case.situation.setting == setting));
    }
    found
}

/// Whether this line took its amount, or its lack of one, from this row.
pub(crate) fn takes(line: &TierLine, case: &Case, row: &Row) -> bool {
    let whose = match line.identity {
        Some(identity) => row.who.is_of(identity),
        None => row.who == Who::Ordinary,
    };
    let from_row = matches!(line.state, State::Computed | State::NotEstimated);
    from_row && whose && row.when.binds(case.situation)
}
