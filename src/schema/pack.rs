//! The schema of a pack: the readers' shapes, the form of numbers, and what each kind of figure demands.

use super::{SHARE, written};
use crate::policy;
use crate::terms::{FigureKey, Kind};
use serde_json::{Value, json};

const AMOUNT: &str = r"^([0-9]+(\.[0-9]{1,2})?|none)$";
const FACTOR: &str = r"^0*([0-9](\.[0-9]{1,4})?|10(\.0{1,4})?)$";
const POINTS: &str = r"^-?0*([01]|0\.[0-9]{1,4}|1\.0{1,4})$";
const NUMBER: &str = r"^-?[0-9]+(\.[0-9]{1,4})?$";

/// The whole schema.
pub(super) fn schema() -> Value {
    let figure = "/properties/figure/items";
    let number =
        |key: &str, pattern: &str| (format!("{figure}/properties/{key}"), json!({ "pattern": pattern }));
    let mut extras = vec![number("at-most-share", SHARE), number("low", NUMBER), number("high", NUMBER)];
    extras.extend(FigureKey::ALL.iter().map(|key| number(key.id(), pattern(*key))));
    let kinds: Vec<&str> =
        Kind::ALL.iter().filter(|&&kind| kind != Kind::User).map(|kind| kind.id()).collect();
    extras.push((format!("{figure}/properties/kind"), json!({ "enum": kinds })));
    extras.push((figure.to_owned(), json!({ "allOf": demands() })));
    let extras: Vec<(&str, Value)> =
        extras.iter().map(|(path, more)| (path.as_str(), more.clone())).collect();
    written::file("Policy pack", &policy::shape(), &extras)
}

/// The numbers of a key's unit.
const fn pattern(key: FigureKey) -> &'static str {
    match key {
        FigureKey::Amount => AMOUNT,
        FigureKey::Ratio | FigureKey::PersonFactor => SHARE,
        FigureKey::Points => POINTS,
        FigureKey::Factor => FACTOR,
    }
}

/// What each kind of figure must have, as the checker demands it.
fn demands() -> Vec<Value> {
    let of = |kind: &Kind| {
        let needed = policy::demanded(*kind);
        (!needed.is_empty()).then(|| {
            let when = json!({ "properties": { "kind": { "const": kind.id() } }, "required": ["kind"] });
            json!({ "if": when, "then": { "required": needed } })
        })
    };
    let unpublished =
        json!({ "properties": { "kind": { "const": Kind::Unpublished.id() } }, "required": ["kind"] });
    let either = ["why", "quote"].map(|key| json!({ "required": [key] }));
    let numbers = FigureKey::IDS.iter().chain(&["each"]);
    let one: Vec<Value> = numbers.map(|key| json!({ "required": [key] })).collect();
    let value = json!({ "if": unpublished, "then": { "anyOf": either }, "else": { "anyOf": one } });
    Kind::ALL.iter().filter_map(of).chain([value]).collect()
}
