//! Finding a region among many: by its name, its English name, which is its pinyin, or its initials.

use crate::has::has;
use crate::policy::Words;

/// More regions than this are searched, not looked through.
pub const LOOKED_THROUGH: usize = 12;

/// So many are listed at once; the others are found by name.
pub const LISTED_AT_ONCE: usize = 40;

/// Whether what was typed finds this region: part of its name, or letters that its English name has in this order from its
/// first on, as `as` or `ansh` for Anshan. Nothing typed finds all.
#[must_use]
pub fn finds(typed: &str, region: &Words) -> bool {
    let wanted = typed.trim();
    if wanted.is_empty() || has(&region.zh, wanted) {
        return true;
    }
    let mut rest = region.en.bytes();
    let mut letters = wanted.bytes().filter(|letter| *letter != b' ');
    let first = letters.next();
    let is = |one: u8, other: u8| one.eq_ignore_ascii_case(&other);
    first.zip(rest.next()).is_some_and(|(first, name)| is(first, name))
        && letters.all(|letter| rest.any(|one| is(one, letter)))
}
