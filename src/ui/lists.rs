//! The page for lists: a list and its policies in, what it comes to out.

mod ask;
mod pieces;
mod results;
mod run;
mod save;
mod slices;
mod source;
mod turn;

use super::browser::{apply_document_settings, root};
use super::element::{El, el, p, text_el};
use crate::batch::{Desk, DeskAction};
use crate::language::Language;
use crate::locale::ListsTexts;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::Blob;
use yew::prelude::*;

/// The state that is shown.
struct ListsShown(Rc<Desk>);

impl Reducible for ListsShown {
    type Action = DeskAction;

    fn reduce(self: Rc<Self>, action: DeskAction) -> Rc<Self> {
        Rc::new(Self(Rc::new(self.0.update(action))))
    }
}

/// What the views are given.
#[derive(Clone)]
struct ListsPage {
    desk: Rc<Desk>,
    act: Callback<DeskAction>,
    /// The list itself, of which the state knows the name alone.
    list: Rc<Cell<Option<Blob>>>,
    /// What it came to, row by row, as the browser keeps it.
    results: Rc<Cell<Option<Blob>>>,
    /// Set by whoever stops a run.
    stopped: Rc<Cell<bool>>,
}

impl ListsPage {
    fn texts(&self) -> &'static ListsTexts {
        self.desk.language.lists_texts()
    }
}

/// The page with its state.
#[component]
fn Lists() -> Html {
    let desk = use_reducer(|| ListsShown(Rc::default()));
    let dispatcher = desk.dispatcher();
    let act = (*use_memo((), move |()| Callback::from(move |action| dispatcher.dispatch(action)))).clone();
    let list = (*use_memo((), |()| Rc::new(Cell::new(None)))).clone();
    let results = (*use_memo((), |()| Rc::new(Cell::new(None)))).clone();
    let stopped = (*use_memo((), |()| Rc::new(Cell::new(false)))).clone();
    let page = ListsPage { desk: Rc::clone(&desk.0), act: act.clone(), list, results, stopped };
    use_effect_with((), move |()| {
        run::fetch_packs(act.clone());
        run::take_packs(act);
    });
    let language = page.desk.language;
    use_effect_with(language, |language| {
        apply_document_settings(*language, false, language.lists_texts().name)
    });
    let texts = page.texts();
    let drawn = el("div")
        .child(text_el("a", "skip", texts.skip).attr("href", "#results"))
        .child(header(&page))
        .child(
            el("main")
                .child(ask::list(&page))
                .child(ask::policies(&page))
                .child_opt(page.desk.list.is_some().then(|| ask::columns(&page)))
                .child(results::section(&page)),
        )
        .child(el("footer").child(p(texts.stays_here)).child(p(texts.no_settlement)));
    drop_zone(drawn.into(), page.clone())
}

/// Takes a file that is dropped anywhere on the page: elsewhere the browser would open it instead of the page.
fn drop_zone(drawn: Html, page: ListsPage) -> Html {
    let ondrop = move |event: DragEvent| {
        event.prevent_default();
        let files = event.data_transfer().and_then(|dragged| dragged.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            page.take(file.name(), file.into());
        }
    };
    let ondragover = |event: DragEvent| event.prevent_default();
    html! { <div class="drop-zone" {ondrop} {ondragover}>{ drawn }</div> }
}

fn header(page: &ListsPage) -> El {
    let texts = page.texts();
    let name = el("div").class("name").child(text_el("h1", "", texts.name)).child(p(texts.tagline));
    let others = Language::ALL.iter().filter(|one| **one != page.desk.language);
    let buttons = others.map(|language| {
        let (act, language) = (page.act.clone(), *language);
        let onclick = move |_: MouseEvent| act.emit(DeskAction::Language(language));
        html! { <button key={language.id()} type="button" class="plain" lang={language.tag()} {onclick}>{ language.own_name() }</button> }
    });
    el("header").child(name).child(buttons.fold(el("nav").class("display"), El::child))
}

/// A section of this page with its heading.
fn part(id: &'static str, heading_id: &'static str, heading: &'static str) -> El {
    el("section")
        .class("part")
        .attr("id", id)
        .attr("tabindex", "-1")
        .attr("aria-labelledby", heading_id)
        .child(text_el("h2", "", heading).attr("id", heading_id))
}

/// Starts the page in the element that batch.html keeps for it.
pub(super) fn start() {
    if let Some(root) = root() {
        yew::Renderer::<Lists>::with_root(root).render();
    }
}
