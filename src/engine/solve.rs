//! The question turned round: how large may the bill be, if the person is to pay at most so much?
//!
//! What a person pays never falls as the bill rises: every tier pays at most a fen more for a fen more of burden.
//! So the answer is found by halving, exactly, to the fen.

use super::probe::{Probe, last_where};
use super::run_start::LineRounding;
use super::visit::Visit;
use crate::case::Case;
use crate::money::Money;
use crate::policy::Policy;
use serde::Serialize;

/// The largest bill with which a person pays at most the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Solution {
    /// What the person wants to pay at most.
    pub target: Money,
    /// The largest such bill; `None` where even the smallest possible bill leaves more.
    pub bill: Option<Money>,
    /// What the person pays of it.
    pub personal: Option<Money>,
    /// Every bill this program accepts stays within the target.
    pub unlimited: bool,
}

/// Solves for the total, the parts outside the policy's scope held fixed.
#[must_use]
pub fn solve(policy: &Policy, case: &Case, target: Money) -> Solution {
    let visit = Visit::new(policy, case);
    let probe = Probe::new(&visit, LineRounding::ToTheFen);
    let none = Solution { target, bill: None, personal: None, unlimited: false };
    let Some(smallest) = probe.smallest_bill() else { return none };
    let personal = |fen| probe.at(Money::of_fen(fen)).map(|run| Money::of_grains(run.personal()));
    let within = |fen| personal(fen).is_some_and(|personal| personal <= target);
    if !within(smallest.fen()) {
        return none;
    }
    let fen = last_where(smallest.fen(), Money::LARGEST_BILL.fen(), within);
    let bill = Money::of_fen(fen);
    Solution { target, bill: Some(bill), personal: personal(fen), unlimited: bill == Money::LARGEST_BILL }
}
