//! What people type, to what the contract writes: the one reader of every field of the page. It never changes what it does
//! not understand: where a careful clerk would not be certain, it says what is unclear and what could be meant.
//!
//! Plain digits (`plain`) are read at once; the reader of everything else is in the part of the program that is loaded when
//! it is wanted, which is when something else is typed.

mod amount;
mod chunk_explore;
mod day;
mod groups;
mod leniently;
mod number;
mod plain;
mod signs;
mod unclear;

use super::chunk::ExploreChunk;
use super::field::Field;
use super::form::Form;
use super::unread::Wrong;
use crate::day::Day;
use crate::money::{Money, Rate};
use crate::problem::{Fault, Problem};
use std::cell::Cell;

pub(super) use signs::is_invisible;
use unclear::InputKind;
pub use unclear::{Unclear, Why};

thread_local! {
    /// Whether the reader is still elsewhere. A fact of the program, not of the page: no state can be without it once it is
    /// here.
    static APART: Cell<bool> = const { Cell::new(false) };
}

/// Says that the reader is elsewhere, or no more.
pub fn reader_is_apart(apart: bool) {
    APART.set(apart);
}

/// What is typed, as the contract writes it.
fn text(kind: InputKind, typed: &str) -> Result<String, Unclear> {
    if let Some(text) = plain::plain(kind, typed) {
        return Ok(text);
    }
    match ExploreChunk::where_loaded(!APART.get()) {
        Some(chunk) => chunk_explore::typed_text(chunk, kind, typed),
        None => Err(Unclear::plainly(Why::Coming)),
    }
}

/// What is typed in a field, as the contract writes it.
///
/// # Errors
/// What is unclear about it.
pub fn field_text(field: Field, typed: &str) -> Result<String, Unclear> {
    let kind = match field {
        Field::Day | Field::VISIT_DAY => InputKind::Day,
        Field::BedDays => InputKind::Days,
        Field::Fact(_) => InputKind::Count,
        Field::Figure(path) if path.part().is_rate() => InputKind::Share,
        _ => InputKind::Amount,
    };
    text(kind, typed)
}

/// An amount as the contract writes it: `7.9万` is `79000`.
///
/// # Errors
/// What is unclear about it.
pub fn amount_text(typed: &str) -> Result<String, Unclear> {
    text(InputKind::Amount, typed)
}

/// A number of days as the contract writes it: `12天` is `12`.
///
/// # Errors
/// What is unclear about it.
pub fn days_text(typed: &str) -> Result<String, Unclear> {
    text(InputKind::Days, typed)
}

/// A number of years, stays or the like as the contract writes it: `62岁` is `62`.
///
/// # Errors
/// What is unclear about it.
pub fn count_text(typed: &str) -> Result<String, Unclear> {
    text(InputKind::Count, typed)
}

/// A day as the contract writes it: `2023年5月1日` is `2023-05-01`.
///
/// # Errors
/// What is unclear about it.
pub fn day_text(typed: &str) -> Result<String, Unclear> {
    text(InputKind::Day, typed)
}

/// A share as the contract writes it: `75%` is `0.75`.
///
/// # Errors
/// What is unclear about it.
pub fn share_text(typed: &str) -> Result<String, Unclear> {
    text(InputKind::Share, typed)
}

/// Whether it can be read only later.
pub(super) fn is_coming(field: Field, typed: &str) -> bool {
    let coming = || field_text(field, typed).is_err_and(|unclear| unclear.why == Why::Coming);
    !Form::is_empty_text(typed) && coming()
}

/// The amount in a field, where there is one that can be.
#[must_use]
pub fn typed_money(typed: &str) -> Option<Money> {
    Money::parse(&amount_text(typed).ok()?).ok()
}

/// The day in a field, where there is one that can be.
#[must_use]
pub fn typed_day(typed: &str) -> Option<Day> {
    Day::parse(&day_text(typed).ok()?)
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
        Field::VISIT_DAY => return None,
        Field::WhatIf | Field::Premium | Field::SettledAid | Field::Beside(_) => Money::LARGEST_BILL,
        Field::Figure(path) if !path.part().is_rate() => Money::LARGEST_SUM,
        Field::Target | Field::Year(_) => Money::LARGEST_SUM,
        _ => return None,
    };
    let above = Money::parse(&text).map_or(true, |amount| amount > largest);
    above.then(|| {
        Wrong::Case(Problem { path: field.path(), fault: Fault::AboveLargest { largest }, at: None })
    })
}
