//! A case under its policy, with what no run over it changes: the rows that bind, what the place adds, whether the
//! bed-day quota applies. Looked up once, however many runs follow.

use crate::case::Case;
use crate::policy::{Figure, Policy, Row, Share, Terms, When, Who};
use crate::reading;
use crate::terms::{Identity, Level, Setting, Tier};
use std::sync::Arc;

/// The case and what its circumstances select.
#[derive(Debug)]
pub(super) struct Visit<'p> {
    /// The rules.
    pub(super) policy: &'p Policy,
    /// The person, the visit, the bill.
    pub(super) case: &'p Case,
    /// What the place adds to basic's ratio.
    pub(super) points: Option<&'p Arc<Figure>>,
    /// Whether the bed-day quota stands in for both aids: an inpatient with a severe mental disorder, at least one
    /// bed-day, and an identity that has the quota (R-BEDDAY).
    pub(super) bed_day: bool,
    rows: Vec<Bound<'p>>,
}

/// A row that binds this person in this situation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bound<'p> {
    /// Its tier.
    pub(super) tier: Tier,
    /// The identity it is for; `None` for the ordinary one.
    pub(super) identity: Option<Identity>,
    /// The row.
    pub(super) row: &'p Row,
}

impl<'p> Visit<'p> {
    /// The case under this policy.
    pub(super) fn new(policy: &'p Policy, case: &'p Case) -> Self {
        let mut rows = Vec::with_capacity(Tier::ALL.len());
        let here = case.situation.alone();
        for &tier in Tier::ALL {
            bind(tier, here, policy, case, &mut rows);
        }
        let bed_day = case.situation.setting == Setting::Inpatient
            && case.severe_mental_disorder
            && case.bed_days > 0
            && rows.iter().any(|one| one.tier == Tier::BedDay);
        let points = policy.adjustment(case.situation.place).map(|one| &one.points);
        Self { policy, case, points, bed_day, rows }
    }

    /// The row of basic aid for the same person.
    pub(super) fn aid_basic(&self, identity: Option<Identity>) -> Option<&'p Share> {
        let row = self.rows(Tier::AidBasic).find(|one| one.identity == identity)?.row;
        match &row.terms {
            Terms::Share(share) => Some(share),
            Terms::PerDay(_) | Terms::Floor(_) | Terms::Unpublished(_) => None,
        }
    }

    /// Whether the row is primary hospitals' and grassroots ones have none, were they not read as primary.
    pub(super) fn unlisted(&self, bound: Bound<'_>) -> bool {
        bound.tier == Tier::Basic
            && self.case.situation.level == Level::Grassroots
            && bound.row.when.serves_grassroots_as_primary()
            && !self.policy.follows(reading::GRASSROOTS)
    }

    /// Whether a row that binds here rests on this reading.
    pub(super) fn rests_on(&self, id: &str) -> bool {
        self.rows.iter().flat_map(|one| &one.row.readings).any(|one| one == id)
    }

    /// The rows of a tier, in the order of the identities.
    pub(super) fn rows(&self, tier: Tier) -> impl Iterator<Item = &Bound<'p>> {
        self.rows.iter().filter(move |one| one.tier == tier)
    }
}

/// The rows of a tier. Each identity's row is its own, also where the pack writes those of several in one; the
/// ordinary row counts only where no identity has one.
fn bind<'p>(tier: Tier, here: When, policy: &'p Policy, case: &Case, into: &mut Vec<Bound<'p>>) {
    let binding = || policy.rows(tier).iter().filter(|row| row.when.covers(here));
    let before = into.len();
    for &one in &case.identities {
        let own = binding().find(|row| row.who.is_of(one));
        into.extend(own.map(|row| Bound { tier, identity: Some(one), row }));
    }
    if into.len() == before {
        let ordinary = binding().find(|row| row.who == Who::Ordinary);
        into.extend(ordinary.map(|row| Bound { tier, identity: None, row }));
    }
}
