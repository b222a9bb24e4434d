//! The visits around the one on the page: those of its calendar year before it feed its accumulators, those after it go
//! on from what it leaves. Each year begins anew.

use super::choice::Choice;
use super::field::Field;
use super::form::Form;
use super::step::GuideStep;
use super::typed::{typed_day, typed_money};
use crate::day::Day;
use crate::engine::YearSoFar;
use crate::listed::AsList;
use crate::money::Money;
use crate::terms::BillPart;
use std::rc::Rc;

/// The other visits, each as it was filled in; shared, since they change only when one is kept, opened or
/// dropped.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    /// Before the one on the page, in their order.
    pub before: Rc<Vec<Form>>,
    /// After it, in their order.
    pub after: Rc<Vec<Form>>,
}

impl Ledger {
    /// Whether the year has other visits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.before.is_empty() && self.after.is_empty()
    }

    /// Whether no earlier visit is of the same calendar year as the one on the page.
    #[must_use]
    pub fn begins_year(&self, form: &Form) -> bool {
        let year = year_of(form);
        !self.years_before(year).into_iter().any(|one| is_of(one, year))
    }

    /// The calendar year of every visit, in their order; `None` where no day says. One without a day is of the year of the next:
    /// whoever notes it says that it was before. The last ones are of the year of the one before.
    #[must_use]
    pub fn years(&self, form: &Form) -> Vec<Option<u16>> {
        let mut years = self.years_before(year_of(form));
        let mut last = year_of(form).or(years.last().copied().flatten());
        years.push(last);
        for visit in self.after.iter() {
            last = year_of(visit).or(last);
            years.push(last);
        }
        years
    }

    /// Those of the visits before one of this year.
    pub(super) fn years_before(&self, year: Option<u16>) -> Vec<Option<u16>> {
        let mut next = year;
        let mut years = Vec::new();
        for visit in self.before.iter().rev() {
            next = year_of(visit).or(next);
            years.push(next);
        }
        years.reverse();
        years
    }

    /// Of every visit, in their order, whether it is of the year of the one on the page.
    #[must_use]
    pub fn of_this_year(&self, form: &Form) -> Vec<bool> {
        let years = self.years(form);
        let year = years.get(self.before.len()).copied().flatten();
        years.into_iter().map(|one| one == year).listed()
    }

    /// What is odd with the visits of a year.
    #[must_use]
    pub fn oddities(&self, form: &Form) -> Vec<Oddity> {
        let visits: Vec<(usize, Day, Vec<Option<Money>>)> = self
            .visits(form)
            .enumerate()
            .filter_map(|(place, visit)| Some((place, day_of(visit)?, bill_of(visit))))
            .collect();
        let pairs = visits
            .iter()
            .enumerate()
            .flat_map(|(index, later)| visits.iter().take(index).map(move |earlier| (earlier, later)));
        let years = self.years(form);
        let sums = self.visits(form).zip(&years).enumerate().filter_map(|(place, (visit, year))| {
            let goes_on = years.iter().skip(place + 1).any(|other| other == year);
            let has_sums =
                visit.texts().any(|(field, _)| matches!(field, Field::Year(_)) && visit.is_typed(field));
            (goes_on && has_sums).then_some(Oddity::SumsToo(place))
        });
        let odd_days = pairs.filter_map(|((first, day, bill), (second, later, other))| {
            if later < day {
                return Some(Oddity::Order(*first, *second));
            }
            let same = later == day && bill == other && bill.iter().any(Option::is_some);
            same.then_some(Oddity::Twice(*first, *second))
        });
        odd_days.chain(sums).collect()
    }

    /// Every visit, in their order.
    pub fn visits<'f>(&'f self, form: &'f Form) -> impl Iterator<Item = &'f Form> {
        self.before.iter().chain([form]).chain(self.after.iter())
    }

    /// Keeps the visit on the page and puts a new one of the same person behind all others.
    pub(super) fn keep(&mut self, form: &mut Form) {
        let next = next_visit(form);
        let before = Rc::make_mut(&mut self.before);
        before.push(std::mem::replace(form, next));
        before.append(Rc::make_mut(&mut self.after));
    }

    /// Puts another visit on the page; counted from 0 over the whole year.
    pub(super) fn open(&mut self, place: usize, form: &mut Form) {
        if place >= self.count() {
            return;
        }
        let all = self.all(form);
        self.put(all, place, form);
    }

    /// Puts one of all visits on the page, the others before and after it.
    fn put(&mut self, mut all: Vec<Form>, place: usize, form: &mut Form) {
        let mut rest = all.split_off(place);
        *form = rest.remove(0);
        self.before = Rc::new(all);
        self.after = Rc::new(rest);
    }

    /// Forgets a visit; the one on the page gives way to its neighbour. The last one stays.
    pub(super) fn drop_visit(&mut self, place: usize, form: &mut Form) -> bool {
        if place >= self.count() || self.is_empty() {
            return false;
        }
        let now = self.before.len();
        let mut years = self.years(form);
        let mut all = self.all(form);
        // What the year had brought before it was before the next one of that year, too.
        let mut dropped = all.remove(place);
        let year = years.remove(place);
        let next = years.iter().position(|one| is_of(*one, year));
        if let Some(next) = next.filter(|&next| next >= place).and_then(|next| all.get_mut(next))
            && next.reply(GuideStep::Year).is_none()
        {
            next.take_year(&mut dropped);
        }
        let stay = if place < now { now - 1 } else { now.min(all.len() - 1) };
        self.put(all, stay, form);
        true
    }

    /// Notes another visit, the one on the page staying there: by its day among the others, without one right before the one
    /// on the page.
    pub(super) fn add(&mut self, mut visit: Form, day: Option<Day>, form: &mut Form) {
        let now = self.before.len();
        let years = self.years(form);
        let mut all = self.all(form);
        let later = |day: Day| all.iter().position(|one| day_of(one).is_some_and(|one| one > day));
        let place = day.map_or(now, |day| later(day).unwrap_or(all.len()));
        // What the year had brought before its first visit was before this one then.
        let year = year_of(&visit).or(years.get(place).copied().flatten());
        let first = years.iter().position(|one| is_of(*one, year));
        if let Some(former) = first.filter(|&first| first >= place).and_then(|first| all.get_mut(first)) {
            visit.take_year(former);
        }
        all.insert(place, visit);
        self.put(all, now + usize::from(place <= now), form);
    }

    /// A year is folded under one policy.
    pub(super) fn choose_policy(&mut self, id: &str) {
        let all = Rc::make_mut(&mut self.before).iter_mut().chain(Rc::make_mut(&mut self.after));
        for form in all {
            form.choose(Choice::Policy(id.to_owned()));
        }
    }

    fn count(&self) -> usize {
        self.before.len() + 1 + self.after.len()
    }

    /// Every visit of the year, taken out.
    fn all(&mut self, form: &mut Form) -> Vec<Form> {
        let mut all = std::mem::take(Rc::make_mut(&mut self.before));
        all.push(std::mem::take(form));
        all.append(Rc::make_mut(&mut self.after));
        all
    }
}

