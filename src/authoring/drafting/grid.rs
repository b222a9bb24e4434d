//! The lines of a pasted table as a head and a body, whichever way it lies: titles above it, heads of two lines and cells
//! that were merged are taken apart.

use super::cell::column;
use super::cells::{rows, unquoted};
use super::naming::levels;
use crate::authoring::numbers::{Unit, cleaned, mentions};

/// A table with a line for each level, insurance or group of people.
pub(super) struct Grid<'t> {
    /// The lines above the table: its title, its unit.
    pub(super) over: Vec<&'t str>,
    /// The heads of its columns; where a head has two lines, both.
    pub(super) heads: Vec<String>,
    /// Its lines.
    pub(super) body: Vec<Vec<&'t str>>,
    /// The lines as they stand in the document, quotes around cells included.
    lines: Vec<Vec<&'t str>>,
    /// Where the table lies on its side: each of its lines is a column here.
    is_turned: bool,
    /// What parts cells in the document.
    joint: &'static str,
}

impl Grid<'_> {
    /// The words of the document from one cell of a line to another.
    pub(super) fn quote(&self, line: usize, from: usize, at: usize) -> String {
        let cells = self.lines.get(if self.is_turned { at } else { self.under() + line });
        let cells = cells.map(Vec::as_slice).unwrap_or_default();
        let part = if self.is_turned { Some(cells) } else { cells.get(from..=at) };
        part.unwrap_or_default().join(self.joint)
    }

    /// How many lines of the document are heads; of a table on its side none is.
    const fn under(&self) -> usize {
        if self.is_turned { 0 } else { self.lines.len() - self.body.len() }
    }

    /// The head of a column as it stands in the document, the lowest first; a head over several columns stands in the
    /// first of them only. Of a table on its side it stands in the line itself.
    pub(super) fn heads_over(&self, at: usize) -> impl Iterator<Item = &str> {
        let lines = self.lines.get(..self.under()).unwrap_or_default().iter().rev();
        lines.filter_map(move |cells| cells.iter().take(at + 1).rfind(|cell| !cell.is_empty())).copied()
    }
}

/// Reads lines of cells; `None` where they are no table, or have no head that tells what it holds.
pub(super) fn grid(text: &str) -> Option<Grid<'_>> {
    let all = rows(text);
    let filled = |cells: &Vec<&str>| cells.iter().filter(|cell| !cell.is_empty()).count();
    let titles = all.iter().take_while(|cells| filled(cells) < 2).count();
    let (above, lines) = all.split_at_checked(titles)?;
    let by_tabs = text.contains('\t');
    // Where blanks part the cells, an empty one leaves no trace.
    let is_whole = lines.iter().all(|cells| Some(cells.len()) == lines.first().map(Vec::len));
    let first = lines.first().filter(|_| lines.len() > 1 && (by_tabs || is_whole))?;
    let names_levels = first.iter().filter(|cell| !levels(cell).is_empty()).count() > 1;
    let heads_lines =
        lines.iter().skip(1).any(|cells| cells.first().is_some_and(|cell| column(&cleaned(cell)).is_some()));
    let heads_columns = first.iter().skip(1).any(|cell| column(&cleaned(cell)).is_some() && !is_number(cell));
    let is_turned = names_levels || (heads_lines && !heads_columns);
    let words: Vec<Vec<&str>> =
        lines.iter().map(|cells| cells.iter().map(|cell| unquoted(cell)).collect()).collect();
    let upright = if is_turned { turned(&words) } else { words };
    let under = upright.iter().skip(1).take_while(|cells| !has_values(cells)).count();
    let (head, body) = upright.split_at_checked(under + 1)?;
    let is_headless = head.iter().flatten().any(|cell| is_number(cell));
    (!body.is_empty() && !is_headless).then(|| Grid {
        over: above.iter().flatten().copied().filter(|cell| !cell.is_empty()).collect(),
        heads: joined(head),
        body: body.to_vec(),
        lines: lines.to_vec(),
        is_turned,
        joint: if by_tabs { "\t" } else { "  " },
    })
}

/// Whether a cell is a figure and nothing else.
fn is_number(cell: &str) -> bool {
    match mentions(cell).as_slice() {
        [one] => one.unit != Unit::Other && one.text == cleaned(cell),
        _ => false,
    }
}

/// Whether a line holds what a table is made for: a level, a number that is a figure, or the word that there is none.
fn has_values(cells: &[&str]) -> bool {
    let in_words = |cell: &str| {
        let none = ["无", "免", "全额", "不设", "取消", "不封顶", "—", "——", "-", "/"];
        none.contains(&cleaned(cell).as_str())
    };
    let counts = |cell: &str| mentions(cell).iter().any(|one| one.unit != Unit::Other);
    cells.iter().any(|cell| !levels(cell).is_empty() || counts(cell) || in_words(cell))
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
