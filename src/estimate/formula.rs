//! The formula of a step with its numbers. It is kept as what it is made of, and becomes a text where somebody reads it:
//! most estimates are shown without their derivation. One shape and a list, not a variant for each: what compares,
//! copies and drops estimates stands in the file that every answer needs.

use crate::money::{Exact, Rate};
use serde::ser::{Serialize, Serializer};
use std::fmt;

/// A formula with its numbers; as a text: `(80000.00 − 800.00) × 60%`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    shape: FormulaShape,
    numbers: Vec<Operand>,
}

/// A number of a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operand {
    /// `800.00`
    Amount(Exact),
    /// `60%`
    Share(Rate),
    /// `12`
    Count(u16),
}

/// How the numbers of a formula stand to each other; each with its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FormulaShape {
    /// Nothing to work out.
    Nothing,
    /// `800.00 + 200.00`, or one number alone.
    Sum,
    /// `80000.00 × 10%`
    Product,
    /// `(80000.00 − 800.00) × 60%`, segment by segment.
    Segments,
    /// `max(0.00, 500.00 − 800.00) × 60%`: nothing lies above the deductible.
    NothingAbove,
    /// `max(0.00, 800.00 − 200.00)`
    Less,
    /// `min(800.00, max(0.00, 1000.00 − 200.00))`
    AtMost,
    /// `min(max(0.00, 150000.00 − 2000.00), 47520.00)`
    Cap,
    /// `min(150000.00, 47520.00) − min(150000.00, 2000.00)`
    CapOfYear,
    /// `min(1080.00, 900.00)`
    Smaller,
    /// `max(0.00, round(80000.00 × 60%) − 47520.00)`
    Floor,
    /// `round(47520.005)`
    Round,
    /// `max(0%, 60% − 10%)`
    PointsLess,
    /// `min(100%, 60% + 10%)`
    PointsMore,
}

impl From<Exact> for Operand {
    fn from(amount: Exact) -> Self {
        Self::Amount(amount)
    }
}

impl From<Rate> for Operand {
    fn from(share: Rate) -> Self {
        Self::Share(share)
    }
}

impl Formula {
    /// Nothing to work out.
    pub(crate) const NOTHING: Self = Self { shape: FormulaShape::Nothing, numbers: Vec::new() };

    /// The formula of this shape with these numbers, in the order of its text.
    pub(crate) const fn new(shape: FormulaShape, numbers: Vec<Operand>) -> Self {
        Self { shape, numbers }
    }

    /// Whether there is nothing to work out.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        matches!(self.shape, FormulaShape::Nothing)
    }
}

impl fmt::Display for Formula {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (zero, one) = (Rate::ZERO, Rate::ONE);
        match (self.shape, self.numbers.as_slice()) {
            (FormulaShape::Sum, all) => {
                for (index, part) in all.iter().enumerate() {
                    write!(out, "{}{part}", plus(index))?;
                }
                Ok(())
            }
            (FormulaShape::Segments, all) => {
                for (index, segment) in all.chunks(3).enumerate() {
                    if let [to, from, share] = segment {
                        write!(out, "{}({to} − {from}) × {share}", plus(index))?;
                    }
                }
                Ok(())
            }
            (FormulaShape::Product, [one, other]) => write!(out, "{one} × {other}"),
            (FormulaShape::NothingAbove, [to, from, share]) => {
                write!(out, "max(0.00, {to} − {from}) × {share}")
            }
            (FormulaShape::Less, [amount, less]) => write!(out, "max(0.00, {amount} − {less})"),
            (FormulaShape::AtMost, [amount, most, counted]) => {
                write!(out, "min({amount}, max(0.00, {most} − {counted}))")
            }
            (FormulaShape::Cap, [cap, counted, amount]) => {
                write!(out, "min(max(0.00, {cap} − {counted}), {amount})")
            }
            (FormulaShape::CapOfYear, [cap, together, before]) => {
                write!(out, "min({cap}, {together}) − min({cap}, {before})")
            }
            (FormulaShape::Smaller, [one, other]) => write!(out, "min({one}, {other})"),
            (FormulaShape::Floor, [total, share, paid]) => {
                write!(out, "max(0.00, round({total} × {share}) − {paid})")
            }
            (FormulaShape::Round, [amount]) => write!(out, "round({amount})"),
            (FormulaShape::PointsLess, [share, points]) => write!(out, "max({zero}, {share} − {points})"),
            (FormulaShape::PointsMore, [share, points]) => write!(out, "min({one}, {share} + {points})"),
            // Nothing to work out; no other shape has other numbers than those above (tests/native/formula.rs).
            _ => Ok(()),
        }
    }
}

/// What stands before a part of a sum.
const fn plus(index: usize) -> &'static str {
    if index == 0 { "" } else { " + " }
}

impl fmt::Display for Operand {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Amount(amount) => amount.fmt(out),
            Self::Share(share) => share.fmt(out),
            Self::Count(count) => count.fmt(out),
        }
    }
}

impl Serialize for Formula {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
