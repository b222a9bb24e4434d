//! A phrase or a table selected in a document, on its way to becoming figures of the pack.

use super::Workbench;
use super::pack_file::PackFile;
use crate::authoring::{
    Cited, DraftFigure, DraftRow, DraftTable, Skipped, document_toml, draft_document, draft_figures,
    draft_table, figure_toml, insert, section_at, table_toml,
};
use crate::terms::{FigureKey, Kind, Tier};
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
}

/// A figure that can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picked {
    /// As the phrase gives it.
    pub figure: DraftFigure,
    /// Whether it is wanted.
    pub taken: bool,
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
    /// Whether a figure is wanted, changed by every click.
    Taken(usize),
    /// Whether the rows are written, changed by every click.
    WithRow,
    /// Which insurance a row is of.
    Insurance(usize),
    /// Which setting a row is for.
    Setting(usize),
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
        let mut figures: Vec<Picked> =
            figures.into_iter().map(|figure| Picked { figure, taken: true }).collect();
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
            table,
        })
    }

    /// After its author changed something.
    pub(super) fn typed(&mut self, field: PickField, text: String) {
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
            PickField::Taken(at) => {
                if let Some(one) = self.figures.get_mut(at) {
                    one.taken = !one.taken;
                }
            }
            PickField::WithRow => self.with_row = !self.with_row,
            PickField::Insurance(at) => self.set(at, |row| &mut row.insurance, &text, INSURANCES),
            PickField::Setting(at) => self.set(at, |row| &mut row.setting, &text, SETTINGS),
        }
    }

    /// Whether there is anything to write.
    #[must_use]
    pub fn is_wanted(&self) -> bool {
        self.figures.iter().any(|one| one.taken)
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
        let rows = table.rows.iter().map(|row| {
            let mut keys =
                vec![("insurance", Node::texts([row.insurance])), ("setting", Node::texts([row.setting]))];
            let levels = row.levels();
            for column in &row.columns {
                let named: Vec<_> = column.cells.iter().zip(figures.by_ref()).collect();
                let for_all = named.iter().find(|(cell, _)| cell.levels.is_empty());
                let by_level = levels.iter().filter_map(|level| {
                    let (_, one) = named.iter().find(|(cell, _)| cell.levels.contains(level))?;
                    Some((*level, Node::text(&one.figure.id)))
                });
                keys.push((
                    column.key,
                    match for_all {
                        Some((_, one)) => Node::text(&one.figure.id),
                        None => Node::table(by_level),
                    },
                ));
            }
            table_toml(Tier::Basic.id(), &keys)
        });
        rows.collect()
    }
}

/// What a row can be about.
const INSURANCES: &[&str] = crate::terms::Insurance::IDS;
const SETTINGS: &[&str] = crate::terms::Setting::IDS;

impl Picked {
    /// Whether its author has to say how far it can be relied on: amounts and changes are what they are, and what was
    /// worked out says so itself.
    #[must_use]
    pub const fn has_kinds(&self) -> bool {
        matches!(self.figure.key, FigureKey::Ratio) && self.figure.derived.is_none()
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
        let (Some(pick), Some((file, document))) = (self.pick.clone(), self.document()) else { return };
        let mut text =
            self.written(PackFile::Pack).map_or_else(super::blank_head, |(_, text)| text.to_owned());
        let (tree, _) = parse_toml(&text);
        let id = document_id(&tree, file).unwrap_or_else(|| {
            let ids: Vec<String> =
                tree.list("document").iter().filter_map(|one| one.text_at("id")).map(str::to_owned).collect();
            let id = free(&id_of_file(file), &ids);
            text = insert(&text, "document", &document_toml(&id, file, &draft_document(document)));
            id
        });
        for one in pick.figures.iter().filter(|one| one.taken) {
            let cited = Cited { document: &id, section: &pick.section };
            text = insert(&text, "figure", &figure_toml(&one.figure, cited));
        }
        for row in pick.rows() {
            text = insert(&text, "basic", &row);
        }
        self.picked = Some((pick.at, pick.phrase));
        self.pick = None;
        self.replaced += 1;
        self.write(PackFile::Pack, text);
    }
}
