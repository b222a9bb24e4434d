//! A figure cannot exist without its source: value, kind, document, section and the phrase that holds it.

use super::fact::World;
use super::words::Words;
use crate::day::Day;
use crate::interpretation;
use crate::listed::{AddAll, AsList};
use crate::money::{Exact, Factor, Points, Rate};
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
    Factor(Range<Factor>),
    /// What the person's part of another ratio is multiplied with.
    PersonFactor(Range<Rate>),
}

impl FigureValue {
    /// Whether low and high differ.
    #[must_use]
    pub fn is_wide(self) -> bool {
        match self {
            Self::Unknown | Self::Unlimited => false,
            Self::Amount(range) => range.is_wide(),
            Self::Rate(range) | Self::PersonFactor(range) => range.is_wide(),
            Self::Factor(range) => range.is_wide(),
            Self::Points(range) => range.is_wide(),
        }
    }
}

/// A figure of a pack with everything known about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The id within the pack.
    pub id: String,
    /// What it says, after any arithmetic on another figure; before anything that a person's years add.
    pub value: FigureValue,
    /// How much it can be relied on: the most uncertain of its parts.
    pub kind: Kind,
    /// The sides that its parts leave open.
    pub open: Open,
    /// Where its own part stands.
    pub citation: Citation,
    /// The figure it was made from, and how.
    pub made_from: Option<MadeFrom>,
    /// What a person's years and the like add.
    pub each: Vec<Each>,
    /// The most they add together, as a share of the figure.
    pub at_most_share: Option<Rate>,
    /// The engine's reading that its arithmetic rests on.
    pub reading: Option<String>,
}

/// On which sides nobody knows where a figure ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Open {
    /// It may let less be paid.
    pub low: bool,
    /// It may let more be paid.
    pub high: bool,
    /// A floor ("60%以上") is among its parts.
    pub at_least: bool,
}

impl Open {
    /// What a kind leaves open.
    #[must_use]
    pub const fn of(kind: Kind) -> Self {
        Self {
            low: matches!(kind, Kind::AtMost | Kind::Average),
            high: matches!(kind, Kind::AtLeast | Kind::Average),
            at_least: matches!(kind, Kind::AtLeast),
        }
    }

    /// The sides that either leaves open.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self {
            low: self.low || other.low,
            high: self.high || other.high,
            at_least: self.at_least || other.at_least,
        }
    }
}

/// What each year, or the like, adds to a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Each {
    /// The slot of the fact that is counted.
    pub slot: usize,
    /// What each adds.
    pub step: Arc<Figure>,
    /// Beyond which number.
    pub beyond: u16,
}

impl Figure {
    /// What it says of a person with these facts.
    #[must_use]
    pub fn in_world(&self, world: &World) -> FigureValue {
        let before = match &self.made_from {
            Some(made) if made.base.counts_any() => {
                let base = made.base.in_world(world);
                made.by.map_or(Some(base), |by| apply(base, by)).unwrap_or(FigureValue::Unknown)
            }
            _ => self.value,
        };
        if self.each.is_empty() { before } else { self.grown(before, world) }
    }

    fn counts_any(&self) -> bool {
        !self.each.is_empty() || self.made_from.as_ref().is_some_and(|made| made.base.counts_any())
    }

    /// The facts it counts.
    pub fn counted(&self) -> Vec<usize> {
        let mut slots: Vec<usize> = self.each.iter().map(|one| one.slot).listed();
        if let Some(made) = &self.made_from {
            slots.add_all(made.base.counted());
        }
        slots
    }

    /// With what the person's years add, at most the share of what it was.
    fn grown(&self, before: FigureValue, world: &World) -> FigureValue {
        let years = |one: &Each| world.get(one.slot).saturating_sub(one.beyond);
        match before {
            FigureValue::Amount(base) => {
                let none = Range::exactly(Exact::ZERO);
                let sum = self.each.iter().fold(none, |sum, one| match one.step.in_world(world) {
                    FigureValue::Amount(step) => sum.zip(step, |sum, step| sum + step.times(years(one))),
                    _ => sum,
                });
                FigureValue::Amount(base.zip(sum, |base, sum| {
                    base + self.at_most_share.map_or(sum, |share| sum.min(base * share))
                }))
            }
            FigureValue::Rate(base) => {
                let none = Range::exactly(Points::ZERO);
                let sum = self.each.iter().fold(none, |sum, one| {
                    let step = match one.step.in_world(world) {
                        FigureValue::Points(step) => step,
                        FigureValue::Rate(step) => step.map(Rate::points),
                        _ => none,
                    };
                    sum.zip(step, |sum, step| sum + step.times(years(one)))
                });
                FigureValue::Rate(base.zip(sum, |base, sum| {
                    let most = self.at_most_share.map(|share| (base * share).points());
                    base.plus(most.map_or(sum, |most| sum.min(most)))
                }))
            }
            other => other,
        }
    }

    /// Its ratio were the points of its sources a share of the ratio they are added to; points whose source leaves
    /// nothing to read stay points.
    pub(crate) fn relative(&self) -> Option<Range<Rate>> {
        let read = self.reading.as_deref() == Some(interpretation::POINTS);
        match (&self.made_from, self.value) {
            (Some(MadeFrom { base, by: Some(FigureValue::Points(points)), .. }), _) if read => {
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
    /// Points or factor, as this figure's own source says; `None` where it only grows.
    pub by: Option<FigureValue>,
    /// How much that part alone can be relied on.
    pub kind: Kind,
}

/// Points on a ratio, a factor on yuan or a ratio, a factor on the person's part of a ratio; anything else has no
/// meaning. Low with low, but for the person's part: there the smaller factor is the higher ratio.
pub(crate) fn apply(base: FigureValue, own: FigureValue) -> Option<FigureValue> {
    Some(match (base, own) {
        (
            FigureValue::Unknown,
            FigureValue::Points(_) | FigureValue::Factor(_) | FigureValue::PersonFactor(_),
        ) => FigureValue::Unknown,
        (FigureValue::Rate(base), FigureValue::Points(points)) => {
            FigureValue::Rate(base.zip(points, Rate::plus))
        }
        (FigureValue::Amount(base), FigureValue::Factor(factor)) => {
            FigureValue::Amount(base.zip(factor, |amount, factor| amount * factor))
        }
        (FigureValue::Rate(base), FigureValue::Factor(factor)) => {
            FigureValue::Rate(base.zip(factor, |rate, factor| rate * factor))
        }
        (FigureValue::Rate(base), FigureValue::PersonFactor(factor)) => {
            let turned = Range { low: factor.high, central: factor.central, high: factor.low };
            FigureValue::Rate(base.zip(turned, Rate::person_factor))
        }
        _ => return None,
    })
}

/// The kind of a sum, half or product: that of its most uncertain part; of exact parts, derived.
pub(crate) fn joined(one: Kind, other: Kind) -> Kind {
    one.max(other).max(Kind::Derived)
}
