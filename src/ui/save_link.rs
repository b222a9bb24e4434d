//! Links that save something as a file.

use wasm_bindgen::JsValue;
use web_sys::js_sys::Array;
use web_sys::{Blob, Url};
use yew::prelude::*;

/// A link that saves a text, made when it is wanted: most are never saved.
pub(super) fn save_link(
    words: &'static str,
    name: AttrValue,
    text: impl Fn() -> Option<String> + 'static,
) -> Html {
    link(words, name, move || Some(JsValue::from(text()?)))
}

/// A link whose file is made when it is followed.
pub(super) fn link(
    words: &'static str,
    name: AttrValue,
    content: impl Fn() -> Option<JsValue> + 'static,
) -> Html {
    let onclick = move |event: MouseEvent| {
        let link: web_sys::Element = event.target_unchecked_into();
        let address = content().and_then(|content| {
            let blob = Blob::new_with_blob_sequence(&Array::of1(&content)).ok()?;
            Url::create_object_url_with_blob(&blob).ok()
        });
        match address {
            Some(address) => {
                let _ = link.set_attribute("href", &address);
            }
            None => event.prevent_default(),
        }
    };
    html! { <a key={words} download={name} href="#" {onclick}>{ words }</a> }
}
