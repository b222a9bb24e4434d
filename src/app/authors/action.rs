//! What can happen on the authors' page.

use super::files::DroppedFile;
use super::kept_case::CaseField;
use super::new_row::RowField;
use super::pack_file::PackFile;
use super::pick::PickField;
use super::table_field::TableField;
use super::table_form::TableForm;
use crate::app::action::Action;
use crate::day::Day;
use crate::policy::CatalogEntry;

/// What can happen on the authors' page.
#[derive(Debug, Clone, PartialEq)]
pub enum AuthorsAction {
    /// Files were chosen or dropped.
    Gave(Vec<DroppedFile>),
    /// The pack or its cases were written on.
    Wrote(PackFile, String),
    /// The text of the open document was written on, or pasted.
    WroteDocument(String),
    /// A document was opened, by its name.
    DocumentOpened(String),
    /// Something was selected in the open document: where it begins, in bytes, and what.
    Selected(usize, String),
    /// What was selected is to be written otherwise.
    Picked(PickField, String),
    /// What was selected is written into the pack.
    PickKept,
    /// Something of a row to write was chosen.
    RowTyped(RowField, String),
    /// The row is written into the pack.
    RowKept,
    /// Something of another table was typed or chosen.
    TableTyped(TableForm, TableField, String),
    /// The table is written into the pack.
    TableKept(TableForm),
    /// Something is sought in a list of figures, by the list's id.
    Sought(String, String),
    /// The text of a document is not at hand: the line that names it, by the place of its value, is left out.
    SourceForgone(usize),
    /// Something of a case to keep was typed.
    CaseTyped(CaseField, String),
    /// What is filled in is kept as a case.
    CaseKept,
    /// The day on which the pack was compared with its documents was typed.
    SigningTyped(String),
    /// Somebody says that on this day every figure was compared; with which day is today.
    Signed(Option<Day>),
    /// The page for lists was to be opened with both packs: whether the browser let it.
    ListsOpened(bool),
    /// The regions of the site are to be chosen from.
    ShelfOpened,
    /// They came, or did not.
    ShelfCame(Option<Vec<CatalogEntry>>),
    /// A new pack is begun from these files, in the place of what is here.
    Began(Vec<DroppedFile>),
    /// A new pack is begun from the blank template.
    BeganBlank,
    /// All files are put away.
    StartedAgain,
    /// Whether what is not saved may be put away.
    PutAwayAnswered(bool),
    /// A file was saved, or everything.
    Saved(Option<PackFile>),
    /// Something happened in the estimator, or to the language or the print.
    Estimator(Action),
}

/// The packs of the site, to begin from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Shelf {
    /// Nobody has asked for them.
    #[default]
    Closed,
    /// They are on their way.
    Coming,
    /// They cannot be had.
    Failed,
    /// They are here.
    Open(Vec<CatalogEntry>),
}
