//! The table of the authors' page's texts, one constant a language.

pub(super) mod en;
pub(super) mod zh;

use super::texts::With;
use crate::app::Aside;

/// Everything the authors' page says in one language, apart from findings and the estimator.
pub(crate) struct AuthorsTexts {
    pub(crate) name: &'static str,
    pub(crate) tagline: &'static str,
    pub(crate) skip: &'static str,
    pub(crate) give: &'static str,
    pub(crate) choose: &'static str,
    pub(crate) or_drop: &'static str,
    pub(crate) stays_here: &'static str,
    pub(crate) in_use: &'static str,
    pub(crate) start_again: &'static str,
    pub(crate) aside: fn(Aside, &str) -> String,
    pub(crate) found: &'static str,
    pub(crate) nothing_yet: &'static str,
    pub(crate) no_pack: &'static str,
    pub(crate) counts: fn(usize, usize) -> String,
    pub(crate) unsearched: &'static str,
    pub(crate) errors: With,
    pub(crate) warnings: With,
    pub(crate) line: fn(&str, usize, usize) -> String,
    pub(crate) changed: &'static str,
    pub(crate) try_it: &'static str,
    pub(crate) figures: &'static str,
    pub(crate) not_loading: &'static str,
    pub(crate) views: &'static str,
    pub(crate) compiled: &'static str,
    pub(crate) compiled_hint: &'static str,
    pub(crate) not_compiled: &'static str,
}
