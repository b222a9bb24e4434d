//! What is asked: the list, the policies, and what of the list's columns is not clear by itself.

use super::run;
use super::{ListsPage, part};
use crate::batch::{CarriedPacks, Claims, DeskAction, DeskPacks};
use crate::batch_terms::{Column, ColumnFault};
use crate::locale::{desk_fault_text, workbook_fault_text};
use crate::terms::{Insurance, Level, Place, Setting};
use crate::ui::element::{El, el, list as items, p, text_el};
use crate::ui::save_link::save_link;
use wasm_bindgen::JsCast;
use web_sys::{Blob, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Where a sheet is chosen.
const SHEET: &str = "sheet";

/// How many rows an invented list has, and what they are made from.
const INVENTED: (u64, u64) = (1_000, 1);

/// A pack that is compared and not on offer.
const OWN: &str = " own";

/// What is put in the place of the field for pasting.
const PASTED: &str = "pasted";

impl ListsPage {
    /// Takes a list.
    pub(super) fn take(&self, name: String, file: Blob) {
        // What is dropped on the page while a list is estimated would be told as the list of its results.
        if self.desk.is_going() {
            return;
        }
        self.list.set(Some(file.clone()));
        self.act.emit(DeskAction::Looking);
        run::look_at(name, file, None, self.act.clone());
    }

    /// Takes another sheet of the same workbook.
    fn take_sheet(&self, name: String, sheet: String) {
        let file = self.list.take().filter(|_| !self.desk.is_going());
        let Some(file) = file else { return };
        self.list.set(Some(file.clone()));
        self.act.emit(DeskAction::Looking);
        run::look_at(name, file, Some(sheet), self.act.clone());
    }
}

/// The list.
pub(super) fn list(page: &ListsPage) -> El {
    let texts = page.texts();
    let given = page.clone();
    let onchange = move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            given.take(file.name(), file.into());
        }
        // The same file, corrected, can be chosen again.
        input.set_value("");
    };
    let pasting = page.clone();
    let use_pasted = move |_: MouseEvent| {
        let field = gloo::utils::document().get_element_by_id(PASTED);
        let text =
            field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()).map(|field| field.value());
        let file = text.filter(|text| !text.trim().is_empty()).and_then(|text| run::file_of(&text));
        if let Some(file) = file {
            pasting.take(pasting.texts().pasted.to_owned(), file);
        }
    };
    let trying = page.clone();
    let try_it = move |_: MouseEvent| invent(&trying);
    let named = page.desk.list.as_ref().map(|list| text_el("p", "given", list.name.clone()));
    let unreadable = page.desk.no_list.as_ref();
    let unreadable =
        unreadable.map(|fault| text_el("p", "error", workbook_fault_text(fault, page.desk.language)));
    let packs_here = !page.desk.packs().is_empty();
    let locked = page.desk.is_going();
    part("list", "list-heading", texts.give)
        .child(text_el("label", "", texts.choose).attr("for", "list-file"))
        .child(html! { <p><input type="file" id="list-file" accept=".csv,.txt,.tsv,.xlsx" disabled={locked} {onchange} /></p> })
        .child(text_el("label", "", texts.or_paste).attr("for", PASTED))
        .child(html! { <p><textarea id={PASTED} rows="4" spellcheck="false" disabled={locked} /></p> })
        .child(
            el("p")
                .class("actions")
                .child(html! { <button key={texts.use_pasted} type="button" class="plain" disabled={locked} onclick={use_pasted}>{ texts.use_pasted }</button> })
                .child(html! { <button key={texts.try_it} type="button" class="plain" disabled={!packs_here || locked} onclick={try_it}>{ texts.try_it }</button> }),
        )
        .child(text_el("p", "hint", texts.stays_here))
        .child(el("div").attr("role", "status").child_opt(named))
        .child_opt(sheets(page))
        .child(el("div").attr("role", "alert").child_opt(unreadable))
}

