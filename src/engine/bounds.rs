//! Low and high: the smallest and largest of the three runs, and the sides on which nobody knows where they end.

use super::by_scenario::ByScenario;
use super::plan::Plan;
use super::run::Run;
use super::tier_set::Tiers;
use crate::estimate::TierState;
use crate::listed::AsList;
use crate::money::{Money, Width};
use crate::terms::Role;

/// The bounds of an amount; `None` where that side is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bounds<W = i128> {
    pub(super) low: Option<W>,
    pub(super) high: Option<W>,
}

impl<W: Width> Bounds<W> {
    /// This amount and no other.
    pub(super) fn exactly(amount: W) -> Self {
        Self { low: Some(amount), high: Some(amount) }
    }

    /// The smallest low and the greatest high; open where either is.
    pub(super) fn with(self, other: Self) -> Self {
        Self {
            low: self.low.zip(other.low).map(|(one, other)| one.min(other)),
            high: self.high.zip(other.high).map(|(one, other)| one.max(other)),
        }
    }

    /// Both in yuan.
    pub(super) fn money(self) -> (Option<Money>, Option<Money>) {
        (self.low.map(W::money), self.high.map(W::money))
    }
}

/// The bounds of every tier.
pub(super) fn tiers<W: Width>(plan: &Plan<W>, runs: &ByScenario<Run<W>>) -> Vec<Bounds<W>> {
    let open = runs.open();
    (0..runs.central.lines.len()).map(|place| of_tier(plan, runs, open, place)).listed()
}

/// The bounds of a tier; `open` are those whose own low and high sides are open.
///
/// After a tier that may pay more, a later one that works on a part of the same may pay less, and the other way round;
/// settled tiers stay what the statement says.
pub(super) fn of_tier<W: Width>(
    plan: &Plan<W>,
    runs: &ByScenario<Run<W>>,
    (low_open, high_open): (Tiers, Tiers),
    place: usize,
) -> Bounds<W> {
    let lines = &runs.central.lines;
    let passed_on = |open: Tiers| {
        let fallback = plan.tiers.get(place).is_some_and(|tier| tier.role == Role::Fallback);
        let base = lines.get(place).map(|line| line.base);
        let mut before = lines.iter().enumerate().take(place).filter(|(place, _)| open.has(*place));
        before.any(|(_, line)| fallback || base.is_some_and(|base| base.meets(line.base)))
    };
    let Some(line) = lines.get(place) else { return Bounds { low: None, high: None } };
    if line.state == TierState::Settled {
        return Bounds::exactly(line.pays);
    }
    let (low, high) = runs.spread(|run| run.pays(place));
    let low_passed_on = line.pays != W::ZERO && high_open.any() && passed_on(high_open);
    let high_passed_on = line.state != TierState::NotApplicable && low_open.any() && passed_on(low_open);
    Bounds {
        low: (!low_open.has(place) && !low_passed_on).then_some(low),
        high: (!high_open.has(place) && !high_passed_on).then_some(high),
    }
}

/// The bounds of what the person pays: a tier that may pay more leaves less to the person.
pub(super) fn personal<W: Width>(runs: &ByScenario<Run<W>>) -> Bounds<W> {
    let (low_open, high_open) = runs.open();
    let (low, high) = runs.spread(Run::personal);
    Bounds { low: (!high_open.any()).then_some(low), high: (!low_open.any()).then_some(high) }
}
