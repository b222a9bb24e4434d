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
        let central = estimate.personal;
        match (estimate.personal_low, estimate.personal_high) {
            (Some(low), Some(high)) if low == high => Self::Exact(central),
            (Some(low), Some(high)) => Self::About { central, low, high },
            (None, Some(high)) => Self::AtMost { high, central },
            (Some(low), None) => Self::AtLeast { low, central },
            (None, None) => Self::Open(central),
        }
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
