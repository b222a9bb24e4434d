//! A list in its file: its first line, then rows, some at a time, whatever the file is written in.

use crate::batch::{ListRows, RowReader, Workbook, delimiter, encoding, is_workbook};
use crate::batch_terms::WorkbookFault;
use crate::cli::text::BYTE_ORDER_MARK;
use crate::language::Language;
use crate::locale::workbook_fault_text;
use encoding_rs::{Decoder, Encoding};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};

/// So much of a file is read at once.
const AT_ONCE: usize = 1 << 16;

/// So many bytes of rows are one worker's next piece of work.
const PIECE: usize = 1 << 18;

/// A list.
pub(super) struct List {
    source: RowSource,
    language: Language,
    /// Rows that were read with the first line.
    early: ListRows,
    /// Bytes of the file read so far.
    pub(super) read: u64,
    size: u64,
    ended: bool,
}

/// Where its rows come from.
enum RowSource {
    Text {
        input: BufReader<File>,
        /// For a file that is not in UTF-8.
        decoder: Option<Decoder>,
        reader: Box<RowReader>,
    },
    /// A workbook of a spreadsheet program.
    Workbook(Box<Workbook>),
}

impl List {
    /// Opens a list; what it is written in and what parts its cells is seen at its beginning. `sheet` names one of a
    /// workbook.
    pub(super) fn open(input: File, size: u64, sheet: Option<&str>, language: Language) -> io::Result<Self> {
        let mut input = BufReader::with_capacity(AT_ONCE, input);
        let seen = input.fill_buf()?;
        let of =
            |source, read| Self { source, language, early: ListRows::default(), read, size, ended: false };
        if is_workbook(seen) {
            let mut file = Vec::new();
            input.read_to_end(&mut file)?;
            let workbook = Workbook::open(file, sheet).map_err(|fault| told(&fault, language))?;
            return Ok(of(RowSource::Workbook(Box::new(workbook)), 0));
        }
        let label = encoding(seen).and_then(|label| Encoding::for_label(label.as_bytes()));
        let mark = if seen.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
        let seen = label.map_or_else(|| String::from_utf8_lossy(seen), |label| label.decode(seen).0);
        let line = seen.split('\n').find(|line| line.len() > 1);
        let reader = Box::new(RowReader::new(delimiter(line.unwrap_or_default().as_bytes())));
        input.consume(mark);
        let decoder = label.map(Encoding::new_decoder);
        Ok(of(RowSource::Text { input, decoder, reader }, u64::try_from(mark).unwrap_or_default()))
    }

    /// The first row.
    pub(super) fn header(&mut self) -> io::Result<ListRows> {
        let mut rows = ListRows::default();
        while rows.is_empty() && !self.ended {
            self.read_some(&mut rows)?;
        }
        self.early = rows.clone().without_first();
        Ok(rows)
    }

    /// The next rows, in the place of others; none at the end.
    pub(super) fn next(&mut self, mut rows: ListRows) -> io::Result<Option<ListRows>> {
        rows.clear();
        rows.append(&std::mem::take(&mut self.early));
        while rows.size() < PIECE && !self.ended {
            self.read_some(&mut rows)?;
        }
        Ok((!rows.is_empty()).then_some(rows))
    }

    fn read_some(&mut self, rows: &mut ListRows) -> io::Result<()> {
        match &mut self.source {
            RowSource::Workbook(workbook) => {
                let more = workbook.next(rows).map_err(|fault| told(&fault, self.language))?;
                self.ended = !more;
                let (read, of) = workbook.progress();
                self.read = self.size.saturating_mul(read).checked_div(of).unwrap_or_default();
            }
            RowSource::Text { input, decoder, reader } => {
                let bytes = input.fill_buf()?;
                let count = bytes.len();
                self.ended = count == 0;
                match decoder {
                    None => reader.push(bytes, rows),
                    Some(decoder) => {
                        // What cannot be read becomes a sign in its place, and is told as a value nobody knows.
                        let most = decoder.max_utf8_buffer_length(count).unwrap_or_default();
                        let mut text = String::with_capacity(most);
                        let _ = decoder.decode_to_string(bytes, &mut text, self.ended);
                        reader.push(text.as_bytes(), rows);
                    }
                }
                if self.ended {
                    reader.finish(rows);
                }
                input.consume(count);
                self.read += u64::try_from(count).unwrap_or_default();
            }
        }
        Ok(())
    }
}

fn told(fault: &WorkbookFault, language: Language) -> io::Error {
    io::Error::other(workbook_fault_text(fault, language))
}
