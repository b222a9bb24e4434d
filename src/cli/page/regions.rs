//! The answers to the first question, which can be given before the program is here: word for word as the program draws
//! them (a test compares).

use super::escaped;
use crate::locale::Language;
use crate::policy::{Catalog, Entry};

/// One line a region, in the order shown; invented places are not offered.
pub(super) fn answers(catalog: Catalog) -> String {
    let catalog = catalog.with(&[]);
    catalog.regions().map(|entry| answer(entry, catalog.first_year(entry))).collect()
}

fn answer(entry: &Entry, first_year: u16) -> String {
    let words = Language::Zh.words();
    let name = escaped(Language::Zh.of(&entry.region));
    let tag = if entry.status.is_no_law() {
        format!("<span class=\"tag\">{}</span>", (words.status)(entry.status))
    } else {
        String::new()
    };
    format!(
        "<label class=\"answer\"><input type=\"radio\" name=\"policy\" value=\"{}\"><span class=\"name\">{name}{tag}</span>\
         <span class=\"hint\">{}</span></label>\n",
        entry.id,
        (words.from_year)(first_year)
    )
}
