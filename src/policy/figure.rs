//! A figure cannot exist without its source: value, kind, document, section and the phrase that holds it.

use super::words::Words;
use crate::day::Day;
use crate::money::{Exact, Points, Rate};
use crate::terms::Kind;
use std::sync::Arc;

/// A document that figures cite.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Document {
    /// The id within the pack.
    pub id: String,
    /// Its title.
    pub title: Words,
    /// Who issued it.
    pub issuer: Words,
    /// When it was issued.
    pub date: Option<Day>,
    /// The name of its text file, for checking quotes.
    #[serde(skip)]
    pub text: Option<String>,
}

/// Where a figure or a notice stands.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Citation {
    /// The document.
    #[serde(serialize_with = "shared")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "Document"))]
    pub document: Arc<Document>,
    /// Section of the document, as it is headed there.
    pub section: Option<String>,
    /// The shortest phrase that holds the figure.
    pub quote: Option<String>,
    /// Why this figure, where the document alone does not say it.
    pub why: Option<Words>,
}

fn shared<S: serde::Serializer>(document: &Arc<Document>, to: S) -> Result<S::Ok, S::Error> {
    serde::Serialize::serialize(document.as_ref(), to)
}

/// A value with the range it may lie in; all three are the same where the value is exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range<T> {
    /// The smallest it may be.
    pub low: T,
    /// The value used.
    pub central: T,
    /// The largest it may be.
    pub high: T,
}

impl<T: Copy + PartialEq> Range<T> {
    /// A value without a range.
    pub const fn exactly(value: T) -> Self {
        Self { low: value, central: value, high: value }
    }

    /// Whether low and high differ.
    pub fn is_wide(&self) -> bool {
        self.low != self.high
    }

    /// The same arithmetic at each end.
    pub fn map<U>(self, change: impl Fn(T) -> U) -> Range<U> {
        Range { low: change(self.low), central: change(self.central), high: change(self.high) }
    }

    /// Low with low, central with central, high with high.
    pub fn zip<U: Copy, V>(self, other: Range<U>, join: impl Fn(T, U) -> V) -> Range<V> {
        Range {
            low: join(self.low, other.low),
            central: join(self.central, other.central),
            high: join(self.high, other.high),
        }
    }
}

/// What a figure says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureValue {
    /// It exists; no figure is known.
    Unknown,
    /// Yuan.
    Amount(Range<Exact>),
    /// A cap that was abolished.
    Unlimited,
    /// A share.
    Rate(Range<Rate>),
    /// Percentage points.
    Points(Range<Points>),
    /// What another figure is multiplied with.
    Factor(Range<Rate>),
}

impl FigureValue {
    /// Whether low and high differ.
    #[must_use]
    pub fn is_wide(self) -> bool {
        match self {
            Self::Unknown | Self::Unlimited => false,
            Self::Amount(range) => range.is_wide(),
            Self::Rate(range) | Self::Factor(range) => range.is_wide(),
            Self::Points(range) => range.is_wide(),
        }
    }
}

/// A figure of a pack with everything known about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The id within the pack.
    pub id: String,
    /// What it says, after any arithmetic on another figure.
    pub value: FigureValue,
    /// How much it can be relied on: the most uncertain of its parts.
    pub kind: Kind,
    /// Where its own part stands.
    pub citation: Citation,
    /// The figure it was made from, and how.
    pub made_from: Option<MadeFrom>,
}

impl Figure {
    /// Its ratio were the points of its sources a share of the ratio they are added to; points that a source itself
    /// calls 百分点 leave nothing to read.
    pub(crate) fn relative(&self) -> Option<Range<Rate>> {
        let said = self.citation.quote.as_ref().is_none_or(|quote| quote.contains("百分点"));
        match (&self.made_from, self.value) {
            (Some(MadeFrom { base, by: FigureValue::Points(points), .. }), _) if !said => {
                Some(base.relative()?.zip(*points, |rate, points| rate.plus(points * rate)))
            }
            (_, FigureValue::Rate(range)) => Some(range),
            _ => None,
        }
    }
}

/// A figure as half of, or so many points above, another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeFrom {
    /// The other figure.
    pub base: Arc<Figure>,
    /// Points or factor, as this figure's own source says.
    pub by: FigureValue,
    /// How much that part alone can be relied on.
    pub kind: Kind,
}

/// The kind of a sum, half or product: that of its most uncertain part; of exact parts, derived.
pub(crate) fn joined(one: Kind, other: Kind) -> Kind {
    one.max(other).max(Kind::Derived)
}
