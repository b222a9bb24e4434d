//! The JSON Schemas of a case and an estimate, made from the types and tables that read and write them.

mod case;

use crate::estimate::Estimate;
use serde_json::Value;

/// The schema of a case, closed: a key it does not name is refused by the reader too.
#[must_use]
pub fn case() -> Value {
    case::schema()
}

/// The schema of an estimate.
#[must_use]
pub fn estimate() -> Value {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<Estimate>().to_value()
}
