//! Low and high: the smallest and largest of the three runs, and the sides on which nobody knows where they end.

use super::Runs;
use super::fold::{Line, Run};
use crate::estimate::State;
use crate::money::Money;

/// The bounds of an amount; `None` where that side is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bounds {
    pub(super) low: Option<Money>,
    pub(super) high: Option<Money>,
}

/// The smallest and largest of a value over the runs.
fn spread(runs: &Runs, of: impl Fn(&Run) -> Money) -> (Money, Money) {
    let central = of(&runs.central);
    let ends = runs.ends.iter().flatten().map(of);
    ends.fold((central, central), |(low, high), value| (low.min(value), high.max(value)))
}

/// The bounds of every tier.
///
/// After a tier that may pay more, a later one may pay less, and the other way round; settled tiers stay what
/// the statement says.
pub(super) fn tiers(runs: &Runs, lines: &[Line<'_>]) -> Vec<Bounds> {
    let (low_open, high_open) = runs.open();
    let (mut low_open_before, mut high_open_before) = (false, false);
    lines
        .iter()
        .map(|line| {
            let tier = line.tier;
            if line.state == State::Settled {
                let pays = Some(line.pays.to_fen());
                return Bounds { low: pays, high: pays };
            }
            let pays = |run: &Run| run.pays.get(tier.index()).map_or(line.pays, |pays| *pays).to_fen();
            let (low, high) = spread(runs, pays);
            let low_passed_on = high_open_before && !line.pays.is_zero();
            let high_passed_on = low_open_before && line.state != State::NotApplicable;
            low_open_before |= low_open.has(tier);
            high_open_before |= high_open.has(tier);
            Bounds {
                low: (!low_open.has(tier) && !low_passed_on).then_some(low),
                high: (!high_open.has(tier) && !high_passed_on).then_some(high),
            }
        })
        .collect()
}

/// The bounds of what the person pays: a tier that may pay more leaves less to the person.
pub(super) fn personal(runs: &Runs) -> Bounds {
    let (low_open, high_open) = runs.open();
    let (low, high) = spread(runs, Run::personal);
    Bounds { low: (!high_open.any()).then_some(low), high: (!low_open.any()).then_some(high) }
}
