//! The parts of a comparison that are loaded when they are opened (`tools/wasm/split.mjs`).

use super::more;
use crate::app::{ComparedVisit, ExploreChunk};
use crate::ui::element::El;
use crate::ui::frame::Frame;
use crate::ui::result_context::ResultContext;

/// Which variants are compared.
#[inline(never)]
pub(super) fn others(_: ExploreChunk, answer: ResultContext<'_>) -> Option<El> {
    more::others(answer)
}

/// The variants line by line.
#[inline(never)]
pub(super) fn side_by_side(
    _: ExploreChunk,
    answer: ResultContext<'_>,
    columns: &[ComparedVisit],
) -> Option<El> {
    more::side_by_side(answer, columns)
}

/// Why they differ.
#[inline(never)]
pub(super) fn differences(
    _: ExploreChunk,
    answer: ResultContext<'_>,
    columns: &[ComparedVisit],
) -> Option<El> {
    more::differences(answer, columns)
}

/// The bills at other hospitals, to be typed.
#[inline(never)]
pub(super) fn bills(_: ExploreChunk, answer: ResultContext<'_>, columns: &[ComparedVisit]) -> Option<El> {
    Some(more::bills(answer, columns))
}

/// That the bills compared differ.
#[inline(never)]
pub(super) fn bills_differ(_: ExploreChunk, frame: &Frame) -> El {
    more::bills_differ(frame)
}
