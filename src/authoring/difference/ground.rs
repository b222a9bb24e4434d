//! The situations in which two packs are held against each other: every combination of the values of some facts, as either pack
//! tells them apart. Options are the same by their ids, wherever a pack has them.

use super::scope_fact::ScopeValue;
use crate::policy::{Accepts, Domain, Fact, Policy, When, World, told_apart};
use crate::terms::{FactId, STANDARD_FACTS};

/// A fact with the values looked at.
#[derive(Debug, Clone)]
pub(super) struct Ground {
    pub(super) fact: FactId,
    pub(super) values: Vec<GroundValue>,
}

/// A value that either pack may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum GroundValue {
    /// An option, by its id.
    Option(String),
    /// A number; no or yes as nothing and one.
    Number(u16),
}

/// A combination, by the places of the values.
pub(super) type Spot = Vec<usize>;

/// The most combinations that are looked at; beyond them, later facts have their usual value.
const MOST_SPOTS: usize = 100_000;

/// Some facts, and every combination of their values.
pub(super) struct Grounds {
    pub(super) each: Vec<Ground>,
    pub(super) spots: Vec<Spot>,
}

impl Grounds {
    /// The facts that these rules depend on, rules of one pack and of the other.
    pub(super) fn of(packs: [(&Policy, Vec<&When>); 2]) -> Self {
        let mut each: Vec<Ground> = Vec::new();
        let own = packs.iter().flat_map(|(pack, _)| &pack.facts).map(|fact| fact.id);
        let mut facts: Vec<FactId> = STANDARD_FACTS.iter().map(|one| one.id).collect();
        for fact in own {
            if !facts.contains(&fact) {
                facts.push(fact);
            }
        }
        for id in facts {
            let mut values = Vec::new();
            for (pack, whens) in &packs {
                values_of(pack, whens, id, &mut values);
            }
            if !values.is_empty() {
                each.push(Ground { fact: id, values });
            }
        }
        let mut spots: Vec<Spot> = vec![Vec::new()];
        let mut kept = Vec::new();
        for ground in each {
            if spots.len() * ground.values.len() > MOST_SPOTS {
                continue;
            }
            let more = |spot: &Spot| {
                let spot = spot.clone();
                (0..ground.values.len()).map(move |value| spot.iter().copied().chain([value]).collect())
            };
            spots = spots.iter().flat_map(more).collect();
            kept.push(ground);
        }
        Self { each: kept, spots }
    }

    /// The combination as a pack has it; `None` where it lacks an option.
    pub(super) fn world(&self, spot: &Spot, pack: &Policy) -> Option<World> {
        let mut world = pack.usual_world();
        for (ground, value) in self.each.iter().zip(spot) {
            let Some((slot, fact)) = pack.fact(ground.fact.id()) else { continue };
            let value = match ground.values.get(*value)? {
                GroundValue::Option(id) => fact.option(id)?,
                GroundValue::Number(number) => *number,
            };
            world.set(slot, value);
        }
        Some(world)
    }
}

/// Adds the values of a fact that these rules of a pack tell apart; none where they do not ask for it.
fn values_of(pack: &Policy, whens: &[&When], id: FactId, values: &mut Vec<GroundValue>) {
    let Some((slot, fact)) = pack.fact(id.id()) else { return };
    let conditions: Vec<Accepts> = whens.iter().filter_map(|when| when.on(slot)).collect();
    if conditions.is_empty() && values.is_empty() {
        return;
    }
    let all = told_apart(fact, &conditions);
    for value in all {
        let value = match &fact.domain {
            Domain::Options(options) => match options.get(usize::from(value)) {
                Some(option) => GroundValue::Option(option.id.clone()),
                None => continue,
            },
            Domain::Flag | Domain::Count { .. } => GroundValue::Number(value),
        };
        if !values.contains(&value) {
            values.push(value);
        }
    }
    if !matches!(fact.domain, Domain::Options(_)) {
        values.sort_by_key(|value| match value {
            GroundValue::Number(number) => *number,
            GroundValue::Option(_) => 0,
        });
    }
}

impl Ground {
    /// Some of its values, by their places, as they are told; of numbers each stands for those up to the next.
    pub(super) fn told(&self, places: &[usize], fact: Option<&Fact>) -> Vec<ScopeValue> {
        let mut told: Vec<ScopeValue> = Vec::new();
        let is_flag = fact.is_some_and(|fact| fact.domain == Domain::Flag);
        for &place in places {
            let one = match self.values.get(place) {
                Some(GroundValue::Option(id)) => ScopeValue::Option(id.clone()),
                Some(GroundValue::Number(number)) if is_flag => ScopeValue::Flag(*number == 1),
                Some(GroundValue::Number(number)) => {
                    let last = match self.values.get(place + 1) {
                        Some(GroundValue::Number(next)) => Some(next.saturating_sub(1)),
                        _ => None,
                    };
                    match told.pop() {
                        // It goes on where the one before ends.
                        Some(ScopeValue::Band(from, Some(end))) if end.saturating_add(1) == *number => {
                            ScopeValue::Band(from, last)
                        }
                        before => {
                            told.extend(before);
                            ScopeValue::Band(*number, last)
                        }
                    }
                }
                None => continue,
            };
            told.push(one);
        }
        told
    }
}
