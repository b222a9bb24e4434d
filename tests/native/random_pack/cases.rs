//! Random cases of a pack, drawn to stand on, or a fen or two beside, the edges that its own figures make.

use super::{Dice, INSURANCES, LEVELS, PLACES, SETTINGS};
use crate::naive::{FEN, Line, Pack, Run, TIERS, Terms, Visit, Year, fold, in_force, rows};

const LARGEST: i128 = 9_999_999_999;
const AMOUNT_PATHS: [&str; 11] = [
    "basic.deductible",
    "basic.cap",
    "critical.deductible",
    "critical.cap",
    "large-amount.deductible",
    "large-amount.cap",
    "aid-basic.deductible",
    "aid-basic.cap",
    "aid-tilted.deductible",
    "aid-tilted.cap",
    "bed-day.amount",
];
const RATE_PATHS: [&str; 6] = [
    "basic.ratio",
    "critical.ratio",
    "large-amount.ratio",
    "aid-basic.ratio",
    "aid-tilted.ratio",
    "fallback.floor",
];

/// A random case of this pack. A settled amount may stand a fen above what is left: then both must refuse it.
pub(crate) fn visit(pack: &Pack, dice: &mut Dice) -> Visit {
    let edges = pack.amounts();
    let mut visit = Visit::plain(&pack.id, amount(&edges, dice));
    visit.insurance = dice.pick(&INSURANCES).to_owned();
    if dice.chance(45) {
        visit.setting = dice.pick(&SETTINGS).to_owned();
    }
    visit.level = dice.pick(&LEVELS).to_owned();
    if dice.chance(65) {
        visit.place = dice.pick(&PLACES).to_owned();
    }
    for _ in 0..[0, 1, 1, 1, 2, 2, 3, 4][dice.place(8)] {
        visit.identities.push(dice.pick(&pack.identities));
    }
    let mut held = Vec::new();
    visit.identities.retain(|one| {
        !held.contains(one) && {
            held.push(one.clone());
            true
        }
    });
    visit.grassroots_referral = dice.chance(45);
    visit.special_disease = dice.chance(45);
    visit.fee_for_service = !dice.chance(25);
    visit.references = !dice.chance(20);
    if visit.setting == "inpatient" && dice.chance(40) {
        visit.severe_mental_disorder = dice.chance(85);
        visit.bed_days = [1, 2, 30, 366, dice.amount_below(367)][dice.place(5)];
    }
    if dice.chance(40) {
        for part in &mut visit.parts {
            if dice.chance(60) {
                *part = amount(&edges, dice).min(LARGEST / 4);
            }
        }
        visit.total = (visit.total + visit.parts.iter().sum::<i128>()).min(LARGEST);
        visit.parts = visit.parts.map(|part| part.min(visit.total / 3));
    }
    if dice.chance(50) {
        for (_, value) in visit.year.named() {
            if dice.chance(45) {
                *value = if dice.chance(2) { 99_999_999_999_999 } else { amount(&edges, dice) };
            }
        }
    }
    if dice.chance(25) {
        own_figures(&mut visit, &edges, dice);
    }
    if dice.chance(35) {
        settle(pack, &mut visit, &edges, dice);
    }
    if visit.severe_mental_disorder && dice.chance(40) {
        use_up_the_cap(pack, &mut visit, dice);
    }
    if dice.chance(40) {
        aim(pack, &mut visit, &edges, dice);
    }
    visit
}

/// The visits of one year of one person, each in the same place under the same roof, starting from nothing.
pub(crate) fn visits_year(pack: &Pack, dice: &mut Dice) -> (Visit, Vec<i128>) {
    let edges = pack.amounts();
    let mut one = visit(pack, dice);
    one.year = Year::default();
    one.settled.clear();
    one.parts = [0; 3];
    let bills = (0..2 + dice.below(6)).map(|_| amount(&edges, dice)).collect();
    (one, bills)
}

/// An amount of a bill or of a year, in fen.
fn amount(edges: &[i128], dice: &mut Dice) -> i128 {
    let fen = match dice.below(20) {
        0 => dice.amount_below(3),
        1..=8 if !edges.is_empty() => {
            let edge = dice.pick(edges);
            edge + [0, 1, -1, 2, -2][dice.place(5)]
        }
        9..=11 => dice.amount_below(200_000),
        12..=16 => dice.amount_below(10_000_000),
        17 | 18 => dice.amount_below(100_000_000),
        19 => dice.amount_below(LARGEST + 1),
        _ => dice.amount_below(1_000_000),
    };
    fen.clamp(0, LARGEST)
}

