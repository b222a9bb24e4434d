//! Basic insurance: `min(cap left this year, ratio × max(0, in-scope − deductible))`, the deductible per stay.

use crate::tiny::{
    NO_BASIC, estimate, line, of_kind, pack, pays, problems, published, ranges, reference, spread,
    unpublished,
};
use benefit_estimator::estimate::{Estimate, Rule, TierState};
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::Tier;

/// Deductible 100, ratio 85 %, cap 1,000 a year.
fn capped() -> Policy {
    pack(
        &[
            &published("d1", "amount", "100"),
            &published("r1", "ratio", "0.85"),
            &published("c1", "amount", "1000"),
            "[[basic]]\ndeductible = \"d1\"\nratio = \"r1\"\ncap = \"c1\"\n",
        ]
        .concat(),
    )
}

#[test]
fn nothing_is_paid_up_to_the_deductible() {
    let policy = capped();
    // 0.01 × 85 % = 0.0085, rounded half up to 0.01.
    for (total, paid) in [("0", "0.00"), ("99.99", "0.00"), ("100.00", "0.00"), ("100.01", "0.01")] {
        pays(&estimate(&policy, total, ""), Tier::Basic, paid);
    }
}

#[test]
fn above_the_deductible_the_ratio_is_paid() {
    // (1,000 − 100) × 85 % = 765.
    pays(&estimate(&capped(), "1000", ""), Tier::Basic, "765.00");
}

#[test]
fn no_more_than_the_cap_is_paid() {
    let policy = capped();
    // 1,000 ÷ 85 % = 1,176.4705…: at 1,276.47 it pays 1,176.47 × 85 % = 999.9995, rounded to 1,000.00;
    // one fen less 1,176.46 × 85 % = 999.991.
    for (total, paid) in
        [("1276.46", "999.99"), ("1276.47", "1000.00"), ("1276.48", "1000.00"), ("99999999.99", "1000.00")]
    {
        pays(&estimate(&policy, total, ""), Tier::Basic, paid);
    }
}

