//! A tier's turn: the best of the rows offered, what a statement says instead, and how what is left is split.

use super::kernel::{self, Payment, RowInput};
use super::plan::{Pays, TierPlan};
use super::run_start::{LineRounding, RunStart, Settling};
use super::tier_result::{Parts, TierResult};
use crate::estimate::TierState;
use crate::money::Width;
use crate::policy::Base;
use crate::terms::{Left, Role};

/// The state of a run when a tier's turn comes.
pub(super) struct Now<'s, W> {
    pub(super) start: &'s RunStart<W>,
    pub(super) settling: Settling,
    /// What is left.
    pub(super) parts: Parts<W>,
    /// Whether it is known why it is left.
    pub(super) split_known: bool,
    /// What the tiers before have paid.
    pub(super) paid: W,
    /// What they have added to the sum of basic aid.
    pub(super) aid_paid: W,
}

impl<W: Width> Now<'_, W> {
    /// What is left of the parts of a base.
    fn left(&self, base: Base) -> W {
        let [share, below, above, out] = self.parts;
        if base == Base::IN_SCOPE {
            return share + below + above;
        }
        let of = |part: Left, left: W| if base.has(part) { left } else { W::ZERO };
        of(Left::Share, share)
            + of(Left::BelowDeductible, below)
            + of(Left::AboveCap, above)
            + of(Left::OutOfScope, out)
    }

    /// What is left that is out of scope.
    pub(super) fn out_of_scope(&self) -> W {
        self.parts.get(Left::OutOfScope as usize).copied().unwrap_or_default()
    }

    /// Takes an amount from the parts of a base, in their order; says which was the last.
    fn take(&mut self, base: Base, mut amount: W) -> usize {
        let mut reach = 0;
        if amount == W::ZERO {
            return reach;
        }
        for (index, (part, left)) in Left::ALL.iter().zip(&mut self.parts).enumerate() {
            if base.has(*part) && amount > W::ZERO {
                let taken = amount.min(*left);
                *left -= taken;
                amount -= taken;
                reach = index;
            }
        }
        reach
    }

    fn offered(&self, base: W) -> RowInput<'_, W> {
        RowInput {
            base,
            sums: &self.start.sums,
            total: self.start.total,
            paid: self.paid,
            aid_paid: self.aid_paid,
            to_the_fen: self.start.lines == LineRounding::ToTheFen,
        }
    }
}

/// A tier's turn, entered into its line; whether its own low and high sides are open.
pub(super) fn take_turn<W: Width>(
    place: usize,
    tier: &TierPlan<W>,
    now: &mut Now<'_, W>,
    line: &mut TierResult<W>,
) -> (bool, bool) {
    line.parts = now.parts;
    line.split_known = now.split_known;
    line.in_scope_left = now.left(Base::IN_SCOPE);
    line.reached = line.in_scope_left;
    // The row that would bind is looked for also where a statement says the amount: sums and the split need its base.
    let (mut low_open, mut high_open) = best(line, tier, now);
    if let Some(amount) = now.start.settled.get(place).copied().flatten() {
        let mut base = tier.settles;
        if !now.split_known && base.meets(Base::IN_SCOPE) {
            base = base.or(Base::IN_SCOPE);
        }
        line.left = now.left(base);
        let allowed = amount.min(line.left);
        line.pays = if now.settling == Settling::Judged && amount > line.left { W::ZERO } else { allowed };
        line.state = TierState::Settled;
        (low_open, high_open) = (false, false);
        if line.taken.is_none() {
            line.base = base;
        } else if !now.split_known && line.base.meets(Base::IN_SCOPE) {
            // Nobody knows which part it was paid of: all that is left in scope was before it.
            line.base = line.base.or(Base::IN_SCOPE);
            line.reached = now.left(line.base);
        }
        line.reach = now.take(base, line.pays);
    } else {
        line.left = line.reached;
        line.reach = now.take(line.base, line.pays);
    }
    let row = line.taken.and_then(|taken| tier.rows.get(taken));
    if tier.role == Role::Basic {
        split(line, tier, now);
    } else if line.state == TierState::Computed && row.is_some_and(|row| matches!(row.pays, Pays::Share(_))) {
        line.charged = line.payment.to_charge.min(line.reached).half_up();
    }
    (low_open, high_open)
}

