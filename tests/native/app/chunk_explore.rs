//! The part of the program that is loaded when it is wanted: who wants it, and what waits for it.

use super::{after, eighty_thousand, typed};
use benefit_estimator::app::{
    Action, Field, GuideStep, Imported, Ledger, LinkFault, LoadError, Remote, Screen, SharedCase, State,
    View, Wanted, Whose, Why, amount_text, day_text, days_text, link_text, read_link, reader_is_apart,
    screen, share_text,
};
use benefit_estimator::language::Language;
use benefit_estimator::money::Money;

/// The page as it is opened, that part still apart.
fn apart() -> State {
    let mut state = eighty_thousand();
    state.fetched.explore = None;
    state
}

#[test]
fn nothing_wants_it_before_it_is_opened() {
    assert_eq!(apart().wanted(), None);
    for wants in [
        Action::ExploreWanted,
        Action::Arrived(View::Figures),
        Action::Arrived(View::Premium),
        Action::LanguageChosen(Language::En),
        Action::LinkCame("1.AAAA".to_owned(), Whose::Sent),
    ] {
        let state = after(apart(), [wants.clone()]);
        assert_eq!(state.wanted(), Some(Wanted::Explore), "{wants:?}");
        assert_eq!(after(state, [Action::ExploreArrived(Ok(()))]).wanted(), None, "{wants:?}");
    }
    let large = after(apart(), [Action::LargePrintSwitched(true), Action::LanguageChosen(Language::Zh)]);
    assert_eq!(large.wanted(), None);
}

#[test]
fn it_can_be_tried_again() {
    let failed = Action::ExploreArrived(Err(LoadError::Network));
    let state = after(apart(), [Action::ExploreWanted, Action::WaitedLong(Wanted::Explore)]);
    assert_eq!(state.fetched.explore, Some(Remote::WaitingLong));
    let state = after(state, [failed]);
    assert_eq!((state.wanted(), state.explore_chunk()), (None, None));
    let state = after(state, [Action::TriedAgain]);
    assert_eq!(state.wanted(), Some(Wanted::Explore));
    assert!(after(state, [Action::ExploreArrived(Ok(()))]).explore_chunk().is_some());
}

#[test]
fn the_other_language_waits_for_it_and_the_last_choice_counts() {
    let asked = after(apart(), [Action::LanguageChosen(Language::En)]);
    assert_eq!(asked.language, Language::Zh);
    let came = after(asked.clone(), [Action::ExploreArrived(Ok(()))]);
    assert_eq!(came.language, Language::En);
    let back = after(asked, [Action::LanguageChosen(Language::Zh), Action::ExploreArrived(Ok(()))]);
    assert_eq!(back.language, Language::Zh);
    // Once it is here nothing waits.
    assert_eq!(after(back, [Action::LanguageChosen(Language::En)]).language, Language::En);
}

#[test]
fn a_link_waits_for_it() {
    let carried = SharedCase {
        form: eighty_thousand().form,
        ledger: Ledger::default(),
        version: "1".to_owned(),
        personal: Money::of_fen(330_330),
    };
    let text = link_text(&carried).unwrap();
    let asked = after(apart(), [Action::LinkCame(text.clone(), Whose::Sent)]);
    assert_eq!(asked.sharing.imported, None);
    let came = after(asked, [Action::ExploreArrived(Ok(()))]);
    assert_eq!(came.sharing.imported, Some(Imported::Offered(Box::new(read_link(&text).unwrap()))));
    let broken =
        after(apart(), [Action::LinkCame("1.AAAA".to_owned(), Whose::Sent), Action::ExploreArrived(Ok(()))]);
    assert_eq!(broken.sharing.imported, Some(Imported::Unreadable(LinkFault::CutOff)));
}

#[test]
fn a_link_that_could_not_be_read_goes_with_its_person() {
    let stuck =
        [Action::LinkCame("1.AAAA".to_owned(), Whose::Sent), Action::ExploreArrived(Err(LoadError::Network))];
    let next = after(after(apart(), stuck), [Action::Cleared, Action::TriedAgain]);
    let came = after(next, [Action::ExploreArrived(Ok(()))]);
    assert_eq!((came.sharing.link, came.sharing.imported), (None, None));
}

/// The page as it is opened, with the reader of what is typed still apart; of this test's thread alone.
fn without_reader() -> State {
    reader_is_apart(true);
    apart()
}

#[test]
fn plain_digits_are_read_without_the_reader_and_as_it_reads_them() {
    let amounts =
        [("0", "0"), ("79000", "79000"), ("79000.", "79000"), ("7.5", "7.5"), ("80000.05", "80000.05")];
    for (typed, read) in amounts {
        // A space before it makes it work for the reader.
        assert_eq!(amount_text(&format!(" {typed}")).as_deref(), Ok(read));
        reader_is_apart(true);
        assert_eq!(amount_text(typed).as_deref(), Ok(read));
        reader_is_apart(false);
    }
    reader_is_apart(true);
    assert_eq!(days_text("12").as_deref(), Ok("12"));
    assert_eq!(day_text("2023-05-01").as_deref(), Ok("2023-05-01"));
    for other in ["7.9万", "007", "1.234", "1,000", ".5", "", "-5"] {
        assert_eq!(amount_text(other).unwrap_err().why, Why::Coming, "{other}");
    }
    assert_eq!(day_text("20230501").as_deref(), Ok("2023-05-01"));
    assert_eq!(day_text("2023-5-1").unwrap_err().why, Why::Coming);
    assert_eq!(day_text("20230230").unwrap_err().why, Why::Coming);
    assert_eq!(days_text("1.5").unwrap_err().why, Why::Coming);
    assert_eq!(share_text("75").unwrap_err().why, Why::Coming);
}

#[test]
fn what_is_typed_otherwise_wants_the_reader_and_is_read_when_it_comes() {
    let plain = after(without_reader(), [typed(Field::TOTAL, "79000.5")]);
    assert_eq!((plain.wanted(), plain.waits_for_reader()), (None, false));
    let asked = after(plain, [typed(Field::TOTAL, "7.9万")]);
    assert_eq!((asked.wanted(), asked.waits_for_reader()), (Some(Wanted::Explore), true));
    assert!(matches!(screen(&asked), Screen::Asking(_)));
    // Not to be had, it can be asked for again.
    let failed = after(asked, [Action::ExploreArrived(Err(LoadError::Network))]);
    assert_eq!((failed.wanted(), failed.waits_for_reader()), (None, true));
    let came = after(failed, [Action::TriedAgain, Action::ExploreArrived(Ok(()))]);
    let Screen::Estimated(answer) = screen(&came) else { panic!("no answer") };
    assert_eq!(answer.case.bill.total(), Money::of_fen(7_900_000));
}

#[test]
fn whoever_goes_on_before_it_is_here_goes_on_when_it_is() {
    let at = View::Guide(GuideStep::Total);
    let asked = after(without_reader(), [Action::Arrived(at), typed(Field::TOTAL, "7.9万"), Action::WentOn]);
    assert_eq!(asked.view, at);
    let came = after(asked.clone(), [Action::ExploreArrived(Ok(()))]);
    assert_ne!(came.view, at);
    reader_is_apart(true);
    // Whoever types on has not gone on.
    let on = after(asked, [typed(Field::TOTAL, "7.9万5"), Action::ExploreArrived(Ok(()))]);
    assert_eq!(on.view, at);
}
