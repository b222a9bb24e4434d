//! One run over the eight tiers: each pays from what the ones before have left.

use super::circumstances::{Circumstances, Lines};
use super::end::End;
use super::offer::{self, Offer, Progress};
use super::trace::Trace;
use crate::case::Case;
use crate::estimate::{Rule, State, Step, Written};
use crate::money::{Exact, Money, Rate};
use crate::policy::{Policy, Row};
use crate::terms::{Identity, Setting, Tier};

/// A finished run.
#[derive(Debug)]
pub(super) struct Run<'p, T> {
    /// The tiers in their order.
    pub(super) lines: Vec<Line<'p, T>>,
    /// Whether any figure with a range was touched.
    pub(super) touched_range: bool,
    total: Money,
}

/// A tier in a run.
#[derive(Debug)]
pub(super) struct Line<'p, T> {
    /// The tier.
    pub(super) tier: Tier,
    /// How it came to its amount.
    pub(super) state: State,
    /// In-scope cost left when its turn came.
    pub(super) reached: Exact,
    /// The most it could be settled with: what is left to pay.
    pub(super) left: Exact,
    /// What it pays.
    pub(super) pays: Exact,
    /// Whose row was taken.
    pub(super) identity: Option<Identity>,
    /// The row taken.
    pub(super) row: Option<&'p Row>,
    /// Its own low side is open.
    pub(super) low_open: bool,
    /// Its own high side is open.
    pub(super) high_open: bool,
    /// It has a cap that is unpublished.
    pub(super) cap_unpublished: bool,
    /// How far along their rules the rows offered are.
    pub(super) progress: Progress,
    /// What it pays of the next yuan left to pay (fallback: of the whole bill).
    pub(super) marginal: Rate,
    /// How the amount came about.
    pub(super) trace: T,
}

impl<T> Run<'_, T> {
    /// What each tier pays.
    pub(super) fn pays(&self) -> [Money; Tier::ALL.len()] {
        let mut pays = [Money::ZERO; Tier::ALL.len()];
        for (place, line) in pays.iter_mut().zip(&self.lines) {
            *place = line.pays.to_fen();
        }
        pays
    }

    /// Everything the tiers pay.
    pub(super) fn paid(&self) -> Money {
        self.lines.iter().fold(Exact::ZERO, |sum, line| sum + line.pays).to_fen()
    }

    /// What the person pays.
    pub(super) fn personal(&self) -> Money {
        self.total - self.paid()
    }
}

/// Whether the bed-day quota stands in for both aids: an inpatient with a severe mental disorder, at least one
/// bed-day, and an identity that has the quota (R-BEDDAY).
pub(super) fn bed_day_applies(now: &Circumstances<'_>) -> bool {
    let case = now.case;
    case.situation.setting == Setting::Inpatient
        && case.severe_mental_disorder
        && case.bed_days > 0
        && offer::rows(Tier::BedDay, now).next().is_some()
}

/// One run at one end of the ranges, as it is paid.
pub(super) fn run<'p, T: Trace>(policy: &'p Policy, case: &'p Case, end: End) -> Run<'p, T> {
    fold(Circumstances::new(policy, case, end, Lines::ToTheFen))
}

/// One run from these circumstances.
pub(super) fn fold<'p, T: Trace>(mut now: Circumstances<'p>) -> Run<'p, T> {
    let bed_day = bed_day_applies(&now);
    let mut touched_range = false;
    let mut lines = Vec::with_capacity(Tier::ALL.len());
    for &tier in Tier::ALL {
        let line = line::<T>(tier, bed_day, &now, &mut touched_range);
        now.burden = now.burden - line.pays;
        now.paid = now.paid + line.pays;
        if tier == Tier::AidBasic {
            now.aid_basic_paid = line.pays;
        }
        lines.push(line);
    }
    Run { lines, touched_range, total: now.case.bill.total() }
}

fn line<'p, T: Trace>(
    tier: Tier,
    bed_day: bool,
    now: &Circumstances<'p>,
    touched_range: &mut bool,
) -> Line<'p, T> {
    let left = if tier == Tier::Fallback { now.total_left() } else { now.burden };
    let empty = Line {
        tier,
        state: State::NotApplicable,
        reached: now.burden,
        left,
        pays: Exact::ZERO,
        identity: None,
        row: None,
        low_open: false,
        high_open: false,
        cap_unpublished: false,
        progress: Progress::default(),
        marginal: Rate::ZERO,
        trace: T::default(),
    };
    if let Some(amount) = now.case.settled.of(tier) {
        return settled(amount, now.end, empty);
    }
    let replaced = match tier {
        Tier::AidBasic | Tier::AidTilted => bed_day,
        Tier::BedDay => !bed_day,
        _ => false,
    };
    let offer = if replaced { None } else { offer::best::<T>(tier, now) };
    let Some(Offer { identity, row, payment, trace, progress }) = offer else { return empty };
    *touched_range |= payment.touched_range;
    Line {
        state: if payment.pays.is_some() { State::Computed } else { State::NotEstimated },
        pays: payment.pays.unwrap_or(Exact::ZERO),
        identity,
        row: Some(row),
        low_open: payment.low_open,
        high_open: payment.high_open,
        cap_unpublished: payment.cap_unpublished,
        progress,
        marginal: payment.marginal,
        trace,
        ..empty
    }
}

/// What the statement says. One that fits the central run is cut to what is left in the two others; one that does
/// not is refused before anyone sees the run, and counts as nothing for judging those after it.
fn settled<'p, T: Trace>(amount: Money, end: End, empty: Line<'p, T>) -> Line<'p, T> {
    let amount = amount.exact();
    let pays = match end {
        End::Central if amount > empty.left => Exact::ZERO,
        _ => amount.min(empty.left),
    };
    let mut trace = T::default();
    trace.step(|| Step {
        rule: Rule::Settled,
        formula: pays.to_string(),
        result: Written::Amount(pays),
        figures: Vec::new(),
    });
    Line { state: State::Settled, pays, trace, ..empty }
}
