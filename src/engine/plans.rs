//! What many visits come to, one after the other, by the plans kept for those that are alike.

use super::Bracket;
use super::by_scenario::ByScenario;
use super::kept::{KeptPlans, LastFound};
use super::lane::Lane;
use super::narrow;
use super::origins::{CapOrigin, Origins, PaysOrigins, RowOrigins};
use super::plan::Plan;
use super::resolved_figure::Prepay;
use super::run::Run;
use super::summary::after;
use super::visit::central_world;
use super::world_plans::{ByWorld, WorldPlans};
use crate::case::{Case, Year};
use crate::estimate::TierState;
use crate::listed::AsList;
use crate::money::{Money, Width};
use crate::policy::Policy;
use crate::problem::Problem;
use crate::terms::{Kind, Role};

/// The plans of one pack that were compiled so far, with what many cases need beside them.
pub struct Plans<'p> {
    policy: &'p Policy,
    kept: KeptPlans<ForMany>,
}

/// What is noted beside the plans of a visit.
#[derive(PartialEq)]
struct ForMany {
    /// The plans in 64 bits, where their numbers fit.
    narrow: Option<WorldPlans<i64>>,
    /// The same for rows of which the bill alone is their own.
    lane: Option<Lane>,
    /// Of each tier's rows, whether they have a reference figure.
    by_reference: Vec<Vec<bool>>,
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
    /// The first who could pay has no figure: no amount here can be told from another.
    pub no_amount: bool,
}

/// A visit of which everything is known has no world but its own.
const NO_OTHERS: [(&Plan<i64>, &ByScenario<Run<i64>>); 0] = [];

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

/// What a case comes to by its plans.
fn pay<W: Width>(
    plans: &WorldPlans<W>,
    by_reference: &[Vec<bool>],
    policy: &Policy,
    case: &Case,
) -> Result<(Outcome, Run<W>), Vec<Problem>> {
    let ByWorld { central: runs, others: elsewhere } = plans.run(policy, case)?;
    let worlds = plans.others.iter().map(|plans| &plans.central).zip(&elsewhere);
    let bracket = Bracket::over((&plans.central.central, &runs), worlds);
    let mut outcome = Outcome::begun(runs.central.lines.len());
    outcome.take(&runs.central, &bracket, by_reference, Some);
    Ok((outcome, runs.central))
}

impl Outcome {
    /// Nobody pays anything yet, of so many tiers.
    fn begun(tiers: usize) -> Self {
        let nothing = Some(Money::ZERO);
        let tier = Paid { pays: Money::ZERO, low: nothing, high: nothing, by_reference: false };
        Self {
            tiers: vec![tier; tiers],
            personal: Money::ZERO,
            personal_low: nothing,
            personal_high: nothing,
            no_amount: false,
        }
    }

    /// Takes what runs came to, whose tiers stand at these places.
    fn take<W: Width>(
        &mut self,
        run: &Run<W>,
        bracket: &Bracket<W>,
        by_reference: &[Vec<bool>],
        place: impl Fn(usize) -> Option<usize>,
    ) {
        for (tier, (line, bounds)) in run.lines.iter().zip(&bracket.tiers).enumerate() {
            let Some(place) = place(tier) else { continue };
            let Some(paid) = self.tiers.get_mut(place) else { continue };
            let pays = line.pays.money();
            let money = |amount: W| if amount == line.pays { pays } else { amount.money() };
            let flags = by_reference.get(place).filter(|_| line.state == TierState::Computed);
            let by_reference = flags.zip(line.taken).and_then(|(rows, taken)| rows.get(taken));
            *paid = Paid {
                pays,
                low: bounds.low.map(money),
                high: bounds.high.map(money),
                by_reference: by_reference.copied().unwrap_or_default(),
            };
        }
        let first = run.lines.iter().find(|line| line.state != TierState::NotApplicable);
        self.no_amount =
            first.is_some_and(|line| line.state == TierState::NotEstimated && line.reached != W::ZERO);
        self.personal = run.personal().money();
        (self.personal_low, self.personal_high) = bracket.personal.money();
    }
}

