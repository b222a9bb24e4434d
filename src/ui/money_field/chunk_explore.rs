//! What can only be said once the reader of free text is loaded (`tools/wasm/split.mjs`).

use crate::app::{ExploreChunk, Field, Unclear};
use crate::ui::element::El;
use crate::ui::frame::Frame;
use crate::ui::unclear;

/// What is unclear about something typed: only the reader that comes with this part can find that.
#[inline(never)]
pub(super) fn unclear(_: ExploreChunk, frame: &Frame, field: Field, unclear: &Unclear) -> String {
    unclear::asked(frame, field, unclear)
}

/// What could be meant by it.
#[inline(never)]
pub(super) fn offered(_: ExploreChunk, frame: &Frame, field: Field, readings: &[String]) -> El {
    unclear::offered(frame, field, readings)
}
