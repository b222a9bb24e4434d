//! What each tier pays whom, before and after: situation by situation, told in as few pieces as the rows have.

use crate::estimate::Written;
use crate::policy::{Domain, Fact, Figure, FigureValue, KEYED_FACTS, Policy, Row, Terms, World, worlds};
use crate::terms::{FactId, Identity, Insurance, Kind, Level, Place, Setting, Tier};
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
    /// 封顶线.
    Cap,
    /// Yuan per bed-day.
    Amount,
    /// Share of the bill that all payments reach.
    Floor,
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

/// The situations something holds in; an empty list stands for all.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Scope {
    /// Which insurance.
    pub insurance: Vec<Insurance>,
    /// Which kind of care.
    pub setting: Vec<Setting>,
    /// Which hospitals.
    pub level: Vec<Level>,
    /// Which places.
    pub place: Vec<Place>,
    /// Referred by a grassroots institution.
    pub grassroots_referral: Option<bool>,
    /// One of the special diseases.
    pub special_disease: Option<bool>,
    /// Charged item by item.
    pub fee_for_service: Option<bool>,
    /// Other facts, with their values: `employment = retired`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub is: Vec<String>,
}

impl Scope {
    fn of(worlds: &[World], all: &[World], facts: &[Fact]) -> Self {
        let held = |worlds: &[World], slot: usize| {
            let mut values: Vec<u16> = worlds.iter().map(|world| world.get(slot)).collect();
            values.sort_unstable();
            values.dedup();
            values
        };
        // The values of a fact, where they are not all there are.
        let some = |slot: usize| {
            let here = held(worlds, slot);
            if here == held(all, slot) { Vec::new() } else { here }
        };
        let ids = |fact: FactId| -> Vec<String> {
            let slot = fact.slot().unwrap_or_default();
            let options = facts.get(slot).map(Fact::options).unwrap_or_default();
            let option = |value: u16| options.get(usize::from(value)).map(|one| one.id.clone());
            some(slot).into_iter().filter_map(option).collect()
        };
        let flag = |fact: FactId| match some(fact.slot().unwrap_or_default()).as_slice() {
            [value] => Some(*value == 1),
            _ => None,
        };
        let others = facts.iter().enumerate().skip(KEYED_FACTS);
        let is = others.filter_map(|(slot, fact)| {
            let values: Vec<String> = some(slot).into_iter().map(|value| named(fact, value)).collect();
            (!values.is_empty()).then(|| format!("{} = {}", fact.id.id(), values.join(" / ")))
        });
        Self {
            insurance: ids(FactId::Insurance).iter().filter_map(|id| Insurance::from_id(id)).collect(),
            setting: ids(FactId::Setting).iter().filter_map(|id| Setting::from_id(id)).collect(),
            level: ids(FactId::Level).iter().filter_map(|id| Level::from_id(id)).collect(),
            place: ids(FactId::Place).iter().filter_map(|id| Place::from_id(id)).collect(),
            grassroots_referral: flag(FactId::GrassrootsReferral),
            special_disease: flag(FactId::SpecialDisease),
            fee_for_service: flag(FactId::FeeForService),
            is: is.collect(),
        }
    }
}

/// A value as a pack writes it.
fn named(fact: &Fact, value: u16) -> String {
    match fact.options().get(usize::from(value)) {
        Some(option) => option.id.clone(),
        None if fact.domain == Domain::Flag => (value == 1).to_string(),
        None => value.to_string(),
    }
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
        .collect()
}
