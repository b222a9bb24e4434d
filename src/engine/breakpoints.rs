//! Every bill at which a rate changes, to the fen, found without sampling.
//!
//! As the bill rises, each row only moves forward along its stretches (below the deductible, segment by segment,
//! used up). Between two bills with the same stretches everything is a straight line; two straight lines — the
//! rows of two identities, the fallback and the sum of the others — cross at most once. So equal ends mean nothing
//! in between, and unequal ends are halved until the fen is found. Lines are not rounded here: a deductible of
//! 2,000 is reached at 2,000.00, not a fen earlier because some other line was rounded up.

use super::circumstances::Lines;
use super::fold::Line;
use super::offer::Progress;
use super::probe::Probe;
use super::visit::Visit;
use crate::case::Case;
use crate::money::{Money, Points, Rate};
use crate::policy::Policy;
use crate::terms::{Identity, Tier};
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
    /// What each tier pays of the next yuan from this bill on, in the tiers' order. The fallback's share is negative
    /// where the others pay more of the next yuan than its floor asks: it gives way while it still pays.
    pub tiers_after: [Points; Tier::ALL.len()],
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
    taken: Option<Identity>,
    progress: Progress,
    /// What it pays of the next yuan of the bill.
    share: Points,
}

/// All breakpoints between the smallest bill that holds the case's parts and the largest bill there is.
#[must_use]
pub fn breakpoints(policy: &Policy, case: &Case) -> Vec<Breakpoint> {
    let visit = Visit::new(policy, case);
    let probe = Probe::new(&visit, Lines::Unrounded);
    let Some(smallest) = probe.smallest_bill() else { return Vec::new() };
    // At nothing in scope every row pays the same nothing; the rates that hold start a fen later.
    let (low, high) = (smallest.fen().saturating_add(1), Money::LARGEST_BILL.fen());
    let look = |fen| {
        let mut lines = Vec::with_capacity(Tier::ALL.len());
        probe.at(Money::of_fen(fen), |line| lines.push(line))?;
        Some(signature(&lines))
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

/// The signature of one bill.
fn signature(lines: &[Line<'_>]) -> Signature {
    let mut burden_share = Rate::ONE.points();
    let mut paid_share = Points::ZERO;
    let lines = lines.iter().map(|line| {
        let share = if line.tier == Tier::Fallback {
            if line.pays.is_zero() { Points::ZERO } else { line.marginal.points() - paid_share }
        } else {
            burden_share * line.marginal
        };
        burden_share = burden_share - share;
        paid_share = paid_share + share;
        TierSignature { tier: line.tier, taken: line.identity, progress: line.progress, share }
    });
    Signature(lines.collect())
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
    let mut tiers_after = [Points::ZERO; Tier::ALL.len()];
    for (place, tier) in tiers_after.iter_mut().zip(&after.0) {
        *place = tier.share;
    }
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
    let ended = before.progress.used_up != after.progress.used_up;
    if before.taken != after.taken {
        Some(Turn::Row(tier))
    } else if ended && tier == Tier::Fallback {
        Some(Turn::Floor(tier))
    } else if ended {
        Some(Turn::Cap(tier))
    } else if before.progress.above != after.progress.above {
        Some(Turn::Deductible(tier))
    } else if before.progress.segments != after.progress.segments {
        Some(Turn::Segment(tier))
    } else {
        None
    }
}
