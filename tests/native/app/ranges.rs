//! What figures with ranges leave open of a payer, and of the visits that follow in a year.

use super::{after, answer, catalog_of, typed, yuan};
use crate::tiny::{self, of_kind, published, ranges, reference, spread};
use benefit_estimator::app::{
    About, Action, Certainty, Choice, Field, GuideStep, Headline, Look, Pack, Reply, State,
};
use benefit_estimator::engine::{self, PayerBounds};
use benefit_estimator::language::Language;
use benefit_estimator::money::Money;
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::{Identity, Insurance, Level, Place, Setting, Tier};

fn says(step: GuideStep) -> Action {
    Action::Chose(Choice::Reply(step, Reply::Nothing))
}

/// A region of this pack alone, chosen.
fn with_policy(policy: Policy) -> State {
    let mut state = State::new(Look::Desk, Language::Zh);
    state.fetched.offered = vec!["tiny".to_owned()];
    let actions = [
        Action::CatalogArrived(Ok(catalog_of("tiny"))),
        Action::Chose(Choice::Policy("tiny".to_owned())),
        typed(Field::Day, "2020-05-01"),
        Action::PackArrived("tiny".to_owned(), Ok(Pack::new(policy))),
    ];
    after(state, actions)
}

/// How sure a stay at a primary hospital is, which follows one at a tertiary hospital.
fn second_stay(policy: Policy, person: Action, [first, second]: [&str; 2]) -> Certainty {
    let stays = [
        Action::Chose(Choice::Insurance(Insurance::Resident)),
        Action::Chose(Choice::Setting(Setting::Inpatient)),
        Action::Chose(Choice::Level(Level::Tertiary)),
        Action::Chose(Choice::Place(Place::InCity)),
        person,
        typed(Field::TOTAL, first),
        says(GuideStep::OutOfScope),
        says(GuideStep::Year),
        Action::VisitKept,
        Action::Chose(Choice::Level(Level::Primary)),
        typed(Field::TOTAL, second),
        says(GuideStep::OutOfScope),
    ];
    answer(&after(with_policy(policy), stays)).explained().certainty
}

/// What the two stays below come to: of the first 1,000 between 400 and 600 are left, since its ratio is between 40 and 60 %; of
/// the second 3,000, at another level, exactly 600.
const TWO_STAYS: &str = r#"
[[basic]]
deductible = "none"
ratio = { grassroots = "four-fifths", primary = "four-fifths", secondary = "four-fifths", tertiary = "half" }
[[critical]]
deductible = "thousand"
ratio = "sixty"
"#;

/// Critical-illness insurance pays 60 % of what lies above 1,000 of a year: of 500 + 600 60.00, which leaves 540.00; of 400 + 600
/// nothing, which leaves 600.00; of 600 + 600 120.00, which leaves 480.00.
#[test]
fn what_earlier_visits_are_not_sure_of_widens_the_next() {
    let figures = [
        published("none", "amount", "0"),
        published("four-fifths", "ratio", "0.80"),
        published("thousand", "amount", "1000"),
        published("sixty", "ratio", "0.60"),
    ];
    let said = |half: String| {
        let policy = tiny::pack(&format!("{}{half}{TWO_STAYS}", figures.concat()));
        second_stay(policy, Action::TickedNoIdentity(true), ["1000", "3000"])
    };
    let moved = said(reference("half", "ratio", "0.50", "0.40", "0.60"));
    assert_eq!(moved.headline, Some(Headline::About { central: yuan(540), low: yuan(480), high: yuan(600) }));
    assert_eq!(moved.of_payment(&[Tier::Critical]), (Some(Money::ZERO), Some(yuan(120))));
    let earlier = moved.doubts.iter().find(|doubt| doubt.about == About::EarlierFigures);
    assert_eq!(earlier.and_then(|doubt| doubt.moves), Some(yuan(60)));
    // Had the document said it, nothing would be in doubt but the age of the figures.
    let sure = said(published("half", "ratio", "0.50"));
    assert_eq!(sure.headline.map(Headline::central), Some(yuan(540)));
    assert!(sure.doubts.is_empty(), "{:?}", sure.doubts);
    assert_eq!(sure.of_payment(&[Tier::Critical]), (Some(yuan(60)), Some(yuan(60))));
}

/// Aid pays half of what basic insurance leaves, 600 a year at most; after the first stay of 1,000 it pays "at least" half of 500, so
/// between 250 and all. Of the 1,000 that are left of the second stay it would pay 500, but no more than 350 or 100 of the 600 are
/// there: 650 or 900 are the person's.
#[test]
fn an_end_that_nobody_knows_of_an_earlier_visit_widens_the_next() {
    let figures = [
        published("none", "amount", "0"),
        published("six-hundred", "amount", "600"),
        published("half", "ratio", "0.50"),
        of_kind("half-or-more", "at-least", "ratio = \"0.50\""),
    ];
    let rows = r#"
[[basic]]
deductible = "none"
ratio = "half"
[[aid-basic]]
identity = ["destitute"]
deductible = "none"
cap = "six-hundred"
ratio = { grassroots = "half", primary = "half", secondary = "half", tertiary = "half-or-more" }
"#;
    let policy = tiny::pack(&format!("{}{rows}", figures.concat()));
    let person = Action::TickedIdentity(Identity::Destitute, true);
    let said = second_stay(policy, person, ["1000", "2000"]);
    assert_eq!(said.headline, Some(Headline::About { central: yuan(650), low: yuan(650), high: yuan(900) }));
    assert_eq!(said.of_payment(&[Tier::AidBasic]), (Some(yuan(100)), Some(yuan(350))));
    let [doubt] = said.doubts.as_slice() else { panic!("{:?}", said.doubts) };
    assert_eq!((doubt.about, doubt.moves), (About::EarlierFigures, Some(yuan(250))));
}

/// Of 10,000 basic insurance leaves between 4,000 and 6,000, and critical-illness insurance pays between 40 and 60 % above 1,000: at
/// least 40 % of 3,000, at most 60 % of 5,000, though not with both figures at the same end.
#[test]
fn a_payer_may_pay_more_where_the_one_before_pays_less() {
    let half = |id| reference(id, "ratio", "0.50", "0.40", "0.60");
    let figures = [
        published("none", "amount", "0"),
        published("thousand", "amount", "1000"),
        half("half"),
        half("sixty"),
    ];
    let rows = TWO_STAYS.replace("four-fifths", "half");
    let policy = tiny::pack(&format!("{}{rows}", figures.concat()));
    let visit = tiny::visit(&policy, "10000", "");
    let critical = PayerBounds { tier: Tier::Critical, low: Some(yuan(1200)), high: Some(yuan(3000)) };
    assert_eq!(engine::payments(&policy, &visit)[1], critical);
    // The contract's line takes both at one end: 60 % of 3,000, 40 % of 5,000, and 50 % of 4,000 between.
    let estimate = engine::estimate(&policy, &visit).unwrap();
    ranges(spread(&estimate, Tier::Critical), ("2000.00", "1800.00", "2000.00"));
}
