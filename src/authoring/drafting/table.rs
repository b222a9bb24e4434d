//! A table pasted from a spreadsheet: a line a level and a column each for the deductible, the ratio and the cap, or the
//! other way round. Every cell becomes a figure that quotes its line, and all of it a row by level, one for each insurance
//! and kind of care that its heads or lines name. What is not read is said with why: nothing is dropped without a word.

use super::cell::{CellContext, column, figure, is_fraction};
use super::grid::{Grid, grid};
use super::labels::{Labels, labels};
use super::phrase::DraftFigure;
use super::skipped::{Skipped, SkippedPart, SkippedWhy};
use crate::authoring::quotes::holds;
use crate::authoring::sources::{even, stands};
use crate::terms::Kind;

/// A figure of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftCell {
    /// The levels it is for; all of them where empty.
    pub levels: Vec<&'static str>,
    /// The figure.
    pub figure: DraftFigure,
}

/// A column of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftColumn {
    /// The key of a row that names its figures: `deductible`, `ratio`, `cap`.
    pub key: &'static str,
    /// Its figures, in the order of the lines.
    pub cells: Vec<DraftCell>,
}

/// What a table says of one insurance and one kind of care: a row by level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRow {
    /// Its columns, in the order of a row's keys.
    pub columns: Vec<DraftColumn>,
    /// Which insurance it is about, where the words tell.
    pub insurance: &'static str,
    /// Which setting.
    pub setting: &'static str,
}

/// A table as rows by level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftTable {
    /// A row for each insurance and kind of care.
    pub rows: Vec<DraftRow>,
    /// What of it was not read.
    pub skipped: Vec<Skipped>,
}

impl DraftRow {
    /// The levels that every column has a figure for: the tables of one row have the same keys.
    #[must_use]
    pub fn levels(&self) -> Vec<&'static str> {
        let by_level =
            || self.columns.iter().filter(|one| one.cells.iter().all(|cell| !cell.levels.is_empty()));
        let has = |column: &DraftColumn, level| column.cells.iter().any(|cell| cell.levels.contains(&level));
        let first = by_level().next().map(|one| one.cells.as_slice()).unwrap_or_default();
        let levels = first.iter().flat_map(|cell| cell.levels.iter().copied());
        levels.filter(|level| by_level().all(|column| has(column, *level))).collect()
    }
}

/// The keys of a row in their usual order.
const KEYS: [&str; 3] = ["deductible", "ratio", "cap"];

