//! The tiers of a pack in the order they pay, and what its year adds up.

use super::fault::{too_many, undefined};
use super::lists::each;
use super::names::Names;
use crate::policy::raw::{RawSum, RawTier};
use crate::policy::rule::{Adds, StatementLine, SumRule, TierSpec};
use crate::policy::who::Who;
use crate::policy::{Citation, MOST_OWN_TIERS};
use crate::problem::{Fault, Named, PackFault};
use crate::terms::{Id, Sum, Tier};
use crate::tree::{Cursor, Spanned, Tables};

/// All tiers, in the order they pay.
pub(super) fn in_order(
    own: Tables<RawTier>,
    order: &[Spanned<String>],
    cursor: &mut Cursor,
) -> Vec<TierSpec> {
    let mut specs: Vec<TierSpec> = Tier::ALL.iter().map(|&tier| standard(tier)).collect();
    let mut afters = Vec::new();
    for (index, raw) in own.right {
        cursor.within(&format!("tier.{index}"), |cursor| {
            if index >= MOST_OWN_TIERS {
                return too_many(Named::Tier, MOST_OWN_TIERS, raw.at, cursor);
            }
            let (after, at) = (raw.after.clone(), raw.at);
            if after.is_none() && order.is_empty() {
                cursor.within("after", |cursor| cursor.report(Fault::Missing, at));
            }
            if let Some(spec) = own_tier(raw, &specs, cursor) {
                afters.extend(after.map(|after| (index, spec.tier, after, at)));
                specs.push(spec);
            }
        });
    }
    for (index, _, after, at) in &afters {
        if !specs.iter().any(|one| one.tier.id() == after) {
            cursor.within(&format!("tier.{index}.after"), |cursor| {
                undefined(Named::Tier, after.clone(), *at, cursor);
            });
        }
    }
    if !order.is_empty() {
        return by_order(order, specs, cursor);
    }
    // Each behind the tier it names and those that already follow that one; one that waits for a tier that is not
    // placed yet comes later.
    let mut placed: Vec<Tier> = Tier::ALL.to_vec();
    let follows: Vec<(Tier, String)> =
        afters.iter().map(|(_, tier, after, _)| (*tier, after.clone())).collect();
    let mut waiting = afters;
    while !waiting.is_empty() {
        let before = waiting.len();
        waiting.retain(|(_, tier, after, _)| {
            let Some(place) = placed.iter().position(|one| one.id() == after) else { return true };
            let later =
                placed.iter().skip(place + 1).take_while(|one| comes_from(**one, after, &follows)).count();
            placed.insert(place + 1 + later, *tier);
            false
        });
        if waiting.len() == before {
            for (index, _, _, at) in &waiting {
                cursor.within(&format!("tier.{index}.after"), |cursor| {
                    cursor.report(Fault::Pack(PackFault::Circular), *at);
                });
            }
            break;
        }
    }
    // Whatever pays up to a share of the whole bill pays last.
    placed.sort_by_key(|tier| *tier == Tier::Fallback);
    placed.iter().filter_map(|tier| specs.iter().find(|one| one.tier == *tier).cloned()).collect()
}

/// Whether a tier stands where it does because of this other one.
fn comes_from(tier: Tier, origin: &str, follows: &[(Tier, String)]) -> bool {
    let after = |tier: Tier| follows.iter().find(|(one, _)| *one == tier).map(|(_, after)| after.as_str());
    let mut before = after(tier);
    for _ in follows {
        match before {
            Some(id) if id == origin => return true,
            Some(id) => before = Tier::from_id(id).and_then(after),
            None => return false,
        }
    }
    false
}

fn standard(tier: Tier) -> TierSpec {
    TierSpec { tier, name: None, hint: None, line: StatementLine::Other }
}

fn own_tier(raw: RawTier, known: &[TierSpec], cursor: &mut Cursor) -> Option<TierSpec> {
    let tier = Tier::from_id(&raw.id);
    let Some(tier) = tier.filter(|tier| !known.iter().any(|one| one.tier == *tier)) else {
        let fault = match tier {
            None => Fault::UnknownId { given: raw.id, near: None },
            Some(_) => Fault::Pack(PackFault::Twice { id: raw.id }),
        };
        cursor.within("id", |cursor| cursor.report(fault, raw.at));
        return None;
    };
    let line = match &raw.line {
        None => StatementLine::Other,
        Some(id) => StatementLine::from_id(id).unwrap_or_else(|| {
            let near = crate::tree::closest(id, StatementLine::IDS);
            cursor.within("line", |cursor| {
                cursor.report(Fault::UnknownId { given: id.clone(), near }, raw.at);
            });
            StatementLine::Other
        }),
    };
    Some(TierSpec { tier, name: Some(raw.name), hint: raw.hint, line })
}

