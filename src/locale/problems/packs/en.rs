//! Problems of a pack in English: what to write.

use crate::problem::{Named, PackFault, Unsaid};
use crate::terms::Part;

/// One sentence; what was written takes the place of the braces, in order.
pub(super) const fn sentence(fault: &PackFault) -> &'static str {
    match fault {
        PackFault::Undefined { what: Named::Figure, .. } => "the file has no figure named `{name}`",
        PackFault::Undefined { what: Named::Document, .. } => "the file has no document named `{name}`",
        PackFault::Undefined { what: Named::Reading, .. } => "the file has no reading named `{name}`",
        PackFault::Undefined { what: Named::Identity, .. } => "the file has no identity named `{name}`",
        PackFault::Undefined { what: Named::Fact, .. } => "no fact is called “{name}”",
        PackFault::Undefined { what: Named::Option, .. } => "no option is called “{name}”",
        PackFault::Undefined { what: Named::Sum, .. } => "no sum of the year is called “{name}”",
        PackFault::Undefined { what: Named::Tier, .. } => "no tier is called “{name}”",
        PackFault::HasKey { .. } => "“{fact}” has a key of its own, which stands outside `is`",
        PackFault::EmptyBand => {
            "no number is in it: `from` must be below `until`, as in { from = 2 } or { from = 18, until = 60 }"
        }
        PackFault::TooMany { .. } => "at most {most}",
        PackFault::LikeInCircle => "the likes go round in a circle; they must end at one that the file has",
        PackFault::TablesDiffer => "tables by level of one row must name the same levels",
        PackFault::NotBeside { .. } => "`{key}` does not go together with `{other}`",
        PackFault::StandardTier { .. } => {
            "rows of a standard tier stand in a list of its name: write it as [[{tier}]]"
        }
        PackFault::OrderLeavesOut { .. } => "`order` leaves out “{tier}”; it must name every tier",
        PackFault::FallbackNotLast => "`fallback` must come last",
        PackFault::NoCount { .. } => "“{fact}” is no number, nothing can grow with it",
        PackFault::FactorTooLarge => "a factor lies between 0 and 10: half is 0.5, a fifth more is 1.2",
        PackFault::TooFine => {
            "too many decimals: 14 of a yuan and 12 of a share are the most; multiply less often"
        }
        PackFault::Unsaid(unsaid) => self::unsaid(*unsaid),
        PackFault::Twice { .. } => "`{id}` is taken: it stands twice, or is a standard name",
        PackFault::OneOf(_) => "write exactly one of: {keys}",
        PackFault::KindNeeds { .. } => "a figure of kind {kind} needs `{key}`",
        PackFault::KindForbids { .. } => "a figure of kind {kind} must not have `{key}`",
        PackFault::RangeOrder => "low, value and high must rise",
        PackFault::WrongUnit { part } if part.is_rate() => {
            "this figure does not fit here: a ratio is a `ratio`; `points` are points and a `factor` a factor, without `of`; and it has to have a value"
        }
        PackFault::WrongUnit { part: Part::Cap } => "an amount (or none) is needed here",
        PackFault::WrongUnit { .. } => "this figure does not fit here: an amount with a value is needed",
        PackFault::KindHere { .. } => "{kind} has no meaning for a {part}",
        PackFault::Circular => {
            "it leads back to itself, or to something behind it: what it is made from or comes after stands before it"
        }
        PackFault::NotInTier { .. } => "the tier {tier} does not use `{key}`",
        PackFault::Overlap { .. } => "binds the same person as row {row} of this list",
        PackFault::Gap { .. } => {
            "no row for {situation}; where no figure is known, write a row with `unpublished`"
        }
        PackFault::SegmentOrder => "segments must rise, and the last has no `up-to`",
        PackFault::EmptyPeriod => "`until` must be after `from`",
        PackFault::NewerFormat { .. } => {
            "this file is written in version {format} of the packs' language, and this program reads version {reads}. Get a newer program: reload the page, or fetch the command line anew from where you got it"
        }
        PackFault::CheckedTooEarly { .. } => "cannot be before {day}; is the year a slip?",
        PackFault::ReadingMissing { .. } => "the reading {id} is relied on; write its text",
        PackFault::PeriodsOverlap { .. } => "shares days or its id with {other}",
        PackFault::KindInGeneral { .. } => {
            "a general estimate is no region's law: its figures are reference or unpublished, not {kind}"
        }
        PackFault::NotInGeneral { .. } => "a general estimate is no region's law: it has no [[{key}]]",
        PackFault::GeneralApart { .. } => {
            "cannot be told from {other}: general estimates have one name, which no region has"
        }
        PackFault::Unseen { .. } => {
            "there is a letter in it that cannot be seen ({letter}); delete it, or write an ordinary blank"
        }
    }
}

/// What would be computed otherwise than meant.
const fn unsaid(one: Unsaid) -> &'static str {
    match one {
        Unsaid::OutpatientCap => {
            "this cap would count what other kinds of care were paid too: write caps = [{ cap = \"…\", counts = \"a sum of its own\" }]"
        }
        Unsaid::OutpatientDeductible => {
            "is this deductible charged at every visit or once a year? write over = \"a sum\" or over = \"visit\""
        }
        Unsaid::LargeAmountFromNothing => {
            "without a deductible this pays below basic insurance's cap too: write `of`, for example of = [\"above-cap\"]"
        }
        Unsaid::SharedBurden => {
            "critical and large-amount both count on one sum: give each an `over` of its own"
        }
        Unsaid::AidCapsBySetting => {
            "these caps differ by setting and count one sum: give each `caps` with a sum of its own"
        }
        Unsaid::BurdenOfOthers => {
            "the sum this row counts on includes visits the row leaves out: write an `over` of its own"
        }
        Unsaid::UncertainSplit => {
            "a later tier looks at what lies above the cap or below the deductible, or a place has a prepay: this figure of basic must be certain"
        }
        Unsaid::BestRow => {
            "deductibles or caps differ between groups, so the best row of each tier need not be best: name R-BEST in `readings`"
        }
        Unsaid::UnfedSum => {
            "nothing of this tier is added to this sum: what counts it would never be reached"
        }
        Unsaid::UnusedSum => "no row uses this sum",
    }
}
