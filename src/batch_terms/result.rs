//! What the columns of results say.

/// A column of the results.
#[derive(Debug, Clone, Copy)]
pub enum ResultColumn<'n> {
    /// The line of the row in its file.
    Line,
    /// The row's own number or name.
    Id,
    /// The bill.
    Bill,
    /// What a tier pays: its name and its id.
    Tier(&'n str, &'n str, Bound),
    /// What the person pays.
    Personal(Bound),
    /// Another column, under the policy that is compared.
    Compared(&'n str),
    /// What the person pays more or less under that policy.
    Change,
    /// What is wrong with the row.
    Problem,
}

/// Which end of an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// The amount.
    Central,
    /// The least it may be.
    Low,
    /// The most it may be.
    High,
}
