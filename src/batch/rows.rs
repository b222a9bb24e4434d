//! A CSV file as rows of cells: bytes in as they come, whole rows out. Quotes, line ends and delimiters are the reader
//! library's business; what this adds is a bound on the size of a row and the line on which each begins.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// What is longer than this is no row of a list: an opening quote without its end would take the rest of the file.
pub const LONGEST_ROW: usize = 1 << 20;

/// The most cells of a row.
pub const MOST_CELLS: usize = 1 << 12;

/// A line of no more bytes, in which nothing is quoted, is parted without the reader library.
const LONGEST_PLAIN: usize = MOST_CELLS;

/// Several rows, their cells behind each other in one text.
#[derive(Debug, Clone, Default)]
pub struct ListRows {
    bytes: Vec<u8>,
    /// Where each cell ends, from where its row begins.
    ends: Vec<u32>,
    rows: Vec<Start>,
}

/// Where a row begins.
#[derive(Debug, Clone, Copy)]
struct Start {
    line: u64,
    /// In `bytes`.
    byte: usize,
    /// In `ends`.
    cell: usize,
    /// It was longer than a row may be; only its beginning is here.
    cut: bool,
    /// How much stands between two cells.
    between: u32,
}

/// One row.
#[derive(Debug, Clone, Copy)]
pub struct ListRow<'r> {
    /// The line of the file on which it begins, from 1.
    pub line: u64,
    /// It was longer than a row may be.
    pub cut: bool,
    bytes: &'r [u8],
    ends: &'r [u32],
    between: u32,
}

impl<'r> ListRow<'r> {
    /// How many cells it has.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        (0..self.len()).all(|place| self.cell(place).is_none_or(<[u8]>::is_empty))
    }

    /// Cells that stand behind each other, with what parts them; `None` where nothing does.
    pub(super) fn together(&self, first: usize, last: usize) -> Option<&'r [u8]> {
        let end = *self.ends.get(last)?;
        let start = match first.checked_sub(1) {
            Some(before) => *self.ends.get(before)? + self.between,
            None => 0,
        };
        let range = usize::try_from(start).ok()?..usize::try_from(end).ok()?;
        self.bytes.get(range).filter(|_| self.between > 0)
    }

    /// A cell.
    #[must_use]
    pub fn cell(&self, place: usize) -> Option<&'r [u8]> {
        let end = *self.ends.get(place)?;
        let start = match place.checked_sub(1) {
            Some(before) => *self.ends.get(before)? + self.between,
            None => 0,
        };
        self.bytes.get(usize::try_from(start).ok()?..usize::try_from(end).ok()?)
    }
}

impl ListRows {
    /// How many.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many bytes their cells have, and what stands between them.
    #[must_use]
    pub const fn size(&self) -> usize {
        self.bytes.len()
    }

    /// Adds a row of these cells, which come from no file.
    pub fn add<'c>(&mut self, line: u64, cells: impl IntoIterator<Item = &'c [u8]>) {
        let start = Start { line, byte: self.bytes.len(), cell: self.ends.len(), cut: false, between: 0 };
        for cell in cells {
            self.bytes.extend_from_slice(cell);
            self.ends.push(end(self.bytes.len() - start.byte));
        }
        self.rows.push(start);
    }

    /// Adds a row of these cells, which stand behind each other and end there.
    pub(super) fn put(&mut self, line: u64, bytes: &[u8], ends: &[usize], cut: bool) {
        let start = Start { line, byte: self.bytes.len(), cell: self.ends.len(), cut, between: 0 };
        self.bytes.extend_from_slice(bytes);
        self.ends.extend(ends.iter().copied().map(end));
        self.rows.push(start);
    }

    /// Adds the row that the line at the beginning of `input` is, where that line is whole and nothing in it is quoted; how
    /// many bytes it takes.
    fn put_plain(&mut self, line: u64, input: &[u8], delimiter: u8) -> Option<usize> {
        let start = Start { line, byte: self.bytes.len(), cell: self.ends.len(), cut: false, between: 1 };
        let found = input.iter().take(LONGEST_PLAIN).zip(0_u32..).find(|(byte, at)| {
            if **byte == delimiter {
                self.ends.push(*at);
            }
            matches!(byte, b'\n' | b'\r' | b'"')
        });
        let size = found.and_then(|(_, at)| usize::try_from(at).ok()).filter(|size| *size > 0);
        let taken = size.and_then(|size| match input.get(size..)? {
            [b'\n', ..] => Some(size + 1),
            [b'\r', b'\n', ..] => Some(size + 2),
            _ => None,
        });
        let Some((size, taken)) = size.zip(taken) else {
            self.ends.truncate(start.cell);
            return None;
        };
        self.bytes.extend_from_slice(input.get(..size)?);
        self.ends.push(end(size));
        self.rows.push(start);
        Some(taken)
    }

    /// All but the first.
    #[must_use]
    pub fn without_first(mut self) -> Self {
        self.rows.drain(..self.rows.len().min(1));
        self
    }

    /// Adds other rows behind these.
    pub fn append(&mut self, other: &Self) {
        let (byte, cell) = (self.bytes.len(), self.ends.len());
        self.bytes.extend_from_slice(&other.bytes);
        self.ends.extend_from_slice(&other.ends);
        let moved = |one: &Start| Start { byte: byte + one.byte, cell: cell + one.cell, ..*one };
        self.rows.extend(other.rows.iter().map(moved));
    }

    /// None any more; the room they had is for the next ones.
    pub fn clear(&mut self) {
        self.bytes.clear();
        self.ends.clear();
        self.rows.clear();
    }

    /// One of them.
    #[must_use]
    pub fn row(&self, place: usize) -> Option<ListRow<'_>> {
        let start = self.rows.get(place)?;
        let next = self.rows.get(place + 1).map_or(self.ends.len(), |next| next.cell);
        let (bytes, ends) = (self.bytes.get(start.byte..)?, self.ends.get(start.cell..next)?);
        Some(ListRow { line: start.line, cut: start.cut, bytes, ends, between: start.between })
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = ListRow<'_>> {
        (0..self.len()).filter_map(|place| self.row(place))
    }
}

