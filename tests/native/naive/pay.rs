//! What one row pays of a burden, and which of its sides are open.

use super::fold::{At, Run};
use super::pack::{Pack, Row, Terms, When, plus, worse};
use super::visit::Visit;
use super::{FEN, ONE, TEN_THOUSANDTH};

/// A figure in force.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub(crate) kind: String,
    /// Low, central, high.
    pub(crate) values: [i128; 3],
}

impl Known {
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

/// Whether a rule binds this visit.
pub(crate) fn binds(when: &When, visit: &Visit) -> bool {
    let accepts = |list: &[String], value: &String| list.is_empty() || list.contains(value);
    let flag = |wanted: Option<bool>, value: bool| wanted.is_none_or(|wanted| wanted == value);
    accepts(&when.insurance, &visit.insurance)
        && accepts(&when.setting, &visit.setting)
        && accepts(&when.level, &visit.level)
        && accepts(&when.place, &visit.place)
        && flag(when.grassroots_referral, visit.grassroots_referral)
        && flag(when.special_disease, visit.special_disease)
        && flag(when.fee_for_service, visit.fee_for_service)
}

/// Each held identity's own row; the ordinary one only where none has one.
pub(crate) fn rows<'p>(pack: &'p Pack, visit: &Visit, tier: &str) -> Vec<(Option<String>, &'p Row)> {
    let all = &pack.rows[tier];
    let mut own: Vec<(Option<String>, &Row)> = Vec::new();
    for identity in &visit.identities {
        let repeated = own.iter().any(|(taken, _)| taken.as_ref() == Some(identity));
        for row in all {
            if !repeated && row.identities.contains(identity) && binds(&row.when, visit) {
                own.push((Some(identity.clone()), row));
            }
        }
    }
    if own.is_empty() {
        for row in all {
            if row.identities.is_empty() && binds(&row.when, visit) {
                own.push((None, row));
            }
        }
    }
    own
}

/// The person's figure at this path, else the pack's; `None` where there is none that may be used.
pub(crate) fn in_force(pack: &Pack, visit: &Visit, path: &str, name: Option<&str>) -> Option<Known> {
    if let Some(&value) = visit.figures.get(path) {
        let rate = path.ends_with("ratio") || path.ends_with("floor");
        let value = value * if rate { TEN_THOUSANDTH } else { FEN };
        return Some(Known { kind: "user".to_owned(), values: [value; 3] });
    }
    let figure = &pack.figures[name?];
    let mut known = Known { kind: figure.kind.clone(), values: figure.values? };
    if path == "basic.ratio" {
        for (places, points) in &pack.adjustments {
            if places.contains(&visit.place) {
                let points = &pack.figures[points];
                known.kind = worse(&known.kind, &points.kind);
                for (value, points) in known.values.iter_mut().zip(points.values.unwrap()) {
                    *value = plus(*value, points);
                }
            }
        }
    }
    let may_be_used = known.kind != "unpublished" && (visit.references || known.kind != "reference");
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
    offer.opens_low = base > 0 && deductible.kind == "at-most";
    let mut start = 0;
    for (to, ratio) in &slices {
        let end = to.unwrap_or(i128::MAX);
        let inside = after.min(end) > before.max(threshold).max(start);
        offer.opens_high |= inside && ["at-least", "average"].contains(&ratio.kind.as_str());
        offer.opens_low |= inside && ratio.kind == "average";
        offer.at_least |= ratio.kind == "at-least";
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
    let own_cap = pack.rows["aid-basic"]
        .iter()
        .filter(|row| identity.is_some_and(|one| row.identities.contains(one)) && binds(&row.when, visit))
        .find_map(|row| match &row.terms {
            Terms::Share { cap, .. } => cap.as_deref(),
            _ => None,
        });
    let mut pays = (amount.more_is_better(at.run) * visit.bed_days).min(at.burden * FEN);
    if let Some(cap) = in_force(pack, visit, "aid-basic.cap", own_cap) {
        let used = (visit.year.aid_basic_paid + at.aid_basic_paid) * FEN;
        pays = pays.min((cap.more_is_better(at.run) - used).max(0));
    }
    // The quota has no deductible: the burden is what it applies to.
    let applies = at.burden > 0;
    let kind = amount.kind.as_str();
    Some(Offer {
        pays: Some(round(pays * ONE)),
        opens_low: applies && kind == "average",
        opens_high: applies && (kind == "average" || kind == "at-least"),
        at_least: kind == "at-least",
        cap_unpublished: false,
    })
}

fn floor(pack: &Pack, visit: &Visit, name: Option<&str>, at: &At) -> Option<Offer> {
    let floor = in_force(pack, visit, "fallback.floor", name)?;
    let whole = round(visit.total * FEN * floor.more_is_better(at.run));
    let at_least = floor.kind == "at-least";
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
