//! How a pack is begun: from one of the site, from the blank template, or from the person's own files.

use super::part;
use crate::app::{AuthorsAction, FileRemark, Shelf, Workbench};
use crate::language::Language;
use crate::locale::AuthorsTexts;
use crate::policy::CatalogEntry;
use crate::ui::element::{El, el, list, text_el};
use crate::ui::frame::{self, Frame};
use crate::ui::given;
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The choice of the pack to copy.
pub(super) const COPIED: &str = "copied";

/// The first section of the page.
pub(super) fn begin(frame: &Frame, bench: &Rc<Workbench>, act: &Callback<AuthorsAction>) -> El {
    let texts = frame.language.authors_texts();
    let names: Vec<El> = bench.files().map(|name| text_el("li", "", name.to_owned())).collect();
    let class = |why: FileRemark| if why == FileRemark::FromGbk { "hint" } else { "error" };
    let aside = bench.aside.iter().map(|(name, why)| text_el("li", class(*why), (texts.aside)(*why, name)));
    let in_use = (!names.is_empty()).then(|| {
        el("div").child(text_el("h3", "", texts.in_use)).child(list("", names)).child(
            el("p").class("ways").child(archive(texts, bench, act)).text(" ").child(button(
                texts.start_again,
                act,
                || AuthorsAction::StartedAgain,
            )),
        )
    });
    let asked = bench.pending.is_some().then(|| {
        let half = bench.is_half_filled().then(|| text_el("p", "error", texts.half_filled));
        el("div")
            .attr("role", "alert")
            .child(text_el("p", "error", texts.put_away_asked))
            .child_opt(half)
            .child(
                el("p")
                    .class("ways")
                    .child(button(texts.put_away_not, act, || AuthorsAction::PutAwayAnswered(false)))
                    .text(" ")
                    .child(button(texts.put_away, act, || AuthorsAction::PutAwayAnswered(true))),
            )
    });
    part("files", texts.begin)
        .child(text_el("p", "hint", texts.begin_hint))
        .child_opt(shelf(texts, bench, act, frame.language))
        .child(
            el("p")
                .class("ways")
                .child_opt(
                    matches!(bench.shelf, Shelf::Closed | Shelf::Failed).then(|| open_shelf(texts, act)),
                )
                .child(button(texts.from_blank, act, || AuthorsAction::BeganBlank)),
        )
        .child(text_el("label", "", texts.choose).attr("for", "given"))
        .child(given::input("given", act))
        .child(text_el("p", "hint", texts.or_drop))
        .child(text_el("p", "hint", texts.stays_here))
        .child_opt((!bench.aside.is_empty()).then(|| list("", aside)))
        .child_opt(in_use)
        .child_opt(asked)
}

fn button(words: &'static str, act: &Callback<AuthorsAction>, fact: fn() -> AuthorsAction) -> Html {
    frame::button("plain", words.into(), None, act.reform(move |_| fact()))
}

/// All files as one archive, named after the pack.
fn archive(texts: &'static AuthorsTexts, bench: &Rc<Workbench>, act: &Callback<AuthorsAction>) -> Html {
    let name = bench.policy().map_or("pack", |policy| policy.id.as_str());
    let (bench, act) = (Rc::clone(bench), act.clone());
    given::archive_link(texts.save_all, format!("{name}.zip"), move || {
        act.emit(AuthorsAction::Saved(None));
        bench.archive()
    })
}

/// Asks for the list of packs, which nobody needs who brings files.
fn open_shelf(texts: &'static AuthorsTexts, act: &Callback<AuthorsAction>) -> El {
    let act = act.clone();
    let onclick = Callback::from(move |_| {
        act.emit(AuthorsAction::ShelfOpened);
        given::fetch_shelf(&act);
    });
    el("span").child(frame::button("plain", texts.from_region.into(), None, onclick))
}

/// The packs of the site, one of which is copied.
fn shelf(
    texts: &'static AuthorsTexts,
    bench: &Workbench,
    act: &Callback<AuthorsAction>,
    language: Language,
) -> Option<El> {
    let entries = match &bench.shelf {
        Shelf::Closed => return None,
        Shelf::Coming => return Some(text_el("p", "hint", texts.shelf_coming)),
        Shelf::Failed => return Some(text_el("p", "error", texts.shelf_failed).attr("role", "alert")),
        Shelf::Open(entries) => entries,
    };
    let options = entries.iter().enumerate().map(|(at, entry)| {
        // Without this, what is chosen is the last that was drawn.
        let selected = at == 0;
        html! { <option key={entry.id.as_str()} value={entry.id.clone()} {selected}>{ named(entry, language) }</option> }
    });
    let options: Html = options.collect();
    let act = act.clone();
    let onclick = Callback::from(move |_| {
        let chosen = given::element::<HtmlSelectElement>(COPIED).map(|select| select.value());
        if let Some(id) = chosen {
            given::fetch_pack(id, &act);
        }
    });
    Some(
        el("p")
            .class("shelf")
            .child(text_el("label", "", texts.which_region).attr("for", COPIED))
            .child(html! { <select id={COPIED}>{ options }</select> })
            .text(" ")
            .child(frame::button("plain", texts.copy_region.into(), None, onclick)),
    )
}

/// A pack's region and its days.
fn named(entry: &CatalogEntry, language: Language) -> String {
    let until = entry.period.last().map(|day| day.to_string()).unwrap_or_default();
    format!("{} · {}–{until}", language.of(&entry.region), entry.period.from)
}
