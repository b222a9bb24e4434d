//! What of a selection was not read, by name, and why: nothing that a document says is dropped without a word.

/// A number, a column, a row or a cell that was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// What it is.
    pub part: SkippedPart,
    /// Its words in the document.
    pub name: String,
    /// Why.
    pub why: SkippedWhy,
}

/// What was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SkippedPart {
    /// A number of a phrase.
    Number,
    /// A column of a table, by its head.
    Column,
    /// A line of a table, by its first cell.
    Line,
    /// A cell of a table, by its line and its column.
    Cell,
}

/// Why something was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SkippedWhy {
    /// By how much an amount changes, not what it is.
    Change,
    /// A bound of what the person bears, which bounds what is paid the other way round.
    OfThePerson,
    /// A part of what people earn, which no pack knows.
    OfIncome,
    /// Only a blank or a line end parts it from a number beside it: perhaps they are one.
    Broken,
    /// It has no unit, and the words around it name one for all, or it is a cell whose head is not known.
    NoHead,
    /// Its words do not tell what it is.
    Unclear,
    /// Its head names neither a deductible nor a ratio nor a cap.
    NoSuchColumn,
    /// Another column says the same of the same people and care; its figures are in no row.
    ColumnTwice(String),
    /// It names no level of a hospital.
    NoLevel,
    /// Another line is of the same level, with other numbers.
    LevelTwice(String),
    /// Another line is of the same level, with the same numbers.
    LevelAgain(String),
    /// It is empty; perhaps it was merged with one above it.
    Empty,
    /// It is empty, and the only number of its column was taken for all levels.
    TakenForAll(String),
    /// It holds no number of this kind.
    NoNumber,
    /// A share without a percent sign, which may be anything.
    NoUnit,
}

impl Skipped {
    pub(super) fn number(shown: &str, why: SkippedWhy) -> Self {
        Self { part: SkippedPart::Number, name: shown.to_owned(), why }
    }
}
