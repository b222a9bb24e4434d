//! A phrase or a table selected in a document, on its way to becoming figures of the pack.

use super::Workbench;
use super::goes_on::GoesOn;
use super::pack_file::PackFile;
use super::row_extras::{ExtraField, RowExtras};
use crate::authoring::{
    Cited, DraftFigure, DraftRow, DraftTable, Skipped, document_toml, draft_document, draft_figures,
    draft_table, figure_toml, insert, replace_figure, section_at, table_toml,
};
use crate::terms::{FigureKey, Kind, Part, Tier};
use crate::tree::{Node, parse_toml};

/// What is selected, as it would be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// Where it begins in the document, in bytes.
    pub at: usize,
    /// The selected text.
    pub phrase: String,
    /// The heading it stands under.
    pub section: String,
    /// Each figure.
    pub figures: Vec<Picked>,
    /// What of it was not read, and why.
    pub skipped: Vec<Skipped>,
    /// The table, where it is one: its rows name the figures.
    pub table: Option<DraftTable>,
    /// Whether the table's rows are written too.
    pub with_row: bool,
    /// What each of its rows has beside that.
    pub extras: Vec<RowExtras>,
    /// Whether its author has changed anything: what was read alone is read again in a moment.
    pub(super) is_changed: bool,
}

/// A figure that can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picked {
    /// As the phrase gives it.
    pub figure: DraftFigure,
    /// Whether it is wanted.
    pub taken: bool,
    /// The figure of the pack whose number it becomes, by its id; a new figure where empty.
    pub into: String,
}

/// What its author can change of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickField {
    /// The heading.
    Section,
    /// The kind of a figure, by its id.
    Kind(usize),
    /// The name of a figure.
    Id(usize),
    /// The figure of the pack whose number it becomes, by its id; a new one where empty.
    Into(usize),
    /// Whether a figure is wanted, changed by every click.
    Taken(usize),
    /// Whether the rows are written, changed by every click.
    WithRow,
    /// Which insurance a row is of.
    Insurance(usize),
    /// Which setting a row is for.
    Setting(usize),
    /// What a row has that the table does not say.
    Extra(usize, ExtraField),
}

impl Pick {
    /// What a selection gives; `at` is where it begins in the document, in bytes.
    pub(super) fn of(document: &str, at: usize, phrase: &str, taken_ids: &[&str]) -> Option<Self> {
        let table = draft_table(document, at, phrase);
        let (figures, skipped) = match &table {
            Some(table) => {
                let columns = table.rows.iter().flat_map(|row| &row.columns);
                let cells = columns.flat_map(|column| &column.cells).map(|cell| &cell.figure);
                // Those of the rows come first: rows name them in their order.
                (cells.chain(&table.figures).cloned().collect(), table.skipped.clone())
            }
            None => draft_figures(phrase, document.get(..at).unwrap_or_default()),
        };
        let table = table.filter(|table| !table.rows.is_empty());
        let mut figures: Vec<Picked> = figures.into_iter().map(Picked::new).collect();
        if phrase.trim().is_empty() {
            return None;
        }
        let mut used: Vec<String> = taken_ids.iter().map(|id| (*id).to_owned()).collect();
        for one in &mut figures {
            one.figure.id = free(&one.figure.id, &used);
            used.push(one.figure.id.clone());
        }
        Some(Self {
            at,
            phrase: phrase.to_owned(),
            section: section_at(document, at),
            with_row: !figures.is_empty() && table.is_some(),
            figures,
            skipped,
            extras: table.iter().flat_map(|table| &table.rows).map(|_| RowExtras::default()).collect(),
            table,
            is_changed: false,
        })
    }

    /// After its author changed something.
    pub(super) fn typed(&mut self, field: PickField, text: String) {
        self.is_changed = true;
        match field {
            PickField::Section => self.section = text,
            PickField::Kind(at) => {
                if let Some(one) = self.figures.get_mut(at) {
                    one.figure.kind = Kind::from_id(&text).unwrap_or(one.figure.kind);
                }
            }
            PickField::Id(at) => {
                if let Some(one) = self.figures.get_mut(at) {
                    one.figure.id = text;
                }
            }
            PickField::Into(at) => {
                if let Some(one) = self.figures.get_mut(at) {
                    one.into = text;
                }
            }
            PickField::Taken(at) => {
                if let Some(one) = self.figures.get_mut(at) {
                    one.taken = !one.taken;
                }
            }
            PickField::WithRow => self.with_row = !self.with_row,
            PickField::Insurance(at) => self.set(at, |row| &mut row.insurance, &text, INSURANCES),
            PickField::Extra(at, field) => {
                if let Some(extras) = self.extras.get_mut(at) {
                    extras.typed(field, text);
                }
            }
            PickField::Setting(at) => self.set(at, |row| &mut row.setting, &text, SETTINGS),
        }
    }

    /// Whether there is anything to write.
    #[must_use]
    pub fn is_wanted(&self) -> bool {
        self.figures.iter().any(|one| one.taken)
    }

    /// Whether what is typed of its rows can be written.
    #[must_use]
    pub fn is_readable(&self) -> bool {
        !self.with_row || self.extras.iter().all(RowExtras::is_readable)
    }