/// Which sheet of a workbook is read, where it has several.
fn sheets(page: &ListsPage) -> Option<El> {
    let list = page.desk.list.as_ref()?;
    let (sheet, name) = (list.sheet.as_ref()?, list.name.clone());
    let options = list.sheets.iter().map(|one| (one.clone(), one.clone()));
    let taking = page.clone();
    let act = move |sheet: String| {
        if !sheet.is_empty() {
            taking.take_sheet(name.clone(), sheet);
        }
    };
    let texts = page.texts();
    let label = text_el("label", "", texts.sheet).attr("for", SHEET);
    let select = select(page, SHEET.to_owned(), sheet, texts.choose_sheet, options, act);
    Some(el("div").child(label).child(select))
}

/// A list for trying, of the pack that is chosen or the first one.
fn invent(page: &ListsPage) {
    let packs = page.desk.packs();
    let Some(pack) = page.desk.chosen.and_then(|place| packs.get(place)).or_else(|| packs.first()) else {
        return;
    };
    let (rows, seed) = INVENTED;
    let mut claims = Claims::new(pack, seed, None, page.desk.language);
    let mut text = Vec::new();
    claims.header(&mut text);
    (0..rows).for_each(|_| claims.row(&mut text));
    if let Some(file) = String::from_utf8(text).ok().and_then(|text| run::file_of(&text)) {
        page.take(page.texts().invented.to_owned(), file);
    }
}

/// One of several to choose from, each by its id and its words.
fn select(
    page: &ListsPage,
    id: String,
    chosen: &str,
    none: &'static str,
    options: impl IntoIterator<Item = (String, String)>,
    act: impl Fn(String) + 'static,
) -> Html {
    let onchange = move |event: Event| act(event.target_unchecked_into::<HtmlSelectElement>().value());
    let option = |(id, words): (String, String)| {
        html! { <option key={id.clone()} value={id.clone()} selected={id == chosen}>{ words }</option> }
    };
    let options = options.into_iter().map(option);
    let disabled = page.desk.is_going();
    html! {
        <p key={id.clone()}><select {id} {disabled} {onchange}>
            <option key="" value="" selected={chosen.is_empty()}>{ none }</option>
            { for options }
        </select></p>
    }
}

/// The policies.
pub(super) fn policies(page: &ListsPage) -> El {
    let texts = page.texts();
    let desk = &page.desk;
    let section = part("policy", "policy-heading", texts.policy);
    match desk.packs {
        DeskPacks::Coming => return section.child(p(texts.packs_coming).attr("role", "status")),
        DeskPacks::Failed => return section.child(p(texts.packs_failed).attr("role", "alert")),
        DeskPacks::Here(_) => {}
    }
    let packs =
        || desk.packs().iter().map(|pack| (pack.id.clone(), desk.language.of(&pack.title).to_owned()));
    let chosen = desk.chosen.and_then(|place| desk.packs().get(place)).map_or("", |pack| pack.id.as_str());
    let (chose, compares, own) = (page.act.clone(), page.act.clone(), page.clone());
    let offered =
        desk.compared.as_ref().filter(|one| desk.packs().iter().any(|pack| std::rc::Rc::ptr_eq(pack, one)));
    // What is not among the packs on offer is one more choice, until another is made.
    let own_choice = desk.compared.as_ref().filter(|_| offered.is_none());
    let own_choice = own_choice.map(|pack| (OWN.to_owned(), desk.language.of(&pack.title).to_owned()));
    let compared = match offered {
        Some(pack) => pack.id.as_str(),
        None => own_choice.as_ref().map_or("", |(id, _)| id),
    };
    let onchange = move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            run::own_pack(file.into(), own.desk.language, own.act.clone());
        }
        input.set_value("");
    };
    let carried = desk.carried().map(|both| carried(page, both));
    let is = desk
        .compared
        .as_ref()
        .filter(|_| carried.is_none())
        .map(|pack| (texts.compared_is)(desk.language.of(&pack.title)));
    let wrong = desk.no_pack.iter().map(|why| text_el("li", "error", why.clone()));
    let overrides = desk.overrides().map(|pack| (texts.overrides)(desk.language.of(&pack.title)));
    section
        .child(el("div").attr("role", "status").child_opt(carried))
        .child_opt(desk.is_going().then(|| text_el("p", "hint", texts.locked)))
        .child(text_el("label", "", texts.of_all_rows).attr("for", "pack"))
        .child(select(page, "pack".to_owned(), chosen, texts.list_says, packs(), move |id| {
            chose.emit(DeskAction::Chose(id))
        }))
        .child(el("div").attr("role", "status").child_opt(overrides.map(|words| text_el("p", "hint", words))))
        .child(text_el("label", "", texts.compare).attr("for", "compared"))
        .child(select(
            page,
            "compared".to_owned(),
            compared,
            texts.compare_none,
            packs().chain(own_choice.clone()),
            move |id| {
                compares.emit(DeskAction::ChoseCompared(id));
            },
        ))
        .child(text_el("label", "", texts.own_pack).attr("for", "own-pack"))
        .child(html! { <p><input type="file" id="own-pack" accept=".toml,.txt" disabled={desk.is_going()} {onchange} /></p> })
        .child(el("div").attr("role", "status").child_opt(is.map(|is| text_el("p", "hint", is))))
        .child_opt((!desk.no_pack.is_empty()).then(|| items("", wrong)))
}

