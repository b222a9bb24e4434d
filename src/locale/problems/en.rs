//! Problems in English: what to write.

use crate::money::NumberFault;
use crate::problem::{Expected, Fault};
use crate::terms::Part;

/// One sentence.
pub(in crate::locale) fn text(fault: &Fault) -> String {
    match fault {
        Fault::Syntax(detail) => format!("cannot be read: {detail}"),
        Fault::LineTooLong => "this line is too long to be a case".to_owned(),
        Fault::UnknownKey { near } => format!("there is no such name{}", meant(*near)),
        Fault::Duplicate => "the same name stands twice; keep one".to_owned(),
        Fault::Missing => "this is required".to_owned(),
        Fault::Empty => "this is empty; fill it in".to_owned(),
        Fault::WrongType(expected) => format!("write {} here", kind(*expected)),
        Fault::UnknownId { given, near } => format!("`{given}` is not one of the choices{}", meant(*near)),
        Fault::Number { given, fault, decimals } => number(given, *fault, *decimals),
        Fault::AboveLargest { largest } => format!("too large: at most {largest} yuan"),
        Fault::NotAShare => "a ratio lies between 0 and 1: 0.85 is 85%".to_owned(),
        Fault::NotADay => "no such day in the calendar; write 2023-05-01".to_owned(),
        Fault::PartsAboveTotal { parts, total } => {
            format!("the three parts outside the policy come to {parts} yuan, more than the bill of {total}")
        }
        Fault::UnknownPolicy(id) => format!("there is no policy pack `{id}`"),
        Fault::OtherPolicy { first, this } => {
            format!("all visits of a year are under one pack: the first is under {first}, this under {this}")
        }
        Fault::IdentityNotInPolicy => "this place's documents do not name this group of people".to_owned(),
        Fault::UnknownFigure => "no figure has this path; one that exists is critical.deductible".to_owned(),
        Fault::OutsidePeriod { from, until: Some(until) } => {
            format!("this policy is for days from {from} until before {until}; choose another year")
        }
        Fault::OutsidePeriod { from, until: None } => format!("this policy only begins on {from}"),
        Fault::NoPolicyThatDay => "this place has no policy for that day".to_owned(),
        Fault::AboveLeft { left } => format!("only {left} yuan is left to pay here; the amount is above it"),
        Fault::BedDaysWithoutStay => {
            "there are no bed-days without a stay; write 0 or choose inpatient".to_owned()
        }
        Fault::BedDaysTooMany => "one stay counts at most 366 bed-days".to_owned(),
        Fault::Undefined { what, name } => format!("the file has no {what} named `{name}`"),
        Fault::Twice { id } => format!("`{id}` stands twice"),
        Fault::OneOf(keys) => format!("write exactly one of: {keys}"),
        Fault::KindNeeds { kind, key } => format!("a figure of kind {} needs `{key}`", kind.id()),
        Fault::KindForbids { kind, key } => format!("a figure of kind {} must not have `{key}`", kind.id()),
        Fault::RangeOrder => "low, value and high must rise".to_owned(),
        Fault::WrongUnit { part } if part.is_rate() => "a ratio is needed here, not an amount".to_owned(),
        Fault::WrongUnit { part: Part::Cap } => "an amount (or none) is needed here".to_owned(),
        Fault::WrongUnit { .. } => "an amount is needed here, not a ratio".to_owned(),
        Fault::KindHere { kind, part } => format!("{} has no meaning for a {}", kind.id(), part.id()),
        Fault::Circular => "this figure is made from itself".to_owned(),
        Fault::NotInTier { tier, key } => format!("the tier {} does not use `{key}`", tier.id()),
        Fault::Overlap { other } => format!("binds the same person as row {} of this tier", other + 1),
        Fault::Gap { situation } => {
            format!("no row for {situation}; where no figure is known, write a row with `unpublished`")
        }
        Fault::SegmentOrder => "segments must rise, and the last has no `up-to`".to_owned(),
        Fault::EmptyPeriod => "`until` must be after `from`".to_owned(),
        Fault::ReadingMissing { id } => format!("the reading {id} is relied on; write its text"),
        Fault::PeriodsOverlap { other } => format!("shares days or its id with {other}"),
    }
}

fn meant(near: Option<&str>) -> String {
    near.map_or_else(String::new, |near| format!("; did you mean {near}?"))
}

const fn kind(expected: Expected) -> &'static str {
    match expected {
        Expected::Table => "named values",
        Expected::List => "a list [ … ]",
        Expected::Text => "text in quotes (amounts and ratios too)",
        Expected::Bool => "true or false",
        Expected::Whole => "a whole number",
        Expected::Day => "a date like 2023-05-01",
    }
}

fn number(given: &str, fault: NumberFault, decimals: usize) -> String {
    match fault {
        NumberFault::NotDecimal => format!("`{given}` is not a number; write 80000 or 80000.00"),
        NumberFault::Negative => format!("`{given}` is negative; nothing here is below 0"),
        NumberFault::TooManyDecimals => format!("`{given}` has too many decimals; at most {decimals}"),
        NumberFault::TooLarge => format!("`{given}` is too large"),
    }
}
