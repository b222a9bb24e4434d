//! What a pack leaves open although it changes what is paid: refused unless its author says it outright. Each rule
//! speaks of rows that one person can meet together.

mod meet;
mod silent;
mod split;
mod sums;

use crate::policy::{Counted, Figure, FigureValue, Over, Policy, Row, Share};
use crate::problem::{Fault, PackFault, Problem, Unsaid};
use crate::terms::{Sum, Tier};
use crate::tree::Node;

/// Something left open, and where.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::policy) struct Uncertain {
    /// Where in the file.
    pub(in crate::policy) path: String,
    /// What.
    pub(in crate::policy) what: Unsaid,
    /// Whether somebody should look again, no more.
    pub(in crate::policy) perhaps: bool,
}

/// What must be said before the pack is used. `whole` says that everything in the file could be read: only then is
/// something that is not there left out.
pub(super) fn problems(policy: &Policy, whole: bool, tree: &Node) -> Vec<Problem> {
    let mut open = silent::open(policy);
    open.extend(split::open(policy, whole));
    if whole {
        open.extend(silent::left_out(policy));
        open.extend(sums::open(policy));
    }
    let mut problems: Vec<Problem> = Vec::new();
    for one in open.into_iter().filter(|one| !one.perhaps) {
        let at = tree.place(&one.path);
        let problem = Problem { path: one.path, fault: Fault::Pack(PackFault::Unsaid(one.what)), at };
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }
    problems
}

/// What an author should look at again.
pub(in crate::policy) fn perhaps(policy: &Policy) -> Vec<(String, Unsaid)> {
    let open = silent::open(policy).into_iter().filter(|one| one.perhaps);
    let mut paths: Vec<(String, Unsaid)> = open.map(|one| (one.path, one.what)).collect();
    paths.dedup();
    paths
}

/// A row with its tier.
#[derive(Clone, Copy)]
struct TierRow<'r> {
    tier: Tier,
    row: &'r Row,
}

/// Every row of a tier, those of other readings too.
fn rows(policy: &Policy, tier: Tier) -> Vec<TierRow<'_>> {
    let place = policy.tiers.iter().position(|one| one.tier == tier).unwrap_or(usize::MAX);
    let others = policy.others.get(place).into_iter().flatten();
    policy.rows_at(place).iter().chain(others).map(|row| TierRow { tier, row }).collect()
}

/// Every row of every tier.
fn every_row(policy: &Policy) -> Vec<TierRow<'_>> {
    policy.tiers.iter().flat_map(|one| rows(policy, one.tier)).collect()
}

impl<'r> TierRow<'r> {
    /// Where a key of it stands.
    fn open(&self, key: &str, what: Unsaid) -> Uncertain {
        let path = format!("{}.{}.{key}", self.tier.list(), self.row.written);
        Uncertain { path, what, perhaps: false }
    }

    fn share(&self) -> Option<&'r Share> {
        self.row.terms.share()
    }

    /// What it pays with, where something of it is known.
    fn published(&self) -> Option<&'r Share> {
        self.share().filter(|share| {
            let ratio = share.segments.first().map(|one| one.ratio.value);
            share.deductible.value != FigureValue::Unknown || ratio != Some(FigureValue::Unknown)
        })
    }

    /// Its caps that count a sum, each with its key.
    fn caps(&self) -> Vec<(String, &'r Figure, Sum)> {
        let usual = self.tier.rule().cap.sum();
        let cap = self.row.cap.as_deref().zip(usual).map(|(cap, sum)| ("cap".to_owned(), cap, sum));
        let each = |(index, one): (usize, &'r Counted)| {
            Some((format!("caps.{index}"), one.amount.as_ref(), one.counts?))
        };
        cap.into_iter().chain(self.row.caps.iter().enumerate().filter_map(each)).collect()
    }

    /// The sum that its deductible and segments count on; nothing for the visit alone.
    fn over(&self) -> Option<Sum> {
        match self.share()?.over_in(self.tier) {
            Over::Usual | Over::Visit => None,
            Over::Year(sum) | Over::Segments(sum) => Some(sum),
        }
    }

    fn counts_as_usual(&self) -> bool {
        self.published().is_some_and(|share| share.over == Over::Usual)
    }
}

/// Whether two caps are the same for everybody.
fn same(one: &Figure, other: &Figure) -> bool {
    one.id == other.id || (one.value == other.value && one.each == other.each)
}
