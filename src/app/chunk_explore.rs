//! The way into the explore chunk of this layer (`tools/wasm/split.mjs`).

use super::chunk::ExploreChunk;
use super::link::{self, LinkFault, SharedCase};

/// The case that a link carries.
#[inline(never)]
pub(super) fn read_link(_: ExploreChunk, text: &str) -> Result<SharedCase, LinkFault> {
    link::read_link(text)
}