/// Notes how basic insurance splits what it leaves; where that is not known, all of it is the share.
fn split<W: Width>(line: &mut TierResult<W>, tier: &TierPlan<W>, now: &mut Now<'_, W>) {
    let Some(row) = line.taken.and_then(|taken| tier.rows.get(taken)) else {
        // Without a row nothing is split; a statement's amount without one says nothing of why the rest was left.
        now.split_known &= line.state == TierState::NotApplicable;
        return;
    };
    let offered = now.offered(line.reached);
    let known_deductible = match &row.pays {
        Pays::Unknown { deductible } => deductible.is_some(),
        pays => matches!(pays, Pays::Share(_)),
    };
    line.charged = match line.state {
        TierState::Computed => line.payment.to_charge.min(line.reached),
        _ if known_deductible => line.payment.to_charge.min(line.reached - line.pays).max(W::ZERO),
        _ => W::ZERO,
    };
    line.charged = line.charged.half_up();
    let unknown = matches!(row.pays, Pays::Unknown { .. });
    let below_caps = line.state == TierState::Settled
        && kernel::rest_of_caps(&row.caps, &offered).is_none_or(|rest| line.pays < rest);
    if unknown || row.cap_unpublished || below_caps {
        now.split_known = false;
        return;
    }
    let split = kernel::split(row, &line.payment, line.pays, &offered);
    line.leaves_next = split.next;
    // OK because: there is a place for every part.
    let [share, below, above, _] = &mut now.parts;
    *share -= split.below + split.above;
    *below += split.below;
    *above += split.above;
}

/// Enters the best of the rows offered into the line (就高不就低, R-BEST): the one that pays most, of equals the first;
/// rows are never added. Leaves the line alone when none is offered.
fn best<W: Width>(line: &mut TierResult<W>, tier: &TierPlan<W>, now: &Now<'_, W>) -> (bool, bool) {
    let (mut taken_open, mut passed_over_open) = (false, false);
    let (mut low_open, mut high_open) = (false, false);
    for (index, row) in tier.rows.iter().enumerate() {
        let base = now.left(row.base);
        let lost = !now.split_known && row.base.is_lost_without_split();
        let offered = now.offered(base);
        let first = line.taken.is_none();
        let mut other = (!first).then(Payment::default);
        let payment = other.as_mut().unwrap_or(&mut line.payment);
        if lost {
            // What is left in scope may be of this base; what is left out of scope is, where the base has it.
            payment.high_open = now.left(row.base.or(Base::IN_SCOPE)) > W::ZERO;
        } else {
            kernel::pay(row, &offered, payment);
        }
        line.piece_signature = line.piece_signature.and(payment.piece);
        // A row passed over because nobody knows what it pays, or at least how much, might have paid more.
        let anything = if lost { payment.high_open } else { base > W::ZERO };
        let open = (payment.pays.is_none() || row.at_least) && anything;
        if first || payment.pays.unwrap_or_default() > line.pays {
            passed_over_open |= taken_open;
            taken_open = open;
            line.state = if payment.pays.is_some() { TierState::Computed } else { TierState::NotEstimated };
            line.pays = payment.pays.unwrap_or_default();
            line.reached = base;
            line.base = row.base;
            line.taken = Some(index);
            line.cap_unpublished = row.cap_unpublished && payment.pays.is_some();
            (low_open, high_open) = (payment.low_open, payment.high_open);
            if let Some(other) = other {
                line.payment = other;
            }
        } else {
            passed_over_open |= open;
        }
    }
    (low_open, high_open || passed_over_open)
}
