//! Whom a row binds.

use crate::terms::Identity;

/// Whom a row binds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Everyone insured, when no identity they hold has a row of its own.
    Ordinary,
    /// Those who hold one of these.
    Holding(Vec<Identity>),
}

impl Who {
    /// Whether the row is this identity's own.
    #[must_use]
    pub fn is_of(&self, identity: Identity) -> bool {
        matches!(self, Self::Holding(list) if list.contains(&identity))
    }

    /// Whether somebody is named by both: everybody by two that name nobody.
    #[must_use]
    pub(super) fn meets(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Ordinary, Self::Ordinary) => true,
            (Self::Holding(one), Self::Holding(other)) => one.iter().any(|each| other.contains(each)),
            _ => false,
        }
    }

    /// How many likes lie between a person — an identity followed by those it is like; nobody for an ordinary
    /// person — and the one the rule names; `None` where it is not theirs.
    pub(super) fn steps(&self, person: &[Identity]) -> Option<u8> {
        match self {
            Self::Ordinary => person.is_empty().then_some(0),
            Self::Holding(list) => {
                person.iter().position(|one| list.contains(one)).and_then(|steps| u8::try_from(steps).ok())
            }
        }
    }
}
