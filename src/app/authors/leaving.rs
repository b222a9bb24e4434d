//! What is not saved yet, and what would put it away: that is asked first.

use super::Workbench;
use super::files::DroppedFile;
use super::goes_on::GoesOn;
use super::new_row::NewRow;
use super::pack_file::PackFile;

/// What was written since it was saved or opened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Unsaved {
    pack: bool,
    cases: bool,
    documents: bool,
}

/// What puts everything away that is here.
#[derive(Debug, Clone, PartialEq)]
pub enum PutAway {
    /// Nothing is begun in its place.
    All,
    /// The blank template is.
    Blank,
    /// These files are.
    Files(Vec<DroppedFile>),
}

impl Unsaved {
    /// Something was written.
    pub(super) const fn wrote(&mut self, which: Option<PackFile>) {
        self.set(which, true);
    }

    /// One of the files was saved, or all documents.
    const fn set(&mut self, which: Option<PackFile>, unsaved: bool) {
        match which {
            Some(PackFile::Pack) => self.pack = unsaved,
            Some(PackFile::Cases) => self.cases = unsaved,
            None => self.documents = unsaved,
        }
    }
}

impl Workbench {
    /// Whether something was written that is kept nowhere but here, or is on its way into the pack.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.unsaved.pack || self.unsaved.cases || self.unsaved.documents || self.is_half_filled()
    }

    /// Whether something is filled in that is in no file yet, so that saving the files does not save it.
    #[must_use]
    pub fn is_half_filled(&self) -> bool {
        let mut tables = self.tables.iter();
        self.row != NewRow::default()
            || tables.any(|(form, draft)| self.is_begun(*form, draft))
            || self.case.is_begun()
            || self.pick.as_ref().is_some_and(|pick| pick.is_changed)
            || !self.signing.day.trim().is_empty()
    }

    /// A file was saved, or everything.
    pub(super) const fn saved(&mut self, which: Option<PackFile>) {
        match which {
            Some(_) => self.unsaved.set(which, false),
            None => self.unsaved = Unsaved { pack: false, cases: false, documents: false },
        }
    }

    /// Puts everything away, or asks first where something is not saved.
    pub(super) fn put_away(&self, what: PutAway) -> Self {
        if self.is_unsaved() {
            return Self { pending: Some(what), ..self.clone() };
        }
        self.emptied(what)
    }

    /// What is said to the question: whether it may be put away.
    pub(super) fn answered(&self, may: bool) -> Self {
        let mut next = match &self.pending {
            Some(what) if may => self.emptied(what.clone()),
            _ => Self { pending: None, ..self.clone() },
        };
        next.goes_on(GoesOn::Begin);
        next
    }

    fn emptied(&self, what: PutAway) -> Self {
        let mut next = self.cleared();
        match what {
            PutAway::All => next.goes_on(GoesOn::Begin),
            PutAway::Blank => {
                next.write(PackFile::Pack, super::blank_head());
                // Nobody has written anything yet.
                next.unsaved = Unsaved::default();
            }
            PutAway::Files(files) => next.take(files),
        }
        next
    }
}
