//! What is said to a question that can be answered without filling anything in.

/// Such an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// There is nothing to fill in: no such costs, no such visit, none of these groups.
    Nothing,
    /// There is, and it is filled in.
    Something,
    /// The person does not know.
    Unknown,
    /// The person does not know, and tries what it would be with what is filled in.
    Guess,
}

impl Reply {
    /// Those that are offered, in their order.
    pub const OFFERED: [Self; 3] = [Self::Nothing, Self::Something, Self::Unknown];

    /// The answer on offer that it stands under.
    #[must_use]
    pub const fn offered(self) -> Self {
        match self {
            Self::Guess => Self::Unknown,
            other => other,
        }
    }
}
