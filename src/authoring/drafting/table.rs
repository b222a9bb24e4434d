//! A table pasted from a spreadsheet or a PDF: a line a level and a column each for the deductible, the ratio and the cap,
//! or the other way round. Every cell becomes a figure that quotes its line, and all of it a row by level, one for each
//! insurance and kind of care that its heads or lines name; without levels the figures stand alone. What is not read is said
//! with why: nothing is dropped without a word.

use super::cell::{CellContext, column, figure, is_fraction};
use super::grid::{Grid, grid};
use super::labels::{CareOf, Labels, labels};
use super::naming::for_whom;
use super::phrase::DraftFigure;
use super::skipped::{Skipped, SkippedPart, SkippedWhy};
use crate::authoring::quotes::holds;
use crate::authoring::sources::{even, stands};
use crate::authoring::units::named;

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
    /// Figures that no row holds: of lines that are no levels, and of a second column of one kind.
    pub figures: Vec<DraftFigure>,
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

/// Reads a table out of lines of cells, which begin here in the document; `None` where it is none, or no head tells what
/// its cells are.
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
        figures: Vec::new(),
        skipped,
    };
    let mut groups: Vec<CareOf> = Vec::new();
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
    let is_by_level = (0..grid.body.len()).any(|line| !labels.levels(line).is_empty());
    let mut rows = Vec::new();
    for group in groups {
        if is_by_level {
            rows.extend(reader.row(group, &columns));
        } else {
            for &column in &columns {
                let lines: Vec<usize> = reader.lines_of(group, column.0).collect();
                reader.alone(group, column, &lines);
            }
        }
    }
    (!columns.is_empty()).then_some(DraftTable { rows, figures: reader.figures, skipped: reader.skipped })
}

/// The lines that tell the unit of all cells: the title of the table, and what stands right before it.
fn above(grid: &Grid<'_>, before: &str) -> Vec<String> {
    let written = before.lines().rev().filter(|line| !line.trim().is_empty());
    let near = written.take(2).filter(|line| !line.contains('\t')).find(|line| !named(line).is_empty());
    grid.over.iter().copied().chain(near).map(|line| line.trim().to_owned()).collect()
}

struct TableReader<'g, 't> {
    even: String,
    above: Vec<String>,
    grid: &'g Grid<'t>,
    labels: &'g Labels,
    figures: Vec<DraftFigure>,
    skipped: Vec<Skipped>,
}

