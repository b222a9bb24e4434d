//! What a statement says replaces what a rule computes, in any state; the later tiers run on.

use crate::tiny::{
    NO_BASIC, estimate, line, pack, pays, personal, published, ranges, reference, spread, visit,
};
use benefit_estimator::engine;
use benefit_estimator::estimate::TierState;
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::Tier;

/// Basic 100 [50–200] / 60 %, aid 50 %, a fallback of 90 %.
fn chain() -> Policy {
    pack(
        &[
            &reference("d1", "amount", "100", "50", "200"),
            &published("r1", "ratio", "0.60"),
            &published("none", "amount", "0"),
            &published("half", "ratio", "0.50"),
            &published("f1", "ratio", "0.90"),
            "[[basic]]\ndeductible = \"d1\"\nratio = \"r1\"\n",
            "[[aid-basic]]\nidentity = [\"destitute\"]\ndeductible = \"none\"\nratio = \"half\"\n",
            "[[fallback]]\nidentity = [\"destitute\"]\nfloor = \"f1\"\n",
        ]
        .concat(),
    )
}

#[track_caller]
fn refused(policy: &Policy, total: &str, more: &str, paths: &[&str]) {
    let problems = engine::estimate(policy, &visit(policy, total, more)).unwrap_err();
    let told: Vec<String> = problems.iter().map(|one| format!("{} {}", one.path, one.fault.code())).collect();
    let expected: Vec<String> = paths.iter().map(|path| format!("{path} above-what-is-left")).collect();
    assert_eq!(told, expected);
}

#[test]
fn a_settled_amount_replaces_the_computed_one_exactly() {
    let estimate =
        estimate(&chain(), "1100", r#""settled": { "basic": "500" }, "identities": ["destitute"]"#);
    ranges(spread(&estimate, Tier::Basic), ("500.00", "500.00", "500.00"));
    assert_eq!(line(&estimate, Tier::Basic).state, TierState::Settled);
    // Aid: half of 600; fallback: 990 − 800 = 190.
    ranges(spread(&estimate, Tier::AidBasic), ("300.00", "300.00", "300.00"));
    ranges(spread(&estimate, Tier::Fallback), ("190.00", "190.00", "190.00"));
    ranges(personal(&estimate), ("110.00", "110.00", "110.00"));
}

#[test]
fn a_tier_without_a_row_and_one_not_estimated_can_be_settled() {
    let policy = pack(NO_BASIC);
    let estimate = estimate(
        &policy,
        "1000",
        r#""settled": { "basic": "100", "commercial": "200", "large-amount": "300" }"#,
    );
    for (tier, paid) in [(Tier::Basic, "100.00"), (Tier::Commercial, "200.00"), (Tier::LargeAmount, "300.00")]
    {
        assert_eq!(line(&estimate, tier).state, TierState::Settled);
        pays(&estimate, tier, paid);
    }
    ranges(personal(&estimate), ("400.00", "400.00", "400.00"));
}

#[test]
fn a_settled_nothing_is_settled() {
    let estimate = estimate(&chain(), "1100", r#""settled": { "basic": "0" }"#);
    assert_eq!(line(&estimate, Tier::Basic).state, TierState::Settled);
    assert_eq!(estimate.personal.to_string(), "1100.00");
}

#[test]
fn at_most_what_is_left_to_the_fen() {
    let policy = chain();
    pays(&estimate(&policy, "1100", r#""settled": { "basic": "1100" }"#), Tier::Basic, "1100.00");
    refused(&policy, "1100", r#""settled": { "basic": "1100.01" }"#, &["settled.basic"]);
    // In scope only: 1,100 − 100.
    let bill = r#""bill": { "total": "1100", "advance_self": "100" }"#;
    refused(&policy, "0", &format!(r#"{bill}, "settled": {{ "basic": "1000.01" }}"#), &["settled.basic"]);
    // Basic computes 600 of 1,100: 500 is left to the tiers behind it.
    refused(&policy, "1100", r#""settled": { "commercial": "500.01" }"#, &["settled.commercial"]);
    pays(&estimate(&policy, "1100", r#""settled": { "commercial": "500" }"#), Tier::Commercial, "500.00");
}

#[test]
fn the_fallback_may_reach_into_what_is_out_of_scope() {
    let policy = chain();
    let bill = r#""bill": { "total": "1000", "full_self": "1000" }"#;
    pays(
        &estimate(&policy, "0", &format!(r#"{bill}, "settled": {{ "fallback": "1000" }}"#)),
        Tier::Fallback,
        "1000.00",
    );
    refused(
        &policy,
        "0",
        &format!(r#"{bill}, "settled": {{ "fallback": "1000.01" }}"#),
        &["settled.fallback"],
    );
}

#[test]
fn all_amounts_that_are_too_high_are_told_at_once() {
    refused(
        &chain(),
        "1000",
        r#""settled": { "basic": "2000", "critical": "999", "commercial": "1.01", "fallback": "1001" }"#,
        // Basic counts as nothing, so critical's 999 fits and leaves 1; the fallback may have what 999 leaves of 1,000.
        &["settled.basic", "settled.commercial", "settled.fallback"],
    );
}

#[test]
fn in_the_other_runs_a_statement_is_cut_to_what_is_left() {
    // Central: basic pays 600, 500 is left, commercial says 500. In the favourable run basic pays 630 and only 470
    // is left: the person pays 0 in both; in the adverse run basic pays 540, leaving 60.
    let estimate = estimate(&chain(), "1100", r#""settled": { "commercial": "500" }"#);
    ranges(spread(&estimate, Tier::Commercial), ("500.00", "500.00", "500.00"));
    ranges(personal(&estimate), ("0.00", "0.00", "60.00"));
}
