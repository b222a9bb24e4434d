//! A policy as it would be were one unclear sentence read the other way: as its pack says row by row, or as the
//! engine asks by [`Policy::follows`].

use super::{Policy, Row};
use crate::reading;

impl Policy {
    /// The policy under the other reading; `None` where rows rest on this one and no row says what would hold
    /// instead. What only alerts and notices rest on changes no row.
    #[must_use]
    pub fn read_otherwise(&self, id: &str) -> Option<Self> {
        self.reading(id)?;
        let of_engine = reading::ALL.iter().copied().find(|one| *one == id);
        let stated = self.other_rows().any(|row| row.holds(Some(id)));
        let rested_on = !self.rows.iter().flatten().all(|row| row.holds(Some(id)));
        if of_engine.is_none() && rested_on && !stated {
            return None;
        }
        let mut other = self.clone();
        other.unfollowed = of_engine;
        if stated {
            for (rows, others) in other.rows.iter_mut().zip(&self.others) {
                rows.extend_from_slice(others);
                rows.retain(|row| row.holds(Some(id)));
            }
        }
        Some(other)
    }

    /// Whether a reading of the engine is followed.
    #[must_use]
    pub fn follows(&self, reading: &str) -> bool {
        self.unfollowed != Some(reading)
    }

    /// The rows that hold only where a reading is not followed.
    pub fn other_rows(&self) -> impl Iterator<Item = &Row> {
        self.others.iter().flatten()
    }
}
