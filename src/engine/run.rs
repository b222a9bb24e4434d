//! One run over the tiers in the pack's order: each pays from what the ones before have left.

mod turn;

use super::end::End;
use super::kernel::{Payment, Piece};
use super::plan::Plan;
use super::tier_set::Tiers;
use crate::case::Case;
use crate::estimate::TierState;
use crate::listed::AsList;
use crate::money::{Money, Width};
use crate::policy::{Base, Policy};
use crate::terms::{Left, Role};
use turn::{Now, take_turn};

const SHARE: usize = Left::Share as usize;
const OUT: usize = Left::OutOfScope as usize;

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
