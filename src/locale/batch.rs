//! What is said of many cases: columns, what is wrong with a list and its rows, the words of its summary.

mod columns;
mod en;
#[cfg(any(feature = "batch", not(target_arch = "wasm32")))]
mod workbook;
mod zh;

use super::problem_text;
use crate::app::Unclear;
use crate::batch_terms::{
    Assumption, Caption, CellFault, Column, ColumnFault, FrameFault, GroupBy, Head, ResultColumn, RowFault,
    RowProblem,
};
use crate::language::Language;
use crate::terms::Tier;

#[cfg(any(feature = "batch", not(target_arch = "wasm32")))]
pub use workbook::workbook_fault_text;

pub(crate) use columns::{
    NO, NOBODY, NOT_KNOWN, NOTHING, YES, answer_names, column_names, identity_names, insurance_names,
    level_names, place_names, setting_names,
};

/// The words for many cases in one language.
pub struct BatchTexts {
    /// The name of a column of results.
    pub result_column: fn(ResultColumn<'_>) -> String,
    /// A column that is missing, with the names looked for.
    pub missing: fn(&str, &str) -> String,
    /// A column nobody knows.
    pub unknown: fn(&str) -> String,
    /// The same two of a table that a program hands over.
    pub missing_key: fn(&str, &str) -> String,
    /// The same.
    pub unknown_key: &'static str,
    /// A column of another length than the first: its rows and that one's.
    pub length: fn(usize, usize) -> String,
    /// A code that names no text.
    pub no_such_code: fn(u32) -> String,
    /// None of what a column may be.
    pub no_column: &'static str,
    /// Two columns that say the same.
    pub twice: fn(&str) -> String,
    /// A file without a first line.
    pub no_header: &'static str,
    /// Text that is not UTF-8.
    pub not_utf8: &'static str,
    /// Visits of a person without their days.
    pub no_date: &'static str,
    /// A cell that is asked about.
    pub unclear: fn(&Unclear) -> &'static str,
    /// What could be meant.
    pub perhaps: fn(&str) -> String,
    /// Neither yes nor no.
    pub not_a_flag: fn(&str) -> String,
    /// A number that counts no day.
    pub no_such_serial: &'static str,
    /// The title of a pack as it was before it was changed.
    pub title_before: fn(&str) -> String,
    /// The title of a pack as it is after that.
    pub title_after: fn(&str) -> String,
    /// The title of a pack that somebody gave, where another has the same.
    pub title_given: fn(&str) -> String,
    /// A row of another width.
    pub width: fn(usize, usize) -> String,
    /// A row that does not end.
    pub too_long: &'static str,
    /// A visit behind one that is refused.
    pub after_refused: &'static str,
    /// A row that the policy compared cannot estimate.
    pub not_compared: &'static str,
    /// A name before what is said of it.
    pub said_of: fn(&str, &str) -> String,
    /// Between several things that are said.
    pub between: &'static str,
    /// By what rows are grouped.
    pub dimension: fn(GroupBy) -> &'static str,
    /// What a summary rests on.
    pub assumption: fn(&Assumption) -> String,
    /// What a run came to: rows, those estimated, those refused, what all tiers pay, what people pay.
    pub done: fn(&Done<'_>) -> String,
    /// What a table is about.
    pub caption: fn(Caption) -> String,
    /// What a column of a table says.
    pub head: fn(Head) -> &'static str,
    /// The bills, what all tiers pay, what people pay.
    pub totals: [&'static str; 3],
    /// All rows together.
    pub everybody: &'static str,
    /// In place of an amount whose side is open.
    pub open: &'static str,
    /// Between the two ends of a step.
    pub to: &'static str,
    /// Between an amount and the one below which it is.
    pub below: &'static str,
    /// Behind an amount from which on it is.
    pub and_more: &'static str,
    /// The title of a report.
    pub report: &'static str,
    /// What a report rests on.
    pub rests_on: &'static str,
    /// How far a run is: percent and rows.
    pub progress: fn(u64, u64) -> String,
}

/// What a run came to.
pub struct Done<'d> {
    /// The rows read.
    pub rows: u64,
    /// Those that were refused.
    pub refused: u64,
    /// What all bills come to.
    pub bill: &'d str,
    /// What all tiers pay.
    pub paid: &'d str,
    /// What people pay.
    pub personal: &'d str,
}

impl Language {
    /// The words for many cases.
    #[must_use]
    pub const fn batch_texts(self) -> &'static BatchTexts {
        match self {
            Self::Zh => &zh::TEXTS,
            Self::En => &en::TEXTS,
        }
    }

    /// What a column is called: by its first usual name, else by its path.
    #[must_use]
    pub fn column_name(self, column: Column) -> String {
        let [zh, en] = column_names(column);
        let names = match self {
            Self::Zh => zh,
            Self::En => en,
        };
        names.first().map_or_else(|| column.path(), |name| (*name).to_owned())
    }

    /// A standard tier's name, or the pack's own.
    #[must_use]
    pub(crate) fn result_tier(self, tier: Tier, own: Option<&str>) -> String {
        own.map_or_else(|| (self.words().tier)(tier).to_owned(), str::to_owned)
    }
}

/// What is wrong with the columns of a list, in words.
#[must_use]
pub fn column_fault_text(fault: &ColumnFault, language: Language) -> String {
    let texts = language.batch_texts();
    match fault {
        ColumnFault::NoHeader => texts.no_header.to_owned(),
        ColumnFault::NotUtf8 => texts.not_utf8.to_owned(),
        ColumnFault::NoDate => texts.no_date.to_owned(),
        ColumnFault::Missing(column) => {
            (texts.missing)(&language.column_name(*column), &looked_for(*column, texts))
        }
        ColumnFault::Unknown(name) => (texts.unknown)(name),
        ColumnFault::Twice(column) => (texts.twice)(&language.column_name(*column)),
    }
}

/// The same on the page for lists, where what to write on a command line helps nobody, either.
#[cfg(all(feature = "ui", feature = "batch"))]
#[must_use]
pub(crate) fn desk_fault_text(fault: &ColumnFault, language: Language) -> String {
    let texts = language.lists_texts();
    match fault {
        ColumnFault::Missing(Column::Policy) => texts.missing_policy.to_owned(),
        ColumnFault::Missing(column) => {
            (texts.missing)(&language.column_name(*column), &looked_for(*column, language.batch_texts()))
        }
        other => column_fault_text(other, language),
    }
}

/// The same of a table that a program hands over: what to write on a command line helps nobody there.
#[must_use]
pub fn key_fault_text(fault: &ColumnFault, language: Language) -> String {
    let texts = language.batch_texts();
    match fault {
        ColumnFault::Missing(column) => {
            (texts.missing_key)(&language.column_name(*column), &looked_for(*column, texts))
        }
        ColumnFault::Unknown(_) => texts.unknown_key.to_owned(),
        other => column_fault_text(other, language),
    }
}

/// Every name by which a column is found.
fn looked_for(column: Column, texts: &BatchTexts) -> String {
    let names: Vec<&str> = column.names().collect();
    names.join(texts.between) + texts.between + &column.path()
}

/// What is wrong with a column of a table, in words.
#[must_use]
pub fn frame_fault_text(fault: &FrameFault, language: Language) -> String {
    let texts = language.batch_texts();
    match fault {
        FrameFault::Length { rows, first } => (texts.length)(*rows, *first),
        FrameFault::NoSuchCode(code) => (texts.no_such_code)(*code),
        FrameFault::NoColumn => texts.no_column.to_owned(),
    }
}

/// What is wrong with a row, in words.
#[must_use]
pub fn row_problem_text(problem: &RowProblem, language: Language) -> String {
    let texts = language.batch_texts();
    let said = match &problem.fault {
        RowFault::Cell(CellFault::Unclear(unclear)) => unclear_text(unclear, language),
        RowFault::Cell(CellFault::NotAFlag(text)) => (texts.not_a_flag)(text),
        RowFault::Cell(CellFault::NoSuchSerial) => texts.no_such_serial.to_owned(),
        RowFault::Cell(CellFault::NotUtf8) => texts.not_utf8.to_owned(),
        RowFault::Case(problem) => problem_text(problem, language),
        RowFault::Width { cells, columns } => (texts.width)(*cells, *columns),
        RowFault::TooLong => texts.too_long.to_owned(),
        RowFault::AfterRefused => texts.after_refused.to_owned(),
        RowFault::NotCompared => texts.not_compared.to_owned(),
    };
    match problem.column {
        Some(column) => (texts.said_of)(&language.column_name(column), &said),
        None => said,
    }
}

fn unclear_text(unclear: &Unclear, language: Language) -> String {
    let texts = language.batch_texts();
    let said = (texts.unclear)(unclear);
    if unclear.readings.is_empty() {
        return said.to_owned();
    }
    said.to_owned() + &(texts.perhaps)(&unclear.readings.join(texts.between))
}
