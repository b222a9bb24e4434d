//! What of this layer is loaded when it is wanted (`tools/wasm/split.mjs`).

use super::link::{self, Carried, LinkFault};
use super::typed::{self, Kind, Unclear};

/// The case that a link carries.
#[inline(never)]
pub(super) fn read_link(text: &str) -> Result<Carried, LinkFault> {
    link::read_link(text)
}

/// What is typed and is not plain digits.
#[inline(never)]
pub(super) fn typed_text(kind: Kind, typed: &str) -> Result<String, Unclear> {
    typed::read(kind, typed)
}
