//! What many visits come to, one after the other, by the plans kept for those that are alike.

use super::Bracket;
use super::bounds::{self, Bounds};
use super::kept::{self, FoundPlans, KeptPlans};
use super::lane::{Lane, LaneRoom};
use super::narrow;
use super::origins::{CapOrigin, Origins, PaysOrigins, RowOrigins};
use super::resolved_figure::Prepay;
use super::run::Run;
use super::summary::after;
use super::visit::central_world;
use super::world_plans::{WorldPlans, WorldRuns};
use crate::case::{Case, Year};
use crate::estimate::TierState;
use crate::listed::AsList;
use crate::money::{Money, Width};
use crate::policy::Policy;
use crate::problem::Problem;
use crate::terms::{Kind, Role};

/// So many situations are kept of a list: some thousands at most are met, and a kind of rows finds its own again by itself.
const MOST_OF_LIST: usize = kept::MOST_KEPT << 4;

/// The plans of one pack that were compiled so far, with what many cases need beside them.
pub struct Plans<'p> {
    policy: &'p Policy,
    kept: KeptPlans<ForMany>,
    room: LaneRoom,
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
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outcome {
    /// What each tier pays, in the pack's order.
    pub tiers: Vec<Paid>,
    /// What the person pays.
    pub personal: FenBounds,
    /// The first who could pay has no figure: no amount here can be told from another.
    pub no_amount: bool,
}

/// What a tier pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paid {
    /// So much.
    pub pays: FenBounds,
    /// Whether the row that pays has a reference figure.
    pub by_reference: bool,
}

/// An amount and its ends, in whole fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FenBounds {
    /// The amount.
    pub central: u64,
    /// The least it may be; `None` when that side is open.
    pub low: Option<u64>,
    /// The most it may be; `None` when that side is open.
    pub high: Option<u64>,
}

impl FenBounds {
    /// Nothing, for certain.
    pub const NOTHING: Self = Self { central: 0, low: Some(0), high: Some(0) };

    /// The amount, the least and the most it may be.
    #[must_use]
    pub fn money(self) -> [Option<Money>; 3] {
        [Some(self.central), self.low, self.high].map(|fen| fen.map(Money::of_fen))
    }

    /// Whether nobody knows how far it may be off.
    #[must_use]
    pub const fn is_open(self) -> bool {
        self.low.is_none() || self.high.is_none()
    }

    fn of<W: Width>(central: W, bounds: Bounds<W>) -> Self {
        let fen = central.fen();
        let end = |amount: W| if amount == central { fen } else { amount.fen() };
        Self { central: fen, low: bounds.low.map(end), high: bounds.high.map(end) }
    }
}

/// What a case comes to by its plans.
fn pay<W: Width>(
    plans: &WorldPlans<W>,
    by_reference: &[Vec<bool>],
    policy: &Policy,
    case: &Case,
    outcome: &mut Outcome,
) -> Result<Run<W>, Vec<Problem>> {
    let WorldRuns { central: runs, others } = plans.run(policy, case)?;
    let elsewhere = others.iter().map(|(plan, runs)| (*plan, runs));
    let bracket = Bracket::over((&plans.central.central, &runs), elsewhere);
    outcome.begin(runs.central.lines.len());
    let tiers = bracket.tiers.into_iter().enumerate();
    outcome.take(&runs.central, tiers, bracket.personal, by_reference);
    Ok(runs.central)
}

impl Outcome {
    /// Nobody pays anything yet, of so many tiers.
    fn begin(&mut self, tiers: usize) {
        self.tiers.clear();
        self.tiers.resize(tiers, Paid { pays: FenBounds::NOTHING, by_reference: false });
    }

    /// Takes what runs came to: of each tier its place and its bounds.
    fn take<W: Width>(
        &mut self,
        run: &Run<W>,
        tiers: impl Iterator<Item = (usize, Bounds<W>)>,
        personal: Bounds<W>,
        by_reference: &[Vec<bool>],
    ) {
        for (line, (place, bounds)) in run.lines.iter().zip(tiers) {
            let Some(paid) = self.tiers.get_mut(place) else { continue };
            let flags = by_reference.get(place).filter(|_| line.state == TierState::Computed);
            let by_reference = flags.zip(line.taken).and_then(|(rows, taken)| rows.get(taken));
            *paid = Paid {
                pays: FenBounds::of(line.pays, bounds),
                by_reference: by_reference.copied().unwrap_or_default(),
            };
        }
        let first = run.lines.iter().find(|line| line.state != TierState::NotApplicable);
        self.no_amount =
            first.is_some_and(|line| line.state == TierState::NotEstimated && line.reached != W::ZERO);
        self.personal = FenBounds::of(run.personal(), personal);
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
        Self { policy, kept: KeptPlans::of_most(MOST_OF_LIST), room: LaneRoom::default() }
    }

    /// The pack.
    #[must_use]
    pub const fn policy(&self) -> &'p Policy {
        self.policy
    }

    /// What a case of this pack comes to; `found` is kept for cases of its kind.
    ///
    /// # Errors
    /// Settled amounts above what is left to pay at their tier.
    pub fn pay(
        &mut self,
        case: &Case,
        found: &mut FoundPlans,
        outcome: &mut Outcome,
    ) -> Result<(), Vec<Problem>> {
        self.run(case, found, false, outcome).map(|_| ())
    }

    /// The same, and what the year has come to after it.
    ///
    /// # Errors
    /// Settled amounts above what is left to pay at their tier.
    pub fn pay_in_year(
        &mut self,
        case: &Case,
        found: &mut FoundPlans,
        outcome: &mut Outcome,
    ) -> Result<Year, Vec<Problem>> {
        self.run(case, found, true, outcome).map(Option::unwrap_or_default)
    }

    fn run(
        &mut self,
        case: &Case,
        found: &mut FoundPlans,
        in_year: bool,
        outcome: &mut Outcome,
    ) -> Result<Option<Year>, Vec<Problem>> {
        let policy = self.policy;
        let note = |policy: &Policy, plans: &WorldPlans<i128>, origins: &Origins<'_>| {
            let narrow = plans.narrow();
            let lane = narrow.as_ref().and_then(Lane::of);
            ForMany { narrow, lane, by_reference: by_reference(policy, origins) }
        };
        let Some((plans, noted)) = self.kept.of(policy, case, found, note) else {
            return Err(Vec::new());
        };
        let with_sums = case.year_to_date.iter().any(|(_, sum)| !sum.is_zero());
        let fits = !with_sums || narrow::fits(case);
        let plain = fits && !in_year && case.settled.iter().next().is_none();
        if let Some(lane) = noted.lane.as_ref().filter(|_| plain) {
            let runs = lane.run(policy, case, with_sums, &mut self.room);
            let open = runs.open();
            let bounds = |own: usize| bounds::of_tier(lane.central(), runs, open, own);
            let tiers = lane.places.iter().enumerate().map(|(own, place)| (*place, bounds(own)));
            outcome.begin(policy.tiers.len());
            outcome.take(&runs.central, tiers, bounds::personal(runs), &noted.by_reference);
            return Ok(None);
        }
        match noted.narrow.as_ref().filter(|_| fits) {
            Some(plans) => pay_in(plans, &noted.by_reference, policy, case, in_year, outcome),
            None => pay_in(plans, &noted.by_reference, policy, case, in_year, outcome),
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
    outcome: &mut Outcome,
) -> Result<Option<Year>, Vec<Problem>> {
    let run = pay(plans, by_reference, policy, case, outcome)?;
    Ok(in_year.then(|| after(policy, case, &central_world(policy, case), &run)))
}
