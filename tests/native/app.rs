//! The page's logic without a browser.

mod advice;
mod again;
#[cfg(feature = "authors")]
mod authors;
#[cfg(feature = "authors")]
mod authors_forms;
#[cfg(feature = "authors")]
mod authors_goes_on;
mod carried;
mod certainty;
mod chunk_explore;
mod explored;
mod facts;
mod guide_and_desk;
mod honest;
mod input;
mod link_versions;
mod more;
mod open_questions;
mod other_bills;
mod paid;
mod ranges;
mod served;
mod set_aside;
mod settled_aid;
mod shared;
mod unreadable;
mod unsure;
mod visits;
mod years;

use crate::shelf::{catalog, text};
use benefit_estimator::app::{
    Action, Answer, Choice, Field, GuideStep, Look, Pack, Reply, Screen, State, screen, update,
};
use benefit_estimator::language::Language;
use benefit_estimator::money::Money;
use benefit_estimator::policy::{Catalog, Policy};
use benefit_estimator::terms::{Identity, Insurance, Level, Place, Setting};

fn pack(id: &str) -> Pack {
    Pack::new(Policy::from_toml(&text(&format!("static/policies/{id}/pack.toml"))).unwrap())
}

fn after(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, |state, action| update(&state, action))
}

fn typed(field: Field, words: &str) -> Action {
    Action::Typed(field, words.to_owned())
}

fn yuan(yuan: u64) -> Money {
    Money::of_fen(yuan * 100)
}

/// A catalogue of an invented region with this pack alone.
fn catalog_of(id: &str) -> Catalog {
    let region = "region = { zh = \"某\", en = \"R\" }";
    Catalog::from_toml(&format!(
        "[[pack]]\nid = \"{id}\"\n{region}\nstatus = \"reported\"\nfrom = 2020-01-01\n"
    ))
    .unwrap()
}

/// With the catalogue and this pack, chosen.
fn with_pack(look: Look, id: &str) -> State {
    after(
        State::new(look, Language::Zh),
        [
            Action::CatalogArrived(Ok(catalog())),
            Action::Chose(Choice::Policy(id.to_owned())),
            typed(Field::Day, day_in(id)),
            Action::PackArrived(id.to_owned(), Ok(pack(id))),
        ],
    )
}

/// A day of the pack; one must be said where a region has several.
fn day_in(id: &str) -> &'static str {
    if id.ends_with("2023") { "2023-05-01" } else { "2020-05-01" }
}

/// A resident in a tertiary hospital in the city, with this identity and bill.
fn filled(id: &str, identity: Option<Identity>, level: Level, total: &str) -> State {
    let said = match identity {
        Some(identity) => Action::TickedIdentity(identity, true),
        None => Action::TickedNoIdentity(true),
    };
    after(
        with_pack(Look::Desk, id),
        [
            Action::Chose(Choice::Insurance(Insurance::Resident)),
            said,
            Action::Chose(Choice::Setting(Setting::Inpatient)),
            Action::Chose(Choice::Level(level)),
            Action::Chose(Choice::Place(Place::InCity)),
            typed(Field::TOTAL, total),
            Action::Chose(Choice::Reply(GuideStep::OutOfScope, Reply::Nothing)),
            Action::Chose(Choice::Reply(GuideStep::Year, Reply::Nothing)),
        ],
    )
}

/// Somebody in the example city, which is offered where it is named.
fn in_example_city(insurance: Insurance, setting: Setting, level: Level, total: &str) -> State {
    let id = "example-city";
    let mut state = State::new(Look::Desk, Language::Zh);
    state.fetched.offered = vec![id.to_owned()];
    after(
        state,
        [
            Action::CatalogArrived(Ok(catalog())),
            Action::Chose(Choice::Policy(id.to_owned())),
            typed(Field::Day, "2026-05-01"),
            Action::PackArrived(id.to_owned(), Ok(pack(id))),
            Action::Chose(Choice::Insurance(insurance)),
            Action::Chose(Choice::Setting(setting)),
            Action::Chose(Choice::Level(level)),
            Action::Chose(Choice::Place(Place::InCity)),
            typed(Field::TOTAL, total),
        ],
    )
}

/// What the page answers.
#[track_caller]
fn answer(state: &State) -> Answer {
    match screen(state) {
        Screen::Estimated(answer) => *answer,
        other => panic!("no estimate: {other:?}"),
    }
}

/// Anshan, subsistence, 80,000. By hand: basic 47,520; critical 19,110 (75 % of 32,480 − 7,000); basic aid 9,359
/// (70 % of 13,370); tilted aid 707.70 (70 % of 4,011 − 3,000); left 3,303.30.
fn eighty_thousand() -> State {
    filled("anshan-2023", Some(Identity::Subsistence), Level::Tertiary, "8万")
}
