//! The only arithmetic of payments: what a share, a fixed sum, a floor pays of a base, in whole numbers, without a
//! branch on tier, end or tracing. With Y what the year holds and B the base, a share pays `f(Y+B) − f(Y)`: the sum
//! over segments of ratio × the part of (Y, Y+B] that lies in the segment and above the deductible.

use super::plan::{Cap, Ceiling, Counts, Deductible, Pays, PlanOver, PlanSegment, PlanShare, RowPlan};
use crate::money::Width;
use crate::terms::Left;

/// What a row is offered.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowInput<'s, W = i128> {
    /// Grains left in the parts it works on.
    pub(super) base: W,
    /// What the year's sums hold, in units of the width.
    pub(super) sums: &'s [W],
    /// The whole bill.
    pub(super) total: W,
    /// What all tiers before have paid.
    pub(super) paid: W,
    /// What the tiers before have added to the sum of basic aid at this visit.
    pub(super) aid_paid: W,
    /// Whether payments are rounded to the fen.
    pub(super) to_the_fen: bool,
}

impl<W: Width> RowInput<'_, W> {
    fn sum(&self, place: usize) -> W {
        self.sums.get(place).copied().unwrap_or_default()
    }

    /// A payment line: half up to the fen, once.
    pub(super) fn line(&self, product: W) -> W {
        if self.to_the_fen { product.half_up_product() } else { product.product_down() }
    }
}

/// What a row pays, and how.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Payment<W = i128> {
    /// Grains; `None` when a figure it needs is unpublished.
    pub(super) pays: Option<W>,
    /// Grains × share before any cap.
    pub(super) uncapped: W,
    /// Grains × share before rounding.
    pub(super) exact: W,
    /// Grains × share that the year has drawn before.
    pub(super) before: W,
    /// What is charged of the deductible at this visit at most.
    pub(super) to_charge: W,
    /// The deductible in force at this visit.
    pub(super) deductible: W,
    /// Whether the true payment may be below the computed ends.
    pub(super) low_open: bool,
    /// Whether the true payment may be above the computed ends.
    pub(super) high_open: bool,
    /// How far along its rule the bill has come.
    pub(super) piece: Piece,
    /// What it pays of the next of what is left, in `10^-12`.
    pub(super) marginal: W,
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

/// What a row pays, entered into `payment`, where nothing is entered yet: the copies of a value that large would take as long
/// as the arithmetic.
pub(super) fn pay<W: Width>(row: &RowPlan<W>, offered: &RowInput<'_, W>, payment: &mut Payment<W>) {
    match &row.pays {
        Pays::Share(share) => pay_share(share, row, offered, payment),
        Pays::Fixed { amount, open } => {
            let any = offered.base > W::ZERO;
            let left = rest_of_caps(&row.caps, offered);
            let allowed = left.map_or(*amount, |left| left.min(*amount));
            payment.uncapped = *amount * W::SHARE;
            payment.exact = allowed.min(offered.base) * W::SHARE;
            payment.pays = Some(offered.line(payment.exact));
            payment.low_open = open.low && any;
            payment.high_open = open.high && any;
            payment.piece.above_deductible = true;
            payment.piece.used_up = allowed <= offered.base;
            // Below the quota all that is left is paid.
            payment.marginal = if payment.piece.used_up { W::ZERO } else { W::SHARE };
        }
        Pays::Floor { share, open } => {
            let whole = offered.line(offered.total * *share);
            let any = offered.total > W::ZERO;
            let pays = (whole - offered.paid).max(W::ZERO);
            payment.pays = Some(pays);
            payment.uncapped = whole * W::SHARE;
            payment.exact = pays * W::SHARE;
            payment.low_open = open.low && any;
            payment.high_open = open.high && any;
            // The others alone pay as much: nothing to top up.
            payment.piece.used_up = whole <= offered.paid;
            payment.marginal = *share;
        }
        Pays::Unknown { deductible } => {
            if let Some(deductible) = deductible {
                (payment.deductible, payment.to_charge) = charge(deductible, offered);
            }
            payment.high_open = offered.base > W::ZERO;
        }
    }
}

/// The deductible in force, and what of it is left to charge at this visit.
fn charge<W: Width>(deductible: &Deductible<W>, offered: &RowInput<'_, W>) -> (W, W) {
    let mut amount = deductible.amount;
    if let Some(sum) = deductible.less {
        amount = (amount - offered.sum(sum)).max(W::ZERO);
    }
    if let Some(Ceiling { amount: Some(ceiling), counts }) = deductible.at_most {
        let counted = counts.map_or(W::ZERO, |sum| offered.sum(sum));
        amount = amount.min((ceiling - counted).max(W::ZERO));
    }
    let before = match deductible.over {
        PlanOver::Year(sum) => offered.sum(sum),
        PlanOver::Visit | PlanOver::Segments(_) => W::ZERO,
    };
    (amount, (amount - before).max(W::ZERO))
}

