//! One run over the tiers in the pack's order: each pays from what the ones before have left.

use super::kernel::{self, Payment, Piece, RowInput, half_up};
use super::plan::{Pays, Plan, TierPlan};
use super::visit::aid_of;
use crate::case::Case;
use crate::estimate::TierState;
use crate::listed::AsList;
use crate::money::{GRAINS, Money};
use crate::policy::{Base, Policy};
use crate::terms::{Left, Role};

/// Whether payment lines are rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineRounding {
    /// Each once, half up to the fen: what is paid.
    ToTheFen,
    /// Not at all: where the law's rates change, before any rounding.
    Unrounded,
}

/// Some tiers, a bit each, by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tiers(u32);

/// A pack has no more tiers than a set has bits.
const _: () = assert!(crate::terms::Tier::ALL.len() + crate::policy::MOST_OWN_TIERS <= u32::BITS as usize);

impl Tiers {
    /// With this tier, if so.
    pub(super) const fn and(self, place: usize, so: bool) -> Self {
        Self(self.0 | (so as u32) << place)
    }

    /// Those of both sets.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether this tier is one of them.
    pub(super) const fn has(self, place: usize) -> bool {
        self.0 >> place & 1 == 1
    }

    /// Whether there is any.
    pub(super) const fn any(self) -> bool {
        self.0 != 0
    }
}

/// What a run comes to; amounts in grains.
#[derive(Debug, Clone)]
pub(super) struct Run {
    /// The tiers in their order.
    pub(super) lines: Vec<TierResult>,
    /// The tiers whose own low side is open.
    pub(super) low_open: Tiers,
    /// The tiers whose own high side is open.
    pub(super) high_open: Tiers,
    /// What the place made the person pay first.
    pub(super) prepay: i128,
    /// What insurance and aid work on.
    pub(super) in_scope: i128,
    /// What is left to the person, by why it was left.
    pub(super) left: Parts,
    /// What all tiers pay.
    pub(super) paid: i128,
    /// What they took, by their bases, from what is out of scope.
    pub(super) paid_out_of_scope: i128,
}

/// What is left, by why it was left: the share, below the deductible, above the cap, out of scope.
pub(super) type Parts = [i128; Left::ALL.len()];

/// A tier in a run.
#[derive(Debug, Clone)]
pub(super) struct TierResult {
    /// How it came to its amount.
    pub(super) state: TierState,
    /// What was left of the parts it works on when its turn came.
    pub(super) reached: i128,
    /// What was left in scope then.
    pub(super) in_scope_left: i128,
    /// The most it could be settled with.
    pub(super) left: i128,
    /// What it pays.
    pub(super) pays: i128,
    /// The row taken, by its place among those offered.
    pub(super) taken: Option<usize>,
    /// How the row taken came to its payment.
    pub(super) payment: Payment,
    /// The parts it works on.
    pub(super) base: Base,
    /// What was left of each part when its turn came.
    pub(super) parts: Parts,
    /// It has a cap that is unpublished.
    pub(super) cap_unpublished: bool,
    /// How far along their rules the rows offered are.
    pub(super) piece_signature: PieceSignature,
    /// The last of the parts that it took something from.
    pub(super) reach: usize,
    /// What it charged of its deductible, in grains of whole fen.
    pub(super) charged: i128,
}

/// For each row offered, which linear piece of its payment the bill is on. Two bills with equal values lie on the same
/// pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct PieceSignature {
    /// Which deductibles are reached.
    pub(super) above: u32,
    /// Which caps, quotas, burdens are used up.
    pub(super) used_up: u32,
    /// The segments behind, of all rows together: a row never goes back, so an equal sum has equal parts.
    pub(super) segments: u16,
}

impl PieceSignature {
    fn and(self, piece: Piece) -> Self {
        Self {
            above: self.above << 1 | u32::from(piece.above_deductible),
            used_up: self.used_up << 1 | u32::from(piece.used_up),
            segments: self.segments.saturating_add(u16::from(piece.segments)),
        }
    }
}

/// What a run needs beside its plan.
#[derive(Debug, Clone)]
pub(super) struct RunStart {
    /// The whole bill, in grains.
    pub(super) total: i128,
    /// What is outside the policy's scope by the bill itself.
    out_of_scope: i128,
    /// What the statement says the place made the person pay first.
    prepay: Option<i128>,
    /// What the statement says each tier paid, by its place.
    settled: Vec<Option<i128>>,
    /// The year's sums.
    pub(super) sums: Vec<i128>,
    /// The place of the tier whose sum the quota for days in bed shares.
    pub(super) aid: Option<usize>,
    /// Whether a settled amount above what is left counts as nothing: so it does where it is judged.
    judges: bool,
    pub(super) lines: LineRounding,
}

