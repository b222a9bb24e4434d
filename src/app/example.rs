//! Visits that somebody could have had, to see what the page does with one: under the general estimate, so that no place is
//! named.

use super::choice::Choice;
use super::field::Field;
use super::form::Form;
use super::reply::Reply;
use super::state::State;
use super::step::GuideStep;
use crate::terms::{Insurance, Level, Place, Setting};

/// A visit to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Example {
    /// A resident's stay in a large hospital.
    LargeStay,
    /// An employee's stay in a county hospital.
    SmallStay,
    /// A resident at a clinic.
    Clinic,
}

impl Example {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::LargeStay, Self::SmallStay, Self::Clinic];

    const fn answers(self) -> (Insurance, Setting, Level, Place, &'static str) {
        match self {
            Self::LargeStay => {
                (Insurance::Resident, Setting::Inpatient, Level::Tertiary, Place::InCity, "50000")
            }
            Self::SmallStay => {
                (Insurance::Employee, Setting::Inpatient, Level::Secondary, Place::InCounty, "12000")
            }
            Self::Clinic => {
                (Insurance::Resident, Setting::Outpatient, Level::Primary, Place::InCounty, "600")
            }
        }
    }
}

impl State {
    /// Fills in an example, where there is a general estimate to work it out by.
    pub(super) fn show(&mut self, example: Example) {
        let general = self.fetched.catalog.ready().and_then(|catalog| catalog.general());
        let Some(general) = general.map(|entry| entry.id.clone()) else { return };
        let (insurance, setting, level, place, total) = example.answers();
        let day = self.form.text(Field::Day).to_owned();
        let mut form = Form::at(Some(general));
        form.set_text(Field::Day, day);
        form.set_text(Field::TOTAL, total.to_owned());
        for choice in [
            Choice::Insurance(insurance),
            Choice::Setting(setting),
            Choice::Level(level),
            Choice::Place(place),
            Choice::Reply(GuideStep::Identities, Reply::Nothing),
            Choice::Reply(GuideStep::OutOfScope, Reply::Nothing),
            Choice::Reply(GuideStep::Year, Reply::Nothing),
        ] {
            form.choose(choice);
        }
        self.form = form;
        self.answering.looked_over = true;
        self.view = self.result_view();
    }
}
