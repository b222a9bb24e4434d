//! The second language's texts. They are loaded when somebody wants them, with everything else behind a module of this
//! name (`tools/wasm/split.mjs`), so that nothing but the function here may name them.

use super::en;
use super::texts::Texts;
use std::hint::black_box;

/// The table. Hidden from the compiler, which would else put the table's address, and parts of it, wherever it is used.
#[inline(never)]
pub(super) fn english() -> &'static Texts {
    black_box(&en::TEXTS)
}
