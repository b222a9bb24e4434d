//! Which values of each fact a pack tells apart: one stands for all that every rule treats alike.

use super::Policy;
use super::fact::{Domain, Fact};
use super::situation::{Accepts, Binding};
use crate::listed::AsList;
use crate::terms::{FactId, Tier};

impl Policy {
    /// Notes for each fact the values that some rule or figure tells apart.
    pub(super) fn tell_apart(&mut self) {
        let mut conditions: Vec<Vec<Accepts>> = vec![Vec::new(); self.facts.len()];
        let rows = self.rows.iter().chain(&self.others).flatten().map(Binding::when);
        let whens = rows
            .chain(self.adjustments.iter().map(Binding::when))
            .chain(self.alerts.iter().map(Binding::when))
            .chain(self.checks.iter().map(Binding::when))
            .chain(self.notices.iter().map(Binding::when))
            .chain(self.premiums.iter().map(Binding::when))
            .chain(self.sums.iter().map(Binding::when));
        for one in whens.flat_map(|when| when.conditions()) {
            if let Some(list) = conditions.get_mut(one.slot) {
                list.push(one.accepts);
            }
        }
        let counted: Vec<usize> = self.figures.iter().flat_map(|figure| figure.counted()).listed();
        // The quota for days in bed asks for the disorder without a condition of its own.
        let disorder = FactId::SevereMentalDisorder.slot().filter(|_| !self.rows(Tier::BedDay).is_empty());
        for (slot, (fact, conditions)) in self.facts.iter_mut().zip(&conditions).enumerate() {
            fact.told_apart = match fact.domain {
                Domain::Count { from, until } if counted.contains(&slot) => (from..until).listed(),
                _ if conditions.is_empty() && disorder != Some(slot) => Vec::new(),
                _ => told_apart(fact, conditions),
            };
        }
    }
}

/// One value for each set that these conditions treat alike.
pub(crate) fn told_apart(fact: &Fact, conditions: &[Accepts]) -> Vec<u16> {
    match &fact.domain {
        Domain::Options(_) => fact.option_values().listed(),
        Domain::Flag => vec![0, 1],
        Domain::Count { from, until } => {
            let mut starts: Vec<u16> = conditions
                .iter()
                .flat_map(|one| match one {
                    Accepts::Band { from, until } => [Some(*from), *until],
                    Accepts::Options(_) => [None, None],
                })
                .flatten()
                .filter(|start| (*from..*until).contains(start))
                .chain([*from])
                .listed();
            starts.sort_unstable();
            starts.dedup();
            starts
        }
    }
}
