//! A list in its file: its first line, then rows, some at a time, whatever the file is written in.

use crate::batch::{RowReader, Rows, delimiter, encoding};
use encoding_rs::{Decoder, Encoding};
use std::fs::File;
use std::io::{self, BufRead, BufReader};

/// So much of a file is read at once.
const AT_ONCE: usize = 1 << 16;

/// So many bytes of rows are one worker's next piece of work.
const PIECE: usize = 1 << 18;

/// A list.
pub(super) struct List {
    input: BufReader<File>,
    /// For a file that is not in UTF-8.
    decoder: Option<Decoder>,
    reader: RowReader,
    /// Rows that were read with the first line.
    early: Rows,
    /// Bytes of the file read so far.
    pub(super) read: u64,
    ended: bool,
}

impl List {
    /// Opens a list; what it is written in and what parts its cells is seen at its beginning.
    pub(super) fn open(input: File) -> io::Result<Self> {
        let mut input = BufReader::with_capacity(AT_ONCE, input);
        let seen = input.fill_buf()?;
        let label = encoding(seen).and_then(|label| Encoding::for_label(label.as_bytes()));
        let mark = if seen.starts_with(super::BYTE_ORDER_MARK) { super::BYTE_ORDER_MARK.len() } else { 0 };
        let seen = label.map_or_else(|| String::from_utf8_lossy(seen), |label| label.decode(seen).0);
        let line = seen.split('\n').find(|line| line.len() > 1);
        let reader = RowReader::new(delimiter(line.unwrap_or_default().as_bytes()));
        input.consume(mark);
        let decoder = label.map(Encoding::new_decoder);
        let read = u64::try_from(mark).unwrap_or_default();
        Ok(Self { input, decoder, reader, early: Rows::default(), read, ended: false })
    }

    /// The first row.
    pub(super) fn header(&mut self) -> io::Result<Rows> {
        let mut rows = Rows::default();
        while rows.is_empty() && !self.ended {
            self.read_some(&mut rows)?;
        }
        self.early = rows.clone().without_first();
        Ok(rows)
    }

    /// The next rows; none at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<Rows>> {
        let mut rows = std::mem::take(&mut self.early);
        while rows.size() < PIECE && !self.ended {
            self.read_some(&mut rows)?;
        }
        Ok((!rows.is_empty()).then_some(rows))
    }

    fn read_some(&mut self, rows: &mut Rows) -> io::Result<()> {
        let bytes = self.input.fill_buf()?;
        let count = bytes.len();
        self.ended = count == 0;
        match &mut self.decoder {
            None => self.reader.push(bytes, rows),
            Some(decoder) => {
                // What cannot be read becomes a sign in its place, and is told as a value nobody knows.
                let most = decoder.max_utf8_buffer_length(count).unwrap_or_default();
                let mut text = String::with_capacity(most);
                let _ = decoder.decode_to_string(bytes, &mut text, self.ended);
                self.reader.push(text.as_bytes(), rows);
            }
        }
        if self.ended {
            self.reader.finish(rows);
        }
        self.input.consume(count);
        self.read += u64::try_from(count).unwrap_or_default();
        Ok(())
    }
}
