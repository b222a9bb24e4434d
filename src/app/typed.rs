//! What people type, to what the contract writes: the one reader of every field of the page. It never changes what it does
//! not understand: where a careful clerk would not be certain, it says what is unclear and what could be meant.

mod amount;
mod day;
mod groups;
mod number;
mod signs;

use super::field::Field;
use super::form::Form;
use super::reading::Wrong;
use crate::money::{Money, Rate};
use crate::problem::{Fault, Problem};

pub use amount::{amount_text, days_text, share_text};
pub use day::day_text;
pub(super) use signs::is_invisible;

/// Why something typed cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// No amount.
    NotAmount,
    /// No share from 0 to 100 percent.
    NotShare,
    /// No whole number.
    NotWhole,
    /// No day with its year.
    NotADay,
    /// A day without its year.
    NoYear,
    /// No such day in the calendar.
    NoSuchDay,
    /// Below zero.
    Negative,
    /// More than one number.
    Several,
    /// More decimals than fen, or than a percentage has.
    TooFine,
    /// Could mean what `readings` says.
    Ambiguous,
}

/// Something typed that is asked about instead of used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unclear {
    /// Why.
    pub why: Why,
    /// What could be meant, each as it would be understood if it were typed.
    pub readings: Vec<String>,
}

impl Unclear {
    /// Without a guess.
    const fn plainly(why: Why) -> Self {
        Self { why, readings: Vec::new() }
    }

    /// With what could be meant.
    fn asking(why: Why, readings: Vec<String>) -> Self {
        let mut once: Vec<String> = Vec::new();
        for reading in readings {
            if !once.contains(&reading) {
                once.push(reading);
            }
        }
        Self { why, readings: once }
    }
}

/// What is typed in a field, as the contract writes it.
///
/// # Errors
/// What is unclear about it.
pub fn field_text(field: Field, typed: &str) -> Result<String, Unclear> {
    match field {
        Field::Day => day_text(typed),
        Field::BedDays => days_text(typed),
        Field::Figure(path) if path.part().is_rate() => share_text(typed),
        _ => amount_text(typed),
    }
}

/// The amount in a field, where there is one that can be.
#[must_use]
pub fn typed_money(typed: &str) -> Option<Money> {
    Money::parse(&amount_text(typed).ok()?).ok()
}

/// The share in a field, where there is one that can be.
#[must_use]
pub fn typed_share(typed: &str) -> Option<Rate> {
    amount::rate(&share_text(typed).ok()?)
}

/// What is wrong with a field by itself: unclear, or above what the field takes. Nothing is wrong with an empty one.
#[must_use]
pub fn fault_of(field: Field, typed: &str) -> Option<Wrong> {
    if Form::is_empty_text(typed) {
        return None;
    }
    let text = match field_text(field, typed) {
        Err(unclear) => return Some(Wrong::Unclear(unclear)),
        Ok(text) => text,
    };
    let largest = match field {
        Field::WhatIf | Field::Premium => Money::LARGEST_BILL,
        Field::Figure(path) if !path.part().is_rate() => Money::LARGEST_SUM,
        Field::Target | Field::Year(_) => Money::LARGEST_SUM,
        _ => return None,
    };
    let above = Money::parse(&text).map_or(true, |amount| amount > largest);
    above.then(|| {
        Wrong::Case(Problem { path: field.path(), fault: Fault::AboveLargest { largest }, at: None })
    })
}
