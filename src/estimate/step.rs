//! One step of a derivation: the formula with its numbers, the result, and every figure with its source.

use crate::money::{Exact, Rate};
use crate::policy::{Citation, Figure, FigureValue, MadeFrom};
use crate::terms::{FigurePath, Kind};
use serde::ser::{Serialize, SerializeSeq, SerializeStruct, Serializer};
use std::fmt;
use std::sync::Arc;

/// What a step does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// The burden of the year so far and this visit's.
    YearSoFar,
    /// The ratio of a place added to basic's.
    PlacePoints,
    /// A share of what lies above the deductible.
    Share,
    /// No more than what is left of the cap.
    Cap,
    /// Yuan a bed-day.
    PerDay,
    /// No more than what is left to pay.
    Left,
    /// Up to a share of the whole bill.
    Floor,
    /// Half up to the fen.
    Round,
    /// Taken from the person's statement.
    Settled,
    /// Exists, but no figure is published.
    NotEstimated,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Step {
    /// What it does.
    pub rule: Rule,
    /// The formula with its numbers: `(80000.00 − 800.00) × 60%`.
    pub formula: String,
    /// What comes out.
    pub result: Written,
    /// The figures in it.
    pub figures: Vec<UsedFigure>,
}

impl Step {
    /// Nothing can be computed: these are the figures, known and missing.
    pub(crate) fn not_estimated(figures: impl IntoIterator<Item = UsedFigure>) -> Self {
        let figures = figures.into_iter().collect();
        Self { rule: Rule::NotEstimated, formula: String::new(), result: Written::Unknown, figures }
    }
}

/// A figure's value as a formula or the JSON writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// `14000.00`.
    Amount(Exact),
    /// `0.60`.
    Rate(Rate),
    /// A cap that was abolished.
    Unlimited,
    /// No figure.
    Unknown,
}

impl fmt::Display for Written {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Amount(value) => value.fmt(out),
            Self::Rate(value) => {
                let value = value.decimal().normalize();
                if value.scale() <= 2 { write!(out, "{value:.2}") } else { write!(out, "{value}") }
            }
            Self::Unlimited => out.write_str("none"),
            Self::Unknown => Ok(()),
        }
    }
}

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unknown => to.serialize_none(),
            known => to.collect_str(known),
        }
    }
}

/// A figure as a step used it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsedFigure {
    /// Where it stands in the calculation.
    pub path: FigurePath,
    /// The value used.
    pub value: Written,
    /// How much it can be relied on.
    pub kind: Kind,
    /// The pack's figure; `None` when the person typed it.
    pub source: Option<Arc<Figure>>,
    /// What the place added to it.
    pub place: Option<Arc<Figure>>,
}

impl UsedFigure {
    /// Where the figure stands; `None` when the person typed it.
    #[must_use]
    pub fn citation(&self) -> Option<&Citation> {
        self.source.as_deref().map(|figure| &figure.citation)
    }
}

impl Serialize for UsedFigure {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut out = to.serialize_struct("UsedFigure", 6)?;
        out.serialize_field("path", &self.path)?;
        out.serialize_field("value", &self.value)?;
        out.serialize_field("kind", &self.kind)?;
        out.serialize_field("figure", &self.source.as_ref().map(|figure| figure.id.as_str()))?;
        out.serialize_field("citation", &self.citation())?;
        out.serialize_field("made_from", &Parts(self))?;
        out.end()
    }
}

/// The figures a used figure was made from, each with its own source.
struct Parts<'f>(&'f UsedFigure);

impl Serialize for Parts<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let base = self.0.source.as_ref().and_then(|figure| figure.made_from.as_ref());
        let parts: Vec<&Arc<Figure>> =
            base.map(|made: &MadeFrom| &made.base).into_iter().chain(&self.0.place).collect();
        let mut out = to.serialize_seq(Some(parts.len()))?;
        for part in parts {
            out.serialize_element(&Part(part))?;
        }
        out.end()
    }
}

struct Part<'f>(&'f Figure);

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut out = to.serialize_struct("Part", 4)?;
        out.serialize_field("figure", &self.0.id)?;
        out.serialize_field("value", &PlainValue(self.0.value))?;
        out.serialize_field("kind", &self.0.kind)?;
        out.serialize_field("citation", &self.0.citation)?;
        out.end()
    }
}

struct PlainValue(FigureValue);

impl Serialize for PlainValue {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            FigureValue::Unknown => to.serialize_none(),
            FigureValue::Unlimited => to.serialize_str("none"),
            FigureValue::Amount(range) => to.collect_str(&range.central),
            FigureValue::Rate(range) | FigureValue::Factor(range) => to.collect_str(&range.central.decimal()),
            FigureValue::Points(range) => to.collect_str(&range.central.decimal()),
        }
    }
}
