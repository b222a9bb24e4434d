//! Sections that are loaded when they are opened: closed until then, a word or a way to try again while they are not here.

use super::element::{El, el, words};
use super::fetch_status::{failed, waiting};
use super::frame::Frame;
use crate::app::{Action, ExploreChunk, Remote, State};
use yew::prelude::*;

/// The section with this heading: what `drawn` makes of it once it can be drawn.
pub(super) fn lazy_section(
    frame: &Frame,
    state: &State,
    class: &'static str,
    heading: &'static str,
    drawn: impl FnOnce(ExploreChunk) -> Option<El>,
) -> Option<El> {
    match state.explore_chunk() {
        Some(chunk) => drawn(chunk),
        None => Some(closed(frame, state, class, heading)),
    }
}

/// Opening it says that it is wanted.
fn closed(frame: &Frame, state: &State, class: &'static str, heading: &'static str) -> El {
    let act = frame.act.clone();
    let onclick = move |_: MouseEvent| act.emit(Action::ExploreWanted);
    el("details")
        .class(class)
        .attr("data-unloaded", "")
        .child(html! { <summary {onclick}>{ Html::from(words(heading.into())) }</summary> })
        .child_opt(state.fetched.explore.is_some().then(|| placeholder(frame, state)))
}

/// What stands in the place of something that is not here yet.
pub(super) fn placeholder(frame: &Frame, state: &State) -> El {
    match state.fetched.explore.as_ref().and_then(Remote::error) {
        Some(error) => failed(frame, error),
        None => waiting(frame, state.fetched.explore == Some(Remote::WaitingLong)),
    }
}
