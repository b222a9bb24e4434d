//! One person after the other.

/// Whose turn it is, and what the next one finds filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Turns {
    /// Counts the people who were here before.
    pub count: u32,
    /// The next person is in the same hospital: a desk of one.
    pub keeps_hospital: bool,
    /// How many of the desk's settings were filled in already when this person's turn began.
    pub prefilled: usize,
}
