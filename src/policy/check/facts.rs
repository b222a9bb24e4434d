//! The facts of a pack: the standard ones with the pack's own options, its own facts, and the conditions that rules
//! set on them.

use super::fault::{too_many, undefined};
use super::names::Names;
use crate::policy::fact::{Domain, Fact, FactOption, KEYED_FACTS, MOST_OPTIONS, MOST_OWN_FACTS};
use crate::policy::raw::{Matches, PlainBand, PlainValue, RawChoice, RawFact, RawOption, RawWhen};
use crate::policy::situation::{Accepts, Condition, When};
use crate::problem::{Fault, Named, PackFault};
use crate::terms::{FactId, Id, STANDARD_FACTS, UNKNOWN, Values};
use crate::tree::{Cursor, Tables};

/// The facts that a pack may give more options.
const EXTENSIBLE: [FactId; 4] = [FactId::Level, FactId::Place, FactId::Setting, FactId::Plan];

/// All facts, the standard ones in their slots first.
pub(super) fn all(options: Tables<RawOption>, own: Tables<RawFact>, cursor: &mut Cursor) -> Vec<Fact> {
    let mut facts: Vec<Fact> = STANDARD_FACTS.iter().map(Fact::standard).collect();
    add_options(&mut facts, options.right, cursor);
    for (index, raw) in own.right {
        cursor.within(&format!("fact.{index}"), |cursor| {
            if index >= MOST_OWN_FACTS {
                too_many(Named::Fact, MOST_OWN_FACTS, raw.at, cursor);
            } else if let Some(fact) = own_fact(raw, &facts, cursor) {
                facts.push(fact);
            }
        });
    }
    facts
}

/// Names every option first, so that one may be like another that stands behind it.
fn add_options(facts: &mut [Fact], raw: Vec<(usize, RawOption)>, cursor: &mut Cursor) {
    let mut likes = Vec::new();
    for (index, one) in raw {
        cursor.within(&format!("option.{index}"), |cursor| {
            let fact = EXTENSIBLE.iter().find(|fact| fact.id() == one.fact).and_then(|fact| fact.slot());
            let Some((slot, fact)) = fact.and_then(|slot| Some((slot, facts.get_mut(slot)?))) else {
                let near = None;
                let fault = Fault::UnknownId { given: one.fact.clone(), near };
                return cursor.within("fact", |cursor| cursor.report(fault, one.at));
            };
            if one.like.is_none() && fact.id != FactId::Plan {
                cursor.within("like", |cursor| cursor.report(Fault::Missing, one.at));
            }
            let choice = RawChoice { id: one.id, name: one.name, hint: one.hint, at: one.at };
            let Domain::Options(known) = &mut fact.domain else { return };
            if let Some(choice) = own_choice(choice, known, cursor) {
                likes.push((index, slot, known.len(), one.like, one.at));
                known.push(choice);
            }
        });
    }
    for (index, slot, place, like, at) in likes {
        let Some(fact) = facts.get_mut(slot) else { continue };
        let Some(like) = like else { continue };
        let target = fact.option(&like);
        let Domain::Options(known) = &mut fact.domain else { continue };
        cursor.within(&format!("option.{index}.like"), |cursor| match target {
            None => undefined(Named::Option, like, at, cursor),
            Some(target) => {
                if let Some(choice) = known.get_mut(place) {
                    choice.like = Some(target);
                }
                let parents: Vec<Option<usize>> = known.iter().map(|one| one.like.map(usize::from)).collect();
                if in_circle(place, &parents) {
                    cursor.report(Fault::Pack(PackFault::LikeInCircle), at);
                }
            }
        });
    }
}

/// Whether the likes from here come back.
pub(super) fn in_circle(from: usize, parents: &[Option<usize>]) -> bool {
    std::iter::successors(Some(from), |one| parents.get(*one).copied().flatten()).nth(parents.len()).is_some()
}

