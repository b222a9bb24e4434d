//! What one row pays of a burden, and which of its sides are open.

use super::fold::{At, Run};
use super::pack::{Pack, Row, Terms, When, plus};
use super::visit::Visit;
use super::{FEN, ONE, TEN_THOUSANDTH};
use std::collections::BTreeSet;

/// A figure in force.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    /// The kinds of all its parts: it is as open as any of them.
    pub(crate) kinds: BTreeSet<String>,
    /// Low, central, high.
    pub(crate) values: [i128; 3],
}

impl Known {
    fn has(&self, kind: &str) -> bool {
        self.kinds.contains(kind)
    }

    /// The value of a run in which more is better for the patient.
    fn more_is_better(&self, run: Run) -> i128 {
        match run {
            Run::Adverse => self.values[0],
            Run::Central => self.values[1],
            Run::Favourable => self.values[2],
        }
    }

    /// The value of a run in which less is better for the patient.
    fn less_is_better(&self, run: Run) -> i128 {
        match run {
            Run::Favourable => self.values[0],
            Run::Central => self.values[1],
            Run::Adverse => self.values[2],
        }
    }
}

/// What a row offers.
#[derive(Debug, Clone, Default)]
pub(crate) struct Offer {
    /// `None` where a figure it needs is unpublished.
    pub(crate) pays: Option<i128>,
    pub(crate) opens_low: bool,
    pub(crate) opens_high: bool,
    pub(crate) at_least: bool,
    pub(crate) cap_unpublished: bool,
}

/// The values that take another value's rows wherever no row names them.
const LIKES: [(&str, &str); 2] = [("grassroots", "primary"), ("orphan", "destitute")];

/// How far off a list is from a value: 0 where it names it, 1 where it names what that is like.
pub(crate) fn far(list: &[String], value: &str) -> Option<u8> {
    let named = |value: &str| list.iter().any(|one| one == value);
    if named(value) {
        return Some(0);
    }
    LIKES.iter().any(|(one, like)| *one == value && named(like)).then_some(1)
}

/// How far off a rule's level is from the visit's; `None` where the rule does not bind this visit.
pub(crate) fn binds(when: &When, visit: &Visit) -> Option<u8> {
    let accepts = |list: &[String], value: &String| list.is_empty() || list.contains(value);
    let flag = |wanted: Option<bool>, value: bool| wanted.is_none_or(|wanted| wanted == value);
    let holds = accepts(&when.insurance, &visit.insurance)
        && accepts(&when.setting, &visit.setting)
        && accepts(&when.place, &visit.place)
        && flag(when.grassroots_referral, visit.grassroots_referral)
        && flag(when.special_disease, visit.special_disease)
        && flag(when.fee_for_service, visit.fee_for_service);
    let level = if when.level.is_empty() { Some(0) } else { far(&when.level, &visit.level) };
    level.filter(|_| holds)
}

/// The row that is nearest to an identity in this visit: by the identity first, then by the level.
fn of_identity<'p>(pack: &'p Pack, visit: &Visit, tier: &str, identity: &str) -> Option<&'p Row> {
    let holding = pack.rows[tier]
        .iter()
        .filter_map(|row| Some((far(&row.identities, identity)?, binds(&row.when, visit)?, row)));
    holding.min_by_key(|(identity, level, _)| (*identity, *level)).map(|(_, _, row)| row)
}

/// Each held identity's own row; the ordinary one only where none has one.
pub(crate) fn rows<'p>(pack: &'p Pack, visit: &Visit, tier: &str) -> Vec<(Option<String>, &'p Row)> {
    let mut own: Vec<(Option<String>, &Row)> = Vec::new();
    for identity in &visit.identities {
        let repeated = own.iter().any(|(taken, _)| taken.as_ref() == Some(identity));
        if let Some(row) = of_identity(pack, visit, tier, identity).filter(|_| !repeated) {
            own.push((Some(identity.clone()), row));
        }
    }
    if own.is_empty() {
        let ordinary = pack.rows[tier].iter().filter(|row| row.identities.is_empty());
        let holding = ordinary.filter_map(|row| Some((binds(&row.when, visit)?, row)));
        own.extend(holding.min_by_key(|(level, _)| *level).map(|(_, row)| (None, row)));
    }
    own
}

/// The person's figure at this path, else the pack's; `None` where there is none that may be used.
pub(crate) fn in_force(pack: &Pack, visit: &Visit, path: &str, name: Option<&str>) -> Option<Known> {
    if let Some(&value) = visit.figures.get(path) {
        let rate = path.ends_with("ratio") || path.ends_with("floor");
        let value = value * if rate { TEN_THOUSANDTH } else { FEN };
        return Some(Known { kinds: BTreeSet::from(["user".to_owned()]), values: [value; 3] });
    }
    let figure = &pack.figures[name?];
    let mut known = Known { kinds: figure.kinds.clone(), values: figure.values? };
    if path == "basic.ratio" {
        for (places, points) in &pack.adjustments {
            if places.contains(&visit.place) {
                let points = &pack.figures[points];
                known.kinds.extend(points.kinds.iter().cloned());
                for (value, points) in known.values.iter_mut().zip(points.values.unwrap()) {
                    *value = plus(*value, points);
                }
            }
        }
    }
    let may_be_used = !known.has("unpublished") && (visit.references || !known.has("reference"));
    may_be_used.then_some(known)
}

