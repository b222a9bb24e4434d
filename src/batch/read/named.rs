//! Which packs a row names, by id, by region, or by the day among several.

use crate::day::Day;
use crate::policy::Policy;

/// Which packs a row names.
pub(in crate::batch) enum NamedPack {
    /// None that is there.
    Nobody,
    /// One, by its place.
    One(usize),
    /// Several of one region, of which the day chooses.
    ByDay(Vec<usize>),
}

impl NamedPack {
    /// Of several packs the one in force on the day; `None` where there is none.
    pub(in crate::batch) fn on(&self, day: Option<Day>, packs: &[&Policy]) -> Option<usize> {
        match self {
            Self::Nobody => None,
            Self::One(only) => Some(*only),
            Self::ByDay(named) => {
                let day = day?;
                let in_force = |place: &usize| packs.get(*place).is_some_and(|one| one.period.contains(day));
                named.iter().copied().find(in_force)
            }
        }
    }
}