/// Which rows have a reference figure among what they pay with.
fn by_reference(policy: &Policy, origins: &Origins<'_>) -> Vec<Vec<bool>> {
    let prepay = matches!(origins.prepay, Prepay::Share(known) if known.kind == Kind::Reference);
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
    let capped = row.caps.iter().any(|cap| matches!(cap, CapOrigin::Binds(known) if is(known.kind)));
    capped
        || match &row.pays {
            PaysOrigins::Share { deductible, at_most, ratios } => {
                let most = at_most.as_ref().is_some_and(|one| one.as_ref().is_ok_and(|known| is(known.kind)));
                is(deductible.kind) || most || ratios.iter().any(|known| is(known.kind))
            }
            PaysOrigins::Fixed { amount, .. } => is(amount.kind),
            PaysOrigins::Floor(known) => is(known.kind),
            PaysOrigins::Unknown(_) => false,
        }
}

impl<'p> Plans<'p> {
    /// None yet.
    #[must_use]
    pub fn new(policy: &'p Policy) -> Self {
        Self { policy, kept: KeptPlans::default() }
    }

    /// The pack.
    #[must_use]
    pub const fn policy(&self) -> &'p Policy {
        self.policy
    }

    /// What a case of this pack comes to; `last` is kept for cases that are probably alike.
    ///
    /// # Errors
    /// Settled amounts above what is left to pay at their tier.
    pub fn pay(&mut self, case: &Case, last: &mut LastFound) -> Result<Outcome, Vec<Problem>> {
        self.run(case, last, false).map(|(outcome, _)| outcome)
    }

    /// The same, and what the year has come to after it.
    ///
    /// # Errors
    /// Settled amounts above what is left to pay at their tier.
    pub fn pay_in_year(
        &mut self,
        case: &Case,
        last: &mut LastFound,
    ) -> Result<(Outcome, Year), Vec<Problem>> {
        self.run(case, last, true).map(|(outcome, year)| (outcome, year.unwrap_or_default()))
    }

    fn run(
        &mut self,
        case: &Case,
        last: &mut LastFound,
        in_year: bool,
    ) -> Result<(Outcome, Option<Year>), Vec<Problem>> {
        let policy = self.policy;
        let note = |policy: &Policy, plans: &WorldPlans<i128>, origins: &Origins<'_>| {
            let narrow = plans.narrow();
            let lane = narrow.as_ref().and_then(Lane::of);
            ForMany { narrow, lane, by_reference: by_reference(policy, origins) }
        };
        let Some((plans, noted)) = self.kept.of(policy, case, last, note) else {
            return Err(Vec::new());
        };
        let fits = narrow::fits(case);
        let plain = fits && !in_year && case.settled.iter().next().is_none();
        if let Some(lane) = noted.lane.as_ref().filter(|_| plain) {
            let runs = lane.run(policy, case);
            let bracket = Bracket::over((lane.central(), &runs), NO_OTHERS.iter().copied());
            let mut outcome = Outcome::begun(policy.tiers.len());
            outcome.take(&runs.central, &bracket, &noted.by_reference, |tier| lane.places.get(tier).copied());
            return Ok((outcome, None));
        }
        match noted.narrow.as_ref().filter(|_| fits) {
            Some(plans) => pay_in(plans, &noted.by_reference, policy, case, in_year),
            None => pay_in(plans, &noted.by_reference, policy, case, in_year),
        }
    }
}

/// What a case comes to by its plans, and the year after it where that is asked.
fn pay_in<W: Width>(
    plans: &WorldPlans<W>,
    by_reference: &[Vec<bool>],
    policy: &Policy,
    case: &Case,
    in_year: bool,
) -> Result<(Outcome, Option<Year>), Vec<Problem>> {
    let (outcome, run) = pay(plans, by_reference, policy, case)?;
    Ok((outcome, in_year.then(|| after(policy, case, &central_world(policy, case), &run))))
}
