//! One sheet as rows of cells, each row as wide as the first at least: empty cells are not in the file.

use super::archive::Archive;
use super::number::shown;
use super::strings::Strings;
use super::unpack::Unpack;
use super::xml::{Xml, XmlPiece};
use crate::batch::rows::{LONGEST_ROW, ListRows, MOST_CELLS};
use crate::batch_terms::WorkbookFault;

/// A sheet has no more rows.
const MOST_ROWS: u64 = 1 << 20;

/// A sheet that is read.
pub(super) struct WorkbookSheet {
    unpack: Unpack,
    xml: Xml,
    now: SheetPlace,
}

/// Where the reader is.
#[derive(Default)]
struct SheetPlace {
    /// The row, by its number in the sheet.
    row: u64,
    /// Its cells behind each other.
    bytes: Vec<u8>,
    ends: Vec<usize>,
    cut: bool,
    /// How many cells the first row has.
    width: Option<usize>,
    /// The column of the cell.
    column: usize,
    /// The one after it: of a cell that does not say its place, also where nothing stands in the one before.
    next: usize,
    kind: CellKind,
    /// What stands in the cell.
    value: Vec<u8>,
    in_value: bool,
    spoken: bool,
    ended: bool,
}

/// How a cell says what it says.
#[derive(Debug, Clone, Copy, Default)]
enum CellKind {
    #[default]
    Number,
    /// By the place of a text that cells share.
    Shared,
    Flag,
    Text,
}

impl WorkbookSheet {
    pub(super) fn new(unpack: Unpack) -> Self {
        Self { unpack, xml: Xml::default(), now: SheetPlace::default() }
    }

    /// How many bytes of the sheet are read, as they are in the file.
    pub(super) fn read(&self) -> u64 {
        self.unpack.read()
    }

    /// Adds the next rows; whether there may be more.
    pub(super) fn next(
        &mut self,
        archive: &Archive,
        strings: &Strings,
        rows: &mut ListRows,
    ) -> Result<bool, WorkbookFault> {
        let before = rows.len();
        while rows.len() == before {
            let Some(bytes) = self.unpack.next(archive)? else {
                // A sheet that ends before its rows do was cut.
                return if self.now.ended { Ok(false) } else { Err(WorkbookFault::Damaged) };
            };
            let now = &mut self.now;
            self.xml.push(bytes, &mut |piece| now.take(piece, strings, rows))?;
        }
        Ok(true)
    }
}

impl SheetPlace {
    fn take(
        &mut self,
        piece: &XmlPiece<'_>,
        strings: &Strings,
        rows: &mut ListRows,
    ) -> Result<(), WorkbookFault> {
        match piece {
            XmlPiece::Open(b"row", _) => self.begin_row(piece),
            XmlPiece::Open(b"c", _) => self.begin_cell(piece),
            XmlPiece::Open(b"v" | b"t", _) => {
                self.in_value = true;
                Ok(())
            }
            XmlPiece::Close(b"v" | b"t") => {
                self.in_value = false;
                Ok(())
            }
            XmlPiece::Open(b"rPh", _) | XmlPiece::Close(b"rPh") => {
                self.spoken = piece.is_open(b"rPh");
                Ok(())
            }
            XmlPiece::Close(b"c") => self.end_cell(strings),
            XmlPiece::Close(b"row") => {
                self.end_row(rows);
                Ok(())
            }
            XmlPiece::Close(b"sheetData") => {
                self.ended = true;
                Ok(())
            }
            _ => {
                if self.in_value && !self.spoken && self.value.len() <= LONGEST_ROW {
                    piece.add_text(&mut self.value);
                }
                Ok(())
            }
        }
    }

    fn begin_row(&mut self, piece: &XmlPiece<'_>) -> Result<(), WorkbookFault> {
        let number = match piece.attribute(b"r") {
            Some(number) => number.parse().map_err(|_| WorkbookFault::Damaged)?,
            None => self.row + 1,
        };
        if number <= self.row || number > MOST_ROWS {
            return Err(WorkbookFault::Damaged);
        }
        self.row = number;
        self.bytes.clear();
        self.ends.clear();
        self.next = 0;
        self.cut = false;
        Ok(())
    }

    fn begin_cell(&mut self, piece: &XmlPiece<'_>) -> Result<(), WorkbookFault> {
        let column = match piece.attribute(b"r") {
            Some(place) => column(&place).ok_or(WorkbookFault::Damaged)?,
            None => self.next,
        };
        // Cells come in their order.
        if column < self.next {
            return Err(WorkbookFault::Damaged);
        }
        self.column = column;
        self.next = column + 1;
        self.kind = match piece.attribute(b"t").as_deref() {
            None | Some("n") => CellKind::Number,
            Some("s") => CellKind::Shared,
            Some("b") => CellKind::Flag,
            // Texts, days, and what a formula could not work out.
            Some(_) => CellKind::Text,
        };
        self.value.clear();
        Ok(())
    }

    fn end_cell(&mut self, strings: &Strings) -> Result<(), WorkbookFault> {
        self.in_value = false;
        if self.value.is_empty() {
            return Ok(());
        }
        let value = match self.kind {
            CellKind::Text => std::mem::take(&mut self.value),
            kind => {
                let text = std::str::from_utf8(&self.value).map_err(|_| WorkbookFault::Damaged)?;
                match kind {
                    CellKind::Shared => {
                        let place = text.trim().parse().map_err(|_| WorkbookFault::Damaged)?;
                        strings.text(place).ok_or(WorkbookFault::Damaged)?.to_vec()
                    }
                    CellKind::Flag => if text.trim() == "1" { "true" } else { "false" }.as_bytes().to_vec(),
                    CellKind::Number | CellKind::Text => shown(text).into_bytes(),
                }
            }
        };
        // What is beyond the bounds is not kept, and the row says so.
        if self.column >= MOST_CELLS || self.bytes.len() + value.len() > LONGEST_ROW {
            self.cut = true;
            return Ok(());
        }
        self.ends.resize(self.column, self.bytes.len());
        self.bytes.extend_from_slice(&value);
        self.ends.push(self.bytes.len());
        Ok(())
    }

    fn end_row(&mut self, rows: &mut ListRows) {
        if self.bytes.is_empty() && !self.cut {
            return;
        }
        let width = *self.width.get_or_insert(self.ends.len());
        if self.ends.len() < width {
            self.ends.resize(width, self.bytes.len());
        }
        rows.put(self.row, &self.bytes, &self.ends, self.cut);
    }
}

/// The column of a cell's place: of `C5` two.
fn column(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let count = letters.clone().count();
    let number =
        letters.fold(0, |number, letter| number * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    (1..=3).contains(&count).then(|| number - 1)
}
