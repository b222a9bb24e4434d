//! The lines of a pasted table as a head and a body, whichever way it lies: titles above it, heads of two lines and cells
//! that were merged are taken apart.

use super::naming::levels;
use crate::authoring::numbers::{Unit, cleaned, mentions};

/// A table with a line for each level.
pub(super) struct Grid<'t> {
    /// What stands above the table: its title, its unit.
    pub(super) title: String,
    /// The heads of its columns; where a head has two lines, both.
    pub(super) heads: Vec<String>,
    /// Its lines.
    pub(super) body: Vec<Vec<&'t str>>,
    /// The lines as they stand in the document, where the table lies on its side: each is a column here.
    pub(super) turned: Option<Vec<Vec<&'t str>>>,
}

/// Reads lines with tabs between their cells; `None` where they are no table.
pub(super) fn grid(text: &str) -> Option<Grid<'_>> {
    let all: Vec<Vec<&str>> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.split('\t').map(str::trim).collect())
        .collect();
    let titles =
        all.iter().take_while(|cells| cells.iter().filter(|cell| !cell.is_empty()).count() < 2).count();
    let (above, lines) = all.split_at_checked(titles)?;
    let first = lines.first().filter(|_| lines.len() > 1)?;
    let is_turned = first.iter().filter(|cell| !levels(cell).is_empty()).count() > 1;
    let upright = if is_turned { turned(lines) } else { lines.to_vec() };
    let under = upright.iter().skip(1).take_while(|cells| !has_values(cells)).count();
    let (head, body) = upright.split_at_checked(under + 1)?;
    let heads = joined(head);
    let title = above.concat().concat();
    (!body.is_empty()).then(|| Grid {
        title,
        heads,
        body: body.to_vec(),
        turned: is_turned.then(|| lines.to_vec()),
    })
}

/// Whether a line holds what a table is made for: a level, or a number that is a figure.
fn has_values(cells: &[&str]) -> bool {
    cells
        .iter()
        .any(|cell| !levels(cell).is_empty() || mentions(cell).iter().any(|one| one.unit != Unit::Other))
}

/// The heads of all lines as one; a head over several columns stands in the first of them only.
fn joined(head: &[Vec<&str>]) -> Vec<String> {
    let width = head.iter().map(Vec::len).max().unwrap_or_default();
    let mut heads = vec![String::new(); width];
    for (line, cells) in head.iter().enumerate() {
        let is_last = line + 1 == head.len();
        let mut over = "";
        for (at, whole) in heads.iter_mut().enumerate() {
            let cell = cells.get(at).copied().unwrap_or_default();
            if !cell.is_empty() || is_last {
                over = cell;
            }
            whole.push_str(&cleaned(over));
        }
    }
    heads
}

/// Lines as columns.
fn turned<'t>(lines: &[Vec<&'t str>]) -> Vec<Vec<&'t str>> {
    let width = lines.iter().map(Vec::len).max().unwrap_or_default();
    (0..width)
        .map(|at| lines.iter().map(|cells| cells.get(at).copied().unwrap_or_default()).collect())
        .collect()
}
