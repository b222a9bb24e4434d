//! What each tier pays whom, before and after: situation by situation, told in as few pieces as the rows have.

use crate::estimate::Written;
use crate::policy::{Figure, FigureValue, Policy, Row, Situation, Terms, Who};
use crate::terms::{Identity, Insurance, Kind, Level, Place, Setting, Tier};
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
            FigureValue::Rate(range) | FigureValue::Factor(range) => {
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
pub struct Changed {
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
    pub parts: Vec<Changed>,
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
}

impl Scope {
    fn of(situations: &[Situation]) -> Self {
        fn some<T: Copy + PartialEq>(all: &[T], held: impl Fn(T) -> bool) -> Vec<T> {
            let held: Vec<T> = all.iter().copied().filter(|&one| held(one)).collect();
            if held.len() == all.len() { Vec::new() } else { held }
        }
        let flag = |of: fn(&Situation) -> bool| match (situations.iter().any(of), situations.iter().all(of)) {
            (true, false) => None,
            (on, _) => Some(on),
        };
        Self {
            insurance: some(Insurance::ALL, |one| situations.iter().any(|here| here.insurance == one)),
            setting: some(Setting::ALL, |one| situations.iter().any(|here| here.setting == one)),
            level: some(Level::ALL, |one| situations.iter().any(|here| here.level == one)),
            place: some(Place::ALL, |one| situations.iter().any(|here| here.place == one)),
            grassroots_referral: flag(|one| one.grassroots_referral),
            special_disease: flag(|one| one.special_disease),
            fee_for_service: flag(|one| one.fee_for_service),
        }
    }
}

/// The row that binds someone: their own, else everyone's; and whether it is their own.
fn binding(rows: &[Row], who: Option<Identity>, situation: Situation) -> Option<(usize, bool)> {
    let binds = |own: bool| {
        rows.iter().position(|row| {
            let theirs = match who {
                Some(identity) if own => row.who.is_of(identity),
                _ => row.who == Who::Ordinary,
            };
            theirs && row.when.binds(situation)
        })
    };
    let own = who.and_then(|_| binds(true)).map(|row| (row, true));
    own.or_else(|| binds(false).map(|row| (row, who.is_none())))
}

/// Everyone whom either pack names, and everyone else.
fn subjects(old: &Policy, new: &Policy) -> Vec<Option<Identity>> {
    let known = Identity::ALL.iter().copied().filter(|&one| old.knows(one) || new.knows(one));
    [None].into_iter().chain(known.map(Some)).collect()
}

/// All tiers.
pub(super) fn changes(old: &Policy, new: &Policy) -> Vec<RowChange> {
    let subjects = subjects(old, new);
    Tier::ALL.iter().flat_map(|&tier| of_tier(tier, old.rows(tier), new.rows(tier), &subjects)).collect()
}

/// A row before and a row after, and the situations in which one takes the other's place.
struct Pair {
    rows: (Option<usize>, Option<usize>),
    situations: Vec<Situation>,
}

fn pairs(old: &[Row], new: &[Row], who: Option<Identity>) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    for situation in Situation::all() {
        let (before, after) = (binding(old, who, situation), binding(new, who, situation));
        // What happens to everyone is told once, for everyone.
        if who.is_some() && ![before, after].iter().flatten().any(|(_, own)| *own) {
            continue;
        }
        let rows = (before.map(|(row, _)| row), after.map(|(row, _)| row));
        match pairs.iter_mut().find(|pair| pair.rows == rows) {
            Some(pair) => pair.situations.push(situation),
            None => pairs.push(Pair { rows, situations: vec![situation] }),
        }
    }
    pairs
}

fn of_tier(tier: Tier, old: &[Row], new: &[Row], subjects: &[Option<Identity>]) -> Vec<RowChange> {
    let mut changes: Vec<RowChange> = Vec::new();
    for &who in subjects {
        for pair in pairs(old, new, who) {
            let before = pair.rows.0.and_then(|row| old.get(row));
            let after = pair.rows.1.and_then(|row| new.get(row));
            let parts = parts(before, after);
            if parts.is_empty() {
                continue;
            }
            let scope = Scope::of(&pair.situations);
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
    match &row.terms {
        Terms::Share(share) => {
            let several = share.segments.len() > 1;
            let mut parts = vec![one(RowPart::Deductible, &share.deductible)];
            for (index, segment) in share.segments.iter().enumerate() {
                let number = several.then_some(index + 1);
                parts.push((RowPart::Ratio, number, Stated::of(&segment.ratio)));
                parts.extend(segment.up_to.iter().map(|bound| (RowPart::UpTo, number, Stated::of(bound))));
            }
            parts.extend(share.cap.iter().map(|cap| one(RowPart::Cap, cap)));
            parts
        }
        Terms::PerDay(figure) => vec![one(RowPart::Amount, figure)],
        Terms::Floor(figure) => vec![one(RowPart::Floor, figure)],
        Terms::Unpublished(figure) => vec![one(RowPart::Whole, figure)],
    }
}

/// The parts that differ.
fn parts(before: Option<&Row>, after: Option<&Row>) -> Vec<Changed> {
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
            Changed { part, segment, from, to }
        })
        .filter(|one| one.from != one.to)
        .collect()
}