#[test]
fn of_the_cap_only_what_the_year_has_left_is_paid() {
    let policy = capped();
    // Cap 1,000; the stay alone would draw 765.
    for (already, paid) in [
        ("235.00", "765.00"),
        ("235.01", "764.99"),
        ("999.99", "0.01"),
        ("1000", "0.00"),
        ("1000.01", "0.00"),
    ] {
        let more = format!(r#""year_to_date": {{ "basic_paid": "{already}" }}"#);
        pays(&estimate(&policy, "1000", &more), Tier::Basic, paid);
    }
}

#[test]
fn the_deductible_is_counted_again_for_every_stay() {
    let more = r#""year_to_date": { "basic_paid": "10", "critical_burden": "5000", "aid_burden": "5000" }"#;
    pays(&estimate(&capped(), "1000", more), Tier::Basic, "765.00");
}

#[test]
fn only_in_scope_cost_counts() {
    // 1,000 − 200 − 30 − 20 = 750 in scope: (750 − 100) × 85 % = 552.50.
    let more = r#""bill": { "total": "1000", "full_self": "200", "over_limit": "30", "advance_self": "20" }"#;
    let estimate = estimate(&capped(), "0", more);
    pays(&estimate, Tier::Basic, "552.50");
    assert_eq!(estimate.in_scope.to_string(), "750.00");
    assert_eq!(estimate.out_of_scope.to_string(), "250.00");
    assert_eq!(estimate.personal.to_string(), "447.50");
}

#[test]
fn the_largest_bill_is_exact_to_the_fen() {
    let policy = pack(
        &[
            &published("d1", "amount", "0"),
            &published("r1", "ratio", "0.8725"),
            "[[basic]]\ndeductible = \"d1\"\nratio = \"r1\"\n",
        ]
        .concat(),
    );
    // 99,999,999.99 × 87.25 % = 87,249,999.991275.
    let estimate = estimate(&policy, "99999999.99", "");
    pays(&estimate, Tier::Basic, "87249999.99");
    assert_eq!(estimate.personal.to_string(), "12750000.00");
}

#[test]
fn an_unpublished_row_is_not_estimated_never_silently_nothing() {
    let policy = pack(NO_BASIC);
    let estimate = estimate(&policy, "1000", "");
    assert_eq!(line(&estimate, Tier::Basic).state, TierState::NotEstimated);
    ranges(spread(&estimate, Tier::Basic), ("0.00", "0.00", "open"));
}

#[test]
fn an_unpublished_cap_alone_is_a_notice() {
    let policy = pack(
        &[
            &published("d1", "amount", "100"),
            &published("r1", "ratio", "0.85"),
            &unpublished("c1"),
            "[[basic]]\ndeductible = \"d1\"\nratio = \"r1\"\ncap = \"c1\"\n",
        ]
        .concat(),
    );
    let estimate = estimate(&policy, "10000", "");
    ranges(spread(&estimate, Tier::Basic), ("8415.00", "8415.00", "8415.00"));
    let told: Vec<_> = estimate.notices.iter().map(|one| (one.id.as_str(), one.tier)).collect();
    assert_eq!(told, [("cap-unpublished", Some(Tier::Basic))]);
}

#[test]
fn the_points_of_a_place_stay_within_nothing_and_everything() {
    // 10 % [5–95] with −20 points [−20 – +10]: central 0, low end 0 (not −15), high end 100 % (not 105).
    let policy = pack(
        &[
            &published("d1", "amount", "0"),
            &reference("r1", "ratio", "0.10", "0.05", "0.95"),
            &reference("p1", "points", "-0.20", "-0.20", "0.10"),
            "[[basic]]\ndeductible = \"d1\"\nratio = \"r1\"\n",
            "[[place-adjustment]]\nplace = [\"referred-out\"]\npoints = \"p1\"\n",
        ]
        .concat(),
    );
    ranges(
        spread(&estimate(&policy, "1000", r#""place": "referred-out""#), Tier::Basic),
        ("0.00", "0.00", "1000.00"),
    );
    // Elsewhere the points do not apply: 10 % [5–95].
    ranges(spread(&estimate(&policy, "1000", ""), Tier::Basic), ("100.00", "50.00", "950.00"));
}

/// Away from home half as much again is deducted, and a fifth more is paid, of 90 % everything. By hand, of 1,100: at home
/// (1,100 − 100) × 60 % = 600; away (1,100 − 150) × 72 % = 684; the other insurance 1,100 − 150 at 108 %, kept at 100 %: 950.
#[test]
fn a_factor_may_be_more_than_one() {
    let policy = pack(
        &[
            &published("d1", "amount", "100"),
            &of_kind("more", "published", "of = \"d1\"\nfactor = \"1.5\""),
            &published("r1", "ratio", "0.60"),
            &published("r2", "ratio", "0.90"),
            &published("f1", "factor", "1.2"),
            "[[basic]]\nplace = [\"in-county\", \"in-city\"]\ndeductible = \"d1\"\nratio = \"r1\"\n",
            "[[basic]]\ninsurance = [\"resident\"]\nplace = [\"referred-out\", \"resident-elsewhere\", \"temporary-out\"]\n",
            "deductible = \"more\"\nratio = \"r1\"\n",
            "[[basic]]\ninsurance = [\"employee\"]\nplace = [\"referred-out\", \"resident-elsewhere\", \"temporary-out\"]\n",
            "deductible = \"more\"\nratio = \"r2\"\n",
            "[[place-adjustment]]\nplace = [\"referred-out\"]\nfactor = \"f1\"\n",
        ]
        .concat(),
    );
    let exact = |amount| (amount, amount, amount);
    let away = r#""place": "referred-out""#;
    ranges(spread(&estimate(&policy, "1100", ""), Tier::Basic), exact("600.00"));
    let resident = estimate(&policy, "1100", away);
    ranges(spread(&resident, Tier::Basic), exact("684.00"));
    let employee = estimate(&policy, "1100", &format!(r#"{away}, "insurance": "employee""#));
    ranges(spread(&employee, Tier::Basic), exact("950.00"));
    let formula = |estimate: &Estimate| {
        let steps = &line(estimate, Tier::Basic).steps;
        steps.iter().find(|step| step.rule == Rule::PlaceFactor).map(|step| step.formula.to_string())
    };
    assert_eq!(formula(&resident).as_deref(), Some("min(100%, 60% × 120%)"));
    assert_eq!(formula(&employee).as_deref(), Some("min(100%, 90% × 120%)"));
}

/// Where the head of a pack says the order, its own payers need not say after whom they pay; where it does not, they do.
#[test]
fn an_order_says_after_whom_each_pays() {
    let body = |order: &str| {
        [
            order,
            NO_BASIC,
            "[[tier]]\nid = \"servants\"\nname = { zh = \"甲\", en = \"A\" }\n",
            &published("none", "amount", "0"),
            &published("half", "ratio", "0.50"),
            "[[row]]\ntier = \"servants\"\ndeductible = \"none\"\nratio = \"half\"\n",
        ]
        .concat()
    };
    let order = "order = [\"basic\", \"critical\", \"large-amount\", \"servants\", \"aid-basic\", \"aid-tilted\", \
                 \"bed-day\", \"commercial\", \"fallback\"]\n";
    let policy = pack(&body(order));
    // Half of what is left of 1,000 once basic insurance paid 600.
    let estimate = estimate(&policy, "1000", r#""settled": { "basic": "600" }"#);
    assert_eq!(estimate.tiers[3].pays.to_string(), "200.00");
    assert_eq!(estimate.tiers[3].tier.id(), "servants");
    assert!(problems(&body("")).iter().any(|one| one.path == "tier.0.after"));
}

/// Basic insurance pays 100 a visit, at most 300 a year; another pays half of what lies above that cap.
#[test]
fn above_the_cap_of_a_fixed_sum_lies_what_the_cap_left_no_room_for() {
    let policy = pack(
        &[
            &published("v1", "amount", "100"),
            &published("c1", "amount", "300"),
            &published("none", "amount", "0"),
            &published("half", "ratio", "0.50"),
            "[[basic]]\namount = \"v1\"\nper = \"visit\"\ncap = \"c1\"\n",
            "[[large-amount]]\nof = [\"above-cap\"]\ndeductible = \"none\"\nratio = \"half\"\n",
        ]
        .concat(),
    );
    for (before, basic, large) in [
        // 300 are left of the cap, and the sum is 100: what it leaves is not left because of the cap.
        ("0", "100.00", "0.00"),
        ("199.99", "100.00", "0.00"),
        // 100 are left, and the sum uses them up: 900 lie above.
        ("200", "100.00", "450.00"),
        // 40 are left: 960 lie above.
        ("260", "40.00", "480.00"),
    ] {
        let more = format!(r#""year_to_date": {{ "basic_paid": "{before}" }}"#);
        let estimate = estimate(&policy, "1000", &more);
        pays(&estimate, Tier::Basic, basic);
        pays(&estimate, Tier::LargeAmount, large);
    }
}
