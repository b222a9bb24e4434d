//! The same visit under other circumstances: other levels, places, identities, insurances, or regions and years.

use super::answer::Answer;
use super::aside::{Input, SetAside, set_aside};
use super::certainty::{Certainty, Unanswered, certainty};
use super::field::Field;
use super::form::Form;
use super::form_to_case::read;
use super::pack::Pack;
use super::remote::Remote;
use super::reply::Reply;
use super::state::State;
use super::step::GuideStep;
use super::variant::{Dimension, Variant};
use crate::case::Case;
use crate::engine;
use crate::estimate::Estimate;
use crate::listed::{AddAll, AsList};
use crate::terms::{Insurance, Level, Place};
use std::rc::Rc;

/// The hospitals people choose between: the township's, the county's, a large one of the city, one of the province after a
/// referral.
const HOSPITALS: [(Level, Place); 4] = [
    (Level::Grassroots, Place::InCounty),
    (Level::Secondary, Place::InCounty),
    (Level::Tertiary, Place::InCity),
    (Level::Tertiary, Place::ReferredOut),
];

/// So many beside each other can still be read.
pub const WIDEST: usize = 4;

/// A variant there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// What is varied.
    pub variant: Variant,
    /// Whether it is the visit as it stands.
    pub now: bool,
    /// Whether it is among those beside each other.
    pub shown: bool,
}

/// A variant and what it comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedVisit {
    /// What is varied.
    pub variant: Variant,
    /// Whether it is the visit as it stands.
    pub now: bool,
    /// What it comes to.
    pub outcome: VariantOutcome,
}

/// An estimate of a variant.
#[derive(Debug, Clone, PartialEq)]
pub struct Varied {
    /// Under which pack.
    pub pack: Pack,
    /// Who pays what.
    pub estimate: Rc<Estimate>,
    /// How sure that is.
    pub certainty: Certainty,
    /// The inputs that count for the visit as it stands and not here.
    pub left_out: Vec<Input>,
}

/// What a variant comes to.
#[derive(Debug, Clone, PartialEq)]
pub enum VariantOutcome {
    /// An estimate under a pack.
    Estimated(Box<Varied>),
    /// The pack is not here yet.
    NotLoaded,
    /// On its way.
    Waiting,
    /// The pack needs an answer that this form does not have.
    NotPossible,
}

/// The variants of the visit on the page; beside the visit as it stands those that the person chose last, else the
/// first. Under a statement they would be of another hospital's statement: none.
#[must_use]
pub fn offered(state: &State, answer: &Answer, dimension: Dimension) -> Vec<Offered> {
    if !answer.case.can_be_varied() {
        return Vec::new();
    }
    let (now, all) = variants(state, answer, dimension);
    let chosen: Vec<&Variant> = state.comparing.variants.iter().filter(|one| all.contains(one)).listed();
    let others: Vec<&&Variant> = chosen.iter().rev().filter(|one| ***one != now).take(WIDEST - 1).listed();
    let mut room = WIDEST - 1;
    let mut first = |variant: &Variant| {
        let fits = room > 0 && is_here(state, variant);
        room -= usize::from(fits);
        fits
    };
    all.iter()
        .map(|variant| {
            let is_now = *variant == now;
            let asked =
                if chosen.is_empty() { !is_now && first(variant) } else { others.contains(&&variant) };
            Offered { variant: variant.clone(), now: is_now, shown: is_now || asked }
        })
        .listed()
}

/// The variants of the visit beside each other, each with what it comes to.
#[must_use]
pub fn columns(state: &State, answer: &Answer, dimension: Dimension) -> Vec<ComparedVisit> {
    let shown = offered(state, answer, dimension).into_iter().filter(|one| one.shown);
    shown
        .map(|Offered { variant, now, .. }| {
            let outcome = if now { as_it_stands(answer) } else { varied(state, answer, &variant) };
            ComparedVisit { variant, now, outcome }
        })
        .listed()
}

