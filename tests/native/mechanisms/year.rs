//! The year: what a visit adds to the accumulators, and visits folded one after the other.

use crate::shelf;
use crate::tiny::{NO_BASIC, estimate, pack, pays, published};
use benefit_estimator::case::read_case;
use benefit_estimator::engine;
use benefit_estimator::estimate::{Estimate, Notice};
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::{Id, Sum, Tier};
use benefit_estimator::tree::Node;

/// Basic 50 %; critical above 1,000 at 50 %; aid above 500 at 40 %; tilted 10 %.
fn annual() -> Policy {
    pack(&[
        &published("none", "amount", "0"),
        &published("half", "ratio", "0.50"),
        &published("d1", "amount", "1000"),
        &published("d2", "amount", "500"),
        &published("r2", "ratio", "0.40"),
        &published("r3", "ratio", "0.10"),
        "[[basic]]\ndeductible = \"none\"\nratio = \"half\"\n",
        "[[critical]]\nsetting = [\"inpatient\", \"chronic-outpatient\"]\ndeductible = \"d1\"\nratio = \"half\"\n",
        "[[aid-basic]]\nidentity = [\"destitute\"]\ndeductible = \"d2\"\nratio = \"r2\"\n",
        "[[aid-tilted]]\nidentity = [\"destitute\"]\ndeductible = \"none\"\nratio = \"r3\"\n",
    ].concat())
}

