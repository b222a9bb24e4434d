//! What the author changed: figures and who is paid what, the rest of the pack, and typical cases in yuan.

use super::part;
use crate::app::Workbench;
use crate::language::Language;
use crate::locale::{AuthorsTexts, difference_report};
use crate::ui::element::{El, el, list, text_el};

/// The section, where there is something to compare with.
pub(super) fn changed(texts: &'static AuthorsTexts, bench: &Workbench, language: Language) -> Option<El> {
    let (difference, packs) = bench.changed()?;
    let report = difference_report(difference, packs, language);
    let said = |(heading, lines): (&'static str, Vec<String>)| {
        let told = if lines.is_empty() { vec![report.same.to_owned()] } else { lines };
        el("div")
            .child(text_el("h3", "", heading))
            .child(list("", told.into_iter().map(|one| text_el("li", "", one))))
    };
    let heads = [texts.typical_case, texts.before, texts.now, texts.change];
    let heads = heads.iter().map(|head| text_el("th", "", *head).attr("scope", "col"));
    let rows = report.cases.into_iter().map(|[case, from, to, change]| {
        let is_same = from == to;
        el("tr")
            .class(if is_same { "same" } else { "" })
            .child(text_el("th", "", case).attr("scope", "row"))
            .child(text_el("td", "", from))
            .child(text_el("td", "", to))
            .child(text_el("td", "", change))
    });
    let table = el("table").child(el("thead").child(el("tr").all(heads))).child(el("tbody").all(rows));
    let link = text_el("a", "", texts.in_lists).attr("href", "batch.html");
    Some(
        part("changed", texts.changed)
            .child(
                el("div")
                    .class("changes")
                    .attr("tabindex", "0")
                    .attr("role", "group")
                    .attr("aria-label", texts.changed)
                    .child(said(report.pays))
                    .child(said(report.says))
                    .child(text_el("h3", "", report.typical))
                    .child(table),
            )
            .child(el("p").child(link).text(" ").child(text_el("span", "hint", texts.in_lists_hint))),
    )
}
