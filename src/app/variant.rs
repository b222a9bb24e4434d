//! Other circumstances of a visit, to be compared with.

use crate::terms::{Identity, Insurance, Level, Place};

/// What is varied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dimension {
    /// Which hospital: its level and where it is.
    #[default]
    Hospital,
    /// The hospital's level.
    Level,
    /// Where it is.
    Place,
    /// What the person is recognised as.
    Identity,
    /// Which insurance.
    Insurance,
    /// Region or year.
    Policy,
}

impl Dimension {
    /// All, in their order.
    pub const ALL: [Self; 6] =
        [Self::Hospital, Self::Level, Self::Place, Self::Identity, Self::Insurance, Self::Policy];

    /// Its id in the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Hospital => "by-hospital",
            Self::Level => "by-level",
            Self::Place => "by-place",
            Self::Identity => "by-identity",
            Self::Insurance => "by-insurance",
            Self::Policy => "by-policy",
        }
    }
}

/// One variant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Variant {
    /// Another hospital.
    Hospital(Level, Place),
    /// Another level.
    Level(Level),
    /// Another place.
    Place(Place),
    /// These identities together, or none.
    Identities(Vec<Identity>),
    /// The other insurance.
    Insurance(Insurance),
    /// Another pack, by its id.
    Policy(String),
}
