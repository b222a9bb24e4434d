//! The regions that a page around may offer, to choose among where somebody writes such a page: every language beside the
//! others.

use crate::format::html;
use crate::language::Language;
use crate::locale::Listed;
use crate::policy::{Catalog, CatalogEntry};

/// One line a region, in the order shown, and one for places that are not listed; invented places are not offered.
pub(super) fn choices(catalog: Catalog) -> String {
    let catalog = catalog.with(&[]);
    catalog.regions().chain(catalog.general()).map(|entry| choice(&catalog, entry)).collect()
}

fn choice(catalog: &Catalog, entry: &CatalogEntry) -> String {
    let names: String = [Language::Zh, Language::En]
        .into_iter()
        .map(|language| {
            let listed = Listed::of(catalog, entry, language);
            // Of the general estimate what it is says more here than how a reader finds it.
            let name = if entry.status.is_general() { listed.hint } else { listed.name };
            format!("<span lang=\"{}\">{}</span>", language.tag(), html(&name))
        })
        .collect();
    format!(
        "<label class=\"answer\"><input type=\"checkbox\" name=\"regions[]\" value=\"{}\"><span class=\"name\">{names}</span></label>\n",
        entry.id
    )
}
