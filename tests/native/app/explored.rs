//! Comparing, and the curve.

use super::{after, answer, eighty_thousand, filled, pack, typed};
use benefit_estimator::app::{
    Action, Choice, Dimension, Field, Input, Remote, State, Variant, VariantOutcome, WIDEST, Wanted, at,
    columns, curve, offered, screen,
};
use benefit_estimator::money::Money;
use benefit_estimator::terms::{Identity, Insurance, Level, Place, Tier};

fn money(text: &str) -> Money {
    Money::parse(text).unwrap()
}

#[test]
fn every_dimension_shows_the_visit_as_it_stands_once() {
    let state = eighty_thousand();
    let answer = answer(&state);
    for dimension in Dimension::ALL {
        let columns = columns(&state, &answer, dimension);
        let now: Vec<_> = columns.iter().filter(|column| column.now).collect();
        assert_eq!(now.len(), 1, "{dimension:?}");
        let VariantOutcome::Estimated(varied) = &now[0].outcome else { panic!("{dimension:?}") };
        assert_eq!(varied.estimate.personal, money("3303.30"), "{dimension:?}");
    }
}

/// Without an identity, by hand: critical 60 % of 32,480 − 14,000 = 11,088; no aid; left 21,392.
#[test]
fn another_identity_is_the_same_visit_with_it_alone() {
    let state = eighty_thousand();
    let columns = columns(&state, &answer(&state), Dimension::Identity);
    let none = columns.iter().find(|column| column.variant == Variant::Identities(Vec::new())).unwrap();
    let VariantOutcome::Estimated(varied) = &none.outcome else { panic!() };
    assert_eq!(varied.estimate.personal, money("21392.00"));
}

#[test]
fn the_variants_are_all_there_are() {
    let state = eighty_thousand();
    let answer = answer(&state);
    let count = |dimension| offered(&state, &answer, dimension).len();
    assert_eq!(count(Dimension::Level), Level::ALL.len());
    assert_eq!(count(Dimension::Place), Place::ALL.len());
    assert_eq!(count(Dimension::Insurance), Insurance::ALL.len());
    assert_eq!(count(Dimension::Identity), pack("anshan-2023").identities.len() + 1);
}

fn shown(state: &State, dimension: Dimension) -> Vec<Variant> {
    columns(state, &answer(state), dimension).into_iter().map(|column| column.variant).collect()
}

fn places(places: &[Place]) -> Vec<Variant> {
    places.iter().copied().map(Variant::Place).collect()
}

/// Four beside each other: the visit as it stands, and the first or those chosen last.
#[test]
fn no_more_than_four_and_those_that_were_chosen() {
    use Place::{InCity, InCounty, ReferredOut, ResidentElsewhere, TemporaryOut};
    let state = eighty_thousand();
    let first = places(&[InCounty, InCity, ReferredOut, ResidentElsewhere]);
    assert_eq!(shown(&state, Dimension::Place), first);
    let with = |state: State, these: &[Place]| after(state, [Action::ComparedWith(places(these))]);
    let two = with(state, &[InCity, TemporaryOut]);
    assert_eq!(shown(&two, Dimension::Place), places(&[InCity, TemporaryOut]));
    // Another place is chosen on the form: what was compared stays.
    let moved = after(two.clone(), [Action::Chose(Choice::Place(InCounty))]);
    assert_eq!(shown(&moved, Dimension::Place), places(&[InCounty, InCity, TemporaryOut]));
    let four = with(two, &[InCity, InCounty, TemporaryOut, ReferredOut]);
    let moved = after(four.clone(), [Action::Chose(Choice::Place(ResidentElsewhere))]);
    let last = places(&[InCounty, ReferredOut, ResidentElsewhere, TemporaryOut]);
    assert_eq!(shown(&moved, Dimension::Place), last);
    // Other kinds keep their own, and the next person begins anew.
    assert_eq!(shown(&four, Dimension::Level).len(), WIDEST);
    assert!(after(four, [Action::Cleared]).comparing.variants.is_empty());
}

#[test]
fn identities_alone_and_together() {
    let edge = Action::TickedIdentity(Identity::LowIncomeEdge, true);
    let state = after(eighty_thousand(), [edge]);
    let (one, two) = (Identity::Subsistence, Identity::LowIncomeEdge);
    let first = [vec![], vec![one], vec![two], vec![one, two]].map(Variant::Identities);
    assert_eq!(shown(&state, Dimension::Identity), first);
    let all = columns(&state, &answer(&state), Dimension::Identity);
    assert_eq!(all.iter().map(|column| column.now).collect::<Vec<_>>(), [false, false, false, true]);
    // By hand: critical 11,088 of the 32,480 that basic leaves, as for everyone; of 21,392 basic aid pays 60 % of
    // 19,392 = 11,635.20, of 9,756.80 tilted aid 60 % of 4,756.80 = 2,854.08. Together subsistence is best throughout.
    let VariantOutcome::Estimated(alone) = &all[2].outcome else { panic!() };
    assert_eq!(alone.estimate.personal, money("6902.72"));
    let VariantOutcome::Estimated(together) = &all[3].outcome else { panic!() };
    assert_eq!(together.estimate.personal, money("3303.30"));
}

