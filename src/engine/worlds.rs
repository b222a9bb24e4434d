//! What is not known of a person: every value that the pack tells apart is tried. What nobody said is assumed to be
//! usual, and told where another value would offer other rows.

use super::run::Run;
use super::visit::{Visit, central_world};
use crate::case::Case;
use crate::listed::{AddAll, AsList};
use crate::policy::{FactAnswer, Figure, Policy, Row, Terms, World};
use crate::terms::{FactId, STANDARD_FACTS};
use std::sync::Arc;

/// The worlds that unknown facts make beside the central one; none where everything is known.
pub(super) fn others(policy: &Policy, case: &Case) -> Vec<World> {
    let central = central_world(policy, case);
    let mut worlds = vec![central];
    for (slot, fact) in policy.facts.iter().enumerate() {
        if case.situation.answer(slot).is_open() && fact.is_used() {
            worlds = worlds
                .iter()
                .flat_map(|world| {
                    fact.told_apart.iter().map(|value| {
                        let mut world = *world;
                        world.set(slot, *value);
                        world
                    })
                })
                .listed();
        }
    }
    worlds.retain(|world| *world != central);
    worlds
}

/// The absent facts for which another value would offer other rows, or that a figure of a row taken counts, in any of
/// these worlds; in the order of the table, the pack's own last.
pub(super) fn assumed(policy: &Policy, case: &Case, worlds: &[(&Visit<'_>, &Run)]) -> Vec<FactId> {
    let facts = policy.facts.iter().enumerate().filter(|(slot, fact)| {
        let in_case = STANDARD_FACTS.get(*slot).is_some_and(|standard| standard.key.is_some());
        let unsaid = matches!(case.situation.answer(*slot), FactAnswer::Absent | FactAnswer::Unanswered);
        !in_case && fact.is_used() && unsaid
    });
    facts
        .filter(|(slot, fact)| {
            worlds.iter().any(|(visit, run)| {
                counts(visit, run, *slot)
                    || fact.told_apart.iter().filter(|value| **value != visit.world.get(*slot)).any(|value| {
                        let mut world = visit.world;
                        world.set(*slot, *value);
                        differs(visit, &Visit::in_world(policy, case, world))
                    })
            })
        })
        .map(|(_, fact)| fact.id)
        .listed()
}

/// Whether other rows are offered in a tier that is not settled, or the place changes something else.
fn differs(one: &Visit<'_>, other: &Visit<'_>) -> bool {
    let same_adjustment = match (one.adjustment, other.adjustment) {
        (Some(one), Some(other)) => std::ptr::eq(one, other),
        (one, other) => one.is_none() && other.is_none(),
    };
    !same_adjustment
        || one.policy.tiers.iter().enumerate().any(|(place, spec)| {
            let rows = |visit: &Visit<'_>| -> Vec<[Option<*const Row>; 2]> {
                let aid = |binding| visit.row_of_aid(binding).map(std::ptr::from_ref);
                let binding_rows = visit.binding_rows(place).iter();
                binding_rows.map(|binding| [Some(std::ptr::from_ref(binding.row)), aid(binding)]).listed()
            };
            one.case.settled.of(spec.tier).is_none() && rows(one) != rows(other)
        })
}

/// Whether a figure of a row taken counts this fact.
fn counts(visit: &Visit<'_>, run: &Run, slot: usize) -> bool {
    run.lines.iter().enumerate().any(|(place, line)| {
        let settled =
            visit.policy.tiers.get(place).is_none_or(|one| visit.case.settled.of(one.tier).is_some());
        let binding = line.taken.and_then(|taken| visit.binding_rows(place).get(taken)).filter(|_| !settled);
        let counts = |figure: &Arc<Figure>| figure.counted().contains(&slot);
        binding.is_some_and(|binding| {
            let aid = visit.row_of_aid(binding);
            let caps =
                aid.iter().flat_map(|row| row.cap.iter().chain(row.caps.iter().map(|one| &one.amount)));
            figures(binding.row).into_iter().chain(caps).any(counts)
        })
    })
}

/// Every figure of a row.
pub(crate) fn figures(row: &Row) -> Vec<&Arc<Figure>> {
    let mut figures: Vec<&Arc<Figure>> = row.cap.iter().listed();
    figures.add_all(row.caps.iter().map(|one| &one.amount));
    match &row.terms {
        Terms::Share(share) => {
            figures.push(&share.deductible);
            figures.add_all(share.at_most.iter().map(|one| &one.amount));
            for segment in &share.segments {
                figures.add_all(&segment.up_to);
                figures.push(&segment.ratio);
            }
        }
        Terms::Fixed { amount: one, .. } | Terms::Floor(one) | Terms::Unpublished(one) => figures.push(one),
    }
    figures
}
