//! A part of an archive, unpacked piece by piece, up to a bound; in the end the sum over its bytes must be the one that the
//! archive says.

use super::archive::{Archive, ArchiveEntry};
use super::checksum::Checksum;
use crate::batch_terms::WorkbookFault;
use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZFlush, MZStatus};

/// So many bytes are unpacked at once.
const AT_ONCE: usize = 1 << 15;

/// A part that is unpacked.
pub(super) struct Unpack {
    entry: ArchiveEntry,
    state: Box<InflateState>,
    piece: Vec<u8>,
    /// Bytes of the part read so far.
    read: usize,
    /// Bytes that it may still come to.
    rest: u64,
    sum: Checksum,
    ended: bool,
}

impl Unpack {
    pub(super) fn new(entry: ArchiveEntry, most: u64) -> Self {
        Self {
            entry,
            state: InflateState::new_boxed(DataFormat::Raw),
            piece: vec![0; AT_ONCE],
            read: 0,
            rest: most,
            sum: Checksum::default(),
            ended: false,
        }
    }

    /// How many bytes of the part are read.
    pub(super) fn read(&self) -> u64 {
        u64::try_from(self.read).unwrap_or(u64::MAX)
    }

    /// The next bytes; none at the end.
    pub(super) fn next(&mut self, archive: &Archive) -> Result<Option<&[u8]>, WorkbookFault> {
        if self.ended {
            return Ok(None);
        }
        let packed = archive.bytes(&self.entry).and_then(|bytes| bytes.get(self.read..));
        let packed = packed.ok_or(WorkbookFault::Damaged)?;
        let (read, written) = if self.entry.deflated {
            let step = inflate(&mut self.state, packed, &mut self.piece, MZFlush::None);
            let status = step.status.map_err(|_| WorkbookFault::Damaged)?;
            self.ended = status == MZStatus::StreamEnd;
            (step.bytes_consumed, step.bytes_written)
        } else {
            let read = packed.len().min(self.piece.len());
            let pairs = self.piece.iter_mut().zip(packed);
            pairs.for_each(|(to, from)| *to = *from);
            self.ended = read == packed.len();
            (read, read)
        };
        self.read += read;
        if read == 0 && written == 0 && !self.ended {
            return Err(WorkbookFault::Damaged);
        }
        let count = u64::try_from(written).unwrap_or(u64::MAX);
        self.rest = self.rest.checked_sub(count).ok_or(WorkbookFault::TooLarge)?;
        let piece = self.piece.get(..written).unwrap_or_default();
        self.sum.add(piece);
        if self.ended && self.sum.value() != self.entry.sum {
            return Err(WorkbookFault::Damaged);
        }
        Ok(Some(piece))
    }
}
