//! A file that grows: its bytes are put away in pieces that the browser keeps.

use wasm_bindgen::JsValue;
use web_sys::Blob;
use web_sys::js_sys::{Array, Uint8Array};

/// So many bytes are put away together.
const TOGETHER: usize = 1 << 20;

/// The pieces so far, and the bytes that are not put away yet.
#[derive(Default)]
pub(super) struct Pieces {
    pieces: Array,
    pub(super) bytes: Vec<u8>,
}

impl Pieces {
    /// Puts the bytes away once there are enough of them.
    pub(super) fn put_away(&mut self) {
        if self.bytes.len() >= TOGETHER {
            self.put();
        }
    }

    fn put(&mut self) {
        self.pieces.push(&Uint8Array::from(self.bytes.as_slice()));
        self.bytes.clear();
    }

    /// All of it as a file.
    pub(super) fn file(mut self) -> Result<Blob, JsValue> {
        self.put();
        Blob::new_with_u8_array_sequence(&self.pieces)
    }
}
