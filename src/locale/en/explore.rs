//! The curve, and other circumstances.

use crate::app::Dimension;
use crate::engine::Turn;
use crate::locale::texts::{CompareTexts, CurveTexts, DifferenceTexts};
use crate::terms::Tier;

pub(super) const CURVE: CurveTexts = CurveTexts {
    intro: "Across: the bill. Upwards: who pays it. What you pay is the lowest layer. Costs outside the policy stay as they are.",
    alt: |bill, you| {
        format!(
            "Who pays what as the bill grows. Of a bill of {bill} you pay {you}. The table below names every change."
        )
    },
    paid_axis: "Who pays",
    band: "Dashed: the least and the most you may pay",
    slider: "Drag to try another bill",
    what_if: |bill, you| format!("Of a bill of {bill} you pay {you}."),
    solved: |bill, target| format!("Up to a bill of {bill} you pay no more than {target}."),
    solved_always: |target| format!("Whatever the bill, you pay no more than {target}."),
    solved_never: |target| format!("Costs outside the policy are yours alone and already exceed {target}."),
    solved_about: "Reference or unpublished figures are part of this: it is about right only.",
    table: "Every change",
    caption: "The bills at which your share changes",
    bill_head: "Bill reaches",
    turn_head: "From here on",
    you_head: "You pay so far",
    next_head: "Your share of more",
    turn: |turn| match turn {
        Turn::Deductible(tier) => format!("{} starts to pay", tier_name(tier)),
        Turn::Segment(tier) => format!("{} pays at another ratio", tier_name(tier)),
        Turn::Cap(tier) => format!("{} has paid all it can", tier_name(tier)),
        Turn::Row(tier) => format!("{} pays more for another group", tier_name(tier)),
        Turn::Floor(tier) => format!("{} starts or stops", tier_name(tier)),
    },
    start: "at first",
};

const fn tier_name(tier: Tier) -> &'static str {
    match tier {
        Tier::Basic => "basic insurance",
        Tier::Critical => "critical-illness insurance",
        Tier::LargeAmount => "the large-amount subsidy",
        Tier::AidBasic => "basic aid",
        Tier::AidTilted => "tilted aid",
        Tier::BedDay => "the bed-day quota",
        Tier::Commercial => "commercial insurance",
        Tier::Fallback => "the government fallback",
        Tier::Own(_) => "another payer",
    }
}

pub(super) const COMPARE: CompareTexts = CompareTexts {
    heading: "Under other circumstances",
    by: "What changes",
    together: "Your groups together",
    dimension: |one| match one {
        Dimension::Level => "Hospital level",
        Dimension::Place => "Where it is",
        Dimension::Identity => "Group of people",
        Dimension::Insurance => "Insurance",
        Dimension::Policy => "Region and year",
    },
    caption: |what| format!("All else the same; changed: {what}"),
    you: "You pay",
    range: "May be",
    now: "chosen now",
    cheapest: |name| format!("By the figures known, you pay least with: {name}."),
    same: "It makes no difference.",
    load: "Work it out",
    load_what: |name| format!("Work it out for {name}"),
    not_possible: "asks other questions; cannot be compared directly",
    settled: "With a settlement statement filled in there is nothing to compare: it holds for this hospital alone.",
    side_by_side: "Line by line, side by side",
    why: "What makes the difference",
    other_time: "not for the day of this visit: to compare only",
    left_out: |names| format!("Not for here, so not counted: {names}."),
};

pub(super) const DIFFERENCES: DifferenceTexts = DifferenceTexts {
    others: "Compare with",
    others_hint: "Up to four at a time, the one chosen now among them. One more takes the place of the first you chose.",
    item: "Item",
    you_more: |name, sum| format!("{name}: you pay {sum} more"),
    you_less: |name, sum| format!("{name}: you pay {sum} less"),
    tier_more: |tier, sum| format!("{tier} pays {sum} more"),
    tier_less: |tier, sum| format!("{tier} pays {sum} less"),
    tier_same: |tier| format!("{tier} pays the same; its range differs"),
    applies: "it exists there",
    unpublished: "its figures are not published there",
    row: |name| format!("by the row for \u{201c}{name}\u{201d}"),
    figure: |name, from, to| format!("{name}: {from} → {to}"),
    no_figure: "none",
    reached_more: |sum| format!("{sum} more is left when its turn comes"),
    reached_less: |sum| format!("{sum} less is left when its turn comes"),
};
