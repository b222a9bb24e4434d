//! The bed-day quota: yuan a day for inpatients with a severe mental disorder, in place of both aids (R-BEDDAY), at
//! most what is left, counted against basic aid's cap.

use crate::tiny::{NO_BASIC, estimate, line, pack, pays, published, unpublished};
use benefit_estimator::estimate::{Estimate, Reason};
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::{Sum, Tier};

/// 20 yuan a day; basic aid 0 / 70 % / 1,000 and tilted aid 0 / 70 %.
fn quota() -> Policy {
    quota_in_order("")
}

fn quota_in_order(order: &str) -> Policy {
    pack(
        &[
            order,
            NO_BASIC,
            &published("d1", "amount", "0"),
            &published("r1", "ratio", "0.70"),
            &published("c1", "amount", "1000"),
            &published("q1", "amount", "20"),
            "[[aid-basic]]\nidentity = [\"destitute\"]\ndeductible = \"d1\"\nratio = \"r1\"\ncap = \"c1\"\n",
            "[[aid-tilted]]\nidentity = [\"destitute\"]\ndeductible = \"d1\"\nratio = \"r1\"\n",
            "[[bed-day]]\nidentity = [\"destitute\"]\nsetting = [\"inpatient\"]\namount = \"q1\"\n",
        ]
        .concat(),
    )
}

fn stay(burden: &str, days: u16, more: &str) -> Estimate {
    estimate(
        &quota(),
        burden,
        &format!(
            r#""identities": ["destitute"], "settled": {{ "basic": "0" }}, "severe_mental_disorder": true, "bed_days": {days} {more}"#
        ),
    )
}

#[test]
fn days_times_the_quota_in_place_of_both_aids() {
    let estimate = stay("5000", 10, "");
    pays(&estimate, Tier::BedDay, "200.00");
    pays(&estimate, Tier::AidBasic, "0.00");
    assert_eq!(line(&estimate, Tier::AidBasic).reason, Some(Reason::BedDayInstead));
    assert_eq!(line(&estimate, Tier::AidTilted).reason, Some(Reason::BedDayInstead));
    assert_eq!(estimate.year_to_date.get(Sum::AidBasicPaid).to_string(), "200.00");
    assert_eq!(estimate.year_to_date.get(Sum::AidBurden).to_string(), "0.00");
    assert_eq!(estimate.readings, ["R-BEDDAY"]);
}

#[test]
fn at_most_the_burden_left() {
    for (burden, paid) in [("199.99", "199.99"), ("200.00", "200.00"), ("200.01", "200.00"), ("0", "0.00")] {
        pays(&stay(burden, 10, ""), Tier::BedDay, paid);
    }
}

/// Nobody has published basic aid's cap: the quota is paid as if there were none, and that is said of the quota, as the aid
/// is not paid.
#[test]
fn a_cap_that_nobody_published_is_said_of_the_quota_that_counts_against_it() {
    let policy = pack(
        &[
            NO_BASIC,
            &published("d1", "amount", "0"),
            &published("r1", "ratio", "0.70"),
            &unpublished("c1"),
            &published("q1", "amount", "20"),
            "[[aid-basic]]\nidentity = [\"destitute\"]\ndeductible = \"d1\"\nratio = \"r1\"\ncap = \"c1\"\n",
            "[[bed-day]]\nidentity = [\"destitute\"]\nsetting = [\"inpatient\"]\namount = \"q1\"\n",
        ]
        .concat(),
    );
    let stay = r#""identities": ["destitute"], "settled": { "basic": "0" }, "severe_mental_disorder": true, "bed_days": 10"#;
    let estimate = estimate(&policy, "5000", stay);
    pays(&estimate, Tier::BedDay, "200.00");
    let told: Vec<_> = estimate.notices.iter().map(|one| (one.id.as_str(), one.tier)).collect();
    assert_eq!(told, [("cap-unpublished", Some(Tier::BedDay))]);
}

