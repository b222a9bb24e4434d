//! Plans kept for the next case: of many visits most are alike in everything but the bill, the year's sums and the
//! statement, and what they share is compiled once.

use super::by_scenario::ByScenario;
use super::origins::{CapOrigin, Origins, PaysOrigins, RowOrigins};
use super::plan::Plan;
use super::run::{LineRounding, Run, RunStart};
use super::summary::after;
use super::visit::{Visit, central_world};
use super::{Bracket, above_left, resolved_figure::Prepay, worlds};
use crate::case::{Case, OwnFigure, Year};
use crate::estimate::State;
use crate::listed::AsList;
use crate::money::Money;
use crate::policy::{Answer, Domain, Per, Policy, Terms, World};
use crate::problem::Problem;
use crate::terms::{FactId, FigurePath, Identity, Kind, Role};
use std::collections::BTreeMap;

/// The most plans that are kept: beyond them all are forgotten, so that no file of cases makes them grow without end.
const MOST_KEPT: usize = 2 << 9;

/// The plans of one pack that were compiled so far.
pub struct Plans<'p> {
    policy: &'p Policy,
    kept: BTreeMap<Key, Compiled>,
}

/// What a visit comes to, to the fen: the same amounts as an estimate's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What each tier pays, in the pack's order.
    pub tiers: Vec<Paid>,
    /// What the person pays.
    pub personal: Money,
    /// The least the person may pay; `None` when that side is open.
    pub personal_low: Option<Money>,
    /// The most the person may pay; `None` when that side is open.
    pub personal_high: Option<Money>,
}

/// What a tier pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paid {
    /// The amount.
    pub pays: Money,
    /// The least it may be; `None` when that side is open.
    pub low: Option<Money>,
    /// The most it may be; `None` when that side is open.
    pub high: Option<Money>,
    /// Whether the row that pays has a reference figure.
    pub by_reference: bool,
}

/// Everything of a case that its plans depend on. Values that no rule of the pack tells apart are one.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    world: Vec<u16>,
    unknown: u64,
    identities: Vec<Identity>,
    figures: Vec<(FigurePath, OwnFigure)>,
    /// Whether references may be used; whether the statement says what was paid first, that an aid paid, that the quota did.
    flags: [bool; 4],
}

impl Key {
    fn of(policy: &Policy, case: &Case, world: &World) -> Self {
        let paid = |role| {
            let tiers = policy.tiers.iter().filter(move |one| one.tier.rule().role == role);
            tiers.filter_map(|one| case.settled.of(one.tier)).any(|amount| !amount.is_zero())
        };
        let unknown = |slot: usize| case.situation.answer(slot) == Answer::Unknown;
        let slots = 0..policy.facts.len();
        Self {
            world: slots.clone().map(|slot| told_apart(policy, case, slot, world)).listed(),
            unknown: slots.filter(|slot| unknown(*slot)).fold(0, |bits, slot| bits | 1 << slot),
            identities: case.identities.clone(),
            figures: case.figures.iter().listed(),
            flags: [case.references, case.bill.prepay().is_some(), paid(Role::Aid), paid(Role::BedDay)],
        }
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
        || disorder.slot().is_some_and(|slot| case.situation.answer(slot) == Answer::Unknown);
    let by_the_day = |place: usize| {
        let rows = policy.rows_at(place).iter();
        rows.into_iter().any(|row| matches!(row.terms, Terms::Fixed { per: Per::Day, .. }))
    };
    policy.tiers.iter().enumerate().any(|(place, one)| match one.tier.rule().role {
        Role::BedDay => severe && !policy.rows_at(place).is_empty(),
        _ => by_the_day(place),
    })
}

/// The plans of a visit: of its central world, and of every other that unknown facts make.
struct Compiled {
    central: ByScenario<Plan>,
    others: Vec<ByScenario<Plan>>,
    /// Of each tier's rows, whether it has a reference figure.
    by_reference: Vec<Vec<bool>>,
}

impl Compiled {
    fn new(policy: &Policy, case: &Case) -> Self {
        let (central, origins) = ByScenario::compile(&Visit::new(policy, case));
        let others = worlds::others(policy, case).into_iter();
        let others = others.map(|world| ByScenario::compile(&Visit::in_world(policy, case, world)).0);
        Self { central, others: others.listed(), by_reference: by_reference(policy, &origins) }
    }

