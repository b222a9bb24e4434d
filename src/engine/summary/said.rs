//! What the policy says beside payments: alerts, promises, notices.

use crate::case::{Case, Year};
use crate::engine::fold::Line;
use crate::estimate::{Alert, Check, Notice, Written};
use crate::money::Money;
use crate::policy::{AlertRule, FigureValue, Policy, Who};

/// The thresholds this year has reached: of all that an identity gives, the lowest one.
pub(super) fn alerts<'p>(policy: &'p Policy, case: &Case, year: &Year) -> Vec<Alert> {
    let measured = year.monitored_burden;
    let watches =
        |rule: &AlertRule| rule.insurance.is_empty() || rule.insurance.contains(&case.situation.insurance);
    let mut lowest: Option<(Money, &'p AlertRule)> = None;
    let mut consider = |rule: &'p AlertRule| {
        let FigureValue::Amount(range) = rule.threshold.value else { return };
        let threshold = range.central.to_fen();
        if lowest.is_none_or(|(known, _)| threshold < known) {
            lowest = Some((threshold, rule));
        }
    };
    // Whoever no rule names is watched as everyone is.
    let mut also_ordinary = case.identities.is_empty();
    for &identity in &case.identities {
        let mut named = false;
        for rule in policy.alerts.iter().filter(|rule| watches(rule) && rule.who.is_of(identity)) {
            named = true;
            consider(rule);
        }
        also_ordinary |= !named;
    }
    if also_ordinary {
        policy.alerts.iter().filter(|rule| watches(rule) && rule.who == Who::Ordinary).for_each(consider);
    }
    lowest
        .filter(|(threshold, _)| measured >= *threshold)
        .map(|(threshold, rule)| Alert { id: rule.id.clone(), threshold, measured, text: rule.text.clone() })
        .into_iter()
        .collect()
}

/// The promises made to this person here: in-scope self-pay within a share of what is in scope, compared exactly.
pub(super) fn checks(policy: &Policy, case: &Case, paid: Money) -> Vec<Check> {
    let (setting, place) = (case.situation.setting, case.situation.place);
    let in_scope = case.bill.in_scope();
    let self_pay = in_scope - paid;
    policy
        .checks
        .iter()
        .filter(|rule| rule.identities.iter().any(|one| case.identities.contains(one)))
        .filter(|rule| rule.settings.is_empty() || rule.settings.contains(&setting))
        .filter(|rule| rule.places.is_empty() || rule.places.contains(&place))
        .filter_map(|rule| match rule.limit.value {
            FigureValue::Rate(range) => Some(Check {
                id: rule.id.clone(),
                met: self_pay.exact() <= in_scope.exact() * range.central,
                measured: self_pay.over(in_scope).unwrap_or_default(),
                limit: Written::Rate(range.central),
                text: rule.text.clone(),
            }),
            _ => None,
        })
        .collect()
}

/// What a person in this situation should know, and which caps are unpublished.
pub(super) fn notices(policy: &Policy, case: &Case, lines: &[Line<'_>]) -> Vec<Notice> {
    let said = policy
        .notices
        .iter()
        .filter(|rule| {
            rule.identities.is_empty() || rule.identities.iter().any(|one| case.identities.contains(one))
        })
        .filter(|rule| rule.when.binds(case.situation))
        .map(|rule| Notice {
            id: rule.id.clone(),
            tier: None,
            text: Some(rule.text.clone()),
            citation: Some(rule.citation.clone()),
        });
    let caps = lines.iter().filter(|line| line.cap_unpublished).map(|line| Notice {
        id: "cap-unpublished".to_owned(),
        tier: Some(line.tier),
        text: None,
        citation: None,
    });
    said.chain(caps).collect()
}
