//! JSON, and anything else that serde reads, to [`Node`].

use super::{Node, Value};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::de::{DeserializeSeed, Error};
use std::fmt;

/// A case is three levels deep; a JavaScript object may even hold itself.
const DEEPEST: u8 = 32;

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        AnyValue { levels: DEEPEST }.deserialize(from)
    }
}

/// Reads a value that may have so many levels below it.
#[derive(Clone, Copy)]
struct AnyValue {
    levels: u8,
}

impl AnyValue {
    fn below<E: Error>(self) -> Result<Self, E> {
        let levels = self.levels.checked_sub(1).ok_or_else(|| E::custom("nested too deeply"))?;
        Ok(Self { levels })
    }
}

impl<'de> DeserializeSeed<'de> for AnyValue {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Node, D::Error> {
        from.deserialize_any(self).map(Node::new)
    }
}

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Whole(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(i64::try_from(value).map_or(Value::Fraction, Value::Whole))
    }

    #[expect(
        clippy::disallowed_types,
        reason = "serde's signature; the number is dropped, so none is computed with"
    )]
    fn visit_f64<E>(self, _: f64) -> Result<Value, E> {
        Ok(Value::Fraction)
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let item_reader = self.below()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(item_reader)? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let value_reader = self.below()?;
        let mut table = Vec::new();
        while let Some(key) = entries.next_key()? {
            table.push((key, entries.next_value_seed(value_reader)?));
        }
        Ok(Value::Table(table))
    }
}
