//! What of this layer comes right after the first question, with the first pack (`tools/wasm/split.mjs`): whatever needs
//! a pack. The functions may be called only where a pack is here; nothing else may name what they lead to.

use super::answer::{self, Answer, PriorVisits};
use super::aside::{self, Input, SetAside, WhyAside};
use super::field::Field;
use super::form::Form;
use super::ledger::Ledger;
use super::link;
use super::pack::Pack;
use super::remote::LoadError;
use super::state::State;
use super::unread::Unread;
use crate::case::Case;
use crate::policy::Policy;
use std::rc::Rc;

/// A pack from the text that was fetched.
///
/// # Errors
/// The text is no pack.
#[inline(never)]
pub fn pack(text: &str) -> Result<Pack, LoadError> {
    let policy = Policy::from_compiled(text).map_err(LoadError::Broken)?;
    Ok(Pack::of_file(policy, text.lines().next().unwrap_or_default()))
}

/// Whether a question can change the answer.
#[must_use]
#[inline(never)]
pub fn asked(policy: &Policy, form: &Form, field: Field) -> bool {
    super::asked::asked(policy, form, field)
}

/// The circumstances that are asked.
#[must_use]
#[inline(never)]
pub fn details(policy: &Policy, form: &Form, ledger: &Ledger) -> Vec<Field> {
    super::asked::details(policy, form, ledger)
}

/// What is filled in and does not count.
#[must_use]
#[inline(never)]
pub fn set_aside(policy: &Policy, form: &Form, ledger: &Ledger) -> Vec<SetAside> {
    aside::set_aside(policy, form, ledger)
}

/// The form with what counts alone.
#[must_use]
#[inline(never)]
pub fn counting(policy: &Policy, form: &Form) -> Form {
    aside::counting(policy, form)
}

/// Why an input does not fit here.
#[must_use]
#[inline(never)]
pub fn misfit(policy: &Policy, form: &Form, input: Input) -> Option<WhyAside> {
    aside::misfit(policy, form, input)
}

/// The case that the form describes.
#[inline(never)]
pub(super) fn read(form: &Form, policy: &Policy) -> Result<Case, Unread> {
    super::form_to_case::read(form, policy)
}

/// What the visit on the page comes to.
#[inline(never)]
pub(super) fn answer(state: &State, pack: &Pack, before: &Rc<PriorVisits>) -> Result<Answer, Unread> {
    answer::answer(state, pack, before)
}

/// The text of a link to the visit on the page with the others of its year; none where something typed is no amount.
#[must_use]
#[inline(never)]
pub fn link_of(form: &Form, ledger: &Ledger, answer: &Answer) -> Option<String> {
    link::link_text(&link::carried(form, ledger, answer))
}
