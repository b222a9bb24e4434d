//! The plan of a visit with what is otherwise in it at each end of the ranges.

use super::by_scenario::ByScenario;
use super::compile::{at_end, compile};
use super::end::End;
use super::origins::Origins;
use super::plan::Plan;
use super::run::{Run, run, run_at, run_from};
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

/// Where the tiers part into those at the patient's favourable end of their ranges and those at the other: figures of different
/// tiers have nothing to do with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MixedEnd {
    /// The first tier of the second part, by its place.
    from: usize,
    /// Whether the first part is at the favourable end, and the second at the other.
    better_first: bool,
}

impl<W: Width> RangedPlan<W> {
    /// Every way to part the tiers that have a range, all on one side among them.
    pub(super) fn mixed_ends(&self) -> Vec<MixedEnd> {
        let mut mixed_ends = Vec::new();
        if let Some([end, _]) = &self.ends {
            let places = end.tiers.iter().map(|(place, _)| *place).filter(|place| *place > 0);
            for from in [0].into_iter().chain(places) {
                mixed_ends.push(MixedEnd { from, better_first: false });
                mixed_ends.push(MixedEnd { from, better_first: true });
            }
        }
        mixed_ends
    }

    /// The run where tiers are parted like this; settled amounts are cut to what is left.
    pub(super) fn run_mixed(&self, mixed: MixedEnd, start: &RunStart<W>) -> Run<W> {
        let Some([better, worse]) = &self.ends else { return run(&self.central, start, Settling::Cut) };
        let (first, second) = if mixed.better_first { (better, worse) } else { (worse, better) };
        if mixed.from == 0 {
            return run_at(&self.central, second, start, Settling::Cut);
        }
        let mut run = Run::default();
        let before = run_at(&self.central, first, start, Settling::Cut);
        run_from(&before, mixed.from, &self.central, second, start, &mut run);
        run
    }

    /// All runs; at the ends settled amounts are cut to what is left.
    pub(super) fn run(&self, start: &RunStart<W>, settling: Settling) -> ByScenario<Run<W>> {
        let central = run(&self.central, start, settling);
        let ends = self.ends.as_ref();
        let extremes =
            ends.map(|ends| ends.each_ref().map(|end| run_at(&self.central, end, start, Settling::Cut)));
        ByScenario { central, extremes }
    }
}
