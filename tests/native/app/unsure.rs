//! "I do not know" as an answer of the guide, and what the result says of it.

use super::{after, answer, eighty_thousand, typed};
use crate::shelf;
use benefit_estimator::app::{Action, Field, Screen, Step, View, screen};
use benefit_estimator::case::{Case, read_case};
use benefit_estimator::engine::amounts;
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::{Identity, Insurance, Level, Place, Setting, Sum};
use serde_json::{Value, json};

/// Without an identity, by hand: critical 60 % of 32,480 − 14,000 = 11,088; no aid; left 21,392.
#[test]
fn whoever_does_not_know_their_group_is_taken_as_everyone() {
    let asked =
        after(eighty_thousand(), [Action::Arrived(View::Guide(Step::Identities)), Action::SaidUnsure]);
    assert_eq!(asked.view, View::Guide(Step::Setting));
    assert!(asked.form.is_unsure(Step::Identities) && asked.form.identities.is_empty());
    assert_eq!(answer(&asked).estimate.personal.to_string(), "21392.00");
    let known = after(asked.clone(), [Action::TickedIdentity(Identity::Subsistence, true)]);
    assert!(!known.form.is_unsure(Step::Identities));
    let none = after(asked, [Action::TickedNoIdentity(true)]);
    assert!(!none.form.is_unsure(Step::Identities));
}

#[test]
fn what_was_typed_goes_and_what_is_typed_again_is_known() {
    let filled = after(
        eighty_thousand(),
        [
            typed(Field::FullSelf, "abc"),
            typed(Field::Year(Sum::BasicPaid), "100"),
            Action::Arrived(View::Guide(Step::OutOfScope)),
            Action::SaidUnsure,
        ],
    );
    assert_eq!(filled.view, View::Guide(Step::Year));
    assert_eq!(filled.form.text(Field::FullSelf), "");
    assert_eq!(filled.form.text(Field::Year(Sum::BasicPaid)), "100");
    assert!(matches!(screen(&filled), Screen::Estimated(_)));
    let known = after(filled.clone(), [typed(Field::OverLimit, "1")]);
    assert!(filled.form.is_unsure(Step::OutOfScope) && !known.form.is_unsure(Step::OutOfScope));
    // The year's next visit asks anew, except who the person is.
    let next = after(filled, [Action::VisitKept]);
    assert!(!next.form.is_unsure(Step::OutOfScope));
}

#[test]
fn the_next_person_has_said_nothing() {
    let said = after(eighty_thousand(), [Action::Arrived(View::Guide(Step::Identities)), Action::SaidUnsure]);
    assert!(!after(said, [Action::Cleared]).form.is_unsure(Step::Identities));
}

fn paid_by(policy: &Policy, case: &Case, identities: Vec<Identity>) -> u64 {
    amounts(policy, &Case { identities, ..case.clone() }).unwrap().personal.fen()
}

/// What the page promises: whoever turns out to belong to a group of a shipped pack pays the same or less.
#[test]
fn a_group_never_makes_anyone_pay_more() {
    for policy in shelf::packs() {
        for insurance in Insurance::ALL {
            for setting in Setting::ALL {
                for (level, place) in
                    Level::ALL.iter().flat_map(|one| Place::ALL.iter().map(move |two| (one, two)))
                {
                    for total in ["900", "20000", "300000"] {
                        let case: Value = json!({ "policy": policy.id, "insurance": insurance.id(),
                            "setting": setting.id(), "level": level.id(), "place": place.id(),
                            "bill": { "total": total } });
                        let node = serde_json::from_value(case.clone()).unwrap();
                        let (read, _) = read_case(&node, &|_| Some(policy)).unwrap();
                        let ordinary = paid_by(policy, &read, Vec::new());
                        for one in &policy.identities {
                            assert!(paid_by(policy, &read, vec![one.id]) <= ordinary, "{case} {:?}", one.id);
                        }
                    }
                }
            }
        }
    }
}