/// Reads a table out of lines with tabs between their cells, which begin here in the document; `None` where it is none.
#[must_use]
pub fn draft_table(document: &str, at: usize, text: &str) -> Option<DraftTable> {
    let before = document.get(..at).unwrap_or_default();
    let grid = grid(text)?;
    let keys: Vec<Option<&'static str>> = grid.heads.iter().map(|head| column(head)).collect();
    let mut skipped = Vec::new();
    let labels = labels(&grid, &keys, before, &mut skipped);
    let mut reader = TableReader {
        even: even(document),
        above: above(&grid, before),
        grid: &grid,
        labels: &labels,
        skipped,
    };
    let mut groups: Vec<(Option<&'static str>, Option<&'static str>)> = Vec::new();
    let columns: Vec<(usize, &'static str)> =
        keys.iter().enumerate().filter_map(|(at, key)| key.map(|key| (at, key))).collect();
    for &(at, _) in &columns {
        for line in 0..grid.body.len() {
            let group = labels.group(at, line);
            if !groups.contains(&group) {
                groups.push(group);
            }
        }
    }
    let rows = groups.into_iter().filter_map(|group| reader.row(group, &columns));
    let rows: Vec<DraftRow> = rows.collect();
    // Where no line names a level, it is a phrase like any other.
    let is_by_level = (0..grid.body.len()).any(|line| !labels.levels(line).is_empty());
    (!columns.is_empty() && is_by_level).then_some(DraftTable { rows, skipped: reader.skipped })
}

/// What tells the unit of all cells: the title of the table, and the line before it that speaks of a unit.
fn above(grid: &Grid<'_>, before: &str) -> String {
    let near = before.lines().rev().take(2).find(|line| line.contains("单位"));
    format!("{}{}", grid.title, near.unwrap_or_default())
}

struct TableReader<'g, 't> {
    even: String,
    above: String,
    grid: &'g Grid<'t>,
    labels: &'g Labels,
    skipped: Vec<Skipped>,
}

impl TableReader<'_, '_> {
    /// What the table says of one insurance and one kind of care.
    fn row(
        &mut self,
        group: (Option<&'static str>, Option<&'static str>),
        columns: &[(usize, &'static str)],
    ) -> Option<DraftRow> {
        let mut own: Vec<(usize, &'static str)> = Vec::new();
        let (labels, many) = (self.labels, self.grid.body.len());
        let lines_of = |at: usize| (0..many).filter(move |line| labels.group(at, *line) == group);
        for &(at, key) in columns.iter().filter(|(at, _)| lines_of(*at).next().is_some()) {
            match own.iter().find(|(_, other)| *other == key) {
                None => own.push((at, key)),
                Some((other, _)) => {
                    let why = SkippedWhy::ColumnTwice(self.head(*other).to_owned());
                    let one = Skipped { part: SkippedPart::Column, name: self.head(at).to_owned(), why };
                    self.skipped.push(one);
                }
            }
        }
        own.sort_by_key(|(_, key)| KEYS.iter().position(|one| one == key));
        let first = own.first()?.0;
        let lines: Vec<usize> =
            lines_of(first).filter(|line| !self.labels.levels(*line).is_empty()).collect();
        let lines = self.of_one_level_each(lines, &own);
        let columns: Vec<DraftColumn> = own
            .iter()
            .map(|&(at, key)| DraftColumn { key, cells: self.cells(group, (at, key), &lines) })
            .filter(|column| !column.cells.is_empty())
            .collect();
        let (insurance, about) = group;
        let setting = match about {
            Some("two-disease") => "two-disease-outpatient",
            Some("chronic") => "chronic-outpatient",
            Some("outpatient") => "outpatient",
            _ => "inpatient",
        };
        (!columns.is_empty()).then(|| DraftRow {
            columns,
            insurance: insurance.unwrap_or("resident"),
            setting,
        })
    }

    fn head(&self, at: usize) -> &str {
        self.grid.heads.get(at).map_or("", String::as_str)
    }

    fn text(&self, line: usize, at: usize) -> &str {
        self.grid.body.get(line).and_then(|cells| cells.get(at)).copied().unwrap_or_default()
    }

    /// Lines without those of a level that another line is of, too: which of them is meant nobody can tell.
    fn of_one_level_each(&mut self, lines: Vec<usize>, own: &[(usize, &'static str)]) -> Vec<usize> {
        let mut left = Vec::new();
        let mut told = Vec::new();
        for &line in &lines {
            let meets = |other: &&usize| {
                **other != line
                    && self.labels.levels(line).iter().any(|one| self.labels.levels(**other).contains(one))
            };
            let same =
                |other: &usize| own.iter().all(|(at, _)| self.text(line, *at) == self.text(*other, *at));
            let why = match lines.iter().filter(meets).find(|other| !same(other)) {
                Some(other) => SkippedWhy::LevelTwice(self.labels.name(*other).to_owned()),
                None => match lines.iter().take_while(|other| **other != line).find(meets) {
                    Some(other) => SkippedWhy::LevelAgain(self.labels.name(*other).to_owned()),
                    None => {
                        left.push(line);
                        continue;
                    }
                },
            };
            told.push(Skipped { part: SkippedPart::Line, name: self.labels.name(line).to_owned(), why });
        }
        self.skipped.extend(told);
        left
    }

    fn cells(
        &mut self,
        group: (Option<&'static str>, Option<&'static str>),
        (at, key): (usize, &'static str),
        lines: &[usize],
    ) -> Vec<DraftCell> {
        let fractions = lines.iter().any(|line| is_fraction(self.text(*line, at)));
        let filled = lines.iter().filter(|line| !self.text(**line, at).is_empty()).count();
        // A cell that was merged over all lines is copied into the first; of two lines one may just as well be left out.
        let fewest = if key == "cap" { 2 } else { 3 };
        let is_first = lines.first().is_some_and(|line| !self.text(*line, at).is_empty());
        let is_merged = filled == 1 && lines.len() >= fewest && is_first;
        let mut cells = Vec::new();
        for &line in lines {
            let text = self.text(line, at).to_owned();
            if text.is_empty() && is_merged {
                continue;
            }
            let head = self.head(at).to_owned();
            let around = CellContext { head: &head, above: &self.above, key, fractions };
            let read = if text.is_empty() { Err(SkippedWhy::Empty) } else { figure(&text, around) };
            match read {
                Err(why) => {
                    let name = format!("{} · {head}", self.labels.name(line));
                    let name = if text.is_empty() { name } else { format!("{name} · {text}") };
                    self.skipped.push(Skipped { part: SkippedPart::Cell, name, why });
                }
                Ok(mut figure) => {
                    let levels = if is_merged { Vec::new() } else { self.labels.levels(line).to_vec() };
                    figure.id = id(group, key, &levels);
                    figure.quote = self.quote(line, at, &figure);
                    cells.push(DraftCell { levels, figure });
                    if is_merged {
                        let why = SkippedWhy::TakenForAll(text);
                        self.skipped.push(Skipped { part: SkippedPart::Column, name: head, why });
                    }
                }
            }
        }
        cells
    }

    /// The words of a line that hold a figure: from its level on, else the whole line, else the cell alone.
    fn quote(&self, line: usize, at: usize, figure: &DraftFigure) -> String {
        let cells = self.grid.body.get(line).map(Vec::as_slice).unwrap_or_default();
        let turned =
            self.grid.turned.as_ref().map(|lines| lines.get(at).map(Vec::as_slice).unwrap_or_default());
        let whole = turned.unwrap_or(cells).join("\t");
        let from_level = self.labels.level_at(line).and_then(|named| cells.get(named..=at));
        let of_line =
            from_level.filter(|_| turned.is_none()).map_or_else(|| whole.clone(), |cells| cells.join("\t"));
        let quotes = [of_line, whole.clone(), self.text(line, at).to_owned()];
        let found = |quote: &&String| stands(&self.even, quote) && held(figure, quote);
        quotes.iter().find(found).cloned().unwrap_or(whole)
    }
}

/// A name for a figure: whose, of what, which, and at which level.
fn id((insurance, about): (Option<&str>, Option<&str>), key: &str, levels: &[&str]) -> String {
    let parts = insurance.into_iter().chain(about).chain([key]).chain(levels.iter().copied());
    parts.collect::<Vec<_>>().join("-")
}

/// Whether a quote holds a figure; what was worked out need not stand there.
fn held(figure: &DraftFigure, quote: &str) -> bool {
    figure.kind == Kind::Derived || figure.value == "none" || holds(figure.key, &figure.value, quote)
}
