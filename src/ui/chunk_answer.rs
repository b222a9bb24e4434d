//! The views of an answer, which come right after the first question (`tools/wasm/split.mjs`). The functions may be called
//! only where a pack is here; nothing else may name what they lead to.

use super::answer;
use super::element::El;
use super::frame::Frame;
use super::result_context::DebouncedState;
use crate::app::{Answer, Pack, State};

/// How much and who pays, and what stands below.
#[inline(never)]
pub(super) fn answered(frame: &Frame, state: &State, whole: &Answer, settled: &DebouncedState) -> El {
    answer::answered(frame, state, whole, settled)
}

/// The first lines, to be listened to.
#[inline(never)]
pub(super) fn spoken(frame: &Frame, state: &State, whole: &Answer) -> String {
    answer::spoken_answer(frame, state, whole)
}

/// Verb and amount.
#[inline(never)]
pub(super) fn said_short(frame: &Frame, state: &State, whole: &Answer) -> String {
    answer::said_short(frame, state, whole)
}

/// What is filled in and does not count.
#[inline(never)]
pub(super) fn aside(frame: &Frame, state: &State, pack: &Pack) -> Option<El> {
    super::aside::aside(frame, state, pack)
}
