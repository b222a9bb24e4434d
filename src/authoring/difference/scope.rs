//! In which situations a change holds: for each fact the values, where they are not all there are.

use crate::policy::{Domain, Fact, KEYED_FACTS, World};
use crate::terms::{FactId, Insurance, Level, Place, Setting};
use serde::{Serialize, Serializer};
use std::fmt;

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

/// Some values of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScopeFact {
    /// Which.
    pub fact: FactId,
    /// Its values.
    pub values: Vec<ScopeValue>,
}

/// A value of a fact, or values in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScopeValue {
    /// An option, by its id.
    Option(String),
    /// Yes or no.
    Flag(bool),
    /// Numbers from one on, to the last of them where there is one.
    Band(u16, Option<u16>),
}

impl fmt::Display for ScopeValue {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Option(id) => out.write_str(id),
            Self::Flag(so) => so.fmt(out),
            Self::Band(from, Some(last)) if from == last => from.fmt(out),
            Self::Band(from, Some(last)) => write!(out, "{from}–{last}"),
            Self::Band(from, None) => write!(out, "{from}–"),
        }
    }
}

impl Serialize for ScopeFact {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let values: Vec<String> = self.values.iter().map(ToString::to_string).collect();
        to.collect_str(&format_args!("{} = {}", self.fact.id(), values.join(" / ")))
    }
}

impl ScopeFact {
    /// Some values of a fact; `all` are those that are told apart, each standing for the numbers up to the next.
    fn of(fact: &Fact, values: &[u16], all: &[u16]) -> Self {
        let mut told: Vec<ScopeValue> = Vec::new();
        for &value in values {
            let one = match &fact.domain {
                Domain::Options(options) => {
                    let option = options.get(usize::from(value));
                    ScopeValue::Option(option.map(|one| one.id.clone()).unwrap_or_default())
                }
                Domain::Flag => ScopeValue::Flag(value == 1),
                Domain::Count { .. } => {
                    let next = all.iter().find(|one| **one > value);
                    let last = next.map(|next| next.saturating_sub(1));
                    match told.pop() {
                        // It goes on where the one before ends.
                        Some(ScopeValue::Band(from, Some(end))) if end.saturating_add(1) == value => {
                            ScopeValue::Band(from, last)
                        }
                        before => {
                            told.extend(before);
                            ScopeValue::Band(value, last)
                        }
                    }
                }
            };
            told.push(one);
        }
        Self { fact: fact.id, values: told }
    }
}

impl Scope {
    pub(super) fn of(worlds: &[World], all: &[World], facts: &[Fact]) -> Self {
        let held = |worlds: &[World], slot: usize| {
            let mut values: Vec<u16> = worlds.iter().map(|world| world.get(slot)).collect();
            values.sort_unstable();
            values.dedup();
            values
        };
        // The values of a fact, where they are not all there are.
        let some = |slot: usize| {
            let here = held(worlds, slot);
            if here == held(all, slot) { Vec::new() } else { here }
        };
        let ids = |fact: FactId| -> Vec<String> {
            let slot = fact.slot().unwrap_or_default();
            let options = facts.get(slot).map(Fact::options).unwrap_or_default();
            let option = |value: u16| options.get(usize::from(value)).map(|one| one.id.clone());
            some(slot).into_iter().filter_map(option).collect()
        };
        let flag = |fact: FactId| match some(fact.slot().unwrap_or_default()).as_slice() {
            [value] => Some(*value == 1),
            _ => None,
        };
        let others = facts.iter().enumerate().skip(KEYED_FACTS);
        let is = others.filter_map(|(slot, fact)| {
            let values = some(slot);
            (!values.is_empty()).then(|| ScopeFact::of(fact, &values, &held(all, slot)))
        });
        Self {
            insurance: ids(FactId::Insurance).iter().filter_map(|id| Insurance::from_id(id)).collect(),
            setting: ids(FactId::Setting).iter().filter_map(|id| Setting::from_id(id)).collect(),
            level: ids(FactId::Level).iter().filter_map(|id| Level::from_id(id)).collect(),
            place: ids(FactId::Place).iter().filter_map(|id| Place::from_id(id)).collect(),
            grassroots_referral: flag(FactId::GrassrootsReferral),
            special_disease: flag(FactId::SpecialDisease),
            fee_for_service: flag(FactId::FeeForService),
            is: is.collect(),
        }
    }
}
