//! A place in the list of places: the same words before the program is there and in it.

use crate::language::Language;
use crate::policy::{Catalog, CatalogEntry};

/// A place as it stands in the list.
pub struct Listed {
    /// Its province: what it stands under among many.
    pub province: Option<String>,
    /// Its name.
    pub name: String,
    /// For which years it has rules, and what its name does not say.
    pub hint: String,
    /// What its rules are where they are no law.
    pub tag: Option<&'static str>,
}

impl Listed {
    /// The place of an entry.
    #[must_use]
    pub fn of(catalog: &Catalog, entry: &CatalogEntry, language: Language) -> Self {
        let words = language.words();
        if entry.status.is_general() {
            let hint = (words.status)(entry.status).to_owned();
            return Self { province: None, name: words.elsewhere.to_owned(), hint, tag: None };
        }
        let (first, last) = catalog.years(entry);
        let years = (words.years)(first, last);
        let scope = entry.scope.as_ref().map(|scope| language.of(scope));
        Self {
            province: entry.province.as_ref().map(|one| language.of(one).to_owned()),
            name: language.of(&entry.region).to_owned(),
            hint: scope.map_or(years.clone(), |scope| format!("{years} · {scope}")),
            tag: entry.status.is_no_law().then(|| (words.status)(entry.status)),
        }
    }
}