/// Where the year stands before the visit on the scale of the segments, and where its payment begins.
pub(super) fn start<W: Width>(deductible: &Deductible<W>, in_force: W, offered: &RowInput<'_, W>) -> (W, W) {
    match deductible.over {
        PlanOver::Visit => (W::ZERO, in_force),
        PlanOver::Year(sum) => (offered.sum(sum), in_force.max(offered.sum(sum))),
        PlanOver::Segments(sum) => (offered.sum(sum), offered.sum(sum) + in_force.min(offered.base)),
    }
}

/// The part of (`from`, `to`] that lies in a segment, as its two ends; `None` where nothing does.
pub(super) fn part<W: Width>(segment: &PlanSegment<W>, from: W, to: W) -> Option<(W, W)> {
    let from = from.max(segment.from);
    let to = segment.up_to.map_or(to, |bound| bound.min(to));
    (to > from).then_some((from, to))
}

fn pay_share<W: Width>(
    share: &PlanShare<W>,
    row: &RowPlan<W>,
    offered: &RowInput<'_, W>,
    payment: &mut Payment<W>,
) {
    let (deductible, to_charge) = charge(&share.deductible, offered);
    let (year, from) = start(&share.deductible, deductible, offered);
    let to = year + offered.base;
    let applied = to > from;
    payment.deductible = deductible;
    payment.to_charge = to_charge;
    payment.low_open = share.deductible.open.low && applied;
    payment.high_open = share.deductible.open.high && applied;
    if share.deductible.at_most.is_some_and(|one| one.amount.is_none()) {
        payment.high_open |= to_charge > W::ZERO && offered.base > W::ZERO;
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
                let (cap, together) = (cap.amount * W::SHARE, payment.before + payment.uncapped);
                (together.min(cap) - payment.before.min(cap), together >= cap)
            }
            counts => {
                let left = rest(cap.amount, counts, offered) * W::SHARE;
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
}

/// What is left of a cap; never below nothing.
pub(super) fn rest<W: Width>(cap: W, counts: Counts, offered: &RowInput<'_, W>) -> W {
    let counted = match counts {
        Counts::Visit | Counts::Year => W::ZERO,
        Counts::Sum(sum) => offered.sum(sum),
        Counts::SumAndVisit(sum) => offered.sum(sum) + offered.aid_paid,
    };
    (cap - counted).max(W::ZERO)
}

/// What the smallest of the caps leaves; `None` without any.
pub(super) fn rest_of_caps<W: Width>(caps: &[Cap<W>], offered: &RowInput<'_, W>) -> Option<W> {
    caps.iter().map(|cap| rest(cap.amount, cap.counts, offered)).min()
}

/// What a tier leaves of its base, by why it was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Split<W = i128> {
    /// Below its deductible.
    pub(super) below: W,
    /// Above its caps.
    pub(super) above: W,
    /// The part that what it leaves of the next yuan belongs to.
    pub(super) next: Left,
}

/// How a row splits what it leaves when it pays so much.
///
/// Above the caps lies what the base has beyond `x`, the smallest one at which the unrounded formula uses the caps
/// up; with nothing left of the caps, `x` is the deductible.
pub(super) fn split<W: Width>(
    row: &RowPlan<W>,
    payment: &Payment<W>,
    pays: W,
    offered: &RowInput<'_, W>,
) -> Split<W> {
    let left = (offered.base - pays).max(W::ZERO);
    let below = half(left.min(payment.to_charge), offered);
    let caps = rest_of_caps(&row.caps, offered);
    let above = match (caps, &row.pays) {
        (Some(caps), _) if caps == W::ZERO => Some(offered.base - payment.to_charge),
        (Some(caps), Pays::Share(share)) => above_caps(share, payment, caps, offered),
        (Some(caps), Pays::Fixed { amount, .. }) if caps <= *amount => Some(offered.base - caps),
        _ => None,
    };
    let above = above.filter(|above| *above >= W::ZERO);
    let next = match above {
        _ if left < payment.to_charge => Left::BelowDeductible,
        Some(_) => Left::AboveCap,
        None => Left::Share,
    };
    Split { below, above: half(above.unwrap_or_default(), offered).min(left - below), next }
}

fn half<W: Width>(amount: W, offered: &RowInput<'_, W>) -> W {
    if offered.to_the_fen { amount.half_up() } else { amount }
}

/// What the base has beyond the place where a share has drawn so much; `None` where it does not get there.
fn above_caps<W: Width>(
    share: &PlanShare<W>,
    payment: &Payment<W>,
    caps: W,
    offered: &RowInput<'_, W>,
) -> Option<W> {
    let (year, from) = start(&share.deductible, payment.deductible, offered);
    let to = year + offered.base;
    let mut needed = caps * W::SHARE;
    for segment in &share.segments {
        let Some((from, top)) = part(segment, from, to) else { continue };
        let drawn = (top - from) * segment.rate;
        if drawn >= needed && segment.rate > W::ZERO {
            // What lies beyond from + needed ÷ rate.
            return Some((to - from).beyond(needed, segment.rate));
        }
        needed -= drawn;
    }
    None
}
