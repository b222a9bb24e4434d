//! Which rows are alike in everything but their amounts: each row gets the number of its kind.

use super::{ABSENT, ColumnFrame, FrameColumn, NO_TEXT};
use crate::batch_terms::Column;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Up to so many pairs of a kind so far and a text are looked up in a plain list.
const MOST_LISTED: usize = 1 << 16;

/// The kinds of a table's rows.
pub(super) struct Kinds {
    /// Of each row; empty where all rows are of one kind.
    of_row: Vec<u32>,
    /// How many there are.
    pub(super) count: usize,
}

impl Kinds {
    /// By these columns.
    pub(super) fn new(frame: &ColumnFrame, columns: impl Iterator<Item = (usize, Column)>) -> Self {
        let mut kinds = Self { of_row: Vec::new(), count: 1 };
        for (place, _) in columns {
            if let Some(column) = frame.column(place) {
                kinds.part(column);
            }
        }
        kinds
    }

    /// The kind of a row.
    pub(super) fn at(&self, row: usize) -> usize {
        self.of_row.get(row).and_then(|kind| usize::try_from(*kind).ok()).unwrap_or_default()
    }

    /// Parts each kind by what a column says.
    fn part(&mut self, column: &FrameColumn) {
        let (codes, values) = coded(column);
        // A text that is not there is one more.
        let values = values + 1;
        let code = |code: u32| if code == NO_TEXT { 0 } else { code.saturating_add(1) };
        if self.of_row.is_empty() {
            self.of_row = vec![0; codes.len()];
        }
        let mut next = 0_u32;
        let mut new = || {
            next += 1;
            next - 1
        };
        if self.count.saturating_mul(values) <= MOST_LISTED {
            let mut known: Vec<Option<u32>> = vec![None; self.count * values];
            for (kind, one) in self.of_row.iter_mut().zip(codes.iter()) {
                let at = usize::try_from(*kind).unwrap_or_default() * values
                    + usize::try_from(code(*one)).unwrap_or_default();
                if let Some(known) = known.get_mut(at) {
                    *kind = *known.get_or_insert_with(&mut new);
                }
            }
        } else {
            let mut known: BTreeMap<(u32, u32), u32> = BTreeMap::new();
            for (kind, one) in self.of_row.iter_mut().zip(codes.iter()) {
                *kind = *known.entry((*kind, code(*one))).or_insert_with(&mut new);
            }
        }
        self.count = usize::try_from(next).unwrap_or_default();
    }
}

/// A column as codes, and how many different ones there may be.
fn coded(column: &FrameColumn) -> (Cow<'_, [u32]>, usize) {
    match column {
        FrameColumn::Texts { codes, values } => (Cow::Borrowed(codes), values.len()),
        FrameColumn::Numbers(numbers) => {
            let mut known: BTreeMap<i64, u32> = BTreeMap::new();
            let codes = numbers.iter().map(|number| {
                let next = u32::try_from(known.len()).unwrap_or(NO_TEXT);
                if *number == ABSENT { NO_TEXT } else { *known.entry(*number).or_insert(next) }
            });
            let codes: Vec<u32> = codes.collect();
            (Cow::Owned(codes), known.len())
        }
    }
}
