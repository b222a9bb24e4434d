//! The archive (ZIP) that a workbook is: which parts it has and where they lie in the file.
use crate::batch_terms::WorkbookFault;

/// A file larger than this is not read: it is held as a whole.
const LARGEST: usize = 1 << 29;

/// The most parts that are looked at.
const MOST_PARTS: usize = 1 << 12;

/// How long the end of an archive is, and the comment that may stand behind it.
const END: usize = 22;
const LONGEST_COMMENT: usize = 1 << 16;

/// The bytes of the file and its parts.
pub(super) struct Archive {
    file: Vec<u8>,
    entries: Vec<(String, ArchiveEntry)>,
}

/// A part.
#[derive(Debug, Clone, Copy)]
pub(super) struct ArchiveEntry {
    /// Where its own head begins.
    head: usize,
    packed: usize,
    /// The sum over its bytes.
    pub(super) sum: u32,
    /// Packed by DEFLATE; else as it is.
    pub(super) deflated: bool,
}

impl ArchiveEntry {
    /// How many bytes it has in the file.
    pub(super) fn packed(&self) -> u64 {
        u64::try_from(self.packed).unwrap_or(u64::MAX)
    }
}

/// Whole numbers, least byte first.
struct Bytes<'f>(&'f [u8]);

impl Bytes<'_> {
    fn two(&self, at: usize) -> Option<usize> {
        let bytes = self.0.get(at..at.checked_add(2)?)?;
        Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
    }

    fn four(&self, at: usize) -> Option<u32> {
        let bytes = self.0.get(at..at.checked_add(4)?)?;
        Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte)))
    }

    fn place(&self, at: usize) -> Option<usize> {
        usize::try_from(self.four(at)?).ok()
    }
}

impl Archive {
    /// Finds the parts.
    pub(super) fn open(file: Vec<u8>) -> Result<Self, WorkbookFault> {
        if file.len() > LARGEST {
            return Err(WorkbookFault::TooLarge);
        }
        let entries = entries(&file).ok_or(WorkbookFault::Damaged)?;
        Ok(Self { file, entries })
    }

    /// A part by its name, whose letters may be large or small.
    pub(super) fn entry(&self, name: &str) -> Option<ArchiveEntry> {
        let found = self.entries.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, entry)| *entry)
    }

    /// The bytes of a part as they are in the file.
    pub(super) fn bytes(&self, entry: &ArchiveEntry) -> Option<&[u8]> {
        let file = Bytes(&self.file);
        (file.four(entry.head)? == u32::from_le_bytes(*b"PK\x03\x04")).then_some(())?;
        let names = file.two(entry.head + 26)?.checked_add(file.two(entry.head + 28)?)?;
        let start = entry.head.checked_add(30)?.checked_add(names)?;
        self.file.get(start..start.checked_add(entry.packed)?)
    }
}

fn entries(file: &[u8]) -> Option<Vec<(String, ArchiveEntry)>> {
    let bytes = Bytes(file);
    let last = file.len().checked_sub(END)?;
    let first = last.saturating_sub(LONGEST_COMMENT);
    let end = (first..=last).rev().find(|at| bytes.four(*at) == Some(u32::from_le_bytes(*b"PK\x05\x06")))?;
    let mut at = bytes.place(end + 16)?;
    let mut entries = Vec::new();
    for _ in 0..bytes.two(end + 10)?.min(MOST_PARTS) {
        (bytes.four(at)? == u32::from_le_bytes(*b"PK\x01\x02")).then_some(())?;
        let (name, extra, comment) = (bytes.two(at + 28)?, bytes.two(at + 30)?, bytes.two(at + 32)?);
        let named = file.get(at + 46..(at + 46).checked_add(name)?)?;
        let entry = ArchiveEntry {
            head: bytes.place(at + 42)?,
            packed: bytes.place(at + 20)?,
            sum: bytes.four(at + 16)?,
            deflated: bytes.two(at + 10)? == 8,
        };
        // One with a password, or packed in another way, is not read.
        let plain = bytes.two(at + 8)? & 1 == 0 && matches!(bytes.two(at + 10)?, 0 | 8);
        if plain {
            entries.push((String::from_utf8_lossy(named).into_owned(), entry));
        }
        at = at.checked_add(46)?.checked_add(name)?.checked_add(extra)?.checked_add(comment)?;
    }
    Some(entries)
}
