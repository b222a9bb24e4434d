//! A list in its file: its first line, then rows, some at a time.

use crate::batch::{LONGEST_ROW, RowReader, Rows, delimiter};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};

/// So much of a file is read at once.
const AT_ONCE: usize = 1 << 16;

/// So many bytes of rows are one worker's next piece of work.
const PIECE: usize = 1 << 18;

/// A list.
pub(super) struct List {
    input: BufReader<File>,
    reader: RowReader,
    /// Bytes of the file read so far.
    pub(super) read: u64,
    ended: bool,
}

impl List {
    /// Opens a list; what parts its cells is seen in its first line.
    pub(super) fn open(input: File) -> io::Result<Self> {
        let mut input = BufReader::with_capacity(AT_ONCE, input);
        let seen = input.fill_buf()?;
        let mark = if seen.starts_with(super::BYTE_ORDER_MARK) { super::BYTE_ORDER_MARK.len() } else { 0 };
        let line = seen.get(mark..).unwrap_or_default().split(|byte| *byte == b'\n').next();
        let reader = RowReader::new(delimiter(line.unwrap_or_default()));
        input.consume(mark);
        Ok(Self { input, reader, read: mark as u64, ended: false })
    }

    /// The first row that is not empty.
    pub(super) fn header(&mut self) -> io::Result<Rows> {
        let mut rows = Rows::default();
        let limit = u64::try_from(LONGEST_ROW).unwrap_or(u64::MAX);
        while rows.is_empty() && !self.ended {
            let mut line = Vec::new();
            let read = (&mut self.input).take(limit).read_until(b'\n', &mut line)?;
            self.read += u64::try_from(read).unwrap_or_default();
            self.push(&line, &mut rows);
        }
        Ok(rows)
    }

    /// The next rows; none at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<Rows>> {
        let mut rows = Rows::default();
        while rows.size() < PIECE && !self.ended {
            let bytes = self.input.fill_buf()?;
            let count = bytes.len();
            if count == 0 {
                self.push(&[], &mut rows);
            } else {
                self.reader.push(bytes, &mut rows);
            }
            self.input.consume(count);
            self.read += u64::try_from(count).unwrap_or_default();
        }
        Ok((!rows.is_empty()).then_some(rows))
    }

    fn push(&mut self, bytes: &[u8], rows: &mut Rows) {
        if bytes.is_empty() {
            self.ended = true;
            self.reader.finish(rows);
        } else {
            self.reader.push(bytes, rows);
        }
    }
}
