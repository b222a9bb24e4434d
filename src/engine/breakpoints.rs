//! Every bill at which a rate changes, to the fen, found without sampling.
//!
//! As the bill rises, each row only moves forward along its stretches (below the deductible, segment by segment,
//! used up). Between two bills with the same stretches everything is a straight line; two straight lines — the
//! rows of two identities, the fallback and the sum of the others — cross at most once. So equal ends mean nothing
//! in between, and unequal ends are halved until the fen is found. Lines are not rounded here: a deductible of
//! 2,000 is reached at 2,000.00, not a fen earlier because some other line was rounded up.

use super::plan::Plan;
use super::probe::Probe;
use super::run::Run;
use super::run_start::LineRounding;
use super::tier_result::{PieceSignature, TierResult};
use super::visit::Visit;
use crate::case::Case;
use crate::estimate::TierState;
use crate::money::{Money, Points, Rate};
use crate::policy::Policy;
use crate::terms::{Left, Role, Tier};
use serde::Serialize;

/// A bill at which a rate changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Breakpoint {
    /// The first bill in whole fen at which the new rate holds.
    pub bill: Money,
    /// Whose rate changes, and why.
    pub turns: Vec<Turn>,
    /// What the person pays of the next yuan below this bill.
    pub personal_before: Points,
    /// What the person pays of the next yuan from this bill on.
    pub personal_after: Points,
    /// What each tier pays of the next yuan from this bill on, in the pack's order. The fallback's share is negative
    /// where the others pay more of the next yuan than its floor asks: it gives way while it still pays.
    pub tiers_after: Vec<Points>,
}

/// What happens to a tier at a breakpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "turn", content = "tier")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Turn {
    /// Its deductible is reached.
    Deductible(Tier),
    /// A segment ends.
    Segment(Tier),
    /// Its cap, its quota or what is left to pay is reached.
    Cap(Tier),
    /// Another identity's row pays more from here.
    Row(Tier),
    /// The fallback starts or stops paying.
    Floor(Tier),
}

/// What tells one stretch of straight lines from the next.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Signature(Vec<TierSignature>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct TierSignature {
    tier: Tier,
    role: Role,
    taken: Option<usize>,
    piece_signature: PieceSignature,
    /// The last part of what is left that it takes from.
    reach: usize,
    /// The part that it leaves the rest of the next yuan in.
    leaves_next: Left,
    /// What it pays of the next yuan of the bill.
    share: Points,
}

/// All breakpoints between the smallest bill that holds the case's parts and the largest bill there is.
#[must_use]
pub fn breakpoints(policy: &Policy, case: &Case) -> Vec<Breakpoint> {
    let visit = Visit::new(policy, case);
    let probe = Probe::new(&visit, LineRounding::Unrounded);
    let Some(smallest) = probe.smallest_bill() else { return Vec::new() };
    // At nothing in scope every row pays the same nothing; the rates that hold start a fen later.
    let (low, high) = (smallest.fen().saturating_add(1), Money::LARGEST_BILL.fen());
    let look = |fen| {
        let run = probe.at(Money::of_fen(fen))?;
        Some(signature(policy, &probe.plan, &run))
    };
    let (Some(first), Some(last)) = (look(low), look(high)) else { return Vec::new() };
    let mut changes: Vec<(u64, Signature)> = vec![(low, first.clone())];
    halve((low, &first), (high, &last), &look, &mut changes);
    changes
        .windows(2)
        .filter_map(|pair| match pair {
            [(_, before), (fen, after)] if changes_anything(before, after) => {
                Some(breakpoint(*fen, before, after))
            }
            _ => None,
        })
        .collect()
}

/// Finds the changes between two bills, in rising order.
fn halve(
    low: (u64, &Signature),
    high: (u64, &Signature),
    look: &impl Fn(u64) -> Option<Signature>,
    changes: &mut Vec<(u64, Signature)>,
) {
    if low.1 == high.1 {
        return;
    }
    if high.0 - low.0 <= 1 {
        changes.push((high.0, high.1.clone()));
        return;
    }
    let middle = low.0 + (high.0 - low.0) / 2;
    let Some(signature) = look(middle) else { return };
    halve(low, (middle, &signature), look, changes);
    halve((middle, &signature), high, look, changes);
}