    fn pay(&self, policy: &Policy, case: &Case) -> Result<(Outcome, Run), Vec<Problem>> {
        let start = RunStart::new(policy, case, LineRounding::ToTheFen, true);
        let runs = self.central.run(&start);
        let problems = above_left(policy, case, &runs.central);
        if !problems.is_empty() {
            return Err(problems);
        }
        let cut = start.without_judging();
        let elsewhere: Vec<ByScenario<Run>> = self.others.iter().map(|plans| plans.run(&cut)).listed();
        let worlds = self.others.iter().map(|plans| &plans.central).zip(&elsewhere);
        let bracket = Bracket::over((&self.central.central, &runs), worlds);
        let tiers = runs.central.lines.iter().zip(&bracket.tiers).enumerate();
        let tiers = tiers.map(|(place, (line, bounds))| {
            let pays = Money::of_grains(line.pays);
            let money = |grains| if grains == line.pays { pays } else { Money::of_grains(grains) };
            let flags = self.by_reference.get(place).filter(|_| line.state == State::Computed);
            let by_reference = flags.zip(line.taken).and_then(|(rows, taken)| rows.get(taken));
            Paid {
                pays,
                low: bounds.low.map(money),
                high: bounds.high.map(money),
                by_reference: by_reference.copied().unwrap_or_default(),
            }
        });
        let (personal_low, personal_high) = bracket.personal.money();
        let outcome = Outcome {
            tiers: tiers.listed(),
            personal: Money::of_grains(runs.central.personal()),
            personal_low,
            personal_high,
        };
        Ok((outcome, runs.central))
    }
}

/// Which rows have a reference figure among what they pay with.
fn by_reference(policy: &Policy, origins: &Origins<'_>) -> Vec<Vec<bool>> {
    let prepay = matches!(origins.prepay, Prepay::Share(resolved) if resolved.kind == Kind::Reference);
    let tiers = policy.tiers.iter().zip(&origins.tiers);
    tiers
        .map(|(spec, rows)| {
            let basic = spec.tier.rule().role == Role::Basic;
            rows.iter().map(|row| basic && prepay || rests_on_reference(row)).listed()
        })
        .listed()
}

fn rests_on_reference(row: &RowOrigins<'_>) -> bool {
    let is = |kind: Kind| kind == Kind::Reference;
    let capped = row.caps.iter().any(|cap| matches!(cap, CapOrigin::Binds(resolved) if is(resolved.kind)));
    capped
        || match &row.pays {
            PaysOrigins::Share { deductible, at_most, ratios } => {
                let most =
                    at_most.as_ref().is_some_and(|one| one.as_ref().is_ok_and(|resolved| is(resolved.kind)));
                is(deductible.kind) || most || ratios.iter().any(|resolved| is(resolved.kind))
            }
            PaysOrigins::Fixed { amount, .. } => is(amount.kind),
            PaysOrigins::Floor(resolved) => is(resolved.kind),
            PaysOrigins::Unknown(_) => false,
        }
}

impl<'p> Plans<'p> {
    /// None yet.
    #[must_use]
    pub const fn new(policy: &'p Policy) -> Self {
        Self { policy, kept: BTreeMap::new() }
    }

    /// The pack.
    #[must_use]
    pub const fn policy(&self) -> &'p Policy {
        self.policy
    }

    /// What a case of this pack comes to.
    ///
    /// # Errors
    /// Settled amounts above what is left to pay at their tier.
    pub fn pay(&mut self, case: &Case) -> Result<Outcome, Vec<Problem>> {
        let world = central_world(self.policy, case);
        self.run(case, &world).map(|(outcome, _)| outcome)
    }

    /// The same, and what the year has come to after it.
    ///
    /// # Errors
    /// Settled amounts above what is left to pay at their tier.
    pub fn pay_in_year(&mut self, case: &Case) -> Result<(Outcome, Year), Vec<Problem>> {
        let world = central_world(self.policy, case);
        let (outcome, run) = self.run(case, &world)?;
        Ok((outcome, after(self.policy, case, &world, &run)))
    }

    fn run(&mut self, case: &Case, world: &World) -> Result<(Outcome, Run), Vec<Problem>> {
        let key = Key::of(self.policy, case, world);
        if !self.kept.contains_key(&key) && self.kept.len() >= MOST_KEPT {
            self.kept.clear();
        }
        let compiled = self.kept.entry(key).or_insert_with(|| Compiled::new(self.policy, case));
        compiled.pay(self.policy, case)
    }
}
