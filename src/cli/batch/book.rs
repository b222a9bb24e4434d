//! Results as a workbook: the lines of the CSV go in as they are written, and come out as rows of a sheet.

use crate::batch::{BatchReport, ListRows, RowReader, SavedWorkbook};
use crate::batch_terms::WorkbookFault;
use crate::language::Language;
use crate::locale::workbook_fault_text;
use std::io::{self, Write};

/// Writes what is written to it as CSV as a workbook.
pub(super) struct BookWriter<'o> {
    reader: RowReader,
    book: SavedWorkbook,
    language: Language,
    out: &'o mut dyn Write,
}

impl<'o> BookWriter<'o> {
    /// In these columns all is text.
    pub(super) fn new(texts: Vec<usize>, language: Language, out: &'o mut dyn Write) -> Self {
        Self { reader: RowReader::new(b','), book: SavedWorkbook::new(texts), language, out }
    }

    fn put(&mut self, rows: &ListRows) -> io::Result<()> {
        rows.iter().for_each(|row| self.book.row(row));
        if self.book.is_too_large() {
            return Err(io::Error::other(workbook_fault_text(&WorkbookFault::TooLarge, self.language)));
        }
        self.out.write_all(&self.book.take())
    }

    /// Writes what a workbook ends with: the report on further sheets.
    pub(super) fn finish(mut self, report: &BatchReport) -> io::Result<()> {
        let mut rows = ListRows::default();
        self.reader.finish(&mut rows);
        self.put(&rows)?;
        report.tables(self.language).iter().for_each(|table| self.book.table(table));
        self.book.lines(self.language.batch_texts().rests_on, report.assumptions());
        self.out.write_all(&self.book.finish())
    }
}

impl Write for BookWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut rows = ListRows::default();
        self.reader.push(bytes, &mut rows);
        self.put(&rows).map(|()| bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
