//! A list as a spreadsheet program saves it (XLSX): bytes of the file in, rows of cells out, some at a time. The sheet is
//! never held as a whole: it is unpacked piece by piece (`unpack`), read sign by sign (`xml`) and handed on as rows
//! (`sheet`), so that a cell in the last row and column costs no more than any other, and a file that unpacks to far more
//! than it is ends at a bound.
//!
//! What it comes to is written as one, too (`save`, `archive_writer`).
//!
//! A reader of our own rather than a library's: numbers come as they are written, not through binary floats, and nothing is
//! kept because a file says that there will be much of it.

mod archive;
mod archive_writer;
mod checksum;
mod number;
mod save;
mod sheet;
mod strings;
mod unpack;
mod xml;

use super::rows::ListRows;
use crate::batch_terms::WorkbookFault;
use archive::{Archive, ArchiveEntry};
use sheet::WorkbookSheet;
use strings::Strings;
use unpack::Unpack;
use xml::{Xml, XmlPiece};

pub use save::SavedWorkbook;

/// So many bytes are read of a sheet at most, unpacked: several times what a million rows take.
const MOST_OF_SHEET: u64 = 1 << 32;

/// So many bytes of texts that sheets share.
const MOST_OF_STRINGS: u64 = 1 << 28;

/// So many bytes of what says which sheets there are.
const MOST_OF_NAMES: u64 = 1 << 22;

/// So many sheets are looked at.
const MOST_SHEETS: usize = 1 << 8;

/// Whether a file begins as workbooks do, of today or of before 2007.
#[must_use]
pub fn is_workbook(beginning: &[u8]) -> bool {
    beginning.starts_with(b"PK\x03\x04") || beginning.starts_with(OLD)
}

const OLD: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// A workbook, of which one sheet is read.
pub struct Workbook {
    archive: Archive,
    strings: Strings,
    sheet: WorkbookSheet,
    /// The names of all sheets that are shown.
    names: Vec<String>,
    /// The name of the one that is read.
    read: String,
    /// The sheets that are read should the one before have nothing in it.
    next: Vec<(String, ArchiveEntry)>,
    /// Rows that were read to see whether there are any.
    early: ListRows,
    /// The bytes of the sheet as they are in the file.
    size: u64,
}

impl Workbook {
    /// Opens the sheet of this name, or the first in which anything stands.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn open(file: Vec<u8>, wanted: Option<&str>) -> Result<Self, WorkbookFault> {
        if file.starts_with(OLD) {
            return Err(WorkbookFault::Old);
        }
        let archive = Archive::open(file)?;
        let mut sheets = sheets(&archive)?;
        let names: Vec<String> = sheets.iter().map(|(name, _)| name.clone()).collect();
        if let Some(wanted) = wanted {
            sheets.retain(|(name, _)| name == wanted);
            if sheets.is_empty() {
                return Err(WorkbookFault::NoSuchSheet { wanted: wanted.to_owned(), names });
            }
        }
        let strings = match archive.entry("xl/sharedStrings.xml") {
            Some(entry) => Strings::read(Unpack::new(entry, MOST_OF_STRINGS), &archive)?,
            None => Strings::default(),
        };
        let mut next = sheets;
        next.reverse();
        let (read, first) = next.pop().ok_or(WorkbookFault::Empty)?;
        let mut workbook = Self {
            strings,
            size: first.packed(),
            sheet: WorkbookSheet::new(Unpack::new(first, MOST_OF_SHEET)),
            names,
            read,
            next,
            archive,
            early: ListRows::default(),
        };
        while workbook.early.is_empty() {
            let mut rows = ListRows::default();
            if workbook.sheet.next(&workbook.archive, &workbook.strings, &mut rows)? {
                workbook.early = rows;
            } else {
                let (name, sheet) = workbook.next.pop().ok_or(WorkbookFault::Empty)?;
                workbook.read = name;
                workbook.size = sheet.packed();
                workbook.sheet = WorkbookSheet::new(Unpack::new(sheet, MOST_OF_SHEET));
            }
        }
        Ok(workbook)
    }

    /// Adds the next rows; whether there may be more.
    ///
    /// # Errors
    /// The file is not whole, or too large.
    pub fn next(&mut self, rows: &mut ListRows) -> Result<bool, WorkbookFault> {
        if !self.early.is_empty() {
            rows.append(&std::mem::take(&mut self.early));
            return Ok(true);
        }
        self.sheet.next(&self.archive, &self.strings, rows)
    }

    /// The names of all sheets that are shown, and of the one that is read.
    #[must_use]
    pub fn sheets(&self) -> (&[String], &str) {
        (&self.names, &self.read)
    }

    /// How many bytes of the sheet are read, and how many there are, as they are in the file.
    #[must_use]
    pub fn progress(&self) -> (u64, u64) {
        (self.sheet.read(), self.size)
    }
}

/// The sheets that are shown, in their order: names and where they are.
fn sheets(archive: &Archive) -> Result<Vec<(String, ArchiveEntry)>, WorkbookFault> {
    let book = archive.entry("xl/workbook.xml").ok_or(WorkbookFault::NoWorkbook)?;
    let links = archive.entry("xl/_rels/workbook.xml.rels").ok_or(WorkbookFault::NoWorkbook)?;
    let mut targets: Vec<(String, String)> = Vec::new();
    each(links, archive, |piece| {
        if piece.is_open(b"Relationship") && targets.len() < MOST_SHEETS * 4 {
            let target = piece.attribute(b"Target").unwrap_or_default();
            // From the folder of the workbook, or from the top.
            let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.push((piece.attribute(b"Id").unwrap_or_default(), path));
        }
        Ok(())
    })?;
    let mut sheets = Vec::new();
    each(book, archive, |piece| {
        if piece.is_open(b"workbookPr")
            && matches!(piece.attribute(b"date1904").as_deref(), Some("1" | "true" | "on"))
        {
            return Err(WorkbookFault::From1904);
        }
        if piece.is_open(b"sheet") && piece.attribute(b"state").is_none_or(|state| state == "visible") {
            let id = piece.attribute(b"id");
            let target = targets.iter().find(|(known, _)| Some(known) == id.as_ref());
            let entry =
                target.and_then(|(_, path)| archive.entry(path)).filter(|_| sheets.len() < MOST_SHEETS);
            sheets.extend(entry.map(|entry| (piece.attribute(b"name").unwrap_or_default(), entry)));
        }
        Ok(())
    })?;
    Ok(sheets)
}

/// Reads a small part of a workbook piece by piece.
fn each(
    entry: ArchiveEntry,
    archive: &Archive,
    mut take: impl FnMut(&XmlPiece<'_>) -> Result<(), WorkbookFault>,
) -> Result<(), WorkbookFault> {
    let mut unpack = Unpack::new(entry, MOST_OF_NAMES);
    let mut xml = Xml::default();
    while let Some(bytes) = unpack.next(archive)? {
        xml.push(bytes, &mut take)?;
    }
    Ok(())
}
