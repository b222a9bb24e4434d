//! The words of the closed lists, for whatever speaks of them: the page, the authors' kit, the command line.

use crate::terms::{FactId, FigurePath, Insurance, Kind, Level, Place, Setting, Status, Tier};

/// The words of the closed lists in one language. A pair is a name and one sentence that helps to recognise it.
pub struct WordTexts {
    /// Which insurance.
    pub insurance: fn(Insurance) -> (&'static str, &'static str),
    /// Which kind of care.
    pub setting: fn(Setting) -> (&'static str, &'static str),
    /// The hospital's level.
    pub level: fn(Level) -> (&'static str, &'static str),
    /// Where the hospital is.
    pub place: fn(Place) -> (&'static str, &'static str),
    /// A standard fact as a question, and how to know the answer.
    pub fact: fn(FactId) -> (&'static str, &'static str),
    /// An answer to the question of a fact: in words of its own, where it has them.
    pub fact_answer: fn(FactId, &str) -> &'static str,
    /// An answer to the question of any fact, by its id.
    pub answer: fn(&str) -> &'static str,
    /// A number as the value of a fact.
    pub counted: fn(FactId, u16) -> String,
    /// Who pays.
    pub tier: fn(Tier) -> &'static str,
    /// A figure by its place in the calculation.
    pub figure: fn(&str, FigurePath) -> String,
    /// How far a figure can be relied on, by what its pack rests on.
    pub kind: fn(Kind, Status) -> &'static str,
    /// What a pack rests on, as law.
    pub status: fn(Status) -> &'static str,
    /// Whoever finds no region of theirs.
    pub elsewhere: &'static str,
    /// Where a region is looked for.
    pub region_search: &'static str,
    /// How many regions are not listed, and how to find them.
    pub more_regions: fn(usize) -> String,
    /// Of which years a region has rules: from the first to the last, where it has ended.
    pub years: fn(u16, Option<u16>) -> String,
    /// A cap that was abolished.
    pub unlimited: &'static str,
    /// A person without any identity.
    pub ordinary: &'static str,
}
