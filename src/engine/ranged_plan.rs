//! The plan of a visit with what is otherwise in it at each end of the ranges.

use super::by_scenario::ByScenario;
use super::compile::{at_end, compile};
use super::end::End;
use super::origins::Origins;
use super::plan::Plan;
use super::run::{Run, run, run_at};
use super::run_start::{RunStart, Settling};
use super::scenario::Scenario;
use super::visit::Visit;
use crate::money::Width;

/// A plan and its ends.
#[derive(Debug, PartialEq)]
pub(super) struct RangedPlan<W = i128> {
    /// As published.
    pub(super) central: Plan<W>,
    /// The patient's favourable end and the other; absent where no figure has a range.
    pub(super) ends: Option<[End<W>; 2]>,
}

impl RangedPlan {
    /// The plan of a visit, and where its central numbers come from.
    pub(super) fn compile<'p>(visit: &Visit<'p>) -> (Self, Origins<'p>) {
        let (central, origins) = compile(visit);
        let end = |scenario| at_end(visit, scenario, &origins.ranged);
        let ends = origins.ranged.any().then(|| [Scenario::Favourable, Scenario::Adverse].map(end));
        (Self { central, ends }, origins)
    }
}

impl<W: Width> RangedPlan<W> {
    /// All runs; at the ends settled amounts are cut to what is left.
    pub(super) fn run(&self, start: &RunStart<W>, settling: Settling) -> ByScenario<Run<W>> {
        let central = run(&self.central, start, settling);
        let ends = self.ends.as_ref();
        let extremes =
            ends.map(|ends| ends.each_ref().map(|end| run_at(&self.central, end, start, Settling::Cut)));
        ByScenario { central, extremes }
    }
}
