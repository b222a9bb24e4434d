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
    Open(Money),
    /// About this, nobody knows how far from it; and on top what nobody covers, which is not known.
    OnTop(Money),
    /// About this without some payers whose figures nobody knows: with them it is less.
    LeftOut(Money),
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
    /// The headline of an amount and its bounds; `sure` where nothing else is in doubt.
    #[must_use]
    pub(super) fn of(central: Money, low: Option<Money>, high: Option<Money>, sure: bool) -> Self {
        match (low, high) {
            (Some(low), Some(high)) if low == high && sure => Self::Exact(central),
            (Some(low), Some(high)) => Self::About { central, low, high },
            (None, Some(high)) => Self::AtMost { high, central },
            (Some(low), None) => Self::AtLeast { low, central },
            (None, None) => Self::Open(central),
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
            said.on_top(matches!((sum, one), (Self::OnTop(_), _) | (_, Self::OnTop(_))))
                .left_out(matches!((sum, one), (Self::LeftOut(_), _) | (_, Self::LeftOut(_))))
        })
    }

    /// The same where something comes on top that is not known.
    #[must_use]
    pub(super) const fn on_top(self, comes: bool) -> Self {
        match self {
            Self::Open(central) if comes => Self::OnTop(central),
            other => other,
        }
    }

    /// The same where payers are left out whose figures nobody knows.
    #[must_use]
    pub(super) const fn left_out(self, some: bool) -> Self {
        match self {
            Self::Open(central) if some => Self::LeftOut(central),
            other => other,
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
            | Self::Open(central)
            | Self::OnTop(central)
            | Self::LeftOut(central)
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
            Self::Open(_) | Self::OnTop(_) | Self::LeftOut(_) | Self::AtMost { .. } => None,
        }
    }

    /// The most; `None` where nobody knows.
    #[must_use]
    pub const fn high(self) -> Option<Money> {
        match self {
            Self::Exact(high) | Self::About { high, .. } | Self::AtMost { high, .. } => Some(high),
            Self::Open(_) | Self::OnTop(_) | Self::LeftOut(_) | Self::AtLeast { .. } => None,
        }
    }
}
