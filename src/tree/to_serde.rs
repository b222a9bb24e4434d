//! A [`Node`] handed on as JSON, as it was written.

use super::{Node, Value};
use serde::ser::{Error, Serialize, Serializer};

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.value {
            Value::Null => to.serialize_unit(),
            Value::Bool(flag) => to.serialize_bool(*flag),
            Value::Whole(number) => to.serialize_i64(*number),
            Value::Text(text) => to.serialize_str(text),
            Value::Day(day) => day.serialize(to),
            Value::List(items) => to.collect_seq(items),
            Value::Table(entries) => to.collect_map(entries.iter().map(|(key, node)| (key, node))),
            // Its digits are gone: it was only ever to be refused.
            Value::Fraction => Err(S::Error::custom("a number with a point cannot be handed on")),
        }
    }
}
