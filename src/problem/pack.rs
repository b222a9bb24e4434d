//! What only a pack can have wrong: its references, kinds, ranges, rows, periods.

use crate::terms::{Kind, Part, Tier};

/// What a pack defines under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A figure.
    Figure,
    /// A document.
    Document,
    /// A reading.
    Reading,
    /// An identity.
    Identity,
}

/// What is wrong with a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackFault {
    /// A reference to something the pack does not define.
    Undefined {
        /// What it should be.
        what: Named,
        /// The name used.
        name: String,
    },
    /// Two of the same id.
    Twice {
        /// The id.
        id: String,
    },
    /// A figure needs exactly one of these keys.
    OneOf(&'static str),
    /// This kind of figure needs this key.
    KindNeeds {
        /// The kind.
        kind: Kind,
        /// The key.
        key: &'static str,
    },
    /// This kind of figure must not have this key.
    KindForbids {
        /// The kind.
        kind: Kind,
        /// The key.
        key: &'static str,
    },
    /// low ≤ value ≤ high does not hold.
    RangeOrder,
    /// A figure of another unit is needed here.
    WrongUnit {
        /// Where it is used.
        part: Part,
    },
    /// The kind has no meaning for this part: an at-least deductible, an at-most ratio.
    KindHere {
        /// The kind.
        kind: Kind,
        /// The part.
        part: Part,
    },
    /// The figure is made from itself.
    Circular,
    /// This tier does not use this key.
    NotInTier {
        /// The tier.
        tier: Tier,
        /// The key.
        key: &'static str,
    },
    /// Two rows apply to the same person in the same situation.
    Overlap {
        /// The other row.
        other: usize,
    },
    /// No basic row for a situation.
    Gap {
        /// The situation, as ids.
        situation: String,
    },
    /// The segments do not rise, or their end is not open.
    SegmentOrder,
    /// `until` is not after `from`.
    EmptyPeriod,
    /// A reading the engine relies on for this pack has no text in it.
    ReadingMissing {
        /// Its id.
        id: &'static str,
    },
    /// Two packs of one region share a day.
    PeriodsOverlap {
        /// The other pack.
        other: String,
    },
    /// A letter that nobody sees, or a blank that is not the ordinary one, in what has to be told apart by eye.
    Unseen {
        /// The letter.
        letter: char,
    },
}

impl PackFault {
    /// The code in JSON: stable, for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Undefined { .. } => "undefined",
            Self::Twice { .. } => "twice",
            Self::OneOf(_) => "one-of",
            Self::KindNeeds { .. } => "kind-needs",
            Self::KindForbids { .. } => "kind-forbids",
            Self::RangeOrder => "range-order",
            Self::WrongUnit { .. } => "wrong-unit",
            Self::KindHere { .. } => "kind-here",
            Self::Circular => "circular",
            Self::NotInTier { .. } => "not-in-tier",
            Self::Overlap { .. } => "overlap",
            Self::Gap { .. } => "gap",
            Self::SegmentOrder => "segment-order",
            Self::EmptyPeriod => "empty-period",
            Self::ReadingMissing { .. } => "reading-missing",
            Self::PeriodsOverlap { .. } => "periods-overlap",
            Self::Unseen { .. } => "unseen-letter",
        }
    }
}