/// The signature of one bill. What the next yuan adds is followed from part to part of what is left: a tier that takes
/// from several parts takes the first of them whole, so that all it leaves of the next yuan is in the last.
fn signature(policy: &Policy, plan: &Plan, run: &Run) -> Signature {
    let mut rising = [Points::ZERO; Left::ALL.len()];
    let prepay = plan.prepay.map_or(Points::ZERO, |share| Rate::of_grains(share).points());
    let [share, .., out] = &mut rising;
    *share = Rate::ONE.points() - prepay;
    *out = prepay;
    let mut paid = Points::ZERO;
    let mut tiers = Vec::with_capacity(run.lines.len());
    for ((spec, tier), line) in policy.tiers.iter().zip(&plan.tiers).zip(&run.lines) {
        let marginal = Rate::of_grains(line.payment.marginal);
        let pays = if line.state == TierState::Settled {
            Points::ZERO
        } else if tier.role == Role::Fallback {
            if line.pays == 0 { Points::ZERO } else { marginal.points() - paid }
        } else {
            base_rising(line, &rising) * marginal
        };
        take(line, pays, &mut rising);
        leave(line.leaves_next, &mut rising);
        paid = paid + pays;
        tiers.push(TierSignature {
            tier: spec.tier,
            role: tier.role,
            taken: line.taken.filter(|_| line.state != TierState::Settled),
            piece_signature: line.piece_signature,
            reach: line.reach,
            leaves_next: line.leaves_next,
            share: pays,
        });
    }
    Signature(tiers)
}

/// What the next yuan adds to the parts a tier works on.
fn base_rising(line: &TierResult, rising: &[Points; Left::ALL.len()]) -> Points {
    let parts = Left::ALL.iter().zip(rising).filter(|(part, _)| line.base.has(**part));
    parts.fold(Points::ZERO, |sum, (_, part)| sum + *part)
}

/// Takes what a tier pays of the next yuan from the parts it works on: those before the last it reaches are empty.
fn take(line: &TierResult, pays: Points, rising: &mut [Points; Left::ALL.len()]) {
    let mut rest = pays;
    for (index, (part, rising)) in Left::ALL.iter().zip(rising).enumerate() {
        if !line.base.has(*part) || line.pays == 0 && pays == Points::ZERO {
            continue;
        }
        if index < line.reach {
            rest = rest - *rising;
            *rising = Points::ZERO;
        } else if index == line.reach {
            *rising = *rising - rest;
        }
    }
}

/// Moves what is left of the share of the next yuan to the part that it is left in.
fn leave(part: Left, rising: &mut [Points; Left::ALL.len()]) {
    let [share, below, above, _] = rising;
    let moved = std::mem::replace(share, Points::ZERO);
    match part {
        Left::BelowDeductible => *below = *below + moved,
        Left::AboveCap => *above = *above + moved,
        Left::Share | Left::OutOfScope => *share = moved,
    }
}

/// A row that is not taken moves along its rule without anyone's payment changing.
fn changes_anything(before: &Signature, after: &Signature) -> bool {
    before
        .0
        .iter()
        .zip(&after.0)
        .any(|(before, after)| before.share != after.share || before.taken != after.taken)
}

fn breakpoint(fen: u64, before: &Signature, after: &Signature) -> Breakpoint {
    let turns = before.0.iter().zip(&after.0).filter_map(|(before, after)| turn(before, after)).collect();
    let tiers_after = after.0.iter().map(|tier| tier.share).collect();
    Breakpoint {
        bill: Money::of_fen(fen),
        turns,
        personal_before: personal(before),
        personal_after: personal(after),
        tiers_after,
    }
}

/// What the person pays of the next yuan.
fn personal(signature: &Signature) -> Points {
    signature.0.iter().fold(Rate::ONE.points(), |rest, tier| rest - tier.share)
}

fn turn(before: &TierSignature, after: &TierSignature) -> Option<Turn> {
    let tier = after.tier;
    let ended = before.piece_signature.used_up != after.piece_signature.used_up;
    if before.taken != after.taken {
        Some(Turn::Row(tier))
    } else if ended && after.role == Role::Fallback {
        Some(Turn::Floor(tier))
    } else if ended {
        Some(Turn::Cap(tier))
    } else if before.piece_signature.above != after.piece_signature.above
        || before.leaves_next == Left::BelowDeductible && after.leaves_next != Left::BelowDeductible
    {
        Some(Turn::Deductible(tier))
    } else if before.piece_signature.segments != after.piece_signature.segments {
        Some(Turn::Segment(tier))
    } else {
        None
    }
}
