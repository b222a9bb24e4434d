//! How far a list is, and what it came to.

use super::{ListsPage, part};
use crate::batch::{DeskResults, DeskRun, Table};
use crate::ui::element::{El, el, line, list, p};
use crate::ui::paper;
use yew::prelude::*;

/// The section.
pub(super) fn section(page: &ListsPage) -> El {
    let texts = page.texts();
    let section = part("results", "results-heading", texts.results);
    let said = |words: &'static str| el("div").attr("role", "status").put(p(words));
    match &page.desk.run {
        DeskRun::Idle => section,
        DeskRun::Cancelled => section.put(said(texts.cancelled)),
        DeskRun::Failed => section.put(said(texts.failed)),
        DeskRun::Going(percent, rows) => section.put(going(page, *percent, *rows)),
        DeskRun::Done(results) => done(page, results, section),
    }
}

fn going(page: &ListsPage, percent: u32, rows: u64) -> El {
    let texts = page.texts();
    let stopped = page.stopped.clone();
    let onclick = move |_: MouseEvent| stopped.set(true);
    el("div")
        .put(html! { <p key="bar"><progress id="progress" max="100" value={percent.to_string()} aria-labelledby="results-heading"></progress></p> })
        .put(line("p", "how-far", (texts.going)(percent, rows)))
        .put(html! { <p key="stop"><button type="button" class="plain" {onclick}>{ texts.cancel }</button></p> })
}

fn done(page: &ListsPage, results: &DeskResults, section: El) -> El {
    let texts = page.texts();
    let (rows, refused) = results.rows;
    let words = page.desk.language.batch_texts();
    section
        .put(el("div").attr("role", "status").put(p((texts.counted)(rows, refused))))
        .put(
            el("p")
                .class("actions")
                .put(
                    line("a", "plain", texts.download)
                        .attr("href", results.address.clone())
                        .attr("download", texts.file_name),
                )
                .put(paper::print_button(texts.print)),
        )
        .all(results.tables.iter().enumerate().map(|(place, one)| table(place, one)))
        .put(line("h3", "", words.rests_on))
        .put(list("rests-on", results.assumptions.iter().map(|one| line("li", "", one.clone()))))
}

fn table(place: usize, table: &Table) -> El {
    let heads = table.heads.iter().map(|head| line("th", "", *head).attr("scope", "col"));
    let row = |(place, cells): (usize, &Vec<String>)| {
        let bar = table.bars.get(place).map(|length| {
            let value = length.to_string();
            el("td").put(html! { <meter aria-hidden="true" min="0" max="10000" {value}></meter> })
        });
        let cells = cells.iter().enumerate().map(|(column, cell)| match column {
            0 => line("th", "", cell.clone()).attr("scope", "row"),
            _ => line("td", "", cell.clone()),
        });
        el("tr").all(cells).maybe(bar)
    };
    // The column of bars says nothing that the numbers do not.
    let over_bars = (!table.bars.is_empty()).then(|| el("td"));
    let scrolls = el("table")
        .put(line("caption", "", table.caption.clone()))
        .put(el("thead").put(el("tr").all(heads).maybe(over_bars)))
        .put(el("tbody").all(table.rows.iter().enumerate().map(row)));
    el("div")
        .class("wide")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", table.caption.clone())
        .key(place.to_string())
        .put(scrolls)
}
