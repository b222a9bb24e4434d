//! The only arithmetic of payments: what a share, a fixed sum, a floor pays of a base, in whole numbers, without a
//! branch on tier, end or tracing. With Y what the year holds and B the base, a share pays `f(Y+B) − f(Y)`: the sum
//! over segments of ratio × the part of (Y, Y+B] that lies in the segment and above the deductible.

use super::plan::{Cap, Ceiling, Counts, Deductible, Pays, PlanOver, PlanSegment, PlanShare, RowPlan};
use crate::money::GRAINS;

/// What a row is offered.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowInput<'s> {
    /// Grains left in the parts it works on.
    pub(super) base: i128,
    /// What the year's sums hold, in grains.
    pub(super) sums: &'s [i128],
    /// The whole bill.
    pub(super) total: i128,
    /// What all tiers before have paid.
    pub(super) paid: i128,
    /// What the tiers before have added to the sum of basic aid at this visit.
    pub(super) aid_paid: i128,
    /// Whether payments are rounded to the fen.
    pub(super) to_the_fen: bool,
}

impl RowInput<'_> {
    fn sum(&self, place: usize) -> i128 {
        self.sums.get(place).copied().unwrap_or_default()
    }

    /// A payment line: half up to the fen, once.
    pub(super) fn line(&self, product: i128) -> i128 {
        if self.to_the_fen { half_up(product) } else { product / GRAINS }
    }
}

/// A product of grains and a share, half up to whole fen, in grains.
pub(super) fn half_up(product: i128) -> i128 {
    const FEN: i128 = GRAINS * GRAINS;
    // Without the half added first: the largest product leaves no room for it.
    half_up_to(product, FEN)
}

/// Grains half up to whole fen.
pub(super) fn half_up_grains(grains: i128) -> i128 {
    half_up_to(grains, GRAINS)
}

/// Units, so many a fen, half up to whole fen, in grains.
#[inline(never)]
fn half_up_to(units: i128, fen: i128) -> i128 {
    let whole = units / fen;
    (whole + i128::from(units - whole * fen >= fen / 2)) * GRAINS
}

/// What a row pays, and how.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Payment {
    /// Grains; `None` when a figure it needs is unpublished.
    pub(super) pays: Option<i128>,
    /// Grains × share before any cap.
    pub(super) uncapped: i128,
    /// Grains × share before rounding.
    pub(super) exact: i128,
    /// Grains × share that the year has drawn before.
    pub(super) before: i128,
    /// What is charged of the deductible at this visit at most.
    pub(super) to_charge: i128,
    /// The deductible in force at this visit.
    pub(super) deductible: i128,
    /// Whether the true payment may be below the computed ends.
    pub(super) low_open: bool,
    /// Whether the true payment may be above the computed ends.
    pub(super) high_open: bool,
    /// How far along its rule the bill has come.
    pub(super) piece: Piece,
    /// What it pays of the next of what is left, in `10^-12`.
    pub(super) marginal: i128,
}

/// How far along its rule a row is; as the bill rises it only moves forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Piece {
    /// The deductible is reached.
    pub(super) above_deductible: bool,
    /// How many segments lie behind.
    pub(super) segments: u8,
    /// A cap, the quota or what is left is reached.
    pub(super) used_up: bool,
}

/// What a row pays.
pub(super) fn pay(row: &RowPlan, offered: &RowInput<'_>) -> Payment {
    match &row.pays {
        Pays::Share(share) => pay_share(share, row, offered),
        Pays::Fixed { amount, open } => {
            let any = offered.base > 0;
            let left = rest_of_caps(&row.caps, offered);
            let allowed = left.map_or(*amount, |left| left.min(*amount));
            let exact = allowed.min(offered.base) * GRAINS;
            let used_up = allowed <= offered.base;
            Payment {
                pays: Some(offered.line(exact)),
                uncapped: *amount * GRAINS,
                exact,
                low_open: open.low && any,
                high_open: open.high && any,
                piece: Piece { above_deductible: true, segments: 0, used_up },
                // Below the quota all that is left is paid.
                marginal: if used_up { 0 } else { GRAINS },
                ..Payment::default()
            }
        }
        Pays::Floor { share, open } => {
            let whole = offered.line(offered.total * share);
            let any = offered.total > 0;
            Payment {
                pays: Some((whole - offered.paid).max(0)),
                uncapped: whole * GRAINS,
                exact: (whole - offered.paid).max(0) * GRAINS,
                low_open: open.low && any,
                high_open: open.high && any,
                // The others alone pay as much: nothing to top up.
                piece: Piece { used_up: whole <= offered.paid, ..Piece::default() },
                marginal: *share,
                ..Payment::default()
            }
        }
        Pays::Unknown { deductible } => {
            let charged = deductible.as_ref().map(|one| charge(one, offered));
            let (deductible, to_charge) = charged.unwrap_or_default();
            Payment { deductible, to_charge, high_open: offered.base > 0, ..Payment::default() }
        }
    }
}

/// The deductible in force, and what of it is left to charge at this visit.
fn charge(deductible: &Deductible, offered: &RowInput<'_>) -> (i128, i128) {
    let mut amount = deductible.amount;
    if let Some(sum) = deductible.less {
        amount = (amount - offered.sum(sum)).max(0);
    }
    if let Some(Ceiling { amount: Some(ceiling), counts }) = deductible.at_most {
        let counted = counts.map_or(0, |sum| offered.sum(sum));
        amount = amount.min((ceiling - counted).max(0));
    }
    let before = match deductible.over {
        PlanOver::Year(sum) => offered.sum(sum),
        PlanOver::Visit | PlanOver::Segments(_) => 0,
    };
    (amount, (amount - before).max(0))
}