/// An option with an id of its own.
fn own_choice(raw: RawChoice, known: &[FactOption], cursor: &mut Cursor) -> Option<FactOption> {
    if raw.id == UNKNOWN || Id::parse(&raw.id).is_none() {
        let fault = Fault::UnknownId { given: raw.id, near: None };
        cursor.within("id", |cursor| cursor.report(fault, raw.at));
        return None;
    }
    if known.iter().any(|one| one.id == raw.id) {
        cursor.within("id", |cursor| cursor.report(Fault::Pack(PackFault::Twice { id: raw.id }), raw.at));
        return None;
    }
    if known.len() >= MOST_OPTIONS {
        too_many(Named::Option, MOST_OPTIONS, raw.at, cursor);
        return None;
    }
    Some(FactOption { id: raw.id, name: Some(raw.name), hint: raw.hint, like: None })
}

fn own_fact(raw: RawFact, known: &[Fact], cursor: &mut Cursor) -> Option<Fact> {
    let id = Id::parse(&raw.id).map(FactId::Own);
    let Some(id) = id.filter(|_| FactId::from_id(&raw.id).is_some_and(|one| matches!(one, FactId::Own(_))))
    else {
        let fault = Fault::Pack(PackFault::Twice { id: raw.id });
        cursor.within("id", |cursor| cursor.report(fault, raw.at));
        return None;
    };
    if known.iter().any(|one| one.id == id) {
        cursor.within("id", |cursor| cursor.report(Fault::Pack(PackFault::Twice { id: raw.id }), raw.at));
        return None;
    }
    let domain = match (raw.option.is_empty(), raw.flag, raw.count) {
        (false, None, None) => {
            let mut options = Vec::new();
            for (index, choice) in raw.option.into_iter().enumerate() {
                let choice =
                    cursor.within(&format!("option.{index}"), |cursor| own_choice(choice, &options, cursor));
                options.extend(choice);
            }
            Domain::Options(options)
        }
        (true, Some(true), None) => Domain::Flag,
        (true, None, Some(band)) => match count_range(band.0) {
            Some((from, until)) => Domain::Count { from, until },
            None => {
                cursor.within("count", |cursor| cursor.report(Fault::Pack(PackFault::EmptyBand), raw.at));
                return None;
            }
        },
        _ => {
            cursor.report(Fault::Pack(PackFault::OneOf("option / flag = true / count")), raw.at);
            return None;
        }
    };
    let first = if let Domain::Count { from, .. } = domain { from } else { 0 };
    let mut fact = Fact {
        id,
        domain,
        usual: first,
        question: Some(raw.question),
        hint: raw.hint,
        told_apart: Vec::new(),
    };
    if let Some(usual) = raw.usual {
        match usual_value(&fact, &usual) {
            Some(value) => fact.usual = value,
            None => {
                let given = match usual {
                    PlainValue::Option(id) => id,
                    PlainValue::Flag(flag) => flag.to_string(),
                    PlainValue::Count(count) => count.to_string(),
                };
                cursor.within("usual", |cursor| {
                    cursor.report(Fault::UnknownId { given, near: None }, raw.at);
                });
            }
        }
    }
    Some(fact)
}

fn usual_value(fact: &Fact, usual: &PlainValue) -> Option<u16> {
    match (&fact.domain, usual) {
        (Domain::Options(_), PlainValue::Option(id)) => fact.option(id),
        (Domain::Flag, PlainValue::Flag(flag)) => Some(u16::from(*flag)),
        (Domain::Count { from, until }, PlainValue::Count(count)) => {
            u16::try_from(*count).ok().filter(|count| (*from..*until).contains(count))
        }
        _ => None,
    }
}

/// Both ends of a count, of which neither may be absent.
fn count_range(band: PlainBand) -> Option<(u16, u16)> {
    let from = u16::try_from(band.from.unwrap_or_default()).ok()?;
    let until = u16::try_from(band.until?).ok()?;
    (from < until).then_some((from, until))
}

