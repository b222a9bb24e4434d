//! The form as a case of the contract, and what is still missing or wrong with it. What a text means is decided by
//! [`crate::case::read_case`] alone.

use super::aside::counting;
use super::asked::asked;
use super::field::{Field, Flag, NO, YES};
use super::form::Form;
use super::reply::Reply;
#[cfg(feature = "authors")]
use super::settled_aid::with_aid;
use super::step::GuideStep;
use super::typed::{fault_of, field_text};
use super::unread::{Unread, Wrong};
use crate::case::{Case, read_case};
use crate::listed::{AddAll, AsList};
use crate::policy::{Domain, FactAnswer, Policy};
use crate::terms::{BillPart, FactId, Level, Place, Sum, UNKNOWN};
use crate::tree::{Node, Value};
#[cfg(feature = "authors")]
use crate::{money::Money, terms::Tier};

/// The case that the form describes. An own figure that cannot be used is left out: the result stands without it, and says
/// so beside the figure.
///
/// # Errors
/// Everything missing and wrong, each with its input.
pub fn read(form: &Form, policy: &Policy) -> Result<Case, Unread> {
    let form = &counting(policy, form);
    let open = open_facts(policy, form);
    let form = &known(form);
    let mut unclear = Vec::new();
    let case = node(form, policy, &mut unclear);
    // A case without days in bed has none; a person who did not say how many has not said that there were none.
    let lacks_days = asked(policy, form, Field::BedDays) && !form.is_typed(Field::BedDays);
    let mut unread = match read_case(&case, &|id| (id == policy.id).then_some(policy)) {
        Ok((mut case, _)) if unclear.is_empty() && !lacks_days => {
            open.into_iter().for_each(|(slot, answer)| case.situation.say(slot, answer));
            case.year_to_date.unsaid = unsaid_sums(policy, form);
            return Ok(case);
        }
        Ok(_) => Unread::default(),
        Err(problems) => Unread::of(problems),
    };
    unread.missing.add_all(lacks_days.then_some(Field::BedDays));
    // What was typed and not understood is not in the case, and not missing.
    unread.missing.retain(|field| unclear.iter().all(|(one, _)| one != field));
    unread.wrong.extend(unclear);
    Err(unread)
}

/// So many combinations of what is not known of a person are tried; each is an estimate.
const MOST_TRIED: usize = 96;

/// What a case of the contract cannot say of the facts that are asked: that nobody answered, and of more than two that nobody
/// knows. Those that are said not to be known go before those that are not answered; beyond what can be tried they count as
/// usual.
fn open_facts(policy: &Policy, form: &Form) -> Vec<(usize, FactAnswer)> {
    // Whoever has not said what they are recognised as may be in any group, and what is asked of that group is open too.
    let mut in_any = form.clone();
    if form.is_open(GuideStep::Identities) {
        in_any.identities = policy.identities.iter().map(|known| known.id).listed();
    }
    let facts = policy.facts.iter().enumerate().filter_map(|(slot, fact)| {
        let field = Field::of_fact(fact.id)?;
        let answer = match form.answer(fact.id) {
            Some(UNKNOWN) => FactAnswer::Unknown,
            None if !form.is_typed(field) => FactAnswer::Unanswered,
            _ => return None,
        };
        // Whoever had no earlier care this year is in for the first time.
        if fact.id == FactId::Stay && form.reply(GuideStep::Year) == Some(Reply::Nothing) {
            return Some((slot, FactAnswer::Known(1), 1));
        }
        let is_asked = asked(policy, form, field) || asked(policy, &in_any, field);
        is_asked.then_some((slot, answer, fact.told_apart.len().max(1)))
    });
    let mut open = facts.listed();
    open.sort_by_key(|(_, answer, _)| *answer == FactAnswer::Unanswered);
    let mut tried = 1;
    open.retain(|(_, _, values)| {
        let fits = tried * values <= MOST_TRIED;
        tried *= if fits { *values } else { 1 };
        fits
    });
    open.into_iter().map(|(slot, answer, _)| (slot, answer)).listed()
}

/// The sums of the year that are left empty beside others that are filled in.
fn unsaid_sums(policy: &Policy, form: &Form) -> Vec<Sum> {
    let said = |sum: &Sum| form.is_typed(Field::Year(*sum));
    let unsaid = policy.every_sum().filter(|sum| !said(sum)).listed();
    if policy.every_sum().any(|sum| said(&sum)) { unsaid } else { Vec::new() }
}

/// Without the facts that are said not to be known.
fn known(form: &Form) -> Form {
    let mut known = form.clone();
    known.drop_texts(|field| matches!(field, Field::Fact(fact) if form.answer(fact) == Some(UNKNOWN)));
    known
}

