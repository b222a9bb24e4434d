//! Plans that are kept for the next case, where cases differ in nothing but the days in bed that are paid for.

use crate::batch::Ask;
use crate::tiny::{NO_BASIC, pack, published, visit};
use benefit_estimator::engine::KeptPlans;
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::Tier;

/// 20 yuan a day, and no row tells one number of days from another.
fn quota() -> Policy {
    pack(
        &[
            NO_BASIC,
            &published("q1", "amount", "20"),
            "[[bed-day]]\nidentity = [\"destitute\"]\nsetting = [\"inpatient\"]\namount = \"q1\"\n",
        ]
        .concat(),
    )
}

/// 10, 11 and 30 days in bed: 200, 220 and 600.
#[test]
fn each_number_of_days_has_a_plan_of_its_own() {
    let policy = quota();
    let mut kept = KeptPlans::default();
    for (days, paid) in [(10, "200.00"), (11, "220.00"), (30, "600.00"), (10, "200.00")] {
        let more = format!(
            r#""identities": ["destitute"], "settled": {{ "basic": "0" }}, "severe_mental_disorder": true, "bed_days": {days}"#
        );
        let amounts = kept.amounts(&policy, &visit(&policy, "5000", &more)).unwrap();
        assert_eq!(amounts.pays(Tier::BedDay).to_string(), paid, "{days}");
    }
}

/// The same in a list.
#[test]
fn each_row_of_a_list_is_paid_for_its_own_days() {
    let policy = quota();
    let head = "policy,insurance,identities,setting,level,place,bill.total,settled.basic,severe_mental_disorder,bed_days";
    let rows = [10, 11, 30, 10, 11]
        .map(|days| format!("tiny,resident,destitute,inpatient,tertiary,in-city,5000,0,true,{days}"));
    let done = Ask::of(vec![&policy]).done(&format!("{head}\n{}\n", rows.join("\n")));
    let paid: Vec<&str> = done.cells(&["bed_day"]).into_iter().map(|cells| cells[0]).collect();
    assert_eq!(paid, ["200.00", "220.00", "600.00", "200.00", "220.00"], "{:?}", done.lines);
}

/// More amounts a day that a person may type than plans are kept for: what was kept is forgotten and made again, and each case is
/// paid by its own.
#[test]
fn more_cases_than_are_kept_are_paid_by_their_own_plans() {
    let policy = quota();
    let mut kept = KeptPlans::default();
    for amount in (1..=1_100).chain([1, 2, 1_100, 3]) {
        let more = format!(
            r#""identities": ["destitute"], "settled": {{ "basic": "0" }}, "severe_mental_disorder": true, "bed_days": 10, "figures": {{ "bed-day.amount": "{amount}" }}"#
        );
        let amounts = kept.amounts(&policy, &visit(&policy, "50000", &more)).unwrap();
        assert_eq!(amounts.pays(Tier::BedDay).to_string(), format!("{}.00", 10 * amount));
    }
}

/// A share times a factor is finer than the four decimals that lists are counted in where they can be: 0.3333 × 0.3333 is
/// 0.11108889, of 1,000,000 that is 111,088.89.
#[test]
fn a_share_of_many_decimals_is_paid_whole_in_a_list() {
    let policy = pack(
        &[
            &published("none", "amount", "0"),
            &published("third", "ratio", "0.3333"),
            &published("f1", "factor", "0.3333"),
            "[[basic]]\ndeductible = \"none\"\nratio = \"third\"\n",
            "[[place-adjustment]]\nplace = [\"in-city\"]\nfactor = \"f1\"\n",
        ]
        .concat(),
    );
    let list =
        "policy,insurance,setting,level,place,bill.total\ntiny,resident,inpatient,tertiary,in-city,1000000\n";
    let done = Ask::of(vec![&policy]).done(list);
    assert_eq!(done.cells(&["basic", "personal"]), [["111088.89", "888911.11"]], "{:?}", done.lines);
}
