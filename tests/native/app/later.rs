//! The part of the program that is loaded when it is wanted: who wants it, and what waits for it.

use super::{after, eighty_thousand};
use benefit_estimator::app::{
    Action, Brought, Carried, Dimension, LinkFault, LoadError, Remote, State, View, Wanted, link_text,
    read_link,
};
use benefit_estimator::locale::Language;
use benefit_estimator::money::Money;

/// The page as it is opened, that part still apart.
fn apart() -> State {
    State { later: None, ..eighty_thousand() }
}

#[test]
fn nothing_wants_it_before_it_is_opened() {
    assert_eq!(apart().wanted(), None);
    for wants in [
        Action::LaterWanted,
        Action::ComparedBy(Dimension::Identity),
        Action::Arrived(View::Figures),
        Action::Arrived(View::Premium),
        Action::LanguageChosen(Language::En),
        Action::LinkCame("1.AAAA".to_owned()),
    ] {
        let state = after(apart(), [wants.clone()]);
        assert_eq!(state.wanted(), Some(Wanted::Later), "{wants:?}");
        assert_eq!(after(state, [Action::LaterArrived(Ok(()))]).wanted(), None, "{wants:?}");
    }
    let large = after(apart(), [Action::LargePrintSwitched(true), Action::LanguageChosen(Language::Zh)]);
    assert_eq!(large.wanted(), None);
}

#[test]
fn it_can_be_tried_again() {
    let failed = Action::LaterArrived(Err(LoadError::Network));
    let state = after(apart(), [Action::LaterWanted, Action::WaitedLong(Wanted::Later)]);
    assert_eq!(state.later, Some(Remote::WaitingLong));
    let state = after(state, [failed]);
    assert_eq!((state.wanted(), state.has_later()), (None, false));
    let state = after(state, [Action::TriedAgain]);
    assert_eq!(state.wanted(), Some(Wanted::Later));
    assert!(after(state, [Action::LaterArrived(Ok(()))]).has_later());
}

#[test]
fn the_other_language_waits_for_it_and_the_last_choice_counts() {
    let asked = after(apart(), [Action::LanguageChosen(Language::En)]);
    assert_eq!(asked.language, Language::Zh);
    let came = after(asked.clone(), [Action::LaterArrived(Ok(()))]);
    assert_eq!(came.language, Language::En);
    let back = after(asked, [Action::LanguageChosen(Language::Zh), Action::LaterArrived(Ok(()))]);
    assert_eq!(back.language, Language::Zh);
    // Once it is here nothing waits.
    assert_eq!(after(back, [Action::LanguageChosen(Language::En)]).language, Language::En);
}

#[test]
fn a_link_waits_for_it() {
    let carried =
        Carried { form: eighty_thousand().form, version: "1".to_owned(), personal: Money::of_fen(330_330) };
    let text = link_text(&carried).unwrap();
    let asked = after(apart(), [Action::LinkCame(text.clone())]);
    assert_eq!(asked.brought, None);
    let came = after(asked, [Action::LaterArrived(Ok(()))]);
    assert_eq!(came.brought, Some(Brought::Offered(read_link(&text).unwrap())));
    let broken = after(apart(), [Action::LinkCame("1.AAAA".to_owned()), Action::LaterArrived(Ok(()))]);
    assert_eq!(broken.brought, Some(Brought::Unreadable(LinkFault::CutOff)));
}

#[test]
fn a_link_that_could_not_be_read_goes_with_its_person() {
    let stuck = [Action::LinkCame("1.AAAA".to_owned()), Action::LaterArrived(Err(LoadError::Network))];
    let next = after(after(apart(), stuck), [Action::Cleared, Action::TriedAgain]);
    let came = after(next, [Action::LaterArrived(Ok(()))]);
    assert_eq!((came.link, came.brought), (None, None));
}
