//! Unclear sentences read the other way: what the person would pay then, one test a mechanism, worked out by hand.

use crate::shelf;
use benefit_estimator::case::{Case, read_case};
use benefit_estimator::engine::{Amounts, alternative, amounts};
use serde_json::{Value, json};

/// A resident's stay in the city's tertiary hospital, basic insurance settled at 0: the burden is the bill.
fn case(policy: &str, total: &str, more: Value) -> Case {
    let mut case = json!({ "policy": policy, "insurance": "resident", "setting": "inpatient", "level": "tertiary",
        "place": "in-city", "bill": { "total": total }, "settled": { "basic": "0" } });
    for (key, value) in more.as_object().unwrap() {
        case[key] = value.clone();
    }
    let node = serde_json::from_value(case).unwrap();
    read_case(&node, &|id| Some(shelf::pack(id))).unwrap().0
}

#[track_caller]
fn other(case: &Case, reading: &str) -> Option<Amounts> {
    assert!(case.pack().reading(reading).is_some());
    alternative(case.pack(), case, reading)
}

trait UnderItsPack {
    fn pack(&self) -> &'static benefit_estimator::policy::Policy;
}

impl UnderItsPack for Case {
    fn pack(&self) -> &'static benefit_estimator::policy::Policy {
        shelf::pack(&self.policy)
    }
}

/// What is paid as the pack is read, and what under the other reading.
#[track_caller]
fn reads(case: &Case, reading: &str, now: &str, then: &str) {
    assert_eq!(amounts(case.pack(), case).unwrap().personal.to_string(), now);
    assert_eq!(other(case, reading).unwrap().personal.to_string(), then);
}

#[track_caller]
fn changes_nothing(case: &Case, reading: &str) {
    assert_eq!(other(case, reading), amounts(case.pack(), case).ok());
}

/// (47,000 − 7,000) × 75 % = 30,000, or × 60 % = 24,000; aid is unpublished.
#[test]
fn a_row_in_place_of_the_one_that_rests_on_the_reading() {
    let back = case("anshan-2023", "47000", json!({ "identities": ["back-to-poverty"] }));
    reads(&back, "R-AS1", "17000.00", "23000.00");
    changes_nothing(&case("anshan-2023", "47000", json!({ "identities": ["at-risk-rural"] })), "R-AS1");
}

/// Nothing, or 70 % of 10,000 from basic aid; no tilted aid either way.
#[test]
fn a_row_where_there_was_none() {
    let more = json!({ "identities": ["subsistence"], "place": "temporary-out",
        "settled": { "basic": "0", "critical": "0" } });
    reads(&case("anshan-2023", "10000", more), "R-AS2", "10000.00", "3000.00");
    let more = json!({ "identities": ["subsistence"], "settled": { "basic": "0", "critical": "0" } });
    changes_nothing(&case("anshan-2023", "10000", more), "R-AS2");
}

/// 70 % of a stay of 8,000 or 75 %; nothing of outpatient care or 75 %.
#[test]
fn another_class_of_recipients() {
    let more = |setting| json!({ "identities": ["registered-poor"], "setting": setting, "settled": { "basic": "0", "critical": "0" } });
    reads(&case("lianyungang-2020", "8000", more("inpatient")), "R-LY1", "2400.00", "2000.00");
    reads(&case("lianyungang-2020", "8000", more("outpatient")), "R-LY1", "8000.00", "2000.00");
}

/// 79,000 × 85 % = 67,150 less 60,000 paid: 7,150 from the fallback; for registered poor people alone, nothing.
#[test]
fn a_row_for_fewer_people() {
    let more = |identity| {
        json!({ "identities": [identity], "place": "in-county",
            "settled": { "basic": "30000", "critical": "20000", "aid-basic": "10000" } })
    };
    reads(&case("huaihua-2020", "79000", more("subsistence")), "R-HH1", "11850.00", "19000.00");
    changes_nothing(&case("huaihua-2020", "79000", more("registered-poor")), "R-HH1");
    // Were 85 % promised to nobody, nobody knows the floor: at most what is left without it.
    let achieved = other(&case("huaihua-2020", "79000", more("subsistence")), "R-HH2").unwrap();
    assert_eq!(achieved.personal_high.unwrap().to_string(), "19000.00");
    assert_eq!(achieved.personal_low, None);
}

/// 60 % of 1,000, or with a deductible that was not published: at most all of it.
#[test]
fn a_figure_that_would_be_unpublished() {
    let visit = |setting| case("jining-2023", "1000", json!({ "setting": setting, "settled": {} }));
    let ordinary = visit("outpatient");
    reads(&ordinary, "R-JN1", "400.00", "1000.00");
    assert_eq!(other(&ordinary, "R-JN1").unwrap().personal_low, None);
    changes_nothing(&visit("two-disease-outpatient"), "R-JN1");
}

