//! What the cases beside a pack show: those that come out otherwise, and the parts of the pack none of them touches.

use super::idle::{figures_of, lineage, used_figures};
use super::{Findings, Remark};
use crate::case::Case;
use crate::estimate::{Estimate, TierLine};
use crate::pack_case::{PackCases, Uncovered, takes, uncovered};
use crate::policy::{Figure, FigureValue, Policy, Terms};

/// Names that stand twice.
pub(super) fn names(cases: &PackCases, findings: &mut Findings<'_>) {
    let visits = cases.visits.iter().enumerate().map(|(index, one)| (format!("case.{index}"), &one.name));
    let premiums =
        cases.premiums.iter().enumerate().map(|(index, one)| (format!("premium.{index}"), &one.name));
    let mut seen: Vec<&String> = Vec::new();
    for (path, name) in visits.chain(premiums) {
        if seen.contains(&name) {
            findings.error(path, Remark::CaseTwice { name: name.clone() });
        }
        seen.push(name);
    }
}

/// Cases that come out otherwise than their authors wrote.
pub(super) fn outcomes(policy: &Policy, cases: &PackCases, findings: &mut Findings<'_>) {
    let visits = cases
        .visits
        .iter()
        .enumerate()
        .map(|(index, one)| (format!("case.{index}.expect"), one.mismatches(policy)));
    let premiums = cases
        .premiums
        .iter()
        .enumerate()
        .map(|(index, one)| (format!("premium.{index}"), one.mismatches(policy)));
    for (path, mismatches) in visits.chain(premiums) {
        for one in mismatches {
            let remark = Remark::Mismatch { case: one.case, expected: one.expected, got: one.got };
            findings.error(format!("{path}.{}", one.what), remark);
        }
    }
}

/// Rows and rules without a case, and figures in no derivation.
pub(super) fn untouched(policy: &Policy, cases: &PackCases, findings: &mut Findings<'_>) {
    for one in uncovered(policy, cases) {
        match one {
            Uncovered::Part(path) => findings.error(path, Remark::NoCase),
            Uncovered::Care(setting) => findings.error("", Remark::NoCaseIn(setting)),
        }
    }
    let reached = reached(policy, cases);
    let used = used_figures(policy);
    for (index, figure) in policy.figures.iter().enumerate() {
        let id = &figure.id;
        if used.contains(&id.as_str()) && !reached.iter().any(|one| one == id) {
            findings.warning(format!("figure.{index}"), Remark::FigureNotReached);
        }
    }
}

/// The ids of all figures that some case's derivation holds.
fn reached(policy: &Policy, cases: &PackCases) -> Vec<String> {
    let mut reached: Vec<String> = Vec::new();
    let mut note = |figure: &Figure| reached.extend(lineage(figure).map(str::to_owned));
    for (case, estimate) in cases.visits.iter().filter_map(|visit| visit.run(policy).ok()) {
        for line in &estimate.tiers {
            let used = line.steps.iter().flat_map(|step| &step.figures);
            used.flat_map(|used| used.source.iter().chain(&used.place)).for_each(|figure| note(figure));
            silent_caps(policy, &case, line).for_each(&mut note);
        }
        said(policy, &case, &estimate).for_each(&mut note);
    }
    for premium in &cases.premiums {
        let of_it =
            policy.premiums.iter().filter(|row| premium.identity.is_some_and(|one| row.who.is_of(one.0)));
        of_it.for_each(|row| note(&row.share));
    }
    // What the premium is pays nothing and stands in no derivation.
    let shown = policy.premium_standard.iter().flat_map(|one| [&one.personal, &one.fiscal]);
    shown.for_each(|figure| note(figure));
    reached
}

/// The figures of a taken row that a derivation leaves out: caps that are unpublished, bounds of segments.
fn silent_caps<'p>(policy: &'p Policy, case: &Case, line: &TierLine) -> impl Iterator<Item = &'p Figure> {
    let taken: Vec<_> = policy.rows(line.tier).iter().filter(|row| takes(line, policy, case, row)).collect();
    taken.into_iter().flat_map(|row| {
        let unpublished = |cap: &&std::sync::Arc<Figure>| cap.value == FigureValue::Unknown;
        let caps = row.cap.iter().chain(row.caps.iter().map(|one| &one.amount)).filter(unpublished);
        match &row.terms {
            Terms::Share(share) => {
                let bounds = share.segments.iter().filter_map(|segment| segment.up_to.as_ref());
                bounds.chain(caps).map(AsRef::as_ref).collect::<Vec<_>>()
            }
            _ => figures_of(row).into_iter().map(AsRef::as_ref).collect(),
        }
    })
}

/// The figures of what the estimate says beside payments.
fn said<'p>(policy: &'p Policy, case: &Case, estimate: &Estimate) -> impl Iterator<Item = &'p Figure> {
    let world = policy.world(&case.situation);
    let alerts = policy.alerts.iter().filter(move |rule| rule.when.binds(&policy.facts, &world));
    let alerts: Vec<_> = alerts.filter(|rule| estimate.alerts.iter().any(|one| one.id == rule.id)).collect();
    let checks: Vec<_> =
        policy.checks.iter().filter(|rule| estimate.checks.iter().any(|one| one.id == rule.id)).collect();
    alerts
        .into_iter()
        .map(|rule| rule.threshold.as_ref())
        .chain(checks.into_iter().map(|rule| rule.limit.as_ref()))
}
