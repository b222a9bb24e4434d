//! A row of a tier: whom it binds, when, and what it pays with.

use super::figure::Figure;
use super::situation::When;
use crate::terms::Identity;
use std::sync::Arc;

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
}

/// One row.
#[derive(Debug, Clone)]
pub struct Row {
    /// Whom it binds.
    pub who: Who,
    /// In which situations.
    pub when: When,
    /// What it pays with.
    pub terms: Terms,
    /// The readings it rests on.
    pub readings: Vec<String>,
    /// The readings that, not followed, bring it in; empty for a row that holds as the pack is read.
    pub otherwise: Vec<String>,
}

impl Row {
    /// Whether the row holds as the pack is read, or else where one reading is not followed.
    pub(super) fn holds(&self, unfollowed: Option<&str>) -> bool {
        let names = |list: &[String]| list.iter().any(|one| Some(one.as_str()) == unfollowed);
        if self.otherwise.is_empty() { !names(&self.readings) } else { names(&self.otherwise) }
    }

    /// Whether both rows hold at once, as the pack is read or under some other reading.
    pub(super) fn holds_beside(&self, other: &Self) -> bool {
        every_way([self, other]).any(|unfollowed| self.holds(unfollowed) && other.holds(unfollowed))
    }
}

/// As the pack is read, and then each reading not followed that brings in one of these rows.
pub(super) fn every_way<'r>(
    rows: impl IntoIterator<Item = &'r Row>,
) -> impl Iterator<Item = Option<&'r str>> {
    [None].into_iter().chain(rows.into_iter().flat_map(|row| &row.otherwise).map(|one| Some(one.as_str())))
}

/// What a row pays with.
#[derive(Debug, Clone)]
pub enum Terms {
    /// A share of what lies above a deductible, up to a cap.
    Share(Share),
    /// Yuan a bed-day.
    PerDay(Arc<Figure>),
    /// A share of the whole bill that all payments reach together.
    Floor(Arc<Figure>),
    /// It exists; nothing else is known.
    Unpublished(Arc<Figure>),
}

/// A share of what lies above a deductible.
#[derive(Debug, Clone)]
pub struct Share {
    /// Yuan before anything is paid.
    pub deductible: Arc<Figure>,
    /// From zero upwards, the last one open; the deductible lies inside the first (R-ORIGIN).
    pub segments: Vec<Segment>,
    /// Yuan a year.
    pub cap: Option<Arc<Figure>>,
}

/// One segment.
#[derive(Debug, Clone)]
pub struct Segment {
    /// Where it ends; open at the last.
    pub up_to: Option<Arc<Figure>>,
    /// What is paid of it.
    pub ratio: Arc<Figure>,
}
