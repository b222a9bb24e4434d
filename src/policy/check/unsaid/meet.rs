//! Which rules one person can meet.

use crate::policy::fact::{Domain, Fact};
use crate::policy::situation::When;
use crate::policy::who::Who;
use crate::terms::FactId;

/// What differs between the visits of one person.
const OF_THE_VISIT: [FactId; 8] = [
    FactId::Setting,
    FactId::Level,
    FactId::Place,
    FactId::GrassrootsReferral,
    FactId::SpecialDisease,
    FactId::FeeForService,
    FactId::BedDays,
    FactId::Stay,
];

/// Whether both accept some value of a fact, by a like perhaps.
pub(super) fn share_value(fact: &Fact, slot: usize, one: &When, other: &When) -> bool {
    let (Some(first), Some(second)) = (one.on(slot), other.on(slot)) else { return true };
    match &fact.domain {
        Domain::Options(_) => fact
            .option_values()
            .any(|value| one.accepts(fact, slot, value) && other.accepts(fact, slot, value)),
        Domain::Flag | Domain::Count { .. } => first.meets(second),
    }
}

/// Whether both bind in some situation, these facts aside.
fn meet(facts: &[Fact], one: &When, other: &When, aside: &[FactId]) -> bool {
    let mut slots = facts.iter().enumerate().filter(|(_, fact)| !aside.contains(&fact.id));
    slots.all(|(slot, fact)| share_value(fact, slot, one, other))
}

/// Whether one person can meet both within a year.
pub(super) fn in_a_year(facts: &[Fact], one: &When, other: &When) -> bool {
    meet(facts, one, other, &OF_THE_VISIT)
}

/// Whether one person can meet both at one visit, whatever the hospital's level and place.
pub(super) fn at_a_visit(facts: &[Fact], one: &When, other: &When) -> bool {
    meet(facts, one, other, &[FactId::Level, FactId::Place])
}

/// Whether both bind in one situation.
pub(super) fn in_one_situation(facts: &[Fact], one: &When, other: &When) -> bool {
    meet(facts, one, other, &[])
}

/// Whether both bind, setting and place of the visit aside.
pub(super) fn elsewhere(facts: &[Fact], one: &When, other: &When) -> bool {
    meet(facts, one, other, &[FactId::Setting, FactId::Place])
}

/// Whether they bind in different settings alone.
pub(super) fn differ_by_setting(facts: &[Fact], one: &When, other: &When) -> bool {
    FactId::Setting
        .slot()
        .and_then(|slot| Some((slot, facts.get(slot)?)))
        .is_some_and(|(slot, fact)| !share_value(fact, slot, one, other))
}

/// Whether some identity, or everybody ordinary, has both as rows of their own.
pub(super) fn one_holder(one: &Who, other: &Who) -> bool {
    match (one, other) {
        (Who::Holding(one), Who::Holding(other)) => one.iter().any(|identity| other.contains(identity)),
        _ => true,
    }
}
