//! "I do not know" as an answer of the guide, and what the result says of it.

use super::{after, answer, eighty_thousand, typed};
use crate::shelf;
use benefit_estimator::app::{Action, Choice, Field, GuideStep, Reply, State, View};
use benefit_estimator::case::{Case, read_case};
use benefit_estimator::engine::amounts;
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::{Identity, Insurance, Level, Place, Setting};
use serde_json::{Value, json};

fn unknown(state: &State, step: GuideStep) -> bool {
    state.form.reply(step) == Some(Reply::Unknown)
}

/// Without an identity, by hand: critical 60 % of 32,480 − 14,000 = 11,088; no aid; left 21,392.
#[test]
fn whoever_does_not_know_their_group_is_taken_as_everyone() {
    let asked =
        after(eighty_thousand(), [Action::Arrived(View::Guide(GuideStep::Identities)), Action::SaidUnsure]);
    assert_eq!(asked.view, View::Guide(GuideStep::Setting));
    assert!(unknown(&asked, GuideStep::Identities) && asked.form.identities.is_empty());
    assert_eq!(answer(&asked).estimate.personal.to_string(), "21392.00");
    let known = after(asked.clone(), [Action::TickedIdentity(Identity::Subsistence, true)]);
    assert!(!unknown(&known, GuideStep::Identities));
    let none = after(asked, [Action::TickedNoIdentity(true)]);
    assert!(!unknown(&none, GuideStep::Identities));
}

/// What was typed does not count while nothing is said to be there, and is there again.
#[test]
fn what_was_typed_stays_and_does_not_count() {
    let reply = |reply| Action::Chose(Choice::Reply(GuideStep::OutOfScope, reply));
    let typed = after(eighty_thousand(), [typed(Field::FULL_SELF, "100")]);
    assert_eq!(answer(&typed).estimate.out_of_scope.to_string(), "100.00");
    for said in [Reply::Nothing, Reply::Unknown] {
        let state = after(typed.clone(), [reply(said)]);
        assert_eq!(answer(&state).estimate.out_of_scope.to_string(), "0.00");
        let back = after(state, [reply(Reply::Something)]);
        assert_eq!(answer(&back).estimate.out_of_scope.to_string(), "100.00");
    }
    // The year's next visit asks anew, except who the person is.
    let next = after(typed, [reply(Reply::Unknown), Action::VisitKept]);
    assert_eq!(next.form.reply(GuideStep::OutOfScope), None);
}

/// Something without an amount is no answer, in the guide neither.
#[test]
fn something_is_filled_in() {
    let reply = Action::Chose(Choice::Reply(GuideStep::OutOfScope, Reply::Something));
    let asked = after(eighty_thousand(), [Action::Arrived(View::Guide(GuideStep::OutOfScope)), reply]);
    assert!(after(asked.clone(), [Action::WentOn]).answering.pressed);
    let filled = after(asked, [typed(Field::OVER_LIMIT, "1"), Action::WentOn]);
    assert_eq!(filled.view, View::Guide(GuideStep::Year));
}

#[test]
fn the_next_person_has_said_nothing() {
    let said =
        after(eighty_thousand(), [Action::Arrived(View::Guide(GuideStep::Identities)), Action::SaidUnsure]);
    assert!(!unknown(&after(said, [Action::Cleared]), GuideStep::Identities));
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
