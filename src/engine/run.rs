//! One run over the tiers in the pack's order: each pays from what the ones before have left.

use super::end::End;
use super::kernel::{self, Payment, Piece, RowInput};
use super::plan::{Pays, Plan, TierPlan};
use super::tier_set::Tiers;
use crate::case::Case;
use crate::estimate::TierState;
use crate::listed::AsList;
use crate::money::{Money, Width};
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

/// What a statement's amounts count as that are more than was left to pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Settling {
    /// Nothing, so that each is judged on its own.
    Judged,
    /// What is left.
    Cut,
}

/// What a run comes to.
#[derive(Debug, Clone)]
pub(super) struct Run<W = i128> {
    /// The tiers in their order.
    pub(super) lines: Vec<TierResult<W>>,
    /// The tiers whose own low side is open.
    pub(super) low_open: Tiers,
    /// The tiers whose own high side is open.
    pub(super) high_open: Tiers,
    /// What the place made the person pay first.
    pub(super) prepay: W,
    /// What insurance and aid work on.
    pub(super) in_scope: W,
    /// What is left to the person, by why it was left.
    pub(super) left: Parts<W>,
    /// What all tiers pay.
    pub(super) paid: W,
    /// What they took, by their bases, from what is out of scope.
    pub(super) paid_out_of_scope: W,
}

/// What is left, by why it was left: the share, below the deductible, above the cap, out of scope.
pub(super) type Parts<W = i128> = [W; Left::ALL.len()];

/// A tier in a run.
#[derive(Debug, Clone, Copy)]
pub(super) struct TierResult<W = i128> {
    /// How it came to its amount.
    pub(super) state: TierState,
    /// What was left of the parts it works on when its turn came.
    pub(super) reached: W,
    /// What was left in scope then.
    pub(super) in_scope_left: W,
    /// The most it could be settled with.
    pub(super) left: W,
    /// What it pays.
    pub(super) pays: W,
    /// The row taken, by its place among those offered.
    pub(super) taken: Option<usize>,
    /// How the row taken came to its payment.
    pub(super) payment: Payment<W>,
    /// The parts it works on.
    pub(super) base: Base,
    /// What was left of each part when its turn came.
    pub(super) parts: Parts<W>,
    /// It has a cap that is unpublished.
    pub(super) cap_unpublished: bool,
    /// How far along their rules the rows offered are.
    pub(super) piece_signature: PieceSignature,
    /// The last of the parts that it took something from.
    pub(super) reach: usize,
    /// What it charged of its deductible, in grains of whole fen.
    pub(super) charged: W,
    /// Whether it was known, when its turn came, why what is left is left.
    split_known: bool,
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
pub(super) struct RunStart<W = i128> {
    /// The whole bill, in grains.
    pub(super) total: W,
    /// What is outside the policy's scope by the bill itself.
    out_of_scope: W,
    /// What the statement says the place made the person pay first.
    prepay: Option<W>,
    /// What the statement says each tier paid, by its place.
    settled: Vec<Option<W>>,
    /// The year's sums.
    pub(super) sums: Vec<W>,
    /// Whether payment lines are rounded.
    pub(super) lines: LineRounding,
}

impl<W: Width> RunStart<W> {
    /// A visit's.
    pub(super) fn new(policy: &Policy, case: &Case, lines: LineRounding) -> Self {
        let bill = case.bill;
        let tiers = policy.tiers.iter().map(|one| one.tier);
        Self {
            total: W::of_money(bill.total()),
            out_of_scope: W::of_money(bill.out_of_scope()),
            prepay: bill.prepay().map(W::of_money),
            settled: tiers.map(|tier| case.settled.of(tier).map(W::of_money)).listed(),
            sums: policy.every_sum().map(|sum| W::of_money(case.year_to_date.get(sum))).listed(),
            lines,
        }
    }

    /// The same with another bill, its parts outside the policy's scope held fixed.
    pub(super) fn with_total(&self, total: Money) -> Self {
        Self { total: W::of_money(total), ..self.clone() }
    }
}

/// The state of a run when a tier's turn comes.
struct Now<'s, W> {
    start: &'s RunStart<W>,
    settling: Settling,
    parts: Parts<W>,
    split_known: bool,
    paid: W,
    aid_paid: W,
}

const SHARE: usize = Left::Share as usize;
const OUT: usize = Left::OutOfScope as usize;

