//! Medical aid by identity: `min(cap − paid this year, g(A+B) − g(A))`, and tilted aid the same on what basic aid
//! left (R-TILTBASE).

use crate::tiny::{NO_BASIC, estimate, line, pack, pays, published};
use benefit_estimator::estimate::{Estimate, Reason};
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::{Sum, Tier};

/// Basic aid 2,000 / 60 % / 20,000 and tilted aid 5,000 / 50 % / 1,000, both without temporary care elsewhere.
fn both() -> Policy {
    pack(&[
        NO_BASIC,
        &published("d1", "amount", "2000"),
        &published("r1", "ratio", "0.60"),
        &published("c1", "amount", "20000"),
        &published("d2", "amount", "5000"),
        &published("r2", "ratio", "0.50"),
        &published("c2", "amount", "1000"),
        "[[aid-basic]]\nidentity = [\"destitute\"]\nplace = [\"in-county\", \"in-city\"]\ndeductible = \"d1\"\nratio = \"r1\"\ncap = \"c1\"\n",
        "[[aid-tilted]]\nidentity = [\"destitute\"]\nplace = [\"in-county\", \"in-city\"]\ndeductible = \"d2\"\nratio = \"r2\"\ncap = \"c2\"\n",
    ].concat())
}

fn held(burden: &str, year: &str) -> Estimate {
    estimate(
        &both(),
        burden,
        &format!(
            r#""identities": ["destitute"], "settled": {{ "basic": "0" }}, "year_to_date": {{ {year} }}"#
        ),
    )
}

#[test]
fn edges_of_the_deductible() {
    // 0.01 × 60 % = 0.006.
    for (burden, paid) in [("1999.99", "0.00"), ("2000.00", "0.00"), ("2000.01", "0.01"), ("3000", "600.00")]
    {
        pays(&held(burden, ""), Tier::AidBasic, paid);
    }
}

#[test]
fn edges_of_the_cap() {
    // 33,333.33 × 60 % = 19,999.998 → 20,000.00; a fen less 19,999.992; above, the cap.
    for (burden, paid) in
        [("35333.32", "19999.99"), ("35333.33", "20000.00"), ("35333.34", "20000.00"), ("90000", "20000.00")]
    {
        pays(&held(burden, ""), Tier::AidBasic, paid);
    }
}

#[test]
fn the_deductible_is_the_years() {
    pays(&held("1000", r#""aid_burden": "999.99""#), Tier::AidBasic, "0.00"); // 1,999.99 in all
    pays(&held("1000", r#""aid_burden": "1000.01""#), Tier::AidBasic, "0.01"); // 2,000.01 in all
    pays(&held("1000", r#""aid_burden": "2000""#), Tier::AidBasic, "600.00");
    pays(&held("1000", r#""aid_burden": "70000""#), Tier::AidBasic, "600.00");
}

#[test]
fn the_cap_is_less_what_was_paid_and_never_below_nothing() {
    for (paid_before, paid) in [
        ("19400", "600.00"),
        ("19400.01", "599.99"),
        ("20000", "0.00"),
        ("20000.01", "0.00"),
        ("50000", "0.00"),
    ] {
        let year = format!(r#""aid_burden": "2000", "aid_basic_paid": "{paid_before}""#);
        pays(&held("1000", &year), Tier::AidBasic, paid);
    }
}

#[test]
fn tilted_aid_works_on_all_that_basic_aid_left() {
    // (12,000 − 2,000) × 60 % = 6,000 leaves 6,000, the 2,000 under basic aid's deductible included:
    // (6,000 − 5,000) × 50 % = 500.
    let estimate = held("12000", "");
    pays(&estimate, Tier::AidTilted, "500.00");
    assert_eq!(estimate.personal.to_string(), "5500.00");
    assert_eq!(estimate.readings, ["R-TILTBASE"]);
    // One fen of burden less leaves 5,999.996 unrounded; basic aid pays 5,999.99 (5,999.994), 6,000.00 is left.
    pays(&held("11999.99", ""), Tier::AidTilted, "500.00");
}

#[test]
fn tilted_aid_has_its_own_year_and_cap() {
    // 6,000 reach it; 4,000 did earlier: (10,000 − 5,000) × 50 % = 2,500, cap 1,000, of which 300 are gone.
    let estimate = held("12000", r#""tilted_burden": "4000", "aid_tilted_paid": "300""#);
    pays(&estimate, Tier::AidTilted, "700.00");
    assert_eq!(estimate.year_to_date.get(Sum::TiltedBurden).to_string(), "10000.00");
    assert_eq!(estimate.year_to_date.get(Sum::AidTiltedPaid).to_string(), "1000.00");
    assert_eq!(estimate.year_to_date.get(Sum::AidBurden).to_string(), "12000.00");
    assert_eq!(estimate.year_to_date.get(Sum::AidBasicPaid).to_string(), "6000.00");
}

#[test]
fn why_there_is_no_aid_is_said() {
    let reason = |estimate: &Estimate| line(estimate, Tier::AidBasic).reason;
    let policy = both();
    assert_eq!(reason(&estimate(&policy, "1", "")), Some(Reason::Identity));
    assert_eq!(reason(&estimate(&policy, "1", r#""identities": ["subsistence"]"#)), Some(Reason::Identity));
    let away = r#""identities": ["destitute"], "place": "temporary-out""#;
    assert_eq!(reason(&estimate(&policy, "1", away)), Some(Reason::Place));
    // Where there is no row, the year's burden of aid stays as it was.
    let excluded = estimate(
        &policy,
        "5000",
        r#""identities": ["destitute"], "place": "temporary-out", "year_to_date": { "aid_burden": "7" }"#,
    );
    assert_eq!(excluded.year_to_date.get(Sum::AidBurden).to_string(), "7.00");
}

#[test]
fn a_not_estimated_aid_still_counts_the_burden_that_reached_it() {
    let policy = pack(
        &[NO_BASIC, "[[aid-basic]]\nidentity = [\"destitute\"]\nunpublished = \"basic-unknown\"\n"].concat(),
    );
    let estimate =
        estimate(&policy, "5000", r#""identities": ["destitute"], "settled": { "basic": "1000" }"#);
    assert_eq!(estimate.year_to_date.get(Sum::AidBurden).to_string(), "4000.00");
}
