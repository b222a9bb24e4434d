//! Who pays: one stacked bar, and the same figures as text beneath it.

use super::amount::{beside_others, payment};
use super::element::{El, el, p, section, text_el};
use super::frame::Frame;
use super::memo::{Region, memo};
use super::result_context::ResultContext;
use crate::app::{About, Field};
use crate::estimate::{PersonalParts, TierLine, TierState};
use crate::format::basis_points;
use crate::join::join;
use crate::listed::AsList;
use crate::money::Money;
use crate::terms::{Left, Tier};
use yew::Html;

/// One payer.
struct Payer {
    id: &'static str,
    name: String,
    pays: Money,
    /// From where on the bar, and how much of it, in hundredths of a percent.
    from: u32,
    width: u32,
}

/// Narrower parts have no room for their name, however short, and each of its letters needs some.
const ROOM_FOR_NAME: u32 = 2000;
const ROOM_FOR_LETTER: u32 = 220;

fn has_room(payer: &Payer) -> bool {
    let letters = u32::try_from(payer.name.chars().count()).unwrap_or(u32::MAX);
    payer.width >= ROOM_FOR_NAME.max(letters.saturating_mul(ROOM_FOR_LETTER))
}

fn payers(answer: ResultContext<'_>) -> Vec<Payer> {
    let estimate = answer.estimate;
    let mut before = Money::ZERO;
    let mut payers = Vec::new();
    let mut push = |id, name, pays: Money| {
        let from = basis_points(before, estimate.total);
        before = before + pays;
        payers.push(Payer { id, name, pays, from, width: basis_points(before, estimate.total) - from });
    };
    for line in estimate.tiers.iter().filter(|line| !line.pays.is_zero()) {
        push(look(line.tier), answer.frame.tier(line.tier), line.pays);
    }
    push("you", answer.frame.texts().result.you.to_owned(), estimate.personal);
    payers
}

/// What a payer pays, as surely as it can be said.
fn said(answer: ResultContext<'_>, payer: &Payer) -> String {
    match payer.id {
        "you" => beside_others(answer.frame, answer.certainty().headline),
        _ => payment(answer.frame, answer.certainty(), payer.pays),
    }
}

/// The parts of the bar for a picture: from where to where, and the colour.
pub(super) fn parts(answer: ResultContext<'_>) -> Vec<(u32, u32, &'static str)> {
    let colour = |id: &str| match id {
        "basic" => "#0b3d78",
        "critical" | "large-amount" => "#1f66b0",
        "aid-basic" => "#0d6b62",
        "aid-tilted" | "bed-day" => "#4b7a1c",
        "you" => "#8c3a10",
        _ => "#6a4a92",
    };
    payers(answer).iter().map(|payer| (payer.from, payer.from + payer.width, colour(payer.id))).listed()
}

/// Every payer and what they pay, in one line.
fn listed(answer: ResultContext<'_>, payers: &[Payer]) -> String {
    let result = &answer.frame.texts().result;
    let lines = payers.iter().map(|payer| (result.of_bill)(&payer.name, &said(answer, payer)));
    join(&lines.listed(), result.list_comma)
}

/// The bar with its list.
pub(super) fn bar(answer: ResultContext<'_>) -> Option<El> {
    let ResultContext { frame, estimate, .. } = answer;
    let result = &frame.texts().result;
    // Where nothing can be said of the person's part, nobody's stands beside it.
    if estimate.total.is_zero() || answer.certainty().headline.is_none() {
        return None;
    }
    let payers = payers(answer);
    let yuan = |pays| payment(frame, answer.certainty(), pays);
    let said = |payer: &Payer| said(answer, payer);
    let doubtful = doubtful(answer);
    let svg = el("svg")
        .class("bar")
        .attr("width", "100%")
        .attr("height", "44")
        .attr("role", "img")
        .attr("aria-label", (result.bar_alt)(&listed(answer, &payers)))
        .child(memo(frame, Patterns))
        .all(payers.iter().filter(|payer| payer.width > 0).map(|payer| {
            rect("", "44", payer.id).attr("x", length(payer.from)).attr("width", length(payer.width))
        }))
        .all(payers.iter().skip(1).map(|payer| {
            el("rect").class("gap-line").attr("x", length(payer.from)).attr("width", "3").attr("height", "44")
        }))
        .child_opt(doubtful.map(|moves| unknown_part(answer, moves)))
        .all(payers.iter().filter(|payer| has_room(payer)).map(|payer| {
            text_el("text", "", payer.name.clone())
                .attr("x", length(payer.from + payer.width / 2))
                .attr("y", "22")
                .attr("text-anchor", "middle")
        }));
    let legend = payers.iter().map(|payer| {
        let class = if payer.id == "you" { "you" } else { "" };
        legend_line(class, rect("18", "18", payer.id), payer.name.clone(), said(payer))
    });
    let doubtful = doubtful.map(|moves| {
        let name = frame.texts().doubts.unknown_part.to_owned();
        legend_line("unknown-part", rect("18", "18", UNKNOWN), name, yuan(moves))
    });
    let outside = estimate.out_of_scope - estimate.prepay;
    // A payer that counts on the whole bill pays of it, too.
    let all_yours = estimate.personal_parts.out_of_scope >= estimate.out_of_scope;
    let outside =
        (!outside.is_zero()).then(|| text_el("p", "hint", (result.out_of_scope)(&yuan(outside), all_yours)));
    let first = format!("{} {}", frame.label(Field::ADVANCE_SELF), yuan(estimate.prepay));
    let first = (!estimate.prepay.is_zero()).then(|| text_el("p", "hint", first));
    let legend = el("ul").class("legend").all(legend).child_opt(doubtful).all(unpublished(answer));
    Some(
        section("payers", "payers-heading", result.who_pays)
            .child(svg)
            .child(legend)
            .child_opt(outside)
            .child_opt(first)
            .child_opt(own_parts(answer)),
    )
}

