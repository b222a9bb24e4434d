//! What a list comes to, against hand arithmetic and against a sample of the format that is checked in.

use super::Ask;
use crate::shelf;
use benefit_estimator::language::Language;
use serde_json::{Value, json};

/// Jining 2023, residents in hospital. A primary hospital's deductible is 100 and its ratio 85 %, a secondary one's 400 and
/// 75 %: 10,000 → 8,415; 1,000 → 765; 80 → 0; 10,000 at a secondary hospital → 7,200. Left: 1,585, 235, 80, 2,800.
pub(super) const LIST: &str = "id,policy,insurance,setting,level,place,identities,total\n\
    A,jining-2023,resident,inpatient,primary,in-city,,10000\n\
    B,jining-2023,resident,inpatient,primary,in-city,,1000\n\
    C,jining-2023,resident,inpatient,primary,in-county,,80\n\
    D,jining-2023,resident,inpatient,secondary,in-city,,10000\n\
    E,jining-2023,resident,inpatient,secondary,in-city,,ten\n";

#[test]
fn sums_means_and_percentiles_are_those_of_hand_arithmetic() {
    let done = Ask::of(vec![shelf::pack("jining-2023")]).done(LIST);
    let report = &done.report;
    assert_eq!(report["rows"], json!({ "read": 5, "estimated": 4, "refused": 1 }));
    assert_eq!(report["refused"], json!([{ "line": 6, "problems": ["total: no amount"] }]));
    // 10,000 + 1,000 + 80 + 10,000; 8,415 + 765 + 7,200; 1,585 + 235 + 80 + 2,800.
    let sums = ["bill", "paid", "personal"].map(|key| report[key]["sum"].as_str().unwrap());
    assert_eq!(sums, ["21080.00", "16380.00", "4700.00"]);
    let personal = &report["personal"];
    assert_eq!((&personal["low"], &personal["high"]), (&json!("4700.00"), &json!("4700.00")));
    assert_eq!(personal["mean"], "1175.00");
    // 23,500 fen have 15 bits: steps of 4. 280,000 have 19: steps of 64, 280,000 = 4,375 × 64.
    assert_eq!(personal["median"], json!({ "from": "235.00", "to": "235.03" }));
    assert_eq!(personal["percentile_90"], json!({ "from": "2800.00", "to": "2800.63" }));
    let basic = &report["tiers"][0];
    assert_eq!(
        (&basic["tier"], &basic["helped"], &basic["mean"]),
        (&json!("basic"), &json!(3), &json!("5460.00"))
    );
    // Of 765, 7,200, 8,415 the second: 720,000 fen = 5,625 × 128.
    assert_eq!(basic["median"], json!({ "from": "7200.00", "to": "7201.27" }));
}

#[test]
fn bars_groups_and_the_largest_are_those_of_hand_arithmetic() {
    let done = Ask::of(vec![shelf::pack("jining-2023")]).done(LIST);
    let report = &done.report;
    let bars: Vec<(&str, u64, &str)> = report["histogram"]
        .as_array()
        .unwrap()
        .iter()
        .map(|bar| {
            (bar["from"].as_str().unwrap(), bar["rows"].as_u64().unwrap(), bar["sum"].as_str().unwrap())
        })
        .filter(|(_, rows, _)| *rows > 0)
        .collect();
    let hand =
        [("0.01", 1, "80.00"), ("200.00", 1, "235.00"), ("1000.00", 1, "1585.00"), ("2000.00", 1, "2800.00")];
    assert_eq!(bars, hand);
    let groups: Vec<(&str, &str, u64, &str)> = report["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let text = |key: &str| one[key].as_str().unwrap();
            (text("by"), text("id"), one["rows"].as_u64().unwrap(), one["personal"]["sum"].as_str().unwrap())
        })
        .collect();
    let hand = [
        ("identity", "", 4, "4700.00"),
        ("level", "primary", 3, "1900.00"),
        ("level", "secondary", 1, "2800.00"),
        ("insurance", "resident", 4, "4700.00"),
        ("place", "in-city", 3, "4620.00"),
        ("place", "in-county", 1, "80.00"),
    ];
    assert_eq!(groups, hand);
    let largest: Vec<&str> =
        report["largest"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(largest, ["D", "A", "B", "C"]);
}