/// As the pack orders them; every tier once, the fallback last.
fn by_order(order: &[Spanned<String>], specs: Vec<TierSpec>, cursor: &mut Cursor) -> Vec<TierSpec> {
    let at = order.first().and_then(|one| one.at);
    let mut ordered: Vec<TierSpec> = Vec::new();
    cursor.within("order", |cursor| {
        for (index, one) in order.iter().enumerate() {
            let found = specs.iter().find(|spec| spec.tier.id() == one.value);
            cursor.within(&index.to_string(), |cursor| match found {
                None => undefined(Named::Tier, one.value.clone(), one.at, cursor),
                Some(spec) if ordered.iter().any(|other| other.tier == spec.tier) => {
                    cursor.report(Fault::Pack(PackFault::Twice { id: one.value.clone() }), one.at);
                }
                Some(spec) => ordered.push(spec.clone()),
            });
        }
        for spec in &specs {
            if !ordered.iter().any(|one| one.tier == spec.tier) {
                let tier = spec.tier.id().to_owned();
                cursor.report(Fault::Pack(PackFault::OrderLeavesOut { tier }), at);
            }
        }
        if ordered.last().is_some_and(|one| one.tier != Tier::Fallback) {
            cursor.report(Fault::Pack(PackFault::FallbackNotLast), at);
        }
    });
    if ordered.len() == specs.len() { ordered } else { specs }
}

/// The pack's own sums.
pub(super) fn sums(raw: Tables<RawSum>, names: &Names, cursor: &mut Cursor) -> Vec<SumRule> {
    each("sum", raw, cursor, |one, cursor| sum(one, names, cursor)).into_iter().map(|(_, one)| one).collect()
}

fn sum(raw: RawSum, names: &Names, cursor: &mut Cursor) -> Option<SumRule> {
    let who = names.who("identity", &raw.identity, raw.at, cursor);
    names.check_readings("readings", &raw.readings, raw.at, cursor);
    let when = names.when(&raw.when, cursor);
    let tier = match &raw.tier {
        None => None,
        Some(id) => cursor.within("tier", |cursor| names.tier(id, raw.at, cursor)),
    };
    let of_tier = |make: fn(Tier) -> Adds, cursor: &mut Cursor| {
        if raw.tier.is_none() {
            cursor.within("tier", |cursor| cursor.report(Fault::Missing, raw.at));
        }
        tier.map(make)
    };
    let adds = match raw.adds.as_str() {
        "in-scope" => {
            if raw.tier.is_some() {
                cursor.within("tier", |cursor| {
                    cursor.report(Fault::Pack(PackFault::OneOf("adds = \"in-scope\" / tier")), raw.at);
                });
            }
            Some(Adds::InScope)
        }
        "burden" => of_tier(Adds::Burden, cursor),
        "paid" => of_tier(Adds::Paid, cursor),
        "deductible" => of_tier(Adds::Deductible, cursor),
        other => {
            let near = crate::tree::closest(other, &["in-scope", "burden", "paid", "deductible"]);
            let fault = Fault::UnknownId { given: other.to_owned(), near };
            cursor.within("adds", |cursor| cursor.report(fault, raw.at));
            None
        }
    };
    let document = match &raw.document {
        None => None,
        Some(id) => names.figures.document(id, raw.at, cursor),
    };
    let citation = document.map(|document| Citation {
        document,
        section: raw.section.clone(),
        quote: raw.quote.clone(),
        why: raw.why.clone(),
    });
    let id = names.sums.iter().copied().find(|one| one.id() == raw.id)?;
    let (name, readings) = (raw.name, raw.readings);
    Some(SumRule { id, name, adds: adds?, who: who.unwrap_or(Who::Ordinary), when, citation, readings })
}

/// The ids of the pack's own sums; a standard one, a twin and a text that is no id are reported.
pub(super) fn sum_ids(raw: &Tables<RawSum>, cursor: &mut Cursor) -> Vec<Sum> {
    let mut ids = Vec::new();
    for (index, one) in &raw.right {
        let id = Id::parse(&one.id).and_then(|_| Sum::from_id(&one.id));
        let fault = match id {
            Some(id @ Sum::Own(_)) if !ids.contains(&id) && one.id != "stays" => {
                ids.push(id);
                continue;
            }
            Some(_) => Fault::Pack(PackFault::Twice { id: one.id.clone() }),
            None => Fault::UnknownId { given: one.id.clone(), near: None },
        };
        cursor.within(&format!("sum.{index}.id"), |cursor| cursor.report(fault, one.at));
    }
    ids
}
