//! Files from the person's own disk: an input, a place to drop them, and their texts. Beside `run`, the only file that
//! asks the browser for something; nothing is sent anywhere.

use crate::app::{AuthorsAction, Given};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::Promise;
use web_sys::{File, FileList, FileReader, HtmlInputElement};
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
    html! { <p><input type="file" {id} multiple=true accept=".toml,.txt,.md" {onchange} /></p> }
}

/// Takes files that are dropped anywhere on the page: elsewhere the browser would open them instead of it.
pub(super) fn drop_zone(page: Html, act: &Callback<AuthorsAction>) -> Html {
    let act = act.clone();
    let ondrop = move |event: DragEvent| {
        event.prevent_default();
        read(event.data_transfer().and_then(|dragged| dragged.files()), &act);
    };
    let ondragover = |event: DragEvent| event.prevent_default();
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
    wasm_bindgen_futures::spawn_local(async move {
        let mut given = Vec::with_capacity(files.len());
        for file in files {
            given.push(Given { name: file.name(), text: text_of(&file).await });
        }
        act.emit(AuthorsAction::Gave(given));
    });
}

/// A file's text. `FileReader` rather than `Blob.text`, which engines before Chrome 76 and Safari 14 lack.
async fn text_of(file: &File) -> Option<String> {
    if file.size() > LARGEST.into() {
        return None;
    }
    let reader = FileReader::new().ok()?;
    reader.read_as_text(file).ok()?;
    let done = Promise::new(&mut |resolve, reject| {
        reader.set_onload(Some(&resolve));
        reader.set_onerror(Some(&reject));
    });
    JsFuture::from(done).await.ok()?;
    reader.result().ok()?.as_string()
}
