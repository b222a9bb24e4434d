//! The same visit under other circumstances: other levels, places, identities, insurances, or regions and years.

use super::field::Field;
use super::reading::read;
use super::screen::Answer;
use super::state::{Pack, Remote, State};
use crate::case::{Case, Settled};
use crate::engine;
use crate::estimate::Estimate;
use crate::policy::Situation;
use crate::terms::{Identity, Insurance, Level, Place};

/// What is varied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// The hospital's level.
    Level,
    /// Where it is.
    Place,
    /// What the person is recognised as.
    Identity,
    /// Which insurance.
    Insurance,
    /// Region or year.
    Policy,
}

impl Dimension {
    /// All, in their order.
    pub const ALL: [Self; 5] = [Self::Level, Self::Place, Self::Identity, Self::Insurance, Self::Policy];

    /// Its id in the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Level => "by-level",
            Self::Place => "by-place",
            Self::Identity => "by-identity",
            Self::Insurance => "by-insurance",
            Self::Policy => "by-policy",
        }
    }
}

/// One variant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Variant {
    /// Another level.
    Level(Level),
    /// Another place.
    Place(Place),
    /// This identity alone, or none.
    Identity(Option<Identity>),
    /// The other insurance.
    Insurance(Insurance),
    /// Another pack, by its id.
    Policy(String),
}

/// A variant and what it comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What is varied.
    pub variant: Variant,
    /// Whether it is the visit as it stands.
    pub now: bool,
    /// What it comes to.
    pub outcome: Outcome,
}

/// What a variant comes to.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// An estimate under a pack, and the identities that the pack does not know.
    Estimated(Pack, Box<Estimate>, Vec<Identity>),
    /// The pack is not here yet.
    NotLoaded,
    /// On its way.
    Waiting,
    /// The pack needs an answer that this form does not have.
    NotPossible,
}

/// The variants of the visit on the page. Under a statement they would be of another hospital's statement: none.
#[must_use]
pub fn columns(state: &State, answer: &Answer, dimension: Dimension) -> Vec<Column> {
    if answer.case.settled != Settled::default() || answer.case.bill.total().is_zero() {
        return Vec::new();
    }
    let (case, pack) = (&answer.case, &answer.pack);
    let now = case.situation;
    let with = |situation: Situation| Case { situation, ..case.clone() };
    let column = |variant: Variant, now: bool, case: Case| {
        let outcome = if now { as_it_stands(answer) } else { outcome(pack, &case, Vec::new()) };
        Column { variant, now, outcome }
    };
    match dimension {
        Dimension::Level => Level::ALL
            .iter()
            .map(|&level| column(Variant::Level(level), level == now.level, with(Situation { level, ..now })))
            .collect(),
        Dimension::Place => Place::ALL
            .iter()
            .map(|&place| column(Variant::Place(place), place == now.place, with(Situation { place, ..now })))
            .collect(),
        Dimension::Insurance => Insurance::ALL
            .iter()
            .map(|&insurance| {
                let case = with(Situation { insurance, ..now });
                column(Variant::Insurance(insurance), insurance == now.insurance, case)
            })
            .collect(),
        Dimension::Identity => {
            let known = pack.identities.iter().map(|known| Some(known.id));
            let is_now = |one: &Option<Identity>| match one {
                Some(one) => case.identities == [*one],
                None => case.identities.is_empty(),
            };
            let alone =
                |one: Option<Identity>| Case { identities: one.into_iter().collect(), ..case.clone() };
            let one = |one| column(Variant::Identity(one), is_now(&one), alone(one));
            [None].into_iter().chain(known).map(one).collect()
        }
        Dimension::Policy => policies(state, answer),
    }
}

fn policies(state: &State, answer: &Answer) -> Vec<Column> {
    let entries = state.catalog.ready().into_iter().flat_map(|catalog| &catalog.entries);
    entries
        .map(|entry| {
            let outcome = match state.packs.get(&entry.id) {
                Some(Remote::Ready(pack)) => under(state, answer, pack),
                Some(Remote::Waiting | Remote::WaitingLong) => Outcome::Waiting,
                Some(Remote::Failed(_)) | None => Outcome::NotLoaded,
            };
            Column { variant: Variant::Policy(entry.id.clone()), now: entry.id == answer.pack.id, outcome }
        })
        .collect()
}

/// The same form under another pack; own figures and the day belong to the first pack alone.
fn under(state: &State, answer: &Answer, pack: &Pack) -> Outcome {
    if *pack == answer.pack {
        return as_it_stands(answer);
    }
    let mut form = state.form.clone();
    form.drop_texts(|field| matches!(field, Field::Figure(_) | Field::Day));
    let strange = form.identities.iter().copied().filter(|&one| !pack.knows(one)).collect();
    match read(&form, pack) {
        Ok(case) => outcome(pack, &Case { year_to_date: answer.case.year_to_date, ..case }, strange),
        Err(_) => Outcome::NotPossible,
    }
}

/// The visit on the page needs no second estimate.
fn as_it_stands(answer: &Answer) -> Outcome {
    Outcome::Estimated(answer.pack.clone(), Box::new(answer.estimate.clone()), Vec::new())
}

fn outcome(pack: &Pack, case: &Case, strange: Vec<Identity>) -> Outcome {
    match engine::estimate(pack, case) {
        Ok(estimate) => Outcome::Estimated(pack.clone(), Box::new(estimate), strange),
        Err(_) => Outcome::NotPossible,
    }
}
