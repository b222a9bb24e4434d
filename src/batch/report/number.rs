//! The numbers of a report: written as texts for programs, grouped for people.

use crate::format::grouped;
use crate::money::Money;
use serde::{Serialize, Serializer};
use std::fmt::{self, Display, Formatter};

/// Yuan in whole fen: a sum over many rows, negative where it is a change to less. Written with two decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::batch) struct Total(i128);

impl Total {
    /// So many fen.
    pub(in crate::batch) fn of_fen(fen: u128) -> Self {
        Self(signed(fen))
    }

    /// What was added from one sum to another.
    pub(super) fn change(new: u128, old: u128) -> Self {
        Self(signed(new) - signed(old))
    }

    /// In groups of thousands.
    pub(super) fn grouped(self) -> String {
        grouped(&self.to_string())
    }

    /// In fen, without its sign.
    pub(super) const fn size(self) -> u128 {
        self.0.unsigned_abs()
    }
}

impl From<Money> for Total {
    fn from(amount: Money) -> Self {
        Self(i128::from(amount.fen()))
    }
}

impl Display for Total {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        let (sign, fen) = (if self.0 < 0 { "-" } else { "" }, self.size());
        write!(to, "{sign}{}.{:02}", fen / 100, fen % 100)
    }
}

impl Serialize for Total {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// A share in ten-thousandths, half up, negative where it is a change to less. Written as a decimal with four places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fraction(i128);

impl Fraction {
    /// One sum over another; `None` over nothing.
    pub(super) fn of(part: u128, whole: u128) -> Option<Self> {
        (whole > 0).then(|| Self(signed((part * 20_000 + whole) / (2 * whole))))
    }

    /// A change over what was before.
    pub(super) fn change(new: u128, old: u128) -> Option<Self> {
        let size = Self::of(new.abs_diff(old), old)?;
        Some(if new < old { Self(-size.0) } else { size })
    }

    /// As `23.45%`.
    pub(super) fn percent(self) -> String {
        let (sign, size) = self.parts();
        format!("{sign}{}.{:02}%", size / 100, size % 100)
    }

    const fn parts(self) -> (&'static str, u128) {
        (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs())
    }
}

impl Display for Fraction {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        let (sign, size) = self.parts();
        write!(to, "{sign}{}.{:04}", size / 10_000, size % 10_000)
    }
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// Sums of bills stay far below: 2⁶⁴ rows of the largest bill are 10³⁰ fen.
fn signed(fen: u128) -> i128 {
    i128::try_from(fen).unwrap_or(i128::MAX)
}
