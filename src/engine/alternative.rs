//! The same case with one unclear sentence read the other way.

use super::visit::Visit;
use super::{Amounts, amounts};
use crate::case::Case;
use crate::interpretation;
use crate::policy::Policy;

/// Who would pay what; `None` where the other reading has no figures, or a statement does not fit it.
#[must_use]
pub fn alternative(policy: &Policy, case: &Case, id: &str) -> Option<Amounts> {
    if id != interpretation::BEST || case.identities.is_empty() {
        return match policy.with_alternative(id) {
            Some(other) => amounts(&other, case).ok(),
            // Nobody knows what would hold instead of the rows that rest on it: no matter to whom they do not bind.
            None => amounts(policy, case).ok().filter(|_| !Visit::new(policy, case).rests_on(id)),
        };
    }
    // Not the best row of each tier, but one identity for all of them: the one that leaves least to the person.
    let alone = case.identities.iter().map(|&one| Case { identities: vec![one], ..case.clone() });
    alone.filter_map(|case| amounts(policy, &case).ok()).min_by_key(|amounts| amounts.personal)
}
