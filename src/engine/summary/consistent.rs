//! Sums of a year that cannot be true together: an aid cannot have paid more than its burden draws under any row of the
//! person's, and what reached the second aid had reached the first.

use crate::engine::resolved_figure::FigureResolver;
use crate::engine::scenario::Scenario;
use crate::engine::visit::Visit;
use crate::estimate::Notice;
use crate::listed::AsList;
use crate::money::{Exact, Money, Rate};
use crate::policy::{Row, Share};
use crate::terms::{FigurePath, Part, Role, Sum, Tier};

/// One notice for each sum that is too small for another.
pub(super) fn notices(visit: &Visit<'_>) -> Vec<Notice> {
    let year = &visit.case.year_to_date;
    let aids: Vec<Tier> =
        visit.policy.tiers.iter().map(|one| one.tier).filter(|tier| tier.rule().role == Role::Aid).listed();
    let mut least: Vec<(Sum, Money)> = Vec::new();
    let mut later: Option<Money> = None;
    for tier in aids.iter().rev() {
        let (Some(burden), Some(paid)) = (tier.rule().burden_into, tier.rule().paid_into) else { continue };
        let drawn = least_burden(*tier, year.get(paid), visit).unwrap_or_default();
        let needed = drawn.max(later.unwrap_or_default());
        if needed > year.get(burden) {
            least.push((burden, needed));
        }
        later = later.max(Some(needed.max(year.get(burden))));
    }
    least
        .into_iter()
        .rev()
        .map(|(sum, at_least)| Notice {
            sum: Some(sum),
            at_least: Some(at_least),
            ..Notice::of(Notice::YEAR_SUMS_INCONSISTENT)
        })
        .listed()
}

/// The smallest burden that draws so much under some row of the person's; `None` where no row says.
fn least_burden(tier: Tier, paid: Money, visit: &Visit<'_>) -> Option<Money> {
    if paid.is_zero() {
        return None;
    }
    let theirs = |row: &&Row| visit.policy.is_for(&row.who, &visit.case.identities);
    let shares = visit.policy.rows(tier).iter().filter(theirs).filter_map(|row| row.terms.share());
    let figures = FigureResolver { visit, scenario: Scenario::Favourable };
    let burdens: Vec<Option<Money>> = shares.map(|share| drawing(tier, share, paid, &figures)).listed();
    // Where one row's figures are not known it may have paid anything.
    if burdens.contains(&None) { None } else { burdens.into_iter().flatten().min() }
}

/// The smallest burden of which a share pays so much, at the patient's best; a fen may have been rounded up.
fn drawing(tier: Tier, share: &Share, paid: Money, figures: &FigureResolver<'_, '_>) -> Option<Money> {
    let deductible = FigurePath::Of(tier, Part::Deductible);
    let deductible = figures.amount(deductible, Some(&share.deductible))?.value;
    let ratios: Option<Vec<Rate>> = share
        .segments
        .iter()
        .map(|segment| figures.rate(FigurePath::Of(tier, Part::Ratio), &segment.ratio).map(|one| one.value))
        .collect();
    let best = ratios?.into_iter().max()?.grains();
    if best == 0 {
        return None;
    }
    let above = paid.grains() * crate::money::GRAINS / best;
    let fen = Exact::of_grains(deductible.grains() + above).to_fen();
    Some(fen)
}
