//! What was really paid, beside the estimate.

use super::{after, answer, eighty_thousand, typed};
use benefit_estimator::app::{
    Action, Beside, Choice, Field, Form, GuideStep, PaidBeside, Reply, estimated, link_of, paid_beside,
};
use benefit_estimator::money::Money;
use benefit_estimator::terms::Tier;

const BASIC: Field = Field::Beside(Beside::Paid(Tier::Basic));

fn money(text: &str) -> Money {
    Money::parse(text).unwrap()
}

#[test]
fn only_what_the_estimate_does_not_leave_open_differs() {
    let of = |low: Option<&str>, high: Option<&str>, really| {
        paid_beside((money("1000"), low.map(money), high.map(money)), money(really))
    };
    let range = |really| of(Some("900"), Some("1100"), really);
    assert_eq!(range("1000"), PaidBeside::Alike);
    assert_eq!(range("950"), PaidBeside::Within);
    assert_eq!(range("1100"), PaidBeside::Within);
    assert_eq!(range("899.99"), PaidBeside::Less(money("100.01")));
    assert_eq!(range("1100.01"), PaidBeside::More(money("100.01")));
    // Rounding is no difference, and an open side has no end.
    let exact = |really| of(Some("1000"), Some("1000"), really);
    assert_eq!([exact("999.01"), exact("1000.99")], [PaidBeside::Alike; 2]);
    assert_eq!(exact("999"), PaidBeside::Less(money("1")));
    assert_eq!(of(None, Some("1100"), "0"), PaidBeside::Within);
    assert_eq!(of(Some("900"), None, "5000"), PaidBeside::Within);
}

/// By hand: basic aid 9,359 and tilted aid 707.70 are one line of the statement.
#[test]
fn payers_of_one_line_are_taken_together() {
    let aid =
        estimated(&answer(&eighty_thousand()).explained(), &[Tier::AidBasic, Tier::AidTilted, Tier::BedDay]);
    assert_eq!(aid.0, money("10066.70"));
}

/// Where costs that nobody covers are not known, basic insurance may pay less; where the year is not, nothing is bounded. Anshan's
/// groups have the same basic insurance as everybody.
#[test]
fn what_is_not_known_bounds_no_payer() {
    let basic = |step| {
        let unknown = Action::Chose(Choice::Reply(step, Reply::Unknown));
        let (_, low, high) =
            estimated(&answer(&after(eighty_thousand(), [unknown])).explained(), &[Tier::Basic]);
        (low.is_some(), high.is_some())
    };
    assert_eq!(basic(GuideStep::Identities), (true, true));
    assert_eq!(basic(GuideStep::OutOfScope), (false, true));
    assert_eq!(basic(GuideStep::Year), (false, false));
}

#[test]
fn it_changes_nothing_of_the_estimate_and_goes_with_visit_and_person() {
    let before = eighty_thousand();
    let state = after(before.clone(), [typed(BASIC, "10000"), typed(Field::PAID_SELF, "5000")]);
    assert_eq!(answer(&state), answer(&before));
    assert_eq!(state.form, before.form);
    assert_eq!(
        link_of(&state.form, &state.ledger, &answer(&state)),
        link_of(&before.form, &before.ledger, &answer(&before))
    );
    for over in [Action::VisitKept, Action::Cleared] {
        assert_eq!(after(state.clone(), [over]).beside, Form::default());
    }
    let back = after(state, [Action::VisitKept, typed(BASIC, "1"), Action::VisitOpened(0)]);
    assert_eq!(back.beside, Form::default());
}
