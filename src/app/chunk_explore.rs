//! The way into the explore chunk of this layer (`tools/wasm/split.mjs`).

use super::chunk::ExploreChunk;
use super::link::{self, LinkFault, SharedCase};
use super::state::State;
use crate::terms::Setting;

/// The case that a link carries.
#[inline(never)]
pub(super) fn read_link(_: ExploreChunk, text: &str) -> Result<SharedCase, LinkFault> {
    link::read_link(text)
}

/// Another visit of the year, as it was typed beside the one on the page.
#[inline(never)]
pub(super) fn add_visit(_: ExploreChunk, state: &mut State, setting: Setting) {
    state.add_visit(setting);
}
