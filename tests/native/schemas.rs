//! The checked-in JSON Schemas are those of the types, and the reader accepts just what the schema of a case names.

use crate::shelf;
use benefit_estimator::case::{KEYS, read_case};
use benefit_estimator::schema;
use benefit_estimator::tree::Node;
use serde_json::{Value, json};

#[track_caller]
fn assert_current(file: &str, schema: &Value) {
    let checked_in: Value = serde_json::from_str(&shelf::text(file)).unwrap();
    assert_eq!(&checked_in, schema, "write it anew: cargo run --no-default-features --bin estimate schema …");
}

#[test]
fn the_schema_of_a_case_is_current() {
    assert_current("schemas/case.json", &schema::case());
}

#[test]
fn the_schema_of_an_estimate_is_current() {
    assert_current("schemas/estimate.json", &schema::estimate());
}

#[test]
fn the_schema_names_the_keys_the_reader_knows() {
    let schema = schema::case();
    let mut named: Vec<&str> = schema["properties"].as_object().unwrap().keys().map(String::as_str).collect();
    let mut known = KEYS.to_vec();
    named.sort_unstable();
    known.sort_unstable();
    assert_eq!(named, known);
}

/// Whether the reader knows a key inside an object of the case.
fn reader_knows(object: &str, key: &str) -> bool {
    let node: Node = serde_json::from_value(json!({ object: { key: "0" } })).unwrap();
    let problems = read_case(&node, |_| None).unwrap_err();
    let path = format!("{object}.{key}");
    !problems.iter().any(|one| one.path == path && one.fault.code().starts_with("unknown"))
}

#[test]
fn the_reader_knows_every_key_inside_the_objects() {
    let schema = schema::case();
    for object in ["bill", "year_to_date", "settled", "figures"] {
        let keys = schema["properties"][object]["properties"].as_object().unwrap();
        assert!(!keys.is_empty());
        for key in keys.keys() {
            assert!(reader_knows(object, key), "{object}.{key}");
        }
        assert!(!reader_knows(object, "no-such-key"), "{object}");
    }
}

/// Every field of a real estimate is named by its schema, at the top and in a tier.
#[test]
fn the_schema_names_the_fields_that_are_written() {
    let (case, policy) = crate::inverse::case(
        r#"{"policy":"anshan-2023","insurance":"resident","identities":["subsistence"],"setting":"inpatient",
        "level":"tertiary","place":"in-city","bill":{"total":"80000"}}"#,
    );
    let written = serde_json::to_value(benefit_estimator::engine::estimate(policy, &case).unwrap()).unwrap();
    let schema = schema::estimate();
    let named = |definition: &Value, written: &Value| {
        for key in written.as_object().unwrap().keys() {
            assert!(definition["properties"].get(key).is_some(), "{key}");
        }
    };
    named(&schema, &written);
    named(&schema["$defs"]["TierLine"], &written["tiers"][0]);
    named(&schema["$defs"]["Step"], &written["tiers"][0]["steps"][0]);
    named(&schema["$defs"]["UsedFigure"], &written["tiers"][0]["steps"][0]["figures"][0]);
}
