//! Why a tier has no row for this person here: the first thing that stands in the way.

use super::visit::Visit;
use crate::estimate::Reason;
use crate::policy::Row;
use crate::terms::{FactId, Role, Tier};

/// The reason to show.
pub(super) fn reason(place: usize, tier: Tier, visit: &Visit<'_>) -> Reason {
    let rows = visit.policy.rows_at(place);
    if !rows.is_empty() && tier.rule().role == Role::Aid && visit.bed_day_instead {
        return Reason::BedDayInstead;
    }
    // What stands in the way of one row, tested in the order of the reasons.
    let accepts = |row: &Row, fact: FactId| {
        let known = visit.policy.fact(fact.id());
        known.is_none_or(|(slot, fact)| row.when.accepts(fact, slot, visit.world.get(slot)))
    };
    let obstacle = |row: &Row| {
        if !accepts(row, FactId::Insurance) {
            Reason::Insurance
        } else if !visit.policy.is_for(&row.who, &visit.case.identities) {
            Reason::Identity
        } else if !accepts(row, FactId::Setting) {
            Reason::Setting
        } else if !accepts(row, FactId::Place) {
            Reason::Place
        } else {
            Reason::Circumstance
        }
    };
    // The row that gets furthest says what all of them lack.
    rows.iter().map(obstacle).max().unwrap_or(Reason::NotInPolicy)
}
