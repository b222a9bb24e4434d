//! Finding a region among many: by its name, its English name, which is its pinyin, its initials, or its province.

use crate::has::has;
use crate::policy::{CatalogEntry, Words};

/// More regions than this are searched, not looked through.
pub const LOOKED_THROUGH: usize = 12;

/// So many are listed at once; the others are found by name.
pub const LISTED_AT_ONCE: usize = 40;

/// Whether what was typed finds this region by its own name or its province's. Nothing typed finds all.
#[must_use]
pub fn finds(typed: &str, entry: &CatalogEntry) -> bool {
    names(typed, &entry.region) || entry.province.as_ref().is_some_and(|province| names(typed, province))
}

/// Whether what was typed is this name: part of its name, or letters that its English name has in this order from its
/// first on, as `as` or `ansh` for Anshan.
fn names(typed: &str, name: &Words) -> bool {
    let wanted = typed.trim();
    if wanted.is_empty() || has(&name.zh, wanted) {
        return true;
    }
    let mut rest = name.en.bytes();
    let mut letters = wanted.bytes().filter(|letter| *letter != b' ');
    let first = letters.next();
    let is = |one: u8, other: u8| one.eq_ignore_ascii_case(&other);
    first.zip(rest.next()).is_some_and(|(first, one)| is(first, one))
        && letters.all(|letter| rest.any(|one| is(one, letter)))
}
