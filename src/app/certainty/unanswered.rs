//! Which questions have no answer that an estimate could rest on.

use crate::app::aside::counting;
use crate::app::form::Form;
use crate::app::ledger::Ledger;
use crate::app::step::GuideStep;
use crate::app::tried::tried;
use crate::policy::Policy;

/// Questions that matter and have no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Unanswered {
    /// How much is outside the policy's scope.
    pub out_of_scope: bool,
    /// What stands for it is a guess.
    pub guessed: bool,
    /// Whether there were earlier visits this year.
    pub earlier_visits: bool,
    /// Something of an earlier visit of the year that is noted.
    pub prior: bool,
    /// What the person is recognised as.
    pub identities: bool,
}

impl Unanswered {
    /// Those of the visit on the page.
    #[must_use]
    pub(in crate::app) fn of(policy: &Policy, form: &Form, ledger: &Ledger, prior: bool) -> Self {
        Self::of_visit(policy, form, ledger.begins_year(form), prior)
    }

    /// Whether what is said of the bill or of the year leaves amounts open.
    #[must_use]
    pub const fn leaves_amounts(self) -> bool {
        self.out_of_scope || self.earlier_visits || self.prior
    }

    /// Those of a visit; only the first one known of a year asks what came before it. What was said and does not count here is
    /// no answer.
    pub(in crate::app) fn of_visit(policy: &Policy, form: &Form, begins_year: bool, prior: bool) -> Self {
        let form = &counting(policy, form);
        Self {
            out_of_scope: form.is_open(GuideStep::OutOfScope),
            guessed: tried(form).is_some(),
            earlier_visits: begins_year && form.is_open(GuideStep::Year),
            prior,
            identities: !policy.identities.is_empty() && form.is_open(GuideStep::Identities),
        }
    }
}
