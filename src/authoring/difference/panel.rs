//! The same typical cases under both packs. The panel is fixed, so that years can be compared with each other; its
//! bills are examples, not figures of any policy.

use crate::case::read_case;
use crate::engine::{self, Change};
use crate::estimate::Estimate;
use crate::money::Money;
use crate::policy::Policy;
use crate::terms::{Identity, Insurance, Level, Place, Setting};
use crate::tree::{Node, Value};
use serde::Serialize;

/// A typical case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct TypicalCase {
    /// What the person is recognised as; null for nothing.
    pub identity: Option<Identity>,
    /// Which insurance.
    pub insurance: Insurance,
    /// What kind of care.
    pub setting: Setting,
    /// The hospital's level.
    pub level: Level,
    /// Where it is.
    pub place: Place,
    /// The bill, all of it in scope.
    pub total: Money,
}

/// What a typical case leaves to the person, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Typical {
    /// The case.
    pub case: TypicalCase,
    /// Before; null where the pack does not know such a person.
    pub from: Option<PersonalRange>,
    /// After.
    pub to: Option<PersonalRange>,
    /// By how much the person pays more or less; null where an amount is missing or has an open end.
    pub change: Option<Change>,
}

/// What is left to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PersonalRange {
    /// What the person pays.
    pub personal: Money,
    /// The least it may be; null when that side is open.
    pub low: Option<Money>,
    /// The most it may be; null when that side is open.
    pub high: Option<Money>,
}

/// Whoever holds no identity.
const ORDINARY: [(Insurance, Setting, Level, Place, u64); 9] = [
    (Insurance::Resident, Setting::Inpatient, Level::Primary, Place::InCounty, 5_000),
    (Insurance::Resident, Setting::Inpatient, Level::Secondary, Place::InCounty, 20_000),
    (Insurance::Resident, Setting::Inpatient, Level::Tertiary, Place::InCity, 80_000),
    (Insurance::Resident, Setting::Inpatient, Level::Tertiary, Place::InCity, 300_000),
    (Insurance::Resident, Setting::Inpatient, Level::Tertiary, Place::ReferredOut, 80_000),
    (Insurance::Resident, Setting::Outpatient, Level::Primary, Place::InCounty, 300),
    (Insurance::Resident, Setting::ChronicOutpatient, Level::Secondary, Place::InCounty, 6_000),
    (Insurance::Employee, Setting::Inpatient, Level::Tertiary, Place::InCity, 80_000),
    (Insurance::Employee, Setting::Outpatient, Level::Primary, Place::InCounty, 300),
];

/// The stay of everyone who holds an identity.
const STAY: (Insurance, Setting, Level, Place, u64) =
    (Insurance::Resident, Setting::Inpatient, Level::Tertiary, Place::InCity, 80_000);

fn case(identity: Option<Identity>, of: (Insurance, Setting, Level, Place, u64)) -> TypicalCase {
    let (insurance, setting, level, place, yuan) = of;
    TypicalCase { identity, insurance, setting, level, place, total: Money::of_fen(yuan * 100) }
}

/// Every typical case under both packs.
pub(super) fn typical(old: &Policy, new: &Policy) -> Vec<Typical> {
    let known = Identity::ALL.iter().copied().filter(|&one| old.knows(one) || new.knows(one));
    let cases = ORDINARY.into_iter().map(|of| case(None, of)).chain(known.map(|one| case(Some(one), STAY)));
    cases
        .map(|case| {
            let (before, after) = (estimate(old, case), estimate(new, case));
            // Where a side is open the central amounts say nothing about each other.
            let bounded = |one: &&Estimate| one.personal_low.is_some() && one.personal_high.is_some();
            let both = before.as_ref().filter(bounded).zip(after.as_ref().filter(bounded));
            let change = both.map(|(from, to)| engine::compare(from, to).personal);
            Typical { case, from: before.as_ref().map(left), to: after.as_ref().map(left), change }
        })
        .collect()
}

fn left(estimate: &Estimate) -> PersonalRange {
    PersonalRange { personal: estimate.personal, low: estimate.personal_low, high: estimate.personal_high }
}

fn estimate(policy: &Policy, case: TypicalCase) -> Option<Estimate> {
    if case.identity.is_some_and(|identity| !policy.knows(identity)) {
        return None;
    }
    let identities = case.identity.iter().map(|one| Node::text(one.id())).collect();
    let node = Node::table([
        ("policy", Node::text(policy.id.as_str())),
        ("identities", Node::new(Value::List(identities))),
        ("insurance", Node::text(case.insurance.id())),
        ("setting", Node::text(case.setting.id())),
        ("level", Node::text(case.level.id())),
        ("place", Node::text(case.place.id())),
        ("bill", Node::table([("total", Node::text(case.total.to_string()))])),
    ]);
    let (case, policy) = read_case(&node, &|_| Some(policy)).ok()?;
    engine::estimate(policy, &case).ok()
}
