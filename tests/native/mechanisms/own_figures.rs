//! A figure the person typed is the final value in the formula, for every identity's row, and exact.

use crate::tiny::{NO_BASIC, estimate, line, of_kind, pack, pays, published, ranges, reference, spread};
use benefit_estimator::estimate::{TierState, Written};
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::{Kind, Tier};

/// Reference basic with points for a place; destitute people ten points more; critical in two segments.
fn uncertain() -> Policy {
    pack(&[
        &reference("d1", "amount", "100", "50", "200"),
        &reference("r1", "ratio", "0.60", "0.50", "0.80"),
        &of_kind("r2", "published", "of = \"r1\"\npoints = \"0.10\""),
        &reference("p1", "points", "-0.10", "-0.10", "0"),
        &published("none", "amount", "0"),
        &published("bound", "amount", "1000"),
        &published("s1", "ratio", "0.10"),
        &published("s2", "ratio", "0.20"),
        "[[basic]]\ndeductible = \"d1\"\nratio = \"r1\"\n",
        "[[basic]]\nidentity = [\"destitute\"]\ndeductible = \"d1\"\nratio = \"r2\"\n",
        "[[place-adjustment]]\nplace = [\"referred-out\"]\npoints = \"p1\"\n",
        "[[critical]]\ndeductible = \"none\"\nsegment = [{ up-to = \"bound\", ratio = \"s1\" }, { ratio = \"s2\" }]\n",
    ].concat())
}

#[test]
fn an_own_figure_is_exact_and_marked_as_theirs() {
    let more = r#""figures": { "basic.deductible": "300", "basic.ratio": "0.9" }"#;
    let estimate = estimate(&uncertain(), "1300", more);
    ranges(spread(&estimate, Tier::Basic), ("900.00", "900.00", "900.00"));
    let figures = &line(&estimate, Tier::Basic).steps[0].figures;
    assert_eq!(figures.iter().map(|one| one.kind).collect::<Vec<_>>(), [Kind::User, Kind::User]);
    assert!(figures.iter().all(|one| one.citation().is_none()));
    assert!(matches!(figures[0].value, Written::Amount(value) if value.to_string() == "300.00"));
}

#[test]
fn no_points_and_no_place_come_on_top() {
    // 90 % for whoever, wherever: 1,000 × 90 %, the deductible typed as well.
    for more in [r#""identities": ["destitute"]"#, r#""place": "referred-out""#] {
        let more = format!(r#"{more}, "figures": {{ "basic.ratio": "0.9", "basic.deductible": "100" }}"#);
        ranges(spread(&estimate(&uncertain(), "1100", &more), Tier::Basic), ("900.00", "900.00", "900.00"));
    }
    // Without it: 70 % for destitute people, 50 % when referred.
    pays(&estimate(&uncertain(), "1100", r#""identities": ["destitute"]"#), Tier::Basic, "700.00");
    pays(&estimate(&uncertain(), "1100", r#""place": "referred-out""#), Tier::Basic, "500.00");
}

#[test]
fn an_own_ratio_stands_for_all_segments() {
    let settled = r#""settled": { "basic": "0" }"#;
    // 1,000 × 10 % + 1,000 × 20 % = 300; typed 50 %: 1,000 of 2,000.
    pays(&estimate(&uncertain(), "2000", settled), Tier::Critical, "300.00");
    let typed = format!(r#"{settled}, "figures": {{ "critical.ratio": "0.5" }}"#);
    pays(&estimate(&uncertain(), "2000", &typed), Tier::Critical, "1000.00");
}

#[test]
fn an_own_cap_binds_where_the_pack_has_none() {
    let more = r#""settled": { "basic": "0" }, "figures": { "critical.cap": "250" }"#;
    pays(&estimate(&uncertain(), "2000", more), Tier::Critical, "250.00");
}

#[test]
fn an_own_ratio_has_four_decimals_and_reaches_from_nothing_to_everything() {
    for (ratio, paid) in [("0", "0.00"), ("0.6667", "666.70"), ("1", "1000.00"), ("1.0000", "1000.00")] {
        let more = format!(r#""figures": {{ "basic.deductible": "0", "basic.ratio": "{ratio}" }}"#);
        pays(&estimate(&uncertain(), "1000", &more), Tier::Basic, paid);
    }
}

#[test]
fn both_figures_make_a_not_estimated_tier_computed_one_does_not() {
    let policy = pack(NO_BASIC);
    let state = |figures: &str| {
        line(&estimate(&policy, "1000", &format!(r#""figures": {{ {figures} }}"#)), Tier::Basic).state
    };
    assert_eq!(state(r#""basic.ratio": "0.5""#), TierState::NotEstimated);
    assert_eq!(state(r#""basic.deductible": "0""#), TierState::NotEstimated);
    assert_eq!(state(r#""basic.ratio": "0.5", "basic.deductible": "0""#), TierState::Computed);
    let more = r#""figures": { "basic.ratio": "0.5", "basic.deductible": "0" }"#;
    ranges(spread(&estimate(&policy, "1000", more), Tier::Basic), ("500.00", "500.00", "500.00"));
}

#[test]
fn an_own_figure_never_makes_a_tier_that_does_not_apply() {
    let more = r#""figures": { "aid-basic.ratio": "1", "aid-basic.deductible": "0", "fallback.floor": "1", "bed-day.amount": "50" }"#;
    let estimate = estimate(&pack(NO_BASIC), "1000", more);
    for tier in [Tier::AidBasic, Tier::Fallback, Tier::BedDay] {
        assert_eq!(line(&estimate, tier).state, TierState::NotApplicable);
    }
    assert_eq!(estimate.personal.to_string(), "1000.00");
}
