//! The standard facts, one line each: what values they have, which one is usual, and where a case says them.

use super::{FactId, Level, Place, Setting};

/// What values a fact has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Values {
    /// Standard options, beside which a pack may have its own.
    Options(&'static [&'static str]),
    /// No or yes.
    Flag,
    /// Whole numbers from one up to, not with, another.
    Count {
        /// The least.
        from: u16,
        /// One more than the most.
        until: u16,
    },
}

/// What stands for a fact that nobody knows; no option may have it.
pub const UNKNOWN: &str = "unknown";

/// What every case says by a key of its own, as one of several options.
pub const ALWAYS_SAID: [FactId; 4] = [FactId::Insurance, FactId::Setting, FactId::Level, FactId::Place];

/// A standard fact.
#[derive(Debug, Clone, Copy)]
pub struct StandardFact {
    /// Which.
    pub id: FactId,
    /// Its values.
    pub values: Values,
    /// What counts where a case does not say it: the place of an option, 1 for yes, a number.
    pub usual: u16,
    /// The key of a case that says it; `None` for one that stands under `facts`.
    pub key: Option<&'static str>,
    /// Whether a case may say that it is not known.
    pub may_be_unknown: bool,
}

const fn said(
    id: FactId,
    values: Values,
    usual: u16,
    key: &'static str,
    may_be_unknown: bool,
) -> StandardFact {
    StandardFact { id, values, usual, key: Some(key), may_be_unknown }
}

const fn fact(id: FactId, values: Values, usual: u16) -> StandardFact {
    StandardFact { id, values, usual, key: None, may_be_unknown: true }
}

impl StandardFact {
    /// Whether it is a number.
    #[must_use]
    const fn is_number(&self) -> bool {
        matches!(self.values, Values::Count { .. })
    }
}

/// Years from none to 60.
const YEARS: Values = Values::Count { from: 0, until: 61 };

/// The standard facts, in the order of their slots: a case's own keys first, then those under `facts`.
pub const STANDARD_FACTS: &[StandardFact] = &[
    said(FactId::Insurance, Values::Options(super::Insurance::IDS), 0, "insurance", false),
    said(FactId::Setting, Values::Options(Setting::IDS), 0, "setting", false),
    said(FactId::Level, Values::Options(Level::IDS), 0, "level", false),
    said(FactId::Place, Values::Options(Place::IDS), 0, "place", false),
    said(FactId::GrassrootsReferral, Values::Flag, 0, "grassroots_referral", true),
    said(FactId::SpecialDisease, Values::Flag, 0, "special_disease", true),
    said(FactId::FeeForService, Values::Flag, 1, "fee_for_service", true),
    said(FactId::SevereMentalDisorder, Values::Flag, 0, "severe_mental_disorder", true),
    said(FactId::BedDays, Values::Count { from: 0, until: 367 }, 0, "bed_days", false),
    fact(FactId::Employment, Values::Options(&["active", "retired"]), 0),
    fact(FactId::Stay, Values::Count { from: 1, until: 100 }, 1),
    fact(FactId::Age, Values::Count { from: 0, until: 151 }, 40),
    fact(FactId::Contract, Values::Flag, 0),
    fact(FactId::Plan, Values::Options(&[]), 0),
    fact(FactId::ContinuousYears, YEARS, 0),
    fact(FactId::NoClaimYears, YEARS, 0),
    fact(FactId::CivilServant, Values::Flag, 0),
    fact(FactId::Supplement, Values::Flag, 0),
];

/// How many standard facts are numbers.
const NUMBERS: usize = {
    let (mut count, mut rest) = (0, STANDARD_FACTS);
    while let [fact, others @ ..] = rest {
        count += fact.is_number() as usize;
        rest = others;
    }
    count
};

/// The standard facts that are numbers, with their slots.
pub const NUMBER_FACTS: [(usize, FactId); NUMBERS] = {
    let mut numbers = [(0, FactId::BedDays); NUMBERS];
    let (mut slot, mut rest, mut places) = (0, STANDARD_FACTS, numbers.as_mut_slice());
    while let Some((place, further)) = places.split_first_mut() {
        // There are as many places as numbers.
        while let [fact, others @ ..] = rest {
            (slot, rest) = (slot + 1, others);
            if fact.is_number() {
                *place = (slot - 1, fact.id);
                break;
            }
        }
        places = further;
    }
    numbers
};

/// The table has every standard fact in its slot.
const _: () = assert!(STANDARD_FACTS.len() == FactId::ALL.len());

impl FactId {
    /// The table's line of a standard fact.
    #[must_use]
    pub fn standard(self) -> Option<&'static StandardFact> {
        STANDARD_FACTS.get(self.slot()?)
    }

    /// The key of a case that says it; `None` for one that stands under `facts`.
    #[must_use]
    pub fn key(self) -> Option<&'static str> {
        self.standard()?.key
    }
}
