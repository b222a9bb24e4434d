//! How sure the first line of a result can be.

use crate::estimate::Estimate;
use crate::money::Money;

/// The first line of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Headline {
    /// Exactly this.
    Exact(Money),
    /// About this, between the two.
    About {
        /// The central value.
        central: Money,
        /// The least.
        low: Money,
        /// The most.
        high: Money,
    },
    /// About this; nobody knows how far from it.
    Open(Money),
    /// At most so much.
    AtMost {
        /// The most.
        high: Money,
        /// The central value.
        central: Money,
    },
    /// At least so much.
    AtLeast {
        /// The least.
        low: Money,
        /// The central value.
        central: Money,
    },
}

impl Headline {
    /// The headline of an estimate.
    #[must_use]
    pub fn of(estimate: &Estimate) -> Self {
        Self::between(estimate.personal, estimate.personal_low, estimate.personal_high)
    }

    /// The headline of an amount and its bounds.
    #[must_use]
    pub fn between(central: Money, low: Option<Money>, high: Option<Money>) -> Self {
        match (low, high) {
            (Some(low), Some(high)) if low == high => Self::Exact(central),
            (Some(low), Some(high)) => Self::About { central, low, high },
            (None, Some(high)) => Self::AtMost { high, central },
            (Some(low), None) => Self::AtLeast { low, central },
            (None, None) => Self::Open(central),
        }
    }

    /// Whether both say as much of their amounts: both a bound of the same side, or both none.
    #[must_use]
    pub const fn is_as(self, other: Self) -> bool {
        matches!(self, Self::AtMost { .. }) == matches!(other, Self::AtMost { .. })
            && matches!(self, Self::AtLeast { .. }) == matches!(other, Self::AtLeast { .. })
    }

    /// The amount in large type.
    #[must_use]
    pub const fn amount(self) -> Money {
        match self {
            Self::Exact(amount) | Self::Open(amount) => amount,
            Self::About { central, .. } => central,
            Self::AtMost { high, .. } => high,
            Self::AtLeast { low, .. } => low,
        }
    }
}
