//! A file's bytes, some at a time, as UTF-8. The browser has a turn between any two of them, so that the page answers while
//! a long list is read.

use crate::batch::encoding;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Promise, Uint8Array};
use web_sys::{Blob, FileReader, TextDecodeOptions, TextDecoder};

/// So many bytes are read at once: a few hundred rows, whose estimates take some hundredths of a second.
const SLICE: i32 = 1 << 15;

/// What stands before the first letter of a file in UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// A file that is read.
pub(super) struct Slices {
    file: Blob,
    at: i32,
    size: i32,
    /// For files that are not in UTF-8.
    decoder: Option<TextDecoder>,
}

impl Slices {
    /// From the beginning; a file of two thousand million bytes or more is not read.
    pub(super) fn new(file: Blob) -> Option<Self> {
        let size = file.size().to_string().parse().ok()?;
        Some(Self { file, at: 0, size, decoder: None })
    }

    /// How much of the file is read, in percent.
    pub(super) fn percent(&self) -> u32 {
        let percent = (i64::from(self.at) * 100).checked_div(i64::from(self.size)).unwrap_or(100);
        u32::try_from(percent).unwrap_or_default()
    }

    /// The next bytes; none at the end.
    pub(super) async fn next(&mut self) -> Result<Option<Vec<u8>>, JsValue> {
        if self.at >= self.size {
            return Ok(None);
        }
        let end = self.at.saturating_add(SLICE).min(self.size);
        let mut bytes = bytes(&self.file.slice_with_i32_and_i32(self.at, end)?).await?;
        if self.at == 0 {
            self.decoder = encoding(&bytes).map(TextDecoder::new_with_label).transpose()?;
            if bytes.starts_with(MARK) {
                bytes.drain(..MARK.len());
            }
        }
        self.at = end;
        let Some(decoder) = &self.decoder else { return Ok(Some(bytes)) };
        let options = TextDecodeOptions::new();
        options.set_stream(end < self.size);
        let text =
            decoder.decode_with_buffer_source_and_options(&Uint8Array::from(bytes.as_slice()), &options)?;
        Ok(Some(text.into_bytes()))
    }
}

/// The bytes of a piece. `FileReader` rather than `Blob.arrayBuffer`, which engines before Chrome 76 and Safari 14 lack.
pub(super) async fn bytes(piece: &Blob) -> Result<Vec<u8>, JsValue> {
    let reader = FileReader::new()?;
    reader.read_as_array_buffer(piece)?;
    let done = Promise::new(&mut |resolve, reject| {
        reader.set_onload(Some(&resolve));
        reader.set_onerror(Some(&reject));
    });
    JsFuture::from(done).await?;
    Ok(Uint8Array::new(&reader.result()?).to_vec())
}
