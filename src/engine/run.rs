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
    let mut run = Run {
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
    take_turns(plan, end, 0, &mut now, &mut run);
    run
}

/// The run at an end whose share paid first and whose tiers before this place are the central run's.
pub(super) fn run_from<W: Width>(
    central: &Run<W>,
    place: usize,
    plan: &Plan<W>,
    end: &End<W>,
    start: &RunStart<W>,
) -> Run<W> {
    let mut run = central.clone();
    let Some(line) = central.lines.get(place) else { return run };
    let paid = central.lines.iter().take(place).map(|line| line.pays).sum();
    let aid = plan.aid.filter(|aid| *aid < place);
    let mut now = Now {
        start,
        settling: Settling::Cut,
        parts: line.parts,
        split_known: line.split_known,
        paid,
        aid_paid: aid.map_or(W::ZERO, |aid| central.pays(aid)),
    };
    for line in run.lines.iter_mut().skip(place) {
        *line = TierResult::beginning(now.parts);
    }
    run.low_open = run.low_open.before(place);
    run.high_open = run.high_open.before(place);
    run.paid_out_of_scope = W::ZERO;
    take_turns(plan, end, place, &mut now, &mut run);
    run
}

/// The turns of the tiers from this place on.
fn take_turns<W: Width>(plan: &Plan<W>, end: &End<W>, from: usize, now: &mut Now<'_, W>, run: &mut Run<W>) {
    let mut others = end.tiers.iter().peekable();
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
