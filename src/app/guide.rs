//! The guide: one question a page, only those that can change the answer.

use super::chunk_answer::{asked, details, read};
use super::field::Field;
use super::reply::Reply;
use super::state::State;
use super::step::Step;
use crate::listed::AsList;

/// The steps for the answers so far, in their order.
#[must_use]
pub fn steps(state: &State) -> Vec<Step> {
    let Some(pack) = state.pack() else { return Step::ALL.to_vec() };
    let form = &state.form;
    Step::ALL
        .into_iter()
        .filter(|step| match step {
            Step::Level | Step::Place => step.field().is_none_or(|field| asked(pack, form, field)),
            Step::Details => !details(pack, form, &state.ledger).is_empty(),
            Step::Identities => !pack.identities.is_empty(),
            // For a later visit of the year it follows from those before.
            Step::Year => state.ledger.begins_year(form),
            _ => true,
        })
        .listed()
}

/// The step after this one; once all answers were looked over, the next that has none, or back there.
pub(super) fn following(state: &State, step: Step) -> Option<Step> {
    let mut after = steps(state).into_iter().skip_while(|&one| one != step).skip(1);
    if state.looked_over && step != Step::Check {
        return after.find(|&one| one == Step::Check || !is_answered(state, one));
    }
    after.next()
}

/// Whether this step's questions are answered well enough to go on.
pub(super) fn is_answered(state: &State, step: Step) -> bool {
    let form = &state.form;
    let chosen = match step {
        Step::Region => form.policy.is_some(),
        Step::Day => state.policy_id().is_some(),
        Step::Insurance => form.insurance.is_some(),
        Step::Identities => {
            // One that the region does not have is no answer there.
            let fits = |&one| state.pack().is_none_or(|pack| pack.knows(one));
            match form.reply(Step::Identities) {
                Some(Reply::Something) => form.identities.iter().any(fits),
                reply => reply.is_some(),
            }
        }
        // Whoever says that there is something says how much.
        Step::OutOfScope | Step::Year => form.is_replied(step),
        Step::Setting => form.setting.is_some(),
        Step::Level => form.level.is_some(),
        Step::Place => form.place.is_some(),
        Step::Total => form.is_typed(Field::Total),
        _ => true,
    };
    chosen && !has_problem(state, step)
}

/// The first question that has no answer, or none that fits any more.
#[must_use]
pub fn unanswered(state: &State) -> Option<Step> {
    steps(state).into_iter().find(|&step| !is_answered(state, step))
}

fn has_problem(state: &State, step: Step) -> bool {
    let Some(Err(unread)) = state.pack().map(|pack| read(&state.form, pack)) else { return false };
    unread.wrong.iter().any(|(field, _)| Step::of(*field) == Some(step))
}
