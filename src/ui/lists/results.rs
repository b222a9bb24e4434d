//! How far a list is, and what it came to.

use super::ask::unchecked;
use super::{ListsPage, part, save};
use crate::batch::{DeskResults, DeskRun, DeskSubject, HowFar, Table};
use crate::ui::element::{El, el, list, p, text_el};
use crate::ui::paper;
use std::rc::Rc;
use yew::prelude::*;

/// The section.
pub(super) fn section(page: &ListsPage) -> El {
    let texts = page.texts();
    let section = part("results", "results-heading", texts.results);
    let said = |words: &'static str| el("div").attr("role", "status").child(p(words));
    match &page.desk.run {
        DeskRun::Idle => section,
        DeskRun::Cancelled => section.child(said(texts.cancelled)),
        DeskRun::Failed => section.child(said(texts.failed)),
        DeskRun::Going(how_far) => section.child(going(page, *how_far)),
        DeskRun::Done(results) => done(page, results, section),
    }
}

fn going(page: &ListsPage, how_far: HowFar) -> El {
    let HowFar { percent, rows, .. } = how_far;
    let texts = page.texts();
    let stopped = page.stopped.clone();
    let onclick = move |_: MouseEvent| stopped.set(true);
    el("div")
        .child(html! { <p key="bar"><progress id="progress" max="100" value={percent.to_string()} aria-labelledby="results-heading"></progress></p> })
        .child(text_el("p", "how-far", (texts.going)(percent, rows)))
        .child_opt(pace(page, how_far))
        .child(html! { <p key="stop"><button type="button" class="plain" {onclick}>{ texts.cancel }</button></p> })
}

/// How fast it is, and how long it will take.
fn pace(page: &ListsPage, how_far: HowFar) -> Option<El> {
    let said = (page.texts().pace)(how_far.rows_a_second()?, how_far.seconds_left()?);
    Some(text_el("p", "hint", said))
}

fn done(page: &ListsPage, results: &Rc<DeskResults>, section: El) -> El {
    let texts = page.texts();
    let (rows, refused) = results.rows;
    let words = page.desk.language.batch_texts();
    let unsound = page.desk.carried().filter(|both| !both.is_sound);
    section
        .child_opt(unsound.map(|_| unchecked(page)))
        .child(el("div").attr("role", "status").child(p((texts.counted)(rows, refused))))
        .child_opt(
            (results.unpublished > 0)
                .then(|| text_el("p", "hint", (texts.unpublished)(results.unpublished)).attr("role", "note")),
        )
        .child(subject(page, &results.subject))
        .child(
            el("p")
                .class("actions")
                .child(
                    text_el("a", "plain", texts.download)
                        .attr("href", results.address.clone())
                        .attr("download", texts.file_name),
                )
                .child(save_button(page, results))
                .child(paper::print_button(texts.print)),
        )
        .all(results.tables.iter().enumerate().map(|(place, one)| table(place, one)))
        .child(text_el("h3", "", words.rests_on))
        .child(list("rests-on", results.assumptions.iter().map(|one| text_el("li", "", one.clone()))))
}

/// Of what the results are: on paper nothing else tells.
fn subject(page: &ListsPage, of: &DeskSubject) -> El {
    let texts = page.texts();
    let policy = of.policy.clone().unwrap_or_else(|| texts.list_says.to_owned());
    let compared = of.compared.clone().unwrap_or_else(|| texts.compare_none.to_owned());
    let day = of.day.map(|day| day.to_string());
    let lines = [
        Some((texts.give, of.list.clone())),
        Some((texts.of_all_rows, policy)),
        Some((texts.compare, compared)),
        day.map(|day| (texts.worked_out, day)),
    ];
    let lines = lines.into_iter().flatten().map(|(name, said)| text_el("li", "", (texts.is)(name, &said)));
    list("subject", lines)
}

fn save_button(page: &ListsPage, results: &Rc<DeskResults>) -> Html {
    let texts = page.texts();
    let (saving, results) = (page.clone(), results.clone());
    let onclick = move |_: MouseEvent| save::save(&saving, results.clone());
    html! { <button key={texts.save_workbook} type="button" class="plain" disabled={page.desk.is_saving} {onclick}>{ texts.save_workbook }</button> }
}

fn table(place: usize, table: &Table) -> El {
    let heads = table.heads.iter().map(|head| text_el("th", "", *head).attr("scope", "col"));
    let row = |(place, cells): (usize, &Vec<String>)| {
        let bar = table.bars.get(place).map(|length| {
            let value = length.to_string();
            el("td").child(html! { <meter aria-hidden="true" min="0" max="10000" {value}></meter> })
        });
        let cells = cells.iter().enumerate().map(|(column, cell)| match column {
            0 => text_el("th", "", cell.clone()).attr("scope", "row"),
            _ => text_el("td", "", cell.clone()),
        });
        el("tr").all(cells).child_opt(bar)
    };
    // The column of bars says nothing that the numbers do not.
    let over_bars = (!table.bars.is_empty()).then(|| el("td"));
    let scrolls = el("table")
        .child(text_el("caption", "", table.caption.clone()))
        .child(el("thead").child(el("tr").all(heads).child_opt(over_bars)))
        .child(el("tbody").all(table.rows.iter().enumerate().map(row)));
    el("div")
        .class("wide")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", table.caption.clone())
        .key(place.to_string())
        .child(scrolls)
}
