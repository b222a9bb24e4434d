//! An archive (ZIP) written from its beginning to its end: the sizes of a part stand behind it, so that nothing is held but
//! what was not taken yet.

use super::checksum::Checksum;
use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, TDEFLStatus, compress, create_comp_flags_from_zip_params,
};

/// Quick rather than small: sheets are nearly all repetition.
const LEVEL: i32 = 1;

/// How a part is packed (DEFLATE), and the version of the format that can say so.
const DEFLATE: u16 = 8;
const VERSION: u16 = 20;

/// Sizes stand behind the part; names are in UTF-8.
const FLAGS: u16 = 1 << 3 | 1 << 11;

/// The first day that an archive can tell: nobody is told when it was written.
const FIRST_DAY: u16 = 1 << 5 | 1;

/// So many bytes are packed into at once.
const AT_ONCE: usize = 1 << 15;

/// A part that is written.
struct WrittenPart {
    name: &'static str,
    number: usize,
    head: u32,
    sum: Checksum,
    size: u32,
    packed: u32,
}

/// The archive.
#[derive(Default)]
pub(super) struct ArchiveWriter {
    out: Vec<u8>,
    /// How many bytes were taken from `out`.
    taken: u32,
    parts: Vec<WrittenPart>,
    open: Option<Box<CompressorOxide>>,
}

impl ArchiveWriter {
    /// Begins a part. Of several of one kind the name has the number behind it, from 1.
    pub(super) fn begin(&mut self, name: &'static str, number: usize) {
        self.end();
        let part =
            WrittenPart { name, number, head: self.at(), sum: Checksum::default(), size: 0, packed: 0 };
        self.out.extend_from_slice(b"PK\x03\x04");
        self.numbers(&[VERSION, FLAGS, DEFLATE, 0, FIRST_DAY]);
        // Sum and sizes stand behind the part.
        self.out.extend_from_slice(&[0; 12]);
        let name = part.name();
        self.numbers(&[short(name.len()), 0]);
        self.out.extend_from_slice(name.as_bytes());
        self.parts.push(part);
        let flags = create_comp_flags_from_zip_params(LEVEL, 0, 0);
        self.open = Some(Box::new(CompressorOxide::new(flags)));
    }

    /// The next bytes of the part.
    pub(super) fn write(&mut self, bytes: &[u8]) {
        if let Some(part) = self.parts.last_mut() {
            part.sum.add(bytes);
            part.size = part.size.saturating_add(long(bytes.len()));
        }
        self.deflate(bytes, TDEFLFlush::None);
    }

    fn deflate(&mut self, mut bytes: &[u8], flush: TDEFLFlush) {
        let (Some(packer), Some(part)) = (&mut self.open, self.parts.last_mut()) else { return };
        let mut piece = [0; AT_ONCE];
        loop {
            let (status, read, written) = compress(packer, bytes, &mut piece, flush);
            bytes = bytes.get(read..).unwrap_or_default();
            self.out.extend_from_slice(piece.get(..written).unwrap_or_default());
            part.packed = part.packed.saturating_add(long(written));
            let more = match flush {
                TDEFLFlush::Finish => status == TDEFLStatus::Okay,
                _ => !bytes.is_empty(),
            };
            if !more || status != TDEFLStatus::Okay {
                return;
            }
        }
    }

    /// Ends the part that is open.
    fn end(&mut self) {
        self.deflate(&[], TDEFLFlush::Finish);
        if self.open.take().is_none() {
            return;
        }
        if let Some(part) = self.parts.last() {
            self.out.extend_from_slice(b"PK\x07\x08");
            for number in part.sizes() {
                self.out.extend_from_slice(&number.to_le_bytes());
            }
        }
    }

    /// How many bytes the part that is open has, unpacked.
    pub(super) fn of_part(&self) -> u32 {
        self.parts.last().map(|part| part.size).unwrap_or_default()
    }

    /// Whether it is longer than its own counts can say.
    pub(super) const fn is_too_large(&self) -> bool {
        self.taken == u32::MAX
    }

    /// What is written and was not taken yet.
    pub(super) fn take(&mut self) -> Vec<u8> {
        self.taken = self.taken.saturating_add(long(self.out.len()));
        std::mem::take(&mut self.out)
    }

    /// The rest of it, with the list of its parts.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.end();
        let first = self.at();
        let parts = std::mem::take(&mut self.parts);
        for part in &parts {
            self.out.extend_from_slice(b"PK\x01\x02");
            self.numbers(&[VERSION, VERSION, FLAGS, DEFLATE, 0, FIRST_DAY]);
            for number in part.sizes() {
                self.out.extend_from_slice(&number.to_le_bytes());
            }
            let name = part.name();
            self.numbers(&[short(name.len()), 0, 0, 0, 0, 0, 0]);
            self.out.extend_from_slice(&part.head.to_le_bytes());
            self.out.extend_from_slice(name.as_bytes());
        }
        let size = self.at() - first;
        let count = short(parts.len());
        self.out.extend_from_slice(b"PK\x05\x06");
        self.numbers(&[0, 0, count, count]);
        self.out.extend_from_slice(&size.to_le_bytes());
        self.out.extend_from_slice(&first.to_le_bytes());
        self.numbers(&[0]);
        self.out
    }

    /// How far from the beginning the next byte is.
    fn at(&self) -> u32 {
        self.taken.saturating_add(long(self.out.len()))
    }

    fn numbers(&mut self, numbers: &[u16]) {
        for number in numbers {
            self.out.extend_from_slice(&number.to_le_bytes());
        }
    }
}

impl WrittenPart {
    fn name(&self) -> String {
        if self.number == 0 { self.name.to_owned() } else { self.name.replace('#', &self.number.to_string()) }
    }

    /// The sum over its bytes, and how many they are packed and unpacked.
    const fn sizes(&self) -> [u32; 3] {
        [self.sum.value(), self.packed, self.size]
    }
}

fn short(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

fn long(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