/// 70 % by points: (57,000 − 7,000) × 70 % = 35,000, aid 70 % of 22,000; 66 % by share: 33,000, aid 70 % of 24,000.
#[test]
fn raised_by_ten_per_cent_as_a_share() {
    let more = json!({ "identities": ["extended-recipient"] });
    reads(&case("lianyungang-2020", "57000", more), "R-POINTS", "6600.00", "7200.00");
    // Its document says 5个百分点 outright.
    let more = json!({ "identities": ["registered-poor"] });
    changes_nothing(&case("neimenggu-2020", "57000", more), "R-POINTS");
}

/// 5 points less than 85 % are 80 %; 85 % ÷ 1.05 is 80.95 %: of 10,000 above a deductible of one's own of 0.
#[test]
fn a_figure_worked_back_from_a_later_year() {
    let more = json!({ "level": "primary", "settled": {}, "figures": { "basic.deductible": "0" }, "references": true });
    reads(&case("jining-2022", "10000", more), "R-POINTS", "2000.00", "1905.00");
}

/// 38,000 × 60 % + 20,000 × 65 % = 35,800; counted from the deductible 50,000 × 60 % + 8,000 × 65 % = 35,200.
#[test]
fn segments_counted_from_the_deductible() {
    reads(&case("example-city", "70000", json!({})), "R-ORIGIN", "34200.00", "34800.00");
    // One segment begins nowhere else.
    changes_nothing(&case("anshan-2023", "70000", json!({})), "R-ORIGIN");
}

/// Basic aid 16,800; of the 13,200 left tilted aid pays 60 % above 5,000, or above 5,000 and basic aid's own 2,000.
#[test]
fn the_part_under_basic_aids_deductible_left_out_of_tilted_aid() {
    let settled = json!({ "basic": "0", "critical": "0" });
    let first = json!({ "identities": ["low-income-edge"], "settled": settled });
    reads(&case("anshan-2023", "30000", first), "R-TILTBASE", "8280.00", "9480.00");
    // After 10,000 earlier in the year, of which 5,200 were left: 60 % of 20,000, then of 13,200 above 7,000.
    let second = json!({ "identities": ["low-income-edge"], "settled": settled, "year_to_date":
        { "aid_burden": "10000", "aid_basic_paid": "4800", "tilted_burden": "5200", "aid_tilted_paid": "0" } });
    assert_eq!(
        other(&case("anshan-2023", "20000", second), "R-TILTBASE").unwrap().personal.to_string(),
        "4280.00"
    );
}

/// 100 days at 20: 2,000 alone; or basic aid 7,000, nothing tilted of 3,000, and the quota on top.
#[test]
fn the_quota_beside_both_aids() {
    let more = json!({ "identities": ["subsistence"], "severe_mental_disorder": true, "bed_days": 100,
        "settled": { "basic": "0", "critical": "0" } });
    reads(&case("anshan-2023", "10000", more), "R-BEDDAY", "8000.00", "1000.00");
}

/// Best of each tier: 30,000, then 60 % of 15,000, then 60 % of 3,000. As low-income-edge alone: 33,000 × 60 %,
/// 25,200 × 60 %, 7,080 × 60 %; as back-to-poverty alone 17,000 are left.
#[test]
fn one_identity_for_all_tiers() {
    let more = json!({ "identities": ["back-to-poverty", "low-income-edge"] });
    reads(&case("anshan-2023", "47000", more), "R-BEST", "6200.00", "7832.00");
    changes_nothing(&case("anshan-2023", "47000", json!({ "identities": ["low-income-edge"] })), "R-BEST");
    changes_nothing(&case("anshan-2023", "47000", json!({})), "R-BEST");
}

/// (10,000 − 100) × 85 % = 8,415 as at a primary hospital; or nobody knows how much.
#[test]
fn grassroots_without_a_row() {
    let visit = |level| case("anshan-2023", "10000", json!({ "level": level, "settled": {} }));
    reads(&visit("grassroots"), "R-L0", "1585.00", "10000.00");
    assert_eq!(other(&visit("grassroots"), "R-L0").unwrap().personal_low, None);
    changes_nothing(&visit("primary"), "R-L0");
}

#[test]
fn no_figures_for_the_other_reading() {
    let more = |identity| json!({ "identities": [identity] });
    assert_eq!(other(&case("anshan-2023", "47000", more("illness-impoverished")), "R-AS4"), None);
    changes_nothing(&case("anshan-2023", "47000", more("subsistence")), "R-AS4");
    // Alerts pay nothing.
    changes_nothing(&case("anshan-2023", "47000", more("subsistence")), "R-AS3");
}

#[test]
fn what_holds_under_another_reading_holds_nowhere_else() {
    let written = |id: &str| {
        let text = shelf::text(&format!("static/policies/{id}/pack.toml"));
        text.lines().filter(|line| line.starts_with("otherwise = ")).count()
    };
    for pack in shelf::packs() {
        // A table by level is one row as it is written.
        let mut rows: Vec<usize> = pack.other_rows().map(|row| row.written).collect();
        rows.dedup();
        assert_eq!(rows.len(), written(&pack.id), "{}", pack.id);
        for tier in benefit_estimator::terms::Tier::ALL {
            assert!(pack.rows(*tier).iter().all(|row| row.otherwise.is_empty()), "{}", pack.id);
        }
        assert!(pack.with_alternative("R-NONE").is_none());
    }
}
