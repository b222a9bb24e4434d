//! The reader that is loaded when it is wanted (`tools/wasm/split.mjs`).

use super::leniently::read_leniently;
use super::unclear::{Kind, Unclear};

/// What is typed and is not plain digits.
#[inline(never)]
pub(super) fn typed_text(kind: Kind, typed: &str) -> Result<String, Unclear> {
    read_leniently(kind, typed)
}
