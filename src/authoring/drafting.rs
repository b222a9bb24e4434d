//! From a phrase or a table of a document to what a pack says of it: figures with their sources, and a row for a table.
//! The numbers are read as quotes are checked, so that what is written here is found again there.

mod cell;
mod cells;
mod document;
mod forgone;
mod grid;
mod head;
mod insert;
mod labels;
mod naming;
mod phrase;
mod replaced;
mod section;
mod skipped;
mod table;
mod words;
mod written;

pub use document::{DraftDocument, draft_document};
pub use forgone::without_key;
pub use head::{with_document, with_head};
pub use insert::insert;
pub use phrase::{Derivation, DraftFigure, draft_figures};
pub use replaced::replace_figure;
pub use section::section_at;
pub use skipped::{Skipped, SkippedPart, SkippedWhy};
pub use table::{DraftCell, DraftColumn, DraftRow, DraftTable, draft_table};
pub use written::{
    Cited, DraftExpected, case_toml, document_toml, figure_toml, table_toml, unpublished_toml,
};
