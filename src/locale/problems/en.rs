//! Problems in English: what to write.

use crate::money::NumberFault;
use crate::problem::{Expected, Fault, Syntax};

/// One sentence; what was written takes the place of the braces, in order.
pub(super) const fn sentence(fault: &Fault) -> &'static str {
    match fault {
        Fault::Syntax(Syntax::TooDeep) => "brackets within brackets, too many; a case is three levels deep",
        Fault::Syntax(Syntax::NotAValue) => {
            "this is no value of a case; write texts, whole numbers, true and false"
        }
        Fault::Syntax(Syntax::OtherVersion) => {
            "this pack was compiled for another version; update this program, or compile its pack.toml anew"
        }
        Fault::Syntax(Syntax::Damaged) => {
            "this pack is damaged; fetch it again, or compile its pack.toml anew"
        }
        // A program that reads texts asks `syntax`.
        Fault::Syntax(_) => "this cannot be read",
        Fault::LineTooLong => "this line is too long to be a case",
        Fault::UnknownKey { near: None } => "there is no such name",
        Fault::UnknownKey { near: Some(_) } => "there is no such name; did you mean {near}?",
        Fault::Duplicate => "the same name stands twice; keep one",
        Fault::Missing => "this is required",
        Fault::Empty => "this is empty; fill it in",
        Fault::WrongType(Expected::Table) => "write named values here",
        Fault::WrongType(Expected::List) => "write a list [ … ] here",
        Fault::WrongType(Expected::Text) => "write text in quotes (amounts and ratios too) here",
        Fault::WrongType(Expected::Bool) => "write true or false here",
        Fault::WrongType(Expected::Whole) => "write a whole number here",
        Fault::WrongType(Expected::Day) => "write a date like 2023-05-01 here",
        Fault::UnknownId { near: None, .. } => "`{given}` is not one of the choices",
        Fault::UnknownId { near: Some(_), .. } => "`{given}` is not one of the choices; did you mean {near}?",
        Fault::Number { fault: NumberFault::NotDecimal, .. } => {
            "`{given}` is not a number; write 80000 or 80000.00"
        }
        Fault::Number { fault: NumberFault::Negative, .. } => {
            "`{given}` is negative; nothing here is below 0"
        }
        Fault::Number { fault: NumberFault::TooManyDecimals, .. } => {
            "`{given}` has too many decimals; at most {decimals}"
        }
        Fault::Number { fault: NumberFault::TooLarge, .. } => "`{given}` is too large",
        Fault::AboveLargest { .. } => "too large: at most {largest} yuan",
        Fault::NotAShare => "a ratio lies between 0 and 1: 0.85 is 85%",
        Fault::NotADay => "no such day in the calendar; write 2023-05-01",
        Fault::PartsAboveTotal { .. } => {
            "the three parts outside the policy come to {parts} yuan, more than the bill of {total}"
        }
        Fault::UnknownPolicy(_) => "there is no policy pack `{id}`",
        Fault::OtherPolicy { .. } => {
            "all visits of a year are under one pack: the first is under {first}, this under {this}"
        }
        Fault::OtherYear { .. } => {
            "the first visit is of {first}; visits of another year go into a list of their own"
        }
        Fault::YearNotFirst => {
            "only the first visit says what the year has brought so far; leave this out, it is carried over"
        }
        Fault::IdentityNotInPolicy => "this place's documents do not name this group of people",
        Fault::UnknownFigure => "no figure has this path; one that exists is critical.deductible",
        Fault::OutsidePeriod { until: Some(_), .. } => {
            "this policy is for days from {from} until before {until}; choose another year"
        }
        Fault::OutsidePeriod { until: None, .. } => "this policy only begins on {from}",
        Fault::NoPolicyThatDay => "this place has no policy for that day",
        Fault::AboveLeft { .. } => "only {left} yuan is left to pay here; the amount is above it",
        Fault::BedDaysWithoutStay => "there are no bed-days without a stay; write 0 or choose inpatient",
        Fault::OutOfRange { .. } => "this can be {from} to {to}",
        Fault::MustBeKnown => "this has to be known",
        Fault::TooManyUnknown => {
            "too much is unknown to give a range: two facts at most, find out this one first"
        }
        Fault::BedDaysTooMany => "one stay counts at most 366 bed-days",
        // A program that can meet one asks `packs`.
        Fault::Pack(fault) => fault.code(),
    }
}
