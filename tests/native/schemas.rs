//! The checked-in JSON Schemas are those of the types, and the reader accepts just what the schema of a case names.

use crate::shelf;
use benefit_estimator::case::{KEYS, read_case};
use benefit_estimator::schema;
use benefit_estimator::tree::{Node, Value as Tree, parse_toml};
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
fn the_schemas_of_what_authors_write_are_current() {
    assert_current("schemas/pack.json", &schema::pack());
    assert_current("schemas/cases.json", &schema::cases());
    assert_current("schemas/index.json", &schema::index());
}

#[test]
fn the_schema_of_the_conformance_kit_is_current() {
    assert_current("schemas/conformance.json", &schema::conformance());
}

/// Whatever a shipped file says, its schema names, key by key and down to every id.
#[test]
fn the_schemas_know_everything_in_the_shipped_files() {
    for id in shelf::ids() {
        for (file, schema) in [("pack", schema::pack()), ("cases", schema::cases())] {
            let text = shelf::text(&format!("static/policies/{id}/{file}.toml"));
            let (tree, _) = parse_toml(&text);
            knows(&schema, &tree, &format!("{id}/{file}"));
        }
    }
    let (tree, _) = parse_toml(&shelf::text("static/policies/index.toml"));
    knows(&schema::index(), &tree, "index");
}

fn has_type(schema: &Value, name: &str) -> bool {
    schema["type"] == name || schema["type"].as_array().is_some_and(|types| types.contains(&json!(name)))
}

/// Every key of the tree is a property of the schema, every closed word one of its words.
pub(crate) fn knows(schema: &Value, node: &Node, path: &str) {
    // A name, or a table of names: the shape that is written.
    let written = match &node.value {
        Tree::Table(_) => "object",
        Tree::List(_) => "array",
        Tree::Bool(_) => "boolean",
        Tree::Whole(_) => "integer",
        _ => "string",
    };
    let word = match &node.value {
        Tree::Text(text) => Some(text.as_str()),
        _ => None,
    };
    let fits = |one: &&Value| {
        let words = one["enum"].as_array();
        let constant = one["const"].as_str();
        if constant.is_some() {
            return constant == word;
        }
        one["type"] == written && words.is_none_or(|words| words.iter().any(|each| each.as_str() == word))
    };
    let shapes = schema["anyOf"].as_array();
    let schema = shapes.and_then(|all| all.iter().find(fits)).unwrap_or(schema);
    match &node.value {
        // Any facts, each with what it accepts.
        Tree::Table(_) if schema == &json!({ "type": "object", "description": schema["description"] }) => {}
        Tree::Table(entries) => {
            for (key, value) in entries {
                let any = schema.get("additionalProperties").filter(|one| one.is_object());
                let Some(property) = schema["properties"].get(key).or(any) else { panic!("{path}: {key}") };
                knows(property, value, &format!("{path}.{key}"));
            }
            let has = |key: &Value| entries.iter().any(|(known, _)| Some(known.as_str()) == key.as_str());
            let required = schema["required"].as_array();
            assert!(required.is_none_or(|keys| keys.iter().all(has)), "{path}");
        }
        Tree::List(items) => {
            for (index, item) in items.iter().enumerate() {
                knows(&schema["items"], item, &format!("{path}.{index}"));
            }
        }
        Tree::Text(text) => {
            assert!(has_type(schema, "string") || schema["const"] == text.as_str(), "{path}");
            let words = schema["enum"].as_array();
            assert!(
                words.is_none_or(|words| words.iter().any(|word| word == text.as_str())),
                "{path}: {text}"
            );
        }
        Tree::Day(_) => assert_eq!(schema["format"], "date", "{path}"),
        Tree::Bool(value) => {
            let words = schema["enum"].as_array();
            assert!(
                has_type(schema, "boolean") || words.is_some_and(|words| words.contains(&json!(value))),
                "{path}"
            );
        }
        Tree::Whole(_) => assert!(has_type(schema, "integer"), "{path}"),
        Tree::Fraction | Tree::Null => panic!("{path}"),
    }
}

/// Every key that an author can write says in both languages what it is for.
#[test]
fn every_key_of_a_pack_is_explained_in_both_languages() {
    fn explained(schema: &Value, path: &str) {
        for (key, property) in schema["properties"].as_object().into_iter().flatten() {
            let path = format!("{path}.{key}");
            let means = property["description"].as_str().unwrap_or_else(|| panic!("{path}"));
            let (zh, en) = means.split_once(" · ").unwrap_or_else(|| panic!("{path}: {means}"));
            assert!(!zh.is_ascii() && !en.is_empty(), "{path}: {means}");
            explained(property, &path);
            explained(&property["items"], &path);
        }
    }
    explained(&schema::pack(), "pack");
    explained(&schema::index(), "index");
}

#[test]
fn the_schema_of_a_pack_demands_a_source_kind_by_kind() {
    let demands = &schema::pack()["properties"]["figure"]["items"]["allOf"];
    let of = |kind: &str| {
        let all = demands.as_array().unwrap().iter();
        let mut own = all.filter(|one| one["if"]["properties"]["kind"]["const"] == kind);
        own.next().unwrap()["then"].clone()
    };
    assert_eq!(of("published"), json!({ "required": ["section", "quote"] }));
    assert_eq!(of("derived"), json!({ "required": ["section", "quote", "why"] }));
    assert_eq!(of("reference"), json!({ "required": ["why"] }));
    assert_eq!(of("unpublished"), json!({ "anyOf": [{ "required": ["why"] }, { "required": ["quote"] }] }));
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
    let problems = read_case(&node, &|_| None).unwrap_err();
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
