//! Each kind of figure and what it leaves open: low and high of its tier, of what the person pays, and of the tiers
//! behind it.

use crate::tiny::{
    NO_BASIC, estimate, line, of_kind, pack, personal, published, ranges, reference, spread, unpublished,
};
use benefit_estimator::estimate::TierState;
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::Tier;

/// Basic with the given deductible and ratio, then exact aid of 50 % for destitute people.
fn basic_then_aid(deductible: &str, ratio: &str) -> Policy {
    pack(
        &[
            deductible,
            ratio,
            &published("none", "amount", "0"),
            &published("half", "ratio", "0.50"),
            "[[basic]]\ndeductible = \"d1\"\nratio = \"r1\"\n",
            "[[aid-basic]]\nidentity = [\"destitute\"]\ndeductible = \"none\"\nratio = \"half\"\n",
        ]
        .concat(),
    )
}

const HELD: &str = r#""identities": ["destitute"]"#;

type Triple = (&'static str, &'static str, &'static str);

/// Total 1,100 with a deductible of 100.
#[track_caller]
fn comes_out(policy: &Policy, total: &str, basic: Triple, aid: Triple, person: Triple) {
    let estimate = estimate(policy, total, HELD);
    ranges(spread(&estimate, Tier::Basic), basic);
    ranges(spread(&estimate, Tier::AidBasic), aid);
    ranges(personal(&estimate), person);
}

#[test]
fn published_and_derived_are_exact() {
    for kind in ["published", "derived"] {
        let policy = basic_then_aid(
            &of_kind("d1", kind, "amount = \"100\""),
            &of_kind("r1", kind, "ratio = \"0.60\""),
        );
        // 1,000 × 60 % = 600; 500 × 50 % = 250.
        let exact = ("600.00", "600.00", "600.00");
        comes_out(&policy, "1100", exact, ("250.00", "250.00", "250.00"), ("250.00", "250.00", "250.00"));
    }
}

#[test]
fn at_least_opens_the_high_side_where_it_is_applied() {
    let policy =
        basic_then_aid(&published("d1", "amount", "100"), &of_kind("r1", "at-least", "ratio = \"0.60\""));
    // The person pays at most 250. Aid may get less to pay from, so its low is open.
    comes_out(
        &policy,
        "1100",
        ("600.00", "600.00", "open"),
        ("250.00", "open", "250.00"),
        ("250.00", "open", "250.00"),
    );
    // At the deductible there is nothing it is applied to; a fen above there is.
    comes_out(
        &policy,
        "100",
        ("0.00", "0.00", "0.00"),
        ("50.00", "50.00", "50.00"),
        ("50.00", "50.00", "50.00"),
    );
    comes_out(
        &policy,
        "100.01",
        ("0.01", "0.01", "open"),
        ("50.00", "open", "50.00"),
        ("50.00", "open", "50.00"),
    );
}

#[test]
fn average_opens_both_sides() {
    let policy =
        basic_then_aid(&published("d1", "amount", "100"), &of_kind("r1", "average", "ratio = \"0.60\""));
    comes_out(
        &policy,
        "1100",
        ("600.00", "open", "open"),
        ("250.00", "open", "open"),
        ("250.00", "open", "open"),
    );
    comes_out(
        &policy,
        "100",
        ("0.00", "0.00", "0.00"),
        ("50.00", "50.00", "50.00"),
        ("50.00", "50.00", "50.00"),
    );
}

#[test]
fn at_most_opens_the_low_side() {
    let policy =
        basic_then_aid(&of_kind("d1", "at-most", "amount = \"0\""), &published("r1", "ratio", "0.60"));
    // 1,100 × 60 % = 660 at most; aid may get more to pay from.
    comes_out(
        &policy,
        "1100",
        ("660.00", "open", "660.00"),
        ("220.00", "220.00", "open"),
        ("220.00", "220.00", "open"),
    );
    comes_out(&policy, "0", ("0.00", "0.00", "0.00"), ("0.00", "0.00", "0.00"), ("0.00", "0.00", "0.00"));
}

#[test]
fn reference_gives_a_range() {
    let policy = basic_then_aid(
        &reference("d1", "amount", "100", "50", "200"),
        &reference("r1", "ratio", "0.60", "0.50", "0.80"),
    );
    // 1,000 × 60 % = 600; 900 × 50 % = 450; 1,050 × 80 % = 840. Aid: half of 500, of 650, of 260.
    comes_out(
        &policy,
        "1100",
        ("600.00", "450.00", "840.00"),
        ("250.00", "130.00", "325.00"),
        ("250.00", "130.00", "325.00"),
    );
}

#[test]
fn a_reference_without_a_range_is_one_value() {
    let policy =
        basic_then_aid(&published("d1", "amount", "100"), &of_kind("r1", "reference", "ratio = \"0.60\""));
    comes_out(
        &policy,
        "1100",
        ("600.00", "600.00", "600.00"),
        ("250.00", "250.00", "250.00"),
        ("250.00", "250.00", "250.00"),
    );
}

#[test]
fn unpublished_is_not_estimated_and_later_tiers_run_on_the_whole_burden() {
    for (deductible, ratio) in [
        (unpublished("d1"), published("r1", "ratio", "0.60")),
        (published("d1", "amount", "100"), unpublished("r1")),
    ] {
        let policy = basic_then_aid(&deductible, &ratio);
        comes_out(
            &policy,
            "1100",
            ("0.00", "0.00", "open"),
            ("550.00", "open", "550.00"),
            ("550.00", "open", "550.00"),
        );
        assert_eq!(line(&estimate(&policy, "1100", HELD), Tier::Basic).state, TierState::NotEstimated);
        // Nothing left: the high side is 0.00.
        comes_out(&policy, "0", ("0.00", "0.00", "0.00"), ("0.00", "0.00", "0.00"), ("0.00", "0.00", "0.00"));
    }
}

#[test]
fn references_off_makes_reference_figures_unpublished_and_leaves_the_others() {
    let uncertain =
        basic_then_aid(&reference("d1", "amount", "100", "50", "200"), &published("r1", "ratio", "0.60"));
    let off = estimate(&uncertain, "1100", r#""references": false, "identities": ["destitute"]"#);
    assert_eq!(line(&off, Tier::Basic).state, TierState::NotEstimated);
    ranges(spread(&off, Tier::AidBasic), ("550.00", "open", "550.00"));
    let sure =
        basic_then_aid(&published("d1", "amount", "100"), &of_kind("r1", "average", "ratio = \"0.60\""));
    let off = estimate(&sure, "1100", r#""references": false"#);
    assert_eq!(line(&off, Tier::Basic).state, TierState::Computed);
}

#[test]
fn a_half_of_a_reference_is_a_reference_with_both_ends_halved() {
    let policy = basic_then_aid(
        &[
            reference("base", "amount", "200", "100", "400"),
            of_kind("d1", "published", "of = \"base\"\nfactor = \"0.5\""),
        ]
        .concat(),
        &published("r1", "ratio", "1"),
    );
    // 1,100 − 100 [50–200]; aid half of the deductible.
    comes_out(
        &policy,
        "1100",
        ("1000.00", "900.00", "1050.00"),
        ("50.00", "25.00", "100.00"),
        ("50.00", "25.00", "100.00"),
    );
    let off = estimate(&policy, "1100", r#""references": false"#);
    assert_eq!(line(&off, Tier::Basic).state, TierState::NotEstimated);
}

#[test]
fn points_on_an_at_least_ratio_stay_at_least() {
    let policy = basic_then_aid(
        &published("d1", "amount", "100"),
        &[
            of_kind("base", "at-least", "ratio = \"0.60\""),
            of_kind("r1", "published", "of = \"base\"\npoints = \"0.05\""),
        ]
        .concat(),
    );
    // 60 % + 5 points = 65 % (R-POINTS), not 63 %.
    ranges(spread(&estimate(&policy, "1100", ""), Tier::Basic), ("650.00", "650.00", "open"));
}

#[test]
fn a_reference_cap_gives_a_range_only_where_it_binds() {
    let policy = pack(
        &[
            &published("none", "amount", "0"),
            &published("r1", "ratio", "0.50"),
            &reference("c1", "amount", "300", "200", "400"),
            "[[basic]]\ndeductible = \"none\"\nratio = \"r1\"\ncap = \"c1\"\n",
        ]
        .concat(),
    );
    ranges(spread(&estimate(&policy, "300", ""), Tier::Basic), ("150.00", "150.00", "150.00"));
    ranges(spread(&estimate(&policy, "500", ""), Tier::Basic), ("250.00", "200.00", "250.00"));
    ranges(spread(&estimate(&policy, "1000", ""), Tier::Basic), ("300.00", "200.00", "400.00"));
}

#[test]
fn a_reference_cap_with_references_off_does_not_bind() {
    let policy = pack(
        &[
            &published("none", "amount", "0"),
            &published("r1", "ratio", "0.50"),
            &reference("c1", "amount", "300", "200", "400"),
            "[[basic]]\ndeductible = \"none\"\nratio = \"r1\"\ncap = \"c1\"\n",
        ]
        .concat(),
    );
    let off = estimate(&policy, "1000", r#""references": false"#);
    ranges(spread(&off, Tier::Basic), ("500.00", "500.00", "500.00"));
    assert_eq!(off.notices.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["cap-unpublished"]);
}

#[test]
fn which_unknown_matters_most_comes_first() {
    let policy = basic_then_aid(
        &reference("d1", "amount", "100", "50", "200"),
        &reference("r1", "ratio", "0.60", "0.50", "0.80"),
    );
    let estimate = estimate(&policy, "1100", "");
    let told: Vec<_> = estimate
        .unknowns
        .iter()
        .map(|one| (one.path.unwrap().to_string(), one.moves.to_string(), one.at_most))
        .collect();
    // The ratio alone: 1,000 × (80 % − 50 %) = 300. The deductible alone: 150 × 60 % = 90.
    assert_eq!(
        told,
        [
            ("basic.ratio".to_owned(), "300.00".to_owned(), false),
            ("basic.deductible".to_owned(), "90.00".to_owned(), false)
        ]
    );
}

#[test]
fn a_tier_with_no_row_leaves_nothing_open() {
    let policy = pack(NO_BASIC);
    let estimate = estimate(&policy, "1000", "");
    for tier in [
        Tier::Critical,
        Tier::LargeAmount,
        Tier::AidBasic,
        Tier::AidTilted,
        Tier::BedDay,
        Tier::Commercial,
        Tier::Fallback,
    ] {
        ranges(spread(&estimate, tier), ("0.00", "0.00", "0.00"));
        assert_eq!(line(&estimate, tier).state, TierState::NotApplicable);
    }
}

#[test]
fn a_commercial_row_is_always_unpublished() {
    let policy = pack(
        &[NO_BASIC, "[[commercial]]\nidentity = [\"destitute\"]\nunpublished = \"basic-unknown\"\n"].concat(),
    );
    let estimate = estimate(&policy, "1000", HELD);
    assert_eq!(line(&estimate, Tier::Commercial).state, TierState::NotEstimated);
    ranges(spread(&estimate, Tier::Commercial), ("0.00", "0.00", "open"));
}
