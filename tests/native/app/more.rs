//! Examples, the next person at a desk, the year together, hospitals to choose between.

use super::{after, answer, eighty_thousand, typed};
use crate::shelf::catalog;
use benefit_estimator::app::{
    Action, Choice, Dimension, Example, Field, GuideStep, Headline, Look, Reply, State, Variant, View,
    columns, year_together,
};
use benefit_estimator::day::Day;
use benefit_estimator::language::Language;
use benefit_estimator::money::Money;
use benefit_estimator::terms::{Level, Place};

/// An example is the general estimate's: of no place, for today, with every question answered.
#[test]
fn an_example_names_no_place_and_leaves_nothing_open() {
    for example in Example::ALL {
        let state = after(
            State::new(Look::Guide, Language::Zh),
            [
                Action::TodayIs(Day::of(2026, 11, 29).unwrap()),
                Action::CatalogArrived(Ok(catalog())),
                Action::ExampleChosen(example),
            ],
        );
        let general = catalog().general().unwrap().id.clone();
        assert_eq!(state.policy_id(), Some(general.as_str()), "{example:?}");
        assert_eq!(state.view, View::Guide(GuideStep::Result));
        for step in [GuideStep::Identities, GuideStep::OutOfScope, GuideStep::Year] {
            assert_eq!(state.form.reply(step), Some(Reply::Nothing), "{example:?}");
        }
        assert!(state.form.is_typed(Field::TOTAL) && state.form.insurance.is_some());
    }
}

/// By hand (`visits`): 3,303.30 and 280.80 in one year; alone in its year there is nothing to add.
#[test]
fn the_visits_of_a_year_are_said_together() {
    let first = eighty_thousand();
    assert_eq!(year_together(&first, &answer(&first)), None);
    let covered = Action::Chose(Choice::Reply(GuideStep::OutOfScope, Reply::Nothing));
    let second = after(first, [Action::VisitKept, typed(Field::TOTAL, "30000"), covered]);
    let (count, sum) = year_together(&second, &answer(&second)).unwrap();
    assert_eq!((count, sum.central()), (2, Money::parse("3584.10").unwrap()));
    assert!(matches!(sum, Headline::About { .. }));
    let other_year = after(second, [typed(Field::Day, "20240105")]);
    assert_eq!(year_together(&other_year, &answer(&other_year)), None);
}

/// Four hospitals that people choose between, the visit's own among them; one that is none of them stands behind.
#[test]
fn hospitals_are_compared_level_and_place_together() {
    let variants = |state: &State| -> Vec<(Variant, bool)> {
        let all = columns(state, &answer(state), Dimension::Hospital);
        all.into_iter().map(|column| (column.variant, column.now)).collect()
    };
    let city = Variant::Hospital(Level::Tertiary, Place::InCity);
    let shown = variants(&eighty_thousand());
    assert_eq!(shown.len(), 4);
    assert!(shown.contains(&(city.clone(), true)));
    assert!(shown.contains(&(Variant::Hospital(Level::Grassroots, Place::InCounty), false)));
    let elsewhere = after(eighty_thousand(), [Action::Chose(Choice::Place(Place::TemporaryOut))]);
    let own = Variant::Hospital(Level::Tertiary, Place::TemporaryOut);
    assert!(variants(&elsewhere).contains(&(own, true)));
}

/// Each person's turn is counted: the desk begins at their first question.
#[test]
fn a_turn_begins_where_the_last_one_ended() {
    let first = eighty_thousand();
    let next = after(first.clone(), [Action::Cleared]);
    assert_eq!(next.turns.count, first.turns.count + 1);
}

/// Back after 重新开始: nobody's result is there any more.
#[test]
fn the_way_back_to_nothing_leads_to_the_beginning() {
    let guide = after(
        eighty_thousand(),
        [Action::LookChosen(Look::Guide), Action::Arrived(View::Guide(GuideStep::Result))],
    );
    let gone = after(guide, [Action::Cleared, Action::Arrived(View::Guide(GuideStep::Result))]);
    assert_eq!(gone.view, View::Guide(GuideStep::Region));
}

/// A ward's tablet: level, place and kind of care stay; of the person nothing does, and the page counts as empty.
#[test]
fn a_desk_of_one_hospital_keeps_it() {
    let kept = after(eighty_thousand(), [Action::HospitalKept(true)]);
    let next = after(kept, [Action::Cleared]);
    assert_eq!((next.form.level, next.form.place), (Some(Level::Tertiary), Some(Place::InCity)));
    assert!(next.form.setting.is_some() && next.form.insurance.is_none() && next.is_blank());
    // Region, day, kind of care, level, place.
    assert_eq!(next.turns.prefilled, 5);
    let off = after(next, [Action::HospitalKept(false), typed(Field::TOTAL, "5"), Action::Cleared]);
    assert_eq!((off.form.level, off.turns.prefilled), (None, 0));
}
