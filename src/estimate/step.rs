//! One step of a derivation: the formula with its numbers, the result, and every figure with its source.

use super::formula::Formula;
use crate::listed::AsList;
use crate::money::{Exact, Factor, Rate};
use crate::policy::{Citation, Figure, FigureValue};
use crate::terms::{FigurePath, Kind};
use serde::ser::{Serialize, Serializer};
use std::fmt;
use std::sync::Arc;

/// What a step does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Rule {
    /// The burden of the year so far and this visit's.
    YearSoFar,
    /// What a place makes the person pay first.
    Prepay,
    /// The parts of what is left that the tier works on.
    Base,
    /// What the year has left of the deductible.
    DeductibleLeft,
    /// Basic's ratio multiplied by a place's factor.
    PlaceFactor,
    /// A place's points added to basic's ratio.
    PlacePoints,
    /// A share of what lies above the deductible.
    Share,
    /// No more than what is left of the cap.
    Cap,
    /// Yuan a bed-day.
    PerDay,
    /// Yuan a visit.
    PerVisit,
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
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Step {
    /// What it does.
    pub rule: Rule,
    /// The formula with its numbers: `(80000.00 − 800.00) × 60%`.
    pub formula: Formula,
    /// What comes out.
    pub result: Written,
    /// The figures in it.
    pub figures: Vec<UsedFigure>,
}

/// A figure's value as a formula or the JSON writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// `14000.00`.
    Amount(Exact),
    /// `0.60`.
    Rate(Rate),
    /// `1.20`.
    Factor(Factor),
    /// A cap that was abolished.
    Unlimited,
    /// No figure.
    Unknown,
}

impl fmt::Display for Written {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Amount(value) => value.fmt(out),
            Self::Rate(value) => value.plain().fmt(out),
            Self::Factor(value) => value.plain().fmt(out),
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

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Written {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Written".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": ["string", "null"], "pattern": r"^([0-9]+\.[0-9]{2,}|none)$" })
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
    /// What the place changed of it.
    pub place: Vec<Arc<Figure>>,
}

impl UsedFigure {
    /// Where the figure stands; `None` when the person typed it.
    #[must_use]
    pub fn citation(&self) -> Option<&Citation> {
        self.source.as_deref().map(|figure| &figure.citation)
    }
}

/// What the JSON says of a used figure.
#[derive(serde::Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename = "UsedFigure"))]
struct UsedFigureJson<'f> {
    /// Where it stands in the calculation.
    path: FigurePath,
    /// The value used.
    value: Written,
    /// How much it can be relied on.
    kind: Kind,
    /// Its id in the pack; null when the person typed it.
    figure: Option<&'f str>,
    /// Where it stands; null when the person typed it.
    citation: Option<&'f Citation>,
    /// The figures it was made from, each with its own source.
    made_from: Vec<PartJson<'f>>,
}

/// A figure that another was made from.
#[derive(serde::Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(rename = "Part"))]
struct PartJson<'f> {
    /// Its id in the pack.
    figure: &'f str,
    /// Its value: yuan, a share, points or a factor; null when unpublished.
    value: Option<String>,
    /// How much it can be relied on.
    kind: Kind,
    /// Where it stands.
    citation: &'f Citation,
}

impl<'f> PartJson<'f> {
    fn of(figure: &'f Figure) -> Self {
        let value = match figure.value {
            FigureValue::Unknown => None,
            FigureValue::Unlimited => Some("none".to_owned()),
            FigureValue::Amount(range) => Some(range.central.to_string()),
            FigureValue::Factor(range) => Some(range.central.decimal().to_string()),
            FigureValue::Rate(range) | FigureValue::PersonFactor(range) => {
                Some(range.central.decimal().to_string())
            }
            FigureValue::Points(range) => Some(range.central.decimal().to_string()),
        };
        Self { figure: &figure.id, value, kind: figure.kind, citation: &figure.citation }
    }
}

/// What a pack says of a figure, whatever uses it.
#[cfg(feature = "package")]
#[derive(serde::Serialize)]
pub(crate) struct Source<'f> {
    /// As where another is made from it.
    part: PartJson<'f>,
    /// The id of the figure it was made from.
    base: Option<&'f str>,
    /// The ids of what a person's years add.
    each: Vec<&'f str>,
}

#[cfg(feature = "package")]
impl<'f> Source<'f> {
    pub(crate) fn of(figure: &'f Figure) -> Self {
        let base = figure.made_from.as_ref().map(|made| made.base.id.as_str());
        let each = figure.each.iter().map(|one| one.step.id.as_str()).listed();
        Self { part: PartJson::of(figure), base, each }
    }
}

impl Serialize for UsedFigure {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let base = self.source.as_ref().and_then(|figure| figure.made_from.as_ref()).map(|made| &made.base);
        let steps = self.source.iter().flat_map(|figure| &figure.each).map(|one| &one.step);
        UsedFigureJson {
            path: self.path,
            value: self.value,
            kind: self.kind,
            figure: self.source.as_ref().map(|figure| figure.id.as_str()),
            citation: self.citation(),
            made_from: base
                .into_iter()
                .chain(steps)
                .chain(&self.place)
                .map(|figure| PartJson::of(figure))
                .listed(),
        }
        .serialize(to)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for UsedFigure {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        UsedFigureJson::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        UsedFigureJson::json_schema(generator)
    }
}
