//! The authors' page without a browser: the files that were given or are being written, what the check of them found,
//! and the estimator on the pack that came out.
//!
//! Must never know: HTML, the browser, how a finding is worded.

mod action;
mod checked;
mod condition;
mod files;
mod forgone;
mod goes_on;
mod kept_case;
mod leaving;
mod new_row;
mod pack_figure;
mod pack_file;
mod pack_names;
mod pick;
mod row_extras;
mod row_year;
mod said_tables;
mod signing;
mod sought;
mod table_draft;
mod table_field;
mod table_form;
mod taken;

use super::action::Action;
use super::pack::Pack;
use super::state::State;
use super::update::update;
use crate::authoring::{Difference, File, Finding, Severity};
use crate::policy::{Catalog, Policy};
use std::collections::BTreeMap;
use std::rc::Rc;

pub use action::{AuthorsAction, Shelf};
pub use condition::{Conditions, RowFact};
pub use files::{DroppedFile, FileRemark};
pub use goes_on::{GoesOn, LastDone, WrittenTables, Wrote};
pub use kept_case::{CaseDraft, CaseField, CaseLacks};
pub use leaving::PutAway;
pub use new_row::{NewRow, RowField, RowLacks};
pub use pack_figure::{FigureFor, FigureHolds, PackFigure};
pub use pack_file::PackFile;
pub use pack_names::{OwnFact, OwnName, OwnValues, PackNames};
pub use pick::{Pick, PickField, Picked};
pub use row_extras::{ExtraField, RowExtras};
pub use row_year::{RowYear, YearField};
pub use signing::{SheetSigned, Signing, SigningLacks};
pub use sought::FiguresOffered;
pub use table_draft::TableDraft;
pub use table_field::TableField;
pub use table_form::TableForm;

/// What a new pack begins as: the blank template of `docs/template`.
const BLANK: &str = include_str!("../../docs/template/pack.toml");

/// The head of the blank template: what is written with the documents at hand needs no empty figures and rows.
fn blank_head() -> String {
    BLANK.split("# 文件 ·").next().unwrap_or(BLANK).trim_end().to_owned() + "\n"
}

/// One finding where its author looks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found<'w> {
    /// Which of the files.
    pub written: PackFile,
    /// The file's name as given.
    pub file: &'w str,
    /// Line and column, both from 1.
    pub place: Option<(usize, usize)>,
    /// What was found.
    pub finding: &'w Finding,
}

/// What the authors' page knows.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbench {
    /// The estimator; its catalogue holds the given pack alone.
    pub estimator: State,
    pack: Option<Text>,
    cases: Option<Text>,
    sources: BTreeMap<String, String>,
    /// The files of the last time that are not used, each with why.
    pub aside: Vec<(String, FileRemark)>,
    /// The document that is open, by its name.
    opened: Option<String>,
    /// What is selected in it.
    pub pick: Option<Pick>,
    /// What was selected and is written: where it begins, and what.
    picked: Option<(usize, String)>,
    /// The row that is being written by form.
    pub row: NewRow,
    /// The other tables that are being written by form.
    tables: BTreeMap<TableForm, TableDraft>,
    /// What is sought in lists of figures, by their ids.
    sought: BTreeMap<String, String>,
    /// What the pack gives names to.
    pub names: PackNames,
    said: said_tables::SaidTables,
    /// The case that is being written by form.
    pub case: CaseDraft,
    /// Whether the browser let the page for lists be opened; `None` as long as nobody asked for it.
    pub lists_opened: Option<bool>,
    /// What a second officer says of the pack.
    pub signing: Signing,
    /// The packs of the site.
    pub shelf: Shelf,
    /// What would put everything away, as long as the question stands whether it may.
    pub pending: Option<PutAway>,
    unsaved: leaving::Unsaved,
    /// What was done last, where its own button is gone then.
    pub done: Option<LastDone>,
    /// Rises with every such thing.
    turn: u32,
    /// Rises whenever a text becomes another otherwise than by being written on: its editor then takes it over.
    pub replaced: u32,
    findings: Vec<PlacedFinding>,
    policy: Option<Pack>,
    /// The last pack that loaded, with its text; what came after it may not have.
    loaded: Option<Loaded>,
    /// The pack to compare with: the first that loaded, or that before the last that was given.
    before: Option<Loaded>,
    difference: Option<Rc<Difference>>,
}

