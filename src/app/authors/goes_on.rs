//! Where work goes on once something was done whose own button is gone then, and what is said of what was written: the
//! focus follows, so that nobody who works by keyboard or by ear begins again at the top of the page.

use super::Workbench;
use super::pack_file::PackFile;
use super::table_form::TableForm;
use crate::tree::{Value, parse_toml};

/// A place of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoesOn {
    /// At the next phrase of the document.
    Pick,
    /// At the next row.
    Row,
    /// At a form for another table.
    Table(TableForm),
    /// Where a pack is begun.
    Begin,
    /// At the regions to copy from.
    Shelf,
    /// At the cases.
    Cases,
    /// At what was found.
    Found,
}

/// What was done last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastDone {
    /// Where work goes on.
    pub at: GoesOn,
    /// What was written into the pack; none where something else was done.
    pub wrote: Option<Wrote>,
    /// Tells this time from the one before.
    pub turn: u32,
}

/// What was written into the pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrote {
    /// The name of its file.
    pub file: String,
    /// What of each list; nothing where it was the head.
    pub tables: Vec<WrittenTables>,
}

/// Tables of one list that were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenTables {
    /// The list.
    pub list: String,
    /// The line of the first of them, from 1.
    pub line: usize,
    /// The ids of those that have one.
    pub ids: Vec<String>,
}

impl Workbench {
    /// Something was done, and work goes on here.
    pub(super) fn goes_on(&mut self, at: GoesOn) {
        self.turn += 1;
        self.done = Some(LastDone { at, wrote: None, turn: self.turn });
    }

    /// The pack was written anew by a form, with these tables in it, and work goes on here.
    pub(super) fn wrote(&mut self, at: GoesOn, text: String, tables: &[String]) {
        self.replaced += 1;
        // Whoever goes on looks for something else.
        self.sought.clear();
        self.write(PackFile::Pack, text);
        self.goes_on(at);
        let wrote = self.written(PackFile::Pack).map(|(file, text)| {
            let mut found = Vec::new();
            tables.iter().for_each(|table| note(&mut found, text, table));
            Wrote { file: file.to_owned(), tables: found }
        });
        if let Some(done) = &mut self.done {
            done.wrote = wrote;
        }
    }

    /// What was written last from here.
    #[must_use]
    pub fn wrote_last(&self, at: GoesOn) -> Option<&Wrote> {
        self.done.as_ref().filter(|done| done.at == at)?.wrote.as_ref()
    }
}

/// Notes a table as it stands in a text, with those of its list.
fn note(found: &mut Vec<WrittenTables>, text: &str, table: &str) {
    let (tree, _) = parse_toml(table);
    let Value::Table(entries) = &tree.value else { return };
    let Some((list, _)) = entries.first() else { return };
    let id = tree.list(list).first().and_then(|one| one.text_at("id")).map(str::to_owned);
    // What is written goes behind what is there; what was changed in its place is found by its id.
    let at = text.rfind(table.trim_end()).or_else(|| {
        let (all, _) = parse_toml(text);
        let same = all.list(list).iter().find(|one| id.is_some() && one.text_at("id") == id.as_deref());
        same?.find("id")?.at
    });
    let before = at.and_then(|at| text.get(..at)).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    match found.iter_mut().find(|one| one.list == *list) {
        Some(one) => {
            one.line = one.line.min(line);
            one.ids.extend(id);
        }
        None => found.push(WrittenTables { list: list.clone(), line, ids: id.into_iter().collect() }),
    }
}
