//! The formula of a step with its numbers. It is kept as what it is made of, and becomes a text where somebody reads it:
//! most estimates are shown without their derivation.

use crate::money::{Exact, Rate};
use serde::ser::{Serialize, Serializer};
use std::fmt;

/// A formula with its numbers; as a text: `(80000.00 − 800.00) × 60%`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "each shape is written out beside it")]
pub enum Formula {
    /// Nothing to work out.
    Nothing,
    /// `80000.00`
    Value(Exact),
    /// `800.00 + 200.00`
    Sum(Vec<Exact>),
    /// `80000.00 × 10%`
    ShareOf { amount: Exact, share: Rate },
    /// `(80000.00 − 800.00) × 60%`, segment by segment.
    Segments(Vec<PaidSegment>),
    /// `max(0.00, 500.00 − 800.00) × 60%`: nothing lies above the deductible.
    NothingAbove { to: Exact, from: Exact, share: Rate },
    /// `max(0.00, 800.00 − 200.00)`
    Less { amount: Exact, less: Exact },
    /// `min(800.00, max(0.00, 1000.00 − 200.00))`
    AtMost { amount: Exact, most: Exact, counted: Exact },
    /// `min(max(0.00, 150000.00 − 2000.00), 47520.00)`
    Cap { cap: Exact, counted: Exact, amount: Exact },
    /// `min(150000.00, 47520.00) − min(150000.00, 2000.00)`
    CapOfYear { cap: Exact, together: Exact, before: Exact },
    /// `90.00 × 12`
    Times { amount: Exact, times: u16 },
    /// `min(1080.00, 900.00)`
    Smaller(Exact, Exact),
    /// `max(0.00, round(80000.00 × 60%) − 47520.00)`
    Floor { total: Exact, share: Rate, paid: Exact },
    /// `round(47520.005)`
    Round(Exact),
    /// `60% × 80%`
    Factor { share: Rate, factor: Rate },
    /// `max(0%, 60% − 10%)`
    PointsLess { share: Rate, points: Rate },
    /// `min(100%, 60% + 10%)`
    PointsMore { share: Rate, points: Rate },
}

/// What a segment pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidSegment {
    /// Where what lies in it ends.
    pub to: Exact,
    /// Where that begins.
    pub from: Exact,
    /// What is paid of it.
    pub share: Rate,
}

impl Formula {
    /// Whether there is nothing to work out.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        matches!(self, Self::Nothing)
    }
}

impl fmt::Display for Formula {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => Ok(()),
            Self::Value(value) => write!(out, "{value}"),
            Self::Sum(parts) => sum(out, parts),
            Self::ShareOf { amount, share } => write!(out, "{amount} × {share}"),
            Self::Segments(segments) => sum(out, segments),
            Self::NothingAbove { to, from, share } => write!(out, "max(0.00, {to} − {from}) × {share}"),
            Self::Less { amount, less } => write!(out, "max(0.00, {amount} − {less})"),
            Self::AtMost { amount, most, counted } => {
                write!(out, "min({amount}, max(0.00, {most} − {counted}))")
            }
            Self::Cap { cap, counted, amount } => write!(out, "min(max(0.00, {cap} − {counted}), {amount})"),
            Self::CapOfYear { cap, together, before } => {
                write!(out, "min({cap}, {together}) − min({cap}, {before})")
            }
            Self::Times { amount, times } => write!(out, "{amount} × {times}"),
            Self::Smaller(one, other) => write!(out, "min({one}, {other})"),
            Self::Floor { total, share, paid } => write!(out, "max(0.00, round({total} × {share}) − {paid})"),
            Self::Round(amount) => write!(out, "round({amount})"),
            Self::Factor { share, factor } => write!(out, "{share} × {factor}"),
            Self::PointsLess { share, points } => write!(out, "max({}, {share} − {points})", Rate::ZERO),
            Self::PointsMore { share, points } => write!(out, "min({}, {share} + {points})", Rate::ONE),
        }
    }
}

impl fmt::Display for PaidSegment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "({} − {}) × {}", self.to, self.from, self.share)
    }
}

/// One after the other, with a plus between them.
fn sum(out: &mut fmt::Formatter<'_>, parts: &[impl fmt::Display]) -> fmt::Result {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            out.write_str(" + ")?;
        }
        part.fmt(out)?;
    }
    Ok(())
}

impl Serialize for Formula {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