/// A finding with its line and column.
#[derive(Debug, Clone, PartialEq)]
struct PlacedFinding {
    finding: Finding,
    place: Option<(usize, usize)>,
}

/// A pack with the text it was loaded from.
#[derive(Debug, Clone, PartialEq)]
struct Loaded {
    text: String,
    pack: Pack,
}

/// A file that is in use.
#[derive(Debug, Clone, PartialEq)]
struct Text {
    name: String,
    text: String,
}

impl Workbench {
    /// Without any file.
    #[must_use]
    pub fn new(estimator: State) -> Self {
        let estimator = update(&estimator, Action::CatalogArrived(Ok(Catalog::of(Vec::new()))));
        Self {
            estimator,
            pack: None,
            cases: None,
            sources: BTreeMap::new(),
            aside: Vec::new(),
            opened: None,
            pick: None,
            picked: None,
            row: NewRow::default(),
            tables: BTreeMap::new(),
            sought: BTreeMap::new(),
            names: PackNames::default(),
            said: said_tables::SaidTables::default(),
            case: CaseDraft::default(),
            lists_opened: None,
            signing: Signing::default(),
            shelf: Shelf::Closed,
            pending: None,
            unsaved: leaving::Unsaved::default(),
            done: None,
            turn: 0,
            replaced: 0,
            findings: Vec::new(),
            policy: None,
            loaded: None,
            before: None,
            difference: None,
        }
    }

    /// The page after something happened.
    #[must_use]
    pub fn update(&self, action: AuthorsAction) -> Self {
        let mut next = self.clone();
        match action {
            AuthorsAction::Gave(files) => next.take(files),
            AuthorsAction::Wrote(which, text) => {
                let begins = self.written(which).is_none();
                next.write(which, text);
                if begins {
                    next.goes_on(GoesOn::Cases);
                }
            }
            AuthorsAction::WroteDocument(text) => next.write_document(text),
            AuthorsAction::DocumentOpened(name) => {
                next.opened = Some(name);
                next.pick = None;
            }
            AuthorsAction::Selected(at, phrase) => next.select(at, &phrase),
            AuthorsAction::Picked(field, text) => {
                if let Some(pick) = &mut next.pick {
                    pick.typed(field, text);
                }
            }
            AuthorsAction::PickKept => next.keep(),
            AuthorsAction::RowTyped(field, text) => next.row.typed(field, text),
            AuthorsAction::RowKept => next.keep_row(),
            AuthorsAction::TableTyped(form, field, text) => next.table_typed(form, field, text),
            AuthorsAction::TableKept(form) => next.keep_table(form),
            AuthorsAction::Sought(list, text) => {
                next.sought.insert(list, text);
            }
            AuthorsAction::SourceForgone(at) => next.forgo(at),
            AuthorsAction::CaseTyped(field, text) => next.case.typed(field, text),
            AuthorsAction::CaseKept => next.keep_case(),
            AuthorsAction::SigningTyped(day) => next.signing.typed(day),
            AuthorsAction::Signed(today) => next.sign(today),
            AuthorsAction::ListsOpened(opened) => next.lists_opened = Some(opened),
            AuthorsAction::ShelfOpened => {
                next.shelf = Shelf::Coming;
                next.goes_on(GoesOn::Begin);
            }
            AuthorsAction::ShelfCame(entries) => {
                next.goes_on(if entries.is_some() { GoesOn::Shelf } else { GoesOn::Begin });
                next.shelf = entries.map_or(Shelf::Failed, Shelf::Open);
            }
            AuthorsAction::Began(files) => next = self.put_away(PutAway::Files(files)),
            AuthorsAction::BeganBlank => next = self.put_away(PutAway::Blank),
            AuthorsAction::StartedAgain => next = self.put_away(PutAway::All),
            AuthorsAction::PutAwayAnswered(may) => next = self.answered(may),
            AuthorsAction::Saved(which) => next.saved(which),
            AuthorsAction::Estimator(action) => next.estimator = update(&self.estimator, action),
        }
        next
    }

    /// Without any file, as the person has set the page.
    fn cleared(&self) -> Self {
        let fresh = State::new(self.estimator.look, self.estimator.language);
        let estimator = State { large: self.estimator.large, ..fresh };
        let (shelf, turn) = (self.shelf.clone(), self.turn);
        Self { shelf, turn, replaced: self.replaced + 1, ..Self::new(estimator) }
    }

