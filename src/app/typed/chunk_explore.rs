//! The way into the explore chunk, which holds the reader of free text (`tools/wasm/split.mjs`).

use super::leniently::read_leniently;
use super::unclear::{InputKind, Unclear};
use crate::app::chunk::ExploreChunk;

/// What is typed and is not plain digits.
#[inline(never)]
pub(super) fn typed_text(_: ExploreChunk, kind: InputKind, typed: &str) -> Result<String, Unclear> {
    read_leniently(kind, typed)
}
