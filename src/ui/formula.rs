//! A step's formula as a person would say it: what was compared with what, and which of them counted.

use super::figure::exact;
use super::frame::Frame;
use crate::estimate::{Rule, Step, Written};
use crate::format;
use crate::locale::FormulaTexts;
use crate::money::Exact;

/// A formula in words; `None` for one that is best read as it is.
pub(super) fn in_words(frame: &Frame, step: &Step) -> Option<String> {
    let said = StepWords { frame, t: &frame.explore_texts().formula, step };
    match step.rule {
        Rule::Cap => said.cap(),
        Rule::DeductibleLeft => said.deductible(),
        Rule::Left => said.left(),
        Rule::Share => said.nothing_above(),
        Rule::PlaceFactor | Rule::PlacePoints => said.of_place(),
        Rule::Round => call(&step.formula, "round").map(|amount| said.plainly(amount)),
        Rule::Floor => said.floor(),
        _ => None,
    }
}

struct StepWords<'f> {
    frame: &'f Frame,
    t: &'f FormulaTexts,
    step: &'f Step,
}

impl StepWords<'_> {
    fn result(&self) -> Option<Exact> {
        match self.step.result {
            Written::Amount(amount) => Some(amount),
            _ => None,
        }
    }

    fn yuan(&self, amount: Exact) -> String {
        exact(amount, self.frame.language)
    }

    /// A formula that needs no words, with its result.
    fn plainly(&self, formula: &str) -> String {
        let (formula, result) = (format::grouped(formula), result_text(self.step));
        if result.is_empty() { formula } else { format!("{formula} = {result}") }
    }

    /// A cap, less what counted towards it before; or what a year has drawn under it.
    fn cap(&self) -> Option<String> {
        let pays = self.result()?;
        let said = |amount: Exact| self.yuan(amount);
        if self.step.figures.iter().any(|used| used.value == Written::Unlimited) {
            return Some(self.frame.texts().words.unlimited.to_owned());
        }
        let (cap, used, all_paid) = match pair(&self.step.formula, "min") {
            Some((left, through)) => {
                let (cap, used) = difference(pair(left, "max")?.1)?;
                (cap, used, pays == amount(through)?)
            }
            None => {
                let (now, before) = self.step.formula.split_once(" − ")?;
                let ((cap, together), (_, before)) = (pair(now, "min")?, pair(before, "min")?);
                let cap = amount(cap)?;
                (cap, amount(before)?, amount(together)? <= cap)
            }
        };
        Some(match (used.is_zero(), all_paid) {
            (true, true) => (self.t.cap_kept)(&said(cap), &said(pays)),
            (true, false) => (self.t.cap_reached)(&said(cap)),
            (false, _) if used >= cap => (self.t.cap_gone)(&said(cap)),
            (false, true) => (self.t.cap_left)(&said(cap), &said(used), &said(cap - used), &said(pays)),
            (false, false) => (self.t.cap_used_up)(&said(cap), &said(used), &said(cap - used)),
        })
    }

    /// What is left of a deductible, or what the year lets be deducted.
    fn deductible(&self) -> Option<String> {
        let left = self.result()?;
        let said = |amount: Exact| self.yuan(amount);
        if let Some((_, inside)) = pair(&self.step.formula, "max") {
            let (deductible, charged) = difference(inside)?;
            return Some(match (charged.is_zero(), left.is_zero()) {
                (true, _) => (self.t.deductible_whole)(&said(deductible)),
                (false, true) => (self.t.deductible_gone)(&said(deductible)),
                (false, false) => (self.t.deductible_left)(&said(deductible), &said(charged), &said(left)),
            });
        }
        let (deductible, rest) = pair(&self.step.formula, "min")?;
        let (most, charged) = difference(pair(rest, "max")?.1)?;
        let deductible = said(amount(deductible)?);
        Some((self.t.deductible_at_most)(&deductible, &said(most), &said(charged), &said(left)))
    }

    fn left(&self) -> Option<String> {
        let (quota, left) = pair(&self.step.formula, "min")?;
        Some((self.t.quota)(&self.yuan(amount(quota)?), &self.yuan(amount(left)?)))
    }

    /// Nothing lies above the deductible.
    fn nothing_above(&self) -> Option<String> {
        let (above, _) = self.step.formula.rsplit_once(" × ")?;
        let (reached, deductible) = difference(pair(above, "max")?.1)?;
        Some((self.t.not_above)(&self.yuan(reached), &self.yuan(deductible)))
    }

    /// A ratio that the place changes, and which stays within nothing and all.
    fn of_place(&self) -> Option<String> {
        let (bound, inside) = pair(&self.step.formula, "min").or_else(|| pair(&self.step.formula, "max"))?;
        let at_bound = result_text(self.step) == bound;
        Some(if at_bound { (self.t.bound)(inside, bound) } else { self.plainly(inside) })
    }

    /// What the bill's share leaves above what the others pay.
    fn floor(&self) -> Option<String> {
        let (whole, paid) = pair(&self.step.formula, "max")?.1.rsplit_once(" − ")?;
        let whole = call(whole, "round")?;
        if self.result()?.is_zero() {
            return Some((self.t.floor_reached)(&format::grouped(whole), &self.yuan(amount(paid)?)));
        }
        Some(self.plainly(&format!("{whole} − {paid}")))
    }
}

/// What a step comes to, as it stands behind its formula; empty without a number.
pub(super) fn result_text(step: &Step) -> String {
    match step.result {
        Written::Amount(amount) => format::grouped(&amount.to_string()),
        Written::Rate(rate) => format::percent(rate),
        Written::Factor(factor) => factor.to_string(),
        Written::Unlimited | Written::Unknown => String::new(),
    }
}

/// Where what is paid of begins: `(to − from) × share`.
pub(super) fn begins(step: &Step) -> Option<Exact> {
    let (first, _) = step.formula.strip_prefix('(')?.split_once(')')?;
    amount(first.split_once(" − ")?.1)
}

/// What is inside a call of this function.
fn call<'f>(formula: &'f str, name: &str) -> Option<&'f str> {
    let inside = formula.strip_prefix(name)?.strip_prefix('(')?.strip_suffix(')')?;
    let mut depth = 0_i32;
    let own = inside.chars().all(|letter| {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        depth >= 0
    });
    own.then_some(inside)
}

/// The two things that this function is called with.
fn pair<'f>(formula: &'f str, name: &str) -> Option<(&'f str, &'f str)> {
    let inside = call(formula, name)?;
    let mut depth = 0_i32;
    let comma = inside.char_indices().find(|(_, letter)| {
        depth += i32::from(*letter == '(') - i32::from(*letter == ')');
        *letter == ',' && depth == 0
    });
    let (first, rest) = inside.split_at_checked(comma?.0)?;
    Some((first, rest.strip_prefix(',')?.trim_start()))
}

/// Two amounts, one taken from the other.
fn difference(formula: &str) -> Option<(Exact, Exact)> {
    let (from, less) = formula.split_once(" − ")?;
    Some((amount(from)?, amount(less)?))
}

fn amount(text: &str) -> Option<Exact> {
    Exact::from_plain(text)
}