impl RunStart {
    /// A visit's.
    pub(super) fn new(policy: &Policy, case: &Case, lines: LineRounding, judges: bool) -> Self {
        let bill = case.bill;
        let tiers = policy.tiers.iter().map(|one| one.tier);
        let quota = tiers.clone().find(|tier| tier.rule().role == Role::BedDay);
        let aid = quota.and_then(|quota| aid_of(policy, quota));
        Self {
            total: bill.total().grains(),
            out_of_scope: bill.out_of_scope().grains(),
            prepay: bill.prepay().map(Money::grains),
            settled: tiers.clone().map(|tier| case.settled.of(tier).map(Money::grains)).listed(),
            sums: policy.every_sum().map(|sum| case.year_to_date.get(sum).grains()).listed(),
            aid: tiers.clone().position(|tier| Some(tier) == aid),
            judges,
            lines,
        }
    }

    /// The same with another bill, its parts outside the policy's scope held fixed.
    pub(super) fn with_total(self, total: Money) -> Self {
        Self { total: total.grains(), ..self }
    }

    /// The same where settled amounts are cut to what is left.
    pub(super) fn without_judging(self) -> Self {
        Self { judges: false, ..self }
    }
}

/// The state of a run when a tier's turn comes.
struct Now<'s> {
    start: &'s RunStart,
    parts: Parts,
    split_known: bool,
    paid: i128,
    aid_paid: i128,
}

const SHARE: usize = Left::Share as usize;
const OUT: usize = Left::OutOfScope as usize;

impl Now<'_> {
    /// What is left of the parts of a base.
    fn left(&self, base: Base) -> i128 {
        Left::ALL.iter().zip(self.parts).filter(|(part, _)| base.has(**part)).map(|(_, left)| left).sum()
    }

    /// Takes an amount from the parts of a base, in their order; says which was the last.
    fn take(&mut self, base: Base, mut amount: i128) -> usize {
        let mut reach = 0;
        for (index, (part, left)) in Left::ALL.iter().zip(&mut self.parts).enumerate() {
            if base.has(*part) && amount > 0 {
                let taken = amount.min(*left);
                *left -= taken;
                amount -= taken;
                reach = index;
            }
        }
        reach
    }

    fn offered(&self, base: i128) -> RowInput<'_> {
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

/// One run.
pub(super) fn run(plan: &Plan, start: &RunStart) -> Run {
    let in_bill = start.total - start.out_of_scope;
    let computed = plan.prepay.map_or(0, |share| match start.lines {
        LineRounding::ToTheFen => half_up(in_bill * share),
        LineRounding::Unrounded => in_bill * share / GRAINS,
    });
    let mut parts: Parts = [0; Left::ALL.len()];
    let in_scope = in_bill - computed;
    // OK because: there is a place for every part.
    let [share, _, _, out] = &mut parts;
    *share = in_scope;
    *out = start.out_of_scope + computed;
    let mut now = Now { start, parts, split_known: true, paid: 0, aid_paid: 0 };
    let mut run = Run {
        lines: Vec::with_capacity(plan.tiers.len()),
        low_open: Tiers::default(),
        high_open: Tiers::default(),
        prepay: start.prepay.unwrap_or(computed),
        in_scope,
        left: parts,
        paid: 0,
        paid_out_of_scope: 0,
    };
    for (place, tier) in plan.tiers.iter().enumerate() {
        let out_before = now.parts.get(OUT).copied().unwrap_or_default();
        let (line, low_open, high_open) = line(place, tier, &mut now);
        run.low_open = run.low_open.and(place, low_open);
        run.high_open = run.high_open.and(place, high_open);
        now.paid += line.pays;
        if start.aid == Some(place) {
            now.aid_paid = line.pays;
        }
        if tier.role != Role::Fallback {
            run.paid_out_of_scope += out_before - now.parts.get(OUT).copied().unwrap_or_default();
        }
        run.lines.push(line);
    }
    run.left = now.parts;
    run.paid = now.paid;
    run
}

