//! The JSON Schemas of a case, an estimate, a pack, its cases, the catalogue and the conformance kit, made from the types and tables that
//! read and write them.

mod case;
mod pack;
mod written;

use crate::conformance::VERSION;
use crate::engine::{Amounts, Breakpoint, Solution};
use crate::estimate::Estimate;
use crate::policy::PolicySummary;
use crate::refusal::Told;
use crate::terms::Status;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

/// The form of a share: from nothing to all, four decimals.
const SHARE: &str = r"^0*([01]|0\.[0-9]{1,4}|1\.0{1,4})$";

/// The schema of a case, closed: a key it does not name is refused by the reader too.
#[must_use]
pub fn case() -> Value {
    case::schema()
}

/// The schema of an estimate.
#[must_use]
pub fn estimate() -> Value {
    SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<Estimate>()
        .to_value()
}

/// Everything that passes between the engine and a JavaScript program, by name: what its TypeScript types are made
/// from.
#[must_use]
pub fn javascript() -> Value {
    let mut types = SchemaSettings::draft2020_12().for_serialize().into_generator();
    // Asked for by name alone: what counts is that the generator has met them.
    let _ = [
        types.subschema_for::<Estimate>(),
        types.subschema_for::<Amounts>(),
        types.subschema_for::<Breakpoint>(),
        types.subschema_for::<Solution>(),
        types.subschema_for::<PolicySummary>(),
        types.subschema_for::<Told>(),
    ];
    let mut definitions = types.take_definitions(true);
    definitions.insert("Case".to_owned(), case());
    json!({ "$defs": definitions })
}

/// The schema of a `pack.toml`, for editors.
#[must_use]
pub fn pack() -> Value {
    pack::schema()
}

/// The schema of a `cases.toml`, for editors; the visits in it are cases of the contract without their policy.
#[must_use]
pub fn cases() -> Value {
    let mut visit = case();
    if let Some(visit) = visit.as_object_mut() {
        visit.remove("$schema");
        visit.remove("title");
        if let Some(Value::Array(required)) = visit.get_mut("required") {
            required.retain(|key| key != "policy");
        }
    }
    written::file(
        "Cases of a pack",
        &crate::pack_case::shape(),
        &[("/properties/case/items/properties/case", visit)],
    )
}

/// The schema of the cases that other engines are held against. What must come out is written as in a `cases.toml`.
#[must_use]
pub fn conformance() -> Value {
    let text = json!({ "type": "string", "minLength": 1 });
    let words = json!({ "type": "object", "properties": { "zh": text, "en": text }, "required": ["zh", "en"], "additionalProperties": false });
    let day = json!({ "type": "string", "format": "date" });
    let policy = written::closed(
        &[
            ("id", &text),
            ("version", &text),
            ("title", &words),
            ("region", &words),
            ("status", &json!({ "type": "string", "enum": Status::IDS })),
            ("from", &day),
        ],
        &[("until", &day)],
    );
    let mut visit = case();
    if let Some(visit) = visit.as_object_mut() {
        visit.remove("$schema");
    }
    let expect = cases().pointer("/properties/case/items/properties/expect").cloned().unwrap_or_default();
    let one = written::closed(
        &[
            ("id", &text),
            ("policy", &text),
            ("name", &text),
            ("source", &text),
            ("case", &visit),
            ("expect", &expect),
        ],
        &[],
    );
    let version = json!({ "type": "integer", "const": VERSION });
    let list = |items: Value| json!({ "type": "array", "items": items });
    let mut kit =
        written::closed(&[("version", &version), ("policies", &list(policy)), ("cases", &list(one))], &[]);
    written::head(&mut kit, "Conformance kit");
    kit
}

/// The schema of the catalogue `index.toml`, for editors.
#[must_use]
pub fn index() -> Value {
    written::file("Catalogue of packs", &crate::policy::catalog_shape(), &[])
}
