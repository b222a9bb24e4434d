//! What can be wrong with what somebody wrote: a case, a form, a pack. Every problem has the path of the value,
//! a code, and, for files, its place. The words are made in `locale`, in the language of the reader.

mod pack;
mod syntax;

use crate::day::Day;
use crate::money::{Money, NumberFault};

pub use pack::{Named, PackFault, Unsaid};
pub use syntax::{Encoding, Syntax};

/// One thing wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Dotted, list items by index: `bill.total`, `identities.1`; empty for the whole text.
    pub path: String,
    /// What is wrong.
    pub fault: Fault,
    /// Byte offset in the file, where there is a file.
    pub at: Option<usize>,
}

/// The type a value should have had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Named values.
    Table,
    /// A list.
    List,
    /// A text in quotes; amounts are texts.
    Text,
    /// true or false.
    Bool,
    /// A whole number.
    Whole,
    /// A date.
    Day,
}

/// What is wrong with a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    // The text itself.
    /// The text cannot be read at all.
    Syntax(Syntax),
    /// The line is longer than a case can be.
    LineTooLong,
    /// A key nobody knows.
    UnknownKey {
        /// The key that was probably meant.
        near: Option<&'static str>,
    },
    /// The same key twice.
    Duplicate,
    /// Required, and not there.
    Missing,
    /// There, and empty.
    Empty,
    /// Another type is needed.
    WrongType(Expected),
    /// Not one of the known ids.
    UnknownId {
        /// What was written.
        given: String,
        /// The id that was probably meant.
        near: Option<&'static str>,
    },
    /// Not a number of the accepted form.
    Number {
        /// What was written.
        given: String,
        /// What is wrong with it.
        fault: NumberFault,
        /// How many decimals are allowed.
        decimals: usize,
    },
    /// Above the largest accepted amount.
    AboveLargest {
        /// That amount.
        largest: Money,
    },
    /// A share above 1.
    NotAShare,
    /// No day of the calendar.
    NotADay,

    // A case.
    /// The three parts outside the policy's scope come to more than the bill.
    PartsAboveTotal {
        /// Their sum.
        parts: Money,
        /// The bill.
        total: Money,
    },
    /// No such pack.
    UnknownPolicy(String),
    /// A visit of a year under another pack than the first.
    OtherPolicy {
        /// The first visit's pack.
        first: String,
        /// This visit's.
        this: String,
    },
    /// A visit of another calendar year than the first dated one.
    OtherYear {
        /// The first dated visit's year.
        first: u16,
    },
    /// What the year has brought so far, told of a visit that is not the first.
    YearNotFirst,
    /// The pack does not know this identity.
    IdentityNotInPolicy,
    /// No tier has such a figure.
    UnknownFigure,
    /// The day is not in the pack's period.
    OutsidePeriod {
        /// First day in force.
        from: Day,
        /// First day no longer in force.
        until: Option<Day>,
    },
    /// The region has packs, and none for this day.
    NoPolicyThatDay,
    /// A settled amount above what is left to pay.
    AboveLeft {
        /// What is left.
        left: Money,
    },
    /// Bed-days, but no inpatient stay.
    BedDaysWithoutStay,
    /// More bed-days than a year has.
    BedDaysTooMany,
    /// A number that the fact cannot have.
    OutOfRange {
        /// The least it can.
        from: u16,
        /// The most it can.
        to: u16,
    },
    /// This fact has to be known.
    MustBeKnown,
    /// More facts that are not known than an estimate can bracket.
    TooManyUnknown,

    // A pack.
    /// What only a pack can have wrong. Apart, so that a program that reads cases alone ships no words for it.
    Pack(PackFault),
}

impl Fault {
    /// The code in JSON: stable, for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Syntax(_) => "syntax",
            Self::LineTooLong => "line-too-long",
            Self::UnknownKey { .. } => "unknown-key",
            Self::Duplicate => "duplicate",
            Self::Missing => "missing",
            Self::Empty => "empty",
            Self::WrongType(_) => "wrong-type",
            Self::UnknownId { .. } => "unknown",
            Self::Number { fault: NumberFault::NotDecimal, .. } => "not-decimal",
            Self::Number { fault: NumberFault::Negative, .. } => "negative",
            Self::Number { fault: NumberFault::TooManyDecimals, .. } => "too-many-decimals",
            Self::Number { fault: NumberFault::TooLarge, .. } | Self::AboveLargest { .. } => "too-large",
            Self::NotAShare => "not-a-share",
            Self::NotADay => "not-a-day",
            Self::PartsAboveTotal { .. } => "parts-above-total",
            Self::UnknownPolicy(_) => "unknown-policy",
            Self::OtherPolicy { .. } => "other-policy",
            Self::OtherYear { .. } => "other-year",
            Self::YearNotFirst => "year-not-first",
            Self::IdentityNotInPolicy => "identity-not-in-policy",
            Self::UnknownFigure => "unknown-figure",
            Self::OutsidePeriod { .. } => "outside-period",
            Self::NoPolicyThatDay => "no-policy-that-day",
            Self::AboveLeft { .. } => "above-what-is-left",
            Self::BedDaysWithoutStay => "bed-days-without-stay",
            Self::BedDaysTooMany => "bed-days-too-many",
            Self::OutOfRange { .. } => "out-of-range",
            Self::MustBeKnown => "must-be-known",
            Self::TooManyUnknown => "too-many-unknown",
            Self::Pack(fault) => fault.code(),
        }
    }
}

impl Problem {
    /// A problem with a text as a whole.
    #[must_use]
    pub const fn of_all(fault: Fault) -> Self {
        Self { path: String::new(), fault, at: None }
    }

    /// Line and column of the place in its file, both from 1.
    #[must_use]
    pub fn place_in(&self, text: &str) -> Option<(usize, usize)> {
        place_in(text, self.at?)
    }
}

/// Where the lines of a file begin, for whoever asks for many places in it.
#[derive(Debug, Clone)]
pub struct LineStarts<'t> {
    text: &'t str,
    begins: Vec<usize>,
}

impl<'t> LineStarts<'t> {
    /// Of a file's text.
    #[must_use]
    pub fn of(text: &'t str) -> Self {
        let behind = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { text, begins: std::iter::once(0).chain(behind).collect() }
    }

    /// Line and column of a byte offset, both from 1.
    #[must_use]
    pub fn place(&self, at: usize) -> Option<(usize, usize)> {
        let line = self.begins.partition_point(|begin| *begin <= at);
        let begin = *self.begins.get(line.checked_sub(1)?)?;
        Some((line, self.text.get(begin..at)?.chars().count() + 1))
    }
}

/// Line and column of a byte offset in a file, both from 1.
#[must_use]
pub fn place_in(text: &str, at: usize) -> Option<(usize, usize)> {
    let before = text.get(..at)?;
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|&letter| letter != '\n').count() + 1;
    Some((line, column))
}
