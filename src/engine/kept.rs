//! What visits that are alike in everything but the bill, the year's sums and the statement have in common, compiled once
//! and kept for the next of them.

use super::amounts::Amounts;
use super::compiled::Compiled;
use super::origins::Origins;
use super::visit::central_world;
use crate::case::{Case, OwnFigure};
use crate::listed::AsList;
use crate::policy::{Domain, FactAnswer, Per, Policy, Terms, World};
use crate::problem::Problem;
use crate::terms::{FactId, FigurePath, Role};

/// The most plans that are kept: beyond them all are forgotten, so that no file of cases makes them grow without end.
const MOST_KEPT: usize = 2 << 9;

/// The plans of one pack that were compiled so far, for whoever has the pack: it must be the same one every time. `T` is
/// what is noted beside each of them.
pub struct KeptPlans<T = ()> {
    /// In the order of their situations.
    kept: Vec<(PlanKey, Compiled, T)>,
}

impl<T> Default for KeptPlans<T> {
    fn default() -> Self {
        Self { kept: Vec::new() }
    }
}

impl<T> KeptPlans<T> {
    /// The plans of a case in its central world, compiled unless they are here, and what is noted beside them.
    pub(super) fn of(
        &mut self,
        policy: &Policy,
        case: &Case,
        world: &World,
        note: impl FnOnce(&Policy, &Origins<'_>) -> T,
    ) -> Option<(&Compiled, &T)> {
        let key = PlanKey::of(policy, case, world);
        let mut place = self.kept.partition_point(|(known, ..)| known.situation < key.situation);
        let mut same =
            self.kept.iter().skip(place).take_while(|(known, ..)| known.situation == key.situation);
        match same.position(|(known, ..)| known.figures == key.figures) {
            Some(behind) => place += behind,
            None => {
                if self.kept.len() >= MOST_KEPT {
                    self.kept.clear();
                    place = 0;
                }
                let (compiled, origins) = Compiled::of(policy, case);
                let noted = note(policy, &origins);
                self.kept.insert(place, (key, compiled, noted));
            }
        }
        self.kept.get(place).map(|(_, compiled, noted)| (compiled, noted))
    }
}

impl KeptPlans {
    /// What [`super::amounts`] says of a case of this pack.
    ///
    /// # Errors
    /// Settled amounts above what is left to pay at their tier.
    pub fn amounts(&mut self, policy: &Policy, case: &Case) -> Result<Amounts, Vec<Problem>> {
        let plans = self.of(policy, case, &central_world(policy, case), |_, _| ());
        // They are here: what was not was compiled.
        plans.map_or_else(|| Err(Vec::new()), |(plans, ())| plans.amounts(policy, case))
    }
}

/// Everything of a case that its plans depend on. Values that no rule of the pack tells apart are one.
struct PlanKey {
    /// The facts, those that are not known, whether references may be used; whether the statement says what was paid first,
    /// that an aid paid, that the quota did; the identities. Told apart by their bytes: the way from type to type would be
    /// shipped for nothing.
    situation: Vec<u8>,
    figures: Vec<(FigurePath, OwnFigure)>,
}

impl PlanKey {
    fn of(policy: &Policy, case: &Case, world: &World) -> Self {
        let paid = |role| {
            let tiers = policy.tiers.iter().filter(move |one| one.tier.rule().role == role);
            tiers.filter_map(|one| case.settled.of(one.tier)).any(|amount| !amount.is_zero())
        };
        let mut situation = Vec::with_capacity(4 * policy.facts.len());
        for slot in 0..policy.facts.len() {
            situation.extend_from_slice(&told_apart(policy, case, slot, world).to_le_bytes());
            situation.push(u8::from(case.situation.answer(slot) == FactAnswer::Unknown));
        }
        let flags = [case.references, case.bill.prepay().is_some(), paid(Role::Aid), paid(Role::BedDay)];
        situation.extend_from_slice(&flags.map(u8::from));
        for identity in &case.identities {
            situation.extend_from_slice(identity.id().as_bytes());
            situation.push(0);
        }
        Self { situation, figures: case.figures.iter().listed() }
    }
}

/// A fact's value, or the one that stands for all that no rule tells from it.
fn told_apart(policy: &Policy, case: &Case, slot: usize, world: &World) -> u16 {
    let value = world.get(slot);
    let Some(fact) = policy.facts.get(slot) else { return value };
    if fact.id == FactId::BedDays && counts_days(policy, case, world) {
        return value;
    }
    match fact.domain {
        // A number above one that is told apart and below the next.
        Domain::Count { .. } => {
            fact.told_apart.iter().copied().filter(|one| *one <= value).max().unwrap_or_default()
        }
        Domain::Options(_) | Domain::Flag => value,
    }
}

/// Whether days in bed are multiplied with anything here.
fn counts_days(policy: &Policy, case: &Case, world: &World) -> bool {
    let disorder = FactId::SevereMentalDisorder;
    let severe = world.of(disorder) == 1
        || disorder.slot().is_some_and(|slot| case.situation.answer(slot) == FactAnswer::Unknown);
    let by_the_day = |place: usize| {
        let rows = policy.rows_at(place).iter();
        rows.into_iter().any(|row| matches!(row.terms, Terms::Fixed { per: Per::Day, .. }))
    };
    policy.tiers.iter().enumerate().any(|(place, one)| match one.tier.rule().role {
        Role::BedDay => severe && !policy.rows_at(place).is_empty(),
        _ => by_the_day(place),
    })
}
