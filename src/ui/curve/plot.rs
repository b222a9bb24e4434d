//! The picture: one layer a payer, the person's lowest, the range dashed, the bill a line with its point. Geometry is
//! attributes; the corners are the exact ones.

use super::super::bar::{LOOKS, length, look, rect, swatch};
use super::money;
use crate::app::{Curve, Point};
use crate::format::{basis_points, short_yuan};
use crate::join::join;
use crate::money::Money;
use crate::terms::Tier;
use crate::ui::element::{El, el, text_el};
use crate::ui::result_context::ResultContext;

/// The width and height of the shapes' own field, in hundredths of a percent.
const FIELD: u32 = 10_000;

/// The figure with its axes.
pub(super) fn plot(answer: ResultContext<'_>, curve: &Curve, shown: &Point) -> El {
    let t = &answer.frame.explore_texts().curve;
    let yuan = |amount| short_yuan(amount, answer.frame.language);
    let across = basis_points(shown.bill.min(curve.largest), curve.largest);
    let up = FIELD - basis_points(shown.amounts.personal.min(curve.largest), curve.largest);
    let shapes = el("svg")
        .attr("viewBox", "0 0 10000 10000")
        .attr("preserveAspectRatio", "none")
        .attr("width", "100%")
        .attr("height", "100%")
        .child(patterns())
        .all(layers(curve))
        .all(band(curve));
    let svg = el("svg")
        .class("plot")
        .attr("width", "100%")
        .attr("height", "240")
        .attr("role", "img")
        .attr("aria-label", (t.alt)(&yuan(shown.bill), &money(answer, shown)))
        .child(shapes)
        .child(
            el("line")
                .class("here")
                .attr("x1", length(across))
                .attr("x2", length(across))
                .attr("y1", "0")
                .attr("y2", "100%"),
        )
        .child(el("circle").class("here").attr("cx", length(across)).attr("cy", length(up)).attr("r", "6"));
    let half = Money::of_fen(curve.largest.fen() / 2);
    let axis = [Money::ZERO, half, curve.largest].map(|bill| text_el("span", "", yuan(bill)));
    let axis = el("div").class("axis").attr("aria-hidden", "true").all(axis);
    let band = has_band(curve).then(|| text_el("p", "hint", t.band));
    el("div")
        .class("picture")
        .child(text_el("p", "hint", format!("{} · {}", t.paid_axis, yuan(curve.largest))))
        .child(svg)
        .child(axis)
        .child(legend(answer, curve))
        .child_opt(band)
}

/// The tiers of the curve, in the order they pay.
fn tiers(curve: &Curve) -> Vec<Tier> {
    curve.points.first().iter().flat_map(|point| &point.amounts.pays).map(|(tier, _)| *tier).collect()
}

/// A layer a payer, the person's first, each on top of the ones before.
fn layers(curve: &Curve) -> Vec<El> {
    let mut below: Vec<Money> = curve.points.iter().map(|_| Money::ZERO).collect();
    let mut layers = Vec::new();
    let you = ("you", curve.points.iter().map(|point| point.amounts.personal).collect::<Vec<_>>());
    let tiers = tiers(curve).into_iter().rev().map(|tier| {
        let pays = |point: &Point| point.amounts.pays(tier);
        (look(tier), curve.points.iter().map(pays).collect::<Vec<_>>())
    });
    for (id, pays) in [you].into_iter().chain(tiers) {
        if pays.iter().all(|one| one.is_zero()) {
            continue;
        }
        let above: Vec<Money> = below.iter().zip(&pays).map(|(&below, &pays)| below + pays).collect();
        let mut around = corners(curve, above.iter().copied());
        let mut back: Vec<String> = corners(curve, below.iter().copied());
        back.reverse();
        around.extend(back);
        layers.push(
            el("polygon")
                .class("layer")
                .attr("fill", format!("url(#plot-{id})"))
                .attr("points", join(&around, " ")),
        );
        below = above;
    }
    layers
}

fn corners(curve: &Curve, heights: impl Iterator<Item = Money>) -> Vec<String> {
    let corner = |(point, height): (&Point, Money)| {
        let up = FIELD - basis_points(height.min(curve.largest), curve.largest);
        format!("{},{up}", basis_points(point.bill, curve.largest))
    };
    curve.points.iter().zip(heights).map(corner).collect()
}

fn has_band(curve: &Curve) -> bool {
    !curve.points.iter().all(|point| point.amounts.is_exact())
}

/// The least and the most as dashed lines, as far as they are known.
fn band(curve: &Curve) -> Vec<El> {
    if !has_band(curve) {
        return Vec::new();
    }
    let ends: [fn(&Point) -> Option<Money>; 2] =
        [|point| point.amounts.personal_low, |point| point.amounts.personal_high];
    ends.into_iter()
        .filter_map(|end| {
            let known: Option<Vec<Money>> = curve.points.iter().map(end).collect();
            let corners = corners(curve, known?.into_iter());
            Some(el("polyline").class("band").attr("points", join(&corners, " ")))
        })
        .collect()
}

/// The payers' patterns, stretched back to their shape.
fn patterns() -> El {
    let stretched = |id: &'static str| {
        el("pattern")
            .attr("id", format!("plot-{id}"))
            .attr("href", format!("#fill-{id}"))
            .attr("patternTransform", "scale(20 42)")
    };
    el("defs").all(LOOKS.iter().map(|&(id, _)| stretched(id))).child(stretched("you"))
}

/// Who is who, in the order of the layers from the top.
fn legend(answer: ResultContext<'_>, curve: &Curve) -> El {
    let texts = answer.frame.texts();
    let pays = |tier: &Tier| curve.points.iter().any(|point| !point.amounts.pays(*tier).is_zero());
    let tiers = tiers(curve).into_iter().filter(pays).map(|tier| (look(tier), answer.frame.tier(tier)));
    let all = tiers.chain([("you", texts.result.you.to_owned())]);
    el("ul").class("key").all(all.map(|(id, name)| el("li").child(swatch(rect("18", "18", id))).text(name)))
}
