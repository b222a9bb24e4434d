//! How an amount can be said: its verb, and what is known of its bounds.

use crate::money::Money;

/// An amount with the verb it can bear.
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
    Open {
        /// The central value.
        central: Money,
        /// What is not in it.
        without: Without,
    },
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

/// What an amount of which nobody knows the ends leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Without {
    /// What nobody covers, which is not known and comes on top.
    pub out_of_scope: bool,
    /// Payers whose figures nobody knows: with them it is less.
    pub payers: bool,
}

impl Headline {
    /// The headline of an amount and its bounds; `sure` where nothing else is in doubt.
    #[must_use]
    pub(super) fn of(central: Money, low: Option<Money>, high: Option<Money>, sure: bool) -> Self {
        match (low, high) {
            (Some(low), Some(high)) if low == high && sure => Self::Exact(central),
            (Some(low), Some(high)) => Self::About { central, low, high },
            (None, Some(high)) => Self::AtMost { high, central },
            (Some(low), None) => Self::AtLeast { low, central },
            (None, None) => Self::Open { central, without: Without::default() },
        }
    }

    /// What several come to together.
    #[must_use]
    pub fn sum(all: impl IntoIterator<Item = Self>) -> Self {
        let nothing = Self::Exact(Money::ZERO);
        all.into_iter().fold(nothing, |sum, one| {
            let both = |one: Option<Money>, other: Option<Money>| Some(one? + other?);
            let said = Self::of(
                sum.central() + one.central(),
                both(sum.low(), one.low()),
                both(sum.high(), one.high()),
                sum.is_exact() && one.is_exact(),
            );
            let (sum, one) = (sum.is_without(), one.is_without());
            said.without(Without {
                out_of_scope: sum.out_of_scope || one.out_of_scope,
                payers: sum.payers || one.payers,
            })
        })
    }

    /// The same, where its ends are not known, without something.
    #[must_use]
    pub(super) const fn without(self, without: Without) -> Self {
        match self {
            Self::Open { central, .. } => Self::Open { central, without },
            other => other,
        }
    }

    /// What is not in it.
    #[must_use]
    pub const fn is_without(self) -> Without {
        match self {
            Self::Open { without, .. } => without,
            _ => Without { out_of_scope: false, payers: false },
        }
    }

    /// Whether it is said to the fen.
    #[must_use]
    pub const fn is_exact(self) -> bool {
        matches!(self, Self::Exact(_))
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
            Self::AtMost { high, .. } => high,
            Self::AtLeast { low, .. } => low,
            other => other.central(),
        }
    }

    /// The central value.
    #[must_use]
    pub const fn central(self) -> Money {
        match self {
            Self::Exact(central)
            | Self::Open { central, .. }
            | Self::About { central, .. }
            | Self::AtMost { central, .. }
            | Self::AtLeast { central, .. } => central,
        }
    }

    /// The least; `None` where nobody knows.
    #[must_use]
    pub const fn low(self) -> Option<Money> {
        match self {
            Self::Exact(low) | Self::About { low, .. } | Self::AtLeast { low, .. } => Some(low),
            Self::Open { .. } | Self::AtMost { .. } => None,
        }
    }

    /// The most; `None` where nobody knows.
    #[must_use]
    pub const fn high(self) -> Option<Money> {
        match self {
            Self::Exact(high) | Self::About { high, .. } | Self::AtMost { high, .. } => Some(high),
            Self::Open { .. } | Self::AtLeast { .. } => None,
        }
    }
}
