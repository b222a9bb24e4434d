//! How far a list is, and about how long it will still take.

/// How far a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HowFar {
    /// Percent of the file.
    pub percent: u32,
    /// Rows.
    pub rows: u64,
    /// How long it took, in milliseconds.
    pub took: u64,
}

/// Before so many milliseconds have passed nobody can tell how long it will take.
const FIRST_GUESS: u64 = 1_000;

impl HowFar {
    /// Rows a second.
    #[must_use]
    pub fn rows_a_second(self) -> Option<u64> {
        (self.took >= FIRST_GUESS).then(|| self.rows.saturating_mul(1_000).checked_div(self.took)).flatten()
    }

    /// About how many seconds are left, as long as it goes on like this.
    #[must_use]
    pub fn seconds_left(self) -> Option<u64> {
        let percent = u64::from(self.percent.min(100));
        let left = self.took.saturating_mul(100 - percent).checked_div(percent)?;
        (self.took >= FIRST_GUESS).then(|| left.div_ceil(1_000))
    }
}
