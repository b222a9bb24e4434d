//! In which situations a change holds: for each fact the values, where they are not all there are.

use super::ground::{Grounds, Spot};
use super::scope_fact::{ScopeFact, ScopeValue};
use crate::policy::{Policy, When};
use crate::terms::{FactId, Insurance, Level, Place, Setting};
use serde::Serialize;

/// The situations something holds in; an empty list stands for all.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Scope {
    /// Which insurance.
    pub insurance: Vec<Insurance>,
    /// Which kind of care.
    pub setting: Vec<Setting>,
    /// Which hospitals.
    pub level: Vec<Level>,
    /// Which places.
    pub place: Vec<Place>,
    /// Referred by a grassroots institution.
    pub grassroots_referral: Option<bool>,
    /// One of the special diseases.
    pub special_disease: Option<bool>,
    /// Charged item by item.
    pub fee_for_service: Option<bool>,
    /// Other facts, with their values: in JSON `employment = retired`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub is: Vec<ScopeFact>,
}

impl Scope {
    /// Whether it is all situations.
    pub(super) fn is_everywhere(&self) -> bool {
        *self == Self::default()
    }

    /// Where some of the combinations are that were looked at.
    pub(super) fn of(spots: &[&Spot], grounds: &Grounds, packs: [&Policy; 2]) -> Self {
        let mut scope = Self::default();
        for (place, ground) in grounds.each.iter().enumerate() {
            let held = |spots: &mut dyn Iterator<Item = &Spot>| {
                let mut values: Vec<usize> = spots.filter_map(|spot| spot.get(place).copied()).collect();
                values.sort_unstable();
                values.dedup();
                values
            };
            let here = held(&mut spots.iter().copied());
            if here != held(&mut grounds.spots.iter()) {
                let fact = packs.iter().rev().find_map(|pack| pack.fact(ground.fact.id()));
                scope.say(ground.fact, ground.told(&here, fact.map(|(_, fact)| fact)));
            }
        }
        scope
    }

    /// Where a rule of a pack binds.
    pub(super) fn of_rule(pack: &Policy, when: &When) -> Self {
        let grounds = Grounds::of([(pack, vec![when]), (pack, Vec::new())]);
        let binds =
            |spot: &&Spot| grounds.world(spot, pack).is_some_and(|world| when.binds(&pack.facts, &world));
        let spots: Vec<&Spot> = grounds.spots.iter().filter(binds).collect();
        Self::of(&spots, &grounds, [pack, pack])
    }

    fn say(&mut self, fact: FactId, values: Vec<ScopeValue>) {
        let ids = || -> Vec<&str> {
            values
                .iter()
                .filter_map(|value| match value {
                    ScopeValue::Option(id) => Some(id.as_str()),
                    ScopeValue::Flag(_) | ScopeValue::Band(..) => None,
                })
                .collect()
        };
        let flag = || match values.as_slice() {
            [ScopeValue::Flag(so)] => Some(*so),
            _ => None,
        };
        match fact {
            FactId::Insurance => self.insurance = ids().into_iter().filter_map(Insurance::from_id).collect(),
            FactId::Setting => self.setting = ids().into_iter().filter_map(Setting::from_id).collect(),
            FactId::Level => self.level = ids().into_iter().filter_map(Level::from_id).collect(),
            FactId::Place => self.place = ids().into_iter().filter_map(Place::from_id).collect(),
            FactId::GrassrootsReferral => self.grassroots_referral = flag(),
            FactId::SpecialDisease => self.special_disease = flag(),
            FactId::FeeForService => self.fee_for_service = flag(),
            fact => self.is.push(ScopeFact { fact, values }),
        }
    }
}
