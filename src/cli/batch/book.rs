//! Results as a workbook: the lines of the CSV go in as they are written, and come out as rows of a sheet.

use crate::batch::{ListRows, RowReader, SavedWorkbook};
use std::io::{self, Write};

/// Writes what is written to it as CSV as a workbook.
pub(super) struct BookWriter<'o> {
    reader: RowReader,
    book: SavedWorkbook,
    out: &'o mut dyn Write,
}

impl<'o> BookWriter<'o> {
    /// In these columns all is text.
    pub(super) fn new(texts: Vec<usize>, out: &'o mut dyn Write) -> Self {
        Self { reader: RowReader::new(b','), book: SavedWorkbook::new(texts), out }
    }

    fn put(&mut self, rows: &ListRows) -> io::Result<()> {
        rows.iter().for_each(|row| self.book.row(row));
        self.out.write_all(&self.book.take())
    }

    /// Writes what a workbook ends with.
    pub(super) fn finish(mut self) -> io::Result<()> {
        let mut rows = ListRows::default();
        self.reader.finish(&mut rows);
        self.put(&rows)?;
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
