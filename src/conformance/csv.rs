//! The kit as a table. The columns of what goes in have the names by which `estimate batch` reads a list; those of what must
//! come out begin with `expect.`.

use super::Kit;
use crate::case::KEYS;
use crate::format;
use crate::pack_case;
use crate::tree::{Node, Value};

/// What stands in every line before the case itself.
const HEAD: [&str; 4] = ["version", "id", "name", "source"];
/// What stands for a list without anything in it, which is another thing than no list.
const NONE: &str = "none";
const BETWEEN: &str = ", ";
/// Spreadsheets take a file without it for another encoding.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The whole table.
pub(super) fn table(kit: &Kit<'_>) -> String {
    let rows: Vec<(Vec<NamedValue>, Vec<NamedValue>)> =
        kit.cases.iter().map(|one| (cells("", &one.case), cells("expect", one.expect))).collect();
    let mut given = columns(rows.iter().flat_map(|(given, _)| given));
    // As a case is usually written; below one key, as they came.
    given.sort_by_key(|name| KEYS.iter().position(|key| name.split('.').next() == Some(key)));
    let mut expected = columns(rows.iter().flat_map(|(_, expected)| expected));
    let keys = pack_case::expected_keys();
    expected.sort_by_key(|name| keys.iter().position(|key| name.split('.').nth(1) == Some(key)));
    let mut out = String::from(BYTE_ORDER_MARK);
    line(HEAD.into_iter().chain(given.iter().copied()).chain(expected.iter().copied()), &mut out);
    let version = kit.version.to_string();
    for (one, (case, expect)) in kit.cases.iter().zip(&rows) {
        let head = [version.as_str(), &one.id, one.name, one.source];
        let given = given.iter().map(|name| value(case, name));
        let expected = expected.iter().map(|name| value(expect, name));
        line(head.into_iter().chain(given).chain(expected), &mut out);
    }
    out
}

/// A path and what stands there.
type NamedValue = (String, String);

/// The names that occur, each once, in the order in which they first do.
fn columns<'c>(cells: impl Iterator<Item = &'c NamedValue>) -> Vec<&'c str> {
    let mut names = Vec::new();
    for (name, _) in cells {
        if !names.contains(&name.as_str()) {
            names.push(name.as_str());
        }
    }
    names
}

fn value<'c>(cells: &'c [NamedValue], name: &str) -> &'c str {
    cells.iter().find(|(one, _)| one == name).map(|(_, value)| value.as_str()).unwrap_or_default()
}

/// Everything below a node, by its dotted path.
fn cells(path: &str, node: &Node) -> Vec<NamedValue> {
    let below = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    let plain = |text: String| vec![(path.to_owned(), text)];
    match &node.value {
        Value::Table(entries) => entries.iter().flat_map(|(key, one)| cells(&below(key), one)).collect(),
        Value::List(items) => {
            let names: Vec<String> = items.iter().map(name_of).collect();
            let names = if names.is_empty() { NONE.to_owned() } else { names.join(BETWEEN) };
            let details = items.iter().filter(|item| matches!(item.value, Value::Table(_)));
            // Its id is the name already.
            let details = details.flat_map(|item| cells(&below(&name_of(item)), item));
            let details = details.filter(|(name, _)| !name.ends_with(".id"));
            plain(names).into_iter().chain(details).collect()
        }
        _ => plain(name_of(node)),
    }
}

/// What a value is called: a text as it is, a table of a list by its id.
fn name_of(node: &Node) -> String {
    match &node.value {
        Value::Text(text) => text.clone(),
        Value::Bool(flag) => flag.to_string(),
        Value::Whole(number) => number.to_string(),
        Value::Day(day) => day.to_string(),
        Value::Table(entries) => {
            entries.iter().find(|(key, _)| key == "id").map(|(_, id)| name_of(id)).unwrap_or_default()
        }
        Value::List(_) | Value::Null | Value::Fraction => String::new(),
    }
}

fn line<'c>(cells: impl Iterator<Item = &'c str>, out: &mut String) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(',');
        }
        put(cell, out);
    }
    out.push('\n');
}

/// A text that a spreadsheet would take for a formula begins with an apostrophe: it is shown and not run.
fn put(cell: &str, out: &mut String) {
    let formula = if format::is_formula(cell) { "'" } else { "" };
    if format::is_quoted(cell) {
        *out += &format!("\"{formula}{}\"", cell.replace('"', "\"\""));
    } else {
        *out += formula;
        *out += cell;
    }
}