fn visit(total: &str, before: Option<&Estimate>) -> Estimate {
    let year =
        before.map_or_else(|| "{}".to_owned(), |one| serde_json::to_string(&one.year_to_date).unwrap());
    estimate(&annual(), total, &format!(r#""identities": ["destitute"], "year_to_date": {year}"#))
}

#[test]
fn every_accumulator_after_one_visit() {
    // 4,000: basic 2,000; critical (2,000 − 1,000) × 50 % = 500; aid (1,500 − 500) × 40 % = 400;
    // tilted 1,100 × 10 % = 110; 990 is left.
    let first = visit("4000", None);
    let year = serde_json::to_value(first.year_to_date).unwrap();
    assert_eq!(
        year,
        serde_json::json!({
            "basic_paid": "2000.00", "critical_burden": "2000.00", "aid_burden": "1500.00",
            "aid_basic_paid": "400.00", "tilted_burden": "1100.00", "aid_tilted_paid": "110.00",
            "monitored_burden": "1500.00", "stays": 1,
        })
    );
    assert_eq!(first.personal.to_string(), "990.00");
}

#[test]
fn two_visits_draw_what_one_with_their_sum_draws() {
    let whole = visit("4000", None);
    for (one, two) in [("1000", "3000"), ("3000", "1000"), ("2000", "2000"), ("0", "4000")] {
        let first = visit(one, None);
        let second = visit(two, Some(&first));
        for tier in [Tier::Critical, Tier::AidBasic, Tier::AidTilted] {
            let sum = first.tier(tier).unwrap().pays + second.tier(tier).unwrap().pays;
            assert_eq!(sum, whole.tier(tier).unwrap().pays, "{} of {one} and {two}", tier.id());
        }
        // Two stays instead of one; every sum of money is the same.
        let mut year = second.year_to_date.clone();
        assert_eq!(year.stays, 2);
        year.stays = whole.year_to_date.stays;
        assert_eq!(year, whole.year_to_date, "{one} and {two}");
    }
}

#[test]
fn ordinary_outpatient_care_adds_to_basic_alone() {
    for setting in ["outpatient", "two-disease-outpatient"] {
        let policy = annual();
        let estimate = estimate(&policy, "1000", &format!(r#""setting": "{setting}""#));
        assert_eq!(estimate.year_to_date.get(Sum::BasicPaid).to_string(), "500.00");
        assert_eq!(estimate.year_to_date.get(Sum::CriticalBurden).to_string(), "0.00", "{setting}");
        assert_eq!(estimate.year_to_date.get(Sum::MonitoredBurden).to_string(), "0.00", "{setting}");
    }
    let chronic = estimate(&annual(), "1000", r#""setting": "chronic-outpatient""#);
    assert_eq!(chronic.year_to_date.get(Sum::CriticalBurden).to_string(), "500.00");
    assert_eq!(chronic.year_to_date.get(Sum::MonitoredBurden).to_string(), "500.00");
}

#[test]
fn the_monitored_burden_takes_in_what_is_out_of_scope() {
    let more = r#""bill": { "total": "1000", "full_self": "400" }"#;
    // In scope 600, basic 300: 1,000 − 300.
    assert_eq!(estimate(&annual(), "0", more).year_to_date.get(Sum::MonitoredBurden).to_string(), "700.00");
}

#[test]
fn the_largest_year_is_still_exact() {
    let more = r#""identities": ["destitute"], "year_to_date": { "critical_burden": "999999999999.99", "aid_burden": "999999999999.99" }"#;
    // Both deductibles are long used up: 50 % of 1.00 and 40 % of 0.50.
    let estimate = estimate(&annual(), "2.00", more);
    pays(&estimate, Tier::Critical, "0.50");
    pays(&estimate, Tier::AidBasic, "0.20");
    assert_eq!(estimate.year_to_date.get(Sum::CriticalBurden).to_string(), "1000000000000.99");
}

/// Basic aid pays 40 % of what lies above 500: whoever got 400 had a burden of 1,500 at least. Rounding may have given a little of
/// it, 2.56 at the very most: 397.44 are drawn by 1,493.60.
#[test]
fn sums_that_cannot_be_true_together_are_told_with_the_least_that_can() {
    let told = |year: &str| -> Vec<(String, String)> {
        let more = format!(r#""identities": ["destitute"], "year_to_date": {{ {year} }}"#);
        let estimate = estimate(&annual(), "100", &more);
        let notices = estimate.notices.iter().filter(|one| one.id == "year-sums-inconsistent");
        notices.map(|one| (one.sum.unwrap().id().to_owned(), one.at_least.unwrap().to_string())).collect()
    };
    let pair = |sum: &str, least: &str| vec![(sum.to_owned(), least.to_owned())];
    assert_eq!(told(r#""aid_basic_paid": "400""#), pair("aid_burden", "1500.00"));
    assert_eq!(told(r#""aid_basic_paid": "400", "aid_burden": "1493.59""#), pair("aid_burden", "1500.00"));
    assert_eq!(told(r#""aid_basic_paid": "400", "aid_burden": "1493.60""#), []);
    // Nothing but basic aid itself is paid into its sum here, however many stays there were.
    assert_eq!(told(r#""aid_basic_paid": "400", "stays": 1"#), pair("aid_burden", "1500.00"));
    // What reached tilted aid had reached basic aid.
    assert_eq!(told(r#""tilted_burden": "700""#), pair("aid_burden", "700.00"));
    assert_eq!(told(r#""tilted_burden": "700", "aid_burden": "700""#), []);
}

/// A row looks at the sums that its segments count on and that its deductible is lowered by, and at no other.
#[test]
fn a_row_looks_at_the_sums_it_names() {
    let sum = |id: &str, adds: &str| {
        format!(
            "[[sum]]\nid = \"{id}\"\nadds = \"{adds}\"\ntier = \"basic\"\ndocument = \"d\"\nsection = \"1\"\nquote = \"q\"\n"
        )
    };
    let policy = pack(
        &[
            &published("d1", "amount", "100"),
            &published("half", "ratio", "0.50"),
            &published("bound", "amount", "5000"),
            &sum("paid", "paid"),
            &sum("charged", "deductible"),
            "[[basic]]\ninsurance = [\"resident\"]\ndeductible = \"d1\"\nratio = \"half\"\ndeductible-less = \"charged\"\n",
            "[[basic]]\ninsurance = [\"employee\"]\ndeductible = \"d1\"\nsegments-over = \"paid\"\n",
            "segment = [{ up-to = \"bound\", ratio = \"half\" }, { ratio = \"half\" }]\n",
        ]
        .concat(),
    );
    let own = |id: &str| Sum::Own(Id::parse(id).unwrap());
    let looks = |place: usize| {
        let row = &policy.rows(Tier::Basic)[place];
        [own("paid"), own("charged"), Sum::CriticalBurden].map(|sum| row.looks_at(Tier::Basic, sum))
    };
    assert_eq!(looks(0), [false, true, false]);
    assert_eq!(looks(1), [true, false, false]);
}

/// Whose tilted aid reaches no further than basic aid: what reached the one had reached the other. Where it reaches further, it may
/// not have.
#[test]
fn what_reached_a_later_aid_had_reached_one_whose_rows_reach_as_far() {
    let told = |earlier: &str, later: &str| {
        let policy = pack(
            &[
                NO_BASIC,
                &published("none", "amount", "0"),
                &published("half", "ratio", "0.50"),
                "[[aid-basic]]\nidentity = [\"destitute\"]\ndeductible = \"none\"\nratio = \"half\"\n",
                earlier,
                "[[aid-tilted]]\nidentity = [\"destitute\"]\ndeductible = \"none\"\nratio = \"half\"\n",
                later,
            ]
            .concat(),
        );
        let more = r#""identities": ["destitute"], "year_to_date": { "tilted_burden": "700" }"#;
        estimate(&policy, "100", more).notices.iter().any(|one| one.is_own(Notice::YEAR_SUMS_INCONSISTENT))
    };
    let both = "setting = [\"inpatient\", \"outpatient\"]\n";
    let one = "setting = [\"inpatient\"]\n";
    assert!(told(both, both) && told(both, one) && told("", both));
    assert!(!told(one, both) && !told(one, ""));
}

/// A year that the program itself has added up is never doubted: rounding gives more than the rules over many visits, days in bed
/// are paid out of no burden, and one aid may reach where the other does not.
#[test]
fn no_year_that_was_added_up_is_doubted() {
    let policy = shelf::pack("anshan-2023");
    let visit = |more: &str| {
        let base = r#""policy": "anshan-2023", "insurance": "resident", "identities": ["destitute"], "level": "tertiary", "place": "in-city""#;
        let node: Node = serde_json::from_str(&format!("{{{base}, {more}}}")).unwrap();
        read_case(&node, &|id| (id == policy.id).then_some(policy)).unwrap().0
    };
    let settled = r#""settled": { "basic": "0", "critical": "0" }"#;
    let stay = |total: &str| {
        visit(&format!(r#""setting": "inpatient", "bill": {{ "total": "{total}" }}, {settled}"#))
    };
    let in_bed = visit(&format!(
        r#""setting": "inpatient", "severe_mental_disorder": true, "bed_days": 10, "bill": {{ "total": "500" }}, {settled}"#
    ));
    let outpatient =
        visit(r#""setting": "outpatient", "bill": { "total": "500" }, "settled": { "basic": "0" }"#);
    for visits in [
        vec![stay("484.05"), stay("0.05"), stay("0.05"), stay("100")],
        vec![in_bed, stay("100"), stay("100")],
        vec![outpatient, stay("100")],
    ] {
        for estimate in engine::estimate_year(policy, visits).unwrap() {
            let doubted = estimate.notices.iter().find(|one| one.is_own(Notice::YEAR_SUMS_INCONSISTENT));
            assert!(doubted.is_none(), "{doubted:?}");
        }
    }
}
