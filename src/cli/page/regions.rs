//! The first question with its answers, which can be given before the program is here: word for word as the program draws
//! it (a test compares).

use crate::app::OfferedRegions;
use crate::format::html;
use crate::language::Language;
use crate::locale::Listed;
use crate::policy::{Catalog, CatalogEntry};

/// What the answers are to, for whoever does not see the heading.
const LEGEND: &str = "在哪里参保";

/// One line a region, in the order shown, and one for whoever finds none of theirs; where there are many, some of them under
/// their provinces, and where the others are found.
pub(super) fn question(catalog: &Catalog, offered: &OfferedRegions<'_>) -> String {
    let words = Language::Zh.words();
    let mut province = None;
    let mut lines = String::new();
    for entry in &offered.listed {
        let listed = Listed::of(catalog, entry, Language::Zh);
        if offered.are_many && listed.province != province {
            let heading = listed.province.as_deref().unwrap_or_default();
            lines += &format!("<p class=\"group\">{}</p>\n", html(heading));
        }
        lines += &answer(entry, &listed);
        province = listed.province;
    }
    let fieldset = format!(
        "<fieldset class=\"field choices\"><legend class=\"unseen\">{LEGEND}</legend>\n<div class=\"answers\">\n{lines}</div>\n\
         </fieldset>\n"
    );
    if !offered.are_many {
        return fieldset;
    }
    let name = words.region_search;
    let left = if offered.left > 0 {
        format!("<p class=\"hint\">{}</p>", (words.more_regions)(offered.left))
    } else {
        String::new()
    };
    format!(
        "<div>\n<div class=\"search\"><input type=\"search\" id=\"region-search\" aria-label=\"{name}\" \
         placeholder=\"{name}\"></div>\n{fieldset}{left}</div>\n"
    )
}

fn answer(entry: &CatalogEntry, Listed { name, hint, tag, .. }: &Listed) -> String {
    let tag = tag.map(|tag| format!("<span class=\"tag\">{tag}</span>")).unwrap_or_default();
    format!(
        "<label class=\"answer\"><input type=\"radio\" name=\"policy\" value=\"{}\"><span class=\"name\">{}{tag}</span>\
         <span class=\"hint\">{}</span></label>\n",
        entry.id,
        html(name),
        html(hint)
    )
}
