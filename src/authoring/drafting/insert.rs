//! Where a new table goes in a pack's text: behind the last of its list, and where there is none, behind what usually
//! stands before it.

use crate::tree::parse_toml;

/// Lists in the order of a pack, as the template has them.
const ORDER: [&str; 9] =
    ["document", "reading", "identity", "option", "fact", "sum", "tier", "figure", "place-adjustment"];

/// A pack's text with another table of a list in it.
#[must_use]
pub fn insert(text: &str, list: &str, table: &str) -> String {
    let usual = ORDER.iter().position(|one| *one == list);
    let before = usual.map_or(&[][..], |at| ORDER.get(..at).unwrap_or_default());
    let place = end_of_last(text, list)
        .or_else(|| before.iter().rev().find_map(|one| end_of_last(text, one)))
        .unwrap_or(text.len());
    let (head, tail) = (text.get(..place).unwrap_or(text), text.get(place..).unwrap_or_default());
    let head = head.trim_end();
    let tail = tail.trim_start_matches(['\n', '\r']);
    let gap = if head.is_empty() { "" } else { "\n\n" };
    let rest = if tail.is_empty() { String::new() } else { format!("\n{tail}") };
    format!("{head}{gap}{table}{rest}")
}

/// Where the last table of a list ends, in bytes: before the comments of what comes next.
fn end_of_last(text: &str, list: &str) -> Option<usize> {
    let mut at = 0;
    let (mut own, mut end) = (false, None);
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if trimmed.starts_with('[') && is_header(trimmed) {
            own = trimmed.trim_matches(['[', ']', ' ']) == list && trimmed.starts_with("[[");
        }
        at += line.len();
        if own && !trimmed.is_empty() && !trimmed.starts_with('#') {
            end = Some(at);
        }
    }
    end
}

/// A header, and not the second line of a list of values.
fn is_header(line: &str) -> bool {
    let (tree, problems) = parse_toml(line);
    drop(tree);
    problems.is_empty()
}
