//! What a pack defines and nothing in it uses.

use super::{Findings, Remark};
pub(super) use crate::engine::figures_of;
use crate::interpretation;
use crate::policy::{Figure, Policy};
use std::sync::Arc;

/// Figures, documents and readings.
pub(super) fn check(policy: &Policy, findings: &mut Findings<'_>) {
    // No case follows another reading, so these figures are used and never reached.
    let others = policy.other_rows().flat_map(figures_of).flat_map(|one| lineage(one));
    let used: Vec<&str> = used_figures(policy).into_iter().chain(others).collect();
    for (index, figure) in policy.figures.iter().enumerate() {
        if !used.contains(&figure.id.as_str()) {
            findings.warning(format!("figure.{index}"), Remark::FigureIdle);
        }
    }
    for (index, document) in policy.documents.iter().enumerate() {
        let figures = policy.figures.iter().map(|one| &one.citation);
        let others = policy.sums.iter().filter_map(|one| one.citation.as_ref());
        let mut citations = figures.chain(policy.notices.iter().map(|one| &one.citation)).chain(others);
        if !citations.any(|citation| citation.document.id == document.id) {
            findings.warning(format!("document.{index}"), Remark::DocumentIdle);
        }
    }
    for (index, one) in policy.readings.iter().enumerate() {
        if !interpretation::ALL.contains(&one.id.as_str()) && !rests_on(policy, &one.id) {
            findings.warning(format!("reading.{index}"), Remark::ReadingIdle);
        }
    }
}

fn rests_on(policy: &Policy, id: &str) -> bool {
    let others = policy.other_rows().map(|row| &row.otherwise);
    let rows =
        policy.tiers.iter().flat_map(|one| policy.rows(one.tier)).map(|row| &row.readings).chain(others);
    let rows = rows.chain(policy.sums.iter().map(|one| &one.readings));
    let rows = rows.chain(policy.adjustments.iter().map(|one| &one.readings));
    let notices = policy.notices.iter().map(|one| &one.readings);
    let alerts = policy.alerts.iter().map(|one| &one.readings);
    rows.chain(notices).chain(alerts).flatten().any(|one| one == id)
}

/// The ids of all figures that a rule uses, those they were made from included.
pub(super) fn used_figures(policy: &Policy) -> Vec<&str> {
    let mut used: Vec<&Arc<Figure>> = Vec::new();
    for row in policy.tiers.iter().flat_map(|one| policy.rows(one.tier)) {
        used.extend(figures_of(row));
    }
    let adjustments = policy.adjustments.iter();
    used.extend(adjustments.flat_map(|one| [&one.points, &one.factor, &one.prepay]).flatten());
    used.extend(policy.alerts.iter().map(|one| &one.threshold));
    used.extend(policy.checks.iter().map(|one| &one.limit));
    used.extend(policy.premiums.iter().map(|one| &one.share));
    used.extend(policy.premium_standard.iter().flat_map(|one| [&one.personal, &one.fiscal]));
    used.into_iter().flat_map(|figure| lineage(figure)).collect()
}

/// A figure, those it was made from, and so on.
pub(super) fn lineage(figure: &Figure) -> impl Iterator<Item = &str> {
    let bases =
        std::iter::successors(Some(figure), |one| one.made_from.as_ref().map(|made| made.base.as_ref()));
    bases.flat_map(|one| {
        [one.id.as_str()].into_iter().chain(one.each.iter().map(|each| each.step.id.as_str()))
    })
}
