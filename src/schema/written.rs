//! The schemas of what authors write, from the shapes their readers name: a key that a reader knows is in the schema,
//! with what is said of it; nothing else is.

use crate::tree::{KeyShape, Shape};
use serde_json::{Map, Value, json};

/// The schema of a whole file, with what no shape says: what some texts look like, and what some keys demand.
pub(super) fn file(title: &str, shape: &Shape, extras: &[(&str, Value)]) -> Value {
    let mut schema = of(shape);
    for (pointer, more) in extras {
        if let (Some(Value::Object(place)), Value::Object(more)) = (schema.pointer_mut(pointer), more) {
            place.extend(more.clone());
        }
    }
    head(&mut schema, title);
    schema
}

/// What stands at the top of a whole schema.
pub(super) fn head(schema: &mut Value, title: &str) {
    if let Some(top) = schema.as_object_mut() {
        top.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        top.insert("title".to_owned(), json!(title));
    }
}

/// A table of these keys and no others.
pub(super) fn closed(required: &[(&str, &Value)], optional: &[(&str, &Value)]) -> Value {
    let all = required.iter().chain(optional).map(|(key, one)| ((*key).to_owned(), (*one).clone()));
    let properties: Map<String, Value> = all.collect();
    let required: Vec<&str> = required.iter().map(|(key, _)| *key).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn of(shape: &Shape) -> Value {
    match shape {
        Shape::Text => json!({ "type": "string", "minLength": 1 }),
        Shape::Bool => json!({ "type": "boolean" }),
        Shape::Whole => json!({ "type": "integer" }),
        Shape::Day => json!({ "type": "string", "format": "date" }),
        Shape::OneOf(words) => json!({ "type": "string", "enum": words }),
        Shape::List(items) => json!({ "type": "array", "items": of(items) }),
        Shape::AnyTable => json!({ "type": "object" }),
        Shape::TextOrTable => json!({
            "anyOf": [
                { "type": "string", "minLength": 1 },
                { "type": "object", "additionalProperties": { "type": "string", "minLength": 1 } },
            ],
        }),
        Shape::Any => json!({ "type": ["string", "integer", "boolean"] }),
        Shape::Table(keys) => table(keys),
        Shape::OpenTable(keys, other) => {
            let mut schema = table(keys);
            if let Some(top) = schema.as_object_mut() {
                top.insert("additionalProperties".to_owned(), of(other));
            }
            schema
        }
    }
}

fn table(keys: &[KeyShape]) -> Value {
    let property = |key: &KeyShape| {
        let mut schema = of(&key.shape);
        if let (Some(schema), false) = (schema.as_object_mut(), key.means.trim().is_empty()) {
            schema.insert("description".to_owned(), json!(key.means.trim()));
        }
        (key.name.to_owned(), schema)
    };
    let properties: Map<String, Value> = keys.iter().map(property).collect();
    let required: Vec<&str> = keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}
