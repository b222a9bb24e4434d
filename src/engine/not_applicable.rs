//! Why a tier has no row for this person here: the first thing that stands in the way.

use super::visit::Visit;
use crate::estimate::Reason;
use crate::policy::{Row, Who};
use crate::terms::Tier;

/// The reason to show.
pub(super) fn reason(tier: Tier, visit: &Visit<'_>) -> Reason {
    let rows = visit.policy.rows(tier);
    if rows.is_empty() {
        return Reason::NotInPolicy;
    }
    if matches!(tier, Tier::AidBasic | Tier::AidTilted) && visit.bed_day {
        return Reason::BedDayInstead;
    }
    let situation = visit.case.situation;
    let for_this_person = |row: &&Row| match &row.who {
        Who::Ordinary => true,
        Who::Holding(identities) => identities.iter().any(|one| visit.case.identities.contains(one)),
    };
    // Each test keeps the rows that pass it; the first that keeps none is the reason.
    let insured: Vec<&Row> =
        rows.iter().filter(|row| row.when.accepts_insurance(situation.insurance)).collect();
    if insured.is_empty() {
        return Reason::Insurance;
    }
    let theirs: Vec<&Row> = insured.into_iter().filter(for_this_person).collect();
    if theirs.is_empty() {
        return Reason::Identity;
    }
    let here: Vec<&Row> =
        theirs.into_iter().filter(|row| row.when.accepts_setting(situation.setting)).collect();
    if here.is_empty() {
        return Reason::Setting;
    }
    if !here.iter().any(|row| row.when.accepts_place(situation.place)) {
        return Reason::Place;
    }
    Reason::Circumstance
}
