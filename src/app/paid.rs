//! What was really paid, by the statement, beside the estimate. It changes nothing of the estimate: what is filled in as
//! settled does.

use super::answer::Answer;
use crate::money::Money;
use crate::terms::Tier;

/// How what was really paid stands to the estimate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaidBeside {
    /// As estimated, but for what rounding makes.
    Alike,
    /// Not the amount in the middle, but one that the estimate leaves open.
    Within,
    /// So much less than estimated.
    Less(Money),
    /// So much more.
    More(Money),
}

/// Statements are rounded in other places than estimates: less than a yuan is no difference.
const ROUNDED: Money = Money::of_fen(100);

/// What payers together are estimated to pay: the amount, and its bounds as far as they are known.
#[must_use]
pub fn estimated(answer: &Answer, tiers: &[Tier]) -> (Money, Option<Money>, Option<Money>) {
    let lines = answer.estimate.tiers.iter().filter(|line| tiers.contains(&line.tier));
    let (low, high) = answer.certainty.of_payment(tiers);
    (lines.map(|line| line.pays).sum(), low, high)
}

/// What was really paid beside what was estimated.
#[must_use]
pub fn paid_beside(estimated: (Money, Option<Money>, Option<Money>), really: Money) -> PaidBeside {
    let (central, low, high) = estimated;
    let (less, more) = (central > really, really > central);
    let apart = if less { central - really } else { really - central };
    match (low, high) {
        _ if apart < ROUNDED => PaidBeside::Alike,
        (Some(low), _) if less && really < low => PaidBeside::Less(apart),
        (_, Some(high)) if more && really > high => PaidBeside::More(apart),
        _ => PaidBeside::Within,
    }
}
