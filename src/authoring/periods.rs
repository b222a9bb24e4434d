//! Several packs of one region: no day may have two laws; a day between two packs that has none is pointed out.

use super::{File, Finding, Findings, Remark, Severity};
use crate::day::{Day, Period};
use crate::policy::Policy;
use crate::problem::{Fault, PackFault};
use crate::terms::Kind;

/// A pack that ends on the last day of a month was probably meant to be in force on it.
pub(super) fn last_day(policy: &Policy, findings: &mut Findings<'_>) {
    let Some((year, month, day)) = policy.period.until.map(Day::parts) else { return };
    let first = if month == 12 { Day::of(year + 1, 1, 1) } else { Day::of(year, month + 1, 1) };
    if let Some(next) = first.filter(|_| Day::of(year, month, day + 1).is_none()) {
        findings.warning("until", Remark::UntilLastDay { next });
    }
}

/// When the newest of the documents was issued that the region's own figures come from; what is taken from elsewhere as a
/// reference may be newer than the last comparison.
#[must_use]
pub fn newest_document(policy: &Policy) -> Option<Day> {
    let own = policy.figures.iter().filter(|figure| figure.kind != Kind::Reference);
    let cited = own.map(|figure| &figure.citation).chain(policy.notices.iter().map(|one| &one.citation));
    cited.filter_map(|citation| citation.document.date).max()
}

/// Nothing can have been compared with a document that was not there yet.
pub(super) fn checked(policy: &Policy, findings: &mut Findings<'_>) {
    if let Some((checked, issued)) = policy.checked.zip(newest_document(policy))
        && checked < issued
    {
        findings.error("checked", Remark::CheckedBefore { issued });
    }
}

/// What is wrong between packs, each with the place of the later pack in the list given.
#[must_use]
pub fn periods(packs: &[&Policy]) -> Vec<(usize, Finding)> {
    let mut found = Vec::new();
    for (index, pack) in packs.iter().enumerate() {
        let others =
            packs.iter().enumerate().filter(|(other, one)| *other != index && one.region == pack.region);
        let earlier =
            |(place, one): &(usize, &&Policy)| (one.period.from, *place) < (pack.period.from, index);
        let Some((_, before)) = others.filter(earlier).max_by_key(|(place, one)| (one.period.from, *place))
        else {
            continue;
        };
        if let Some(remark) = between(before, pack) {
            found.push((index, remark));
        }
    }
    found
}

/// What is wrong between a pack and the one before it.
fn between(before: &Policy, pack: &Policy) -> Option<Finding> {
    let finding = |severity, remark| {
        Some(Finding { severity, file: File::Pack, path: "from".to_owned(), at: None, remark })
    };
    let (earlier, later): (Period, Period) = (before.period, pack.period);
    if earlier.overlaps(later) {
        let fault = Fault::Pack(PackFault::PeriodsOverlap { other: before.id.clone() });
        return finding(Severity::Error, Remark::Problem(fault));
    }
    match earlier.until {
        Some(until) if until < later.from => {
            let remark = Remark::PeriodGap { other: before.id.clone(), from: until, until: later.from };
            finding(Severity::Warning, remark)
        }
        _ => None,
    }
}
