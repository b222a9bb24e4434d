//! The visits of one year around the one on the page: those before it feed its accumulators, those after it go on
//! from what it leaves.

use super::field::{Choice, Field};
use super::form::Form;
use super::guide::Step;
use std::rc::Rc;

/// The other visits of the year, each as it was filled in; shared, since they change only when one is kept, opened or
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
        let mut all = self.all(form);
        let mut rest = all.split_off(place);
        *form = rest.remove(0);
        self.before = Rc::new(all);
        self.after = Rc::new(rest);
    }

    /// Forgets a visit; the one on the page gives way to its neighbour.
    pub(super) fn drop_visit(&mut self, place: usize, form: &mut Form) {
        if place >= self.count() || self.is_empty() {
            return;
        }
        let now = self.before.len();
        let mut all = self.all(form);
        all.remove(place);
        let stay = if place < now { now - 1 } else { now.min(all.len() - 1) };
        let mut rest = all.split_off(stay);
        *form = rest.remove(0);
        self.before = Rc::new(all);
        self.after = Rc::new(rest);
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

/// The same person's next visit: who they are and what they know of the place stays, what was this visit's goes.
fn next_visit(form: &Form) -> Form {
    let mut next = form.clone();
    next.drop_texts(is_of_visit);
    next.know(|step| step != Step::Identities);
    next
}

const fn is_of_visit(field: Field) -> bool {
    !matches!(field, Field::Figure(_) | Field::Premium | Field::Day)
}
