//! What the rules say of each standard tier: how its rows count where they do not say it, and what the year keeps of it.

use super::{Sum, Tier};
use crate::interpretation;

/// The list in which a pack writes the rows of tiers of its own.
pub const OWN_ROWS: &str = "row";

/// What a tier is in the order of payments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It splits what it leaves, and a place changes it.
    Basic,
    /// It works on the year's burden, and its row's base is that burden.
    Burden,
    /// The quota for a day in bed stands in its place.
    Aid,
    /// The quota for a day in bed.
    BedDay,
    /// It brings all payments up to a share of the whole bill.
    Fallback,
    /// None of these.
    Other,
}

/// How the cap of a row counts where it names no sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CapCounts {
    /// Less what this sum holds.
    Sum(Sum),
    /// The year's payment never exceeds it.
    YearOfOver,
    /// This visit alone.
    Visit,
}

impl CapCounts {
    /// The sum that fills it, where one does.
    #[must_use]
    pub const fn sum(self) -> Option<Sum> {
        match self {
            Self::Sum(sum) => Some(sum),
            Self::YearOfOver | Self::Visit => None,
        }
    }
}

/// The rules of a tier.
#[derive(Debug, Clone, Copy)]
pub struct TierRule {
    /// What it is.
    pub role: Role,
    /// The sum that deductible and segments count on.
    pub over: Option<Sum>,
    /// How its cap counts.
    pub cap: CapCounts,
    /// The sum that keeps what it pays.
    pub paid_into: Option<Sum>,
    /// The sum that keeps its base.
    pub burden_into: Option<Sum>,
    /// The engine's reading that what it pays rests on.
    pub reading: Option<&'static str>,
}

impl TierRule {
    /// Whether its deductible counts on this sum of the year, or what it pays or works on adds to it.
    #[must_use]
    pub fn keeps(&self, sum: Sum) -> bool {
        [self.paid_into, self.burden_into, self.over].contains(&Some(sum))
    }
}

impl Tier {
    /// Whether statements print it, with others, as one line 医疗救助.
    #[must_use]
    pub const fn is_medical_aid(self) -> bool {
        matches!(self.rule().role, Role::Aid | Role::BedDay)
    }

    /// The list of a pack that its rows stand in: a standard tier's own, or the one of all tiers of the pack's own.
    #[must_use]
    pub fn list(&self) -> &str {
        match self {
            Self::Own(_) => OWN_ROWS,
            standard => standard.id(),
        }
    }

    /// The rules of this tier; a pack's own tiers have those of any other payer.
    #[must_use]
    pub const fn rule(self) -> TierRule {
        let other = TierRule {
            role: Role::Other,
            over: None,
            cap: CapCounts::Visit,
            paid_into: None,
            burden_into: None,
            reading: None,
        };
        match self {
            Self::Basic => TierRule {
                role: Role::Basic,
                cap: CapCounts::Sum(Sum::BasicPaid),
                paid_into: Some(Sum::BasicPaid),
                ..other
            },
            Self::Critical => TierRule {
                role: Role::Burden,
                over: Some(Sum::CriticalBurden),
                cap: CapCounts::YearOfOver,
                reading: Some(interpretation::ORIGIN),
                ..other
            },
            Self::LargeAmount => TierRule {
                role: Role::Burden,
                over: Some(Sum::CriticalBurden),
                cap: CapCounts::YearOfOver,
                ..other
            },
            Self::AidBasic => TierRule {
                role: Role::Aid,
                over: Some(Sum::AidBurden),
                cap: CapCounts::Sum(Sum::AidBasicPaid),
                paid_into: Some(Sum::AidBasicPaid),
                burden_into: Some(Sum::AidBurden),
                reading: None,
            },
            Self::AidTilted => TierRule {
                role: Role::Aid,
                over: Some(Sum::TiltedBurden),
                cap: CapCounts::Sum(Sum::AidTiltedPaid),
                paid_into: Some(Sum::AidTiltedPaid),
                burden_into: Some(Sum::TiltedBurden),
                reading: Some(interpretation::TILTED_BASE),
            },
            Self::BedDay => TierRule {
                role: Role::BedDay,
                cap: CapCounts::Sum(Sum::AidBasicPaid),
                paid_into: Some(Sum::AidBasicPaid),
                reading: Some(interpretation::BED_DAY),
                ..other
            },
            Self::Fallback => TierRule { role: Role::Fallback, ..other },
            Self::Commercial | Self::Own(_) => other,
        }
    }
}
