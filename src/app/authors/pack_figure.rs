//! A figure of the pack as forms offer it: what it holds, so that only fitting ones are offered, and its value and phrase,
//! so that nobody has to know it by its name.

use crate::authoring::shown_figure;
use crate::terms::{Kind, Part};
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
        let keys = ["amount", "ratio", "points", "factor", "person-factor"];
        let number = keys.into_iter().find_map(|key| Some((key, node.text_at(key)?)));
        let value = match number {
            Some(("amount", value)) => value.to_owned(),
            Some(("points", value)) if !value.starts_with('-') => {
                format!("+{}", shown_figure("points", value))
            }
            Some((key @ ("factor" | "person-factor"), value)) => format!("× {}", shown_figure(key, value)),
            Some((key, value)) => shown_figure(key, value),
            None => String::new(),
        };
        let quote = node.text_at("quote").unwrap_or_default().to_owned();
        Some(Self { id, holds: holds(node, all, DEEPEST), value, quote })
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
    let has = |key| node.text_at(key).is_some_and(|text| !text.trim().is_empty());
    let base = node.text_at("of").map(|id| all.iter().find(|one| one.text_at("id") == Some(id)));
    if node.text_at("kind") == Some(Kind::Unpublished.id()) {
        FigureHolds::Unpublished
    } else if has("amount") {
        if node.text_at("amount") == Some("none") { FigureHolds::NoCap } else { FigureHolds::Amount }
    } else if has("ratio") || has("person-factor") {
        FigureHolds::Ratio
    } else if has("points") {
        if base.is_some() { FigureHolds::Ratio } else { FigureHolds::Points }
    } else if has("factor") {
        match base {
            None => FigureHolds::Factor,
            Some(Some(base)) if deepest > 0 => holds(base, all, deepest - 1),
            Some(_) => FigureHolds::Unclear,
        }
    } else {
        FigureHolds::Unclear
    }
}
