//! What each tier pays whom, before and after: situation by situation, told in as few pieces as the rows have.

use super::scope::Scope;
use crate::estimate::Written;
use crate::policy::{Figure, FigureValue, Policy, Row, Share, Terms, World, worlds};
use crate::terms::{Identity, Kind, Tier};
use serde::Serialize;

/// A figure as a pack states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Stated {
    /// Yuan or a share; null where unpublished.
    pub value: Written,
    /// The low end of its range.
    pub low: Written,
    /// The high end of its range.
    pub high: Written,
    /// How far it can be relied on.
    pub kind: Kind,
}

impl Stated {
    /// What a figure says; points as the share they add, with `less` for those that take away.
    pub(super) fn of(figure: &Figure) -> Self {
        let [low, value, high] = match figure.value {
            FigureValue::Amount(range) => [range.low, range.central, range.high].map(Written::Amount),
            FigureValue::Factor(range) => [range.low, range.central, range.high].map(Written::Factor),
            FigureValue::Rate(range) | FigureValue::PersonFactor(range) => {
                [range.low, range.central, range.high].map(Written::Rate)
            }
            FigureValue::Points(range) => {
                [range.low, range.central, range.high].map(|one| Written::Rate(one.size().0))
            }
            FigureValue::Unlimited => [Written::Unlimited; 3],
            FigureValue::Unknown => [Written::Unknown; 3],
        };
        Self { value, low, high, kind: figure.kind }
    }
}

/// Which part of a row changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowPart {
    /// 起付线.
    Deductible,
    /// 支付比例.
    Ratio,
    /// Where a segment ends.
    UpTo,
    /// The most that deductibles come to in a year.
    DeductibleAtMost,
    /// 封顶线.
    Cap,
    /// Yuan per bed-day.
    Amount,
    /// Share of the bill that all payments reach.
    Floor,
    /// How it counts: on what, over which sum, of which part of what is left.
    How,
    /// The tier as a whole.
    Whole,
}

/// One part, before and after; `None` where the tier had, or has, no such part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PartChange {
    /// Which.
    pub part: RowPart,
    /// Its segment, from 1, where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<usize>,
    /// Before.
    pub from: Option<Stated>,
    /// After.
    pub to: Option<Stated>,
}

/// A tier that pays some people otherwise in some situations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowChange {
    /// Which tier.
    pub tier: Tier,
    /// Whom it concerns; null stands for everyone without a row of their own.
    pub who: Vec<Option<Identity>>,
    /// In which situations.
    pub scope: Scope,
    /// Whether there was a row before.
    pub was: bool,
    /// Whether there is one now.
    pub is: bool,
    /// What changes.
    pub parts: Vec<PartChange>,
}

/// The row that binds someone: their own, else everyone's; and whether it is their own.
fn binding(policy: &Policy, tier: Tier, who: Option<Identity>, world: &World) -> Option<(usize, bool)> {
    let place = policy.tiers.iter().position(|one| one.tier == tier)?;
    let own = who.filter(|one| policy.knows(*one)).and_then(|one| policy.binding(place, Some(one), world));
    match own {
        Some(row) => Some((row.index, true)),
        None => policy.binding(place, None, world).map(|row| (row.index, who.is_none())),
    }
}

/// Everyone whom either pack names, and everyone else.
fn subjects(old: &Policy, new: &Policy) -> Vec<Option<Identity>> {
    let mut known: Vec<Identity> = old.identities.iter().map(|one| one.id).collect();
    known.extend(new.identities.iter().map(|one| one.id).filter(|one| !old.knows(*one)));
    known.sort_unstable();
    [None].into_iter().chain(known.into_iter().map(Some)).collect()
}

/// What each tier pays whom, told as what a pack without any row has in addition.
#[must_use]
pub fn rows(policy: &Policy) -> Vec<RowChange> {
    changes(&policy.without_rows(), policy)
}

/// All tiers.
pub(super) fn changes(old: &Policy, new: &Policy) -> Vec<RowChange> {
    let subjects = subjects(old, new);
    let all = worlds(&[&old.facts, &new.facts]);
    let mut tiers: Vec<Tier> = old.tiers.iter().map(|one| one.tier).collect();
    tiers.extend(new.tiers.iter().map(|one| one.tier).filter(|one| old.rows(*one).is_empty()));
    tiers.sort_unstable();
    tiers.dedup();
    tiers.into_iter().flat_map(|tier| of_tier(tier, old, new, &subjects, &all)).collect()
}

/// A row before and a row after, and the worlds in which one takes the other's place.
struct Pair {
    rows: (Option<usize>, Option<usize>),
    worlds: Vec<World>,
}

