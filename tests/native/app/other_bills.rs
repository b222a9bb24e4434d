//! Other hospitals with a bill of their own.

use super::{after, answer, eighty_thousand, typed};
use benefit_estimator::app::{
    Action, Beside, Choice, Dimension, Field, GuideStep, Reply, State, Variant, VariantOutcome, columns,
};
use benefit_estimator::money::Money;
use benefit_estimator::terms::{Level, Place};

const COUNTY: Field = Field::Beside(Beside::Bill(Level::Secondary, Place::InCounty));

/// Total and personal share of each hospital.
fn hospitals(state: &State) -> Vec<(Variant, Money, Money)> {
    let columns = columns(state, &answer(state), Dimension::Hospital).into_iter();
    columns
        .filter_map(|one| match one.outcome {
            VariantOutcome::Estimated(varied) => {
                Some((one.variant, varied.estimate.total, varied.estimate.personal))
            }
            _ => None,
        })
        .collect()
}

/// The visit itself at that hospital with that bill says what the comparison has to say.
#[test]
fn another_bill_counts_at_its_hospital_alone() {
    let plain = hospitals(&eighty_thousand());
    assert!(plain.iter().all(|(_, total, _)| *total == Money::parse("80000").unwrap()));
    let state = after(eighty_thousand(), [typed(COUNTY, "3万")]);
    let there = after(
        eighty_thousand(),
        [
            Action::Chose(Choice::Level(Level::Secondary)),
            Action::Chose(Choice::Place(Place::InCounty)),
            typed(Field::TOTAL, "30000"),
        ],
    );
    let county = Variant::Hospital(Level::Secondary, Place::InCounty);
    for (varied, same) in hospitals(&state).into_iter().zip(plain) {
        if varied.0 == county {
            let there = answer(&there).estimate;
            assert_eq!((varied.1, varied.2), (there.total, there.personal));
        } else {
            assert_eq!(varied, same);
        }
    }
    assert_eq!(answer(&state).estimate.personal, Money::parse("3303.30").unwrap());
}

#[test]
fn a_bill_that_cannot_be_counts_for_nothing() {
    let parts = [
        Action::Typed(Field::FULL_SELF, "5000".to_owned()),
        Action::Chose(Choice::Reply(GuideStep::OutOfScope, Reply::Something)),
    ];
    let state = after(eighty_thousand(), parts);
    let plain = hospitals(&state);
    for bill in ["", "0", "7，9万", "4999.99"] {
        assert_eq!(hospitals(&after(state.clone(), [typed(COUNTY, bill)])), plain, "{bill}");
    }
}
