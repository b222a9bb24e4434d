//! What the policy says beside payments: alerts, promises, notices.

use crate::case::Year;
use crate::engine::run::Run;
use crate::engine::visit::Visit;
use crate::estimate::{Alert, Check, Notice, Written};
use crate::listed::AsList;
use crate::money::Money;
use crate::policy::{AlertRule, FigureValue, NoticeRule};
use crate::terms::Sum;

/// The threshold that this year has reached, and its rule: of all that an identity gives, the lowest one; everybody's where
/// none of them gives one.
pub(super) fn alert<'p>(visit: &Visit<'p>, year: &Year) -> Option<(Alert, &'p AlertRule)> {
    let measured = year.get(Sum::MonitoredBurden);
    let (policy, identities) = (visit.policy, &visit.case.identities);
    let rule_of = |identity| policy.nearest(&policy.alerts, identity, &visit.world).map(|one| one.rule);
    let own: Vec<&AlertRule> = identities.iter().filter_map(|one| rule_of(Some(*one))).listed();
    let ordinary = if own.is_empty() { rule_of(None) } else { None };
    let mut lowest: Option<(Money, &AlertRule)> = None;
    for rule in own.into_iter().chain(ordinary) {
        let Some(FigureValue::Amount(range)) = visit.known(&rule.threshold) else { continue };
        let threshold = range.central.to_fen();
        if lowest.is_none_or(|(known, _)| threshold < known) {
            lowest = Some((threshold, rule));
        }
    }
    let (threshold, rule) = lowest.filter(|(threshold, _)| measured >= *threshold)?;
    Some((Alert { id: rule.id.clone(), threshold, measured, text: rule.text.clone() }, rule))
}

/// The promises made to this person here: in-scope self-pay within a share of what is in scope, compared exactly.
pub(super) fn checks(visit: &Visit<'_>, in_scope: Money, paid: Money) -> Vec<Check> {
    let self_pay = in_scope - paid;
    let rules =
        visit.policy.told(&visit.policy.checks, |rule| &rule.id, &visit.case.identities, &visit.world);
    rules
        .filter_map(|rule| match visit.known(&rule.limit) {
            Some(FigureValue::Rate(range)) => Some(Check {
                id: rule.id.clone(),
                met: self_pay.exact() <= in_scope.exact() * range.central,
                measured: self_pay.told_from(in_scope, range.central),
                limit: Written::Rate(range.central),
                text: rule.text.clone(),
            }),
            _ => None,
        })
        .listed()
}

/// What a person in this situation should know — what the pack tells them — and which caps are unpublished.
pub(super) fn notices(visit: &Visit<'_>, run: &Run, told: &[&NoticeRule]) -> Vec<Notice> {
    let (policy, case) = (visit.policy, visit.case);
    let said = told.iter().map(|rule| Notice {
        text: Some(rule.text.clone()),
        citation: Some(rule.citation.clone()),
        ..Notice::of(&rule.id)
    });
    let taken = policy.tiers.iter().zip(&run.lines).filter(|(_, line)| line.cap_unpublished);
    let caps = taken
        .filter(|(spec, _)| case.settled.of(spec.tier).is_none())
        .map(|(spec, _)| Notice { tier: Some(spec.tier), ..Notice::of(Notice::CAP_UNPUBLISHED) });
    let twice = case.bill.prepay().is_none() && !case.bill.advance_self().is_zero() && run.prepay > 0;
    let twice = twice.then(|| Notice::of(Notice::PREPAY_PERHAPS_TWICE));
    said.chain(caps).chain(twice).chain(super::consistent::notices(visit)).listed()
}
