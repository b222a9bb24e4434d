//! What a visit comes to: the estimate, how sure it is, and the visits of the year around it.

use super::certainty::{Certainty, Unanswered, certainty};
use super::form::Form;
use super::form_to_case::read;
use super::headline::{Headline, Without};
use super::ledger::{Ledger, Sums, is_of, year_of};
use super::pack::Pack;
use super::settled_aid::{told_together, with_aid};
use super::state::State;
use super::unread::Unread;
use crate::case::Case;
use crate::day::Day;
use crate::engine::{self, YearSoFar};
use crate::estimate::Estimate;
use crate::listed::{AddAll, AsList};
use crate::policy::FactAnswer;
use crate::terms::FactId;
use std::rc::Rc;

/// The answer for the visit on the page, and what it rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The policy.
    pub pack: Pack,
    /// The visit as it was read.
    pub case: Case,
    /// Who pays what; how that came about only where it is [`Answer::explained`].
    pub estimate: Rc<Estimate>,
    /// How sure that is.
    pub certainty: Certainty,
    /// The visits before it.
    pub before: Rc<PriorVisits>,
}

/// What a visit of the year comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct VisitAnswer {
    /// Who pays what, without how it came about.
    pub estimate: Estimate,
    /// How sure that is.
    pub certainty: Certainty,
}

/// The visits before the one on the page. They stay as they are while that one is being filled in, so the
/// page keeps them from one key to the next.
#[derive(Debug, PartialEq, Default)]
pub struct PriorVisits {
    /// What each comes to, in their order; `None` for one that lacks something.
    pub visits: Vec<Option<VisitAnswer>>,
    so_far: Sums,
    /// The years of which something is open.
    open: Vec<Option<u16>>,
    today: Option<Day>,
}

impl PriorVisits {
    /// None.
    pub(super) fn none(today: Option<Day>) -> Self {
        Self { today, ..Self::default() }
    }

    /// Whether something of a visit of this year is open that later ones depend on.
    fn leaves_open(&self, year: Option<u16>) -> bool {
        is_open(&self.open, year)
    }
}

impl Answer {
    /// With every step and reading, and the bounds of what payers pay, which are worked out for whoever looks at them.
    #[must_use]
    pub fn explained(&self) -> Self {
        let explained = engine::estimate(&self.pack, &self.case).map(Rc::new);
        let estimate = explained.unwrap_or_else(|_| Rc::clone(&self.estimate));
        let certainty = self.certainty.with_payments(&self.pack, &self.case);
        Self { estimate, certainty, ..self.clone() }
    }

    /// What its year has come to with it.
    #[must_use]
    pub fn year(&self) -> YearSoFar {
        with(self.before.so_far.of(self.calendar_year()), &self.pack, &self.case, &self.estimate)
    }

    /// The calendar year of the visit, where its day is known.
    fn calendar_year(&self) -> Option<u16> {
        self.case.day.map(|day| day.parts().0)
    }

    /// What the visits after it come to, in their order; `None` for one that lacks something.
    #[must_use]
    pub fn after(&self, ledger: &Ledger) -> Vec<Option<VisitAnswer>> {
        // Most have none, and this is asked at every key.
        if ledger.after.is_empty() {
            return Vec::new();
        }
        let mut so_far = self.before.so_far.clone();
        so_far.add(self.calendar_year(), self.year());
        let mut open = self.before.open.clone();
        open.add_all(self.certainty.leaves_sums().then(|| self.calendar_year()));
        // Those behind it without a day are of its year.
        let mut year = self.calendar_year();
        let visits = ledger.after.iter().map(|form| {
            year = year_of(form).or(year);
            (form, year)
        });
        fold(&self.pack, visits, &mut so_far, &mut open, self.before.today)
    }
}

/// What the visits of the year of the one on the page come to together, and how many they are; `None` for a single one,
/// or where one of them cannot be said.
#[must_use]
pub fn year_together(state: &State, answer: &Answer) -> Option<(usize, Headline)> {
    let after = answer.after(&state.ledger);
    let before = answer.before.visits.iter().map(certainty_of);
    let all = before.chain([Some(&answer.certainty)]).chain(after.iter().map(certainty_of));
    let of_year = all.zip(state.ledger.of_this_year(&state.form)).filter(|(_, is_of)| *is_of);
    let counted: Vec<&Certainty> = of_year.map(|(certainty, _)| certainty).collect::<Option<_>>()?;
    let heads: Vec<Headline> = counted.iter().map(|one| one.headline).collect::<Option<_>>()?;
    // What one visit leaves out is left out of the sum, also where its own amount is a bound.
    let out_of_scope = counted.iter().any(|one| one.unanswered.out_of_scope && !one.unanswered.guessed);
    let sum = Headline::sum(heads);
    let without = Without { out_of_scope, ..sum.is_without() };
    (counted.len() > 1).then(|| (counted.len(), sum.without(without)))
}

