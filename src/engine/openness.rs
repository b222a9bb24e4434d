//! Low and high: the smallest and largest of the three runs, and the sides on which nobody knows where they end.

use super::Runs;
use super::fold::Line;
use crate::estimate::State;
use crate::money::Money;

/// The bounds of an amount; `None` where that side is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bounds {
    pub(super) low: Option<Money>,
    pub(super) high: Option<Money>,
}

/// A line's own openness in any of the runs.
#[derive(Debug, Clone, Copy, Default)]
struct Open {
    low: bool,
    high: bool,
}

fn own<T, U>(place: usize, central: &Line<'_, T>, ends: Option<&[super::Run<'_, U>; 2]>) -> Open {
    let mut open = Open { low: central.low_open, high: central.high_open };
    for line in ends.iter().flat_map(|ends| ends.iter()).filter_map(|run| run.lines.get(place)) {
        open.low |= line.low_open;
        open.high |= line.high_open;
    }
    open
}

/// The smallest and largest of a value over the runs.
fn spread<T>(
    runs: &Runs<'_, T>,
    central: Money,
    of: impl Fn(&super::Run<'_, super::Silent>) -> Money,
) -> (Money, Money) {
    let ends = runs.ends.iter().flat_map(|ends| ends.iter()).map(of);
    ends.fold((central, central), |(low, high), value| (low.min(value), high.max(value)))
}

/// The bounds of every tier.
///
/// After a tier that may pay more, a later one may pay less, and the other way round; settled tiers stay what
/// the statement says.
pub(super) fn tiers<T>(runs: &Runs<'_, T>) -> Vec<Bounds> {
    let mut before = Open::default();
    runs.central
        .lines
        .iter()
        .enumerate()
        .map(|(place, line)| {
            let pays = |run: &super::Run<'_, super::Silent>| {
                run.lines.get(place).map_or(line.pays, |line| line.pays).to_fen()
            };
            if line.state == State::Settled {
                let pays = Some(line.pays.to_fen());
                return Bounds { low: pays, high: pays };
            }
            let (low, high) = spread(runs, line.pays.to_fen(), pays);
            let open = own(place, line, runs.ends.as_ref());
            let low_passed_on = before.high && !line.pays.is_zero();
            let high_passed_on = before.low && line.state != State::NotApplicable;
            before.low |= open.low;
            before.high |= open.high;
            Bounds {
                low: (!open.low && !low_passed_on).then_some(low),
                high: (!open.high && !high_passed_on).then_some(high),
            }
        })
        .collect()
}

/// The bounds of what the person pays: a tier that may pay more leaves less to the person.
pub(super) fn personal<T>(runs: &Runs<'_, T>) -> Bounds {
    let mut open = Open::default();
    for (place, line) in runs.central.lines.iter().enumerate() {
        let line = own(place, line, runs.ends.as_ref());
        open.low |= line.high;
        open.high |= line.low;
    }
    let (low, high) = spread(runs, runs.central.personal(), |run| run.personal());
    Bounds { low: (!open.low).then_some(low), high: (!open.high).then_some(high) }
}
