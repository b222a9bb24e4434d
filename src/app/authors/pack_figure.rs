//! A figure of the pack as forms offer it: what it holds, so that only fitting ones are offered, and its value and phrase,
//! so that nobody has to know it by its name.

use crate::authoring::{shown_figure, stated_number};
use crate::terms::{FigureKey, Kind, Part};
use crate::tree::Node;

/// What a figure holds, once what it is made from is put in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureHolds {
    /// Yuan.
    Amount,
    /// That there is no cap.
    NoCap,
    /// A share.
    Ratio,
    /// Points more or less.
    Points,
    /// A share of whatever it is applied to.
    Factor,
    /// Nothing: it is not published.
    Unpublished,
    /// Nothing that can be read yet.
    Unclear,
}

/// What a field needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureFor {
    /// A part of a row, which may not be published.
    Part(Part),
    /// Yuan: a bound, an alert.
    Amount,
    /// A share: a promise.
    Ratio,
    /// A share that is paid first, which may not be published.
    Prepay,
    /// Points, which may not be published.
    Points,
    /// A factor, which may not be published.
    Factor,
    /// An amount or a share that another figure is made from.
    Base,
}

/// A figure of the pack's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFigure {
    /// Its name.
    pub id: String,
    /// The key that holds its own number; none where it has none.
    pub key: Option<FigureKey>,
    /// What it holds.
    pub holds: FigureHolds,
    /// Its number as documents write it, without a unit where it is an amount; with `×` or a sign where it changes something.
    pub value: String,
    /// The phrase it was read from; empty where there is none.
    pub quote: String,
}

/// How many figures may be made from each other: no pack has more, and a circle ends here.
const DEEPEST: u32 = 8;

impl PackFigure {
    pub(super) fn of(node: &Node, all: &[Node]) -> Option<Self> {
        let id = node.text_at("id")?.to_owned();
        let value = stated_number(node).map(|(key, value)| {
            let shown = shown_figure(key, value);
            match key {
                FigureKey::Points if !value.starts_with('-') => format!("+{shown}"),
                FigureKey::Factor | FigureKey::PersonFactor => format!("× {shown}"),
                _ => shown,
            }
        });
        let quote = node.text_at("quote").unwrap_or_default().to_owned();
        let key = stated_number(node).map(|(key, _)| key);
        Some(Self { id, key, holds: holds(node, all, DEEPEST), value: value.unwrap_or_default(), quote })
    }

    /// Whether it can stand where this is needed.
    #[must_use]
    pub fn fits(&self, needed: FigureFor) -> bool {
        let unpublished = !matches!(needed, FigureFor::Amount | FigureFor::Ratio | FigureFor::Base);
        match self.holds {
            FigureHolds::Unclear => true,
            FigureHolds::Unpublished => unpublished,
            FigureHolds::NoCap => needed == FigureFor::Part(Part::Cap),
            FigureHolds::Amount => match needed {
                FigureFor::Part(part) => !part.is_rate(),
                other => matches!(other, FigureFor::Amount | FigureFor::Base),
            },
            FigureHolds::Ratio => match needed {
                FigureFor::Part(part) => part.is_rate(),
                other => matches!(other, FigureFor::Ratio | FigureFor::Prepay | FigureFor::Base),
            },
            FigureHolds::Points => needed == FigureFor::Points,
            FigureHolds::Factor => needed == FigureFor::Factor,
        }
    }
}

fn holds(node: &Node, all: &[Node], deepest: u32) -> FigureHolds {
    let base = node.text_at("of").map(|id| all.iter().find(|one| one.text_at("id") == Some(id)));
    if node.text_at("kind") == Some(Kind::Unpublished.id()) {
        return FigureHolds::Unpublished;
    }
    match stated_number(node).filter(|(_, text)| !text.trim().is_empty()) {
        Some((FigureKey::Amount, "none")) => FigureHolds::NoCap,
        Some((FigureKey::Amount, _)) => FigureHolds::Amount,
        Some((FigureKey::Points, _)) if base.is_none() => FigureHolds::Points,
        Some((FigureKey::Ratio | FigureKey::PersonFactor | FigureKey::Points, _)) => FigureHolds::Ratio,
        Some((FigureKey::Factor, _)) => match base {
            None => FigureHolds::Factor,
            Some(Some(base)) if deepest > 0 => holds(base, all, deepest - 1),
            Some(_) => FigureHolds::Unclear,
        },
        None => FigureHolds::Unclear,
    }
}
