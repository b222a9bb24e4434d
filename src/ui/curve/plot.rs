//! The field that a picture of the bill is drawn in: bills from left to right, amounts upwards. Geometry is attributes.

use super::super::bar::length;
use super::money;
use crate::app::{Curve, Point};
use crate::format::{basis_points, short_yuan};
use crate::money::Money;
use crate::ui::element::{El, el, text_el};
use crate::ui::result_context::ResultContext;

/// The width and height of the shapes' own field, in hundredths of a percent.
const FIELD: u32 = 10_000;

/// How much the field holds.
#[derive(Clone, Copy)]
pub(super) struct Plot<'c> {
    pub(super) curve: &'c Curve,
    /// The amount at its upper edge.
    pub(super) top: Money,
}

impl Plot<'_> {
    /// How far from the left a bill stands, in hundredths of a percent.
    pub(super) fn across(self, bill: Money) -> u32 {
        basis_points(bill.min(self.curve.largest), self.curve.largest)
    }

    /// How far from the top an amount stands.
    fn down(self, amount: Money) -> u32 {
        FIELD - basis_points(amount.min(self.top), self.top)
    }

    /// Where each of the curve's points stands with these amounts.
    pub(super) fn corners(self, amounts: impl Iterator<Item = Money>) -> Vec<String> {
        let corner =
            |(point, amount): (&Point, Money)| format!("{},{}", self.across(point.bill), self.down(amount));
        self.curve.points.iter().zip(amounts).map(corner).collect()
    }

    /// The picture: the name of what is upwards, the shapes with the bill as a line and its point, signs above them, and the
    /// bills below.
    pub(super) fn picture(
        self,
        answer: ResultContext<'_>,
        words: PlotWords,
        shown: &Point,
        inside: PlotShapes,
    ) -> El {
        let yuan = |amount| short_yuan(amount, answer.frame.language);
        let across = length(self.across(shown.bill));
        let shapes = el("svg")
            .attr("viewBox", "0 0 10000 10000")
            .attr("preserveAspectRatio", "none")
            .attr("width", "100%")
            .attr("height", "100%")
            .all(inside.shapes);
        let here = el("circle")
            .class("here")
            .attr("cx", across.clone())
            .attr("cy", length(self.down(shown.amounts.personal)))
            .attr("r", "6");
        let svg = el("svg")
            .class("plot")
            .attr("width", "100%")
            .attr("height", "240")
            .attr("role", "img")
            .attr("aria-label", (words.alt)(&yuan(shown.bill), &money(answer, shown)))
            .child(shapes)
            .all(inside.signs)
            .child(upright("here", across))
            .child(here);
        let half = Money::of_fen(self.curve.largest.fen() / 2);
        let axis = [Money::ZERO, half, self.curve.largest].map(|bill| text_el("span", "", yuan(bill)));
        el("div")
            .class("picture")
            .child(text_el("p", "hint", format!("{} · {}", words.upwards, yuan(self.top))))
            .child(svg)
            .child(el("div").class("axis").attr("aria-hidden", "true").all(axis))
    }
}

/// What a picture says.
pub(super) struct PlotWords {
    /// What is upwards.
    pub(super) upwards: &'static str,
    /// The picture in words, of a bill and what the person pays of it.
    pub(super) alt: fn(&str, &str) -> String,
}

/// What a picture shows.
pub(super) struct PlotShapes {
    /// Stretched with the field.
    pub(super) shapes: Vec<El>,
    /// Not stretched.
    pub(super) signs: Vec<El>,
}

/// A line from top to bottom.
pub(super) fn upright(class: &'static str, across: String) -> El {
    el("line").class(class).attr("x1", across.clone()).attr("x2", across).attr("y1", "0").attr("y2", "100%")
}
