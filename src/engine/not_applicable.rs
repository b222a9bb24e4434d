//! Why a tier has no row for this person here: the first thing that stands in the way.

use super::visit::Visit;
use crate::estimate::Reason;
use crate::policy::{Row, Who};
use crate::terms::Tier;

/// The reason to show.
pub(super) fn reason(tier: Tier, visit: &Visit<'_>) -> Reason {
    let rows = visit.policy.rows(tier);
    if !rows.is_empty() && matches!(tier, Tier::AidBasic | Tier::AidTilted) && visit.bed_day {
        return Reason::BedDayInstead;
    }
    let situation = visit.case.situation;
    let for_this_person = |row: &Row| match &row.who {
        Who::Ordinary => true,
        Who::Holding(identities) => identities.iter().any(|one| visit.case.identities.contains(one)),
    };
    // What stands in the way of one row, tested in the order of the reasons.
    let obstacle = |row: &Row| {
        if !row.when.accepts_insurance(situation.insurance) {
            Reason::Insurance
        } else if !for_this_person(row) {
            Reason::Identity
        } else if !row.when.accepts_setting(situation.setting) {
            Reason::Setting
        } else if !row.when.accepts_place(situation.place) {
            Reason::Place
        } else {
            Reason::Circumstance
        }
    };
    // The row that gets furthest says what all of them lack.
    rows.iter().map(obstacle).max().unwrap_or(Reason::NotInPolicy)
}