fn own_figures(visit: &mut Visit, edges: &[i128], dice: &mut Dice) {
    for _ in 0..1 + dice.below(4) {
        if dice.chance(50) {
            // Both halves of a tier, so that unpublished rows are computed.
            let tier = dice.pick(&TIERS[..5]);
            visit.figures.insert(format!("{tier}.deductible"), amount(edges, dice));
            visit.figures.insert(format!("{tier}.ratio"), ratio(dice));
        } else if dice.chance(50) {
            visit.figures.insert(dice.pick(&RATE_PATHS).to_owned(), ratio(dice));
        } else {
            visit.figures.insert(dice.pick(&AMOUNT_PATHS).to_owned(), amount(edges, dice));
        }
    }
}

fn ratio(dice: &mut Dice) -> i128 {
    [0, 10_000, 5_000, 3_333, 8_500, 1, 9_999, dice.amount_below(10_001)][dice.place(8)]
}

/// Settles some tiers in their order, beside nothing, beside what is left, or so that an edge is left.
fn settle(pack: &Pack, visit: &mut Visit, edges: &[i128], dice: &mut Dice) {
    for tier in TIERS {
        if !dice.chance(if tier == "basic" { 60 } else { 18 }) {
            continue;
        }
        let lines = fold(pack, visit, Run::Central);
        let line = lines.iter().find(|line| line.tier == tier).unwrap();
        let before: i128 = lines.iter().take_while(|line| line.tier != tier).map(|line| line.pays).sum();
        let left = if tier == "fallback" { visit.total - before } else { line.reached };
        let edge = if edges.is_empty() { 0 } else { dice.pick(edges) };
        let fen = match dice.below(7) {
            0 | 1 => 0,
            2 => left,
            3 => left / 2,
            4 => (left - edge).max(0),
            5 => dice.amount_below(left + 1),
            _ => left + if dice.chance(20) { 1 } else { 0 },
        };
        visit.settled.insert(tier.to_owned(), fen);
    }
}

/// Lets a statement of the same stay and the year before it use up nearly all of basic aid's cap, so that little
/// or nothing of it is left to the bed-day quota.
fn use_up_the_cap(pack: &Pack, visit: &mut Visit, dice: &mut Dice) {
    let caps: Vec<i128> = rows(pack, visit, "aid-basic")
        .into_iter()
        .filter_map(|(_, row)| match &row.terms {
            Terms::Share { cap, .. } => in_force(pack, visit, "aid-basic.cap", cap.as_deref()),
            _ => None,
        })
        .map(|cap| cap.values[1] / FEN)
        .collect();
    if caps.is_empty() {
        return;
    }
    let aid = 1 + dice.amount_below(visit.in_scope().clamp(1, 100_000));
    visit.settled.insert("aid-basic".to_owned(), aid);
    visit.year.aid_basic_paid = (dice.pick(&caps) - aid - dice.amount_below(20_000)).max(0);
}

/// Moves the bill so that one tier is just reached by, or just pays, one of the pack's amounts.
fn aim(pack: &Pack, visit: &mut Visit, edges: &[i128], dice: &mut Dice) {
    if edges.is_empty() {
        return;
    }
    let edge = dice.pick(edges);
    let tier = dice.place(6);
    let run = [Run::Central, Run::Favourable, Run::Adverse][dice.place(3)];
    let of: fn(&Line) -> i128 = if dice.chance(50) { |line| line.pays } else { |line| line.reached };
    let before = match TIERS[tier] {
        "critical" | "large-amount" => visit.year.critical_burden,
        "aid-basic" => visit.year.aid_burden,
        "aid-tilted" => visit.year.tilted_burden,
        _ => 0,
    };
    let aimed = if dice.chance(50) { edge - before } else { edge };
    let reaches = |in_scope: i128| of(&fold(pack, &visit.with_in_scope(in_scope), run)[tier]) >= aimed;
    if let Some(found) = smallest(LARGEST - visit.parts.iter().sum::<i128>(), reaches) {
        let beside = [0, 1, -1, 2, -2][dice.place(5)];
        let in_scope = (found + beside).clamp(0, LARGEST - visit.parts.iter().sum::<i128>());
        *visit = visit.with_in_scope(in_scope);
    }
}

/// The smallest amount up to `most` for which something that stays true becomes true.
pub(crate) fn smallest(most: i128, holds: impl Fn(i128) -> bool) -> Option<i128> {
    if !holds(most) {
        return None;
    }
    let (mut low, mut high) = (0, most);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Some(low)
}
