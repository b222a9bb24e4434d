//! One run over the eight tiers: each pays from what the ones before have left.

use super::circumstances::{Circumstances, Lines};
use super::end::End;
use super::offer::{self, Progress};
use super::rules::Payment;
use super::trace::{Steps, Trace};
use super::visit::{Bound, Visit};
use crate::estimate::{Rule, State, Step, Written};
use crate::money::{Exact, Money, Rate};
use crate::policy::Row;
use crate::reading;
use crate::terms::{Identity, Tier};

/// What a run comes to.
#[derive(Debug)]
pub(super) struct Run {
    /// What each tier pays, in the tiers' order.
    pub(super) pays: [Exact; Tier::ALL.len()],
    /// The tiers whose own low side is open.
    pub(super) low_open: Tiers,
    /// The tiers whose own high side is open.
    pub(super) high_open: Tiers,
    /// How many tiers come before the first that touched a figure with a range.
    before_ranges: usize,
    total: Exact,
    paid: Exact,
}

/// A set of tiers, a bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tiers(u8);

impl Tiers {
    /// With this tier, if so.
    const fn and(self, tier: Tier, so: bool) -> Self {
        Self(self.0 | (so as u8) << tier.index())
    }

    /// Those of both sets.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether this tier is one of them.
    pub(super) const fn has(self, tier: Tier) -> bool {
        self.0 >> tier.index() & 1 == 1
    }

    /// Whether there is any.
    pub(super) const fn any(self) -> bool {
        self.0 != 0
    }
}

/// A tier in a run.
#[derive(Debug)]
pub(super) struct Line<'p> {
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
    /// It has a cap that is unpublished.
    pub(super) cap_unpublished: bool,
    /// How far along their rules the rows offered are.
    pub(super) progress: Progress,
    /// What it pays of the next yuan left to pay (fallback: of the whole bill).
    pub(super) marginal: Rate,
    /// Its own low side is open.
    pub(super) low_open: bool,
    /// Its own high side is open.
    pub(super) high_open: bool,
    /// A figure with a range was touched.
    pub(super) touched_range: bool,
    /// How it came about.
    pub(super) trace: Trace,
}

impl<'p> Line<'p> {
    /// This row pays, and no other.
    pub(super) fn take(&mut self, bound: Bound<'p>, payment: &Payment) {
        self.state = if payment.pays.is_some() { State::Computed } else { State::NotEstimated };
        self.pays = payment.pays.unwrap_or_default();
        self.identity = bound.identity;
        self.row = Some(bound.row);
        self.cap_unpublished = payment.cap_unpublished;
        self.marginal = payment.marginal;
        self.low_open = payment.low_open;
        self.high_open = payment.high_open;
    }
}

impl Run {
    /// Everything the tiers pay.
    pub(super) fn paid(&self) -> Money {
        self.paid.to_fen()
    }

    /// What the person pays.
    pub(super) fn personal(&self) -> Money {
        self.total.to_fen() - self.paid()
    }

    /// What is paid before any figure with a range is touched; `None` where none is.
    pub(super) fn same_at_every_end(&self) -> Option<&[Exact]> {
        (self.before_ranges < Tier::ALL.len()).then(|| self.first(self.before_ranges))
    }

    /// What the first so many tiers pay.
    pub(super) fn first(&self, count: usize) -> &[Exact] {
        self.pays.get(..count).unwrap_or_default()
    }
}

/// The central run, as it is paid; `keep` is given every line.
pub(super) fn central<'p>(visit: &'p Visit<'p>, steps: Steps, keep: &mut dyn FnMut(Line<'p>)) -> Run {
    fold(Circumstances::new(visit, visit.case.bill, End::Central, Lines::ToTheFen), &[], steps, keep)
}

/// The run at another end, which does not change what the first tiers pay.
pub(super) fn at(visit: &Visit<'_>, end: End, first: &[Exact]) -> Run {
    fold(Circumstances::new(visit, visit.case.bill, end, Lines::ToTheFen), first, Steps::Unmade, &mut drop)
}

/// One run from these circumstances; what the first tiers pay may be given.
pub(super) fn fold<'p>(
    mut now: Circumstances<'p>,
    first: &[Exact],
    steps: Steps,
    keep: &mut dyn FnMut(Line<'p>),
) -> Run {
    let mut run = Run {
        pays: [Exact::ZERO; Tier::ALL.len()],
        low_open: Tiers::default(),
        high_open: Tiers::default(),
        before_ranges: 0,
        total: now.total,
        paid: Exact::ZERO,
    };
    let mut first = first.iter();
    let mut touched_range = false;
    for (&tier, pays) in Tier::ALL.iter().zip(&mut run.pays) {
        if let Some(given) = first.next() {
            *pays = *given;
        } else {
            let line = line(tier, &now, Trace::new(steps));
            *pays = line.pays;
            run.low_open = run.low_open.and(tier, line.low_open);
            run.high_open = run.high_open.and(tier, line.high_open);
            touched_range |= line.touched_range;
            run.before_ranges += usize::from(!touched_range);
            keep(line);
        }
        now.pay(tier, *pays);
    }
    run.paid = now.paid;
    run
}

fn line<'p>(tier: Tier, now: &Circumstances<'p>, trace: Trace) -> Line<'p> {
    let mut line = Line {
        tier,
        state: State::NotApplicable,
        reached: now.burden,
        left: if tier == Tier::Fallback { now.total_left() } else { now.burden },
        pays: Exact::ZERO,
        identity: None,
        row: None,
        cap_unpublished: false,
        progress: Progress::NONE,
        marginal: Rate::ZERO,
        low_open: false,
        high_open: false,
        touched_range: false,
        trace,
    };
    let replaced = match tier {
        Tier::AidBasic | Tier::AidTilted => now.visit.bed_day && now.visit.policy.follows(reading::BED_DAY),
        Tier::BedDay => !now.visit.bed_day,
        _ => false,
    };
    if let Some(amount) = now.visit.case.settled.of(tier) {
        line.state = State::Settled;
        line.pays = settled(amount.exact(), line.left, now.end, &mut line.trace);
    } else if !replaced {
        offer::best(&mut line, now);
    }
    line
}

/// What the statement says. One that fits the central run is cut to what is left in the two others; one that does
/// not is refused before anyone sees the run, and counts as nothing for judging those after it.
fn settled(amount: Exact, left: Exact, end: End, trace: &mut Trace) -> Exact {
    let pays = match end {
        End::Central if amount > left => Exact::ZERO,
        _ => amount.min(left),
    };
    trace.step(|| Step {
        rule: Rule::Settled,
        formula: pays.to_string(),
        result: Written::Amount(pays),
        figures: Vec::new(),
    });
    pays
}