    /// A file that is being written, with its name; `None` where there is none.
    #[must_use]
    pub fn written(&self, which: PackFile) -> Option<(&str, &str)> {
        let file = match which {
            PackFile::Pack => &self.pack,
            PackFile::Cases => &self.cases,
        };
        file.as_ref().map(|file| (file.name.as_str(), file.text.as_str()))
    }

    /// The names of the documents.
    pub fn documents(&self) -> impl Iterator<Item = &str> {
        self.sources.keys().map(String::as_str)
    }

    /// The open document, or the first: its name and its text.
    #[must_use]
    pub fn document(&self) -> Option<(&str, &str)> {
        let opened = self.opened.as_ref().and_then(|name| self.sources.get_key_value(name));
        opened.or_else(|| self.sources.first_key_value()).map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// The pack, where it loads.
    #[must_use]
    pub const fn policy(&self) -> Option<&Pack> {
        self.policy.as_ref()
    }

    /// What is different from the pack it is compared with; that one, and this one.
    #[must_use]
    pub fn changed(&self) -> Option<(&Difference, [&Policy; 2])> {
        let before = self.before.as_ref()?;
        Some((self.difference.as_deref()?, [&before.pack, self.policy.as_deref()?]))
    }

    /// Whether there is a pack to be checked.
    #[must_use]
    pub const fn is_checked(&self) -> bool {
        self.pack.is_some()
    }

    /// Everything here as the files of one archive, with the pack that this one is compared with and as it was checked.
    #[must_use]
    pub fn archive(&self) -> Vec<(String, String)> {
        let own = [("pack.toml", &self.pack), ("cases.toml", &self.cases)];
        let own =
            own.into_iter().filter_map(|(name, file)| Some((name.to_owned(), file.as_ref()?.text.clone())));
        let sources = self.sources.iter().map(|(name, text)| (format!("sources/{name}"), text.clone()));
        let loaded = self.loaded.as_ref().map(|one| &one.text);
        let before = self.before.as_ref().filter(|one| Some(&one.text) != loaded);
        let before = before.map(|one| (files::BEFORE.to_owned(), one.text.clone()));
        let signed = self.signed_text().map(|text| (files::SIGNED.to_owned(), text.to_owned()));
        own.chain(before).chain(signed).chain(sources).collect()
    }

    /// The names of the files in use: pack, cases, sources.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        let own = self.pack.iter().chain(&self.cases).map(|one| one.name.as_str());
        own.chain(self.sources.keys().map(String::as_str))
    }

    /// Whether quotes were looked up in any document.
    #[must_use]
    pub fn has_sources(&self) -> bool {
        !self.sources.is_empty()
    }

    /// Everything found that is as grave as this, in the order of the files.
    pub fn found(&self, severity: Severity) -> impl Iterator<Item = Found<'_>> {
        let with = move |one: &&PlacedFinding| one.finding.severity == severity;
        self.findings.iter().filter(with).filter_map(|PlacedFinding { finding, place }| {
            let (written, file) = match finding.file {
                File::Cases => (PackFile::Cases, self.cases.as_ref()?),
                File::Pack | File::Index => (PackFile::Pack, self.pack.as_ref()?),
            };
            Some(Found { written, file: &file.name, place: *place, finding })
        })
    }

    /// A text as it stands after a key; one that was not here is begun.
    fn write(&mut self, which: PackFile, text: String) {
        let (place, name) = match which {
            PackFile::Pack => (&mut self.pack, "pack.toml"),
            PackFile::Cases => (&mut self.cases, "cases.toml"),
        };
        match place {
            Some(file) if file.text == text => return,
            Some(file) => file.text = text,
            None => *place = Some(Text { name: name.to_owned(), text }),
        }
        self.unsaved.wrote(Some(which));
        // The lines that were told may be others now.
        self.done = None;
        self.check();
    }

    /// The open document's text; one that was pasted is called by the first free name.
    fn write_document(&mut self, text: String) {
        let name = self.document().map_or_else(|| "document.txt".to_owned(), |(name, _)| name.to_owned());
        self.opened = Some(name.clone());
        self.sources.insert(name, text);
        self.unsaved.wrote(None);
        self.pick = None;
        self.check();
    }
}
