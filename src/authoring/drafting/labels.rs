//! Of what the lines and columns of a table are: levels, insurance and care, from the words in heads and in first cells.

use super::grid::Grid;
use super::naming::{about, about_last, insurance, is_of_both, levels};
use super::skipped::{Skipped, SkippedPart, SkippedWhy};
use crate::authoring::numbers::{Unit, cleaned, mentions};

/// Which insurance, and which care or payer.
pub(super) type CareOf = (Option<&'static str>, Option<&'static str>);

/// What lines and columns are of.
pub(super) struct Labels {
    lines: Vec<LineLabel>,
    heads: Vec<CareOf>,
    usual: CareOf,
}

/// Of what a line is.
struct LineLabel {
    /// The words it is called by.
    name: String,
    levels: Vec<&'static str>,
    /// The cell that names its level.
    at: Option<usize>,
    group: CareOf,
}

impl Labels {
    /// Which insurance and care a cell is of: its head tells, else its line, else what is said of the whole table.
    pub(super) fn group(&self, at: usize, line: usize) -> CareOf {
        let head = self.heads.get(at).copied().unwrap_or_default();
        let line = self.lines.get(line).map(|line| line.group).unwrap_or_default();
        (head.0.or(line.0).or(self.usual.0), head.1.or(line.1).or(self.usual.1))
    }

    /// The levels of a line.
    pub(super) fn levels(&self, line: usize) -> &[&'static str] {
        self.lines.get(line).map(|line| line.levels.as_slice()).unwrap_or_default()
    }

    /// The cell that names the level of a line.
    pub(super) fn level_at(&self, line: usize) -> Option<usize> {
        self.lines.get(line)?.at
    }

    /// What a line is called.
    pub(super) fn name(&self, line: usize) -> &str {
        self.lines.get(line).map_or("", |line| line.name.as_str())
    }
}

/// Words of one insurance; of both they name none.
fn of_one(text: &str) -> Option<&'static str> {
    insurance(text).filter(|_| !is_of_both(text))
}

/// Reads what lines and columns are of; those of which nothing is known are told.
pub(super) fn labels(
    grid: &Grid<'_>,
    keys: &[Option<&'static str>],
    before: &str,
    unread: &mut Vec<Skipped>,
) -> Labels {
    let is_label = |at: usize| keys.get(at).copied().flatten().is_none();
    let says = |cell: &str| !levels(cell).is_empty() || insurance(cell).is_some();
    let is_count = |head: &String| ["序号", "编号"].contains(&head.as_str());
    let names = grid.heads.iter().enumerate().position(|(at, head)| is_label(at) && !is_count(head));
    let counts = |cell: &str| mentions(cell).iter().any(|one| one.unit != Unit::Other);
    for (at, head) in grid.heads.iter().enumerate().filter(|(at, _)| is_label(*at)) {
        let mut cells =
            grid.body.iter().filter_map(|cells| cells.get(at)).filter(|cell| !cell.is_empty()).peekable();
        let is_plain = cells.peek().is_none() || is_count(head);
        // The first column names the lines.
        let is_name = names == Some(at) && !cells.clone().any(|cell| counts(cell));
        if !is_plain && !is_name && !cells.any(|cell| says(cell)) {
            let why = SkippedWhy::NoSuchColumn;
            unread.push(Skipped { part: SkippedPart::Column, name: head.clone(), why });
        }
    }
    let mut lines: Vec<LineLabel> = Vec::new();
    let mut without = Vec::new();
    for cells in &grid.body {
        let named: Vec<(usize, &str)> = cells
            .iter()
            .copied()
            .enumerate()
            .filter(|(at, cell)| is_label(*at) && !cell.is_empty())
            .collect();
        let level = named.iter().find(|(_, cell)| !levels(cell).is_empty());
        let words: String = named.iter().map(|(_, cell)| cleaned(cell)).collect();
        let above = lines.last();
        // A cell that was merged over several lines stands in the first of them only.
        let is_under = level.is_none() && named.iter().any(|(_, cell)| insurance(cell).is_some());
        let carried = above.filter(|_| is_under).map(|above| above.levels.clone()).unwrap_or_default();
        let own = level.map_or(carried, |(_, cell)| levels(&cleaned(cell)));
        // By what it is of; where nothing tells, by all that stands before its numbers.
        let telling: Vec<&str> = named.iter().map(|(_, cell)| *cell).filter(|cell| says(cell)).collect();
        let whole: Vec<&str> = named.iter().map(|(_, cell)| *cell).collect();
        let name = if telling.is_empty() { whole } else { telling }.join(" ");
        let group = (of_one(&words).or_else(|| above.and_then(|above| above.group.0)), about(&words));
        if own.is_empty() && cells.iter().any(|cell| !cell.is_empty()) {
            let name = if name.is_empty() { cells.join(" ") } else { name.clone() };
            without.push(Skipped { part: SkippedPart::Line, name, why: SkippedWhy::NoLevel });
        }
        lines.push(LineLabel { name, levels: own, at: level.map(|(at, _)| *at), group });
    }
    // Where no line names a level, none is expected to.
    if lines.iter().any(|line| !line.levels.is_empty()) {
        unread.extend(without);
    }
    let is_head = |(at, _): &(usize, &String)| is_label(*at);
    let over: String = grid.heads.iter().enumerate().filter(is_head).map(|(_, head)| head.as_str()).collect();
    let over = grid.over.concat() + &over;
    let paragraph = before.rsplit('\n').next().unwrap_or_default();
    let said = of_one(&over).or_else(|| insurance(paragraph)).or_else(|| insurance(before));
    let heads = grid.heads.iter().map(|head| (of_one(head), about(head))).collect();
    Labels { lines, heads, usual: (said, about(&over).or_else(|| about_last(before))) }
}
