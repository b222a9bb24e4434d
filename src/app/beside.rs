//! What is typed beside the visit on the page and is no part of it: it is kept apart from the form, goes with the person, and
//! no link carries it.

use super::choice::Choice;
use super::field::{Beside, Field};
use super::form::Form;
use super::ledger::next_visit;
use super::state::State;
use super::typed::{fault_of, typed_day, typed_money};
use crate::case::Case;
use crate::money::Money;
use crate::terms::{Level, Place, Setting};

impl State {
    /// What was typed in a field, as typed.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        let typed = if matches!(field, Field::Beside(_)) { &self.beside } else { &self.form };
        typed.text(field)
    }

    /// Notes what was typed.
    pub(super) fn set_text(&mut self, field: Field, text: String) {
        let typed = if matches!(field, Field::Beside(_)) { &mut self.beside } else { &mut self.form };
        typed.set_text(field, text);
    }

    /// The bill typed for another hospital than that of a case; none where it cannot be the bill of the same care.
    #[must_use]
    pub fn bill_at(&self, case: &Case, level: Level, place: Place) -> Option<Money> {
        let field = Field::Beside(Beside::Bill(level, place));
        let text = self.text(field);
        let total = typed_money(text).filter(|_| fault_of(field, text).is_none())?;
        (!total.is_zero() && total >= case.bill.out_of_scope()).then_some(total)
    }

    /// Whether a visit of the year was dropped just now, and can be had back.
    #[must_use]
    pub fn can_take_visit_back(&self) -> bool {
        // After the next person's turn it is a whole person who can be had back.
        self.undo.as_ref().is_some_and(|last| last.turns.count == self.turns.count)
    }

    /// Notes another visit of the same person in the same hospital, as it was typed.
    pub(super) fn add_visit(&mut self, setting: Setting) {
        let total = self.text(Field::VISIT_TOTAL).to_owned();
        let day = typed_day(self.text(Field::VISIT_DAY));
        let is_clear = day.is_some() || Form::is_empty_text(self.text(Field::VISIT_DAY));
        if typed_money(&total).is_none() || !is_clear {
            return;
        }
        let mut visit = next_visit(&self.form);
        visit.choose(Choice::Setting(setting));
        visit.set_text(Field::TOTAL, total);
        // Of a day that nobody said nothing is known but that it was before.
        visit.set_text(Field::Day, day.map_or_else(String::new, |day| day.to_string()));
        self.beside.drop_texts(|field| matches!(field, Field::VISIT_TOTAL | Field::VISIT_DAY));
        self.ledger.add(visit, day, &mut self.form);
    }
}
