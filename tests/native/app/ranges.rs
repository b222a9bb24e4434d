//! What figures with ranges leave open of a payer, and of the visits that follow in a year.

use super::{after, answer, typed};
use crate::tiny::{self, published, ranges, reference, spread};
use benefit_estimator::app::{About, Action, Choice, Field, GuideStep, Headline, Look, Pack, Reply, State};
use benefit_estimator::engine::{self, PayerBounds};
use benefit_estimator::language::Language;
use benefit_estimator::money::Money;
use benefit_estimator::policy::{Catalog, Policy};
use benefit_estimator::terms::{Insurance, Level, Place, Setting, Tier};

fn yuan(yuan: u64) -> Money {
    Money::of_fen(yuan * 100)
}

fn says(step: GuideStep) -> Action {
    Action::Chose(Choice::Reply(step, Reply::Nothing))
}

/// A region of this pack alone, chosen.
fn with_policy(policy: Policy) -> State {
    let catalog = "[[pack]]\nid = \"tiny\"\nregion = { zh = \"某\", en = \"R\" }\nstatus = \"reported\"\nfrom = 2020-01-01\n";
    let mut state = State::new(Look::Desk, Language::Zh);
    state.fetched.offered = vec!["tiny".to_owned()];
    let actions = [
        Action::CatalogArrived(Ok(Catalog::from_toml(catalog).unwrap())),
        Action::Chose(Choice::Policy("tiny".to_owned())),
        typed(Field::Day, "2020-05-01"),
        Action::PackArrived("tiny".to_owned(), Ok(Pack::new(policy))),
    ];
    after(state, actions)
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
        let stays = [
            Action::Chose(Choice::Insurance(Insurance::Resident)),
            Action::Chose(Choice::Setting(Setting::Inpatient)),
            Action::Chose(Choice::Level(Level::Tertiary)),
            Action::Chose(Choice::Place(Place::InCity)),
            Action::TickedNoIdentity(true),
            typed(Field::TOTAL, "1000"),
            says(GuideStep::OutOfScope),
            says(GuideStep::Year),
            Action::VisitKept,
            Action::Chose(Choice::Level(Level::Primary)),
            typed(Field::TOTAL, "3000"),
            says(GuideStep::OutOfScope),
        ];
        answer(&after(with_policy(policy), stays)).explained().certainty
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
