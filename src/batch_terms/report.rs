//! What a report says: its groups, its tables, what it rests on.

use serde::Serialize;

/// By what rows are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupBy {
    /// What the person is recognised as.
    Identity,
    /// The hospital's level.
    Level,
    /// Which insurance.
    Insurance,
    /// Where the hospital is.
    Place,
}

impl GroupBy {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Identity, Self::Level, Self::Insurance, Self::Place];

    /// Its id in a report.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Level => "level",
            Self::Insurance => "insurance",
            Self::Place => "place",
        }
    }
}

impl Serialize for GroupBy {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.id())
    }
}

/// What a table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caption {
    /// Everything together, and each tier.
    Sums,
    /// By a group.
    By(GroupBy),
    /// How many people pay how much.
    Histogram,
    /// Who pays most.
    Largest,
    /// What changes for each fund.
    Funds,
    /// For whom it changes.
    People,
    /// By the bill.
    ByBill,
    /// For whom it changes most.
    LargestChange,
    /// What is wrong with rows.
    Refused,
}

/// What a column of a table says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    /// Of whom or what.
    Name,
    /// How many rows.
    Rows,
    /// The bills.
    Bill,
    /// A sum.
    Sum,
    /// Its low end.
    Low,
    /// Its high end.
    High,
    /// The rows that have any.
    Helped,
    /// The mean.
    Mean,
    /// The median.
    Median,
    /// The 90th percentile.
    Percentile90,
    /// What was computed with reference figures.
    ByReference,
    /// What people pay.
    Personal,
    /// What they pay at least.
    PersonalLow,
    /// What they pay at most.
    PersonalHigh,
    /// Before.
    Old,
    /// After.
    New,
    /// The low end of what is after.
    NewLow,
    /// The high end of what is after.
    NewHigh,
    /// The difference.
    Change,
    /// The difference in percent.
    Percent,
    /// Who pays less.
    Gain,
    /// How much less.
    GainSum,
    /// Who pays more.
    Lose,
    /// How much more.
    LoseSum,
    /// For whom nothing changes.
    Same,
    /// Between which amounts.
    Between,
    /// The line in the file.
    Line,
    /// The row's own number.
    Id,
    /// What is wrong.
    Problem,
}

/// What a summary rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Assumption {
    /// So many rows are under this pack.
    Policy {
        /// Its title.
        title: String,
        /// What it is as law.
        status: &'static str,
        /// How many.
        rows: u64,
    },
    /// This is the pack that is compared.
    Compared {
        /// Its title.
        title: String,
        /// What it is as law.
        status: &'static str,
    },
    /// People do what they did before.
    SameBehaviour,
    /// Rows with a problem are left out.
    NotEstimated {
        /// How many.
        rows: u64,
    },
    /// Rows that the other policy cannot estimate are left out of the comparison.
    NotCompared {
        /// How many.
        rows: u64,
    },
    /// Benefits depend on a fact that the list does not say.
    Usual {
        /// The fact.
        fact: String,
        /// Whose benefits.
        policy: String,
    },
    /// So much rests on reference figures.
    References {
        /// The share, in percent.
        share: String,
    },
    /// Of these rows, of all that were estimated, some benefit is not published, so that some sum has an open side.
    Open {
        /// How many.
        rows: u64,
        /// Of how many.
        of: u64,
    },
    /// No visits are added up.
    EachAlone,
    /// Visits of a year are added up.
    Years,
    /// It is no settlement.
    Estimate,
}
