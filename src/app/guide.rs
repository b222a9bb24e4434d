//! The guide: one question a page, only those that can change the answer.

use super::chunk_answer::{asked, details, read};
use super::field::Field;
use super::reply::Reply;
use super::state::State;
use super::step::GuideStep;
use crate::listed::AsList;

/// The steps for the answers so far, in their order.
#[must_use]
pub fn steps(state: &State) -> Vec<GuideStep> {
    let Some(pack) = state.pack() else { return GuideStep::ALL.to_vec() };
    let form = &state.form;
    GuideStep::ALL
        .into_iter()
        .filter(|step| match step {
            GuideStep::Level | GuideStep::Place => step.field().is_none_or(|field| asked(pack, form, field)),
            GuideStep::Details => !details(pack, form, &state.ledger).is_empty(),
            GuideStep::Identities => !pack.identities.is_empty(),
            // For a later visit of the year it follows from those before.
            GuideStep::Year => state.ledger.begins_year(form),
            _ => true,
        })
        .listed()
}

/// The step after this one; once all answers were looked over, the next that has none, or back there.
pub(super) fn following(state: &State, step: GuideStep) -> Option<GuideStep> {
    let mut after = steps(state).into_iter().skip_while(|&one| one != step).skip(1);
    if state.answering.looked_over && step != GuideStep::Check {
        return after.find(|&one| one == GuideStep::Check || !is_answered(state, one));
    }
    after.next()
}

/// Whether this step's questions are answered well enough to go on.
pub(super) fn is_answered(state: &State, step: GuideStep) -> bool {
    let form = &state.form;
    let chosen = match step {
        GuideStep::Region => form.policy.is_some(),
        GuideStep::Day => state.policy_id().is_some(),
        GuideStep::Insurance => form.insurance.is_some(),
        GuideStep::Identities => {
            // One that the region does not have is no answer there.
            let fits = |&one| state.pack().is_none_or(|pack| pack.knows(one));
            match form.reply(GuideStep::Identities) {
                Some(Reply::Something) => form.identities.iter().any(fits),
                reply => reply.is_some(),
            }
        }
        // Whoever says that there is something says how much.
        GuideStep::OutOfScope | GuideStep::Year => form.is_replied(step),
        GuideStep::Setting => form.setting.is_some(),
        GuideStep::Level => form.level.is_some(),
        GuideStep::Place => form.place.is_some(),
        GuideStep::Total => form.is_typed(Field::TOTAL),
        _ => true,
    };
    chosen && !has_problem(state, step)
}

/// The first question that has no answer, or none that fits any more.
#[must_use]
pub fn unanswered(state: &State) -> Option<GuideStep> {
    steps(state).into_iter().find(|&step| !is_answered(state, step))
}

fn has_problem(state: &State, step: GuideStep) -> bool {
    let Some(Err(unread)) = state.pack().map(|pack| read(&state.form, pack)) else { return false };
    unread.wrong.iter().any(|(field, _)| GuideStep::of(*field) == Some(step))
}
