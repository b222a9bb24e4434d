//! The way into the explore chunk of this layer (`tools/wasm/split.mjs`).

use super::action::Action;
use super::answer::{self, PriorVisits};
use super::chunk::ExploreChunk;
use super::pack::Pack;
use super::state::State;

/// What was said in a view of that part; `before` is the state in which it was.
#[inline(never)]
pub(super) fn explored(_: ExploreChunk, state: &mut State, before: &State, action: Action) {
    state.explored(before, action);
}

/// What the visits before come to.
#[inline(never)]
pub(super) fn before(_: ExploreChunk, pack: &Pack, state: &State) -> PriorVisits {
    answer::before(pack, &state.ledger, state.year(), state.device.today)
}

/// The case that a link carries.
#[inline(never)]
pub(super) fn read_link(_: ExploreChunk, state: &mut State) {
    state.read_waiting_link();
}