/// Where a cell ends: no row is longer than a number of 32 bits.
fn end(end: usize) -> u32 {
    u32::try_from(end).unwrap_or(u32::MAX)
}

/// A row that is still coming in.
pub struct RowReader {
    reader: Reader,
    delimiter: u8,
    /// The first row is read.
    begun: bool,
    bytes: Vec<u8>,
    written: usize,
    ends: Vec<usize>,
    cells: usize,
    /// The line that the next byte is on.
    line: u64,
    /// The line on which the row that is coming in begins, once anything of it is there.
    first_line: Option<u64>,
    cut: bool,
}

impl RowReader {
    /// For a file whose cells are parted by this byte.
    #[must_use]
    pub fn new(delimiter: u8) -> Self {
        Self {
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            delimiter,
            begun: false,
            bytes: vec![0; 1 << 12],
            written: 0,
            ends: vec![0; 1 << 6],
            cells: 0,
            line: 1,
            first_line: None,
            cut: false,
        }
    }

    /// Takes the next bytes of the file and adds the rows that end in them.
    pub fn push(&mut self, mut input: &[u8], rows: &mut ListRows) {
        while !input.is_empty() {
            let read = self.plain(input, rows).unwrap_or_else(|| self.step(input, rows));
            input = input.get(read..).unwrap_or_default();
        }
    }

    /// The file has ended: adds the row that has no line end behind it.
    pub fn finish(&mut self, rows: &mut ListRows) {
        // Once for what is left, once more for the row that it ends.
        for _ in 0..3 {
            self.step(&[], rows);
        }
    }

    /// Takes a row in which nothing is quoted, where one begins here; the first row of a file, which may begin with a mark,
    /// is left to the library.
    fn plain(&mut self, input: &[u8], rows: &mut ListRows) -> Option<usize> {
        if !self.begun || self.first_line.is_some() || self.cut {
            return None;
        }
        let taken = rows.put_plain(self.line, input, self.delimiter)?;
        self.line += 1;
        Some(taken)
    }

    fn step(&mut self, input: &[u8], rows: &mut ListRows) -> usize {
        let (output, ends) = (self.bytes.get_mut(self.written..), self.ends.get_mut(self.cells..));
        let (Some(output), Some(ends)) = (output, ends) else { return input.len() };
        let (result, read, written, cells) = self.reader.read_record(input, output, ends);
        self.written += written;
        self.cells += cells;
        self.count_lines(input.get(..read).unwrap_or_default());
        match result {
            ReadRecordResult::InputEmpty | ReadRecordResult::End => {}
            ReadRecordResult::OutputFull if self.bytes.len() < LONGEST_ROW => {
                self.bytes.resize(self.bytes.len() * 2, 0);
            }
            ReadRecordResult::OutputEndsFull if self.ends.len() < MOST_CELLS => {
                self.ends.resize(self.ends.len() * 2, 0);
            }
            // What is beyond the bound is read and dropped, so that the row after it is found.
            ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                self.cut = true;
                self.written = 0;
                self.cells = 0;
            }
            ReadRecordResult::Record => self.keep(rows),
        }
        read
    }

    /// Counts the lines of what was taken: those before a row's first sign are not of it.
    fn count_lines(&mut self, taken: &[u8]) {
        let ends = |bytes: &[u8]| bytes.iter().filter(|byte| **byte == b'\n').fold(0, |count, _| count + 1);
        let mut rest = taken;
        if self.first_line.is_none() {
            let blank = taken.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
            let (before, of_row) = taken.split_at_checked(blank).unwrap_or((taken, &[]));
            self.line += ends(before);
            self.first_line = (!of_row.is_empty()).then_some(self.line);
            rest = of_row;
        }
        self.line += ends(rest);
    }

    /// The row is whole.
    fn keep(&mut self, rows: &mut ListRows) {
        let line = self.first_line.take().unwrap_or(self.line);
        let (bytes, ends) = (self.bytes.get(..self.written), self.ends.get(..self.cells));
        rows.put(line, bytes.unwrap_or_default(), ends.unwrap_or_default(), self.cut);
        (self.written, self.cells, self.cut) = (0, 0, false);
        self.begun = true;
    }
}

/// What a file is written in that is not UTF-8, by its beginning: a mark tells UTF-16, and anything else is taken for what
/// Chinese systems write. The name is one that decoders know.
#[must_use]
pub fn encoding(beginning: &[u8]) -> Option<&'static str> {
    match beginning {
        [0xff, 0xfe, ..] => Some("utf-16le"),
        [0xfe, 0xff, ..] => Some("utf-16be"),
        bytes => {
            // A letter may be cut at the end of what is seen.
            let wrong = std::str::from_utf8(bytes).err().is_some_and(|error| error.error_len().is_some());
            wrong.then_some("gb18030")
        }
    }
}

/// What parts the cells of a file, by its first line: the one of comma, tab and semicolon that stands there most often.
#[must_use]
pub fn delimiter(first_line: &[u8]) -> u8 {
    let count = |mark: u8| first_line.iter().filter(|byte| **byte == mark).count();
    // Of equals the last one counts: a comma.
    b";\t,".iter().copied().max_by_key(|mark| count(*mark)).unwrap_or(b',')
}