/// How many visits of its year count before the one on the page: another year's do not, nor does one that lacks something.
#[must_use]
pub fn counted_before(state: &State, answer: &Answer) -> usize {
    let before = answer.before.visits.iter().zip(state.ledger.of_this_year(&state.form));
    before.filter(|(visit, is_of)| visit.is_some() && *is_of).count()
}

fn certainty_of(visit: &Option<VisitAnswer>) -> Option<&Certainty> {
    visit.as_ref().map(|one| &one.certainty)
}

/// The visits before one of this year.
pub(super) fn before(pack: &Pack, ledger: &Ledger, year: Option<u16>, today: Option<Day>) -> PriorVisits {
    let mut so_far = Sums::default();
    let mut open = Vec::new();
    let visits = ledger.before.iter().zip(ledger.years_before(year));
    let visits = fold(pack, visits, &mut so_far, &mut open, today);
    PriorVisits { visits, so_far, open, today }
}

pub(super) fn answer(state: &State, pack: &Pack, before: &Rc<PriorVisits>) -> Result<Answer, Unread> {
    let year = year_of(&state.form);
    let case = case_of(&state.form, pack, before.so_far.of(year))?;
    let estimate = engine::estimate_unexplained(pack, &case)
        .map_err(|wrong| told_together(&state.form, Unread::of(wrong)))?;
    let unanswered = Unanswered::of(pack, &state.form, &state.ledger, before.leaves_open(year));
    let certainty = certainty(pack, &case, &estimate, unanswered, state.device.today);
    Ok(Answer { pack: pack.clone(), case, estimate: Rc::new(estimate), certainty, before: Rc::clone(before) })
}

/// Whether something is open that this year's later visits depend on; of a visit without a day nobody knows that it is not.
fn is_open(open: &[Option<u16>], year: Option<u16>) -> bool {
    open.iter().any(|known| is_of(*known, year))
}

/// Visits in their order with their years, each from what the ones before of the same year have come to.
fn fold<'f>(
    pack: &Pack,
    visits: impl Iterator<Item = (&'f Form, Option<u16>)>,
    so_far: &mut Sums,
    open: &mut Vec<Option<u16>>,
    today: Option<Day>,
) -> Vec<Option<VisitAnswer>> {
    visits
        .map(|(form, year)| {
            let case = case_of(form, pack, so_far.of(year)).ok();
            let Some((case, estimate)) = case.and_then(|case| {
                let estimate = engine::estimate_unexplained(pack, &case).ok()?;
                Some((case, estimate))
            }) else {
                // It was there, and nobody knows what it came to.
                open.push(year);
                return None;
            };
            let before = so_far.of(year);
            let begins = before.is_none();
            let sums = with(before, pack, &case, &estimate);
            so_far.add(year, sums);
            let open_before = is_open(open, year);
            let unanswered = Unanswered::of_visit(pack, form, begins, open_before);
            let certainty = certainty(pack, &case, &estimate, unanswered, today);
            if certainty.leaves_sums() {
                open.push(year);
            }
            Some(VisitAnswer { estimate, certainty })
        })
        .listed()
}

/// What a year has come to with a visit; the first knows of none before it.
fn with(before: Option<&YearSoFar>, pack: &Pack, case: &Case, estimate: &Estimate) -> YearSoFar {
    before.unwrap_or(&YearSoFar::default()).with(pack, case, estimate)
}

/// A visit; what earlier ones of its year have come to stands above what was typed for the year.
fn case_of(form: &Form, pack: &Pack, so_far: Option<&YearSoFar>) -> Result<Case, Unread> {
    let mut case = read(form, pack)?;
    if let Some(year) = so_far {
        case = year.begins(case);
        // It says too which stay this is.
        if let Some(slot) = FactId::Stay.slot() {
            case.situation.say(slot, FactAnswer::Absent);
            let next = engine::central_world(pack, &case).get(slot);
            case.situation.say(slot, FactAnswer::Known(next));
        }
    }
    with_aid(form, pack, case)
}
