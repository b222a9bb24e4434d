//! Who pays what as the bill grows: one layer a payer, the person's lowest. The corners are the exact ones.

use super::super::bar::{LOOKS, look, rect, swatch};
use super::plot::{Plot, PlotShapes, PlotWords};
use crate::app::{Curve, Point};
use crate::join::join;
use crate::money::Money;
use crate::terms::Tier;
use crate::ui::element::{El, el};
use crate::ui::result_context::ResultContext;

/// The picture with its key.
pub(super) fn payers(answer: ResultContext<'_>, curve: &Curve, shown: &Point) -> El {
    let t = &answer.frame.explore_texts().curve;
    let plot = Plot { curve, top: curve.largest };
    let mut shapes = vec![patterns()];
    shapes.extend(layers(plot));
    let words = PlotWords { upwards: t.paid_axis, alt: t.alt };
    plot.picture(answer, words, shown, PlotShapes { shapes, signs: Vec::new() }).child(key(answer, curve))
}

/// The tiers of the curve, in the order they pay.
fn tiers(curve: &Curve) -> Vec<Tier> {
    curve.points.first().iter().flat_map(|point| &point.amounts.pays).map(|(tier, _)| *tier).collect()
}

/// A layer a payer, the person's first, each on top of the ones before.
fn layers(plot: Plot<'_>) -> Vec<El> {
    let curve = plot.curve;
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
        let mut around = plot.corners(above.iter().copied());
        let mut back: Vec<String> = plot.corners(below.iter().copied());
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
fn key(answer: ResultContext<'_>, curve: &Curve) -> El {
    let texts = answer.frame.texts();
    let pays = |tier: &Tier| curve.points.iter().any(|point| !point.amounts.pays(*tier).is_zero());
    let tiers = tiers(curve).into_iter().filter(pays).map(|tier| (look(tier), answer.frame.tier(tier)));
    let all = tiers.chain([("you", texts.result.you.to_owned())]);
    el("ul").class("key").all(all.map(|(id, name)| el("li").child(swatch(rect("18", "18", id))).text(name)))
}
