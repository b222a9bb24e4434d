//! What somebody tries who does not know how much of the bill nobody covers: a share of it, whatever the bill becomes.

use super::field::Field;
use super::form::Form;
use super::reply::Reply;
use super::step::GuideStep;
use super::typed::typed_money;
use crate::money::Money;

/// How much is tried; `None` where nothing is, or there is no bill.
#[must_use]
pub fn tried(form: &Form) -> Option<Money> {
    let parts = form.reply(GuideStep::OutOfScope).and_then(Reply::tried)?;
    Some(Money::of_fen(typed_money(form.text(Field::TOTAL))?.fen() / parts))
}

/// What counts by what was said to the questions, with what is tried.
pub(super) fn as_said(form: &Form) -> Form {
    let mut said = form.as_replied();
    if let Some(tried) = tried(form) {
        said.put(Field::FULL_SELF, tried.in_short());
    }
    said
}