impl Names {
    /// The conditions of a rule; what is wrong with them is reported.
    pub(super) fn when(&self, raw: &RawWhen, cursor: &mut Cursor) -> When {
        let mut conditions = Vec::new();
        let insurance: Vec<String> = raw.insurance.iter().map(|one| one.id().to_owned()).collect();
        let lists: [(FactId, &[String]); 4] = [
            (FactId::Insurance, &insurance),
            (FactId::Setting, &raw.setting),
            (FactId::Level, &raw.level),
            (FactId::Place, &raw.place),
        ];
        for (fact, ids) in lists {
            if !ids.is_empty() {
                cursor.within(fact.id(), |cursor| {
                    conditions.extend(self.options(fact, ids, raw.at, cursor));
                });
            }
        }
        let flags = [
            (FactId::GrassrootsReferral, raw.grassroots_referral),
            (FactId::SpecialDisease, raw.special_disease),
            (FactId::FeeForService, raw.fee_for_service),
        ];
        for (fact, flag) in flags {
            if let (Some(slot), Some(flag)) = (fact.slot(), flag) {
                conditions.push(Condition { slot, accepts: flag_bits(flag) });
            }
        }
        for (id, matches, at) in &raw.is.0 {
            cursor.within("is", |cursor| {
                cursor.within(id, |cursor| conditions.extend(self.is(id, matches, at.or(raw.at), cursor)));
            });
        }
        When::new(conditions)
    }

    /// A condition that accepts these options.
    fn options(
        &self,
        id: FactId,
        ids: &[String],
        at: Option<usize>,
        cursor: &mut Cursor,
    ) -> Option<Condition> {
        let slot = self.facts.iter().position(|fact| fact.id == id)?;
        let fact = self.facts.get(slot)?;
        let mut bits = 0_u64;
        for (index, one) in ids.iter().enumerate() {
            match fact.option(one) {
                Some(value) => bits |= 1 << value,
                None => cursor.within(&index.to_string(), |cursor| {
                    let near = closest_option(one, fact);
                    cursor.report(Fault::UnknownId { given: one.clone(), near }, at);
                }),
            }
        }
        (bits != 0).then_some(Condition { slot, accepts: Accepts::Options(bits) })
    }

    fn is(&self, id: &str, matches: &Matches, at: Option<usize>, cursor: &mut Cursor) -> Option<Condition> {
        let Some(slot) = self.facts.iter().position(|fact| fact.id.id() == id) else {
            undefined(Named::Fact, id.to_owned(), at, cursor);
            return None;
        };
        let fact = self.facts.get(slot)?;
        let has_key = fact.id.slot().is_some_and(|slot| slot < KEYED_FACTS);
        if has_key {
            cursor.report(Fault::Pack(PackFault::HasKey { key: fact.id.id().to_owned() }), at);
            return None;
        }
        match (&fact.domain, matches) {
            (Domain::Options(_), Matches::Options(ids)) => self.options(fact.id, ids, at, cursor),
            (Domain::Flag, Matches::Flag(flag)) => Some(Condition { slot, accepts: flag_bits(*flag) }),
            (Domain::Count { from, until }, Matches::Band(band)) => {
                let accepts = accepted_band(*band, *from, *until);
                if accepts.is_none() {
                    cursor.report(Fault::Pack(PackFault::EmptyBand), at);
                }
                accepts.map(|accepts| Condition { slot, accepts })
            }
            (domain, _) => {
                let form = match domain {
                    Domain::Options(_) => "[\"…\"]",
                    Domain::Flag => "true / false",
                    Domain::Count { .. } => "{ from, until }",
                };
                cursor.report(Fault::Pack(PackFault::OneOf(form)), at);
                None
            }
        }
    }
}

const fn flag_bits(flag: bool) -> Accepts {
    Accepts::Options(if flag { 0b10 } else { 0b01 })
}

/// The numbers of a band that a fact can have; `None` for none at all, or all of them without a bound.
fn accepted_band(band: PlainBand, least: u16, end: u16) -> Option<Accepts> {
    let from = band.from.map_or(Some(least), |from| u16::try_from(from).ok())?;
    let until = band.until.map(u16::try_from).transpose().ok()?;
    let unbounded = band.from.is_none() && band.until.is_none();
    (!unbounded && from < until.unwrap_or(end).min(end)).then_some(Accepts::Band { from, until })
}

/// The option that was probably meant, of the standard ones.
fn closest_option(given: &str, fact: &Fact) -> Option<&'static str> {
    match fact.id.standard()?.values {
        Values::Options(ids) => crate::tree::closest(given, ids),
        Values::Flag | Values::Count { .. } => None,
    }
}
