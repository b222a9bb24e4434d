//! Something at each end of the ranges: as published, and, where any figure has a range, at the patient's favourable end
//! and at the other.

use super::compile::compile;
use super::origins::Origins;
use super::plan::Plan;
use super::run::{Run, RunStart, Tiers, run};
use super::scenario::Scenario;
use super::visit::Visit;

/// One for the central values; the favourable and the adverse one are absent where both would repeat it.
#[derive(Debug, Clone)]
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

    /// All of them; settled amounts are judged in the central run, and cut to what is left at the ends.
    pub(super) fn run(&self, start: &RunStart) -> ByScenario<Run> {
        let extremes = self.extremes.as_ref().map(|plans| {
            let start = start.clone().without_judging();
            plans.each_ref().map(|plan| run(plan, &start))
        });
        ByScenario { central: run(&self.central, start), extremes }
    }
}

impl ByScenario<Run> {
    /// The tiers whose own low side is open in any of them, and those whose high side is.
    pub(super) fn open(&self) -> (Tiers, Tiers) {
        let central = (self.central.low_open, self.central.high_open);
        let extremes = self.extremes.iter().flatten();
        extremes.fold(central, |(low, high), run| (low.or(run.low_open), high.or(run.high_open)))
    }

    /// The smallest and largest of a value over all of them.
    pub(super) fn spread(&self, of: impl Fn(&Run) -> i128) -> (i128, i128) {
        let central = of(&self.central);
        let extremes = self.extremes.iter().flatten().map(of);
        extremes.fold((central, central), |(low, high), value| (low.min(value), high.max(value)))
    }
}
