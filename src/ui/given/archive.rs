//! Archives, opened and made by static/editor/archive.mjs, which the page may have been loaded without.

use super::given_of;
use crate::app::{DroppedFile, FileRemark};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Error, Uint8Array};

#[wasm_bindgen]
extern "C" {
    /// Name and bytes of every file in it.
    #[wasm_bindgen(catch, js_namespace = packArchive, js_name = open)]
    fn open_archive(bytes: &Uint8Array) -> Result<Array, JsValue>;

    /// The archive of names and bytes.
    #[wasm_bindgen(catch, js_namespace = packArchive, js_name = save)]
    fn save_archive(files: &Array) -> Result<JsValue, JsValue>;
}

/// The files of an archive, or the archive itself with why it is not used.
pub(super) fn open(name: &str, bytes: &[u8]) -> Vec<DroppedFile> {
    let files = match open_archive(&Uint8Array::from(bytes)) {
        Ok(files) => files,
        Err(error) => {
            let why = error.dyn_ref::<Error>().and_then(|error| error.message().as_string());
            let told = match why.as_deref() {
                Some("names") => FileRemark::ArchiveNames,
                Some("large") => FileRemark::ArchiveLarge,
                Some("broken") => FileRemark::ArchiveBroken,
                _ => FileRemark::ArchiveUnread,
            };
            return vec![DroppedFile { name: name.to_owned(), text: None, told: Some(told) }];
        }
    };
    let file = |file: JsValue| {
        let pair: Array = file.dyn_into().ok()?;
        Some(given_of(pair.get(0).as_string()?, &pair.get(1).dyn_into::<Uint8Array>().ok()?.to_vec()))
    };
    files.iter().filter_map(file).collect()
}

/// An archive of texts.
pub(super) fn save(files: &[(String, String)]) -> Option<JsValue> {
    let pairs: Array = files
        .iter()
        .map(|(name, text)| Array::of2(&name.into(), &Uint8Array::from(text.as_bytes())))
        .collect();
    save_archive(&pairs).ok()
}
