//! The curve, and other circumstances.

use crate::app::Dimension;
use crate::engine::Turn;
use crate::locale::texts::{CompareTexts, CurveTexts, DifferenceTexts};
use crate::terms::{Level, Place, Tier};

pub(super) const CURVE: CurveTexts = CurveTexts {
    intro: "Across: the bill. Upwards: what you pay of it. Costs outside the policy stay as they are.",
    own_axis: "You pay (yuan)",
    own_alt: |bill, you| {
        format!(
            "What you pay as the bill grows. Of a bill of {bill} you pay {you}. Every change is named below."
        )
    },
    bend: |number, bill, turns| format!("{number}. {bill}: {turns}"),
    payers: "Who pays what",
    alt: |bill, you| {
        format!(
            "Who pays what as the bill grows; what you pay is the lowest layer. Of a bill of {bill} you pay {you}."
        )
    },
    paid_axis: "Amount (yuan)",
    band: "Dashed: the least and the most you may pay",
    band_least: "Dashed: the least you may pay",
    band_most: "Dashed: the most you may pay",
    slider: "Drag to try another bill",
    what_if: |bill, you| format!("Of a bill of {bill} you pay {you}."),
    slope: |from, until, more| {
        let until = until.map_or_else(|| "on".to_owned(), |until| format!("to {until}"));
        format!("From {from} {until} you pay {more} of every 100 yuan more.")
    },
    solved: |bill, target| format!("Up to a bill of {bill} you pay no more than {target}."),
    solved_always: |target| format!("Whatever the bill, you pay no more than {target}."),
    solved_never: |target| format!("Costs outside the policy are yours alone and already exceed {target}."),
    solved_about: "Not everything is known; this is on the low side.",
    solved_not: "Not every figure is published, so how large the bill may be cannot be said.",
    solved_with: |amount| format!("With {amount} outside the catalogue: "),
    solved_first: "Without earlier care this year: ",
    solved_if: "With nothing outside the catalogue: ",
    table: "Every change",
    caption: "The bills at which your share changes",
    bill_head: "Bill above",
    turn_head: "From here on",
    you_head: "You pay so far",
    next_head: "You pay of 100 more",
    turn: |turn| match turn {
        Turn::Deductible(tier) => format!("{} starts to pay", tier_name(tier)),
        Turn::Segment(tier) => format!("{} pays at another ratio", tier_name(tier)),
        Turn::Cap(tier) => format!("{} reaches its cap", tier_name(tier)),
        Turn::Row(tier) => format!("{} pays more for another group", tier_name(tier)),
        Turn::Floor(tier) => format!("{} starts or stops", tier_name(tier)),
    },
    start: "at first",
};

const fn tier_name(tier: Tier) -> &'static str {
    match tier {
        Tier::Basic => "basic insurance",
        Tier::Critical => "critical-illness insurance",
        Tier::LargeAmount => "extra cover for high bills",
        Tier::AidBasic => "medical aid",
        Tier::AidTilted => "extra medical aid",
        Tier::BedDay => "the bed-day quota",
        Tier::Commercial => "commercial insurance",
        Tier::Fallback => "the government top-up",
        Tier::Own(_) => "another payer",
    }
}

pub(super) const COMPARE: CompareTexts = CompareTexts {
    heading: "Another hospital or place: how much it differs",
    by: "Compare by",
    together: "Your groups together",
    dimension: |one| match one {
        Dimension::Hospital => "Hospital",
        Dimension::Level => "Hospital level",
        Dimension::Place => "Where it is",
        Dimension::Identity => "Group of people",
        Dimension::Insurance => "Insurance",
        Dimension::Policy => "Region and year",
    },
    own_bills: "Fill in a bill for each",
    same_bill: "All with the same bill; that of a small hospital is usually lower.",
    hospital: |level, place| match (level, place) {
        (Level::Grassroots, Place::InCounty) => "Township clinic",
        (Level::Secondary, Place::InCounty) => "County hospital",
        (Level::Tertiary, Place::InCity) => "Large city hospital",
        (Level::Tertiary, Place::ReferredOut) => "Large hospital outside, referred",
        _ => "",
    },
    caption: |what| format!("All else the same; changed: {what}"),
    you: "You pay",
    range: "Range",
    now: "your choice",
    cheapest: |name| format!("As far as published, you pay least at: {name}."),
    same: "These are the same.",
    same_few: |names| format!("{names}: the same, and less than the others."),
    same_others: |names| {
        format!("{names}: the same; their range meets that of the others, so which is least cannot be said.")
    },
    open: "not known",
    overlap: "The ranges overlap: which is least cannot be said.",
    not_told_apart: "The published figures do not tell these apart; nothing can be compared.",
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
    bill_at: |name| format!("Bill at: {name}"),
    bills_differ: "Each by the bill you filled in. As the bills differ, which is least cannot be said.",
    others_hint: "Up to 4 at a time; one more takes the place of the first you chose.",
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
    bill_more: |sum| format!("The bill here is {sum} more; everything follows from that."),
    bill_less: |sum| format!("The bill here is {sum} less; everything follows from that."),
    reached_more: |sum| format!("others before it paid {sum} less, so more is left here"),
    reached_less: |sum| format!("others before it paid {sum} more, so less is left here"),
};
