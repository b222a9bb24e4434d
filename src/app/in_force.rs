//! Which pack is in force: of the chosen region, on the day of discharge, which begins as today. Never another year's.

use super::field::Field;
use super::ledger::year_of;
use super::state::State;
use super::typed::{day_text, typed_day};
use super::unread::{Unread, Wrong};
use crate::day::Day;
use crate::policy::CatalogEntry;
use crate::problem::{Fault, Problem};

/// Why no pack of the chosen region is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoPack {
    /// The day is missing or unclear.
    Unread(Unread),
    /// No pack has rules for it.
    Untimely(Untimely),
}

/// The nearest days around one without rules that have any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Untimely {
    /// The last one before.
    pub last: Option<Day>,
    /// The first one after.
    pub first: Option<Day>,
}

impl State {
    /// The packs of the chosen region, in the catalogue's order; `None` before one is chosen.
    fn of_region(&self) -> Option<impl Iterator<Item = &CatalogEntry>> {
        let catalog = self.fetched.catalog.ready()?;
        // Only what the catalogue names is ever fetched: a link may name anything.
        let chosen = catalog.entry(self.form.policy.as_ref()?)?;
        Some(catalog.of_region(&chosen.region))
    }

    /// The pack in force on the day; or why there is none. `None` before a region is chosen.
    fn of_day(&self) -> Option<Result<&CatalogEntry, NoPack>> {
        let mut packs = self.of_region()?;
        let unread = |unread| Some(Err(NoPack::Unread(unread)));
        if !self.form.is_typed(Field::Day) {
            let missing = Problem { path: Field::Day.path(), fault: Fault::Missing, at: None };
            return unread(Unread::of(vec![missing]));
        }
        let day = match day_text(self.form.text(Field::Day)) {
            Ok(day) => Day::parse(&day)?,
            Err(unclear) => {
                let wrong = vec![(Field::Day, Wrong::Unclear(unclear))];
                return unread(Unread { wrong, ..Unread::default() });
            }
        };
        Some(
            packs.find(|entry| entry.period.contains(day)).ok_or_else(|| NoPack::Untimely(self.nearest(day))),
        )
    }

    /// The nearest days around this one that have rules here.
    fn nearest(&self, day: Day) -> Untimely {
        let periods = || self.of_region().into_iter().flatten().map(|entry| entry.period);
        Untimely {
            last: periods().filter_map(|period| period.last()).filter(|last| *last < day).max(),
            first: periods().map(|period| period.from).filter(|first| *first > day).min(),
        }
    }

    /// The id of the pack that is in force on the day of discharge. Never another year's.
    #[must_use]
    pub fn policy_id(&self) -> Option<&str> {
        self.of_day()?.ok().map(|entry| entry.id.as_str())
    }

    /// Why no pack is in force, once a region is chosen.
    #[must_use]
    pub fn no_pack(&self) -> Option<NoPack> {
        self.of_day()?.err()
    }

    /// The calendar year of the visit on the page, where its day is known.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        year_of(&self.form)
    }

    /// Whether the day of discharge is still to come.
    #[must_use]
    pub fn is_ahead(&self) -> bool {
        self.device.today.is_some_and(|today| typed_day(self.form.text(Field::Day)) > Some(today))
    }

    /// Learns which day it is; a day that nobody typed is today.
    pub(super) fn begin_day(&mut self, today: Day) {
        let yesterday = self.device.today.replace(today).map(|day| day.to_string());
        let text = self.form.text(Field::Day);
        let emptied = text.is_empty() && self.answering.left.contains(&Field::Day);
        if (text.is_empty() && !emptied) || Some(text) == yesterday.as_deref() {
            self.form.set_text(Field::Day, today.to_string());
        }
    }
}
