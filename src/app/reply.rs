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
    /// The person does not know, and tries what it would come to with a tenth of the bill.
    Tenth,
    /// The same with a fifth.
    Fifth,
}

impl Reply {
    /// Those that are offered, in their order.
    pub const OFFERED: [Self; 3] = [Self::Nothing, Self::Something, Self::Unknown];

    /// The answer on offer that it stands under.
    #[must_use]
    pub const fn offered(self) -> Self {
        match self {
            Self::Tenth | Self::Fifth => Self::Unknown,
            other => other,
        }
    }

    /// Of how many parts of the bill one is tried; none where nothing is.
    #[must_use]
    pub const fn tried(self) -> Option<u64> {
        match self {
            Self::Tenth => Some(10),
            Self::Fifth => Some(5),
            _ => None,
        }
    }
}
