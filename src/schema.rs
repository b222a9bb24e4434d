//! The JSON Schemas of a case, an estimate, a pack, its cases and the catalogue, made from the types and tables that
//! read and write them.

mod case;
mod pack;
mod written;

use crate::engine::{Amounts, Breakpoint, Solution};
use crate::estimate::Estimate;
use crate::policy::Summary;
use crate::refusal::Told;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

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
        types.subschema_for::<Summary>(),
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

/// The schema of the catalogue `index.toml`, for editors.
#[must_use]
pub fn index() -> Value {
    written::file("Catalogue of packs", &crate::policy::catalog_shape(), &[])
}
