//! What is said only in views that are loaded when somebody gets there, and what is read only by what comes with them: the
//! year's other visits, what is compared, a link.

use super::action::Action;
use super::form::Form;
use super::imported::{Imported, Whose};
use super::link::{SharedCase, read_link};
use super::parting;
use super::state::State;
use super::variant::Variant;
use std::mem::discriminant;
use std::rc::Rc;

impl State {
    /// What such a view said; `before` is the state in which it did.
    pub(super) fn explored(&mut self, before: &Self, action: Action) {
        match action {
            Action::VisitKept => {
                self.ledger.keep(&mut self.form);
                self.beside = Form::default();
                self.begin_visit();
            }
            Action::VisitOpened(place) => {
                self.ledger.open(place, &mut self.form);
                self.beside = Form::default();
            }
            Action::VisitAdded(setting) => self.add_visit(setting),
            Action::VisitDropped(place) => {
                let dropped = self.ledger.drop_visit(place, &mut self.form);
                if dropped {
                    self.undo = Some(Rc::new(Self { undo: None, ..before.clone() }));
                }
            }
            Action::ComparedWith(variants) => self.compare_with(variants),
            Action::LinkTaken => {
                if let Some(Imported::Offered(carried)) = self.sharing.imported.take() {
                    self.take_over(*carried, Whose::Sent);
                }
            }
            _ => {}
        }
    }

    /// What a link says.
    pub(super) fn read_waiting_link(&mut self) {
        let Some((text, whose)) = self.sharing.link.take() else { return };
        match read_link(&text) {
            // Nothing is lost where nothing is filled in.
            Ok(carried) if self.is_blank() => self.take_over(carried, whose),
            Ok(carried) => self.sharing.imported = Some(Imported::Offered(Box::new(carried))),
            Err(fault) => self.sharing.imported = Some(Imported::Unreadable(fault)),
        }
    }

    /// Other variants of one kind than before; a pack that is not here yet is asked for.
    fn compare_with(&mut self, variants: Vec<Variant>) {
        let kind = variants.first().map(discriminant);
        self.comparing.variants.retain(|one| Some(discriminant(one)) != kind);
        for variant in &variants {
            if let Variant::Policy(id) = variant {
                self.ask_for(id);
            }
        }
        self.comparing.variants.extend(variants);
    }

    /// The case of a link instead of the one on the page.
    fn take_over(&mut self, carried: SharedCase, whose: Whose) {
        parting::forget(self);
        self.form = carried.form;
        self.ledger = carried.ledger;
        if let Some(today) = self.device.today {
            self.begin_day(today);
        }
        self.mean_figures(None);
        self.answering.looked_over = true;
        self.view = self.result_view();
        let SharedCase { version, personal, .. } = carried;
        self.sharing.imported = Some(Imported::Taken { whose, version, personal });
    }
}