fn pairs(tier: Tier, old: &Policy, new: &Policy, who: Option<Identity>, all: &[World]) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    for world in all {
        let (before, after) = (binding(old, tier, who, world), binding(new, tier, who, world));
        // What happens to everyone is told once, for everyone.
        if who.is_some() && ![before, after].iter().flatten().any(|(_, own)| *own) {
            continue;
        }
        let rows = (before.map(|(row, _)| row), after.map(|(row, _)| row));
        match pairs.iter_mut().find(|pair| pair.rows == rows) {
            Some(pair) => pair.worlds.push(*world),
            None => pairs.push(Pair { rows, worlds: vec![*world] }),
        }
    }
    pairs
}

fn of_tier(
    tier: Tier,
    old: &Policy,
    new: &Policy,
    subjects: &[Option<Identity>],
    all: &[World],
) -> Vec<RowChange> {
    let mut changes: Vec<RowChange> = Vec::new();
    for &who in subjects {
        for pair in pairs(tier, old, new, who, all) {
            let before = pair.rows.0.and_then(|row| old.rows(tier).get(row));
            let after = pair.rows.1.and_then(|row| new.rows(tier).get(row));
            let parts = parts(before, after);
            if parts.is_empty() {
                continue;
            }
            let scope = Scope::of(&pair.worlds, all, &new.facts);
            let (was, is) = (before.is_some(), after.is_some());
            let same = |one: &&mut RowChange| {
                one.scope == scope && one.parts == parts && (one.was, one.is) == (was, is)
            };
            match changes.iter_mut().find(same) {
                Some(known) => known.who.push(who),
                None => changes.push(RowChange { tier, who: vec![who], scope, was, is, parts }),
            }
        }
    }
    changes
}

/// How a row counts, beside its figures: on what, over which sums, of which parts of what is left.
fn how(row: &Row) -> impl PartialEq + use<> {
    let sums = |share: &Share| (share.over, share.less, share.at_most.as_ref().map(|one| one.counts));
    let own = match &row.terms {
        Terms::Share(share) => (Some(sums(share)), None),
        Terms::Fixed { per, .. } => (None, Some(*per)),
        Terms::Floor(_) | Terms::Unpublished(_) => (None, None),
    };
    let caps: Vec<_> = row.caps.iter().map(|one| one.counts).collect();
    (row.of, own, caps)
}

/// The parts of a row in their order, each with its segment.
fn stated(row: &Row) -> Vec<(RowPart, Option<usize>, Stated)> {
    let one = |part, figure: &Figure| (part, None, Stated::of(figure));
    // Several caps are numbered in their order.
    let caps = |row: &Row| -> Vec<(RowPart, Option<usize>, Stated)> {
        let all: Vec<&Figure> =
            row.cap.iter().chain(row.caps.iter().map(|one| &one.amount)).map(AsRef::as_ref).collect();
        let several = all.len() > 1;
        let number = |index: usize| several.then_some(index + 1);
        all.iter().enumerate().map(|(index, cap)| (RowPart::Cap, number(index), Stated::of(cap))).collect()
    };
    match &row.terms {
        Terms::Share(share) => {
            let several = share.segments.len() > 1;
            let mut parts = vec![one(RowPart::Deductible, &share.deductible)];
            parts.extend(share.at_most.iter().map(|most| one(RowPart::DeductibleAtMost, &most.amount)));
            for (index, segment) in share.segments.iter().enumerate() {
                let number = several.then_some(index + 1);
                parts.push((RowPart::Ratio, number, Stated::of(&segment.ratio)));
                parts.extend(segment.up_to.iter().map(|bound| (RowPart::UpTo, number, Stated::of(bound))));
            }
            parts.extend(caps(row));
            parts
        }
        Terms::Fixed { amount, .. } => [one(RowPart::Amount, amount)].into_iter().chain(caps(row)).collect(),
        Terms::Floor(figure) => vec![one(RowPart::Floor, figure)],
        Terms::Unpublished(figure) => vec![one(RowPart::Whole, figure)],
    }
}

/// The parts that differ.
fn parts(before: Option<&Row>, after: Option<&Row>) -> Vec<PartChange> {
    let counts_otherwise = before.zip(after).is_some_and(|(before, after)| how(before) != how(after));
    let counts_otherwise =
        counts_otherwise.then_some(PartChange { part: RowPart::How, segment: None, from: None, to: None });
    let (before, after) = (before.map(stated).unwrap_or_default(), after.map(stated).unwrap_or_default());
    let value = |list: &[(RowPart, Option<usize>, Stated)], part, segment| {
        list.iter().find(|one| (one.0, one.1) == (part, segment)).map(|one| one.2)
    };
    let mut seen: Vec<(RowPart, Option<usize>)> = Vec::new();
    for (part, segment, _) in before.iter().chain(&after) {
        if !seen.contains(&(*part, *segment)) {
            seen.push((*part, *segment));
        }
    }
    seen.into_iter()
        .map(|(part, segment)| {
            let (from, to) = (value(&before, part, segment), value(&after, part, segment));
            PartChange { part, segment, from, to }
        })
        .filter(|one| one.from != one.to)
        .chain(counts_otherwise)
        .collect()
}
