//! The condition a rule sets on the facts, and which of several rules binds.

use super::fact::{Fact, MOST_FACTS, World};
use super::who::Who;
use crate::listed::AsList;
use crate::terms::{FactId, Identity};

/// The values of one fact that a rule accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepts {
    /// These options, a bit each; of a flag, bit 1 is yes.
    Options(u64),
    /// Numbers from one up to, not with, another.
    Band {
        /// The least.
        from: u16,
        /// One more than the most; `None` without an end.
        until: Option<u16>,
    },
}

impl Accepts {
    /// Whether this very value is accepted.
    #[must_use]
    pub fn value(self, value: u16) -> bool {
        match self {
            Self::Options(bits) => value < 64 && bits >> value & 1 == 1,
            Self::Band { from, until } => from <= value && until.is_none_or(|until| value < until),
        }
    }

    /// Whether the other accepts whatever this one does.
    #[must_use]
    pub fn is_within(self, other: Self) -> bool {
        match (self, other) {
            (Self::Options(one), Self::Options(other)) => one & !other == 0,
            (Self::Band { from, until }, Self::Band { from: least, until: end }) => {
                least <= from && end.is_none_or(|end| until.is_some_and(|until| until <= end))
            }
            _ => false,
        }
    }

    /// Whether some value is accepted by both.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        match (self, other) {
            (Self::Options(one), Self::Options(other)) => one & other != 0,
            (Self::Band { from, until }, Self::Band { from: other, until: end }) => {
                until.is_none_or(|until| other < until) && end.is_none_or(|end| from < end)
            }
            _ => true,
        }
    }
}

/// A condition on one fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition {
    /// The fact's slot.
    pub slot: usize,
    /// What it accepts.
    pub accepts: Accepts,
}

/// When a rule binds: one condition a fact at most, in the order of the slots; without any it always does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct When(Vec<Condition>);

/// How many likes lie between a value and the one a rule names: the identity's first, then by slot.
pub(super) type Distance = [u8; MOST_FACTS + 1];

impl When {
    /// From conditions on different facts.
    pub(super) fn new(mut conditions: Vec<Condition>) -> Self {
        // OK because: no two are on one fact.
        conditions.sort_unstable_by_key(|one| one.slot);
        Self(conditions)
    }

    /// The conditions.
    #[must_use]
    pub fn conditions(&self) -> &[Condition] {
        &self.0
    }

    /// The condition on a fact.
    #[must_use]
    pub fn on(&self, slot: usize) -> Option<Accepts> {
        self.0.iter().find(|one| one.slot == slot).map(|one| one.accepts)
    }

    /// Whether the other binds wherever this one does, likes aside.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        other.0.iter().all(|one| self.on(one.slot).is_some_and(|accepts| accepts.is_within(one.accepts)))
    }

    /// With one more condition, in place of any on the same fact.
    #[must_use]
    pub fn and(&self, slot: usize, accepts: Accepts) -> Self {
        let others = self.0.iter().copied().filter(|one| one.slot != slot);
        Self::new(others.chain([Condition { slot, accepts }]).listed())
    }

    /// Whether some world is bound by both, likes aside.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        self.0.iter().all(|one| other.on(one.slot).is_none_or(|accepts| one.accepts.meets(accepts)))
    }

    /// Whether the rule accepts this value of a fact, itself or by a like.
    #[must_use]
    pub fn accepts(&self, fact: &Fact, slot: usize, value: u16) -> bool {
        self.on(slot).is_none_or(|accepts| fact.chain(value).any(|one| accepts.value(one)))
    }

    /// Whether it binds, itself or by likes.
    #[must_use]
    pub fn binds(&self, facts: &[Fact], world: &World) -> bool {
        self.distance(facts, world, &mut [0; MOST_FACTS + 1])
    }

    /// Notes how far the values are from those it names; false where it does not bind.
    fn distance(&self, facts: &[Fact], world: &World, into: &mut Distance) -> bool {
        self.0.iter().all(|one| {
            let Some(fact) = facts.get(one.slot) else { return false };
            let steps = fact.chain(world.get(one.slot)).position(|value| one.accepts.value(value));
            match (steps.and_then(|steps| u8::try_from(steps).ok()), into.get_mut(one.slot + 1)) {
                (Some(steps), Some(place)) => {
                    *place = steps;
                    true
                }
                _ => false,
            }
        })
    }
}

/// Whom a rule concerns, and when.
pub trait Binding {
    /// Whom.
    fn who(&self) -> &Who;
    /// When.
    fn when(&self) -> &When;
}

/// A rule that binds, and by which likes.
#[derive(Debug, Clone, Copy)]
pub struct Nearest<'r, R> {
    /// The rule.
    pub rule: &'r R,
    /// Its place in the list.
    pub index: usize,
    /// How far the values are from those it names.
    distance: Distance,
}

impl<R> Nearest<'_, R> {
    /// By how many likes of this fact it binds.
    #[must_use]
    pub fn likes(&self, fact: FactId) -> u8 {
        fact.slot().and_then(|slot| self.distance.get(slot + 1)).copied().unwrap_or_default()
    }
}

/// The rule of a list that binds this person — as one identity, with those it is like, or as an ordinary person.
pub(super) fn nearest<'r, R: Binding>(
    list: &'r [R],
    who: &[Identity],
    facts: &[Fact],
    world: &World,
) -> Option<Nearest<'r, R>> {
    let mut bindings = list.iter().map(|rule| Some((rule.who(), rule.when())));
    let (index, distance) = nearest_place(&mut bindings, who, facts, world)?;
    list.get(index).map(|rule| Nearest { rule, index, distance })
}

/// The place of the rule that binds, nearest first by the identity, then fact by fact; of equals, in the list's order. Those that
/// are `None` take no part. One for all kinds of rules: shipped once.
pub(super) fn nearest_place(
    bindings: &mut dyn Iterator<Item = Option<(&Who, &When)>>,
    who: &[Identity],
    facts: &[Fact],
    world: &World,
) -> Option<(usize, Distance)> {
    let mut best: Option<(usize, Distance)> = None;
    for (index, binding) in bindings.enumerate() {
        let Some((rule, when)) = binding else { continue };
        let mut distance = [0; MOST_FACTS + 1];
        let Some(steps) = rule.steps(who) else { continue };
        if let Some(place) = distance.first_mut() {
            *place = steps;
        }
        if when.distance(facts, world, &mut distance) && best.is_none_or(|(_, best)| distance < best) {
            best = Some((index, distance));
        }
    }
    best
}
