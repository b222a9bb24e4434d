//! Sums that nothing uses, and caps and ceilings that never fill.

use super::{TierRow, Uncertain, every_row, meet};
use crate::policy::{Adds, Over, Policy};
use crate::problem::Unsaid;
use crate::terms::{Sum, Tier};

/// Both.
pub(super) fn open(policy: &Policy) -> Vec<Uncertain> {
    let mut used: Vec<Sum> = Vec::new();
    let mut open = Vec::new();
    for one in every_row(policy) {
        for (index, cap) in one.row.caps.iter().enumerate() {
            used.extend(cap.counts);
            if cap.counts.is_some_and(|sum| !feeds(policy, &one, sum)) {
                open.push(one.open(&format!("caps.{index}.counts"), Unsaid::UnfedSum));
            }
        }
        let Some(share) = one.share() else { continue };
        match share.over {
            Over::Year(sum) | Over::Segments(sum) => used.push(sum),
            Over::Usual | Over::Visit => {}
        }
        used.extend(share.less);
        let ceiling = share.at_most.as_ref().and_then(|ceiling| ceiling.counts);
        used.extend(ceiling);
        if ceiling.is_some_and(|sum| !feeds(policy, &one, sum)) {
            open.push(one.open("deductible-at-most.counts", Unsaid::UnfedSum));
        }
    }
    for (index, rule) in policy.sums.iter().enumerate() {
        if !used.contains(&rule.id) {
            open.push(Uncertain { path: format!("sum.{index}"), what: Unsaid::UnusedSum, perhaps: false });
        }
    }
    open
}

/// Whether visits that the row pays add to the sum.
fn feeds(policy: &Policy, row: &TierRow<'_>, sum: Sum) -> bool {
    let tier = row.tier;
    if let Some(rule) = policy.sums.iter().find(|rule| rule.id == sum) {
        return match rule.adds {
            Adds::InScope => false,
            // A day in bed is paid in place of basic aid, and from its cap.
            Adds::Burden(of) | Adds::Paid(of) | Adds::Deductible(of) => {
                (of == tier || (tier == Tier::BedDay && of == Tier::AidBasic))
                    && meet::in_one_situation(&policy.facts, &rule.when, &row.row.when)
            }
        };
    }
    tier.rule().keeps(sum)
}
