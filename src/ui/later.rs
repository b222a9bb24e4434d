//! The views that are loaded when somebody opens them: everything that only the functions here lead to becomes a file of
//! its own (`tools/wasm/split.mjs`), so that a first visit need not wait for it. Nothing else may name those views, and
//! the functions may be called only when [`State::has_later`].

use super::carry;
use super::curve;
use super::element::El;
use super::figures;
use super::frame::Frame;
use super::premium;
use super::result_context::ResultContext;
use super::year;
use crate::app::{PriorVisits, Screen, State};

/// The bill against what each pays.
#[inline(never)]
pub(super) fn curve(answer: ResultContext<'_>) -> Option<El> {
    curve::curve(answer)
}

/// The year's visits.
#[inline(never)]
pub(super) fn year(answer: ResultContext<'_>) -> Option<El> {
    Some(year::year(answer))
}

/// The year's other visits, while the one on the page has no result yet.
#[inline(never)]
pub(super) fn ledger(frame: &Frame, state: &State, before: &PriorVisits) -> Option<El> {
    Some(year::begun(frame, state, before))
}

/// The visit as a link.
#[inline(never)]
pub(super) fn carry(answer: ResultContext<'_>) -> Option<El> {
    Some(carry::carry(answer))
}

/// What has changed since the link was made that brought the visit.
#[inline(never)]
pub(super) fn changed_since(answer: ResultContext<'_>) -> Option<El> {
    carry::changed_since(answer)
}

/// Whether a link's case may take the place of what is on the page.
#[inline(never)]
pub(super) fn imported(frame: &Frame, state: &State) -> Option<El> {
    carry::imported(frame, state)
}

/// Every figure of the policy.
#[inline(never)]
pub(super) fn figures(frame: &Frame, state: &State, screen: &Screen) -> El {
    figures::figures(frame, state, screen)
}

/// The yearly premium.
#[inline(never)]
pub(super) fn premium(frame: &Frame, state: &State) -> El {
    premium::premium(frame, state)
}
