//! A value of a pack's head written into its text. Everything else stays as it stands, comments too.

use super::written::inline;
use crate::tree::{Node, parse_toml};

/// The keys of a head in their order: a new one goes behind the last of those before it.
const HEAD: [&str; 15] = [
    "id",
    "version",
    "format",
    "region.zh",
    "region.en",
    "province.zh",
    "province.en",
    "scope.zh",
    "scope.en",
    "title.zh",
    "title.en",
    "status",
    "from",
    "until",
    "checked",
];

/// The keys of a document in their order.
const DOCUMENT: [&str; 7] = ["id", "title.zh", "title.en", "issuer.zh", "issuer.en", "date", "text"];

/// A pack's text with this value at a key of its head; without the key, where there is none.
#[must_use]
pub fn with_head(text: &str, key: &str, value: Option<&Node>) -> String {
    with_key(text, ("", &HEAD), key, value)
}

/// A pack's text with this value at a key of one of its documents, by its place; without the key, where there is none.
#[must_use]
pub fn with_document(text: &str, place: usize, key: &str, value: Option<&Node>) -> String {
    with_key(text, (&format!("document.{place}."), &DOCUMENT), key, value)
}

/// The same of a table by its path, whose keys have this order.
fn with_key(text: &str, (path, order): (&str, &[&str]), key: &str, value: Option<&Node>) -> String {
    let (tree, _) = parse_toml(text);
    let place = |key: &str| tree.find(&format!("{path}{key}")).and_then(|node| node.at);
    match (place(key), value.map(inline)) {
        (Some(at), Some(value)) => {
            let (before, rest) = text.split_at_checked(at).unwrap_or((text, ""));
            format!("{before}{value}{}", rest.get(value_length(rest)..).unwrap_or_default())
        }
        (Some(at), None) => without_line(text, key, at),
        (None, Some(value)) => {
            let whole = key.split_once('.').and_then(|(whole, part)| Some((place(whole)?, part)));
            let inside = whole.filter(|(at, _)| text.get(*at..).is_some_and(|rest| rest.starts_with('{')));
            match inside {
                Some((at, part)) => within(text, at, &format!("{part} = {value}")),
                None => {
                    let known = order.iter().position(|one| *one == key).unwrap_or(order.len());
                    let before = order.iter().take(known).rev().find_map(|key| place(key));
                    behind(text, before, &format!("{key} = {value}"))
                }
            }
        }
        (None, None) => text.to_owned(),
    }
}

/// With a line behind the one at this place; at the beginning, where there is none.
fn behind(text: &str, place: Option<usize>, line: &str) -> String {
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let Some(place) = place else { return format!("{line}{line_end}{text}") };
    let (before, rest) = text.split_at_checked(place).unwrap_or((text, ""));
    match rest.split_once('\n') {
        Some((own, rest)) => format!("{before}{own}\n{line}{line_end}{rest}"),
        None => format!("{before}{rest}{line_end}{line}{line_end}"),
    }
}

/// With an entry at the end of the table in braces that begins here.
fn within(text: &str, at: usize, entry: &str) -> String {
    let (before, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    let Some((inside, behind)) = rest.split_once('}') else { return text.to_owned() };
    format!("{before}{}, {entry} }}{behind}", inside.trim_end())
}

/// Without the line of a key whose value stands here, where the line has nothing else.
pub(super) fn without_line(text: &str, key: &str, at: usize) -> String {
    let (before, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    let (above, line) =
        before.rfind('\n').and_then(|end| before.split_at_checked(end + 1)).unwrap_or(("", before));
    if line.trim_end().trim_end_matches('=').trim() != key {
        return text.to_owned();
    }
    format!("{above}{}", rest.split_once('\n').map_or("", |(_, below)| below))
}

/// How long a value is that is written here, in bytes: with its quotes, where it has some.
fn value_length(text: &str) -> usize {
    let Some(quote) = text.chars().next().filter(|letter| matches!(letter, '"' | '\'')) else {
        let ends = |letter: char| letter.is_whitespace() || matches!(letter, '#' | ',' | '}');
        return text.find(ends).unwrap_or(text.len());
    };
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|(_, letter)| {
        let ends = *letter == quote && !escaped;
        escaped = *letter == '\\' && quote == '"' && !escaped;
        ends
    });
    end.map_or(text.len(), |(end, _)| end + 1)
}
