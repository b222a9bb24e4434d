//! Sums of a year that cannot be true together: an aid cannot have paid more than its burden draws under any row of the
//! person's, and what reached the second aid had reached the first.

use crate::engine::resolved_figure::FigureResolver;
use crate::engine::scenario::Scenario;
use crate::engine::visit::Visit;
use crate::estimate::Notice;
use crate::listed::AsList;
use crate::money::{Exact, Money, Rate};
use crate::policy::{Row, Share, Terms};
use crate::terms::{FigurePath, Part, Role, Sum, Tier};

/// What rounding may have given a person beyond the rules: half a fen a visit, of 512 visits in a year.
const ROUNDED_UP: Money = Money::of_fen(1 << 8);

/// One notice for each sum that is too small for another.
pub(super) fn notices(visit: &Visit<'_>) -> Vec<Notice> {
    let year = &visit.case.year_to_date;
    let aids: Vec<Tier> =
        visit.policy.tiers.iter().map(|one| one.tier).filter(|tier| tier.rule().role == Role::Aid).listed();
    let mut least: Vec<(Sum, Money)> = Vec::new();
    let mut later: Option<(Tier, Money)> = None;
    for tier in aids.iter().rev() {
        let (Some(burden), Some(paid)) = (tier.rule().burden_into, tier.rule().paid_into) else { continue };
        let reached = later.filter(|(later, _)| follows(*later, *tier, visit));
        let reached = reached.map(|(_, reached)| reached).unwrap_or_default();
        let known = year.get(burden);
        let paid = year.get(paid);
        let needed = |paid| least_burden(*tier, paid, visit).unwrap_or_default().max(reached);
        if needed(paid - ROUNDED_UP) > known {
            least.push((burden, needed(paid)));
        }
        later = Some((*tier, known.max(needed(paid - ROUNDED_UP))));
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

fn rows<'p>(tier: Tier, visit: &Visit<'p>) -> impl Iterator<Item = &'p Row> {
    let Visit { policy, case, .. } = *visit;
    policy.rows(tier).iter().filter(move |row| policy.is_for(&row.who, &case.identities))
}

/// Whether all care that reaches the later aid of this person reaches the earlier one.
fn follows(later: Tier, earlier: Tier, visit: &Visit<'_>) -> bool {
    rows(later, visit).all(|row| rows(earlier, visit).any(|before| row.when.is_within(&before.when)))
}

/// The smallest burden that draws so much under some row of the person's; `None` where something else may have been paid.
fn least_burden(tier: Tier, paid: Money, visit: &Visit<'_>) -> Option<Money> {
    // A stay may have been paid by the day, out of no burden of this tier.
    let sum = tier.rule().paid_into;
    let others = visit.policy.tiers.iter().map(|one| one.tier);
    let mut others = others.filter(|one| *one != tier && one.rule().paid_into == sum);
    let stayed = visit.case.year_to_date.stays > 0;
    if paid.is_zero() || stayed && others.any(|one| rows(one, visit).next().is_some()) {
        return None;
    }
    let figures = FigureResolver { visit, scenario: Scenario::Favourable };
    let burdens = rows(tier, visit).map(|row| match &row.terms {
        Terms::Share(share) => drawing(tier, share, paid, &figures),
        // Nothing pays more than what is left.
        Terms::Fixed { .. } | Terms::Floor(_) | Terms::Unpublished(_) => Some(paid),
    });
    let burdens: Vec<Option<Money>> = burdens.listed();
    // Where one row's figures are not known it may have paid anything.
    if burdens.contains(&None) { None } else { burdens.into_iter().flatten().min() }
}

/// The smallest burden of which a share pays so much, at the patient's best.
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
