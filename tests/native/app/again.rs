//! A page that stays open learns of new law.

use super::{after, eighty_thousand, pack, text};
use crate::shelf::catalog;
use benefit_estimator::app::{
    Action, Field, LoadError, Pack, Screen, State, Wanted, pack as read_pack, screen,
};
use benefit_estimator::money::Money;
use benefit_estimator::policy::Policy;

/// Anshan's compiled pack; with another ratio for tertiary hospitals where one is given for 60 %.
fn compiled(ratio: &str) -> Pack {
    let toml = text("static/policies/anshan-2023/pack.toml").replacen("\"0.60\"", ratio, 1);
    read_pack(&Policy::from_toml(&toml).unwrap().compiled()).unwrap()
}

fn personal(state: &State) -> Money {
    match screen(state) {
        Screen::Estimated(answer) => answer.estimate.personal,
        other => panic!("no result: {}", other.status()),
    }
}

#[test]
fn the_next_person_asks_for_the_list_and_for_every_pack_that_is_here() {
    let state = after(eighty_thousand(), [Action::Cleared]);
    assert_eq!(state.wanted(), Some(Wanted::Catalog));
    let state = after(state, [Action::CatalogArrived(Ok(catalog()))]);
    assert_eq!(state.wanted(), Some(Wanted::Pack("anshan-2023".to_owned())));
    let state = after(state, [Action::PackArrived("anshan-2023".to_owned(), Ok(pack("anshan-2023")))]);
    assert_eq!(state.wanted(), None);
}

#[test]
fn what_is_here_stays_where_nothing_better_comes() {
    let mine = eighty_thousand();
    let (was, total) = (personal(&mine), mine.form.text(Field::TOTAL).to_owned());
    let state = after(
        mine,
        [
            Action::StoodLong,
            Action::CatalogArrived(Err(LoadError::Network)),
            Action::PackArrived("anshan-2023".to_owned(), Err(LoadError::Status(429))),
        ],
    );
    assert_eq!((state.wanted(), personal(&state), state.fetched.renewed), (None, was, false));
    assert_eq!(state.form.text(Field::TOTAL), total);
}

#[test]
fn a_pack_that_changed_is_taken_and_told_one_that_did_not_is_neither() {
    let id = || "anshan-2023".to_owned();
    let first = after(eighty_thousand(), [Action::PackArrived(id(), Ok(compiled("\"0.60\"")))]);
    let same = after(first.clone(), [Action::StoodLong, Action::PackArrived(id(), Ok(compiled("\"0.60\"")))]);
    assert_eq!(same.pack(), first.pack());
    assert!(!same.fetched.renewed);
    let other = Action::PackArrived(id(), Ok(compiled("\"0.58\"")));
    let changed = after(first.clone(), [Action::StoodLong, other.clone()]);
    assert!(changed.fetched.renewed && personal(&changed) > personal(&first));
    let cleared = after(changed, [Action::Cleared]);
    assert!(!cleared.fetched.renewed);
    // Nobody has seen a result of the old one.
    assert!(!after(after(first, [Action::Cleared]), [other]).fetched.renewed);
}
