//! What ran at each end of the ranges: as published, and, where any figure has a range, at the patient's favourable end
//! and at the other.

use super::run::Run;
use super::tier_set::Tiers;
use crate::money::Width;

/// One for the central values; the favourable and the adverse one are absent where both would repeat it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ByScenario<T> {
    pub(super) central: T,
    pub(super) extremes: Option<[T; 2]>,
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
