//! Which rules of a pack bind a person in a situation.

use super::Policy;
use super::fact::World;
use super::row::Row;
use super::situation::{self, Binding, Nearest};
use super::who::Who;
use crate::listed::AsList;
use crate::terms::{FactId, Identity, Level};

impl Policy {
    /// A person as rules name them: an identity, then those it is like.
    #[must_use]
    pub fn person(&self, identity: Identity) -> Vec<Identity> {
        let like = |one: &Identity| self.identity(*one).and_then(|words| words.like);
        // No longer than the list: likes in a circle are refused by the check, and would end here too.
        std::iter::successors(Some(identity), like).take(self.identities.len().max(1)).listed()
    }

    /// The row of a tier's list that binds one identity, or an ordinary person, there.
    #[must_use]
    pub fn binding(
        &self,
        place: usize,
        identity: Option<Identity>,
        world: &World,
    ) -> Option<Nearest<'_, Row>> {
        let person = identity.map(|one| self.person(one)).unwrap_or_default();
        situation::nearest(self.rows_at(place), &person, &self.facts, world)
    }

    /// Whether a rule binds a grassroots hospital because primary ones' rows serve it (R-L0).
    #[must_use]
    pub fn reads_grassroots_as_primary<R>(&self, nearest: &Nearest<'_, R>, world: &World) -> bool {
        let Some((_, fact)) = self.fact(FactId::Level.id()) else { return false };
        let grassroots = fact.option(Level::Grassroots.id());
        let steps = usize::from(nearest.likes(FactId::Level));
        fact.chain(world.of(FactId::Level)).take(steps).any(|value| Some(value) == grassroots)
    }

    /// The rule of any other list that binds one identity, or an ordinary person.
    #[must_use]
    pub fn nearest<'r, R: Binding>(
        &self,
        list: &'r [R],
        identity: Option<Identity>,
        world: &World,
    ) -> Option<Nearest<'r, R>> {
        let person = identity.map(|one| self.person(one)).unwrap_or_default();
        situation::nearest(list, &person, &self.facts, world)
    }

    /// Whether a rule that names nobody for everybody concerns a person with these identities there.
    #[must_use]
    pub fn concerns<R: Binding>(&self, rule: &R, identities: &[Identity], world: &World) -> bool {
        self.is_for(rule.who(), identities) && rule.when().binds(&self.facts, world)
    }

    /// What of a list is told of which several rules hold at once: each id is a list of its own, of which the nearest rule of each
    /// identity binds, and everybody's where none of them has one. In the pack's order.
    pub fn told<'r, R: Binding>(
        &'r self,
        list: &'r [R],
        id: fn(&R) -> &str,
        identities: &[Identity],
        world: &World,
    ) -> impl Iterator<Item = &'r R> {
        list.iter()
            .enumerate()
            .filter(move |(place, rule)| {
                let nearest = |person: &[Identity]| {
                    let alike = |one: &'r R| (id(one) == id(rule)).then(|| (one.who(), one.when()));
                    let bound =
                        situation::nearest_place(&mut list.iter().map(alike), person, &self.facts, world);
                    bound.map(|(bound, _)| bound == *place)
                };
                let own = identities.iter().filter_map(|one| nearest(&self.person(*one)));
                own.reduce(|one, other| one || other).or_else(|| nearest(&[])).unwrap_or_default()
            })
            .map(|(_, rule)| rule)
    }

    /// Whether a rule is everybody's, or names one of these identities or one that one of these is like.
    #[must_use]
    pub fn is_for(&self, who: &Who, identities: &[Identity]) -> bool {
        *who == Who::Ordinary || identities.iter().any(|one| who.steps(&self.person(*one)).is_some())
    }
}
