//! The facts a pack knows — the standard ones and its own — and a person's values of them.

use super::words::Words;
use crate::listed::AsList;
use crate::terms::{FactId, Insurance, Level, Place, STANDARD_FACTS, Setting, Values};

/// The most facts of one pack: the standard ones and twelve of its own.
pub(crate) const MOST_FACTS: usize = STANDARD_FACTS.len() + MOST_OWN_FACTS;

/// The most facts of a pack's own.
pub(crate) const MOST_OWN_FACTS: usize = 12;

/// The most options of one fact: a condition keeps a bit for each.
pub(crate) const MOST_OPTIONS: usize = 64;

/// A fact under a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Which.
    pub id: FactId,
    /// Its values here.
    pub domain: Domain,
    /// What counts where nobody says it.
    pub usual: u16,
    /// The question, in the pack's words; standard facts have those of the page.
    pub question: Option<Words>,
    /// How to know the answer.
    pub hint: Option<Words>,
    /// The values that the pack tells apart, one for each set it treats alike; empty where it does not use the fact.
    pub told_apart: Vec<u16>,
}

/// The values of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Domain {
    /// Options; a value is a place in this list.
    Options(Vec<FactOption>),
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

/// One option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactOption {
    /// Its id.
    pub id: String,
    /// Its name, in the pack's words; a standard option has those of the page.
    pub name: Option<Words>,
    /// One sentence that explains it.
    pub hint: Option<Words>,
    /// The option whose rows serve where it has none.
    pub like: Option<u16>,
}

impl Fact {
    /// A standard fact as every pack has it.
    pub(super) fn standard(one: &crate::terms::StandardFact) -> Self {
        let domain = match one.values {
            Values::Options(ids) => {
                Domain::Options(ids.iter().map(|id| FactOption::standard(one.id, id)).listed())
            }
            Values::Flag => Domain::Flag,
            Values::Count { from, until } => Domain::Count { from, until },
        };
        let (id, usual) = (one.id, one.usual);
        Self { id, domain, usual, question: None, hint: None, told_apart: Vec::new() }
    }

    /// Whether any rule of the pack depends on it.
    #[must_use]
    pub fn is_used(&self) -> bool {
        !self.told_apart.is_empty()
    }

    /// Of a number: the one that stands for all that no rule tells from it.
    #[must_use]
    pub fn stands_for(&self, number: u16) -> u16 {
        self.told_apart.iter().copied().filter(|one| *one <= number).max().unwrap_or_default()
    }

    /// The options; none where it has no options.
    #[must_use]
    pub fn options(&self) -> &[FactOption] {
        match &self.domain {
            Domain::Options(options) => options,
            Domain::Flag | Domain::Count { .. } => &[],
        }
    }

    /// The options' values; none where it has no options.
    pub fn option_values(&self) -> impl Iterator<Item = u16> + use<> {
        (0..self.options().len()).filter_map(|value| u16::try_from(value).ok())
    }

    /// Its largest value.
    #[must_use]
    pub fn most(&self) -> u16 {
        match &self.domain {
            Domain::Options(options) => u16::try_from(options.len()).unwrap_or(u16::MAX).saturating_sub(1),
            Domain::Flag => 1,
            Domain::Count { until, .. } => until.saturating_sub(1),
        }
    }

    /// The place of an option.
    #[must_use]
    pub fn option(&self, id: &str) -> Option<u16> {
        u16::try_from(self.options().iter().position(|one| one.id == id)?).ok()
    }

    /// The values from this one along its likes.
    pub(super) fn chain(&self, value: u16) -> impl Iterator<Item = u16> {
        let like = |value: &u16| self.options().get(usize::from(*value)).and_then(|one| one.like);
        // No longer than the list: likes in a circle are refused by the check, and would end here too.
        std::iter::successors(Some(value), like).take(self.options().len().max(1))
    }
}

impl FactOption {
    /// A standard option; a grassroots hospital takes primary hospitals' rows where it has none of its own (R-L0).
    fn standard(fact: FactId, id: &str) -> Self {
        let primary = Level::Primary.slot().and_then(|slot| u16::try_from(slot).ok());
        let like = primary.filter(|_| fact == FactId::Level && id == Level::Grassroots.id());
        Self { id: id.to_owned(), name: None, hint: None, like }
    }
}

/// What a case says of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FactAnswer {
    /// Nothing: the usual value counts.
    #[default]
    Absent,
    /// This value.
    Known(u16),
    /// That it is not known.
    Unknown,
    /// It was asked and nobody answered: the usual value counts, and it may be any other.
    Unanswered,
}

impl FactAnswer {
    /// Whether it may be any of the fact's values.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Unknown | Self::Unanswered)
    }
}

/// The circumstances of one visit, identities aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Situation {
    /// Which basic insurance.
    pub insurance: Insurance,
    /// Inpatient or which outpatient.
    pub setting: Setting,
    /// The hospital's level.
    pub level: Level,
    /// Where it is.
    pub place: Place,
    /// What is said of the other facts, by slot.
    pub answers: [FactAnswer; MOST_FACTS],
}

impl Situation {
    /// These circumstances, nothing said of any other fact.
    #[must_use]
    pub const fn new(insurance: Insurance, setting: Setting, level: Level, place: Place) -> Self {
        Self { insurance, setting, level, place, answers: [FactAnswer::Absent; MOST_FACTS] }
    }

    /// What is said of the fact in this slot.
    #[must_use]
    pub fn answer(&self, slot: usize) -> FactAnswer {
        self.answers.get(slot).copied().unwrap_or_default()
    }

    /// Says something of the fact in this slot.
    pub fn say(&mut self, slot: usize, answer: FactAnswer) {
        if let Some(place) = self.answers.get_mut(slot) {
            *place = answer;
        }
    }
}

/// One value for each fact, by slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct World([u16; MOST_FACTS]);

impl World {
    /// The usual value of every fact.
    #[must_use]
    pub(super) fn usual(facts: &[Fact]) -> Self {
        let mut world = Self([0; MOST_FACTS]);
        for (slot, fact) in facts.iter().enumerate() {
            world.set(slot, fact.usual);
        }
        world
    }

    /// The value in a slot.
    #[must_use]
    pub fn get(&self, slot: usize) -> u16 {
        self.0.get(slot).copied().unwrap_or_default()
    }

    /// Gives the fact in a slot a value.
    pub fn set(&mut self, slot: usize, value: u16) {
        if let Some(place) = self.0.get_mut(slot) {
            *place = value;
        }
    }

    /// The value of a standard fact.
    #[must_use]
    pub fn of(&self, fact: FactId) -> u16 {
        fact.slot().map(|slot| self.get(slot)).unwrap_or_default()
    }
}

/// How many of the standard facts have a key of their own in a row.
pub(crate) const KEYED_FACTS: usize = 7;
