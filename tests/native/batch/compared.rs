//! Two policies side by side: who pays less, whose fund pays more, by the bill.

use super::{Ask, summary::LIST};
use crate::shelf;
use benefit_estimator::language::Language;
use benefit_estimator::policy::Policy;
use serde_json::json;

/// Jining 2023 with 90 % at primary hospitals in place of 85 %.
pub(super) fn raised() -> Policy {
    let text = shelf::text("static/policies/jining-2023/pack.toml");
    let (before, figure) = text.split_once("id = \"resident-ratio-primary\"").unwrap();
    let figure = figure.replacen("ratio = \"0.85\"", "ratio = \"0.90\"", 1);
    let text = format!("{before}id = \"resident-ratio-primary\"{figure}").replace("2023-01-01", "2025-01-01");
    Policy::from_toml(&text).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// (10,000 − 100) × 90 % = 8,910, 495 more; (1,000 − 100) × 90 % = 810, 45 more; 80 and the secondary hospital as before.
#[test]
fn every_fund_and_every_person_is_told() {
    let changed = raised();
    let mut ask = Ask::of(vec![shelf::pack("jining-2023")]);
    ask.compared = Some(&changed);
    let done = ask.done(LIST);
    let rows = done.cells(&["id", "personal", "compared_personal", "personal_change", "compared_basic"]);
    assert_eq!(rows[0], ["A", "1585.00", "1090.00", "-495.00", "8910.00"]);
    assert_eq!(rows[1], ["B", "235.00", "190.00", "-45.00", "810.00"]);
    assert_eq!(rows[2], ["C", "80.00", "80.00", "0.00", "0.00"]);
    assert_eq!(rows[3], ["D", "2800.00", "2800.00", "0.00", "7200.00"]);
    assert_eq!(rows[4][1..], ["", "", "", ""]);
    // The bounds beside the change are those of what is after, and say so.
    let tables = done.tables(Language::En);
    let funds = tables.iter().find(|table| table.heads.contains(&"after, at most")).unwrap();
    assert_eq!(funds.heads[5..], ["after, at least", "after, at most"]);
    let told = &done.report["comparison"];
    assert_eq!((&told["rows"], &told["left_out"]), (&json!(4), &json!(0)));
    // 540 more of 16,380: 3.2967 %. 540 less of 4,700: 11.4894 %.
    assert_eq!((&told["paid"]["change"], &told["paid"]["share"]), (&json!("540.00"), &json!("0.0330")));
    assert_eq!(
        (&told["personal"]["change"], &told["personal"]["share"]),
        (&json!("-540.00"), &json!("-0.1149"))
    );
    let people = &told["people"];
    assert_eq!(people["gain"], json!({ "rows": 2, "sum": "540.00" }));
    assert_eq!(people["lose"], json!({ "rows": 0, "sum": "0.00" }));
    assert_eq!(people["same"], 2);
    let basic = &told["tiers"][0];
    assert_eq!((&basic[0], &basic[1]["change"]), (&json!("basic"), &json!("540.00")));
    let largest: Vec<&str> =
        done.report["largest"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(largest, ["A", "B"]);
}

/// Bills of 80, 1,000 and twice 10,000: of four rows the first is the first tenth, the second begins the third, the two
/// alike begin the sixth and stay together.
#[test]
fn tenths_of_the_bill_are_told_with_their_bounds() {
    let changed = raised();
    let mut ask = Ask::of(vec![shelf::pack("jining-2023")]);
    ask.compared = Some(&changed);
    let told = ask.done(LIST).report;
    let tenths: Vec<(&str, u64, &str)> = told["comparison"]["by_bill"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (one["from"].as_str().unwrap(), one["rows"].as_u64().unwrap(), one["change"].as_str().unwrap())
        })
        .collect();
    // 1,000,000 fen have 20 bits: steps of 128, 7,812 × 128 = 999,936. 100,000 have 17: steps of 16, exactly.
    assert_eq!(tenths, [("80.00", 1, "0.00"), ("1000.00", 1, "-45.00"), ("9999.36", 2, "-495.00")]);
}

/// The copy is in force from 2025 on: a day of 2023 is compared all the same, since the question is what would change.
#[test]
fn the_day_is_one_of_the_first_policy_alone() {
    let changed = raised();
    let mut ask = Ask::of(vec![shelf::pack("jining-2023")]);
    ask.compared = Some(&changed);
    let list = "policy,date,insurance,setting,level,place,total\n\
        jining-2023,2023-05-01,resident,inpatient,primary,in-city,10000\n";
    let rows = ask.done(list);
    assert_eq!(rows.cells(&["personal", "compared_personal", "problem"]), [["1585.00", "1090.00", ""]]);
}

/// A person whom the other policy does not know is left out on both sides, and said so.
#[test]
fn rows_that_cannot_be_compared_are_left_out_on_both_sides() {
    let mut ask = Ask::of(vec![shelf::pack("anshan-2023")]);
    ask.compared = Some(shelf::pack("jining-2023"));
    let list = "policy,insurance,setting,level,place,identities,total\n\
        anshan-2023,resident,inpatient,primary,in-city,,10000\n\
        anshan-2023,resident,inpatient,primary,in-city,lifted-out,10000\n";
    let done = ask.done(list);
    let rows = done.cells(&["compared_personal", "problem"]);
    assert_eq!(rows[0], ["1585.00", ""]);
    assert_eq!(rows[1], ["", "cannot be compared: one of the policies cannot say what it comes to"]);
    let told = &done.report["comparison"];
    assert_eq!((&told["rows"], &told["left_out"]), (&json!(1), &json!(1)));
    assert_eq!(done.summary.rows(), (2, 2));
}

/// The question of docs/batch.en.md: 70 % in place of 60 % for low-income-edge families. A bill of 30,000 at a tertiary
/// hospital: basic insurance pays (30,000 − 800) × 60 % = 17,520 and leaves 12,480, below critical-illness insurance's own
/// deductible of 14,000; aid begins above 2,000: 10,480 × 60 % = 6,288, × 70 % = 7,336.
#[test]
fn what_ten_points_of_aid_change_is_told_by_tier() {
    let text = shelf::text("static/policies/anshan-2023/pack.toml");
    let text =
        text.replace("id = \"aid-ratio-60\"\nratio = \"0.60\"", "id = \"aid-ratio-60\"\nratio = \"0.70\"");
    let changed = Policy::from_toml(&text).unwrap();
    let mut ask = Ask::of(vec![shelf::pack("anshan-2023")]);
    ask.compared = Some(&changed);
    let list = "policy,insurance,setting,level,place,identities,total\n\
        anshan-2023,resident,inpatient,tertiary,in-city,low-income-edge,30000\n\
        anshan-2023,resident,inpatient,tertiary,in-city,,30000\n";
    let done = ask.done(list);
    let rows = done.cells(&["basic", "critical", "aid_basic", "compared_aid_basic"]);
    assert_eq!(rows[0], ["17520.00", "0.00", "6288.00", "7336.00"]);
    assert_eq!(rows[1], ["17520.00", "0.00", "0.00", "0.00"]);
    let tiers = done.report["comparison"]["tiers"].as_array().unwrap();
    let change = |id: &str| tiers.iter().find(|one| one[0] == id).unwrap()[1]["change"].clone();
    assert_eq!((change("basic"), change("aid-basic")), (json!("0.00"), json!("1048.00")));
}

/// Before 2023 nobody published what Jining's basic insurance pays: that it paid nothing then is no change, and nobody pays less.
#[test]
fn what_was_not_published_is_not_compared() {
    let mut ask = Ask::of(vec![shelf::pack("jining-2022")]);
    ask.compared = Some(shelf::pack("jining-2023"));
    let done = ask.done(&LIST.replace("jining-2023", "jining-2022"));
    let told = &done.report["comparison"];
    assert_eq!((&told["rows"], &told["left_out"]), (&json!(0), &json!(4)));
    assert_eq!(told["people"]["gain"], json!({ "rows": 0, "sum": "0.00" }));
    let rows = done.cells(&["id", "personal", "compared_personal", "personal_change"]);
    assert_eq!(rows[0][2..], ["", ""]);
}
