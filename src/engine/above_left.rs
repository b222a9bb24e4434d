//! Settled amounts that are more than was left to pay.

use super::run::Run;
use crate::case::Case;
use crate::listed::AsList;
use crate::money::Width;
use crate::policy::Policy;
use crate::problem::{Fault, Problem};

/// Each settled amount is judged by what is left when its tier's turn comes; one that is too high counts as nothing
/// for those after it, so that each is judged on its own.
pub(super) fn above_left<W: Width>(policy: &Policy, case: &Case, central: &Run<W>) -> Vec<Problem> {
    let tiers = policy.tiers.iter().map(|one| one.tier).zip(&central.lines);
    tiers
        .filter(|(tier, line)| case.settled.of(*tier).is_some_and(|amount| W::of_money(amount) > line.left))
        .map(|(tier, line)| Problem {
            path: format!("settled.{}", tier.id()),
            fault: Fault::AboveLeft { left: line.left.money() },
            at: None,
        })
        .listed()
}
