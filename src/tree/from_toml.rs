//! TOML text to [`Node`], with every value's place in the file and all syntax errors at once.

use super::{Node, Value};
use crate::day::Day;
use crate::problem::{Fault, Problem};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Reads a TOML file. What cannot be read is reported; the rest is returned, so that its own mistakes can be
/// reported in the same go.
#[must_use]
pub fn parse_toml(text: &str) -> (Node, Vec<Problem>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let problems = errors
        .into_iter()
        .map(|error| {
            let at = error.span().map(|span| span.start);
            Problem { path: String::new(), fault: Fault::Syntax(error.message().to_owned()), at }
        })
        .collect();
    let at = Some(table.span().start);
    (Node { value: table_value(table.into_inner()), at }, problems)
}

fn node(value: Spanned<DeValue<'_>>) -> Node {
    let at = Some(value.span().start);
    let value = match value.into_inner() {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Integer(number) => {
            i64::from_str_radix(number.as_str(), number.radix()).map_or(Value::Fraction, Value::Whole)
        }
        DeValue::Float(_) => Value::Fraction,
        DeValue::Boolean(value) => Value::Bool(value),
        DeValue::Datetime(toml_datetime::Datetime { date: Some(date), time: None, offset: None }) => {
            Day::of(date.year, date.month, date.day).map_or_else(|| Value::Text(date.to_string()), Value::Day)
        }
        DeValue::Datetime(moment) => Value::Text(moment.to_string()),
        DeValue::Array(items) => Value::List(items.into_iter().map(node).collect()),
        DeValue::Table(table) => table_value(table),
    };
    Node { value, at }
}

fn table_value(table: DeTable<'_>) -> Value {
    Value::Table(table.into_iter().map(|(key, value)| (key.into_inner().into_owned(), node(value))).collect())
}
