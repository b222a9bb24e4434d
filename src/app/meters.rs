//! How far the year's deductibles and caps are used up, from the figures an estimate used and what it accumulated.

use crate::estimate::{Estimate, UsedFigure, Written};
use crate::money::Money;
use crate::policy::Policy;
use crate::terms::{FigurePath, Kind, Part, Sum, Tier};

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meter {
    /// Which figure.
    pub path: FigurePath,
    /// How much of it is used up; never more than all.
    pub used: Money,
    /// All of it.
    pub of: Money,
    /// How far the figure can be relied on.
    pub kind: Kind,
}

/// Those that this visit touched, in the tiers' order; what a single visit fills is none.
#[must_use]
pub fn meters(policy: &Policy, estimate: &Estimate) -> Vec<Meter> {
    let mut meters: Vec<Meter> = Vec::new();
    for line in &estimate.tiers {
        for used in line.steps.iter().flat_map(|step| &step.figures) {
            let Written::Amount(of) = used.value else { continue };
            let Some(sum) = filled_by(policy, line.tier, used) else { continue };
            let (of, held) = (of.to_fen(), estimate.year_to_date.get(sum));
            if !of.is_zero() && meters.iter().all(|meter| meter.path != used.path) {
                meters.push(Meter { path: used.path, used: held.min(of), of, kind: used.kind });
            }
        }
    }
    meters
}

/// The sum of the year that fills a figure, by the rows it stands in; one of the person's own is filled as its tier's are.
fn filled_by(policy: &Policy, tier: Tier, used: &UsedFigure) -> Option<Sum> {
    let Some(source) = &used.source else {
        return match used.path.part() {
            Part::Deductible => tier.rule().over,
            Part::Cap => tier.rule().cap.sum(),
            _ => None,
        };
    };
    let mut fills = None;
    for row in policy.rows(tier) {
        row.each_filled(tier, &mut |figure, sum| {
            if figure.id == source.id {
                fills = fills.or(Some(sum));
            }
        });
    }
    fills
}
