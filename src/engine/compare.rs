//! The same bill under other circumstances — another level, place, identity, insurance, region or year — and why
//! each tier pays more or less.

use crate::estimate::{Estimate, Reason, Step, TierLine, TierState, Written};
use crate::money::Money;
use crate::terms::{FigurePath, Identity, Tier};
use serde::Serialize;

/// By how much an amount differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "change", content = "by")]
pub enum Change {
    /// Not at all.
    Same,
    /// More in the other.
    More(Money),
    /// Less in the other.
    Less(Money),
}

impl Change {
    pub(crate) fn from_to(base: Money, other: Money) -> Self {
        match base.cmp(&other) {
            std::cmp::Ordering::Equal => Self::Same,
            std::cmp::Ordering::Less => Self::More(other - base),
            std::cmp::Ordering::Greater => Self::Less(base - other),
        }
    }
}

/// Two estimates side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// What the person pays.
    pub personal: Change,
    /// What the tiers pay together.
    pub paid: Change,
    /// The tiers that differ in amount, state or bounds, in their order.
    pub tiers: Vec<TierDifference>,
}

/// A tier that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TierDifference {
    /// Which.
    pub tier: Tier,
    /// By how much it pays more or less.
    pub pays: Change,
    /// Why.
    pub causes: Vec<Cause>,
}

/// Why a tier differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "cause")]
pub enum Cause {
    /// It applies in one and not in the other, or is known in only one.
    State {
        /// In the first.
        from: TierState,
        /// In the other.
        to: TierState,
        /// Why it does not apply, where it does not.
        reason: Option<Reason>,
    },
    /// Another identity's row.
    Row {
        /// In the first; `None` for the ordinary row.
        from: Option<Identity>,
        /// In the other.
        to: Option<Identity>,
    },
    /// A figure is another.
    Figure {
        /// Which.
        path: FigurePath,
        /// In the first; `None` where it has none.
        from: Option<Written>,
        /// In the other.
        to: Option<Written>,
    },
    /// More or less was left to pay when its turn came.
    Reached {
        /// By how much.
        change: Change,
    },
}

/// How `other` differs from `base`, tier by tier.
#[must_use]
pub fn compare(base: &Estimate, other: &Estimate) -> Comparison {
    let tiers =
        base.tiers.iter().zip(&other.tiers).filter_map(|(base, other)| difference(base, other)).collect();
    Comparison {
        personal: Change::from_to(base.personal, other.personal),
        paid: Change::from_to(base.paid, other.paid),
        tiers,
    }
}

fn difference(base: &TierLine, other: &TierLine) -> Option<TierDifference> {
    let same = base.pays == other.pays
        && base.state == other.state
        && base.low == other.low
        && base.high == other.high;
    if same {
        return None;
    }
    let mut causes = Vec::new();
    if base.state != other.state {
        let reason = base.reason.or(other.reason);
        causes.push(Cause::State { from: base.state, to: other.state, reason });
    }
    let both_pay = base.state == TierState::Computed && other.state == TierState::Computed;
    if both_pay && base.identity != other.identity {
        causes.push(Cause::Row { from: base.identity, to: other.identity });
    }
    if both_pay {
        causes.extend(figures(&base.steps, &other.steps));
        let change = Change::from_to(base.reached, other.reached);
        if change != Change::Same {
            causes.push(Cause::Reached { change });
        }
    }
    Some(TierDifference { tier: base.tier, pays: Change::from_to(base.pays, other.pays), causes })
}

/// The figures that are others, in the order of their first use.
fn figures(base: &[Step], other: &[Step]) -> Vec<Cause> {
    let value = |steps: &[Step], path: FigurePath| {
        steps
            .iter()
            .flat_map(|step| &step.figures)
            .find(|figure| figure.path == path)
            .map(|figure| figure.value)
    };
    let mut seen: Vec<FigurePath> = Vec::new();
    for figure in base.iter().chain(other).flat_map(|step| &step.figures) {
        if !seen.contains(&figure.path) {
            seen.push(figure.path);
        }
    }
    seen.into_iter()
        .map(|path| (path, value(base, path), value(other, path)))
        .filter(|(_, from, to)| from != to)
        .map(|(path, from, to)| Cause::Figure { path, from, to })
        .collect()
}
