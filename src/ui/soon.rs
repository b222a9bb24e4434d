//! The views of an answer, which come right after the first question (`tools/wasm/split.mjs`). The functions may be called
//! only where a pack is here; nothing else may name what they lead to.

use super::element::El;
use super::frame::Frame;
use super::result::{self, Settled};
use crate::app::{Answer, Pack, State};

/// How much and who pays, and what stands below.
#[inline(never)]
pub(super) fn answered(frame: &Frame, state: &State, answer: &Answer, settled: &Settled) -> El {
    result::answered(frame, state, answer, settled)
}

/// The first lines, to be listened to.
#[inline(never)]
pub(super) fn spoken(frame: &Frame, state: &State, whole: &Answer) -> String {
    result::spoken_answer(frame, state, whole)
}

/// Verb and amount.
#[inline(never)]
pub(super) fn said_short(frame: &Frame, state: &State, whole: &Answer) -> String {
    result::said_short(frame, state, whole)
}

/// What was asked and answered, for the printed page.
#[inline(never)]
pub(super) fn on_paper(frame: &Frame, state: &State) -> El {
    super::take_away::on_paper(frame, state)
}

/// What stands below.
#[inline(never)]
pub(super) fn below(frame: &Frame, settled: &Settled) -> Option<El> {
    result::below(frame, settled)
}

/// What is filled in and does not count.
#[inline(never)]
pub(super) fn aside(frame: &Frame, state: &State, pack: &Pack) -> Option<El> {
    super::aside::aside(frame, state, pack)
}

/// The patterns of those who pay.
#[inline(never)]
pub(super) fn patterns() -> El {
    super::bar::patterns()
}
