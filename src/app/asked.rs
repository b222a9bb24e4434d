//! Which questions change the answer: a circumstance is asked only where the pack says something else with it than
//! without it, as far as the other answers are known.

use super::field::{Field, Flag};
use super::form::Form;
use crate::policy::{Policy, Situation, Who};
use crate::terms::{Level, Place, Setting, Tier};

/// Whether this question can change the answer.
#[must_use]
pub(super) fn asked(policy: &Policy, form: &Form, field: Field) -> bool {
    match field {
        Field::Level => {
            differs(policy, form, |one| Level::ALL.iter().map(|&level| Situation { level, ..one }).collect())
        }
        Field::Place => {
            differs(policy, form, |one| Place::ALL.iter().map(|&place| Situation { place, ..one }).collect())
        }
        Field::Flag(Flag::GrassrootsReferral) => {
            flag(policy, form, |one, on| Situation { grassroots_referral: on, ..one })
        }
        Field::Flag(Flag::SpecialDisease) => {
            flag(policy, form, |one, on| Situation { special_disease: on, ..one })
        }
        Field::Flag(Flag::FeeForService) => {
            flag(policy, form, |one, on| Situation { fee_for_service: on, ..one })
        }
        Field::Flag(Flag::SevereMentalDisorder) => bed_days_count(policy, form),
        Field::BedDays => form.flag(Flag::SevereMentalDisorder) && bed_days_count(policy, form),
        _ => true,
    }
}

fn flag(policy: &Policy, form: &Form, with: impl Fn(Situation, bool) -> Situation) -> bool {
    differs(policy, form, |one| [false, true].into_iter().map(|on| with(one, on)).collect())
}

/// Whether the variants of some situation that fits the form are told different things.
fn differs(policy: &Policy, form: &Form, variants: impl Fn(Situation) -> Vec<Situation>) -> bool {
    possible(form).any(|situation| {
        let mut said = variants(situation).into_iter().map(|one| said(policy, form, one));
        let first = said.next();
        said.any(|other| Some(other) != first)
    })
}

/// The situations that fit what is known; where nothing is chosen yet the flags are as they stand.
pub(super) fn possible(form: &Form) -> impl Iterator<Item = Situation> {
    let (insurance, setting, level, place) = (form.insurance, form.setting, form.level, form.place);
    let flags =
        [Flag::GrassrootsReferral, Flag::SpecialDisease, Flag::FeeForService].map(|one| form.flag(one));
    Situation::all().filter(move |one| {
        insurance.is_none_or(|known| known == one.insurance)
            && setting.is_none_or(|known| known == one.setting)
            && level.is_none_or(|known| known == one.level)
            && place.is_none_or(|known| known == one.place)
            && [one.grassroots_referral, one.special_disease, one.fee_for_service] == flags
    })
}

pub(super) fn concerns(who: &Who, form: &Form) -> bool {
    *who == Who::Ordinary || form.identities.iter().any(|&one| who.is_of(one))
}

/// Everything the pack says to this person in this situation, by its places in the pack.
fn said(policy: &Policy, form: &Form, situation: Situation) -> Vec<usize> {
    let rows = Tier::ALL.iter().flat_map(|&tier| policy.rows(tier));
    let mut said: Vec<usize> = rows
        .enumerate()
        .filter(|(_, row)| row.when.binds(situation) && concerns(&row.who, form))
        .map(|(place, _)| place)
        .collect();
    let notices = policy.notices.iter().enumerate().filter(|(_, rule)| {
        rule.when.binds(situation)
            && (rule.identities.is_empty() || rule.identities.iter().any(|one| form.identities.contains(one)))
    });
    said.extend(notices.map(|(place, _)| 1000 + place));
    let checks = policy.checks.iter().enumerate().filter(|(_, rule)| {
        rule.identities.iter().any(|one| form.identities.contains(one))
            && (rule.settings.is_empty() || rule.settings.contains(&situation.setting))
            && (rule.places.is_empty() || rule.places.contains(&situation.place))
    });
    said.extend(checks.map(|(place, _)| 2000 + place));
    let adjusted = |place: &Place| policy.adjustment(*place).is_some();
    if adjusted(&situation.place) {
        said.push(3000 + situation.place.index());
    }
    said
}

fn bed_days_count(policy: &Policy, form: &Form) -> bool {
    form.setting == Some(Setting::Inpatient)
        && policy
            .rows(Tier::BedDay)
            .iter()
            .any(|row| concerns(&row.who, form) && possible(form).any(|situation| row.when.binds(situation)))
}
