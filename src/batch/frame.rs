//! A list as programs hold it, column by column: whole numbers, and texts written once and named by their places. Rows that
//! have nothing odd are estimated from the numbers as they are (`work`); any other becomes a row of texts, so that what is
//! wrong with it is told as in every other list.

mod kinds;
mod own;
mod work;

use super::job::Job;
use super::rows::ListRows;
use crate::batch_terms::{Column, FrameFault};
use std::borrow::Cow;
use std::ops::Range;

pub use work::work_frame;

/// In a column of numbers: there is none in this row.
pub const ABSENT: i64 = i64::MIN;

/// In a column of numbers: it is no whole one.
pub const NOT_WHOLE: i64 = i64::MIN + 1;

/// In a column of texts: there is none in this row.
pub const NO_TEXT: u32 = u32::MAX;

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FrameColumn {
    /// Whole numbers: fen in a column of amounts, else what the column counts.
    Numbers(Vec<i64>),
    /// Texts, as cells of a list have them.
    Texts {
        /// Of each row, the place of its text.
        codes: Vec<u32>,
        /// Each text once.
        values: Vec<String>,
    },
}

/// Columns of as many rows each.
#[derive(Debug, Clone, Default)]
pub struct ColumnFrame {
    columns: Vec<FrameColumn>,
    rows: Option<usize>,
}

impl FrameColumn {
    fn len(&self) -> usize {
        match self {
            Self::Numbers(numbers) => numbers.len(),
            Self::Texts { codes, .. } => codes.len(),
        }
    }

    /// What a cell of a list would say.
    fn text(&self, column: Column, row: usize) -> Cow<'_, str> {
        match self {
            Self::Numbers(numbers) => {
                let number = numbers.get(row).copied().unwrap_or(ABSENT);
                Cow::Owned(number_text(number, column.is_amount()))
            }
            Self::Texts { codes, values } => {
                let code = codes.get(row).and_then(|code| usize::try_from(*code).ok());
                Cow::Borrowed(code.and_then(|code| values.get(code)).map(String::as_str).unwrap_or_default())
            }
        }
    }
}

/// A number as a cell of a list would say it, fen as yuan; one that is not whole as one that the reader of cells refuses for
/// being so.
fn number_text(number: i64, fen: bool) -> String {
    match (number, fen) {
        (ABSENT, _) => String::new(),
        (NOT_WHOLE, true) => "0.001".to_owned(),
        (NOT_WHOLE, false) => "0.5".to_owned(),
        (_, false) => number.to_string(),
        (_, true) => {
            let (sign, fen) = (if number < 0 { "-" } else { "" }, number.unsigned_abs());
            format!("{sign}{}.{:02}", fen / 100, fen % 100)
        }
    }
}

impl ColumnFrame {
    /// Adds a column behind the others.
    ///
    /// # Errors
    /// It has not as many rows as the first, or names texts that are not there.
    pub fn add(&mut self, column: FrameColumn) -> Result<(), FrameFault> {
        let (rows, first) = (column.len(), *self.rows.get_or_insert(column.len()));
        if rows != first {
            return Err(FrameFault::Length { rows, first });
        }
        if let FrameColumn::Texts { codes, values } = &column {
            let known =
                |code: u32| code == NO_TEXT || usize::try_from(code).is_ok_and(|code| code < values.len());
            if let Some(code) = codes.iter().copied().find(|code| !known(*code)) {
                return Err(FrameFault::NoSuchCode(code));
            }
        }
        self.columns.push(column);
        Ok(())
    }

    /// How many rows it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.unwrap_or_default()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn column(&self, place: usize) -> Option<&FrameColumn> {
        self.columns.get(place)
    }

    /// Some of the rows as rows of a list; the line of each is its number, from 1.
    fn rows(&self, job: &Job<'_>, places: Range<usize>) -> ListRows {
        let mut read: Vec<Option<Column>> = vec![None; job.columns.width()];
        for (place, column) in job.columns.in_file() {
            if let Some(one) = read.get_mut(place) {
                *one = Some(column);
            }
        }
        let mut rows = ListRows::default();
        for row in places {
            let texts = self.columns.iter().zip(&read).map(|(column, read)| match read {
                Some(read) => column.text(*read, row),
                None => Cow::Borrowed(""),
            });
            let texts: Vec<Cow<'_, str>> = texts.collect();
            let line = u64::try_from(row + 1).unwrap_or(u64::MAX);
            rows.add(line, texts.iter().map(|text| text.as_bytes()));
        }
        rows
    }
}
