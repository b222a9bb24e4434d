//! Finding a region among many: by its name, its English name, which is its pinyin, its initials, or its province.

use crate::has::has;
use crate::listed::AddAll;
use crate::policy::{Catalog, CatalogEntry, Words};

/// More regions than this are searched, not looked through: no more are listed at once, the others found by name.
pub const LOOKED_THROUGH: usize = 12;

/// The regions as they are offered: the same before the program is here and in it.
pub struct OfferedRegions<'c> {
    /// Whether there are too many to look through.
    pub are_many: bool,
    /// Those that are listed, the general estimate last: it is for whoever finds none.
    pub listed: Vec<&'c CatalogEntry>,
    /// How many that are looked for are not listed.
    pub left: usize,
}

impl<'c> OfferedRegions<'c> {
    /// Of those that what was typed finds, and the chosen one, which stays in sight whatever is looked for.
    #[must_use]
    pub fn of(catalog: &'c Catalog, typed: &str, is_chosen: impl Fn(&CatalogEntry) -> bool) -> Self {
        let are_many = catalog.regions().nth(LOOKED_THROUGH).is_some();
        let (mut listed, left) =
            looked_through(catalog.regions(), |entry| is_chosen(entry), |entry| finds(typed, entry));
        listed.add_all(catalog.general());
        Self { are_many, listed, left }
    }

    /// The packs of those that are listed.
    #[must_use]
    pub fn catalog(&self, whole: &Catalog) -> Catalog {
        Catalog::of(self.listed.iter().flat_map(|entry| whole.of_region(&entry.region)).cloned().collect())
    }
}

/// Of many those that are listed: what stays, and of what is found no more than can be looked through; and how many that are
/// found are not listed.
#[must_use]
pub fn looked_through<T>(
    all: impl Iterator<Item = T>,
    stays: impl Fn(&T) -> bool,
    is_found: impl Fn(&T) -> bool,
) -> (Vec<T>, usize) {
    let (mut listed, mut left) = (Vec::new(), 0);
    all.for_each(|one| {
        if stays(&one) || is_found(&one) && listed.len() < LOOKED_THROUGH {
            listed.push(one);
        } else if is_found(&one) {
            left += 1;
        }
    });
    (listed, left)
}

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
