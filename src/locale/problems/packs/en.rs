//! Problems of a pack in English: what to write.

use crate::problem::{Named, PackFault};
use crate::terms::Part;

/// One sentence; what was written takes the place of the braces, in order.
pub(super) const fn sentence(fault: &PackFault) -> &'static str {
    match fault {
        PackFault::Undefined { what: Named::Figure, .. } => "the file has no figure named `{name}`",
        PackFault::Undefined { what: Named::Document, .. } => "the file has no document named `{name}`",
        PackFault::Undefined { what: Named::Reading, .. } => "the file has no reading named `{name}`",
        PackFault::Undefined { what: Named::Identity, .. } => "the file has no identity named `{name}`",
        PackFault::Twice { .. } => "`{id}` stands twice",
        PackFault::OneOf(_) => "write exactly one of: {keys}",
        PackFault::KindNeeds { .. } => "a figure of kind {kind} needs `{key}`",
        PackFault::KindForbids { .. } => "a figure of kind {kind} must not have `{key}`",
        PackFault::RangeOrder => "low, value and high must rise",
        PackFault::WrongUnit { part } if part.is_rate() => "a ratio is needed here, not an amount",
        PackFault::WrongUnit { part: Part::Cap } => "an amount (or none) is needed here",
        PackFault::WrongUnit { .. } => "an amount is needed here, not a ratio",
        PackFault::KindHere { .. } => "{kind} has no meaning for a {part}",
        PackFault::Circular => "this figure is made from itself",
        PackFault::NotInTier { .. } => "the tier {tier} does not use `{key}`",
        PackFault::Overlap { .. } => "binds the same person as row {row} of this tier",
        PackFault::Gap { .. } => {
            "no row for {situation}; where no figure is known, write a row with `unpublished`"
        }
        PackFault::SegmentOrder => "segments must rise, and the last has no `up-to`",
        PackFault::EmptyPeriod => "`until` must be after `from`",
        PackFault::ReadingMissing { .. } => "the reading {id} is relied on; write its text",
        PackFault::PeriodsOverlap { .. } => "shares days or its id with {other}",
        PackFault::Unseen { .. } => {
            "there is a letter in it that cannot be seen ({letter}); delete it, or write an ordinary blank"
        }
    }
}