    fn set(
        &mut self,
        at: usize,
        place: impl Fn(&mut DraftRow) -> &mut &'static str,
        id: &str,
        known: &'static [&'static str],
    ) {
        let row = self.table.as_mut().and_then(|table| table.rows.get_mut(at));
        if let (Some(row), Some(id)) = (row, known.iter().find(|one| **one == id)) {
            *place(row) = id;
        }
    }

    /// The rows of the table, with the names its author gave.
    fn rows(&self) -> Vec<String> {
        let Some(table) = self.table.as_ref().filter(|_| self.with_row) else { return Vec::new() };
        let mut figures = self.figures.iter();
        let rows = table.rows.iter().zip(&self.extras).map(|(row, extras)| {
            let mut keys =
                vec![("insurance", Node::texts([row.insurance])), ("setting", Node::texts([row.setting]))];
            keys.extend(extras.when());
            let levels = row.levels();
            for column in &row.columns {
                let named: Vec<_> = column.cells.iter().zip(figures.by_ref()).collect();
                let for_all = named.iter().find(|(cell, _)| cell.levels.is_empty());
                let by_level = levels.iter().filter_map(|level| {
                    let (_, one) = named.iter().find(|(cell, _)| cell.levels.contains(level))?;
                    Some((*level, Node::text(one.id())))
                });
                keys.push((
                    column.key,
                    match for_all {
                        Some((_, one)) => Node::text(one.id()),
                        None => Node::table(by_level),
                    },
                ));
            }
            // A table that says the caps itself leaves nothing to choose.
            keys.extend(extras.cap().filter(|_| row.columns.iter().all(|column| column.key != CAP)));
            table_toml(Tier::Basic.id(), &keys)
        });
        rows.collect()
    }
}

/// The key of a row's cap.
pub(super) const CAP: &str = Part::Cap.id();

/// What a row can be about.
const INSURANCES: &[&str] = crate::terms::Insurance::IDS;
const SETTINGS: &[&str] = crate::terms::Setting::IDS;

impl Picked {
    const fn new(figure: DraftFigure) -> Self {
        Self { figure, taken: true, into: String::new() }
    }

    /// The name of the figure it becomes.
    #[must_use]
    pub fn id(&self) -> &str {
        if self.into.is_empty() { &self.figure.id } else { &self.into }
    }

    /// Whether its author has to say how far it can be relied on: amounts and changes are what they are, and what was
    /// worked out says so itself.
    #[must_use]
    pub const fn has_kinds(&self) -> bool {
        matches!(self.figure.key, FigureKey::Ratio) && self.figure.derived.is_none()
    }

    /// A pack's text with it, and the figure as it stands there.
    fn written_into(&self, text: &str, cited: Cited<'_>) -> (String, String) {
        let there = (!self.into.is_empty()).then(|| replace_figure(text, &self.into, &self.figure, cited));
        there.flatten().unwrap_or_else(|| {
            let table = figure_toml(&DraftFigure { id: self.id().to_owned(), ..self.figure.clone() }, cited);
            (insert(text, "figure", &table), table)
        })
    }
}

/// A name that nothing has yet.
pub(super) fn free(id: &str, used: &[String]) -> String {
    let is_used = |name: &String| used.contains(name);
    let numbered = (2..).map(|number: u32| format!("{id}-{number}"));
    std::iter::once(id.to_owned()).chain(numbered).find(|name| !is_used(name)).unwrap_or_default()
}

/// The id of the document whose text is this file.
fn document_id(pack: &Node, file: &str) -> Option<String> {
    let of_it = |document: &&Node| document.text_at("text") == Some(file);
    pack.list("document").iter().find(of_it)?.text_at("id").map(str::to_owned)
}

/// A document's id, from the name of its file.
fn id_of_file(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_lowercase();
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    let id: String = stem.chars().map(plain).collect();
    let id = id.trim_matches('-');
    let begins = id.starts_with(|letter: char| letter.is_ascii_lowercase());
    if begins { id.to_owned() } else { format!("document{}{id}", if id.is_empty() { "" } else { "-" }) }
}

impl Workbench {
    /// Something was selected in the open document.
    pub(super) fn select(&mut self, at: usize, phrase: &str) {
        let Some(document) = self.document() else { return };
        // Browsers tell of a selection again when the focus leaves it.
        let now = (at, phrase.to_owned());
        if self.picked.as_ref() == Some(&now) {
            return;
        }
        let (tree, _) = parse_toml(self.written(PackFile::Pack).map_or("", |(_, text)| text));
        let ids: Vec<&str> = tree.list("figure").iter().filter_map(|figure| figure.text_at("id")).collect();
        self.pick = Pick::of(document.1, at, phrase, &ids);
        self.picked = None;
    }

    /// Writes what was picked into the pack.
    pub(super) fn keep(&mut self) {
        let whole = self.pick.clone().filter(Pick::is_readable);
        let (Some(pick), Some((file, document))) = (whole, self.document()) else { return };
        let mut text =
            self.written(PackFile::Pack).map_or_else(super::blank_head, |(_, text)| text.to_owned());
        let (tree, _) = parse_toml(&text);
        let mut tables = Vec::new();
        let id = document_id(&tree, file).unwrap_or_else(|| {
            let ids: Vec<String> =
                tree.list("document").iter().filter_map(|one| one.text_at("id")).map(str::to_owned).collect();
            let id = free(&id_of_file(file), &ids);
            let table = document_toml(&id, file, &draft_document(document));
            text = insert(&text, "document", &table);
            tables.push(table);
            id
        });
        for one in pick.figures.iter().filter(|one| one.taken) {
            let cited = Cited { document: &id, section: &pick.section };
            let table;
            (text, table) = one.written_into(&text, cited);
            tables.push(table);
        }
        for row in pick.rows() {
            text = insert(&text, "basic", &row);
            tables.push(row);
        }
        self.picked = Some((pick.at, pick.phrase));
        self.pick = None;
        self.wrote(GoesOn::Pick, text, &tables);
    }
}
