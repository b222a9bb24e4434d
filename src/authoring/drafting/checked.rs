//! The day of a comparison written into a pack's text. Everything else stays as it stands, comments too.

use crate::day::Day;
use crate::tree::parse_toml;

/// What it stands behind where the pack says nothing of it yet: the last of these that is there.
const BEFORE: [&str; 3] = ["until", "from", "status"];

/// A pack's text with this day as its `checked`.
#[must_use]
pub fn with_checked(text: &str, day: Day) -> String {
    let (tree, _) = parse_toml(text);
    let place = |key| tree.find(key).and_then(|node| node.at);
    if let Some(at) = place("checked") {
        let (head, rest) = text.split_at_checked(at).unwrap_or((text, ""));
        return format!("{head}{day}{}", rest.get(value_length(rest)..).unwrap_or_default());
    }
    let behind = BEFORE.into_iter().find_map(place).unwrap_or_default();
    let (head, rest) = text.split_at_checked(behind).unwrap_or((text, ""));
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    match rest.split_once('\n') {
        Some((line, rest)) => format!("{head}{line}\nchecked = {day}{line_end}{rest}"),
        None => format!("{head}{rest}{line_end}checked = {day}{line_end}"),
    }
}

/// How long a day is that is written here, in bytes: with its quotes, where it has some.
fn value_length(text: &str) -> usize {
    let quote = text.chars().next().filter(|letter| matches!(letter, '"' | '\''));
    match quote {
        Some(quote) => text.get(1..).and_then(|text| text.find(quote)).map_or(text.len(), |end| end + 2),
        None => text.find(|letter: char| letter.is_whitespace() || letter == '#').unwrap_or(text.len()),
    }
}
