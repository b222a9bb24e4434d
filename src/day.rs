//! Calendar days and the period a policy is in force. No clock: "today" is a field of a case.

use std::fmt;

/// A day that exists in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// The first day there is.
    pub(crate) const FIRST: Self = Self { year: 0, month: 1, day: 1 };

    /// Reads `2023-05-01`; `None` for anything that is not a day of the calendar.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
        let two = |[tens, ones]: [&u8; 2]| {
            (tens.is_ascii_digit() && ones.is_ascii_digit()).then(|| (tens - b'0') * 10 + (ones - b'0'))
        };
        let year = u16::from(two([y1, y2])?) * 100 + u16::from(two([y3, y4])?);
        Self::of(year, two([m1, m2])?, two([d1, d2])?)
    }

    /// A day of the Gregorian calendar; `None` where there is no such day.
    #[must_use]
    pub const fn of(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        if day >= 1 && day <= last { Some(Self { year, month, day }) } else { None }
    }

    /// The day before; `None` before the first day there is.
    #[must_use]
    pub fn before(self) -> Option<Self> {
        let Self { year, month, day } = self;
        if day > 1 {
            return Self::of(year, month, day - 1);
        }
        let (year, month) = if month > 1 { (year, month - 1) } else { (year.checked_sub(1)?, 12) };
        (28..=31).rev().find_map(|last| Self::of(year, month, last))
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

    /// The last day in force; `None` where it goes on.
    #[must_use]
    pub fn last(self) -> Option<Day> {
        self.until.and_then(Day::before)
    }

    /// Whether two periods share a day.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.until.is_none_or(|until| other.from < until) && other.until.is_none_or(|until| self.from < until)
    }
}
