//! The guide: one question a page, only those that can change the answer.

use super::field::{Field, Flag};
use super::reply::Reply;
use super::soon::{asked, details, read};
use super::state::State;
use crate::listed::AsList;

/// A page of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Where the person is insured.
    Region,
    /// The day of discharge.
    Day,
    /// Which insurance.
    Insurance,
    /// What the person is recognised as.
    Identities,
    /// What kind of care.
    Setting,
    /// The hospital's level.
    Level,
    /// Where the hospital is.
    Place,
    /// Circumstances that only some packs ask for.
    Details,
    /// The whole bill.
    Total,
    /// The three parts outside the policy's scope.
    OutOfScope,
    /// What the year has brought so far.
    Year,
    /// What a statement says was paid already.
    Statement,
    /// All answers, to look over.
    Check,
    /// The result.
    Result,
}

impl Step {
    /// All, in their order.
    pub const ALL: [Self; 14] = [
        Self::Region,
        Self::Day,
        Self::Insurance,
        Self::Identities,
        Self::Setting,
        Self::Level,
        Self::Place,
        Self::Details,
        Self::Total,
        Self::OutOfScope,
        Self::Year,
        Self::Statement,
        Self::Check,
        Self::Result,
    ];

    /// Those that can be answered without filling anything in, also with "I do not know".
    pub const REPLIED: [Self; 4] = [Self::Identities, Self::OutOfScope, Self::Year, Self::Statement];

    /// Its name in the browser's history.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Day => "day",
            Self::Insurance => "insurance",
            Self::Identities => "identities",
            Self::Setting => "setting",
            Self::Level => "level",
            Self::Place => "place",
            Self::Details => "details",
            Self::Total => "total",
            Self::OutOfScope => "out-of-scope",
            Self::Year => "year",
            Self::Statement => "statement",
            Self::Check => "check",
            Self::Result => "result",
        }
    }

    /// The step that an input is on; none for one that belongs to no question of the guide.
    #[must_use]
    pub const fn of(field: Field) -> Option<Self> {
        Some(match field {
            Field::Policy => Self::Region,
            Field::Day => Self::Day,
            Field::Insurance => Self::Insurance,
            Field::Identities => Self::Identities,
            Field::Setting => Self::Setting,
            Field::Level => Self::Level,
            Field::Place => Self::Place,
            Field::Flag(Flag::References) => return None,
            Field::Flag(_) | Field::BedDays | Field::Fact(_) => Self::Details,
            Field::Total => Self::Total,
            Field::OutOfScope | Field::FullSelf | Field::OverLimit | Field::AdvanceSelf => Self::OutOfScope,
            Field::EarlierVisits | Field::Year(_) => Self::Year,
            Field::Settled(_) => Self::Statement,
            Field::Figure(_) | Field::WhatIf | Field::Target | Field::Premium => return None,
        })
    }

    /// The input of a step that has one and needs an answer.
    #[must_use]
    pub const fn field(self) -> Option<Field> {
        Some(match self {
            Self::Region => Field::Policy,
            Self::Day => Field::Day,
            Self::Insurance => Field::Insurance,
            Self::Identities => Field::Identities,
            Self::Setting => Field::Setting,
            Self::Level => Field::Level,
            Self::Place => Field::Place,
            Self::Total => Field::Total,
            Self::OutOfScope => Field::OutOfScope,
            Self::Year => Field::EarlierVisits,
            _ => return None,
        })
    }
}

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
