//! What the author changed: figures and who is paid what, the rest of the pack, and typical cases in yuan.

use super::part;
use crate::app::{AuthorsAction, Workbench};
use crate::authoring::Severity;
use crate::language::Language;
use crate::locale::{AuthorsTexts, difference_report};
use crate::ui::element::{El, el, list, text_el};
use crate::ui::hand_over::{HandedPacks, hand_over};
use std::rc::Rc;
use yew::prelude::*;

/// The page for lists.
const LISTS: &str = "batch.html";

/// The section, where there is something to compare with.
pub(super) fn changed(
    texts: &'static AuthorsTexts,
    bench: &Rc<Workbench>,
    language: Language,
    act: &Callback<AuthorsAction>,
) -> Option<El> {
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
            .child(in_lists(texts, bench, language, act)),
    )
}

/// The way to the page for lists, with both packs.
fn in_lists(
    texts: &'static AuthorsTexts,
    bench: &Rc<Workbench>,
    language: Language,
    act: &Callback<AuthorsAction>,
) -> El {
    let (bench_now, act) = (Rc::clone(bench), act.clone());
    let onclick = move |event: MouseEvent| {
        event.prevent_default();
        if let Some(packs) = handed(&bench_now, language) {
            act.emit(AuthorsAction::ListsOpened(hand_over(LISTS, &packs)));
        }
    };
    let link = html! { <a key="lists" href={LISTS} target="_blank" {onclick}>{ texts.in_lists }</a> };
    let told = match bench.lists_opened {
        None => el("p").attr("role", "status"),
        Some(true) => text_el("p", "hint", texts.lists_opened).attr("role", "status"),
        Some(false) => text_el("p", "error", texts.lists_blocked).attr("role", "alert"),
    };
    el("div")
        .child(el("p").child(link).text(" ").child(text_el("span", "hint", texts.in_lists_hint)))
        .child(told)
}

/// Both packs as the page for lists reads them.
fn handed(bench: &Workbench, language: Language) -> Option<HandedPacks> {
    let (_, [before, after]) = bench.changed()?;
    let is_sound = bench.found(Severity::Error).next().is_none();
    Some(HandedPacks { before: before.compiled(), after: after.compiled(), is_sound, language })
}
