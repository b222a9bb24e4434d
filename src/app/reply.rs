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
}

impl Reply {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Something, Self::Unknown];
}
