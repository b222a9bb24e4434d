//! The way into the explore chunk: the views that are loaded when somebody opens them (`tools/wasm/split.mjs`). Nothing else
//! may name those views.

use super::element::El;
use super::figures;
use super::frame::Frame;
use super::prefilled;
use super::premium;
use super::questions::Questions;
use super::rest;
use super::result_context::ResultContext;
use super::served;
use super::{share, year};
use crate::app::{ExploreChunk, PriorVisits, Screen, State};

/// What stands below an answer.
#[inline(never)]
pub(super) fn rest(_: ExploreChunk, answer: ResultContext<'_>) -> El {
    rest::rest(answer)
}

/// The people served at a desk.
#[inline(never)]
pub(super) fn served(_: ExploreChunk, frame: &Frame, state: &State, answered: bool) -> El {
    served::served(frame, state, answered)
}

/// What is filled in already for the next person at a desk.
#[inline(never)]
pub(super) fn prefilled(_: ExploreChunk, ask: &Questions<'_>) -> El {
    prefilled::prefilled(ask)
}

/// A visit of the year was dropped, and can be had back.
#[inline(never)]
pub(super) fn dropped(_: ExploreChunk, frame: &Frame) -> El {
    year::dropped(frame)
}

/// The year's other visits, while the one on the page has no result yet.
#[inline(never)]
pub(super) fn ledger(_: ExploreChunk, frame: &Frame, state: &State, before: &PriorVisits) -> Option<El> {
    Some(year::begun(frame, state, before))
}

/// What the year's visits come to together.
#[inline(never)]
pub(super) fn year_sum(_: ExploreChunk, answer: ResultContext<'_>) -> Option<El> {
    year::sum(answer)
}

/// What has changed since the link was made that brought the visit.
#[inline(never)]
pub(super) fn changed_since(_: ExploreChunk, answer: ResultContext<'_>) -> Option<El> {
    share::changed_since(answer)
}

/// Whether a link's case may take the place of what is on the page.
#[inline(never)]
pub(super) fn imported(_: ExploreChunk, frame: &Frame, state: &State) -> Option<El> {
    share::imported(frame, state)
}

/// Every figure of the policy.
#[inline(never)]
pub(super) fn figures(_: ExploreChunk, frame: &Frame, state: &State, screen: &Screen) -> El {
    figures::figures(frame, state, screen)
}

/// The yearly premium.
#[inline(never)]
pub(super) fn premium(_: ExploreChunk, frame: &Frame, state: &State) -> El {
    premium::premium(frame, state)
}
