//! What packs say beside what tiers pay: points of places, alerts, promises, notices, premiums, identities, readings.

use super::rows::Stated;
use crate::policy::{FigureValue, Policy};
use crate::terms::{Identity, Place};
use serde::Serialize;

/// What kind of thing is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// A group of people.
    Identity,
    /// What a place adds to basic insurance's ratio.
    PlacePoints,
    /// What a place takes from basic insurance's ratio.
    PlacePointsLess,
    /// An alert.
    Alert,
    /// A promise.
    Check,
    /// A notice.
    Notice,
    /// A share of the premium that is paid for someone.
    Premium,
    /// What the premium is.
    PremiumStandard,
    /// How an unclear sentence was read.
    Reading,
    /// Whom to ask.
    Help,
}

/// Something said anew, no longer, or otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SaidChange {
    /// What kind of thing.
    pub said: Said,
    /// Its id.
    pub id: String,
    /// Whether it was said before.
    pub was: bool,
    /// Whether it is said now.
    pub is: bool,
    /// Its figure before, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Stated>,
    /// Its figure now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Stated>,
}

/// One thing a pack says: which, its figure, and all of it as text, to see whether it changed.
struct Line {
    said: Said,
    id: String,
    figure: Option<Stated>,
    all: String,
}

/// Everything that differs, in the packs' order.
pub(super) fn changes(old: &Policy, new: &Policy) -> Vec<SaidChange> {
    let (before, after) = (lines(old), lines(new));
    let find = |list: &[Line], one: &Line| {
        list.iter().position(|other| (other.said, &other.id) == (one.said, &one.id))
    };
    let gone = before.iter().filter(|one| find(&after, one).is_none()).map(|one| (Some(one), None));
    let kept = after.iter().map(|one| (find(&before, one).and_then(|place| before.get(place)), Some(one)));
    gone.chain(kept)
        .filter(|(from, to)| from.map(|one| &one.all) != to.map(|one| &one.all))
        .filter_map(|(from, to)| {
            let one = to.or(from)?;
            let figure = |line: Option<&Line>| line.and_then(|line| line.figure);
            let (was, is) = (from.is_some(), to.is_some());
            Some(SaidChange {
                said: one.said,
                id: one.id.clone(),
                was,
                is,
                from: figure(from),
                to: figure(to),
            })
        })
        .collect()
}

fn lines(policy: &Policy) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut say = |said, id: String, figure: Option<Stated>, all: String| {
        let all = format!("{figure:?} {all}");
        lines.push(Line { said, id, figure, all });
    };
    for one in &policy.identities {
        say(Said::Identity, one.id.id().to_owned(), None, format!("{:?} {:?}", one.name, one.hint));
    }
    for (place, rule) in Place::ALL.iter().filter_map(|&place| Some((place, policy.adjustment(place)?))) {
        let less = matches!(rule.points.value, FigureValue::Points(range) if range.central.size().1);
        let said = if less { Said::PlacePointsLess } else { Said::PlacePoints };
        say(said, place.id().to_owned(), Some(Stated::of(&rule.points)), String::new());
    }
    for one in &policy.alerts {
        let insurance: Vec<&str> = one.insurance.iter().map(|one| one.id()).collect();
        let id = [&[one.id.as_str()], insurance.as_slice()].concat().join(" ");
        say(Said::Alert, id, Some(Stated::of(&one.threshold)), format!("{:?} {:?}", one.who, one.text));
    }
    for one in &policy.checks {
        let rest = format!("{:?} {:?} {:?} {:?}", one.identities, one.settings, one.places, one.text);
        say(Said::Check, one.id.clone(), Some(Stated::of(&one.limit)), rest);
    }
    for one in &policy.notices {
        say(
            Said::Notice,
            one.id.clone(),
            None,
            format!("{:?} {:?} {:?}", one.identities, one.when, one.text),
        );
    }
    for identity in Identity::ALL {
        let row = policy.premiums.iter().find(|row| row.identities.contains(identity));
        if let Some(row) = row {
            say(
                Said::Premium,
                identity.id().to_owned(),
                Some(Stated::of(&row.share)),
                format!("{:?}", row.insurance),
            );
        }
    }
    if let Some(one) = &policy.premium_standard {
        for (id, figure) in [("personal", &one.personal), ("fiscal", &one.fiscal)] {
            say(Said::PremiumStandard, id.to_owned(), Some(Stated::of(figure)), String::new());
        }
    }
    for one in &policy.readings {
        say(Said::Reading, one.id.clone(), None, format!("{:?}", one.text));
    }
    if let Some(help) = &policy.help {
        say(Said::Help, "help".to_owned(), None, format!("{help:?}"));
    }
    lines
}
