//! What a pack says that forms begin with: its head, and each of its documents. It is read when the text changes, since a
//! pack with thousands of figures is not read anew for every key press.

use super::table_draft::TableDraft;
use super::table_field::TableField;
use super::table_form::TableForm;
use crate::tree::Node;

/// As forms have them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct SaidTables {
    head: TableDraft,
    documents: Vec<TableDraft>,
}

impl SaidTables {
    pub(super) fn of(pack: &Node) -> Self {
        let document = |table: &Node| {
            let id = table.text_at("id").unwrap_or_default().to_owned();
            TableDraft::of_table(TableForm::Document, table).with(TableField::Document, id)
        };
        Self {
            head: TableDraft::of_table(TableForm::Head, pack),
            documents: pack.list("document").iter().map(document).collect(),
        }
    }

    /// What a form begins with; of the documents the only one, where there is one.
    pub(super) fn begun(&self, form: TableForm) -> TableDraft {
        match (form, self.documents.as_slice()) {
            (TableForm::Head, _) => self.head.clone(),
            (TableForm::Document, [only]) => only.clone(),
            _ => TableDraft::default(),
        }
    }

    /// What is said of a document, by its id; nothing but that where there is none.
    pub(super) fn document(&self, id: &str) -> TableDraft {
        let found = self.documents.iter().find(|one| one.text(TableField::Document) == id);
        found.cloned().unwrap_or_else(|| TableDraft::default().with(TableField::Document, id.to_owned()))
    }
}
