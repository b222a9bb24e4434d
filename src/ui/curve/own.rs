//! What the person pays as the bill grows, on a scale of its own: a line, its range, and where it bends, by number.

use super::super::bar::length;
use super::bill_of;
use super::plot::{Plot, PlotShapes, PlotWords, upright};
use crate::app::{Curve, Headline, Point};
use crate::join::join;
use crate::listed::AsList;
use crate::money::Money;
use crate::ui::element::{El, el, list, text_el};
use crate::ui::result_context::ResultContext;

/// The picture, and its bends in words.
pub(super) fn own(answer: ResultContext<'_>, curve: &Curve, shown: &Point) -> El {
    let t = &answer.frame.explore_texts().curve;
    let plot = Plot { curve, top: curve.most() };
    let [low, high] = if curve.is_exact() { [None, None] } else { ends(answer, plot) };
    let dashed = match (&low, &high) {
        (Some(_), Some(_)) => Some(t.band),
        (Some(_), None) => Some(t.band_least),
        (None, Some(_)) => Some(t.band_most),
        (None, None) => None,
    };
    let dashed = dashed.map(|words| text_el("p", "hint", words));
    let line = line(join(&plot.corners(curve.points.iter().map(|point| point.amounts.personal)), " "));
    let inside =
        PlotShapes { shapes: range(low, high).into_iter().chain([line]).listed(), signs: signs(plot) };
    plot.picture(answer, PlotWords { upwards: t.own_axis, alt: t.own_alt }, shown, inside)
        .child(list("plain-list hint", bends(answer, curve)))
        .child_opt(dashed)
}

fn line(points: String) -> El {
    el("polyline")
        .attr("fill", "none")
        .attr("stroke", "currentColor")
        .attr("stroke-width", "3")
        .attr("vector-effect", "non-scaling-stroke")
        .attr("points", points)
}

/// The corners of the least and of the most, as far as they are known.
fn ends(answer: ResultContext<'_>, plot: Plot<'_>) -> [Option<Vec<String>>; 2] {
    let said = |point: &Point| answer.certainty().of_amounts(&point.amounts);
    let ends: [fn(Headline) -> Option<Money>; 2] = [Headline::low, Headline::high];
    ends.map(|end| {
        let amounts: Option<Vec<Money>> = plot.curve.points.iter().map(|point| end(said(point)?)).collect();
        Some(plot.corners(amounts?.into_iter()))
    })
}

/// Both as dashed lines; what lies between them is shaded.
fn range(low: Option<Vec<String>>, high: Option<Vec<String>>) -> Vec<El> {
    let mut shapes = [&low, &high].into_iter().flatten().map(|corners| dashed(corners)).listed();
    if let (Some(low), Some(high)) = (low, high) {
        let around = low.iter().chain(high.iter().rev()).cloned().listed();
        shapes.push(
            el("polygon")
                .attr("fill", "currentColor")
                .attr("opacity", ".12")
                .attr("points", join(&around, " ")),
        );
    }
    shapes
}

fn dashed(corners: &[String]) -> El {
    el("polyline").class("band").attr("points", join(corners, " "))
}

/// A number over each bend, every second one lower: some stand close to each other.
fn signs(plot: Plot<'_>) -> Vec<El> {
    let mut signs = Vec::new();
    for (place, kink) in plot.curve.kinks.iter().enumerate() {
        let across = length(plot.across(kink.bill));
        let line = upright("", across.clone()).attr("stroke", "currentColor").attr("stroke-dasharray", "1 5");
        let number = text_el("text", "", (place + 1).to_string())
            .attr("x", across)
            .attr("y", if place % 2 == 0 { "14" } else { "32" })
            .attr("fill", "currentColor");
        signs.extend([line, number]);
    }
    signs
}

/// What happens at each.
fn bends(answer: ResultContext<'_>, curve: &Curve) -> Vec<El> {
    let t = &answer.frame.explore_texts().curve;
    let bends = curve.kinks.iter().zip(1_usize..).map(|(kink, number)| {
        let turns: Vec<String> = kink.turns.iter().map(|&turn| (t.turn)(turn)).listed();
        let turns = join(&turns, answer.frame.texts().result.list_comma);
        text_el("li", "", (t.bend)(number, &bill_of(answer, curve, kink.bill), &turns))
    });
    bends.listed()
}
