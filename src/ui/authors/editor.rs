//! Where a pack and its cases are written: a plain text area each, that works by itself. static/editor/ puts an editor in
//! its place where it can; they speak by attributes of the area (`data-findings`, `data-replaced`) and by its `input`.

use super::part;
use crate::app::{AuthorsAction, Found, PackFile, Workbench};
use crate::authoring::{Remark, Severity};
use crate::language::Language;
use crate::locale::{AuthorsTexts, finding_text};
use crate::ui::element::{El, el, list, p, text_el};
use crate::ui::given;
use crate::ui::save_link::save_link;
use std::fmt::Write as _;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// Findings that are shown in the margin; the list below has all of them.
const MOST: usize = 1000;

/// The id of a file's text area.
pub(super) const fn area_id(which: PackFile) -> &'static str {
    match which {
        PackFile::Pack => "written-pack",
        PackFile::Cases => "written-cases",
    }
}

/// The pack as it is written.
pub(super) fn pack(
    texts: &'static AuthorsTexts,
    bench: &Workbench,
    language: Language,
    act: &Callback<AuthorsAction>,
) -> Option<El> {
    written(PackFile::Pack, texts, bench, language, act).map(|area| part("written", texts.write).child(area))
}

/// The cases as they are written.
pub(super) fn cases(
    texts: &'static AuthorsTexts,
    bench: &Workbench,
    language: Language,
    act: &Callback<AuthorsAction>,
) -> Option<El> {
    bench.written(PackFile::Pack)?;
    let area = written(PackFile::Cases, texts, bench, language, act);
    let begin = || {
        let fact = act.reform(|_| AuthorsAction::Wrote(PackFile::Cases, "\n".to_owned()));
        el("p").child(crate::ui::frame::button("plain", texts.begin_cases.into(), None, fact))
    };
    let lacking = bench.found(Severity::Error).filter(|one| one.finding.remark == Remark::NoCase);
    let lacking: Vec<El> = lacking
        .filter_map(|one| {
            let (row, column) = one.place?;
            Some(el("li").child(super::go_to(texts, &one, row, column)).text(" ").child(text_el(
                "code",
                "",
                &one.finding.path,
            )))
        })
        .collect();
    let uncovered = (!lacking.is_empty()).then(|| {
        let many = lacking.len().to_string();
        el("div").child(p((texts.uncovered)(&many))).child(list("", lacking))
    });
    let section =
        part("cases", texts.cases).child(text_el("p", "hint", texts.cases_hint)).child_opt(uncovered);
    Some(section.child(area.unwrap_or_else(begin)))
}

fn written(
    which: PackFile,
    texts: &'static AuthorsTexts,
    bench: &Workbench,
    language: Language,
    act: &Callback<AuthorsAction>,
) -> Option<El> {
    let (name, text) = bench.written(which)?;
    let id = area_id(which);
    let (act, saving) = (act.clone(), act.clone());
    let oninput = move |event: InputEvent| {
        let area: HtmlTextAreaElement = event.target_unchecked_into();
        act.emit(AuthorsAction::Wrote(which, area.value()));
    };
    let save = save_link(texts.save, name.to_owned().into(), move || {
        let text = given::element::<HtmlTextAreaElement>(id).map(|area| area.value())?;
        saving.emit(AuthorsAction::Saved(Some(which)));
        Some(text)
    });
    let findings = margin(bench, which, language);
    let area = html! {
        <textarea {id} key={id} class="written" rows="24" spellcheck="false" autocomplete="off" autocapitalize="off" wrap="off"
            data-editor={if which == PackFile::Pack { "pack" } else { "cases" }} data-words={texts.editor_words}
            data-findings={findings} data-replaced={bench.replaced.to_string()} value={text.to_owned()} {oninput} />
    };
    Some(
        el("div")
            .class("writing")
            .child(text_el("label", "", name.to_owned()).attr("for", id))
            // What the script puts in here is its own.
            .child(html! { <div key="host" class="editor" data-for={id}></div> })
            .child(area)
            .child(el("p").child(save)),
    )
}

/// What the margin shows: line, column, how grave, and what, a line each.
fn margin(bench: &Workbench, which: PackFile, language: Language) -> String {
    let mut lines = String::new();
    let all = [Severity::Error, Severity::Warning].into_iter().flat_map(|severity| bench.found(severity));
    for Found { place, finding, .. } in all.filter(|one| one.written == which).take(MOST) {
        let (line, column) = place.unwrap_or((1, 1));
        let words = finding_text(finding, language).replace(['\n', '\t'], " ");
        let _ = writeln!(lines, "{line}\t{column}\t{}\t{words}", finding.severity.id());
    }
    lines
}
