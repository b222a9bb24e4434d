//! What of this layer is loaded when it is wanted (`tools/wasm/split.mjs`).

use super::link::{self, Carried, LinkFault};

/// The case that a link carries.
#[inline(never)]
pub(super) fn read_link(text: &str) -> Result<Carried, LinkFault> {
    link::read_link(text)
}