/// A tier's turn: its line, and whether its own low and high sides are open.
fn line(place: usize, tier: &TierPlan, now: &mut Now<'_>) -> (TierResult, bool, bool) {
    let in_scope_left = now.left(Base::IN_SCOPE);
    let mut line = TierResult {
        state: TierState::NotApplicable,
        reached: in_scope_left,
        in_scope_left,
        left: 0,
        pays: 0,
        taken: None,
        payment: Payment::default(),
        base: Base::IN_SCOPE,
        parts: now.parts,
        cap_unpublished: false,
        piece_signature: PieceSignature::default(),
        reach: SHARE,
        charged: 0,
    };
    // The row that would bind is looked for also where a statement says the amount: sums and the split need its base.
    let (mut low_open, mut high_open) = best(&mut line, tier, now);
    if let Some(amount) = now.start.settled.get(place).copied().flatten() {
        let mut base = tier.settles;
        if !now.split_known && base.meets(Base::IN_SCOPE) {
            base = base.or(Base::IN_SCOPE);
        }
        line.left = now.left(base);
        let allowed = amount.min(line.left);
        line.pays = if now.start.judges && amount > line.left { 0 } else { allowed };
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
        split(&mut line, tier, now);
    } else if line.state == TierState::Computed && row.is_some_and(|row| matches!(row.pays, Pays::Share(_))) {
        line.charged = kernel::half_up_grains(line.payment.to_charge.min(line.reached));
    }
    (line, low_open, high_open)
}

/// Notes how basic insurance splits what it leaves; where that is not known, all of it is the share.
fn split(line: &mut TierResult, tier: &TierPlan, now: &mut Now<'_>) {
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
        _ if known_deductible => line.payment.to_charge.min(line.reached - line.pays).max(0),
        _ => 0,
    };
    line.charged = kernel::half_up_grains(line.charged);
    let unknown = matches!(row.pays, Pays::Unknown { .. });
    let below_caps = line.state == TierState::Settled
        && kernel::rest_of_caps(&row.caps, &offered).is_none_or(|rest| line.pays < rest);
    if unknown || row.cap_unpublished || below_caps {
        now.split_known = false;
        return;
    }
    let split = kernel::split(row, &line.payment, line.pays, &offered);
    // OK because: there is a place for every part.
    let [share, below, above, _] = &mut now.parts;
    *share -= split.below + split.above;
    *below += split.below;
    *above += split.above;
}

/// Enters the best of the rows offered into the line (就高不就低, R-BEST): the one that pays most, of equals the first;
/// rows are never added. Leaves the line alone when none is offered.
fn best(line: &mut TierResult, tier: &TierPlan, now: &Now<'_>) -> (bool, bool) {
    let (mut taken_open, mut passed_over_open) = (false, false);
    let (mut low_open, mut high_open) = (false, false);
    for (index, row) in tier.rows.iter().enumerate() {
        let base = now.left(row.base);
        let lost = !now.split_known && row.base.is_lost_without_split();
        let offered = now.offered(base);
        let payment = if lost {
            let in_scope_left = now.left(Base::IN_SCOPE);
            Payment { high_open: in_scope_left > 0, ..Payment::default() }
        } else {
            kernel::pay(row, &offered)
        };
        line.piece_signature = line.piece_signature.and(payment.piece);
        // A row passed over because nobody knows what it pays, or at least how much, might have paid more.
        let anything = if lost { payment.high_open } else { base > 0 };
        let open = (payment.pays.is_none() || row.at_least) && anything;
        if line.taken.is_none() || payment.pays.unwrap_or_default() > line.pays {
            passed_over_open |= taken_open;
            taken_open = open;
            line.state = if payment.pays.is_some() { TierState::Computed } else { TierState::NotEstimated };
            line.pays = payment.pays.unwrap_or_default();
            line.reached = base;
            line.base = row.base;
            line.taken = Some(index);
            line.cap_unpublished = row.cap_unpublished && payment.pays.is_some();
            line.payment = payment;
            (low_open, high_open) = (payment.low_open, payment.high_open);
        } else {
            passed_over_open |= open;
        }
    }
    (low_open, high_open || passed_over_open)
}

impl Run {
    /// What the person pays.
    pub(super) fn personal(&self) -> i128 {
        self.left.iter().sum()
    }

    /// What a tier pays.
    pub(super) fn pays(&self, place: usize) -> i128 {
        self.lines.get(place).map(|line| line.pays).unwrap_or_default()
    }
}
