//! Why a tier has no row for this person here: the first thing that stands in the way.

use super::circumstances::Circumstances;
use super::fold::bed_day_applies;
use crate::estimate::Reason;
use crate::policy::{Row, Who};
use crate::terms::Tier;

/// The reason to show.
pub(super) fn reason(tier: Tier, now: &Circumstances<'_>) -> Reason {
    let rows = now.policy.rows(tier);
    if rows.is_empty() {
        return Reason::NotInPolicy;
    }
    if matches!(tier, Tier::AidBasic | Tier::AidTilted) && bed_day_applies(now) {
        return Reason::BedDayInstead;
    }
    let situation = now.case.situation;
    let for_this_person = |row: &&Row| match &row.who {
        Who::Ordinary => true,
        Who::Holding(identities) => identities.iter().any(|one| now.case.identities.contains(one)),
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
