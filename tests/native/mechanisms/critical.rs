//! Critical-illness insurance works on the year: with Y the burden so far and B this visit's it pays
//! `f(Y+B) − f(Y)`; segment bounds are measured on the burden itself, the deductible inside the first (R-ORIGIN).

use crate::tiny::{NO_BASIC, estimate, line, pack, pays, published, ranges, reference, spread};
use benefit_estimator::estimate::{Reason, TierState};
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::{Sum, Tier};

/// Deductible 10,000; up to 100,000 at 50 %, above at 60 %; with more keys for the row.
fn two_segments(more: &str) -> Policy {
    pack(&[
        NO_BASIC,
        &published("d1", "amount", "10000"),
        &published("bound", "amount", "100000"),
        &published("r1", "ratio", "0.50"),
        &published("r2", "ratio", "0.60"),
        &published("c1", "amount", "60000"),
        "[[critical]]\ninsurance = [\"resident\"]\nsetting = [\"inpatient\", \"chronic-outpatient\"]\ndeductible = \"d1\"\n",
        "segment = [{ up-to = \"bound\", ratio = \"r1\" }, { ratio = \"r2\" }]\n",
        more,
    ].concat())
}

fn after_basic(policy: &Policy, burden: &str, year: &str) -> benefit_estimator::estimate::Estimate {
    let more = format!(r#""settled": {{ "basic": "0" }}, "year_to_date": {{ "critical_burden": "{year}" }}"#);
    estimate(policy, burden, &more)
}

#[test]
fn two_segments_and_a_deductible_inside_the_first() {
    // domain: deductible 10,000; up to 100,000 at 50 %, above at 60 %; x = 170,000 →
    // 90,000 × 50 % + 70,000 × 60 % = 45,000 + 42,000 = 87,000.
    pays(&after_basic(&two_segments(""), "170000", "0"), Tier::Critical, "87000.00");
}

#[test]
fn edges_of_the_deductible_and_of_the_segment() {
    let policy = two_segments("");
    for (burden, paid) in [
        ("9999.99", "0.00"),
        ("10000.00", "0.00"),
        ("10000.01", "0.01"),     // 0.005 is rounded half up
        ("99999.99", "45000.00"), // 89,999.99 × 50 % = 44,999.995
        ("99999.98", "44999.99"),
        ("100000.00", "45000.00"),
        ("100000.01", "45000.01"), // 45,000 + 0.01 × 60 % = 45,000.006
    ] {
        pays(&after_basic(&policy, burden, "0"), Tier::Critical, paid);
    }
}

#[test]
fn the_year_before_counts_in_burden_and_in_what_it_already_drew() {
    let policy = two_segments("");
    for (burden, year, paid) in [
        ("10000", "10000", "5000.00"),  // 10,000 more in the first segment
        ("10000", "5000", "2500.00"),   // (15,000 − 10,000) × 50 %
        ("20000", "90000", "11000.00"), // 10,000 × 50 % + 10,000 × 60 %
        ("20000", "100000", "12000.00"),
        ("20000", "150000", "12000.00"),
        ("0", "150000", "0.00"),
    ] {
        pays(&after_basic(&policy, burden, year), Tier::Critical, paid);
    }
}

#[test]
fn a_cap_is_the_years() {
    // f(170,000) = 87,000 and the cap is 60,000: min(60,000, 87,000) − min(60,000, 0).
    let policy = two_segments("cap = \"c1\"\n");
    pays(&after_basic(&policy, "170000", "0"), Tier::Critical, "60000.00");
    // f(100,000) = 45,000 was drawn before; f(170,000) − that = 42,000, but only 15,000 is left.
    pays(&after_basic(&policy, "70000", "100000"), Tier::Critical, "15000.00");
    // 45,000 + 25,000 × 60 % = 60,000 exactly; a fen less of burden draws 59,999.994.
    pays(&after_basic(&policy, "125000", "0"), Tier::Critical, "60000.00");
    pays(&after_basic(&policy, "124999.98", "0"), Tier::Critical, "59999.99");
    // The cap is used up: f(125,000) = 60,000 already.
    pays(&after_basic(&policy, "10000", "125000"), Tier::Critical, "0.00");
}

#[test]
fn it_works_on_what_basic_left() {
    // 170,000 with basic settled at 40,000: f(130,000) = 45,000 + 30,000 × 60 % = 63,000.
    pays(
        &estimate(&two_segments(""), "170000", r#""settled": { "basic": "40000" }"#),
        Tier::Critical,
        "63000.00",
    );
}

#[test]
fn it_is_for_residents_in_its_settings_only() {
    let policy = two_segments("");
    let employee = estimate(&policy, "170000", r#""insurance": "employee""#);
    assert_eq!(line(&employee, Tier::Critical).state, TierState::NotApplicable);
    assert_eq!(line(&employee, Tier::Critical).reason, Some(Reason::Insurance));
    let outpatient = estimate(&policy, "170000", r#""setting": "outpatient""#);
    assert_eq!(line(&outpatient, Tier::Critical).reason, Some(Reason::Setting));
    assert_eq!(line(&outpatient, Tier::LargeAmount).reason, Some(Reason::NotInPolicy));
}

#[test]
fn large_amount_is_the_same_rule_for_employees() {
    let policy = pack(&[
        NO_BASIC,
        &published("d1", "amount", "1000"),
        &published("r1", "ratio", "0.80"),
        &published("c1", "amount", "5000"),
        "[[large-amount]]\ninsurance = [\"employee\"]\ndeductible = \"d1\"\nratio = \"r1\"\ncap = \"c1\"\n",
    ].concat());
    let employee = |burden: &str, year: &str| {
        estimate(
            &policy,
            burden,
            &format!(
                r#""insurance": "employee", "settled": {{ "basic": "0" }}, "year_to_date": {{ "critical_burden": "{year}" }}"#
            ),
        )
    };
    pays(&employee("3000", "0"), Tier::LargeAmount, "1600.00"); // (3,000 − 1,000) × 80 %
    pays(&employee("3000", "3000"), Tier::LargeAmount, "2400.00"); // 3,000 × 80 %, the deductible is used up
    pays(&employee("7250.01", "0"), Tier::LargeAmount, "5000.00"); // 6,250.01 × 80 % = 5,000.008, cap
    pays(&employee("3000", "6000"), Tier::LargeAmount, "1000.00"); // f(6,000) = 4,000 of 5,000 are gone
    // One accumulator serves both insurances.
    assert_eq!(employee("3000", "3000").year_to_date.get(Sum::CriticalBurden).to_string(), "6000.00");
}

#[test]
fn a_range_is_walked_at_both_ends() {
    let policy = pack(
        &[
            NO_BASIC,
            &reference("d1", "amount", "14000", "10000", "18000"),
            &reference("r1", "ratio", "0.60", "0.60", "0.70"),
            "[[critical]]\ndeductible = \"d1\"\nratio = \"r1\"\n",
        ]
        .concat(),
    );
    // (30,000 − 14,000) × 60 % = 9,600; (30,000 − 18,000) × 60 % = 7,200; (30,000 − 10,000) × 70 % = 14,000.
    ranges(spread(&after_basic(&policy, "30000", "0"), Tier::Critical), ("9600.00", "7200.00", "14000.00"));
}
