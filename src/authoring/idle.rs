//! What a pack defines and nothing in it uses.

use super::{Findings, Remark};
use crate::policy::{Figure, Policy, Terms};
use crate::reading;
use crate::terms::Tier;
use std::sync::Arc;

/// Figures, documents and readings.
pub(super) fn check(policy: &Policy, findings: &mut Findings<'_>) {
    // No case follows another reading, so these figures are used and never reached.
    let others = policy.other_rows().flat_map(|row| figures_of(&row.terms)).flat_map(|one| lineage(one));
    let used: Vec<&str> = used_figures(policy).into_iter().chain(others).collect();
    for (index, figure) in policy.figures.iter().enumerate() {
        if !used.contains(&figure.id.as_str()) {
            findings.warning(format!("figure.{index}"), Remark::FigureIdle);
        }
    }
    for (index, document) in policy.documents.iter().enumerate() {
        let figures = policy.figures.iter().map(|one| &one.citation);
        let mut citations = figures.chain(policy.notices.iter().map(|one| &one.citation));
        if !citations.any(|citation| citation.document.id == document.id) {
            findings.warning(format!("document.{index}"), Remark::DocumentIdle);
        }
    }
    for (index, one) in policy.readings.iter().enumerate() {
        if !reading::ALL.contains(&one.id.as_str()) && !rests_on(policy, &one.id) {
            findings.warning(format!("reading.{index}"), Remark::ReadingIdle);
        }
    }
}

fn rests_on(policy: &Policy, id: &str) -> bool {
    let others = policy.other_rows().map(|row| &row.otherwise);
    let rows = Tier::ALL.iter().flat_map(|&tier| policy.rows(tier)).map(|row| &row.readings).chain(others);
    let notices = policy.notices.iter().map(|one| &one.readings);
    let alerts = policy.alerts.iter().map(|one| &one.readings);
    rows.chain(notices).chain(alerts).flatten().any(|one| one == id)
}

/// The ids of all figures that a rule uses, those they were made from included.
pub(super) fn used_figures(policy: &Policy) -> Vec<&str> {
    let mut used: Vec<&Arc<Figure>> = Vec::new();
    for row in Tier::ALL.iter().flat_map(|&tier| policy.rows(tier)) {
        used.extend(figures_of(&row.terms));
    }
    used.extend(policy.adjustments.iter().map(|one| &one.points));
    used.extend(policy.alerts.iter().map(|one| &one.threshold));
    used.extend(policy.checks.iter().map(|one| &one.limit));
    used.extend(policy.premiums.iter().map(|one| &one.share));
    used.extend(policy.premium_standard.iter().flat_map(|one| [&one.personal, &one.fiscal]));
    used.into_iter().flat_map(|figure| lineage(figure)).collect()
}

/// The figures of a row.
pub(super) fn figures_of(terms: &Terms) -> Vec<&Arc<Figure>> {
    match terms {
        Terms::Share(share) => {
            let segments = share.segments.iter();
            let bounds = segments.clone().filter_map(|segment| segment.up_to.as_ref());
            let ratios = segments.map(|segment| &segment.ratio);
            [&share.deductible].into_iter().chain(ratios).chain(bounds).chain(&share.cap).collect()
        }
        Terms::PerDay(figure) | Terms::Floor(figure) | Terms::Unpublished(figure) => vec![figure],
    }
}

/// A figure, the one it was made from, and so on.
pub(super) fn lineage(figure: &Figure) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(figure), |one| one.made_from.as_ref().map(|made| made.base.as_ref()))
        .map(|one| one.id.as_str())
}
