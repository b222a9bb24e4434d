//! Which inputs are set aside: filled in, and not what the region, insurance, kind of care or group chosen now has. They
//! stay in the form and count again once they fit. Whatever becomes of a form — case, link, list of answers — is made of
//! what [`counting`] leaves.

use super::asked::{KnownFacts, asked, fits};
use super::field::{Field, Flag};
use super::form::Form;
use super::ledger::Ledger;
use super::tried::as_said;
use crate::estimate::Reason;
use crate::listed::{AddAll, AsList};
use crate::policy::{Policy, Row};
use crate::terms::{FactId, FigurePath, Identity, Part, Sum, Tier};

/// An input that does not count now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SetAside {
    /// Which.
    pub input: Input,
    /// Why not.
    pub why: WhyAside,
}

/// What can be set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// An identity that was ticked.
    Identity(Identity),
    /// A yes or no that was turned, or something typed.
    Field(Field),
}

/// Why an input does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyAside {
    /// Nothing here is of that kind, or not for this person.
    Lacking(Reason),
    /// With the other answers it changes nothing.
    NotAsked,
    /// The own figure was typed for a situation in which another row holds.
    OtherRow,
    /// The year's earlier visits say it.
    Follows,
}

/// What is set aside, in the order of the form; `ledger` holds the other visits.
#[must_use]
pub(super) fn set_aside(policy: &Policy, form: &Form, ledger: &Ledger) -> Vec<SetAside> {
    let form = &as_said(form);
    let mut all = misfits(policy, form);
    if !ledger.begins_year(form) {
        let sums = said(form).filter(|field| field.is_of_year());
        let sums = sums.map(Input::Field).filter(|input| misfit(policy, form, *input).is_none());
        all.add_all(sums.map(|input| SetAside { input, why: WhyAside::Follows }));
    }
    all
}

/// What does not fit the other answers.
fn misfits(policy: &Policy, form: &Form) -> Vec<SetAside> {
    let identities = form.identities.iter().copied().map(Input::Identity);
    identities
        .chain(form.turned().map(Field::Flag).chain(said(form)).map(Input::Field))
        .filter_map(|input| misfit(policy, form, input).map(|why| SetAside { input, why }))
        .listed()
}

/// What is typed, and the facts that are answered.
fn said(form: &Form) -> impl Iterator<Item = Field> {
    let answered = form.answers().map(|(fact, _)| Field::Fact(fact));
    answered.chain(form.texts().map(|(field, _)| field).filter(|&field| form.is_typed(field)))
}

/// The form with what counts alone.
#[must_use]
pub(super) fn counting(policy: &Policy, form: &Form) -> Form {
    let form = &as_said(form);
    let mut counting = form.clone();
    // An option of another place is no answer here.
    let knows =
        |fact: FactId, id: &str| policy.fact(fact.id()).is_some_and(|(_, fact)| fact.option(id).is_some());
    counting.setting = counting.setting.filter(|one| knows(FactId::Setting, one.id()));
    counting.level = counting.level.filter(|one| knows(FactId::Level, one.id()));
    counting.place = counting.place.filter(|one| knows(FactId::Place, one.id()));
    for SetAside { input, .. } in misfits(policy, form) {
        match input {
            Input::Identity(identity) => counting.tick(identity, false),
            Input::Field(Field::Flag(flag)) => counting.set_flag(flag, !form.flag(flag)),
            Input::Field(field) => counting.drop_texts(|one| one == field),
        }
    }
    counting
}

