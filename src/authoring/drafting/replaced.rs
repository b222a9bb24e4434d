//! The number of a figure that is there already put in the place of the one it has: with its kind and its source, whatever
//! was said of the old number left out. Its name stays, so that every row that uses it has the new number, and so does how
//! it is made from others.

use super::phrase::DraftFigure;
use super::written::{Cited, figure_said};
use crate::tree::{Node, Value, parse_toml};
use std::ops::Range;

/// What a figure keeps.
const KEPT: [&str; 4] = ["id", "of", "each", "at-most-share"];

/// A pack's text with this number in the figure of that name, and the figure as it stands there now; `None` where the text
/// has no such table.
#[must_use]
pub fn replace_figure(text: &str, id: &str, figure: &DraftFigure, at: Cited<'_>) -> Option<(String, String)> {
    let (tree, _) = parse_toml(text);
    let node = tree.list("figure").iter().find(|one| one.text_at("id") == Some(id))?;
    let mut lines = statements(text, node)?;
    lines.sort_by_key(|(_, line)| line.start);
    let (begin, end) = (lines.first()?.1.start, lines.last()?.1.end);
    let head = header(text, begin)?;
    let said = figure_said(figure, at);
    let mut body = String::new();
    let mut from = begin;
    let mut is_said = false;
    for (key, line) in lines {
        // What stands between two lines is a comment of the second.
        if KEPT.contains(&key.as_str()) {
            body.push_str(text.get(from..line.end)?);
        } else if !std::mem::replace(&mut is_said, true) {
            body.push_str(&said);
        }
        from = line.end;
    }
    if !is_said {
        body.push_str(&said);
    }
    let table = format!("{}{body}", text.get(head..begin)?);
    Some((format!("{}{table}{}", text.get(..head)?, text.get(end..)?), table))
}

/// Where the table begins whose first line is here, if it has a header of its own.
fn header(text: &str, begin: usize) -> Option<usize> {
    let before = text.get(..begin)?;
    let head = before.rfind("[[")?;
    before.get(head..)?.trim_start_matches(['[', ' ']).starts_with("figure").then_some(head)
}

/// The lines of each key, by its first part; a value may take several.
fn statements(text: &str, node: &Node) -> Option<Vec<(String, Range<usize>)>> {
    let Value::Table(entries) = &node.value else { return None };
    let mut found = Vec::new();
    for (key, value) in entries {
        let mut places = Vec::new();
        places_of(text, value, &mut places);
        for at in places {
            found.push((key.clone(), line_start(text, at)..value_end(text, at)?));
        }
    }
    Some(found)
}

/// Where the values of a key begin: one, or one for each part of a dotted key.
fn places_of(text: &str, node: &Node, places: &mut Vec<usize>) {
    let is_braced = node.at.and_then(|at| text.get(at..)).is_some_and(|rest| rest.starts_with('{'));
    match &node.value {
        Value::Table(entries) if !is_braced => {
            entries.iter().for_each(|(_, node)| places_of(text, node, places));
        }
        _ => places.extend(node.at),
    }
}

fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1)
}

/// Where the line ends that a value ends in. A value that is open at the end of a line goes on in the next.
fn value_end(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let mut end = 0;
    for line in rest.split_inclusive('\n') {
        end += line.len();
        let (_, problems) = parse_toml(&format!("a = {}", rest.get(..end)?));
        if problems.is_empty() {
            return Some(at + end);
        }
    }
    Some(at + rest.len())
}
