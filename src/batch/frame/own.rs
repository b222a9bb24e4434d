//! What every row has of its own, read as it stands: amounts, numbers, days. A text is read once, however many rows have it.

use super::{ABSENT, FrameColumn, number_text};
use crate::batch::cell;
use crate::batch::read::{money, small_number};
use crate::day::Day;
use crate::money::Money;

/// What stands in a row.
#[derive(Debug, Clone, Copy)]
pub(super) enum Seen<T> {
    /// Nothing.
    Nothing,
    /// This.
    Is(T),
    /// Something that has to be looked at more closely.
    Odd,
}

impl<T> Seen<T> {
    fn of(read: Option<T>) -> Self {
        read.map_or(Self::Odd, Self::Is)
    }
}

/// A column of which every row has its own.
pub(super) enum Own<'t, T> {
    Numbers(&'t [i64], fn(i64) -> Option<T>),
    Texts(&'t [u32], Vec<Seen<T>>),
}

impl<'t, T: Copy> Own<'t, T> {
    fn new(column: &'t FrameColumn, number: fn(i64) -> Option<T>, text: fn(&str) -> Option<T>) -> Self {
        match column {
            FrameColumn::Numbers(numbers) => Self::Numbers(numbers, number),
            FrameColumn::Texts { codes, values } => {
                let seen = |value: &String| match cell::text(value.as_bytes()) {
                    Ok(Some(value)) => Seen::of(text(value)),
                    Ok(None) => Seen::Nothing,
                    Err(_) => Seen::Odd,
                };
                Self::Texts(codes, values.iter().map(seen).collect())
            }
        }
    }

    /// What stands in a row.
    pub(super) fn at(&self, row: usize) -> Seen<T> {
        match self {
            Self::Numbers(numbers, read) => match numbers.get(row) {
                None | Some(&ABSENT) => Seen::Nothing,
                Some(number) => Seen::of(read(*number)),
            },
            Self::Texts(codes, values) => {
                let code = codes.get(row).and_then(|code| usize::try_from(*code).ok());
                code.and_then(|code| values.get(code)).copied().unwrap_or(Seen::Nothing)
            }
        }
    }
}

impl<'t> Own<'t, Money> {
    pub(super) fn amounts(column: &'t FrameColumn) -> Self {
        Self::new(column, |fen| u64::try_from(fen).ok().map(Money::of_fen), money)
    }
}

impl<'t> Own<'t, u16> {
    pub(super) fn counts(column: &'t FrameColumn) -> Self {
        // As many digits as in a text.
        Self::new(column, |number| small_number(&number_text(number, false)), small_number)
    }
}

impl<'t> Own<'t, Day> {
    pub(super) fn days(column: &'t FrameColumn) -> Self {
        let day = |text: &str| cell::day(text).ok();
        Self::new(column, |number| cell::day(&number_text(number, false)).ok(), day)
    }
}
