//! What of this layer is loaded when it is wanted (`tools/wasm/split.mjs`).

use super::link::{self, LinkFault, SharedCase};

/// The case that a link carries.
#[inline(never)]
pub(super) fn read_link(text: &str) -> Result<SharedCase, LinkFault> {
    link::read_link(text)
}
