//! The texts that the cells of a workbook share.

use super::archive::Archive;
use super::unpack::Unpack;
use super::xml::Xml;
use crate::batch_terms::WorkbookFault;

/// The texts, behind each other in one.
#[derive(Debug, Default)]
pub(super) struct Strings {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Strings {
    pub(super) fn read(mut unpack: Unpack, archive: &Archive) -> Result<Self, WorkbookFault> {
        let mut strings = Self::default();
        let mut xml = Xml::default();
        // How it is spoken stands beside some texts.
        let (mut in_text, mut spoken) = (false, false);
        while let Some(bytes) = unpack.next(archive)? {
            xml.push(bytes, &mut |piece| {
                if piece.is_open(b"rPh") || piece.is_close(b"rPh") {
                    spoken = piece.is_open(b"rPh");
                } else if piece.is_open(b"t") || piece.is_close(b"t") {
                    in_text = piece.is_open(b"t");
                } else if piece.is_close(b"si") {
                    strings.ends.push(strings.bytes.len());
                } else if in_text && !spoken {
                    piece.add_text(&mut strings.bytes);
                }
                Ok(())
            })?;
        }
        Ok(strings)
    }

    /// One of them.
    pub(super) fn text(&self, place: usize) -> Option<&[u8]> {
        let end = *self.ends.get(place)?;
        let start = place.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.bytes.get(start..end)
    }
}
