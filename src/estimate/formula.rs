//! The arithmetic of one step with its numbers: as data for whoever says it in words, as text in the JSON of the contract.

use crate::money::{Exact, Factor, Points, Rate};
use serde::ser::{Serialize, Serializer};
use std::fmt;

/// What a step computes. Amounts are yuan before rounding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Formula {
    /// Nothing can be computed.
    None,
    /// An amount as it is: `800.00`.
    Amount(Exact),
    /// An amount that passes a cap which was abolished: `9000.00`.
    Uncapped(Exact),
    /// Amounts together: `300.00 + 80.00`.
    Sum(Vec<Exact>),
    /// A share of an amount: `80000.00 × 10%`.
    ShareOf(Exact, Rate),
    /// Shares of what lies between two amounts each: `(80000.00 − 800.00) × 60%`.
    Segments(Vec<PaidSegment>),
    /// A ratio times a place's factor, at most all: `min(100%, 60% × 120%)`.
    ByFactor(Rate, Factor),
    /// A ratio and a place's points, within nothing and all: `max(0%, 60% − 10%)`.
    ByPoints(Rate, Points),
    /// What is left of a whole: `max(0.00, 1300.00 − 650.00)`.
    LeftOf {
        /// All of it.
        whole: Exact,
        /// What was used of it before.
        used: Exact,
    },
    /// A deductible under the most that all of them may come to: `min(800.00, max(0.00, 1400.00 − 800.00))`.
    DeductibleAtMost {
        /// The deductible of this visit.
        deductible: Exact,
        /// The most.
        most: Exact,
        /// What was charged before.
        charged: Exact,
    },
    /// No more than a cap has left: `min(max(0.00, 20000.00 − 5000.00), 9000.00)`.
    Cap {
        /// The cap.
        cap: Exact,
        /// What counted towards it before.
        used: Exact,
        /// What would be paid without it.
        uncapped: Exact,
    },
    /// What is paid of the year's burden under a cap, less what was paid of it before:
    /// `min(20000.00, 14000.00) − min(20000.00, 5000.00)`.
    CapOfYear {
        /// The cap.
        cap: Exact,
        /// What would be paid without it of the year's burden before this visit.
        before: Exact,
        /// The same with this visit.
        together: Exact,
    },
    /// So many times a fixed amount: `75.00 × 30`.
    Times(Exact, u16),
    /// The smaller of two amounts: `min(600.00, 480.00)`.
    Least(Exact, Exact),
    /// Up to a share of the bill: `max(0.00, round(80000.00 × 90%) − 70000.00)`.
    Floor {
        /// The bill.
        total: Exact,
        /// The share of it that shall be paid.
        share: Rate,
        /// What the others pay.
        paid: Exact,
    },
    /// To the fen: `round(7000.505)`.
    Round(Exact),
}

/// A share of what lies between two amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidSegment {
    /// Where it begins: a deductible or a bound.
    pub from: Exact,
    /// Where it ends; nothing lies in it where that is not above its beginning.
    pub to: Exact,
    /// The share that is paid of it.
    pub ratio: Rate,
}

impl PaidSegment {
    /// Whether nothing lies in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.to <= self.from
    }
}

impl fmt::Display for Formula {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => Ok(()),
            Self::Amount(amount) | Self::Uncapped(amount) => amount.fmt(out),
            Self::Sum(amounts) => added(amounts, out),
            Self::ShareOf(amount, share) => write!(out, "{amount} × {share}"),
            Self::Segments(segments) => added(segments, out),
            Self::ByFactor(ratio, factor) if *factor > Factor::ONE => {
                write!(out, "min({}, {ratio} × {factor})", Rate::ONE)
            }
            Self::ByFactor(ratio, factor) => write!(out, "{ratio} × {factor}"),
            Self::ByPoints(ratio, points) => match points.size() {
                (size, true) => write!(out, "max({}, {ratio} − {size})", Rate::ZERO),
                (size, false) => write!(out, "min({}, {ratio} + {size})", Rate::ONE),
            },
            Self::LeftOf { whole, used } => write!(out, "max(0.00, {whole} − {used})"),
            Self::DeductibleAtMost { deductible, most, charged } => {
                write!(out, "min({deductible}, max(0.00, {most} − {charged}))")
            }
            Self::Cap { cap, used, uncapped } => write!(out, "min(max(0.00, {cap} − {used}), {uncapped})"),
            Self::CapOfYear { cap, before, together } => {
                write!(out, "min({cap}, {together}) − min({cap}, {before})")
            }
            Self::Times(amount, count) => write!(out, "{amount} × {count}"),
            Self::Least(one, other) => write!(out, "min({one}, {other})"),
            Self::Floor { total, share, paid } => write!(out, "max(0.00, round({total} × {share}) − {paid})"),
            Self::Round(amount) => write!(out, "round({amount})"),
        }
    }
}

impl fmt::Display for PaidSegment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, to, ratio } = self;
        match self.is_empty() {
            true => write!(out, "max(0.00, {to} − {from}) × {ratio}"),
            false => write!(out, "({to} − {from}) × {ratio}"),
        }
    }
}

fn added<T: fmt::Display>(parts: &[T], out: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
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

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Formula {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Formula".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string" })
    }
}