/// Huaihua has no 低保边缘家庭: it is worked out without, and says so.
#[test]
fn another_region_is_fetched_when_asked_for() {
    let state = filled("anshan-2023", Some(Identity::LowIncomeEdge), Level::Tertiary, "8万");
    let huaihua = |state: &_| {
        let columns = columns(state, &answer(state), Dimension::Policy);
        columns
            .into_iter()
            .find(|column| column.variant == Variant::Policy("huaihua-2020".to_owned()))
            .unwrap()
    };
    // Nothing is fetched to be compared before it is asked for.
    let policy = |id: &str| Variant::Policy(id.to_owned());
    assert_eq!(shown(&state, Dimension::Policy), [policy("anshan-2023")]);
    let asked = after(state, [Action::ComparedWith(vec![policy("anshan-2023"), policy("huaihua-2020")])]);
    assert_eq!(asked.wanted(), Some(Wanted::Pack("huaihua-2020".to_owned())));
    assert_eq!(huaihua(&asked).outcome, VariantOutcome::Waiting);
    let here = after(asked, [Action::PackArrived("huaihua-2020".to_owned(), Ok(pack("huaihua-2020")))]);
    assert!(matches!(here.fetched.packs.get("huaihua-2020"), Some(Remote::Ready(_))));
    let VariantOutcome::Estimated(varied) = huaihua(&here).outcome else { panic!() };
    assert_eq!(varied.left_out, [Input::Identity(Identity::LowIncomeEdge)]);
}

/// The general estimate is no region to compare with; who has it before them may compare it with regions.
#[test]
fn the_general_estimate_is_compared_only_where_it_is_the_visit() {
    let policies = |state: &State| -> Vec<Variant> {
        offered(state, &answer(state), Dimension::Policy).into_iter().map(|one| one.variant).collect()
    };
    let general = Variant::Policy("anywhere".to_owned());
    assert!(!policies(&eighty_thousand()).contains(&general));
    let state = after(filled("anywhere", None, Level::Tertiary, "5万"), [typed(Field::Day, "2023-05-01")]);
    assert!(policies(&state).contains(&general));
    // By hand: 49,200 × 60 % = 29,520; of 20,480 left critical-illness insurance pays 60 % of 6,480 = 3,888.
    assert_eq!(answer(&state).estimate.personal, money("16592.00"));
    assert_eq!(columns(&state, &answer(&state), Dimension::Policy).iter().filter(|one| one.now).count(), 1);
}

#[test]
fn a_statement_is_not_compared() {
    let state = after(eighty_thousand(), [typed(Field::Settled(Tier::Basic), "47520")]);
    assert!(columns(&state, &answer(&state), Dimension::Level).is_empty());
    assert!(curve(&answer(&state).pack, &answer(&state).case).is_none());
}

/// Kinks by hand. Basic from 800 on. Critical's 7,000 of 0.4 x + 480: x = 16,300. Tilted aid's 3,000 of 30 % of
/// 7,000 + 25 % of the rest: 19,000 = 0.4 x + 480, x = 46,300. Basic aid's cap lies beyond 200,000.
#[test]
fn the_curve_bends_where_the_law_does() {
    let answer = answer(&eighty_thousand());
    let curve = curve(&answer.pack, &answer.case).unwrap();
    assert_eq!(curve.largest, money("200000"));
    let bills: Vec<Money> = curve.kinks.iter().map(|kink| kink.bill).collect();
    assert_eq!(bills, ["800", "16300", "46300"].map(money));
    let here = curve.points.iter().find(|point| point.bill == money("80000")).unwrap();
    assert_eq!(here.amounts.personal, money("3303.30"));
    assert!(curve.points.windows(2).all(|pair| pair[0].bill < pair[1].bill));
}

/// At 16,300: basic (16,300 − 800) × 60 % = 9,300; the 7,000 are just reached; basic aid 4,900; 2,100 left.
#[test]
fn another_bill_is_the_same_visit() {
    let answer = answer(&eighty_thousand());
    let point = at(&answer.pack, &answer.case, money("16300")).unwrap();
    assert_eq!(point.amounts.personal, money("2100.00"));
}

#[test]
fn tried_bills_and_targets_change_no_result() {
    let state = eighty_thousand();
    let tried = after(state.clone(), [typed(Field::WhatIf, "5万"), typed(Field::Target, "abc")]);
    assert_eq!(screen(&tried), screen(&state));
}
