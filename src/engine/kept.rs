//! What visits that are alike in everything but the bill, the year's sums and the statement have in common, compiled once
//! and kept for the next of them.

use super::amounts::Amounts;
use super::origins::Origins;
use super::plan::Pays;
use super::visit::central_world;
use super::world_plans::WorldPlans;
#[cfg(debug_assertions)]
use crate::case::OwnFigures;
use crate::case::{Case, OwnFigure};
use crate::fnv;
use crate::listed::AsList;
#[cfg(debug_assertions)]
use crate::policy::Situation;
use crate::policy::{Domain, FactAnswer, Per, Policy, Terms, World};
use crate::problem::Problem;
#[cfg(debug_assertions)]
use crate::terms::Identity;
use crate::terms::{FactId, FigurePath, NUMBER_FACTS, Role};

/// The most situations that are kept where nobody says how many.
pub(super) const MOST_KEPT: usize = 2 << 9;

/// The plans of one pack that were compiled so far, for whoever has the pack: it must be the same one every time. `T` is
/// what is noted beside each of them.
pub struct KeptPlans<T = ()> {
    /// What was looked for so far.
    found: Vec<(PlanKey, usize)>,
    /// Its places, in the order of its sums.
    order: Vec<(u32, u32)>,
    /// Each once: most of what is looked for comes to the same numbers.
    plans: Vec<(WorldPlans<i128>, T)>,
    /// The sum of each.
    sums: Vec<u32>,
    /// Beyond so many all are forgotten, so that no file of cases makes them grow without end.
    most: usize,
    /// How often everything was forgotten.
    forgotten: u32,
}

impl<T> Default for KeptPlans<T> {
    fn default() -> Self {
        Self::of_most(MOST_KEPT)
    }
}

/// Where the plans of cases of one kind were found: cases that differ in nothing but their bill, their day, their statement,
/// the sums of their year and its stays, and standard facts that are numbers. Of one pack's plans, and good for no other's.
#[derive(Debug, Clone, Default)]
pub struct FoundPlans {
    /// The last one that was looked for.
    last: Option<(Varying, usize)>,
    found: Vec<(Varying, usize)>,
    forgotten: u32,
    #[cfg(debug_assertions)]
    kind: Option<AlikeCases>,
}

/// So many of a kind are found at most: days in bed, mostly.
const MOST_OF_KIND: usize = 1 << 9;

/// What plans depend on that cases of one kind differ in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Varying {
    numbers: [FactAnswer; NUMBER_FACTS.len()],
    stays: u16,
    flags: [bool; 4],
}

impl Varying {
    fn of(policy: &Policy, case: &Case, flags: [bool; 4]) -> Self {
        let mut numbers = [FactAnswer::Absent; NUMBER_FACTS.len()];
        for (number, (slot, fact)) in numbers.iter_mut().zip(NUMBER_FACTS) {
            *number = match (case.situation.answer(slot), policy.facts.get(slot)) {
                (FactAnswer::Known(value), Some(known))
                    if fact != FactId::BedDays && matches!(known.domain, Domain::Count { .. }) =>
                {
                    FactAnswer::Known(known.stands_for(value))
                }
                (answer, _) => answer,
            };
        }
        Self { numbers, stays: case.year_to_date.stays, flags }
    }
}

impl FoundPlans {
    fn place(&self, varying: Varying) -> Option<usize> {
        let all = self.last.iter().chain(&self.found);
        all.into_iter().find(|(known, _)| *known == varying).map(|(_, place)| *place)
    }
}

/// What cases of one kind have in common.
#[cfg(debug_assertions)]
#[derive(Debug, Clone, PartialEq, Eq)]
struct AlikeCases {
    situation: Situation,
    identities: Vec<Identity>,
    figures: OwnFigures,
}

#[cfg(debug_assertions)]
impl AlikeCases {
    fn of(case: &Case) -> Self {
        let mut situation = case.situation;
        NUMBER_FACTS.iter().for_each(|(slot, _)| situation.say(*slot, FactAnswer::Absent));
        Self { situation, identities: case.identities.clone(), figures: case.figures.clone() }
    }
}

impl<T> KeptPlans<T> {
    /// None yet; so many situations are kept at most.
    pub(super) const fn of_most(most: usize) -> Self {
        Self { found: Vec::new(), order: Vec::new(), plans: Vec::new(), sums: Vec::new(), most, forgotten: 0 }
    }
}

impl<T: PartialEq> KeptPlans<T> {
    /// The plans of a case, compiled unless they are here, and what is noted beside them.
    pub(super) fn of(
        &mut self,
        policy: &Policy,
        case: &Case,
        found: &mut FoundPlans,
        note: impl FnOnce(&Policy, &WorldPlans<i128>, &Origins<'_>) -> T,
    ) -> Option<(&WorldPlans<i128>, &T)> {
        #[cfg(debug_assertions)]
        debug_assert_eq!(*found.kind.get_or_insert_with(|| AlikeCases::of(case)), AlikeCases::of(case));
        let flags = flags(case);
        let varying = Varying::of(policy, case, flags);
        let known = (found.forgotten == self.forgotten).then(|| found.place(varying)).flatten();
        let place = known.unwrap_or_else(|| {
            let place = self.place(policy, case, flags, note);
            if found.forgotten != self.forgotten || found.found.len() >= MOST_OF_KIND {
                found.found.clear();
                found.forgotten = self.forgotten;
            }
            found.found.push((varying, place));
            place
        });
        found.last = Some((varying, place));
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
        let mut at = self.order.partition_point(|(known, _)| *known < sum);
        let same = self.order.iter().skip(at).take_while(|(known, _)| *known == sum);
        let mut same = same.filter_map(|(_, place)| self.found.get(usize::try_from(*place).ok()?));
        if let Some((_, place)) = same.find(|(known, _)| *known == key) {
            return *place;
        }
        if self.found.len() >= self.most {
            self.found.clear();
            self.order.clear();
            self.plans.clear();
            self.sums.clear();
            self.forgotten += 1;
            at = 0;
        }
        let (compiled, origins) = WorldPlans::of(policy, case);
        let noted = note(policy, &compiled, &origins);
        let new = (compiled, noted);
        let of_numbers = sum_of(&new.0);
        let mut known = self.sums.iter().zip(&self.plans);
        let same = known.position(|(known, plans)| *known == of_numbers && *plans == new);
        let place = same.unwrap_or(self.plans.len());
        if place == self.plans.len() {
            self.plans.push(new);
            self.sums.push(of_numbers);
        }
        self.order.insert(at, (sum, u32::try_from(self.found.len()).unwrap_or_default()));
        self.found.push((key, place));
        place
    }
}

/// A sum of plans: those of other numbers have mostly another one. What rows pay with as published tells nearly all apart.
fn sum_of(plans: &WorldPlans<i128>) -> u32 {
    let with = |sum: u32, number: &i128| fnv::sum(sum, &number.to_le_bytes());
    let rows = plans.central.central.tiers.iter().flat_map(|tier| &tier.rows);
    rows.fold(fnv::OF_NOTHING, |sum, row| {
        let sum = row.caps.iter().fold(sum, |sum, cap| with(sum, &cap.amount));
        match &row.pays {
            Pays::Share(share) => {
                let sum = with(sum, &share.deductible.amount);
                share.segments.iter().fold(sum, |sum, segment| with(sum, &segment.rate))
            }
            Pays::Fixed { amount: number, .. } | Pays::Floor { share: number, .. } => with(sum, number),
            Pays::Unknown { .. } => with(sum, &0),
        }
    })
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
        Domain::Count { .. } => fact.stands_for(value),
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
