//! Something at each end of the ranges: as published, and, where any figure has a range, at the patient's favourable end
//! and at the other.

use super::compile::compile;
use super::origins::Origins;
use super::plan::Plan;
use super::run::{Run, RunStart, Settling, run};
use super::scenario::Scenario;
use super::tier_set::Tiers;
use super::visit::Visit;
use crate::money::Width;

/// One for the central values; the favourable and the adverse one are absent where both would repeat it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ByScenario<T> {
    pub(super) central: T,
    pub(super) extremes: Option<[T; 2]>,
}

impl ByScenario<Plan> {
    /// The plans of a visit, and where the central one's numbers come from.
    pub(super) fn compile<'p>(visit: &Visit<'p>) -> (Self, Origins<'p>) {
        let (central, origins) = compile(visit, Scenario::Central);
        let extremes = central
            .wide
            .then(|| [Scenario::Favourable, Scenario::Adverse].map(|scenario| compile(visit, scenario).0));
        (Self { central, extremes }, origins)
    }

    /// The same in 64 bits; `None` where a number does not fit.
    pub(super) fn narrow(&self) -> Option<ByScenario<Plan<i64>>> {
        let extremes = match &self.extremes {
            Some([favourable, adverse]) => Some([favourable.narrow()?, adverse.narrow()?]),
            None => None,
        };
        Some(ByScenario { central: self.central.narrow()?, extremes })
    }
}

impl<W: Width> ByScenario<Plan<W>> {
    /// All of them; at the ends settled amounts are cut to what is left.
    pub(super) fn run(&self, start: &RunStart<W>, settling: Settling) -> ByScenario<Run<W>> {
        let extremes = self.extremes.as_ref();
        let extremes = extremes.map(|plans| plans.each_ref().map(|plan| run(plan, start, Settling::Cut)));
        ByScenario { central: run(&self.central, start, settling), extremes }
    }
}

impl<W: Width> ByScenario<Run<W>> {
    /// The tiers whose own low side is open in any of them, and those whose high side is.
    pub(super) fn open(&self) -> (Tiers, Tiers) {
        let central = (self.central.low_open, self.central.high_open);
        let extremes = self.extremes.iter().flatten();
        extremes.fold(central, |(low, high), run| (low.or(run.low_open), high.or(run.high_open)))
    }

    /// The smallest and largest of a value over all of them.
    pub(super) fn spread(&self, of: impl Fn(&Run<W>) -> W) -> (W, W) {
        let central = of(&self.central);
        let extremes = self.extremes.iter().flatten().map(of);
        extremes.fold((central, central), |(low, high), value| (low.min(value), high.max(value)))
    }
}
