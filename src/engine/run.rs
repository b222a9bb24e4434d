//! One run over the tiers in the pack's order: each pays from what the ones before have left.

use super::end::End;
use super::plan::Plan;
use super::run_start::{LineRounding, RunStart, Settling};
use super::tier_result::{Parts, TierResult};
use super::tier_set::Tiers;
use super::turn::{Now, take_turn};
use crate::money::Width;
use crate::terms::{Left, Role};

/// What a run comes to.
#[derive(Debug, Clone, Default)]
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

/// One run.
pub(super) fn run<W: Width>(plan: &Plan<W>, start: &RunStart<W>, settling: Settling) -> Run<W> {
    run_at(plan, &End { prepay: None, tiers: Vec::new() }, start, settling)
}

/// The run at an end of the ranges.
pub(super) fn run_at<W: Width>(
    plan: &Plan<W>,
    end: &End<W>,
    start: &RunStart<W>,
    settling: Settling,
) -> Run<W> {
    let mut run = Run::default();
    run_into(plan, end, start, settling, &mut run);
    run
}

/// The same, entered into a run that was for something else before.
pub(super) fn run_into<W: Width>(
    plan: &Plan<W>,
    end: &End<W>,
    start: &RunStart<W>,
    settling: Settling,
    run: &mut Run<W>,
) {
    let in_bill = start.total - start.out_of_scope;
    let computed = end.prepay.or(plan.prepay).map_or(W::ZERO, |share| match start.lines {
        LineRounding::ToTheFen => (in_bill * share).half_up_product(),
        LineRounding::Unrounded => (in_bill * share).product_down(),
    });
    let mut parts: Parts<W> = [W::ZERO; Left::ALL.len()];
    let in_scope = in_bill - computed;
    // OK because: there is a place for every part.
    let [share, _, _, out] = &mut parts;
    *share = in_scope;
    *out = start.out_of_scope + computed;
    let mut now = Now { start, settling, parts, split_known: true, paid: W::ZERO, aid_paid: W::ZERO };
    // Filled in where they stand: copies of values that large would take as long as the arithmetic.
    run.lines.clear();
    run.lines.resize(plan.tiers.len(), TierResult::beginning(parts));
    (run.low_open, run.high_open) = (Tiers::default(), Tiers::default());
    run.prepay = start.prepay.unwrap_or(computed);
    run.in_scope = in_scope;
    run.paid_out_of_scope = W::ZERO;
    take_turns(plan, end, 0, &mut now, run);
}

/// The run at an end whose share paid first and whose tiers before this place are those of a run before, entered into a run
/// that was for something else.
pub(super) fn run_from<W: Width>(
    before: &Run<W>,
    place: usize,
    plan: &Plan<W>,
    end: &End<W>,
    start: &RunStart<W>,
    run: &mut Run<W>,
) {
    let (same, rest) = before.lines.split_at_checked(place).unwrap_or((&before.lines, &[]));
    run.lines.clear();
    run.lines.extend_from_slice(same);
    (run.prepay, run.in_scope) = (before.prepay, before.in_scope);
    (run.left, run.paid, run.paid_out_of_scope) = (before.left, before.paid, W::ZERO);
    (run.low_open, run.high_open) = (before.low_open.before(place), before.high_open.before(place));
    let Some(line) = rest.first() else { return };
    let aid = plan.aid.filter(|aid| *aid < place);
    let mut now = Now {
        start,
        settling: Settling::Cut,
        parts: line.parts,
        split_known: line.split_known,
        paid: same.iter().map(|line| line.pays).sum(),
        aid_paid: aid.map_or(W::ZERO, |aid| before.pays(aid)),
    };
    run.lines.resize(before.lines.len(), TierResult::beginning(now.parts));
    take_turns(plan, end, place, &mut now, run);
}

/// The turns of the tiers from this place on.
fn take_turns<W: Width>(plan: &Plan<W>, end: &End<W>, from: usize, now: &mut Now<'_, W>, run: &mut Run<W>) {
    let mut others = end.tiers.iter().skip_while(|(place, _)| *place < from).peekable();
    for (place, (tier, line)) in plan.tiers.iter().zip(&mut run.lines).enumerate().skip(from) {
        let tier = others.next_if(|(other, _)| *other == place).map_or(tier, |(_, other)| other);
        let out_before = now.out_of_scope();
        let (low_open, high_open) = take_turn(place, tier, now, line);
        run.low_open = run.low_open.and(place, low_open);
        run.high_open = run.high_open.and(place, high_open);
        now.paid += line.pays;
        if plan.aid == Some(place) {
            now.aid_paid = line.pays;
        }
        if tier.role != Role::Fallback {
            run.paid_out_of_scope += out_before - now.out_of_scope();
        }
    }
    run.left = now.parts;
    run.paid = now.paid;
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