/// Something odd with the visits of a year, by their places from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Oddity {
    /// The second was earlier than the first.
    Order(usize, usize),
    /// Both of one day and one bill.
    Twice(usize, usize),
    /// What the year had brought before this one is filled in, and others of the year are noted: they may be in it.
    SumsToo(usize),
}

/// What the visits so far have come to, each calendar year by itself.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Sums(Vec<(Option<u16>, YearSoFar)>);

impl Sums {
    /// What this year's visits have come to; `None` for its first one.
    pub(super) fn of(&self, year: Option<u16>) -> Option<&YearSoFar> {
        self.0.iter().rev().find(|(known, _)| is_of(*known, year)).map(|(_, sums)| sums)
    }

    /// Notes what a year has come to with another visit of it.
    pub(super) fn add(&mut self, year: Option<u16>, sums: YearSoFar) {
        let known = self.0.iter().rposition(|(known, _)| is_of(*known, year));
        let known = known.map(|place| self.0.remove(place).0).unwrap_or_default();
        self.0.push((year.or(known), sums));
    }
}

/// Whether a visit is of a year, as far as both are known.
pub(super) fn is_of(known: Option<u16>, year: Option<u16>) -> bool {
    known.zip(year).is_none_or(|(known, year)| known == year)
}

fn day_of(form: &Form) -> Option<Day> {
    typed_day(form.text(Field::Day))
}

/// The calendar year of a visit, where its day is known.
pub(super) fn year_of(form: &Form) -> Option<u16> {
    day_of(form).map(|day| day.parts().0)
}

fn bill_of(form: &Form) -> Vec<Option<Money>> {
    BillPart::ALL.iter().map(|part| typed_money(form.text(Field::Bill(*part)))).listed()
}

/// The same person's next visit: who they are and what they know of the place stays, what was this visit's goes.
pub(super) fn next_visit(form: &Form) -> Form {
    let mut next = form.clone();
    next.drop_texts(goes_with_visit);
    for step in GuideStep::REPLIED.into_iter().filter(|step| *step != GuideStep::Identities) {
        next.unsay(step);
    }
    next
}

const fn goes_with_visit(field: Field) -> bool {
    let stays = matches!(field, Field::Figure(_) | Field::Premium | Field::Day | Field::Fact(_));
    !stays || field.is_of_year()
}
