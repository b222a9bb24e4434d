//! What the author changed: figures and who is paid what, the rest of the pack, and typical cases in yuan.

use super::part;
use crate::app::Workbench;
use crate::language::Language;
use crate::locale::{AuthorsTexts, difference_report};
use crate::ui::element::{El, el, line, list};

/// The section, where there is something to compare with.
pub(super) fn changed(texts: &'static AuthorsTexts, bench: &Workbench, language: Language) -> Option<El> {
    let (difference, packs) = bench.changed()?;
    let report = difference_report(difference, packs, language);
    let said = |(heading, lines): (&'static str, Vec<String>)| {
        let told = if lines.is_empty() { vec![report.same.to_owned()] } else { lines };
        el("div").put(line("h3", "", heading)).put(list("", told.into_iter().map(|one| line("li", "", one))))
    };
    let heads = [texts.typical_case, texts.before, texts.now, texts.change];
    let heads = heads.iter().map(|head| line("th", "", *head).attr("scope", "col"));
    let rows = report.cases.into_iter().map(|[case, from, to, change]| {
        let is_same = from == to;
        el("tr")
            .class(if is_same { "same" } else { "" })
            .put(line("th", "", case).attr("scope", "row"))
            .put(line("td", "", from))
            .put(line("td", "", to))
            .put(line("td", "", change))
    });
    let table = el("table").put(el("thead").put(el("tr").all(heads))).put(el("tbody").all(rows));
    let link = line("a", "", texts.in_lists).attr("href", "batch.html");
    Some(
        part("changed", texts.changed)
            .put(
                el("div")
                    .class("changes")
                    .attr("tabindex", "0")
                    .attr("role", "group")
                    .attr("aria-label", texts.changed)
                    .put(said(report.pays))
                    .put(said(report.says))
                    .put(line("h3", "", report.typical))
                    .put(table),
            )
            .put(el("p").put(link).text(" ").put(line("span", "hint", texts.in_lists_hint))),
    )
}