/// The visit as it stands, and every variant of it in their order.
fn variants(state: &State, answer: &Answer, dimension: Dimension) -> (Variant, Vec<Variant>) {
    let (case, pack) = (&answer.case, &answer.pack);
    let situation = case.situation;
    match dimension {
        Dimension::Hospital => {
            let now = Variant::Hospital(situation.level, situation.place);
            let mut all = HOSPITALS.map(|(level, place)| Variant::Hospital(level, place)).to_vec();
            if !all.contains(&now) {
                all.push(now.clone());
            }
            (now, all)
        }
        Dimension::Level => {
            (Variant::Level(situation.level), Level::ALL.iter().copied().map(Variant::Level).listed())
        }
        Dimension::Place => {
            (Variant::Place(situation.place), Place::ALL.iter().copied().map(Variant::Place).listed())
        }
        Dimension::Insurance => (
            Variant::Insurance(situation.insurance),
            Insurance::ALL.iter().copied().map(Variant::Insurance).listed(),
        ),
        Dimension::Identity => {
            let held = &case.identities;
            let others = pack.identities.iter().map(|known| known.id).filter(|one| !held.contains(one));
            // None, each one held, all of them together, then those that somebody else might hold.
            let mut all = vec![Vec::new()];
            all.add_all(held.iter().map(|&one| vec![one]));
            if held.len() > 1 {
                all.push(held.clone());
            }
            all.add_all(others.map(|one| vec![one]));
            (Variant::Identities(held.clone()), all.into_iter().map(Variant::Identities).listed())
        }
        Dimension::Policy => {
            // What holds in no region is nothing to compare a region with; but the visit may stand under it.
            let entries = state.fetched.catalog.ready().into_iter().flat_map(|catalog| &catalog.entries);
            let entries = entries.filter(|entry| !entry.status.is_general() || entry.id == pack.id);
            let all = entries.map(|entry| Variant::Policy(entry.id.clone())).listed();
            (Variant::Policy(pack.id.clone()), all)
        }
    }
}

/// Another pack is fetched only when asked for.
fn is_here(state: &State, variant: &Variant) -> bool {
    !matches!(variant, Variant::Policy(id) if state.fetched.packs.get(id).and_then(Remote::ready).is_none())
}

/// The form with the variant's answer. What does not fit there is left out: an own figure counts only where the row is
/// the one it was typed for.
fn varied(state: &State, answer: &Answer, variant: &Variant) -> VariantOutcome {
    let mut form = state.form.clone();
    // Where a question was not asked the visit stands as it was read.
    let situation = answer.case.situation;
    form.level = Some(situation.level);
    form.place = Some(situation.place);
    match variant {
        Variant::Hospital(level, place) => {
            form.level = Some(*level);
            form.place = Some(*place);
            if let Some(total) = state.bill_at(&answer.case, *level, *place) {
                form.set_text(Field::TOTAL, total.to_string());
            }
        }
        Variant::Level(level) => form.level = Some(*level),
        Variant::Place(place) => form.place = Some(*place),
        Variant::Insurance(insurance) => form.insurance = Some(*insurance),
        Variant::Identities(identities) => {
            form.say(
                GuideStep::Identities,
                if identities.is_empty() { Reply::Nothing } else { Reply::Something },
            );
            form.identities.clone_from(identities);
        }
        Variant::Policy(id) => {
            // The day belongs to the first pack alone.
            form.drop_texts(|field| field == Field::Day);
            return match state.fetched.packs.get(id) {
                Some(Remote::Ready(pack)) => outcome(state, answer, pack, &form),
                Some(Remote::Waiting | Remote::WaitingLong) => VariantOutcome::Waiting,
                Some(Remote::Failed(_)) | None => VariantOutcome::NotLoaded,
            };
        }
    }
    outcome(state, answer, &answer.pack, &form)
}

/// The visit on the page needs no second estimate.
fn as_it_stands(answer: &Answer) -> VariantOutcome {
    VariantOutcome::Estimated(Box::new(Varied {
        pack: answer.pack.clone(),
        estimate: Rc::clone(&answer.estimate),
        certainty: answer.certainty.clone(),
        left_out: Vec::new(),
    }))
}

fn outcome(state: &State, answer: &Answer, pack: &Pack, form: &Form) -> VariantOutcome {
    let Ok(case) = read(form, pack) else { return VariantOutcome::NotPossible };
    // What earlier visits have come to is the same year's there; what was typed for the year may not fit.
    let begins = state.ledger.begins_year(&state.form);
    let year_to_date = if begins { case.year_to_date } else { answer.case.year_to_date.clone() };
    let case = Case { year_to_date, ..case };
    let Ok(estimate) = engine::estimate(pack, &case) else { return VariantOutcome::NotPossible };
    let inputs = |all: Vec<SetAside>| all.into_iter().map(|one| one.input);
    let already: Vec<Input> = inputs(set_aside(&answer.pack, &state.form, &state.ledger)).listed();
    let left_out =
        inputs(set_aside(pack, form, &state.ledger)).filter(|input| !already.contains(input)).listed();
    let unanswered = Unanswered::of(pack, form, &state.ledger, answer.certainty.unanswered.prior);
    let certainty = certainty(pack, &case, &estimate, unanswered, state.device.today);
    VariantOutcome::Estimated(Box::new(Varied {
        pack: pack.clone(),
        estimate: Rc::new(estimate),
        certainty,
        left_out,
    }))
}
