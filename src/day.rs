//! Calendar days and the period a policy is in force. No clock: "today" is a field of a case.

use std::fmt;
use std::str::FromStr;
use toml_datetime::{Date, Datetime};

/// A day that exists in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// Reads `2023-05-01`; `None` for anything that is not a day of the calendar.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match Datetime::from_str(text).ok()? {
            Datetime { date: Some(date), time: None, offset: None } => Some(Self::from_date(date)),
            _ => None,
        }
    }

    /// A date as a pack writes it.
    #[must_use]
    pub const fn from_date(date: Date) -> Self {
        Self { year: date.year, month: date.month, day: date.day }
    }

    /// Year, month, day of the month.
    #[must_use]
    pub const fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date" })
    }
}

impl serde::Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// Half-open: from the first day up to, not including, `until`; without `until` still in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// First day in force.
    pub from: Day,
    /// First day no longer in force.
    pub until: Option<Day>,
}

impl Period {
    /// Whether the policy is in force on this day.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }

    /// Whether two periods share a day.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.until.is_none_or(|until| other.from < until) && other.until.is_none_or(|until| self.from < until)
    }
}
