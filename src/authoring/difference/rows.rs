//! What each tier pays whom, before and after: situation by situation, told in as few pieces as the rows have.

use super::ground::{Grounds, Spot};
use super::how::RowHow;
use super::scope::Scope;
use crate::estimate::Written;
use crate::policy::{Figure, FigureValue, Policy, Row, Terms, World};
use crate::terms::{Identity, Kind, Sum, Tier};
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
    /// What a figure of it grows by, for each year or visit that counts.
    Step,
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
    /// What a cap counts, where the row says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts: Option<CapOf>,
    /// Before.
    pub from: Option<Stated>,
    /// After.
    pub to: Option<Stated>,
}

/// What a cap counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CapOf {
    /// The visit alone.
    Visit,
    /// A sum of the year.
    Sum(Sum),
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
    /// How it counted before and counts now, where that is otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<[Option<RowHow>; 2]>,
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
    changes(&policy.without_rules(), policy)
}

/// All tiers.
pub(super) fn changes(old: &Policy, new: &Policy) -> Vec<RowChange> {
    let subjects = subjects(old, new);
    let mut tiers: Vec<Tier> = old.tiers.iter().map(|one| one.tier).collect();
    tiers.extend(new.tiers.iter().map(|one| one.tier).filter(|one| old.rows(*one).is_empty()));
    tiers.sort_unstable();
    tiers.dedup();
    tiers.into_iter().flat_map(|tier| of_tier(tier, old, new, &subjects)).collect()
}

/// A row before and a row after, and where one takes the other's place.
struct Pair<'g> {
    rows: (Option<usize>, Option<usize>),
    spots: Vec<&'g Spot>,
}

fn pairs<'g>(
    tier: Tier,
    old: &Policy,
    new: &Policy,
    who: Option<Identity>,
    grounds: &'g Grounds,
) -> Vec<Pair<'g>> {
    let mut pairs: Vec<Pair<'g>> = Vec::new();
    for spot in &grounds.spots {
        let bound = |pack: &Policy| binding(pack, tier, who, &grounds.world(spot, pack)?);
        let (before, after) = (bound(old), bound(new));
        // What happens to everyone is told once, for everyone.
        if who.is_some() && ![before, after].iter().flatten().any(|(_, own)| *own) {
            continue;
        }
        let rows = (before.map(|(row, _)| row), after.map(|(row, _)| row));
        match pairs.iter_mut().find(|pair| pair.rows == rows) {
            Some(pair) => pair.spots.push(spot),
            None => pairs.push(Pair { rows, spots: vec![spot] }),
        }
    }
    pairs
}

fn of_tier(tier: Tier, old: &Policy, new: &Policy, subjects: &[Option<Identity>]) -> Vec<RowChange> {
    let whens = |pack| (pack, Policy::rows(pack, tier).iter().map(|row| &row.when).collect());
    let grounds = Grounds::of([old, new].map(whens));
    let mut changes: Vec<RowChange> = Vec::new();
    for &who in subjects {
        for pair in pairs(tier, old, new, who, &grounds) {
            let before = pair.rows.0.and_then(|row| old.rows(tier).get(row));
            let after = pair.rows.1.and_then(|row| new.rows(tier).get(row));
            let parts = parts(before, after);
            let both = [(before, old), (after, new)].map(|(row, pack)| row.map(|row| RowHow::of(row, pack)));
            let how = match &both {
                [Some(before), Some(after)] if before == after => None,
                [None, Some(after)] if *after == RowHow::default() => None,
                [_, None] => None,
                _ => Some(both),
            };
            if parts.is_empty() && how.is_none() {
                continue;
            }
            let scope = Scope::of(&pair.spots, &grounds, [old, new]);
            let (was, is) = (before.is_some(), after.is_some());
            let same = |one: &&mut RowChange| {
                one.scope == scope && one.parts == parts && one.how == how && (one.was, one.is) == (was, is)
            };
            match changes.iter_mut().find(same) {
                Some(known) => known.who.push(who),
                None => changes.push(RowChange { tier, who: vec![who], scope, was, is, parts, how }),
            }
        }
    }
    changes
}

/// A part of a row, by which it is found again in another.
type PartKey = (RowPart, Option<usize>, Option<CapOf>);

/// The parts of a row in their order.
fn stated(row: &Row) -> Vec<(PartKey, Stated)> {
    let mut parts: Vec<(PartKey, Stated)> = Vec::new();
    let mut say = |part, segment, figure: &Figure| {
        parts.push(((part, segment, None), Stated::of(figure)));
        for (index, one) in figure.each.iter().enumerate() {
            let number = (figure.each.len() > 1).then_some(index + 1);
            parts.push(((RowPart::Step, number.or(segment), None), Stated::of(&one.step)));
        }
    };
    match &row.terms {
        Terms::Share(share) => {
            let several = share.segments.len() > 1;
            say(RowPart::Deductible, None, &share.deductible);
            if let Some(most) = &share.at_most {
                say(RowPart::DeductibleAtMost, None, &most.amount);
            }
            for (index, segment) in share.segments.iter().enumerate() {
                let number = several.then_some(index + 1);
                say(RowPart::Ratio, number, &segment.ratio);
                if let Some(bound) = &segment.up_to {
                    say(RowPart::UpTo, number, bound);
                }
            }
        }
        Terms::Fixed { amount, .. } => say(RowPart::Amount, None, amount),
        Terms::Floor(figure) => say(RowPart::Floor, None, figure),
        Terms::Unpublished(figure) => say(RowPart::Whole, None, figure),
    }
    if let Some(cap) = &row.cap {
        say(RowPart::Cap, None, cap);
    }
    parts.extend(row.caps.iter().map(|one| {
        let counts = one.counts.map_or(CapOf::Visit, CapOf::Sum);
        ((RowPart::Cap, None, Some(counts)), Stated::of(&one.amount))
    }));
    parts
}

/// The parts that differ.
fn parts(before: Option<&Row>, after: Option<&Row>) -> Vec<PartChange> {
    let (before, after) = (before.map(stated).unwrap_or_default(), after.map(stated).unwrap_or_default());
    let value =
        |list: &[(PartKey, Stated)], key: PartKey| list.iter().find(|one| one.0 == key).map(|one| one.1);
    let mut seen: Vec<PartKey> = Vec::new();
    for (key, _) in before.iter().chain(&after) {
        if !seen.contains(key) {
            seen.push(*key);
        }
    }
    seen.into_iter()
        .map(|key| {
            let (part, segment, counts) = key;
            PartChange { part, segment, counts, from: value(&before, key), to: value(&after, key) }
        })
        .filter(|one| one.from != one.to)
        .collect()
}
