//! Packs of a few lines, for one rule alone: everything a pack must have, and only the figures and rows under
//! test. The figures are invented.

use benefit_estimator::case::{Case, read_case};
use benefit_estimator::engine;
use benefit_estimator::estimate::{Estimate, TierLine};
use benefit_estimator::policy::Policy;
use benefit_estimator::problem::Problem;
use benefit_estimator::terms::Tier;
use benefit_estimator::tree::Node;

/// What every pack needs; readings of everything the engine may rely on.
const HEAD: &str = r#"
id = "tiny"
version = "1"
region = { zh = "示例", en = "Example" }
title = { zh = "示例", en = "Example" }
status = "reported"
from = 2020-01-01
document = [{ id = "d", title = { zh = "文件", en = "Document" }, issuer = { zh = "局", en = "Office" } }]
reading = [
  { id = "R-POINTS", text = { zh = "一", en = "a" } },
  { id = "R-ORIGIN", text = { zh = "一", en = "a" } },
  { id = "R-TILTBASE", text = { zh = "一", en = "a" } },
  { id = "R-BEDDAY", text = { zh = "一", en = "a" } },
  { id = "R-BEST", text = { zh = "一", en = "a" } },
  { id = "R-L0", text = { zh = "一", en = "a" } },
]
identity = [
  { id = "destitute", name = { zh = "甲", en = "A" }, hint = { zh = "甲", en = "A" } },
  { id = "subsistence", name = { zh = "乙", en = "B" }, hint = { zh = "乙", en = "B" } },
]
"#;

/// A basic row that is unpublished, for packs that are about another tier.
pub(crate) const NO_BASIC: &str = r#"
[[figure]]
id = "basic-unknown"
kind = "unpublished"
document = "d"
why = { zh = "一", en = "a" }
[[basic]]
unpublished = "basic-unknown"
"#;

/// A pack from the given figures and rows.
#[track_caller]
pub(crate) fn pack(body: &str) -> Policy {
    let text = format!("{HEAD}{body}");
    Policy::from_toml(&text).unwrap_or_else(|problems| {
        let lines: Vec<String> = problems
            .iter()
            .map(|one| format!("{:?} {} {}", one.place_in(&text), one.path, one.fault.code()))
            .collect();
        panic!("the tiny pack is wrong:\n{}\n{body}", lines.join("\n"))
    })
}

/// What is wrong with such a pack.
#[track_caller]
pub(crate) fn problems(body: &str) -> Vec<Problem> {
    Policy::from_toml(&format!("{HEAD}{body}")).unwrap_err()
}

/// A published figure: `published("d1", "amount", "1000")`.
pub(crate) fn published(id: &str, unit: &str, value: &str) -> String {
    of_kind(id, "published", &format!("{unit} = \"{value}\""))
}

/// A reference figure with its range.
pub(crate) fn reference(id: &str, unit: &str, value: &str, low: &str, high: &str) -> String {
    of_kind(id, "reference", &format!("{unit} = \"{value}\"\nlow = \"{low}\"\nhigh = \"{high}\""))
}

/// A figure without a value.
pub(crate) fn unpublished(id: &str) -> String {
    of_kind(id, "unpublished", "")
}

/// A figure of any kind, with everything any kind demands.
pub(crate) fn of_kind(id: &str, kind: &str, value: &str) -> String {
    format!(
        "[[figure]]\nid = \"{id}\"\nkind = \"{kind}\"\n{value}\ndocument = \"d\"\nsection = \"1\"\nquote = \"q\"\nwhy = {{ zh = \"一\", en = \"a\" }}\n"
    )
}

/// A resident's inpatient stay of this total; `more` is JSON members that override or add.
#[track_caller]
pub(crate) fn visit(policy: &Policy, total: &str, more: &str) -> Case {
    read(policy, total, more).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn read(policy: &Policy, total: &str, more: &str) -> Result<Case, Vec<Problem>> {
    let mut json = serde_json::json!({
        "policy": policy.id, "insurance": "resident", "setting": "inpatient", "level": "tertiary",
        "place": "in-city", "bill": { "total": total },
    });
    let more: serde_json::Value = serde_json::from_str(&format!("{{{more}}}")).unwrap();
    for (key, value) in more.as_object().unwrap() {
        json[key] = value.clone();
    }
    let node: Node = serde_json::from_value(json).unwrap();
    read_case(&node, &|id| (id == policy.id).then_some(policy)).map(|(case, _)| case)
}

/// What is wrong with such a stay of 200 yuan, each as its path and code.
#[track_caller]
pub(crate) fn refused(policy: &Policy, more: &str) -> Vec<String> {
    let problems = read(policy, "200", more).unwrap_err();
    problems.iter().map(|one| format!("{} {}", one.path, one.fault.code())).collect()
}

/// The estimate of such a stay.
#[track_caller]
pub(crate) fn estimate(policy: &Policy, total: &str, more: &str) -> Estimate {
    engine::estimate(policy, &visit(policy, total, more)).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// One tier of an estimate.
#[track_caller]
pub(crate) fn line(estimate: &Estimate, tier: Tier) -> &TierLine {
    estimate.tier(tier).unwrap()
}

/// What a tier pays: central, low, high; `open` where a side has no bound.
#[track_caller]
pub(crate) fn spread(estimate: &Estimate, tier: Tier) -> (String, String, String) {
    let line = line(estimate, tier);
    let bound = |side: Option<_>| {
        side.map_or_else(|| "open".to_owned(), |amount: benefit_estimator::money::Money| amount.to_string())
    };
    (line.pays.to_string(), bound(line.low), bound(line.high))
}

/// The same of what the person pays.
pub(crate) fn personal(estimate: &Estimate) -> (String, String, String) {
    let bound = |side: Option<_>| {
        side.map_or_else(|| "open".to_owned(), |amount: benefit_estimator::money::Money| amount.to_string())
    };
    (estimate.personal.to_string(), bound(estimate.personal_low), bound(estimate.personal_high))
}

/// Asserts what a tier pays.
#[track_caller]
pub(crate) fn pays(estimate: &Estimate, tier: Tier, expected: &str) {
    assert_eq!(line(estimate, tier).pays.to_string(), expected, "{}", tier.id());
}

/// Asserts a tier's central, low and high.
#[track_caller]
pub(crate) fn ranges(found: (String, String, String), expected: (&str, &str, &str)) {
    assert_eq!((found.0.as_str(), found.1.as_str(), found.2.as_str()), expected);
}
