//! A later payment that looks at how basic insurance splits what it leaves: what basic pays has to be certain then, and
//! the best row of basic insurance alone need not be best.

use super::{TierRow, Uncertain, meet, rows, same};
use crate::interpretation;
use crate::policy::{Figure, FigureValue, Policy, Row, Terms, Who};
use crate::problem::Unsaid;
use crate::terms::{Kind, Tier};

/// What is uncertain, and where the best row is not known to be best.
pub(super) fn open(policy: &Policy, whole: bool) -> Vec<Uncertain> {
    let later = later_rows(policy);
    let mut open = uncertain_rows(policy, &later);
    // Places are told by their number in the file.
    if whole {
        open.extend(uncertain_places(policy, &later));
    }
    open.extend(best_rows(policy, &later));
    open
}

/// The rows behind basic insurance that need its split.
fn later_rows(policy: &Policy) -> Vec<TierRow<'_>> {
    let tiers = policy.tiers.iter().skip_while(|one| one.tier != Tier::Basic).skip(1);
    let rows = tiers.flat_map(|one| rows(policy, one.tier));
    rows.filter(|one| one.row.of.is_some_and(crate::policy::Base::needs_split)).collect()
}

/// Whether nobody knows exactly what the figure is.
fn is_uncertain(figure: &Figure) -> bool {
    matches!(figure.kind, Kind::Reference | Kind::AtLeast | Kind::Average | Kind::AtMost)
        && figure.value != FigureValue::Unknown
}

/// Uncertain figures of basic rows that a person meets together with such a row, or with a place that has a prepay.
fn uncertain_rows(policy: &Policy, later: &[TierRow<'_>]) -> Vec<Uncertain> {
    let prepays = policy.adjustments.iter().filter(|one| one.prepay.is_some());
    let prepays: Vec<_> = prepays.map(|one| &one.when).collect();
    let looked_at = |row: &Row| {
        let after = later.iter().filter(|one| one.row.holds_beside(row)).map(|one| &one.row.when);
        after.chain(prepays.iter().copied()).any(|when| meet::at_a_visit(&policy.facts, when, &row.when))
    };
    rows(policy, Tier::Basic)
        .iter()
        .filter(|one| looked_at(one.row))
        .flat_map(|one| uncertain_keys(one.row).into_iter().map(|key| one.open(&key, Unsaid::UncertainSplit)))
        .collect()
}

/// The keys of a row whose figures are not certain; deductibles and ratios may also be unpublished.
fn uncertain_keys(row: &Row) -> Vec<String> {
    let mut keys = Vec::new();
    let mut look = |key: String, figure: &Figure, limits: bool| {
        if is_uncertain(figure) || (limits && figure.value == FigureValue::Unknown) {
            keys.push(key);
        }
    };
    match &row.terms {
        Terms::Share(share) => {
            look("deductible".to_owned(), &share.deductible, false);
            for (index, segment) in share.segments.iter().enumerate() {
                let one = share.segments.len() == 1;
                let key = if one { "ratio".to_owned() } else { format!("segment.{index}.ratio") };
                look(key, &segment.ratio, false);
            }
            if let Some(ceiling) = &share.at_most {
                look("deductible-at-most.amount".to_owned(), &ceiling.amount, true);
            }
        }
        Terms::Fixed { amount, .. } => look("amount".to_owned(), amount, false),
        Terms::Floor(_) | Terms::Unpublished(_) => {}
    }
    if let Some(cap) = &row.cap {
        look("cap".to_owned(), cap, true);
    }
    for (index, one) in row.caps.iter().enumerate() {
        look(format!("caps.{index}.cap"), &one.amount, true);
    }
    keys
}

/// Uncertain points, factors and prepays: with such a row, with such a place.
fn uncertain_places(policy: &Policy, later: &[TierRow<'_>]) -> Vec<Uncertain> {
    let mut open = Vec::new();
    for (index, one) in policy.adjustments.iter().enumerate() {
        let after = later.iter().any(|row| meet::at_a_visit(&policy.facts, &row.row.when, &one.when));
        if one.prepay.is_none() && !after {
            continue;
        }
        for (key, figure) in [("points", &one.points), ("factor", &one.factor), ("prepay", &one.prepay)] {
            if figure.as_deref().is_some_and(is_uncertain) {
                let path = format!("place-adjustment.{index}.{key}");
                open.push(Uncertain { path, what: Unsaid::UncertainSplit, perhaps: false });
            }
        }
    }
    open
}

/// Rows that need the split, behind basic rows of which one person can hold several that differ.
fn best_rows(policy: &Policy, later: &[TierRow<'_>]) -> Vec<Uncertain> {
    let basic = rows(policy, Tier::Basic);
    let named = |one: &TierRow<'_>| one.row.readings.iter().any(|id| id == interpretation::BEST);
    let beside = |one: &TierRow<'_>, other: &TierRow<'_>| {
        let (Who::Holding(mine), Who::Holding(theirs)) = (&one.row.who, &other.row.who) else {
            return false;
        };
        mine.iter().any(|identity| theirs.iter().any(|other| other != identity))
            && meet::in_one_situation(&policy.facts, &one.row.when, &other.row.when)
            && one.row.holds_beside(other.row)
            && differ(one, other)
    };
    let pairs: Vec<(&TierRow<'_>, &TierRow<'_>)> = basic
        .iter()
        .enumerate()
        .flat_map(|(done, one)| basic.iter().take(done).map(move |other| (one, other)))
        .filter(|(one, other)| beside(one, other))
        .collect();
    later
        .iter()
        .filter(|one| one.published().is_some() || matches!(one.row.terms, Terms::Fixed { .. }))
        .filter(|one| !named(one))
        .filter(|one| {
            pairs.iter().any(|(first, second)| {
                [first, second].iter().all(|row| {
                    meet::at_a_visit(&policy.facts, &one.row.when, &row.row.when)
                        && one.row.holds_beside(row.row)
                })
            })
        })
        .map(|one| one.open("of", Unsaid::BestRow))
        .collect()
}

/// Whether two published rows have other deductibles or other caps.
fn differ(one: &TierRow<'_>, other: &TierRow<'_>) -> bool {
    let (Some(first), Some(second)) = (one.published(), other.published()) else { return false };
    let figures = |row: &Row| -> Vec<(Option<crate::terms::Sum>, std::sync::Arc<Figure>)> {
        let cap = row.cap.iter().map(|cap| (Some(crate::terms::Sum::BasicPaid), cap.clone()));
        cap.chain(row.caps.iter().map(|one| (one.counts, one.amount.clone()))).collect()
    };
    let (mine, theirs) = (figures(one.row), figures(other.row));
    let same_caps = mine.len() == theirs.len()
        && mine.iter().all(|(sum, cap)| theirs.iter().any(|(other, each)| sum == other && same(cap, each)));
    let same_ceilings = match (&first.at_most, &second.at_most) {
        (Some(one), Some(other)) => one.counts == other.counts && same(&one.amount, &other.amount),
        (None, None) => true,
        _ => false,
    };
    !(same(&first.deductible, &second.deductible)
        && first.less == second.less
        && first.over == second.over
        && same_ceilings
        && same_caps)
}