/// What the authors' page handed over, and what to think of it.
fn carried(page: &ListsPage, both: &CarriedPacks) -> El {
    let texts = page.texts();
    let [before, after] = [&both.before, &both.after].map(|pack| page.desk.language.of(&pack.title));
    el("div")
        .child(text_el("p", "given", (texts.carried)(before, after)))
        .child_opt((!both.is_sound).then(|| unchecked(page)))
}

/// Whoever sees or prints results of a pack with errors must see that it is one.
pub(super) fn unchecked(page: &ListsPage) -> El {
    text_el("p", "unchecked", page.texts().carried_unchecked).attr("role", "note")
}

/// What of the columns is not clear, and the button that starts.
pub(super) fn columns(page: &ListsPage) -> El {
    let texts = page.texts();
    let desk = &page.desk;
    let faults = desk.faults();
    let count = desk.list.as_ref().map_or(0, |list| list.header.len());
    let unknown = desk.unknown();
    let mut section = part("columns", "columns-heading", texts.columns);
    if faults.is_empty() {
        section = section.child(p((texts.all_known)(count)));
    }
    // Once for all of them: what a name says is looked for among all the names that columns have.
    let names = desk.list.iter().flat_map(|list| &list.header);
    let taken: Vec<Column> = names.filter_map(|name| desk.called(name)).collect();
    for place in &unknown {
        section = section.child(unknown_column(page, *place, &taken));
    }
    if unknown.len() > 1 {
        let act = page.act.clone();
        let onclick = move |_: MouseEvent| act.emit(DeskAction::IgnoredRest);
        section = section.child(html! { <p key="rest"><button type="button" class="plain" disabled={desk.is_going()} {onclick}>{ texts.ignore_rest }</button></p> });
    }
    for fault in &faults {
        section = match fault {
            // Said above, with a way out.
            ColumnFault::Unknown(_) => section,
            ColumnFault::Missing(column) if has_options(*column) => section.child(constant(page, *column)),
            // Which of them is meant is said here, too.
            ColumnFault::Twice(column) => {
                let told = section.child(text_el("p", "error", desk_fault_text(fault, desk.language)));
                told.all(desk.saying(*column).into_iter().map(|place| unknown_column(page, place, &taken)))
            }
            fault => section.child(text_el("p", "error", desk_fault_text(fault, desk.language))),
        };
    }
    // What was said can be said otherwise.
    let said = desk.list.iter().flat_map(|list| list.set.keys().copied()).filter(|one| has_options(*one));
    for column in said {
        section = section.child(constant(page, column));
    }
    section = section.child(keep_mapping(page));
    let going = desk.is_going();
    let starting = page.clone();
    let onclick = move |_: MouseEvent| {
        let file = starting.list.take();
        starting.list.set(file.clone());
        if let (Some(ask), Some(file)) = (starting.desk.ask(), file) {
            run::forget(&starting.desk.run);
            run::start(&starting, ask, file);
        }
    };
    let start = html! { <button key={texts.start} type="button" class="go" disabled={going || !faults.is_empty()} {onclick}>{ texts.start }</button> };
    section.child(el("p").class("actions").child(start))
}

