//! What visits that are alike in everything but the bill, the year's sums and the statement have in common, compiled once
//! and kept for the next of them.

use super::amounts::Amounts;
use super::origins::Origins;
use super::visit::central_world;
use super::world_plans::WorldPlans;
use crate::case::{Case, OwnFigure, OwnFigures};
use crate::fnv;
use crate::listed::AsList;
use crate::policy::{Domain, Per, Policy, Situation, Terms, World};
use crate::problem::Problem;
use crate::terms::{FactId, FigurePath, Identity, Role};

/// The most plans that are kept: beyond them all are forgotten, so that no file of cases makes them grow without end.
const MOST_KEPT: usize = 2 << 9;

/// The plans of one pack that were compiled so far, for whoever has the pack: it must be the same one every time. `T` is
/// what is noted beside each of them.
pub struct KeptPlans<T = ()> {
    /// What was looked for so far, in the order of its sums, with the place of its plans.
    found: Vec<(u32, PlanKey, usize)>,
    /// Each once: most of what is looked for comes to the same numbers.
    plans: Vec<(WorldPlans<i128>, T)>,
    /// How often everything was forgotten.
    forgotten: u32,
}

impl<T> Default for KeptPlans<T> {
    fn default() -> Self {
        Self { found: Vec::new(), plans: Vec::new(), forgotten: 0 }
    }
}

/// Where the plans of a case were found, for the next one that is probably like it: of one pack's plans, and good for no
/// other's.
#[derive(Debug, Clone, Default)]
pub struct LastFound(Option<FoundPlans>);

#[derive(Debug, Clone)]
struct FoundPlans {
    given: Given,
    place: usize,
    forgotten: u32,
}

/// What a key is made of, as it stands in the case.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Given {
    situation: Situation,
    stays: u16,
    flags: [bool; 4],
    identities: Vec<Identity>,
    figures: OwnFigures,
}

impl<T: PartialEq> KeptPlans<T> {
    /// The plans of a case, compiled unless they are here, and what is noted beside them.
    pub(super) fn of(
        &mut self,
        policy: &Policy,
        case: &Case,
        last: &mut LastFound,
        note: impl FnOnce(&Policy, &WorldPlans<i128>, &Origins<'_>) -> T,
    ) -> Option<(&WorldPlans<i128>, &T)> {
        let flags = flags(case);
        let same =
            last.0.as_ref().filter(|found| found.forgotten == self.forgotten && found.given.is(case, flags));
        let place = match same {
            Some(found) => found.place,
            None => {
                let place = self.place(policy, case, flags, note);
                let given = Given::new(case, flags);
                last.0 = Some(FoundPlans { given, place, forgotten: self.forgotten });
                place
            }
        };
        self.plans.get(place).map(|(compiled, noted)| (compiled, noted))
    }

    /// The place of a case's plans.
    fn place(
        &mut self,
        policy: &Policy,
        case: &Case,
        flags: [bool; 4],
        note: impl FnOnce(&Policy, &WorldPlans<i128>, &Origins<'_>) -> T,
    ) -> usize {
        let key = PlanKey::new(policy, case, &central_world(policy, case), flags);
        let sum = fnv::sum(fnv::OF_NOTHING, &key.situation);
        let mut at = self.found.partition_point(|(known, ..)| *known < sum);
        let same = self.found.iter().skip(at).take_while(|(known, ..)| *known == sum);
        if let Some((.., place)) = same.into_iter().find(|(_, known, _)| *known == key) {
            return *place;
        }
        if self.found.len() >= MOST_KEPT {
            self.found.clear();
            self.plans.clear();
            self.forgotten += 1;
            at = 0;
        }
        let (compiled, origins) = WorldPlans::of(policy, case);
        let noted = note(policy, &compiled, &origins);
        let new = (compiled, noted);
        let place = self.plans.iter().position(|known| *known == new).unwrap_or(self.plans.len());
        if place == self.plans.len() {
            self.plans.push(new);
        }
        self.found.insert(at, (sum, key, place));
        place
    }
}

impl KeptPlans {
    /// What [`super::amounts`] says of a case of this pack.
    ///
    /// # Errors
    /// Settled amounts above what is left to pay at their tier.
    pub fn amounts(&mut self, policy: &Policy, case: &Case) -> Result<Amounts, Vec<Problem>> {
        let place = self.place(policy, case, flags(case), |_, _, _| ());
        // They are here: what was not was compiled.
        self.plans.get(place).map_or_else(|| Err(Vec::new()), |(plans, ())| plans.amounts(policy, case))
    }
}

/// Whether references may be used, whether the statement says what was paid first, that an aid paid, that the quota for days in
/// bed did.
fn flags(case: &Case) -> [bool; 4] {
    let paid = |role| case.settled.iter().any(|(tier, amount)| tier.rule().role == role && !amount.is_zero());
    [case.references, case.bill.prepay().is_some(), paid(Role::Aid), paid(Role::BedDay)]
}

impl Given {
    fn new(case: &Case, flags: [bool; 4]) -> Self {
        Self {
            situation: case.situation,
            stays: case.year_to_date.stays,
            flags,
            identities: case.identities.clone(),
            figures: case.figures.clone(),
        }
    }

    fn is(&self, case: &Case, flags: [bool; 4]) -> bool {
        self.flags == flags
            && self.stays == case.year_to_date.stays
            && self.situation == case.situation
            && self.identities == case.identities
            && self.figures == case.figures
    }
}

/// Everything of a case that its plans depend on. Values that no rule of the pack tells apart are one.
#[derive(PartialEq)]
struct PlanKey {
    /// The facts, those that are not known, the flags, the identities. Compared as bytes: comparing the types
    /// would bring their code into the page and win nothing.
    situation: Vec<u8>,
    figures: Vec<(FigurePath, OwnFigure)>,
}

impl PlanKey {
    fn new(policy: &Policy, case: &Case, world: &World, flags: [bool; 4]) -> Self {
        let mut situation = Vec::with_capacity(4 * policy.facts.len());
        for slot in 0..policy.facts.len() {
            situation.extend_from_slice(&told_apart(policy, case, slot, world).to_le_bytes());
            situation.push(u8::from(case.situation.answer(slot).is_open()));
        }
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
    let severe =
        world.of(disorder) == 1 || disorder.slot().is_some_and(|slot| case.situation.answer(slot).is_open());
    let by_the_day = |place: usize| {
        let rows = policy.rows_at(place).iter();
        rows.into_iter().any(|row| matches!(row.terms, Terms::Fixed { per: Per::Day, .. }))
    };
    policy.tiers.iter().enumerate().any(|(place, one)| match one.tier.rule().role {
        Role::BedDay => severe && !policy.rows_at(place).is_empty(),
        _ => by_the_day(place),
    })
}
