//! How far the year's deductibles and caps are used up, from the figures an estimate used and what it accumulated.

use crate::estimate::{Estimate, UsedFigure, Written};
use crate::listed::AsList;
use crate::money::Money;
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

/// Those that this visit touched, in the tiers' order. Basic insurance's deductible is each stay's own.
#[must_use]
pub fn meters(estimate: &Estimate) -> Vec<Meter> {
    let year = &estimate.year_to_date;
    let counted = [
        (Tier::Basic, Part::Cap, year.get(Sum::BasicPaid)),
        (Tier::Critical, Part::Deductible, year.get(Sum::CriticalBurden)),
        (Tier::LargeAmount, Part::Deductible, year.get(Sum::CriticalBurden)),
        (Tier::AidBasic, Part::Deductible, year.get(Sum::AidBurden)),
        (Tier::AidBasic, Part::Cap, year.get(Sum::AidBasicPaid)),
        (Tier::AidTilted, Part::Deductible, year.get(Sum::TiltedBurden)),
        (Tier::AidTilted, Part::Cap, year.get(Sum::AidTiltedPaid)),
    ];
    counted
        .into_iter()
        .filter_map(|(tier, part, sum)| {
            let path = FigurePath::Of(tier, part);
            let used = figure(estimate, path)?;
            let Written::Amount(of) = used.value else { return None };
            let of = of.to_fen();
            (!of.is_zero()).then(|| Meter { path, used: sum.min(of), of, kind: used.kind })
        })
        .listed()
}

fn figure(estimate: &Estimate, path: FigurePath) -> Option<&UsedFigure> {
    let steps = estimate.tier(path.tier()?)?.steps.iter();
    steps.flat_map(|step| &step.figures).find(|figure| figure.path == path)
}
