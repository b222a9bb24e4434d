//! The fallback tops the sum of all payments up to a share of the whole bill; it never takes anything back.

use crate::tiny::{NO_BASIC, estimate, pack, pays, published, ranges, reference, spread};
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::Tier;

fn floor_of(figure: &str) -> Policy {
    pack(
        &[
            NO_BASIC,
            figure,
            "[[fallback]]\nidentity = [\"destitute\"]\nsetting = [\"inpatient\"]\nfloor = \"f1\"\n",
        ]
        .concat(),
    )
}

fn eighty_five() -> Policy {
    floor_of(&published("f1", "ratio", "0.85"))
}

#[test]
fn up_to_the_floor_and_never_below_nothing() {
    for (basic, paid) in
        [("0", "8500.00"), ("8499.99", "0.01"), ("8500", "0.00"), ("8500.01", "0.00"), ("10000", "0.00")]
    {
        let more = format!(r#""identities": ["destitute"], "settled": {{ "basic": "{basic}" }}"#);
        pays(&estimate(&eighty_five(), "10000", &more), Tier::Fallback, paid);
    }
}

#[test]
fn the_whole_bill_counts_not_its_in_scope_part() {
    // Nothing is in scope: 85 % of 10,000 all the same, and the in-scope ratio has no denominator.
    let more = r#""identities": ["destitute"], "bill": { "total": "10000", "full_self": "10000" }"#;
    let estimate = estimate(&eighty_five(), "0", more);
    pays(&estimate, Tier::Fallback, "8500.00");
    assert_eq!(estimate.ratio_in_scope, None);
    assert_eq!(estimate.ratio_overall.unwrap().to_string(), "0.8500");
}

#[test]
fn the_floor_is_rounded_before_payments_are_taken_off() {
    // 100.03 × 85 % = 85.0255 → 85.03; less 80.00.
    let more = r#""identities": ["destitute"], "settled": { "basic": "80" }"#;
    pays(&estimate(&eighty_five(), "100.03", more), Tier::Fallback, "5.03");
    // 100.10 × 85 % = 85.085 → 85.09 (half up).
    pays(&estimate(&eighty_five(), "100.10", more), Tier::Fallback, "5.09");
}

#[test]
fn inpatients_only_where_the_row_says_so() {
    let more = r#""identities": ["destitute"], "setting": "outpatient""#;
    pays(&estimate(&eighty_five(), "100", more), Tier::Fallback, "0.00");
}

#[test]
fn a_range_of_the_floor() {
    let policy = floor_of(&reference("f1", "ratio", "0.80", "0.75", "0.90"));
    let more = r#""identities": ["destitute"], "settled": { "basic": "1000" }"#;
    ranges(spread(&estimate(&policy, "10000", more), Tier::Fallback), ("7000.00", "6500.00", "8000.00"));
}

#[test]
fn a_floor_that_is_itself_a_floor_leaves_its_high_open() {
    let policy = floor_of(&crate::tiny::of_kind("f1", "at-least", "ratio = \"0.85\""));
    let more = r#""identities": ["destitute"], "settled": { "basic": "1000" }"#;
    ranges(spread(&estimate(&policy, "10000", more), Tier::Fallback), ("7500.00", "7500.00", "open"));
}

/// A floor is for stays in hospital, also where its row does not say so; one that says of what else is for that.
#[test]
fn without_a_setting_a_floor_is_for_hospital_stays() {
    let policy = |setting: &str| {
        let row = format!("[[fallback]]\nidentity = [\"destitute\"]\n{setting}floor = \"f1\"\n");
        pack(&[NO_BASIC, &published("f1", "ratio", "0.85"), &row].concat())
    };
    for (setting, stay, visit) in
        [("", "850.00", "0.00"), ("setting = [\"inpatient\", \"outpatient\"]\n", "850.00", "850.00")]
    {
        let more = |setting: &str| format!(r#""identities": ["destitute"], "setting": "{setting}""#);
        pays(&estimate(&policy(setting), "1000", &more("inpatient")), Tier::Fallback, stay);
        pays(&estimate(&policy(setting), "1000", &more("outpatient")), Tier::Fallback, visit);
    }
}
