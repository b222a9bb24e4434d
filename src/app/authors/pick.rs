//! A phrase or a table selected in a document, on its way to becoming figures of the pack.

use super::Workbench;
use super::pack_file::PackFile;
use crate::authoring::{
    Cited, DraftFigure, DraftTable, document_toml, draft_document, draft_figures, draft_table, figure_toml,
    insert, section_at, table_toml,
};
use crate::terms::{Kind, Tier};
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
    /// How far its figures can be relied on; of a table each figure knows.
    pub kind: Option<Kind>,
    /// Each figure.
    pub figures: Vec<Picked>,
    /// The table, where it is one: its row names the figures.
    pub table: Option<DraftTable>,
    /// Whether the table's row is written too.
    pub with_row: bool,
}

/// A figure that can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picked {
    /// As the phrase gives it.
    pub figure: DraftFigure,
    /// The words quoted for it.
    pub quote: String,
    /// Whether it is wanted.
    pub taken: bool,
}

/// What its author can change of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickField {
    /// The heading.
    Section,
    /// The kind, by its id.
    Kind,
    /// The name of a figure.
    Id(usize),
    /// Whether a figure is wanted, changed by every click.
    Taken(usize),
    /// Whether the row is written, changed by every click.
    WithRow,
    /// Which tier the row is of.
    Insurance,
    /// Which setting the row is for.
    Setting,
}

impl Pick {
    /// What a selection gives; `at` is where it begins in the document, in bytes.
    pub(super) fn of(document: &str, at: usize, phrase: &str, taken_ids: &[&str]) -> Option<Self> {
        let table = draft_table(document, at, phrase).filter(|table| !table.columns.is_empty());
        let mut figures: Vec<Picked> = match &table {
            Some(table) => {
                let all = table.columns.iter().flat_map(|column| &column.figures);
                all.map(|(_, figure, quote)| picked(figure.clone(), quote)).collect()
            }
            None => {
                let before = document.get(..at).unwrap_or_default();
                draft_figures(phrase, before).into_iter().map(|figure| picked(figure, phrase)).collect()
            }
        };
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
            kind: figures.first().filter(|_| table.is_none()).map(|one| one.figure.kind),
            figures,
            with_row: table.is_some(),
            table,
        })
    }

    /// After its author changed something.
    pub(super) fn typed(&mut self, field: PickField, text: String) {
        match field {
            PickField::Section => self.section = text,
            PickField::Kind => self.kind = Kind::from_id(&text).or(self.kind),
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
            PickField::Insurance => set(&mut self.table, |table| &mut table.insurance, &text, INSURANCES),
            PickField::Setting => set(&mut self.table, |table| &mut table.setting, &text, SETTINGS),
        }
    }

    /// Whether there is anything to write.
    #[must_use]
    pub fn is_wanted(&self) -> bool {
        self.figures.iter().any(|one| one.taken)
    }

    /// The row of the table, with the names its author gave.
    fn row(&self) -> Option<String> {
        let table = self.table.as_ref().filter(|_| self.with_row)?;
        let mut figures = self.figures.iter();
        let mut keys =
            vec![("insurance", Node::texts([table.insurance])), ("setting", Node::texts([table.setting]))];
        for column in &table.columns {
            let named = column.figures.iter().zip(figures.by_ref());
            keys.push((
                column.key,
                Node::table(named.map(|((level, ..), one)| (*level, Node::text(&one.figure.id)))),
            ));
        }
        Some(table_toml(Tier::Basic.id(), &keys))
    }
}

/// What a row can be about.
const INSURANCES: &[&str] = crate::terms::Insurance::IDS;
const SETTINGS: &[&str] = crate::terms::Setting::IDS;

fn set(
    table: &mut Option<DraftTable>,
    place: impl Fn(&mut DraftTable) -> &mut &'static str,
    id: &str,
    known: &'static [&'static str],
) {
    if let (Some(table), Some(id)) = (table, known.iter().find(|one| **one == id)) {
        *place(table) = id;
    }
}

fn picked(figure: DraftFigure, quote: &str) -> Picked {
    Picked { figure, quote: quote.to_owned(), taken: true }
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
            let cited = Cited { document: &id, section: &pick.section, quote: &one.quote };
            let kind = pick.kind.unwrap_or(one.figure.kind);
            text = insert(&text, "figure", &figure_toml(&one.figure, kind, cited));
        }
        if let Some(row) = pick.row() {
            text = insert(&text, "basic", &row);
        }
        self.picked = Some((pick.at, pick.phrase));
        self.pick = None;
        self.replaced += 1;
        self.write(PackFile::Pack, text);
    }
}