/// What this row pays.
pub(crate) fn offer(
    pack: &Pack,
    visit: &Visit,
    tier: &str,
    identity: Option<&String>,
    row: &Row,
    at: &At,
) -> Offer {
    let left = if tier == "fallback" { visit.total - at.paid } else { at.burden };
    let not_estimated = Offer { opens_high: left > 0, ..Offer::default() };
    match &row.terms {
        Terms::Share { deductible, segments, cap } => {
            let segments: Vec<(Option<&str>, Option<&str>)> =
                segments.iter().map(|(to, ratio)| (to.as_deref(), Some(ratio.as_str()))).collect();
            share(pack, visit, tier, Some(deductible), &segments, cap.as_deref(), at)
        }
        Terms::Unpublished if tier == "commercial" => None,
        Terms::Unpublished => share(pack, visit, tier, None, &[(None, None)], None, at),
        Terms::PerDay(name) => per_day(pack, visit, identity, name.as_deref(), at),
        Terms::Floor(name) => floor(pack, visit, name.as_deref(), at),
    }
    .unwrap_or(not_estimated)
}

fn share(
    pack: &Pack,
    visit: &Visit,
    tier: &str,
    deductible: Option<&str>,
    segments: &[(Option<&str>, Option<&str>)],
    cap: Option<&str>,
    at: &At,
) -> Option<Offer> {
    let path = |part: &str| format!("{tier}.{part}");
    let deductible = in_force(pack, visit, &path("deductible"), deductible)?;
    // A ratio of the person's own stands for every segment.
    let segments = if visit.figures.contains_key(&path("ratio")) { &segments[..1] } else { segments };
    let last = segments.len() - 1;
    let mut slices: Vec<(Option<i128>, Known)> = Vec::new();
    for (place, (to, ratio)) in segments.iter().enumerate() {
        let to = if place == last { None } else { pack.figures[to.unwrap()].values.map(|values| values[1]) };
        slices.push((to, in_force(pack, visit, &path("ratio"), *ratio)?));
    }
    let (before, paid) = match tier {
        "basic" => (0, visit.year.basic_paid),
        "aid-basic" => (visit.year.aid_burden, visit.year.aid_basic_paid),
        "aid-tilted" => (visit.year.tilted_burden, visit.year.aid_tilted_paid),
        _ => (visit.year.critical_burden, 0),
    };
    let (before, after) = (before * FEN, (before + at.burden) * FEN);
    let threshold = deductible.less_is_better(at.run);

    let mut offer = Offer::default();
    let base = (after - threshold).max(0) - (before - threshold).max(0);
    offer.opens_low = base > 0 && deductible.has("at-most");
    let mut start = 0;
    for (to, ratio) in &slices {
        let end = to.unwrap_or(i128::MAX);
        let inside = after.min(end) > before.max(threshold).max(start);
        offer.opens_high |= inside && (ratio.has("at-least") || ratio.has("average"));
        offer.opens_low |= inside && ratio.has("average");
        offer.at_least |= ratio.has("at-least");
        start = end;
    }

    // f(x): the sum over the segments of ratio × the part of x in the segment and above the deductible.
    let f = |x: i128| {
        let mut sum = 0;
        let mut start = 0;
        for (to, ratio) in &slices {
            let end = to.unwrap_or(i128::MAX);
            sum += (x.min(end) - threshold.max(start)).max(0) * ratio.more_is_better(at.run);
            start = end;
        }
        sum
    };
    let unlimited = cap.is_some_and(|name| pack.figures[name].unlimited);
    let known_cap = in_force(pack, visit, &path("cap"), cap);
    offer.cap_unpublished = cap.is_some() && known_cap.is_none() && !unlimited;
    let cap = known_cap.map(|cap| cap.more_is_better(at.run) * ONE);
    let due = match (tier, cap) {
        (_, None) => f(after) - f(before),
        ("critical" | "large-amount", Some(cap)) => f(after).min(cap) - f(before).min(cap),
        (_, Some(cap)) => (f(after) - f(before)).min((cap - paid * FEN * ONE).max(0)),
    };
    offer.pays = Some(round(due));
    Some(offer)
}

fn per_day(
    pack: &Pack,
    visit: &Visit,
    identity: Option<&String>,
    name: Option<&str>,
    at: &At,
) -> Option<Offer> {
    let amount = in_force(pack, visit, "bed-day.amount", name)?;
    let aid = identity.and_then(|identity| of_identity(pack, visit, "aid-basic", identity));
    let own_cap = aid.and_then(|row| match &row.terms {
        Terms::Share { cap, .. } => cap.as_deref(),
        _ => None,
    });
    let mut pays = (amount.more_is_better(at.run) * visit.bed_days).min(at.burden * FEN);
    let known_cap = in_force(pack, visit, "aid-basic.cap", own_cap);
    let cap_unpublished = own_cap.is_some_and(|name| known_cap.is_none() && !pack.figures[name].unlimited);
    if let Some(cap) = known_cap {
        let used = (visit.year.aid_basic_paid + at.aid_basic_paid) * FEN;
        pays = pays.min((cap.more_is_better(at.run) - used).max(0));
    }
    // The quota has no deductible: the burden is what it applies to.
    let applies = at.burden > 0;
    Some(Offer {
        pays: Some(round(pays * ONE)),
        opens_low: applies && amount.has("average"),
        opens_high: applies && (amount.has("average") || amount.has("at-least")),
        at_least: amount.has("at-least"),
        cap_unpublished,
    })
}

fn floor(pack: &Pack, visit: &Visit, name: Option<&str>, at: &At) -> Option<Offer> {
    let floor = in_force(pack, visit, "fallback.floor", name)?;
    let whole = round(visit.total * FEN * floor.more_is_better(at.run));
    let at_least = floor.has("at-least");
    Some(Offer {
        pays: Some((whole - at.paid).max(0)),
        opens_high: visit.total > 0 && at_least,
        at_least,
        ..Offer::default()
    })
}

/// Half up to whole fen.
fn round(exact: i128) -> i128 {
    let fen = FEN * ONE;
    (exact + fen / 2) / fen
}
