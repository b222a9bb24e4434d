//! What can be wrong with a list: its columns, its rows, its cells, its file.

use super::Column;
use crate::app::{Unclear, Why};
use crate::problem::Problem;

/// What is wrong with the columns of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnFault {
    /// The file has no first line.
    NoHeader,
    /// It is not UTF-8.
    NotUtf8,
    /// No column says this, and no row can be without it.
    Missing(Column),
    /// Nobody knows what this column says.
    Unknown(String),
    /// Two columns say the same.
    Twice(Column),
    /// Visits of a year are added up, and no column says their day.
    NoDate,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// The column; `None` for the row as a whole.
    pub column: Option<Column>,
    /// What.
    pub fault: RowFault,
}

impl RowProblem {
    /// Where it is: the path of a case's JSON, empty for the row as a whole.
    #[must_use]
    pub fn path(&self) -> String {
        match (&self.fault, self.column) {
            (RowFault::Case(problem), _) => problem.path.clone(),
            (_, Some(column)) => column.path(),
            (_, None) => String::new(),
        }
    }

    /// What is wrong with a cell.
    #[must_use]
    pub const fn cell(column: Column, fault: CellFault) -> Self {
        Self { column: Some(column), fault: RowFault::Cell(fault) }
    }
}

/// What is wrong with a row, or with a cell of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowFault {
    /// The cell by itself.
    Cell(CellFault),
    /// The case that the row is.
    Case(Problem),
    /// It has other than the columns' number of cells; the last one of a file that was cut off has fewer.
    Width {
        /// So many it has.
        cells: usize,
        /// So many columns there are.
        columns: usize,
    },
    /// It is longer than a row may be: a quote may have no end.
    TooLong,
    /// An earlier visit of the same person in the year is refused, so nobody knows what the year has come to.
    AfterRefused,
    /// It can be read, and cannot be estimated under the policy that is compared.
    NotCompared,
}

impl RowFault {
    /// Its code: stable, for programs, and that of a case alone where it has one.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Case(problem) => problem.fault.code(),
            Self::Cell(CellFault::Unclear(unclear)) => match unclear.why {
                Why::NotAmount | Why::Several => "not-decimal",
                Why::NotShare => "not-a-share",
                Why::NotWhole => "wrong-type",
                Why::NotADay | Why::NoYear | Why::NoSuchDay => "not-a-day",
                Why::Negative => "negative",
                Why::TooFine => "too-many-decimals",
                Why::Ambiguous | Why::Coming => "ambiguous",
            },
            Self::Cell(CellFault::NotAFlag(_)) => "wrong-type",
            Self::Cell(CellFault::NoSuchSerial) => "not-a-day",
            Self::Cell(CellFault::NotUtf8) => "syntax",
            Self::Width { .. } => "width",
            Self::TooLong => "line-too-long",
            Self::AfterRefused => "after-refused",
            Self::NotCompared => "not-compared",
        }
    }
}

/// What is wrong with a cell by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellFault {
    /// It cannot be read, or not in one way alone.
    Unclear(Unclear),
    /// Neither yes nor no.
    NotAFlag(String),
    /// No day that a spreadsheet counts.
    NoSuchSerial,
    /// Not UTF-8.
    NotUtf8,
}

/// What is wrong with a column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FrameFault {
    /// It has another number of rows than the first column.
    Length {
        /// So many it has.
        rows: usize,
        /// So many the first one has.
        first: usize,
    },
    /// A code names no text.
    NoSuchCode(u32),
    /// It is none of what a column may be.
    NoColumn,
}

/// Why a workbook cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkbookFault {
    /// It is one of before 2007, or one with a password.
    Old,
    /// It is packed as a workbook is, and is none.
    NoWorkbook,
    /// It is not whole.
    Damaged,
    /// It is too large, or unpacks to too much.
    TooLarge,
    /// It has no sheet of this name, but these.
    NoSuchSheet {
        /// The name.
        wanted: String,
        /// Those there are.
        names: Vec<String>,
    },
    /// Nothing stands in any of its sheets.
    Empty,
    /// It counts its days from 1904.
    From1904,
}
