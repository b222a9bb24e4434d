//! Files from the person's own disk: an input, a place to drop them, and their texts. Beside `run`, the only file that
//! asks the browser for something; nothing is sent anywhere.

mod archive;

use super::browser::text_of as text_at;
use super::save_link;
use crate::app::{AuthorsAction, DroppedFile, FileRemark};
use crate::policy::Catalog;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::js_sys::{Promise, Reflect, Uint8Array};
use web_sys::{File, FileList, FileReader, HtmlInputElement, HtmlTextAreaElement, TextDecoder};
use yew::prelude::*;

/// What is larger than this is no policy, and would keep the page busy: 4 MB, in bytes.
const LARGEST: i32 = 4 << 20;

/// The input for files.
pub(super) fn input(id: &'static str, act: &Callback<AuthorsAction>) -> Html {
    let act = act.clone();
    let onchange = move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        read(input.files(), &act);
        // The same file, corrected, can be chosen again.
        input.set_value("");
    };
    html! { <p><input type="file" {id} multiple=true accept=".toml,.txt,.md,.zip" {onchange} /></p> }
}

/// Takes files that are dropped anywhere on the page: elsewhere the browser would open them instead of it.
pub(super) fn drop_zone(page: Html, act: &Callback<AuthorsAction>) -> Html {
    let act = act.clone();
    let ondrop = move |event: DragEvent| {
        let files = event.data_transfer().and_then(|dragged| dragged.files());
        // A text dragged from another window goes where it is dropped.
        if files.as_ref().is_some_and(|files| files.length() > 0) {
            event.prevent_default();
            read(files, &act);
        }
    };
    let ondragover = |event: DragEvent| {
        let types = event.data_transfer().map(|dragged| dragged.types());
        if types.is_some_and(|types| types.includes(&"Files".into(), 0)) {
            event.prevent_default();
        }
    };
    html! { <div class="drop-zone" {ondrop} {ondragover}>{ page }</div> }
}

fn read(files: Option<FileList>, act: &Callback<AuthorsAction>) {
    // The list empties itself when the input does.
    let files: Vec<File> =
        files.map_or_else(Vec::new, |files| (0..files.length()).filter_map(|at| files.get(at)).collect());
    if files.is_empty() {
        return;
    }
    let act = act.clone();
    spawn_local(async move {
        let mut given = Vec::with_capacity(files.len());
        for file in files {
            let name = file.name();
            match bytes_of(&file).await {
                Some(bytes) if name.to_lowercase().ends_with(".zip") => {
                    given.extend(archive::open(&name, &bytes))
                }
                Some(bytes) => given.push(given_of(name, &bytes)),
                None => given.push(DroppedFile { name, text: None, told: None }),
            }
        }
        act.emit(AuthorsAction::Gave(given));
    });
}

/// A file's text, whatever Chinese systems wrote it in.
fn given_of(name: String, bytes: &[u8]) -> DroppedFile {
    let decoded = |label| {
        let decoder = TextDecoder::new_with_label(label).ok()?;
        decoder.decode_with_buffer_source(&Uint8Array::from(bytes)).ok()
    };
    let unmarked = bytes.strip_prefix(MARK).unwrap_or(bytes);
    match String::from_utf8(unmarked.to_vec()) {
        Ok(text) => DroppedFile { name, text: Some(text), told: None },
        Err(_) if bytes.starts_with(&[0xff, 0xfe]) => {
            DroppedFile { name, text: decoded("utf-16le"), told: None }
        }
        Err(_) if bytes.starts_with(&[0xfe, 0xff]) => {
            DroppedFile { name, text: decoded("utf-16be"), told: None }
        }
        Err(_) => DroppedFile { name, text: decoded("gb18030"), told: Some(FileRemark::FromGbk) },
    }
}

/// What stands before the first letter of a file in UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// A file's bytes. `FileReader` rather than `Blob.arrayBuffer`, which engines before Chrome 76 and Safari 14 lack.
async fn bytes_of(file: &File) -> Option<Vec<u8>> {
    if file.size() > LARGEST.into() {
        return None;
    }
    let reader = FileReader::new().ok()?;
    reader.read_as_array_buffer(file).ok()?;
    let done = Promise::new(&mut |resolve, reject| {
        reader.set_onload(Some(&resolve));
        reader.set_onerror(Some(&reject));
    });
    JsFuture::from(done).await.ok()?;
    Some(Uint8Array::new(&reader.result().ok()?).to_vec())
}

/// An element of the page, by its id.
pub(super) fn element<E: JsCast>(id: &str) -> Option<E> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// A link that saves all files as one archive.
pub(super) fn archive_link(
    words: &'static str,
    name: String,
    files: impl Fn() -> Vec<(String, String)> + 'static,
) -> Html {
    save_link::link(words, name.into(), move || archive::save(&files()))
}

/// Puts a line of a text area in sight and selects it.
pub(super) fn show_line(id: &str, row: usize) -> Option<()> {
    let area: HtmlTextAreaElement = element(id)?;
    let text = area.value();
    let units = |text: &str| u32::try_from(text.encode_utf16().count()).ok();
    let before: usize = text.split_inclusive('\n').take(row.saturating_sub(1)).map(str::len).sum();
    let from = units(text.get(..before)?)?;
    let line = text.get(before..)?.lines().next().unwrap_or_default();
    area.focus().ok()?;
    area.set_selection_range(from, from + units(line)?).ok()
}

/// What is selected in a text area, and where it begins in its text, in bytes.
pub(super) fn selected(area: &HtmlTextAreaElement) -> Option<(usize, String)> {
    let (from, to) = (area.selection_start().ok()??, area.selection_end().ok()??);
    let units: Vec<u16> = area.value().encode_utf16().collect();
    let (from, to) = (usize::try_from(from).ok()?, usize::try_from(to).ok()?);
    let before = String::from_utf16_lossy(units.get(..from)?);
    Some((before.len(), String::from_utf16_lossy(units.get(from..to)?)))
}

/// Asks whoever leaves the page, as long as it is held: browsers have their own words for it.
pub(super) fn ask_before_leaving() -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "beforeunload", options, |event| {
        event.prevent_default();
        // Chrome before 119 asks only where this is set. What cannot be set is no reason to stop.
        let _ = Reflect::set(event, &"returnValue".into(), &"1".into());
    })
}

/// Asks for the packs of the site.
pub(super) fn fetch_shelf(act: &Callback<AuthorsAction>) {
    let act = act.clone();
    spawn_local(async move {
        let text = text_at("policies/index.txt").await.ok();
        let catalog = text.and_then(|text| Catalog::from_compiled(&text).ok());
        act.emit(AuthorsAction::ShelfCame(catalog.map(|catalog| catalog.entries)));
    });
}

/// Asks for a pack of the site, as it was written, to begin from.
pub(super) fn fetch_pack(id: String, act: &Callback<AuthorsAction>) {
    let act = act.clone();
    spawn_local(async move {
        let mut files = Vec::new();
        for name in ["pack.toml", "cases.toml"] {
            match text_at(&format!("policies/{id}/{name}")).await {
                Ok(text) => files.push(DroppedFile::of(name, &text)),
                Err(_) => {
                    act.emit(AuthorsAction::ShelfCame(None));
                    return;
                }
            }
        }
        act.emit(AuthorsAction::Began(files));
    });
}
