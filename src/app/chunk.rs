//! The lazy chunk of the program as a value: whoever holds one may call what is in it.

/// Proof that the explore chunk is loaded. Only the functions of modules named `chunk_explore` take one, and they are the
/// only way into it (`tools/wasm/split.mjs`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExploreChunk(());

impl ExploreChunk {
    /// Proven by a state that has it, or by the reader of free text, which is asked where no state is at hand.
    pub(super) const fn where_loaded(loaded: bool) -> Option<Self> {
        if loaded { Some(Self(())) } else { None }
    }
}