/// Where the year stands before the visit on the scale of the segments, and where its payment begins.
pub(super) fn start(deductible: &Deductible, in_force: i128, offered: &RowInput<'_>) -> (i128, i128) {
    match deductible.over {
        PlanOver::Visit => (0, in_force),
        PlanOver::Year(sum) => (offered.sum(sum), in_force.max(offered.sum(sum))),
        PlanOver::Segments(sum) => (offered.sum(sum), offered.sum(sum) + in_force.min(offered.base)),
    }
}

/// The part of (`from`, `to`] that lies in a segment, as its two ends; `None` where nothing does.
pub(super) fn part(segment: &PlanSegment, from: i128, to: i128) -> Option<(i128, i128)> {
    let from = from.max(segment.from);
    let to = segment.up_to.map_or(to, |bound| bound.min(to));
    (to > from).then_some((from, to))
}

fn pay_share(share: &PlanShare, row: &RowPlan, offered: &RowInput<'_>) -> Payment {
    let (deductible, to_charge) = charge(&share.deductible, offered);
    let (year, from) = start(&share.deductible, deductible, offered);
    let to = year + offered.base;
    let applied = to > from;
    let mut payment = Payment {
        deductible,
        to_charge,
        low_open: share.deductible.open.low && applied,
        high_open: share.deductible.open.high && applied,
        ..Payment::default()
    };
    if share.deductible.at_most.is_some_and(|one| one.amount.is_none()) {
        payment.high_open |= to_charge > 0 && offered.base > 0;
    }
    let mut next = None;
    for segment in &share.segments {
        if let Some((from, to)) = part(segment, from, to) {
            payment.uncapped += (to - from) * segment.rate;
            payment.low_open |= segment.open.low;
            payment.high_open |= segment.open.high;
        }
        if let (PlanOver::Year(_), Some((from, to))) =
            (share.deductible.over, part(segment, deductible, year))
        {
            payment.before += (to - from) * segment.rate;
        }
        match segment.up_to {
            Some(bound) if next.is_none() && bound <= to => {
                payment.piece.segments = payment.piece.segments.saturating_add(1);
            }
            _ => next = next.or(Some(segment.rate)),
        }
    }
    payment.piece.above_deductible = match share.deductible.over {
        PlanOver::Segments(_) => offered.base >= deductible,
        PlanOver::Visit | PlanOver::Year(_) => to >= deductible,
    };
    payment.exact = payment.uncapped;
    for cap in &row.caps {
        let (allowed, reached) = match cap.counts {
            Counts::Year => {
                let (cap, together) = (cap.amount * GRAINS, payment.before + payment.uncapped);
                (together.min(cap) - payment.before.min(cap), together >= cap)
            }
            counts => {
                let left = rest(cap.amount, counts, offered) * GRAINS;
                (left, payment.uncapped >= left)
            }
        };
        payment.exact = payment.exact.min(allowed);
        payment.piece.used_up |= reached;
    }
    if payment.piece.above_deductible && !payment.piece.used_up {
        payment.marginal = next.unwrap_or_default();
    }
    payment.pays = Some(offered.line(payment.exact));
    payment
}

/// What is left of a cap; never below nothing.
pub(super) fn rest(cap: i128, counts: Counts, offered: &RowInput<'_>) -> i128 {
    let counted = match counts {
        Counts::Visit | Counts::Year => 0,
        Counts::Sum(sum) => offered.sum(sum),
        Counts::SumAndVisit(sum) => offered.sum(sum) + offered.aid_paid,
    };
    (cap - counted).max(0)
}

/// What the smallest of the caps leaves; `None` without any.
pub(super) fn rest_of_caps(caps: &[Cap], offered: &RowInput<'_>) -> Option<i128> {
    caps.iter().map(|cap| rest(cap.amount, cap.counts, offered)).min()
}

/// What a tier leaves of its base, by why it was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Split {
    /// Below its deductible.
    pub(super) below: i128,
    /// Above its caps.
    pub(super) above: i128,
}

/// How a row splits what it leaves when it pays so much.
///
/// Above the caps lies what the base has beyond `x`, the smallest one at which the unrounded formula uses the caps
/// up; with nothing left of the caps, `x` is the deductible.
pub(super) fn split(row: &RowPlan, payment: &Payment, pays: i128, offered: &RowInput<'_>) -> Split {
    let left = (offered.base - pays).max(0);
    let below = half(left.min(payment.to_charge), offered);
    let caps = rest_of_caps(&row.caps, offered);
    let above = match (caps, &row.pays) {
        (Some(0), _) => offered.base - payment.to_charge,
        (Some(caps), Pays::Share(share)) => above_caps(share, payment, caps, offered),
        (Some(caps), Pays::Fixed { amount, .. }) if caps <= *amount => offered.base - caps,
        _ => 0,
    };
    Split { below, above: half(above.max(0), offered).min(left - below) }
}

fn half(grains: i128, offered: &RowInput<'_>) -> i128 {
    if offered.to_the_fen { half_up_grains(grains) } else { grains }
}

/// What the base has beyond the place where a share has drawn so much; nothing where it never does.
fn above_caps(share: &PlanShare, payment: &Payment, caps: i128, offered: &RowInput<'_>) -> i128 {
    let (year, from) = start(&share.deductible, payment.deductible, offered);
    let to = year + offered.base;
    let mut needed = caps * GRAINS;
    for segment in &share.segments {
        let Some((from, top)) = part(segment, from, to) else { continue };
        let drawn = (top - from) * segment.rate;
        if drawn >= needed && segment.rate > 0 {
            // What lies beyond from + needed ÷ rate, half a grain at most off: a fen has a million million.
            return (to - from) - needed / segment.rate;
        }
        needed -= drawn;
    }
    0
}
