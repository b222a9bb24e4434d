//! A policy as it would be were one unclear sentence read the other way: as its pack says row by row, or as the
//! engine asks by [`Policy::adopts`].

use super::{Policy, Row};
use crate::interpretation;

impl Policy {
    /// The policy under the other reading; `None` where rows rest on this one and no row says what would hold
    /// instead. What only alerts and notices rest on changes no row.
    #[must_use]
    pub fn with_alternative(&self, id: &str) -> Option<Self> {
        self.reading(id)?;
        let of_engine = interpretation::ALL.iter().copied().find(|one| *one == id);
        let stated = self.other_rows().any(|row| row.holds(Some(id)));
        let rested_on = !self.rows.iter().flatten().all(|row| row.holds(Some(id)));
        if of_engine.is_none() && rested_on && !stated {
            return None;
        }
        let mut other = self.clone();
        other.rejected = of_engine;
        if stated {
            for (rows, others) in other.rows.iter_mut().zip(&self.others) {
                rows.extend_from_slice(others);
                rows.retain(|row| row.holds(Some(id)));
            }
        }
        Some(other)
    }

    /// The policy without anything that anybody gets, or that changes it.
    #[must_use]
    pub fn without_rules(&self) -> Self {
        let mut other = self.clone();
        other.adjustments.clear();
        other.alerts.clear();
        other.checks.clear();
        other.premiums.clear();
        other.premium_standard = None;
        other.rows.iter_mut().for_each(Vec::clear);
        other.others.iter_mut().for_each(Vec::clear);
        other
    }

    /// Whether a reading of the engine is followed.
    #[must_use]
    pub fn adopts(&self, reading: &str) -> bool {
        self.rejected != Some(reading)
    }

    /// The rows that hold only where a reading is not followed.
    pub fn other_rows(&self) -> impl Iterator<Item = &Row> {
        self.others.iter().flatten()
    }
}
