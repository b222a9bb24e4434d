//! One line of medical aid on a statement, and what each of its tiers paid of it.

use super::{after, answer, eighty_thousand, typed};
use benefit_estimator::app::{
    Action, Field, Input, Ledger, Screen, SharedCase, State, WhyAside, Wrong, link_text, read_link, screen,
    set_aside,
};
use benefit_estimator::estimate::Reason;
use benefit_estimator::money::Money;
use benefit_estimator::problem::Fault;
use benefit_estimator::terms::{Sum, Tier};

fn money(text: &str) -> Money {
    Money::parse(text).unwrap()
}

fn with_aid(text: &str) -> State {
    after(eighty_thousand(), [typed(Field::SettledAid, text)])
}

/// What basic and tilted aid paid, and what is left.
fn parts(state: &State) -> [Money; 3] {
    let estimate = answer(state).estimate;
    let pays = |tier| estimate.tier(tier).unwrap().pays;
    [pays(Tier::AidBasic), pays(Tier::AidTilted), estimate.personal]
}

/// Of 80,000 basic insurance pays 47,520 and critical-illness insurance 19,110: 13,370 are left. By the rules basic aid pays
/// 70 % of them, 9,359, and tilted aid 70 % of what is above 3,000 of the other 4,011, 707.70.
#[test]
fn it_falls_to_the_tiers_in_their_order() {
    for (line, basic, tilted, personal) in [
        // As the rules have it: 9,359 + 707.70.
        ("10066.70", "9359.00", "707.70", "3303.30"),
        // 10,000 − 9,359; 13,370 − 10,000.
        ("1万", "9359.00", "641.00", "3370.00"),
        // Less than basic aid alone would pay.
        ("5000", "5000.00", "0.00", "8370.00"),
        ("0", "0.00", "0.00", "13370.00"),
        // More than both would: 12,000 − 9,359.
        ("12000", "9359.00", "2641.00", "1370.00"),
        // All that was left.
        ("13370", "9359.00", "4011.00", "0.00"),
    ] {
        assert_eq!(parts(&with_aid(line)), [basic, tilted, personal].map(money), "{line}");
    }
}

/// With 40,000 of basic insurance by the statement: critical 75 % of 40,000 − 7,000 is 24,750; of the 15,250 left basic aid
/// pays 70 %, 10,675.
#[test]
fn the_other_lines_of_the_statement_come_first() {
    let state = after(with_aid("12000"), [typed(Field::Settled(Tier::Basic), "40000")]);
    assert_eq!(parts(&state), ["10675.00", "1325.00", "3250.00"].map(money));
}

#[test]
fn the_year_goes_on_from_each_part() {
    let year = answer(&with_aid("1万")).estimate.year_to_date.clone();
    assert_eq!((year.get(Sum::AidBasicPaid), year.get(Sum::AidTiltedPaid)), (money("9359"), money("641")));
}

#[test]
fn more_than_was_left_is_refused_where_it_was_typed() {
    let Screen::Asking(unread) = screen(&with_aid("13370.01")) else { panic!("more than was left") };
    let [(Field::SettledAid, Wrong::Case(problem))] = unread.wrong.as_slice() else { panic!("{unread:?}") };
    assert_eq!(problem.fault, Fault::AboveLeft { left: money("13370") });
    for unclear in ["1,2", "-5", "abc", "999999999999"] {
        let Screen::Asking(unread) = screen(&with_aid(unclear)) else { panic!("{unclear}") };
        assert!(unread.wrong(Field::SettledAid).is_some(), "{unclear}");
    }
}

#[test]
fn whoever_has_no_aid_has_no_line_of_it() {
    let ordinary = after(with_aid("5000"), [Action::TickedNoIdentity(true)]);
    let aside = set_aside(ordinary.pack().unwrap(), &ordinary.form, &ordinary.ledger);
    let [one] = aside.as_slice() else { panic!("{aside:?}") };
    assert_eq!(one.input, Input::Field(Field::SettledAid));
    assert_eq!(one.why, WhyAside::Lacking(Reason::Identity));
    assert_eq!(parts(&ordinary)[..2], [Money::ZERO; 2]);
}

/// A link carries the line as it was typed. Links made before there was one say a tier's own: that goes on to be that tier's.
#[test]
fn links_carry_it_and_those_of_before_stay_what_they_were() {
    let state = with_aid("10000");
    let carried = SharedCase {
        form: state.form.clone(),
        ledger: Ledger::default(),
        version: "1".to_owned(),
        personal: Money::ZERO,
    };
    let form = read_link(&link_text(&carried).unwrap()).unwrap().form;
    assert_eq!(form.text(Field::SettledAid), "10000");
    let own = after(eighty_thousand(), [typed(Field::Settled(Tier::AidBasic), "5000")]);
    // 70 % of 8,370 − 3,000 besides.
    assert_eq!(parts(&own), ["5000.00", "3759.00", "4611.00"].map(money));
}
