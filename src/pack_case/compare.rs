//! What came out beside what was expected: all differences of a case at once.

use super::expect::{ByTier, Expectations, OPEN, ORDINARY, Yuan, state_id};
use super::{PackCase, PremiumCase, TriedCase};
use crate::estimate::{Estimate, TierLine};
use crate::money::{Money, Quotient};
use crate::policy::Policy;
use crate::premium::subsidy;
use crate::problem::Problem;

/// How an empty list, and a ratio over nothing, are written.
const NONE: &str = "none";

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// The case's name.
    pub case: String,
    /// What differs, as a path of the estimate: `tiers.basic`, `personal_low`.
    pub what: String,
    /// What the author wrote.
    pub expected: String,
    /// What came out.
    pub got: String,
    /// Where the case stands in its file.
    pub at: Option<usize>,
}

impl std::fmt::Display for Mismatch {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}: {}: expected {}, got {}", self.case, self.what, self.expected, self.got)
    }
}

/// Collects the differences of one case.
struct Differences<'c> {
    case: &'c str,
    at: Option<usize>,
    found: Vec<Mismatch>,
}

impl Differences<'_> {
    fn compare(&mut self, what: impl Into<String>, expected: impl Into<String>, got: impl Into<String>) {
        let (what, expected, got) = (what.into(), expected.into(), got.into());
        if expected != got {
            self.found.push(Mismatch { case: self.case.to_owned(), what, expected, got, at: self.at });
        }
    }

    fn yuan(&mut self, what: impl Into<String>, expected: Option<Yuan>, got: Option<Money>) {
        if let Some(Yuan(expected)) = expected {
            self.compare(what, bound(expected), bound(got));
        }
    }

    fn set(&mut self, what: &str, expected: Option<&Vec<String>>, got: Vec<String>) {
        if let Some(expected) = expected {
            self.compare(what, sorted(expected.clone()), sorted(got));
        }
    }

    fn by_tier<T>(
        &mut self,
        what: &str,
        expected: Option<&ByTier<T>>,
        estimate: &Estimate,
        words: impl Fn(&T) -> String,
        got: impl Fn(&TierLine) -> String,
    ) {
        for (tier, expected) in expected.iter().flat_map(|list| &list.0) {
            let got = estimate.tier(*tier).map_or_else(String::new, &got);
            self.compare(format!("{what}.{}", tier.id()), words(expected), got);
        }
    }
}

/// All that differs in a visit.
pub(super) fn visit(case: &PackCase, answer: &TriedCase) -> Vec<Mismatch> {
    let mut differences = Differences { case: &case.name, at: case.at, found: Vec::new() };
    let expect = &case.expect.read;
    let refused = answer.as_ref().err().map_or_else(Vec::new, |problems| told(problems));
    differences.set("refused", expect.refused.as_ref().or(Some(&Vec::new())), refused);
    if let Ok((_, estimate)) = answer {
        estimated(expect, estimate, &mut differences);
    }
    differences.found
}

fn estimated(expect: &Expectations, estimate: &Estimate, out: &mut Differences<'_>) {
    let yuan = |one: &Yuan| bound(one.0);
    out.by_tier("tiers", expect.tiers.as_ref(), estimate, yuan, |line| line.pays.to_string());
    out.by_tier("low", expect.low.as_ref(), estimate, yuan, |line| bound(line.low));
    out.by_tier("high", expect.high.as_ref(), estimate, yuan, |line| bound(line.high));
    out.by_tier(
        "states",
        expect.states.as_ref(),
        estimate,
        |state| state_id(*state).to_owned(),
        |line| state_id(line.state).to_owned(),
    );
    let whose = |identity: Option<crate::terms::Identity>| {
        identity.map_or_else(|| ORDINARY.to_owned(), |identity| identity.id().to_owned())
    };
    out.by_tier(
        "identities",
        expect.identities.as_ref(),
        estimate,
        |one| whose(one.0),
        |line| whose(line.identity),
    );
    out.yuan("in_scope", expect.in_scope, Some(estimate.in_scope));
    out.yuan("paid", expect.paid, Some(estimate.paid));
    out.yuan("personal", expect.personal, Some(estimate.personal));
    out.yuan("personal_low", expect.personal_low, estimate.personal_low);
    out.yuan("personal_high", expect.personal_high, estimate.personal_high);
    let ratio = |value: Option<Quotient>| value.map_or_else(|| NONE.to_owned(), |value| value.to_string());
    if let Some(expected) = &expect.ratio_overall {
        out.compare("ratio_overall", expected, ratio(estimate.ratio_overall));
    }
    if let Some(expected) = &expect.ratio_in_scope {
        out.compare("ratio_in_scope", expected, ratio(estimate.ratio_in_scope));
    }
    out.set("alerts", expect.alerts.as_ref(), estimate.alerts.iter().map(|one| one.id.clone()).collect());
    out.set("notices", expect.notices.as_ref(), estimate.notices.iter().map(|one| one.id.clone()).collect());
    out.set("readings", expect.readings.as_ref(), estimate.readings.clone());
    checks(expect, estimate, out);
    for (sum, expected) in expect.year_to_date.iter().flat_map(|year| &year.0) {
        let got = estimate.year_to_date.iter().find(|(one, _)| one == sum);
        out.yuan(format!("year_to_date.{}", sum.id()), Some(*expected), got.map(|(_, sum)| sum));
    }
    if let Some(stays) = expect.year_to_date.as_ref().and_then(|year| year.1) {
        out.compare("year_to_date.stays", stays.to_string(), estimate.year_to_date.stays.to_string());
    }
}

fn checks(expect: &Expectations, estimate: &Estimate, out: &mut Differences<'_>) {
    let Some(expected) = &expect.checks else { return };
    let ids = expected.iter().map(|one| one.id.clone()).collect();
    out.set("checks", Some(&ids), estimate.checks.iter().map(|one| one.id.clone()).collect());
    for one in expected {
        let Some(check) = estimate.checks.iter().find(|check| check.id == one.id) else { continue };
        out.compare(format!("checks.{}.met", one.id), one.met.to_string(), check.met.to_string());
        if let Some(measured) = &one.measured {
            out.compare(format!("checks.{}.measured", one.id), measured, check.measured.to_string());
        }
    }
}

/// All that differs in a premium.
pub(super) fn premium(case: &PremiumCase, policy: &Policy) -> Vec<Mismatch> {
    let mut differences = Differences { case: &case.name, at: case.at, found: Vec::new() };
    let premium = case.premium.0.unwrap_or_default();
    let got = subsidy(policy, case.identity.map(|held| held.0), premium);
    differences.yuan("subsidy", Some(case.subsidy), got.subsidy);
    differences.yuan("own", Some(case.own), Some(got.own));
    differences.found
}

/// `settled.basic above-what-is-left`.
fn told(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|one| format!("{} {}", one.path, one.fault.code())).collect()
}

fn bound(amount: Option<Money>) -> String {
    amount.map_or_else(|| OPEN.to_owned(), |amount| amount.to_string())
}

fn sorted(mut list: Vec<String>) -> String {
    list.sort();
    if list.is_empty() { NONE.to_owned() } else { list.join(", ") }
}
