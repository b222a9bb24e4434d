//! What a pack says beside its figures and rows, written by form: a group of people, one more option, what a place changes, a sum
//! of the year.

use super::Workbench;
use super::pack_file::PackFile;
use crate::authoring::{NamedTable, insert, table_toml};
use std::collections::BTreeMap;

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TableForm {
    /// A group of people.
    Group,
    /// One more level, place, kind of care or plan.
    Choice,
    /// What a place changes of basic insurance.
    Place,
    /// A sum of the year.
    Sum,
}

/// A field of such a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TableField {
    /// One of the groups that are known everywhere; none for a local one.
    Known,
    /// To which fact an option is added.
    Fact,
    /// The id of what is the pack's own.
    Id,
    /// Its name in Chinese.
    NameZh,
    /// Its name in English.
    NameEn,
    /// One sentence that explains it, in Chinese.
    HintZh,
    /// The same in English.
    HintEn,
    /// Whose rows serve where it has none.
    Like,
    /// What a sum adds.
    Adds,
    /// Of which tier.
    Tier,
    /// Which insurance.
    Insurance,
    /// Which kinds of care.
    Setting,
    /// Which places.
    Place,
    /// The figure of what the person pays first there.
    Prepay,
    /// The figure that the ratio is multiplied with there.
    Factor,
    /// The figure of the points that are added there.
    Points,
    /// The document it comes from.
    Document,
    /// Where it stands in it.
    Section,
    /// The phrase.
    Quote,
}

/// What an option without a like is added to.
const PLAN: &str = "plan";

/// What a sum adds that is of no tier.
const IN_SCOPE: &str = "in-scope";

/// The figures of which a place needs one.
const CHANGES: [TableField; 3] = [TableField::Prepay, TableField::Factor, TableField::Points];

impl TableForm {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Group, Self::Choice, Self::Place, Self::Sum];

    /// Its list in the pack, which is its id on the page, too.
    #[must_use]
    pub const fn list(self) -> &'static str {
        match self {
            Self::Group => "identity",
            Self::Choice => "option",
            Self::Place => "place-adjustment",
            Self::Sum => "sum",
        }
    }

    const fn all_fields(self) -> &'static [TableField] {
        use TableField::{
            Adds, Document, Fact, Factor, HintEn, HintZh, Id, Insurance, Known, Like, NameEn, NameZh, Place,
            Points, Prepay, Quote, Section, Setting, Tier,
        };
        match self {
            Self::Group => &[Known, Id, NameZh, NameEn, HintZh, HintEn, Like],
            Self::Choice => &[Fact, Id, NameZh, NameEn, HintZh, HintEn, Like],
            Self::Place => &[Insurance, Setting, Place, Prepay, Factor, Points],
            Self::Sum => &[Id, NameZh, NameEn, Adds, Tier, Insurance, Setting, Document, Section, Quote],
        }
    }
}

impl TableField {
    /// Its key in the pack.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Known | Self::Id => "id",
            Self::Fact => "fact",
            Self::NameZh => "name.zh",
            Self::NameEn => "name.en",
            Self::HintZh => "hint.zh",
            Self::HintEn => "hint.en",
            Self::Like => "like",
            Self::Adds => "adds",
            Self::Tier => "tier",
            Self::Insurance => "insurance",
            Self::Setting => "setting",
            Self::Place => "place",
            Self::Prepay => "prepay",
            Self::Factor => "factor",
            Self::Points => "points",
            Self::Document => "document",
            Self::Section => "section",
            Self::Quote => "quote",
        }
    }

    /// Whether it is one of the figures of which a place needs one.
    #[must_use]
    pub fn is_change(self) -> bool {
        CHANGES.contains(&self)
    }

    /// Whether several can be chosen.
    #[must_use]
    pub const fn is_several(self) -> bool {
        matches!(self, Self::Setting | Self::Place)
    }
}

/// A table on its way into the pack.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TableDraft(BTreeMap<TableField, Vec<String>>);

impl TableDraft {
    /// What is typed or chosen in a field; empty where nothing is.
    #[must_use]
    pub fn text(&self, field: TableField) -> &str {
        self.0.get(&field).and_then(|values| values.first()).map_or("", String::as_str)
    }

    /// Whether this is among what is chosen in a field.
    #[must_use]
    pub fn has(&self, field: TableField, value: &str) -> bool {
        self.0.get(&field).is_some_and(|values| values.iter().any(|one| one == value))
    }

    fn typed(&mut self, field: TableField, text: String) {
        if !field.is_several() {
            self.0.insert(field, vec![text]);
        } else if self.has(field, &text) {
            self.0.entry(field).or_default().retain(|one| *one != text);
        } else {
            self.0.entry(field).or_default().push(text);
        }
    }

    fn is_blank(&self, field: TableField) -> bool {
        self.text(field).trim().is_empty()
    }

    /// The fields of a form that mean something beside what is filled in.
    pub fn fields(&self, form: TableForm) -> impl Iterator<Item = TableField> {
        let is_idle = move |field: &TableField| match (form, field) {
            (TableForm::Group, TableField::Id | TableField::Like) => !self.is_blank(TableField::Known),
            (TableForm::Choice, TableField::Like) => self.text(TableField::Fact) == PLAN,
            (TableForm::Sum, TableField::Tier) => self.text(TableField::Adds) == IN_SCOPE,
            _ => false,
        };
        form.all_fields().iter().copied().filter(move |field| !is_idle(field))
    }

    /// What still has to be filled in.
    #[must_use]
    pub fn lacks(&self, form: TableForm) -> Vec<TableField> {
        let changes = CHANGES.iter().any(|field| !self.is_blank(*field));
        let is_needed = |field: &TableField| match (form, field) {
            (_, TableField::Insurance | TableField::Setting | TableField::Known)
            | (TableForm::Choice, TableField::HintZh | TableField::HintEn) => false,
            (TableForm::Place, field) => *field == TableField::Place || !changes,
            _ => true,
        };
        self.fields(form).filter(is_needed).filter(|field| self.is_blank(*field)).collect()
    }

    /// As the pack has it.
    fn toml(&self, form: TableForm) -> String {
        let filled = self.fields(form).filter(|field| !self.is_blank(*field));
        let keys = filled.map(|field| {
            let values = self.0.get(&field).cloned().unwrap_or_default();
            let is_list = field.is_several() || field == TableField::Insurance;
            let value = match values.into_iter().next() {
                Some(one) if !is_list => NamedTable::One(one.trim().to_owned()),
                _ => NamedTable::Several(self.0.get(&field).cloned().unwrap_or_default()),
            };
            (field.key(), value)
        });
        table_toml(form.list(), &keys.collect::<Vec<_>>())
    }
}

impl Workbench {
    /// What is filled in of a form.
    #[must_use]
    pub fn table(&self, form: TableForm) -> TableDraft {
        self.tables.get(&form).cloned().unwrap_or_default()
    }

    pub(super) fn table_typed(&mut self, form: TableForm, field: TableField, text: String) {
        self.tables.entry(form).or_default().typed(field, text);
    }

    /// Writes what is filled in of a form into the pack.
    pub(super) fn keep_table(&mut self, form: TableForm) {
        let Some(draft) = self.tables.get(&form).filter(|draft| draft.lacks(form).is_empty()) else { return };
        let Some((_, text)) = self.written(PackFile::Pack) else { return };
        let text = insert(text, form.list(), &draft.toml(form));
        self.tables.remove(&form);
        self.replaced += 1;
        self.write(PackFile::Pack, text);
    }
}
