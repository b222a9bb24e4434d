//! What packs say beside what tiers pay: points of places, alerts, promises, notices, premiums, identities, readings.

use super::rows::Stated;
use super::scope::Scope;
use crate::policy::{Accepts, Adjustment, Condition, Figure, FigureValue, Policy, When};
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
    /// From when to when it holds.
    Period,
    /// In which order tiers pay.
    Order,
    /// A payer of the pack's own.
    Payer,
    /// A question of the pack's own.
    Fact,
    /// An option of the pack's own.
    Choice,
    /// A sum of the year of the pack's own.
    Sum,
}

/// Something said anew, no longer, or otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SaidChange {
    /// What kind of thing.
    pub said: Statement,
    /// Its id.
    pub id: String,
    /// In which situations, where that is not all of them.
    #[serde(skip_serializing_if = "Scope::is_everywhere")]
    pub scope: Scope,
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
    scope: Scope,
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
                scope: one.scope.clone(),
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
    let mut say_of = |said, id: String, scope: Scope, figure: Option<Stated>, all: String| {
        let all = format!("{figure:?} {all}");
        lines.push(Line { said, id, scope, figure, all });
    };
    for rule in &policy.adjustments {
        adjustment(policy, rule, &mut say_of);
    }
    let mut say = |said, id, figure, all| say_of(said, id, Scope::default(), figure, all);
    for one in &policy.identities {
        say(Statement::Identity, one.id.id().to_owned(), None, format!("{:?} {:?}", one.name, one.hint));
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
    let (from, until) = (policy.period.from, policy.period.until);
    say(Statement::Period, "period".to_owned(), None, format!("{from} {until:?}"));
    let order: Vec<&str> = policy.tiers.iter().map(|one| one.tier.id()).collect();
    say(Statement::Order, "order".to_owned(), None, order.join(" "));
    for one in policy.tiers.iter().filter(|one| one.tier.slot().is_none()) {
        say(Statement::Payer, one.tier.id().to_owned(), None, format!("{:?} {:?}", one.name, one.line));
    }
    for fact in &policy.facts {
        for option in fact.options().iter().filter(|one| one.name.is_some() && fact.question.is_none()) {
            let like = option.like.and_then(|like| fact.options().get(usize::from(like))).map(|one| &one.id);
            let all = format!("{:?} {:?} {like:?}", option.name, option.hint);
            say(Statement::Choice, option.id.clone(), None, all);
        }
        if fact.question.is_some() {
            let all = format!("{:?} {:?} {:?} {}", fact.question, fact.hint, fact.domain, fact.usual);
            say(Statement::Fact, fact.id.id().to_owned(), None, all);
        }
    }
    for one in &policy.sums {
        let all = format!("{:?} {:?} {} {:?}", one.name, one.adds, conditions(policy, &one.when), one.who);
        say(Statement::Sum, one.id.id().to_owned(), None, all);
    }
    if let Some(help) = &policy.help {
        say(Statement::Help, "help".to_owned(), None, format!("{help:?}"));
    }
    lines
}

/// What a place changes.
fn adjustment(
    policy: &Policy,
    rule: &Adjustment,
    say: &mut dyn FnMut(Statement, String, Scope, Option<Stated>, String),
) {
    let id = conditions(policy, &rule.when);
    let id = id.strip_prefix("place = ").unwrap_or(&id).to_owned();
    let scope = Scope::of_rule(policy, &rule.when);
    let less = |figure: &Figure| matches!(figure.value, FigureValue::Points(range) if range.central.size().1);
    let points = rule.points.as_ref().map(|figure| {
        (if less(figure) { Statement::PlacePointsLess } else { Statement::PlacePoints }, figure)
    });
    let factor = rule.factor.as_ref().map(|figure| (Statement::PlaceFactor, figure));
    let prepay = rule.prepay.as_ref().map(|figure| (Statement::PlacePrepay, figure));
    for (said, figure) in points.into_iter().chain(factor).chain(prepay) {
        say(said, id.clone(), scope.clone(), Some(Stated::of(figure)), String::new());
    }
}

/// What a pack says of places, alerts, promises and premiums, told as what one without any rule has in addition.
#[must_use]
pub fn rules(policy: &Policy) -> Vec<SaidChange> {
    changes(&policy.without_rules(), policy)
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
