//! What packs say beside what tiers pay: points of places, alerts, promises, notices, premiums, identities, readings.

use super::rows::Stated;
use crate::policy::{Accepts, Condition, FigureValue, Policy, When};
use serde::Serialize;

/// What kind of thing is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Statement {
    /// A group of people.
    Identity,
    /// What a place adds to basic insurance's ratio.
    PlacePoints,
    /// What a place takes from basic insurance's ratio.
    PlacePointsLess,
    /// What a place multiplies basic insurance's ratio with.
    PlaceFactor,
    /// What a place makes the person pay first.
    PlacePrepay,
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
    /// What stands beside the region's name.
    Scope,
    /// The region's province.
    Province,
}

/// Something said anew, no longer, or otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SaidChange {
    /// What kind of thing.
    pub said: Statement,
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
    said: Statement,
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
        say(Statement::Identity, one.id.id().to_owned(), None, format!("{:?} {:?}", one.name, one.hint));
    }
    for rule in &policy.adjustments {
        let id = conditions(policy, &rule.when);
        let place = id.strip_prefix("place = ").unwrap_or(&id).to_owned();
        if let Some(points) = &rule.points {
            let less = matches!(points.value, FigureValue::Points(range) if range.central.size().1);
            let said = if less { Statement::PlacePointsLess } else { Statement::PlacePoints };
            for one in place.split(" / ") {
                say(said, one.to_owned(), Some(Stated::of(points)), String::new());
            }
        }
        let others = [(Statement::PlaceFactor, &rule.factor), (Statement::PlacePrepay, &rule.prepay)];
        for (said, figure) in others {
            if let Some(figure) = figure {
                say(said, place.clone(), Some(Stated::of(figure)), String::new());
            }
        }
    }
    for one in &policy.alerts {
        let when = conditions(policy, &one.when);
        let insurance = when.strip_prefix("insurance = ").unwrap_or(&when);
        let id = [one.id.as_str(), insurance].join(" ").trim().to_owned();
        say(Statement::Alert, id, Some(Stated::of(&one.threshold)), format!("{:?} {:?}", one.who, one.text));
    }
    for one in &policy.checks {
        let rest = format!("{:?} {} {:?}", one.who, conditions(policy, &one.when), one.text);
        say(Statement::Check, one.id.clone(), Some(Stated::of(&one.limit)), rest);
    }
    for one in &policy.notices {
        let when = (conditions(policy, &one.when), one.before_discharge);
        let rest = format!("{:?} {when:?} {:?}", one.who, one.text);
        say(Statement::Notice, one.id.clone(), None, rest);
    }
    for identity in policy.identities.iter().map(|one| one.id) {
        let row = policy.premiums.iter().find(|row| row.who.is_of(identity));
        if let Some(row) = row {
            let when = conditions(policy, &row.when);
            say(Statement::Premium, identity.id().to_owned(), Some(Stated::of(&row.share)), when);
        }
    }
    if let Some(one) = &policy.premium_standard {
        for (id, figure) in [("personal", &one.personal), ("fiscal", &one.fiscal)] {
            say(Statement::PremiumStandard, id.to_owned(), Some(Stated::of(figure)), String::new());
        }
    }
    for one in &policy.readings {
        say(Statement::Reading, one.id.clone(), None, format!("{:?}", one.text));
    }
    if let Some(scope) = &policy.scope {
        say(Statement::Scope, "scope".to_owned(), None, format!("{scope:?}"));
    }
    if let Some(province) = &policy.province {
        say(Statement::Province, "province".to_owned(), None, format!("{province:?}"));
    }
    if let Some(help) = &policy.help {
        say(Statement::Help, "help".to_owned(), None, format!("{help:?}"));
    }
    lines
}

/// The conditions of a rule as a pack writes them, in the order of the facts.
fn conditions(policy: &Policy, when: &When) -> String {
    let one = |condition: &Condition| {
        let fact = policy.facts.get(condition.slot)?;
        let values = match condition.accepts {
            Accepts::Band { from, until } => {
                format!("{from}–{}", until.map_or_else(String::new, |until| until.to_string()))
            }
            accepts => {
                let named = fact.options().iter().map(|one| one.id.as_str());
                let named: Vec<&str> =
                    if fact.options().is_empty() { vec!["false", "true"] } else { named.collect() };
                let numbered = (0_u16..).zip(named);
                let held: Vec<&str> =
                    numbered.filter(|(value, _)| accepts.value(*value)).map(|(_, id)| id).collect();
                held.join(" / ")
            }
        };
        Some(format!("{} = {values}", fact.id.id()))
    };
    when.conditions().iter().filter_map(one).collect::<Vec<_>>().join(", ")
}
