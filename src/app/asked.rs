//! Which questions change the answer: a circumstance is asked only where a rule that could bind depends on it, as far as
//! the other answers are known.

use super::field::{Field, Flag, NO, YES};
use super::form::Form;
use super::ledger::Ledger;
use super::reply::Reply;
use super::step::GuideStep;
use super::typed::count_text;
use crate::engine::figures_of;
use crate::listed::AsList;
use crate::policy::{Binding, Domain, Fact, Figure, Policy, Row, Who};
use crate::terms::{FactId, Tier, UNKNOWN};

/// Whether this question can change the answer.
#[must_use]
pub(super) fn asked(policy: &Policy, form: &Form, field: Field) -> bool {
    match field {
        Field::Flag(Flag::SevereMentalDisorder) => bed_days_count(policy, form),
        Field::BedDays => form.flag(Flag::SevereMentalDisorder) && bed_days_count(policy, form),
        // Whoever had no earlier care this year is in for the first time.
        Field::Fact(FactId::Stay) if form.reply(GuideStep::Year) == Some(Reply::Nothing) => false,
        Field::Fact(fact) => policy.fact(fact.id()).is_some_and(|(slot, _)| depends(policy, form, slot)),
        other => fact_of(other).and_then(FactId::slot).is_none_or(|slot| depends(policy, form, slot)),
    }
}

/// The circumstances that are asked: the facts that have no question of their own in the form, flags, days in bed.
#[must_use]
pub(super) fn details(policy: &Policy, form: &Form, ledger: &Ledger) -> Vec<Field> {
    let facts = policy.facts.iter().filter_map(|fact| Field::of_fact(fact.id));
    let flags = Flag::ALL.into_iter().filter(|flag| *flag != Flag::References).map(Field::Flag);
    let begins = ledger.begins_year(form);
    facts
        .chain(flags)
        .chain([Field::BedDays])
        .filter(|field| (begins || !field.is_of_year()) && asked(policy, form, *field))
        .listed()
}

/// The fact that a question asks, where it may change nothing.
const fn fact_of(field: Field) -> Option<FactId> {
    Some(match field {
        Field::Level => FactId::Level,
        Field::Place => FactId::Place,
        _ => return None,
    })
}

/// Whether some rule that could bind this person depends on the fact in this slot.
fn depends(policy: &Policy, form: &Form, slot: usize) -> bool {
    let known = KnownFacts::of(policy, form).without(slot);
    let rows = policy.tiers.iter().flat_map(|one| policy.rows(one.tier));
    let to_all = |who: &Who| policy.is_for(who, &form.identities);
    let counts = |row: &Row| figures_of(row).into_iter().any(|one| one.counted().contains(&slot));
    let row_bears =
        |row: &Row| known.bears_on(row, policy, slot) || counts(row) && known.may_bind(row, policy);
    let counted =
        |figure: &Option<std::sync::Arc<Figure>>| figure.iter().any(|one| one.counted().contains(&slot));
    rows.into_iter().any(|row| to_all(&row.who) && row_bears(row))
        || policy.sums.iter().any(|rule| to_all(&rule.who) && known.bears_on(rule, policy, slot))
        || policy.notices.iter().any(|rule| to_all(&rule.who) && known.bears_on(rule, policy, slot))
        || policy.checks.iter().any(|rule| to_all(&rule.who) && known.bears_on(rule, policy, slot))
        || policy.adjustments.iter().any(|rule| {
            let counts = [&rule.points, &rule.factor, &rule.prepay].into_iter().any(counted);
            known.bears_on(rule, policy, slot) || counts && known.may_bind(rule, policy)
        })
        || policy.alerts.iter().any(|rule| to_all(&rule.who) && known.bears_on(rule, policy, slot))
}

/// What the form says of the facts.
pub(super) struct KnownFacts {
    values: Vec<(usize, u16)>,
}

impl KnownFacts {
    pub(super) fn of(policy: &Policy, form: &Form) -> Self {
        let value = |fact: FactId, id: Option<&str>| {
            let (slot, fact) = policy.fact(fact.id())?;
            Some((slot, fact.option(id?)?))
        };
        let values = [
            value(FactId::Insurance, form.insurance.map(|one| one.id())),
            value(FactId::Setting, form.setting.as_ref().map(|one| one.id())),
            value(FactId::Level, form.level.as_ref().map(|one| one.id())),
            value(FactId::Place, form.place.as_ref().map(|one| one.id())),
        ];
        let said = policy.facts.iter().enumerate();
        let said = said.filter_map(|(slot, fact)| Some((slot, value_of(form, fact)?)));
        Self { values: values.into_iter().flatten().chain(said).listed() }
    }

    /// Were this fact not known.
    pub(super) fn without(mut self, slot: usize) -> Self {
        self.values.retain(|(known, _)| *known != slot);
        self
    }

    /// Whether a rule may bind with the facts as they are known.
    pub(super) fn may_bind<R: Binding>(&self, rule: &R, policy: &Policy) -> bool {
        self.values.iter().all(|(slot, value)| {
            policy.facts.get(*slot).is_none_or(|fact| rule.when().accepts(fact, *slot, *value))
        })
    }

    /// Whether a rule tells values of a fact apart, and may bind with the others as they are.
    fn bears_on<R: Binding>(&self, rule: &R, policy: &Policy, asked: usize) -> bool {
        let told_apart = policy.facts.get(asked).is_some_and(|fact| {
            !fact.told_apart.iter().all(|value| rule.when().accepts(fact, asked, *value))
        });
        told_apart && self.may_bind(rule, policy)
    }
}

/// The value that is said of a fact under `facts`.
fn value_of(form: &Form, fact: &Fact) -> Option<u16> {
    match fact.domain {
        Domain::Count { .. } => count_text(form.text(Field::Fact(fact.id))).ok()?.parse().ok(),
        Domain::Flag => [NO, YES]
            .into_iter()
            .zip(0..)
            .find(|(one, _)| form.answer(fact.id) == Some(one))
            .map(|(_, value)| value),
        Domain::Options(_) => fact.option(form.answer(fact.id)?),
    }
}

/// Whether what is said of a fact is one of its values, or that nobody knows it.
pub(super) fn fits(form: &Form, fact: &Fact) -> bool {
    match form.answer(fact.id) {
        Some(UNKNOWN) => true,
        Some(_) => value_of(form, fact).is_some(),
        None => matches!(fact.domain, Domain::Count { .. }),
    }
}

fn bed_days_count(policy: &Policy, form: &Form) -> bool {
    let known = KnownFacts::of(policy, form);
    form.setting.is_some_and(|setting| policy.is_inpatient(setting))
        && policy
            .rows(Tier::BedDay)
            .iter()
            .any(|row| policy.is_for(&row.who, &form.identities) && known.may_bind(row, policy))
}