/// What is filled in, as a case of a pack writes it: without the pack's name, the day and whatever is as usual.
#[cfg(feature = "authors")]
pub(super) fn written_case(form: &Form, policy: &Policy) -> Node {
    let mut case = node(&counting(policy, form), policy, &mut Vec::new());
    let parts = read(form, policy).and_then(|case| with_aid(form, policy, case)).ok();
    if let Value::Table(entries) = &mut case.value {
        if let Some(case) = parts.filter(|_| form.is_typed(Field::SettledAid)) {
            let amount = |(tier, paid): (Tier, Money)| (tier.id().to_owned(), Node::text(paid.to_string()));
            let parts = Value::Table(case.settled.iter().map(amount).listed());
            entries.retain(|(key, _)| key != "settled");
            entries.push(("settled".to_owned(), Node::new(parts)));
        }
        let is_usual = |key: &str, node: &Node| match &node.value {
            Value::Bool(said) => {
                Flag::ALL.iter().any(|flag| flag.key() == key && Form::default().flag(*flag) == *said)
            }
            Value::Table(entries) => entries.is_empty(),
            Value::List(items) => items.is_empty(),
            _ => matches!(key, "policy" | "date"),
        };
        entries.retain(|(key, node)| !is_usual(key, node));
    }
    case
}

/// What was typed and is not understood.
type NotUnderstood = Vec<(Field, Wrong)>;

fn node(form: &Form, policy: &Policy, unclear: &mut NotUnderstood) -> Node {
    let mut case: Vec<(String, Node)> = vec![("policy".to_owned(), Node::text(policy.id.as_str()))];
    let mut put = |key: &str, node: Node| case.push((key.to_owned(), node));
    if let Some(day) = typed(form, Field::Day, unclear) {
        put("date", Node::text(day));
    }
    let identities = form.identities.iter().map(|one| Node::text(one.id()));
    put("identities", Node::new(Value::List(identities.listed())));
    if let Some(insurance) = form.insurance {
        put("insurance", Node::text(insurance.id()));
    }
    if let Some(setting) = form.setting {
        put("setting", Node::text(setting.id()));
    }
    // Where a question cannot change the answer, any answer does.
    let needless = |field| form.setting.is_some() && !asked(policy, form, field);
    if let Some(level) = form.level.or_else(|| needless(Field::Level).then_some(Level::Tertiary)) {
        put("level", Node::text(level.id()));
    }
    if let Some(place) = form.place.or_else(|| needless(Field::Place).then_some(Place::InCity)) {
        put("place", Node::text(place.id()));
    }
    for flag in Flag::ALL {
        put(flag.key(), Node::new(Value::Bool(form.flag(flag))));
    }
    if let Some(days) = typed(form, Field::BedDays, unclear) {
        put("bed_days", whole(&days));
    }
    let mut others = Vec::new();
    for (fact, said) in facts(form, policy, unclear) {
        match fact.key() {
            Some(key) => put(key, said),
            None => others.push((fact.id().to_owned(), said)),
        }
    }
    put("facts", Node::new(Value::Table(others)));
    let sums: Vec<Sum> = policy.every_sum().listed();
    let mut amounts = |fields: &mut dyn Iterator<Item = (&str, Field)>| {
        Node::table(fields.filter_map(|(key, field)| Some((key, Node::text(typed(form, field, unclear)?)))))
    };
    put("bill", amounts(&mut BillPart::ALL.iter().map(|part| (part.id(), Field::Bill(*part)))));
    put("year_to_date", amounts(&mut sums.iter().map(|sum| (sum.id(), Field::Year(*sum)))));
    put("settled", amounts(&mut policy.tiers.iter().map(|one| (one.tier.id(), Field::Settled(one.tier)))));
    put("figures", figures(form));
    // What each tier paid of it is worked out once the rest is read (`settled_aid`).
    let aid = fault_of(Field::SettledAid, form.text(Field::SettledAid));
    unclear.extend(aid.map(|wrong| (Field::SettledAid, wrong)));
    Node::table(case)
}

/// What was typed in a field, as the contract writes it; nothing where nothing was, or nothing clear.
fn typed(form: &Form, field: Field, unclear: &mut NotUnderstood) -> Option<String> {
    let text = form.is_typed(field).then(|| field_text(field, form.text(field)))?;
    text.map_err(|one| unclear.push((field, Wrong::Unclear(one)))).ok()
}

/// A count; one that no number can hold is above every bound.
fn whole(text: &str) -> Node {
    Node::new(Value::Whole(text.parse().unwrap_or(i64::MAX)))
}

/// What is said of the facts that have no field of their own.
fn facts(form: &Form, policy: &Policy, unclear: &mut NotUnderstood) -> Vec<(FactId, Node)> {
    let said = policy.facts.iter().filter_map(|fact| {
        let said = match (form.answer(fact.id), &fact.domain) {
            (Some(answer @ (YES | NO)), Domain::Flag) => Node::new(Value::Bool(answer == YES)),
            (Some(answer), _) => Node::text(answer),
            (None, _) => whole(&typed(form, Field::Fact(fact.id), unclear)?),
        };
        Some((fact.id, said))
    });
    said.listed()
}

fn figures(form: &Form) -> Node {
    Node::table(form.texts().filter_map(|(field, text)| match field {
        Field::Figure(path) if form.is_typed(field) && fault_of(field, text).is_none() => {
            Some((path.to_string(), Node::text(field_text(field, text).ok()?)))
        }
        _ => None,
    }))
}