/// What the person pays by why it was left, where it is known how basic insurance leaves it.
fn own_parts(answer: ResultContext<'_>) -> Option<El> {
    let ResultContext { frame, estimate, .. } = answer;
    let result = &frame.texts().result;
    // Above a cap that nobody has published nothing is known of it.
    let is_capped = answer.certainty().doubts(|about| matches!(about, About::Cap(Tier::Basic)));
    let is_known =
        |line: &TierLine| line.tier == Tier::Basic && line.state == TierState::Computed && !is_capped;
    let PersonalParts { share, below_deductible, above_cap, out_of_scope } = estimate.personal_parts;
    let parts = Left::ALL.iter().zip([share, below_deductible, above_cap, out_of_scope]);
    let parts: Vec<El> = parts
        .filter(|(_, amount)| !amount.is_zero())
        .map(|(part, amount)| {
            let amount = payment(frame, answer.certainty(), amount);
            el("details")
                .class("term")
                .child(text_el("summary", "", format!("{} {amount}", (result.part)(*part))))
                .child(p((result.part_means)(*part)))
        })
        .listed();
    let shown = parts.len() > 1 && estimate.tiers.iter().any(is_known);
    shown.then(|| el("div").class("hint terms").child(p(result.parts)).all(parts))
}

/// How much of what others pay falls to the person where a fifth of the bill is outside the policy's scope, and nobody knows
/// whether it is.
pub(super) fn doubtful(answer: ResultContext<'_>) -> Option<Money> {
    answer.certainty().doubts.iter().find_map(|doubt| match doubt.about {
        About::OutOfScope { guess: None, .. } => doubt.moves,
        _ => None,
    })
}

/// The end of what others pay, which falls to the person where a fifth of the bill is outside the policy's scope: a strip, so that
/// it can still be seen who pays there.
fn unknown_part(answer: ResultContext<'_>, moves: Money) -> El {
    let whole = |amount| basis_points(amount, answer.estimate.total);
    let from = whole(answer.estimate.paid).saturating_sub(whole(moves));
    let strip = rect("", "14", UNKNOWN).attr("y", "30");
    strip.attr("x", length(from)).attr("width", length(whole(answer.estimate.paid) - from))
}

fn legend_line(class: &'static str, swatch: El, name: String, sum: String) -> El {
    el("li")
        .class(class)
        .child(self::swatch(swatch))
        .child(text_el("span", "", name))
        .child(text_el("span", "sum", sum).attr("translate", "no"))
}

/// A small field of a payer's pattern.
pub(super) fn swatch(rect: El) -> El {
    el("svg").class("swatch").attr("width", "18").attr("height", "18").attr("aria-hidden", "true").child(rect)
}

/// Tiers that exist without a figure: never a silent nought.
fn unpublished(answer: ResultContext<'_>) -> Vec<El> {
    let texts = answer.frame.texts();
    let tiers = answer.estimate.tiers.iter().filter(|line| line.state == TierState::NotEstimated);
    tiers
        .map(|line| {
            let swatch = el("rect").class("empty").attr("width", "18").attr("height", "18");
            legend_line(
                "kind-unpublished",
                swatch,
                answer.frame.tier(line.tier),
                texts.result.unpublished.to_owned(),
            )
        })
        .listed()
}

pub(super) fn length(points: u32) -> String {
    format!("{}.{:02}%", points / 100, points % 100)
}

pub(super) fn rect(width: &'static str, height: &'static str, payer: &'static str) -> El {
    let rect = el("rect").attr("height", height).attr("fill", format!("url(#fill-{payer})"));
    if width.is_empty() { rect } else { rect.attr("width", width) }
}

/// The patterns of those who pay, which never change.
#[derive(PartialEq)]
struct Patterns;

impl Region for Patterns {
    fn draw(&self, _: &Frame) -> Html {
        patterns().into()
    }
}

/// Each payer has a pattern of its own, so that colour is not needed.
fn patterns() -> El {
    let tiers = LOOKS.iter().map(|&(id, strokes)| pattern(id, strokes));
    el("defs").all(tiers).child(pattern("you", "")).child(pattern(UNKNOWN, "M-3 3L9 15M3 -3L15 9"))
}

fn pattern(id: &'static str, strokes: &'static str) -> El {
    let name = format!("fill-{id}");
    el("pattern")
        .attr("class", name.clone())
        .attr("id", name)
        .attr("width", "12")
        .attr("height", "12")
        .attr("patternUnits", "userSpaceOnUse")
        .child(el("rect").attr("width", "12").attr("height", "12"))
        .child_opt((!strokes.is_empty()).then(|| el("path").attr("d", strokes)))
}

/// The looks of payers, by name; all payers of a pack's own share one.
pub(super) const LOOKS: [(&str, &str); 9] = [
    ("basic", ""),
    ("critical", "M-3 9L9 -3M3 15L15 3"),
    ("large-amount", "M-3 9L9 -3M3 15L15 3"),
    ("aid-basic", "M0 6H12"),
    ("aid-tilted", "M6 0V12"),
    ("bed-day", "M0 6H12M6 0V12"),
    ("commercial", "M-3 3L9 15M3 -3L15 9"),
    ("fallback", "M5 6H7"),
    (OWN, "M2 2H4M8 8H10"),
];

const OWN: &str = "own";

/// What nobody knows yet who pays.
const UNKNOWN: &str = "unknown";

/// The look of a tier.
pub(super) fn look(tier: Tier) -> &'static str {
    Tier::IDS.iter().find(|id| **id == tier.id()).copied().unwrap_or(OWN)
}
