//! Several identities: in each tier the row that pays most, never a sum (R-BEST); the ordinary row only where no
//! held identity has one of its own.

use crate::tiny::{NO_BASIC, estimate, line, of_kind, pack, pays, personal, published, ranges, spread};
use benefit_estimator::estimate::Estimate;
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::{Identity, Tier};

/// Ordinary 90 %, destitute 1,000 / 80 %, subsistence 0 / 50 %.
fn three() -> Policy {
    pack(
        &[
            NO_BASIC,
            &published("none", "amount", "0"),
            &published("d1", "amount", "1000"),
            &published("r9", "ratio", "0.90"),
            &published("r8", "ratio", "0.80"),
            &published("r5", "ratio", "0.50"),
            "[[aid-basic]]\ndeductible = \"none\"\nratio = \"r9\"\n",
            "[[aid-basic]]\nidentity = [\"destitute\"]\ndeductible = \"d1\"\nratio = \"r8\"\n",
            "[[aid-basic]]\nidentity = [\"subsistence\"]\ndeductible = \"none\"\nratio = \"r5\"\n",
        ]
        .concat(),
    )
}

fn held(policy: &Policy, burden: &str, identities: &str) -> Estimate {
    estimate(policy, burden, &format!(r#""identities": [{identities}], "settled": {{ "basic": "0" }}"#))
}

#[track_caller]
fn taken(identities: &str, burden: &str, identity: Option<Identity>, paid: &str) {
    let estimate = held(&three(), burden, identities);
    assert_eq!(line(&estimate, Tier::AidBasic).identity, identity);
    pays(&estimate, Tier::AidBasic, paid);
}

#[test]
fn whoever_holds_none_has_the_ordinary_row() {
    taken("", "1000", None, "900.00");
}

#[test]
fn a_row_of_ones_own_displaces_the_ordinary_one_even_if_it_pays_less() {
    taken(r#""subsistence""#, "1000", Some(Identity::Subsistence), "500.00");
    taken(r#""destitute""#, "1000", Some(Identity::Destitute), "0.00");
}

#[test]
fn the_row_that_pays_most_is_taken() {
    // 50 % of x and 80 % of (x − 1,000) cross at x = 2,666.67: 1,333.335 → 1,333.34 and 1,333.336 → 1,333.34.
    for order in [r#""subsistence", "destitute""#, r#""destitute", "subsistence""#] {
        taken(order, "2666.65", Some(Identity::Subsistence), "1333.33"); // 1,333.325 and 1,333.32
        taken(order, "2667.00", Some(Identity::Destitute), "1333.60"); // 1,333.50 and 1,333.60
        taken(order, "10000", Some(Identity::Destitute), "7200.00"); // 5,000 and 7,200: not 12,200
    }
}

#[test]
fn of_equals_the_one_named_first() {
    taken(r#""subsistence", "destitute""#, "2666.67", Some(Identity::Subsistence), "1333.34");
    taken(r#""destitute", "subsistence""#, "2666.67", Some(Identity::Destitute), "1333.34");
}

#[test]
fn a_repeated_identity_changes_nothing() {
    let once = held(&three(), "5000", r#""subsistence""#);
    let twice = held(&three(), "5000", r#""subsistence", "subsistence""#);
    assert_eq!(once, twice);
    assert_eq!(once.readings, Vec::<String>::new());
}

#[test]
fn several_identities_rest_on_the_reading() {
    assert_eq!(held(&three(), "5000", r#""subsistence", "destitute""#).readings, ["R-BEST"]);
}

#[test]
fn a_passed_over_row_that_may_pay_more_leaves_the_high_open() {
    for (row, name) in [
        ("unpublished = \"basic-unknown\"\n", "unpublished"),
        ("deductible = \"none\"\nratio = \"floor\"\n", "at-least"),
    ] {
        let policy = pack(
            &[
                NO_BASIC,
                &published("none", "amount", "0"),
                &published("r8", "ratio", "0.80"),
                &of_kind("floor", "at-least", "ratio = \"0.50\""),
                "[[aid-basic]]\nidentity = [\"destitute\"]\ndeductible = \"none\"\nratio = \"r8\"\n",
                "[[aid-basic]]\nidentity = [\"subsistence\"]\n",
                row,
            ]
            .concat(),
        );
        let both = held(&policy, "1000", r#""destitute", "subsistence""#);
        assert_eq!(line(&both, Tier::AidBasic).identity, Some(Identity::Destitute), "{name}");
        ranges(spread(&both, Tier::AidBasic), ("800.00", "800.00", "open"));
        ranges(personal(&both), ("200.00", "open", "200.00"));
        // With nothing left to pay there is nothing it could pay.
        ranges(
            spread(&held(&policy, "0", r#""destitute", "subsistence""#), Tier::AidBasic),
            ("0.00", "0.00", "0.00"),
        );
    }
}