/// Why an input does not fit here; `None` for one that does, or would.
#[must_use]
pub(super) fn misfit(policy: &Policy, form: &Form, input: Input) -> Option<WhyAside> {
    let lacking = |tier| {
        let rows = policy.rows(tier).iter().listed();
        reason(policy, form, rows, true).map(WhyAside::Lacking)
    };
    match input {
        Input::Identity(identity) => {
            (!policy.knows(identity)).then_some(WhyAside::Lacking(Reason::NotInPolicy))
        }
        Input::Field(field) => match field {
            Field::BedDays | Field::Flag(Flag::SevereMentalDisorder) => {
                lacking(Tier::BedDay).or_else(|| not_asked(policy, form, field))
            }
            Field::Flag(_) => not_asked(policy, form, field),
            Field::Fact(fact) => match policy.fact(fact.id()) {
                Some((_, fact)) if fits(form, fact) => not_asked(policy, form, field),
                _ => Some(WhyAside::Lacking(Reason::NotInPolicy)),
            },
            Field::PREPAY => {
                let known = policy.adjustments.iter().any(|one| one.prepay.is_some());
                (!known).then_some(WhyAside::Lacking(Reason::NotInPolicy))
            }
            Field::Settled(tier) => lacking(tier),
            Field::SettledAid => {
                let aid = Tier::ALL.iter().filter(|tier| tier.is_medical_aid());
                aid.map(|&tier| lacking(tier)).min_by_key(Option::is_some).flatten()
            }
            Field::Year(sum @ Sum::Own(_)) => {
                let known = policy.sums.iter().any(|one| one.id == sum);
                (!known).then_some(WhyAside::Lacking(Reason::NotInPolicy))
            }
            // The year's other visits may have been of another kind of care.
            Field::Year(sum) => {
                let reasons = policy.tiers.iter().filter_map(|one| {
                    let rows = policy.rows(one.tier).iter();
                    let rows = rows.filter(|row| row.looks_at(one.tier, sum)).listed();
                    (!rows.is_empty()).then(|| reason(policy, form, rows, false))
                });
                // One that no tier keeps is for alerts alone.
                let is_alerts =
                    !policy.alerts.is_empty() && Tier::ALL.iter().all(|tier| !tier.rule().keeps(sum));
                let alone = (!is_alerts).then_some(Reason::NotInPolicy);
                reasons.min_by_key(Option::is_some).unwrap_or(alone).map(WhyAside::Lacking)
            }
            Field::Figure(path) => lacking(path.tier().unwrap_or(Tier::Basic)).or_else(|| {
                let (pack, typed_for) = form.typed_for(path)?;
                let same = pack == policy.id && rows(policy, typed_for, path) == rows(policy, form, path);
                (!same).then_some(WhyAside::OtherRow)
            }),
            _ => None,
        },
    }
}

fn not_asked(policy: &Policy, form: &Form, field: Field) -> Option<WhyAside> {
    (!asked(policy, form, field)).then_some(WhyAside::NotAsked)
}

/// Why these rows of a tier are nothing for this person, as far as the answers are known.
fn reason(policy: &Policy, form: &Form, rows: Vec<&Row>, with_setting: bool) -> Option<Reason> {
    let accepts = |row: &Row, fact: FactId, id: &str| {
        let known = policy.fact(fact.id()).and_then(|(slot, fact)| Some((slot, fact, fact.option(id)?)));
        known.is_some_and(|(slot, fact, value)| row.when.accepts(fact, slot, value))
    };
    let insured = |row: &Row| form.insurance.is_none_or(|one| accepts(row, FactId::Insurance, one.id()));
    let known = form.says_no_identity() || form.identities.iter().any(|&one| policy.knows(one));
    let setting = form.setting.filter(|_| with_setting);
    let obstacle = |row: &Row| {
        if !insured(row) {
            Some(Reason::Insurance)
        } else if known && !policy.is_for(&row.who, &form.identities) {
            Some(Reason::Identity)
        } else {
            setting.is_some_and(|one| !accepts(row, FactId::Setting, one.id())).then_some(Reason::Setting)
        }
    };
    // The row that gets furthest says what all of them lack.
    let furthest = rows.into_iter().map(obstacle).max_by_key(|one| (one.is_none(), *one));
    furthest.unwrap_or(Some(Reason::NotInPolicy))
}

/// The places of the rows in which a figure stands for this person, and of what changes it.
fn rows(policy: &Policy, form: &Form, path: FigurePath) -> Vec<usize> {
    let known = KnownFacts::of(policy, form);
    let rows = policy.rows(path.tier().unwrap_or(Tier::Basic)).iter().enumerate();
    let rows =
        rows.filter(|(_, row)| policy.is_for(&row.who, &form.identities) && known.may_bind(*row, policy));
    let mut places: Vec<usize> = rows.map(|(place, _)| place).listed();
    let of_place = path == FigurePath::Prepay || path == FigurePath::Of(Tier::Basic, Part::Ratio);
    if of_place {
        let adjusted = policy.adjustments.iter().enumerate();
        let adjusted = adjusted.filter(|(_, rule)| known.may_bind(*rule, policy));
        places.add_all(adjusted.map(|(place, _)| 1000 + place));
    }
    places
}
