//! The questions of the guide, a page each.

use super::field::{Field, Flag};

/// A page of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GuideStep {
    /// Where the person is insured.
    Region,
    /// The day of discharge.
    Day,
    /// Which insurance.
    Insurance,
    /// What the person is recognised as.
    Identities,
    /// What kind of care.
    Setting,
    /// The hospital's level.
    Level,
    /// Where the hospital is.
    Place,
    /// Circumstances that only some packs ask for.
    Details,
    /// The whole bill.
    Total,
    /// The three parts outside the policy's scope.
    OutOfScope,
    /// What the year has brought so far.
    Year,
    /// What a statement says was paid already.
    Statement,
    /// All answers, to look over.
    Check,
    /// The result.
    Result,
}

impl GuideStep {
    /// All, in their order.
    pub const ALL: [Self; 14] = [
        Self::Region,
        Self::Day,
        Self::Insurance,
        Self::Identities,
        Self::Setting,
        Self::Level,
        Self::Place,
        Self::Details,
        Self::Total,
        Self::OutOfScope,
        Self::Year,
        Self::Statement,
        Self::Check,
        Self::Result,
    ];

    /// Those that can be answered without filling anything in, also with "I do not know".
    pub const REPLIED: [Self; 4] = [Self::Identities, Self::OutOfScope, Self::Year, Self::Statement];

    /// Its name in the browser's history.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Day => "day",
            Self::Insurance => "insurance",
            Self::Identities => "identities",
            Self::Setting => "setting",
            Self::Level => "level",
            Self::Place => "place",
            Self::Details => "details",
            Self::Total => "total",
            Self::OutOfScope => "out-of-scope",
            Self::Year => "year",
            Self::Statement => "statement",
            Self::Check => "check",
            Self::Result => "result",
        }
    }

    /// The step that an input is on; none for one that belongs to no question of the guide.
    #[must_use]
    pub const fn of(field: Field) -> Option<Self> {
        Some(match field {
            Field::Policy => Self::Region,
            Field::Day => Self::Day,
            Field::Insurance => Self::Insurance,
            Field::Identities => Self::Identities,
            Field::Setting => Self::Setting,
            Field::Level => Self::Level,
            Field::Place => Self::Place,
            Field::Flag(Flag::References) => return None,
            Field::Flag(_) | Field::BedDays | Field::Fact(_) => Self::Details,
            Field::TOTAL => Self::Total,
            Field::PREPAY | Field::Settled(_) | Field::SettledAid => Self::Statement,
            Field::OutOfScope | Field::Bill(_) => Self::OutOfScope,
            Field::EarlierVisits | Field::Year(_) => Self::Year,
            Field::Figure(_) | Field::WhatIf | Field::Target | Field::Premium | Field::Beside(_) => {
                return None;
            }
        })
    }

    /// The input of a step that has one and needs an answer.
    #[must_use]
    pub const fn field(self) -> Option<Field> {
        Some(match self {
            Self::Region => Field::Policy,
            Self::Day => Field::Day,
            Self::Insurance => Field::Insurance,
            Self::Identities => Field::Identities,
            Self::Setting => Field::Setting,
            Self::Level => Field::Level,
            Self::Place => Field::Place,
            Self::Total => Field::TOTAL,
            Self::OutOfScope => Field::OutOfScope,
            Self::Year => Field::EarlierVisits,
            _ => return None,
        })
    }
}
