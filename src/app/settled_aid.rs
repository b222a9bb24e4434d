//! 医疗救助 as most statements print it: one amount for all of its tiers. What each of them paid of it is worked out: as much as
//! the rules give, in their order; what is more, and what no figure says, falls to the last that can have paid it.

use super::aside::counting;
use super::field::Field;
use super::form::Form;
use super::typed::typed_money;
use super::unread::Unread;
use crate::case::Case;
use crate::engine;
use crate::estimate::{TierLine, TierState};
use crate::listed::AsList;
use crate::money::Money;
use crate::policy::Policy;
use crate::terms::Tier;

/// Whether a tier has an amount of its own: links made before there was one for all may carry such.
pub fn is_apart(form: &Form) -> bool {
    Tier::ALL.iter().any(|&tier| tier.is_medical_aid() && form.is_typed(Field::Settled(tier)))
}

/// The case with what each tier paid of the one amount.
///
/// # Errors
/// Nothing can be estimated without it either.
pub(super) fn with_aid(form: &Form, policy: &Policy, mut case: Case) -> Result<Case, Unread> {
    let Some(paid) = paid(form, policy) else { return Ok(case) };
    let computed = engine::estimate_unexplained(policy, &case).map_err(Unread::of)?;
    let aid: Vec<&TierLine> = computed.tiers.iter().filter(|line| line.tier.is_medical_aid()).listed();
    let applying: Vec<&TierLine> =
        aid.iter().copied().filter(|line| line.state != TierState::NotApplicable).listed();
    // By the rules none of them pays, and yet one did.
    let paying = if applying.is_empty() { aid.into_iter().take(1).listed() } else { applying };
    // All of it in one place where it is more than was left: the refusal then says how much that was.
    let is_too_much = paying.first().is_some_and(|first| first.reached < paid);
    let mut rest = paid;
    for (place, line) in (1..).zip(&paying) {
        let takes_rest = is_too_much || place == paying.len() || line.state == TierState::NotEstimated;
        let share = if takes_rest { rest } else { rest.min(line.pays) };
        case.settled.set(line.tier, share);
        rest = rest - share;
    }
    Ok(case)
}

fn paid(form: &Form, policy: &Policy) -> Option<Money> {
    if !form.is_typed(Field::SettledAid) {
        return None;
    }
    let form = counting(policy, form);
    if is_apart(&form) { None } else { typed_money(form.text(Field::SettledAid)) }
}

/// What is wrong with a tier's part of it is told at the one amount.
pub(super) fn told_together(form: &Form, mut unread: Unread) -> Unread {
    if form.is_typed(Field::SettledAid) && !is_apart(form) {
        for (field, _) in &mut unread.wrong {
            if matches!(field, Field::Settled(tier) if tier.is_medical_aid()) {
                *field = Field::SettledAid;
            }
        }
    }
    unread
}
