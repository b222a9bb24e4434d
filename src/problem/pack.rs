//! What only a pack can have wrong: its references, kinds, ranges, rows, periods.

use crate::day::Day;
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
    /// A fact.
    Fact,
    /// An option of a fact.
    Option,
    /// A sum of the year.
    Sum,
    /// A tier.
    Tier,
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
    /// A pack of a later version of the packs' language.
    NewerFormat {
        /// Its version.
        format: i64,
        /// The latest that is read here.
        reads: u16,
    },
    /// A day of comparison before there was anything to compare with.
    CheckedTooEarly {
        /// The first day it can be.
        first: Day,
    },
    /// A reading the engine relies on for this pack has no text in it.
    ReadingMissing {
        /// Its id.
        id: &'static str,
    },
    /// A fact that has a key of its own stands under `is`.
    HasKey {
        /// That key.
        key: String,
    },
    /// A band without numbers.
    EmptyBand,
    /// More than a pack may have.
    TooMany {
        /// Of what.
        what: Named,
        /// The most.
        most: usize,
    },
    /// The likes come back to where they began.
    LikeInCircle,
    /// The tables by level of one row do not name the same levels.
    TablesDiffer,
    /// Two keys that do not go together.
    NotBeside {
        /// One.
        key: &'static str,
        /// The other.
        other: &'static str,
    },
    /// A row of a standard tier stands among those of the pack's own.
    StandardTier {
        /// The tier's id, and its key.
        tier: String,
    },
    /// The order leaves a tier out.
    OrderLeavesOut {
        /// The tier's id.
        tier: String,
    },
    /// The fallback pays before another tier.
    FallbackNotLast,
    /// What grows with a fact that is no number.
    NoCount {
        /// The fact's id.
        fact: String,
    },
    /// More decimals than the engine's whole numbers hold.
    TooFine,
    /// A factor above ten.
    FactorTooLarge,
    /// What the language leaves open unless it is said outright.
    Unsaid(Unsaid),
    /// Two packs of one region share a day.
    PeriodsOverlap {
        /// The other pack.
        other: String,
    },
    /// A figure of a general estimate that says of itself that a region published it.
    KindInGeneral {
        /// The kind.
        kind: Kind,
    },
    /// A general estimate has nothing of this.
    NotInGeneral {
        /// The key.
        key: &'static str,
    },
    /// A general estimate and a region of one name, or two general estimates of different names.
    GeneralApart {
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
            Self::NewerFormat { .. } => "newer-format",
            Self::CheckedTooEarly { .. } => "checked-too-early",
            Self::ReadingMissing { .. } => "reading-missing",
            Self::HasKey { .. } => "has-key",
            Self::EmptyBand => "empty-band",
            Self::TooMany { .. } => "too-many",
            Self::LikeInCircle => "like-in-circle",
            Self::TablesDiffer => "tables-differ",
            Self::NotBeside { .. } => "not-beside",
            Self::StandardTier { .. } => "standard-tier",
            Self::OrderLeavesOut { .. } => "order-leaves-out",
            Self::FallbackNotLast => "fallback-not-last",
            Self::NoCount { .. } => "no-count",
            Self::TooFine => "too-fine",
            Self::FactorTooLarge => "factor-too-large",
            Self::Unsaid(unsaid) => unsaid.code(),
            Self::PeriodsOverlap { .. } => "periods-overlap",
            Self::KindInGeneral { .. } => "kind-in-general",
            Self::NotInGeneral { .. } => "not-in-general",
            Self::GeneralApart { .. } => "general-apart",
            Self::Unseen { .. } => "unseen-letter",
        }
    }
}

/// What would be computed otherwise than the document means, were it not said outright.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsaid {
    /// An outpatient cap of basic insurance that counts what other settings with another cap were paid.
    OutpatientCap,
    /// An outpatient deductible that is charged at every visit.
    OutpatientDeductible,
    /// A large-amount subsidy from the first yuan on what basic insurance left below its cap too.
    LargeAmountFromNothing,
    /// Critical-illness insurance and large-amount subsidy count on one sum.
    SharedBurden,
    /// Caps of one aid tier that differ by setting and count one sum.
    AidCapsBySetting,
    /// A row leaves out visits that its sum counts.
    BurdenOfOthers,
    /// An uncertain figure of basic insurance beside a tier that needs to know how it splits what it leaves.
    UncertainSplit,
    /// Tier by tier need not be best where rows of one tier differ and a later one looks at what they leave.
    BestRow,
    /// A cap or ceiling whose sum the tier never adds to.
    UnfedSum,
    /// A sum that nothing uses.
    UnusedSum,
}

impl Unsaid {
    /// The code in JSON: stable, for programs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::OutpatientCap => "outpatient-cap",
            Self::OutpatientDeductible => "outpatient-deductible",
            Self::LargeAmountFromNothing => "large-amount-from-nothing",
            Self::SharedBurden => "shared-burden",
            Self::AidCapsBySetting => "aid-caps-by-setting",
            Self::BurdenOfOthers => "burden-of-others",
            Self::UncertainSplit => "uncertain-split",
            Self::BestRow => "best-row",
            Self::UnfedSum => "unfed-sum",
            Self::UnusedSum => "unused-sum",
        }
    }
}
