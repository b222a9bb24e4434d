//! What can be in doubt of an amount, and how far it moves it.

use crate::money::Money;
use crate::terms::{FactId, FigurePath, Identity, Part, Tier};

/// Something that is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doubt {
    /// What.
    pub about: About,
    /// How far it moves what the person pays, where that can be said.
    pub moves: Option<Money>,
}

/// What is known of earlier care of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EarlierCare {
    /// Not whether there was any.
    Unsaid,
    /// That there was, and not all that it came to.
    Unfilled,
    /// Visits, with questions without an answer that this one depends on.
    Noted,
}

/// What is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// How much of the bill is outside the policy's scope; it may be guessed.
    OutOfScope {
        /// What the person pays where it is nothing, a tenth of the bill, a fifth.
        none: Money,
        /// A tenth.
        tenth: Money,
        /// A fifth.
        fifth: Money,
        /// How much it is guessed to be.
        guess: Option<Money>,
    },
    /// What came before this year; after some of it the person would pay as little or as much as this, as far as that can be
    /// said.
    EarlierVisits {
        /// What is known of it.
        care: EarlierCare,
        /// As little.
        least: Option<Money>,
        /// As much.
        most: Option<Money>,
    },
    /// What earlier visits of this year came to, since it rests on figures that are not certain.
    EarlierFigures,
    /// What the person is recognised as; as this they would pay least.
    Identities(Identity, Money),
    /// A figure, and whether `moves` is only the most it could be.
    Figure(FigurePath, bool),
    /// A fact that was said not to be known.
    Fact(FactId),
    /// A fact that nobody said.
    Assumed(FactId),
    /// The cap of a tier that pays.
    Cap(Tier),
}

impl About {
    /// The figure that would settle it, where one would.
    #[must_use]
    pub const fn figure(self) -> Option<FigurePath> {
        match self {
            Self::Figure(path, _) => Some(path),
            Self::Cap(tier) => Some(FigurePath::Of(tier, Part::Cap)),
            _ => None,
        }
    }
}
