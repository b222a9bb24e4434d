//! Which key of a figure holds its number.

/// Which key of a figure holds its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftKey {
    /// Yuan.
    Amount,
    /// A share.
    Ratio,
    /// Points more or less.
    Points,
    /// A share of another figure.
    Factor,
}

impl DraftKey {
    /// As a pack writes it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Ratio => "ratio",
            Self::Points => "points",
            Self::Factor => "factor",
        }
    }
}