impl<W: Width> Now<'_, W> {
    /// What is left of the parts of a base.
    fn left(&self, base: Base) -> W {
        Left::ALL.iter().zip(self.parts).filter(|(part, _)| base.has(**part)).map(|(_, left)| left).sum()
    }

    /// What is left that is out of scope.
    fn out_of_scope(&self) -> W {
        self.parts.get(OUT).copied().unwrap_or_default()
    }

    /// Takes an amount from the parts of a base, in their order; says which was the last.
    fn take(&mut self, base: Base, mut amount: W) -> usize {
        let mut reach = 0;
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

/// One run.
pub(super) fn run<W: Width>(plan: &Plan<W>, start: &RunStart<W>, settling: Settling) -> Run<W> {
    let (mut run, mut now) = begin(plan, plan.prepay, start, settling);
    take_turns(plan, &End { prepay: None, tiers: Vec::new() }, 0, &mut now, &mut run);
    run
}

/// The run at an end of the ranges: up to the first tier that is another one there it is the central run's.
pub(super) fn run_at<W: Width>(
    plan: &Plan<W>,
    end: &End<W>,
    start: &RunStart<W>,
    central: &Run<W>,
) -> Run<W> {
    let Some(first) = end.first() else { return central.clone() };
    let (mut run, mut now) = begin(plan, end.prepay.or(plan.prepay), start, Settling::Cut);
    if let Some(next) = central.lines.get(first).filter(|_| end.prepay.is_none()) {
        for (line, before) in run.lines.iter_mut().zip(&central.lines).take(first) {
            *line = *before;
            now.paid += line.pays;
        }
        now.parts = next.parts;
        now.split_known = next.split_known;
        now.aid_paid = plan.aid.filter(|aid| *aid < first).map(|aid| central.pays(aid)).unwrap_or_default();
        run.low_open = central.low_open.before(first);
        run.high_open = central.high_open.before(first);
    }
    take_turns(plan, end, first, &mut now, &mut run);
    run
}

/// A run before the first tier's turn.
fn begin<'s, W: Width>(
    plan: &Plan<W>,
    prepay: Option<W>,
    start: &'s RunStart<W>,
    settling: Settling,
) -> (Run<W>, Now<'s, W>) {
    let in_bill = start.total - start.out_of_scope;
    let computed = prepay.map_or(W::ZERO, |share| match start.lines {
        LineRounding::ToTheFen => (in_bill * share).half_up_product(),
        LineRounding::Unrounded => (in_bill * share).product_down(),
    });
    let mut parts: Parts<W> = [W::ZERO; Left::ALL.len()];
    let in_scope = in_bill - computed;
    // OK because: there is a place for every part.
    let [share, _, _, out] = &mut parts;
    *share = in_scope;
    *out = start.out_of_scope + computed;
    let now = Now { start, settling, parts, split_known: true, paid: W::ZERO, aid_paid: W::ZERO };
    let run = Run {
        // Filled in where they stand: copies of values that large would take as long as the arithmetic.
        lines: vec![TierResult::beginning(parts); plan.tiers.len()],
        low_open: Tiers::default(),
        high_open: Tiers::default(),
        prepay: start.prepay.unwrap_or(computed),
        in_scope,
        left: parts,
        paid: W::ZERO,
        paid_out_of_scope: W::ZERO,
    };
    (run, now)
}

/// The turns of the tiers from this one on.
fn take_turns<W: Width>(plan: &Plan<W>, end: &End<W>, first: usize, now: &mut Now<'_, W>, run: &mut Run<W>) {
    let mut others = end.tiers.iter().peekable();
    for (place, (tier, line)) in plan.tiers.iter().zip(&mut run.lines).enumerate().skip(first) {
        let tier = others.next_if(|(other, _)| *other == place).map_or(tier, |(_, other)| other);
        let (low_open, high_open) = take_turn(place, tier, now, line);
        run.low_open = run.low_open.and(place, low_open);
        run.high_open = run.high_open.and(place, high_open);
        now.paid += line.pays;
        if plan.aid == Some(place) {
            now.aid_paid = line.pays;
        }
    }
    run.left = now.parts;
    run.paid = now.paid;
    // What was out of scope when a tier's turn came, and when the next one's did.
    let before = run.lines.iter().map(|line| line.out_of_scope());
    let after = before.clone().skip(1).chain([now.out_of_scope()]);
    let taken = plan.tiers.iter().zip(before.zip(after)).filter(|(tier, _)| tier.role != Role::Fallback);
    run.paid_out_of_scope = taken.map(|(_, (before, after))| before - after).sum();
}

impl<W: Width> TierResult<W> {
    /// A tier's before its turn, with the parts that the first one finds.
    fn beginning(parts: Parts<W>) -> Self {
        Self {
            state: TierState::NotApplicable,
            reached: W::ZERO,
            in_scope_left: W::ZERO,
            left: W::ZERO,
            pays: W::ZERO,
            taken: None,
            payment: Payment::default(),
            base: Base::IN_SCOPE,
            parts,
            cap_unpublished: false,
            piece_signature: PieceSignature::default(),
            reach: SHARE,
            charged: W::ZERO,
            split_known: true,
        }
    }

    /// What was out of scope when its turn came.
    fn out_of_scope(&self) -> W {
        self.parts.get(OUT).copied().unwrap_or_default()
    }
}

/// A tier's turn, entered into its line; whether its own low and high sides are open.
fn take_turn<W: Width>(
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
        let mut other = Payment::default();
        let payment = if first { &mut line.payment } else { &mut other };
        if lost {
            payment.high_open = now.left(Base::IN_SCOPE) > W::ZERO;
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
            if !first {
                line.payment = other;
            }
        } else {
            passed_over_open |= open;
        }
    }
    (low_open, high_open || passed_over_open)
}

impl<W: Width> Run<W> {
    /// What the person pays.
    pub(super) fn personal(&self) -> W {
        self.left.iter().copied().sum()
    }

    /// What a tier pays.
    pub(super) fn pays(&self, place: usize) -> W {
        self.lines.get(place).map(|line| line.pays).unwrap_or_default()
    }
}