/// What is said of columns, from a file and into one.
fn keep_mapping(page: &ListsPage) -> El {
    let texts = page.texts();
    let given = page.clone();
    let onchange = move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            run::mapping(file.into(), given.act.clone());
        }
        input.set_value("");
    };
    let wrong = page.desk.no_mapping.as_ref().map(|line| text_el("p", "error", (texts.no_mapping)(line)));
    let mapping = page.desk.mapping_to_keep();
    let save = (!mapping.is_empty()).then(|| {
        let text = move || Some(mapping.to_string());
        el("p").child(save_link(texts.keep_mapping, texts.mapping_name.into(), text))
    });
    el("div")
        .child(text_el("label", "", texts.mapping_file).attr("for", "mapping"))
        .child(html! { <p key="file"><input type="file" id="mapping" accept=".txt" disabled={page.desk.is_going()} {onchange} /></p> })
        .child(el("div").attr("role", "alert").child_opt(wrong))
        .child_opt(save)
}

fn unknown_column(page: &ListsPage, place: usize, taken: &[Column]) -> El {
    let texts = page.texts();
    let language = page.desk.language;
    let name = page.desk.list.as_ref().and_then(|list| list.header.get(place)).cloned().unwrap_or_default();
    let all = Column::standard().filter(|column| !taken.contains(column));
    let nothing = [(" ".to_owned(), texts.not_read.to_owned())];
    let options = nothing.into_iter().chain(all.map(|column| (column.path(), language.column_name(column))));
    let act = page.act.clone();
    let id = format!("column-{place}");
    el("div")
        .key(id.clone())
        .child(text_el("label", "", (texts.what_says)(&name)).attr("for", id.clone()))
        .child(select(page, id, "", texts.not_said, options, move |path| {
            act.emit(DeskAction::Said(place, path.trim().to_owned()));
        }))
}

const fn has_options(column: Column) -> bool {
    matches!(column, Column::Insurance | Column::Setting | Column::Level | Column::Place)
}

/// What is the same in every row.
fn constant(page: &ListsPage, column: Column) -> El {
    let language = page.desk.language;
    let words = language.words();
    let named = |id: &str, words: (&'static str, &'static str)| (id.to_owned(), words.0.to_owned());
    let options: Vec<(String, String)> = match column {
        Column::Insurance => {
            Insurance::ALL.iter().map(|one| named(one.id(), (words.insurance)(*one))).collect()
        }
        Column::Setting => Setting::ALL.iter().map(|one| named(one.id(), (words.setting)(*one))).collect(),
        Column::Level => Level::ALL.iter().map(|one| named(one.id(), (words.level)(*one))).collect(),
        Column::Place => Place::ALL.iter().map(|one| named(one.id(), (words.place)(*one))).collect(),
        _ => Vec::new(),
    };
    let chosen = page.desk.list.as_ref().and_then(|list| list.set.get(&column)).cloned().unwrap_or_default();
    let texts = page.texts();
    let act = page.act.clone();
    let id = format!("set-{}", column.path());
    el("div")
        .key(id.clone())
        .child(
            text_el("label", "", (texts.same_in_all)(&language.column_name(column))).attr("for", id.clone()),
        )
        .child(select(page, id, &chosen, texts.not_said, options, move |text| {
            act.emit(DeskAction::Set(column, text))
        }))
}
