//! The answers to the first question, which can be given before the program is here: word for word as the program draws
//! them (a test compares).

use super::escaped;
use crate::language::Language;
use crate::locale::Listed;
use crate::policy::{Catalog, CatalogEntry};

/// One line a region, in the order shown, and one for whoever finds none of theirs; invented places are not offered.
pub(super) fn answers(catalog: Catalog) -> String {
    let catalog = catalog.with(&[]);
    catalog.regions().chain(catalog.general()).map(|entry| answer(&catalog, entry)).collect()
}

fn answer(catalog: &Catalog, entry: &CatalogEntry) -> String {
    let Listed { name, hint, tag } = Listed::of(catalog, entry, Language::Zh);
    let tag = tag.map(|tag| format!("<span class=\"tag\">{tag}</span>")).unwrap_or_default();
    format!(
        "<label class=\"answer\"><input type=\"radio\" name=\"policy\" value=\"{}\"><span class=\"name\">{}{tag}</span>\
         <span class=\"hint\">{}</span></label>\n",
        entry.id,
        escaped(&name),
        escaped(&hint)
    )
}
