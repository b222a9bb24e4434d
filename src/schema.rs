//! The JSON Schemas of a case and an estimate, made from the types and tables that read and write them.

mod case;

use crate::engine::{Breakpoint, Solution};
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
        types.subschema_for::<Breakpoint>(),
        types.subschema_for::<Solution>(),
        types.subschema_for::<Summary>(),
        types.subschema_for::<Told>(),
    ];
    let mut definitions = types.take_definitions(true);
    definitions.insert("Case".to_owned(), case());
    json!({ "$defs": definitions })
}
