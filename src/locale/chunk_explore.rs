//! The second language's texts, and those of the views that are opened. They are loaded when somebody wants them, with
//! everything else behind a module of this name (`tools/wasm/split.mjs`), so that nothing but the functions here may name
//! them.

use super::texts::{ExploreTexts, Texts};
use super::{en, zh};
use crate::language::Language;
use std::hint::black_box;

/// The table. Hidden from the compiler, which would else put the table's address, and parts of it, wherever it is used.
#[inline(never)]
pub(super) fn english() -> &'static Texts {
    black_box(&en::TEXTS)
}

/// The table of the views that are opened.
#[inline(never)]
pub(super) fn opened(language: Language) -> &'static ExploreTexts {
    black_box(match language {
        Language::Zh => &zh::EXPLORE,
        Language::En => &en::EXPLORE,
    })
}