#[test]
fn at_most_what_is_left_of_basic_aids_cap() {
    for (before, paid) in
        [("799.99", "200.00"), ("800.00", "200.00"), ("800.01", "199.99"), ("1000", "0.00"), ("2000", "0.00")]
    {
        let more = format!(r#", "year_to_date": {{ "aid_basic_paid": "{before}" }}"#);
        pays(&stay("5000", 10, &more), Tier::BedDay, paid);
    }
}

#[test]
fn the_longest_stay() {
    // 366 × 20 = 7,320, but the cap is 1,000.
    pays(&stay("50000", 366, ""), Tier::BedDay, "1000.00");
}

/// 366 × 20 = 7,320 in place of both aids, but basic aid's cap is 1,000, wherever basic aid stands.
#[test]
fn basic_aids_cap_binds_a_quota_that_comes_before_it() {
    let policy = quota_in_order(
        "order = [\"basic\", \"critical\", \"large-amount\", \"aid-tilted\", \"bed-day\", \"aid-basic\", \
         \"commercial\", \"fallback\"]\n",
    );
    let more = r#""identities": ["destitute"], "settled": { "basic": "0" }, "severe_mental_disorder": true, "bed_days": 366"#;
    let estimate = estimate(&policy, "50000", more);
    pays(&estimate, Tier::BedDay, "1000.00");
    assert_eq!(estimate.personal.to_string(), "49000.00");
}

#[test]
fn without_a_day_or_the_disorder_the_aids_pay() {
    // 70 % of 1,000 = 700, then 70 % of 300 = 210.
    for more in [
        "\"severe_mental_disorder\": true, \"bed_days\": 0",
        "\"severe_mental_disorder\": false, \"bed_days\": 10",
    ] {
        let more = format!(r#""identities": ["destitute"], "settled": {{ "basic": "0" }}, {more}"#);
        let estimate = estimate(&quota(), "1000", &more);
        pays(&estimate, Tier::AidBasic, "700.00");
        pays(&estimate, Tier::AidTilted, "210.00");
        pays(&estimate, Tier::BedDay, "0.00");
        assert_eq!(line(&estimate, Tier::BedDay).reason, Some(Reason::Circumstance));
    }
}

#[test]
fn who_has_no_quota_has_none() {
    let more = r#""identities": ["subsistence"], "severe_mental_disorder": true, "bed_days": 10"#;
    let estimate = estimate(&quota(), "1000", more);
    assert_eq!(line(&estimate, Tier::BedDay).reason, Some(Reason::Identity));
}

/// A statement's amount replaces what is computed, and rules out what that would have ruled out.
#[test]
fn a_settled_quota_keeps_both_aids_out_and_a_settled_aid_the_computed_quota() {
    let settled = |what: &str, days: u16| {
        estimate(
            &quota(),
            "5000",
            &format!(
                r#""identities": ["destitute"], "settled": {{ "basic": "0", {what} }}, "severe_mental_disorder": true, "bed_days": {days}"#
            ),
        )
    };
    // 600 from the statement: no aid beside it, although no days were counted; 4,400 are left.
    let quota_paid = settled(r#""bed-day": "600""#, 0);
    pays(&quota_paid, Tier::BedDay, "600.00");
    for aid in [Tier::AidBasic, Tier::AidTilted] {
        pays(&quota_paid, aid, "0.00");
        assert_eq!(line(&quota_paid, aid).reason, Some(Reason::BedDayInstead));
    }
    assert_eq!(quota_paid.personal.to_string(), "4400.00");
    // 1,000 of basic aid from the statement: ten days bring no quota, and tilted aid pays 70 % of the 4,000 left.
    let aid_paid = settled(r#""aid-basic": "1000""#, 10);
    pays(&aid_paid, Tier::BedDay, "0.00");
    pays(&aid_paid, Tier::AidTilted, "2800.00");
    assert_eq!(aid_paid.personal.to_string(), "1200.00");
    // Nothing from the statement rules nothing out.
    pays(&settled(r#""aid-basic": "0""#, 10), Tier::BedDay, "200.00");
}