/// An aid whose figure nobody published leaves a side open, and so leaves the sum.
#[test]
fn an_open_side_stays_open() {
    let list = LIST.replace("in-city,,1000\n", "in-city,subsistence,1000\n");
    let report = Ask::of(vec![shelf::pack("jining-2023")]).done(&list).report;
    let personal = &report["personal"];
    assert_eq!((&personal["low"], &personal["open_low"]), (&Value::Null, &json!(1)));
    assert!(personal["high"].is_string());
    assert_eq!(report["paid"]["high"], Value::Null);
    let told = report["assumptions"].as_array().unwrap();
    assert!(
        told.iter().any(|one| one
            .as_str()
            .unwrap()
            .starts_with("Of 4 rows 1 have a benefit without a published figure")),
        "{told:?}"
    );
}

#[test]
fn parts_in_any_order_come_to_the_same() {
    let mut list = LIST.to_owned();
    for number in 0..200 {
        let level = ["primary", "secondary", "tertiary"][number % 3];
        list += &format!("r{number},jining-2023,resident,inpatient,{level},in-city,,{}\n", 77 + number * 331);
    }
    let ask = Ask::of(vec![shelf::pack("jining-2023")]);
    let whole = ask.done(&list);
    for parts in [2, 3, 7] {
        let parted = ask.done_in_parts(&list, parts);
        assert_eq!(parted.lines.len(), whole.lines.len());
        assert_eq!(parted.report["personal"], whole.report["personal"]);
        assert_eq!(parted.report["groups"], whole.report["groups"]);
    }
}

/// Whoever reads such summaries by a program relies on this. A field is added, never changed, within a version.
#[test]
fn the_format_is_the_one_that_is_checked_in() {
    let changed = super::compared::raised();
    let mut ask = Ask::of(vec![shelf::pack("jining-2023")]);
    ask.compared = Some(&changed);
    ask.language = Language::Zh;
    let report = ask.done(LIST).report;
    let file = "tests/native/batch/summary.json";
    let pinned: Value = serde_json::from_str(&shelf::text(file)).unwrap();
    assert_eq!(
        (&report["format"], &report["version"]),
        (&json!("benefit-estimator-list-summary"), &json!(1))
    );
    assert_eq!(report, pinned, "{file} is another:\n{}", serde_json::to_string_pretty(&report).unwrap());
}

/// The same as tables, in words: amounts in groups of thousands, percentiles from one end of their step to the other.
#[test]
fn tables_say_the_same_in_words() {
    let changed = super::compared::raised();
    let mut ask = Ask::of(vec![shelf::pack("jining-2023")]);
    ask.compared = Some(&changed);
    let done = ask.done(LIST);
    let captions =
        |language| done.tables(language).into_iter().map(|table| table.caption).collect::<Vec<_>>();
    assert_eq!(captions(Language::En).len(), captions(Language::Zh).len());
    let tables = done.tables(Language::En);
    let table = |caption: &str| tables.iter().find(|one| one.caption.starts_with(caption)).unwrap();
    for one in &tables {
        assert!(one.rows.iter().all(|row| row.len() == one.heads.len()), "{one:?}");
        assert!(one.bars.is_empty() || one.bars.len() == one.rows.len());
    }
    let sums = table("All together");
    let personal = ["left to people", "4,700.00", "4,700.00", "4,700.00", "4", "1,175.00"];
    assert_eq!(sums.rows[2][..6], personal);
    assert_eq!(sums.rows[2][6..], ["235.00 to 235.03", "2,800.00 to 2,800.63", ""]);
    let funds = table("What changes for each fund");
    assert_eq!(funds.rows[0][..5], ["paid by all tiers", "16,380.00", "16,920.00", "540.00", "3.30%"]);
    assert_eq!(funds.rows[1][..5], ["left to people", "4,700.00", "4,160.00", "-540.00", "-11.49%"]);
    let people = table("Who pays less");
    assert_eq!(people.rows[0][6..], ["2", "540.00", "0", "0.00", "2"]);
    // No change, 45 and 495 of 495: the longest bar is the whole, 45 of 495 are 9.09 %.
    assert_eq!(table("What changes for people, by").bars, [0, 909, 10_000]);
    assert_eq!(table("Rows with a problem").rows, [["6", "total: no amount"]]);
}