impl TableReader<'_, '_> {
    /// The lines of one insurance and one kind of care in a column.
    fn lines_of(&self, group: CareOf, at: usize) -> impl Iterator<Item = usize> + use<'_> {
        let labels = self.labels;
        (0..self.grid.body.len()).filter(move |line| labels.group(at, *line) == group)
    }

    /// Figures of a column that no row holds.
    fn alone(&mut self, group: CareOf, column: (usize, &'static str), lines: &[usize]) {
        let cells = self.cells(group, column, lines);
        self.figures.extend(cells.into_iter().map(|cell| cell.figure));
    }

    /// What the table says of one insurance and one kind of care.
    fn row(&mut self, group: CareOf, columns: &[(usize, &'static str)]) -> Option<DraftRow> {
        let mut own: Vec<(usize, &'static str)> = Vec::new();
        let mut beside = Vec::new();
        for &(at, key) in columns {
            if self.lines_of(group, at).next().is_none() {
                continue;
            }
            match own.iter().find(|(_, other)| *other == key) {
                None => own.push((at, key)),
                Some((other, _)) => {
                    beside.push((at, key));
                    let why = SkippedWhy::ColumnTwice(self.head(*other).to_owned());
                    let one = Skipped { part: SkippedPart::Column, name: self.head(at).to_owned(), why };
                    self.skipped.push(one);
                }
            }
        }
        own.sort_by_key(|(_, key)| KEYS.iter().position(|one| one == key));
        let first = own.first()?.0;
        let lines: Vec<usize> =
            self.lines_of(group, first).filter(|line| !self.labels.levels(*line).is_empty()).collect();
        let lines = self.of_one_level_each(lines, &own);
        let columns: Vec<DraftColumn> = own
            .iter()
            .map(|&(at, key)| DraftColumn { key, cells: self.cells(group, (at, key), &lines) })
            .filter(|column| !column.cells.is_empty())
            .collect();
        for column in beside {
            self.alone(group, column, &lines);
        }
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

    fn cells(&mut self, group: CareOf, (at, key): (usize, &'static str), lines: &[usize]) -> Vec<DraftCell> {
        let fractions = lines.iter().any(|line| is_fraction(self.text(*line, at)));
        let filled = lines.iter().filter(|line| !self.text(**line, at).is_empty()).count();
        // A cell that was merged over all lines is copied into the first; of two lines one may just as well be left out.
        let fewest = if key == "cap" { 2 } else { 3 };
        let is_first = lines.first().is_some_and(|line| !self.text(*line, at).is_empty());
        let is_merged = filled == 1 && lines.len() >= fewest && is_first;
        let above = self.above.join("\n");
        let mut cells = Vec::new();
        for &line in lines {
            let text = self.text(line, at).to_owned();
            if text.is_empty() && is_merged {
                continue;
            }
            let head = self.head(at).to_owned();
            let around = CellContext { head: &head, above: &above, key, fractions };
            let read = if text.is_empty() { Err(SkippedWhy::Empty) } else { figure(&text, around) };
            let quoted = read.and_then(|mut figure| {
                figure.quote = self.quote(line, at, &figure).ok_or(SkippedWhy::Unclear)?;
                Ok(figure)
            });
            match quoted {
                Err(why) => {
                    let name = format!("{} · {head}", self.labels.name(line));
                    let name = if text.is_empty() { name } else { format!("{name} · {text}") };
                    self.skipped.push(Skipped { part: SkippedPart::Cell, name, why });
                }
                Ok(mut figure) => {
                    let levels = if is_merged { Vec::new() } else { self.labels.levels(line).to_vec() };
                    let of_line = if is_merged { "" } else { self.labels.name(line) };
                    let whom = for_whom(&head).or_else(|| for_whom(of_line));
                    figure.id = id(group, key, whom, &levels);
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

    /// The shortest words that hold a figure: of its line, from its level on; with the head of its column where that tells
    /// the unit or whose it is, and with what tells the unit of the whole table.
    fn quote(&self, line: usize, at: usize, figure: &DraftFigure) -> Option<String> {
        let named = self.labels.level_at(line).unwrap_or(0);
        let own = self.grid.quote(line, named.min(at), named.max(at));
        let behind = |head: &str, rest: &str| format!("{head}……{rest}");
        let headed: Vec<String> = self.grid.heads_over(at).map(|head| behind(head, &own)).collect();
        let units =
            self.above.iter().map(|line| line.find("单位").and_then(|at| line.get(at..)).unwrap_or(line));
        let under = |rest: &String| units.clone().map(|unit| behind(unit, rest)).collect::<Vec<_>>();
        let united: Vec<String> = [&own].into_iter().chain(&headed).flat_map(under).collect();
        let whole = [self.grid.quote(line, 0, at), self.text(line, at).to_owned()];
        let mut quotes = [own].into_iter().chain(headed).chain(united).chain(whole);
        quotes.find(|quote| stands(&self.even, quote) && holds(figure.key, &figure.value, quote))
    }
}

/// A name for a figure: whose, of what, which, for whom, and at which level.
fn id((insurance, about): CareOf, key: &str, whom: Option<&str>, levels: &[&str]) -> String {
    let parts = insurance.into_iter().chain(about).chain([key]).chain(whom).chain(levels.iter().copied());
    parts.collect::<Vec<_>>().join("-")
}
