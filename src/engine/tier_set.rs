//! Some of the tiers.

/// Some tiers, a bit each, by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tiers(u32);

/// A pack has no more tiers than a set has bits.
const _: () = assert!(crate::terms::Tier::ALL.len() + crate::policy::MOST_OWN_TIERS <= u32::BITS as usize);

impl Tiers {
    /// With this tier, if so.
    pub(super) const fn and(self, place: usize, so: bool) -> Self {
        Self(self.0 | (so as u32) << place)
    }

    /// Those of the tiers before this one.
    pub(super) const fn before(self, place: usize) -> Self {
        Self(self.0 & ((1 << place) - 1))
    }

    /// Those of both sets.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether this tier is one of them.
    pub(super) const fn has(self, place: usize) -> bool {
        self.0 >> place & 1 == 1
    }

    /// Whether there is any.
    pub(super) const fn any(self) -> bool {
        self.0 != 0
    }
}
