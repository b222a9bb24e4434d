//! Two packs handed from the authors' page to the page for lists that it opens: from one open page of this site to the other.
//! Nothing is sent anywhere, and nothing is kept. Each believes only the window that opened it, or that it opened.

use crate::language::Language;
use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageEvent;
use web_sys::js_sys::Array;

/// What the page for lists says once it can take packs.
const READY: &str = "estimator-lists-ready";

/// What comes before the packs.
const PACKS: &str = "estimator-packs";

/// What is handed over.
pub(super) struct HandedPacks {
    /// The pack as it was, compiled.
    pub(super) before: String,
    /// The pack as it is now, compiled.
    pub(super) after: String,
    /// Whether the check of the second finds no errors.
    pub(super) is_sound: bool,
    /// The language of whoever hands it over.
    pub(super) language: Language,
}

/// Opens the page for lists at an address, and hands it the packs as often as it asks; whether the browser lets it be opened.
#[cfg(feature = "authors")]
pub(super) fn hand_over(address: &str, packs: &HandedPacks) -> bool {
    let Ok(Some(opened)) = window().open_with_url(address) else { return false };
    let texts = [PACKS, &packs.before, &packs.after];
    let message: Array = texts.into_iter().map(JsValue::from_str).collect();
    message.push(&JsValue::from_bool(packs.is_sound));
    message.push(&JsValue::from_str(packs.language.id()));
    listen(opened.clone().into(), move |event, origin| {
        if event.data().as_string().as_deref() == Some(READY) {
            // A window that is closed again takes nothing.
            let _ = opened.post_message(&message, origin);
        }
    });
    true
}

/// Asks the page that opened this one for its packs; `then` is given what it hands over.
#[cfg(feature = "batch")]
pub(super) fn take_over(then: impl Fn(HandedPacks) + 'static) {
    let opener = window().opener().ok().filter(|opener| !opener.is_null() && !opener.is_undefined());
    let Some(opener) = opener else { return };
    listen(opener.clone(), move |event, _| {
        if let Some(packs) = handed(&event.data()) {
            then(packs);
        }
    });
    // The window of another page: it is one, whatever it says of itself.
    let opener: web_sys::Window = opener.unchecked_into();
    if let Ok(origin) = window().location().origin() {
        // A page of another site is told nothing.
        let _ = opener.post_message(&READY.into(), &origin);
    }
}

#[cfg(feature = "batch")]
fn handed(message: &JsValue) -> Option<HandedPacks> {
    let parts: &Array = message.dyn_ref()?;
    if parts.get(0).as_string()? != PACKS {
        return None;
    }
    let (before, after) = (parts.get(1).as_string()?, parts.get(2).as_string()?);
    let language = Language::from_id(&parts.get(4).as_string()?)?;
    Some(HandedPacks { before, after, is_sound: parts.get(3).as_bool()?, language })
}

/// Hears what one window of this site says, as long as this page is open.
fn listen(from: JsValue, hear: impl Fn(&MessageEvent, &str) + 'static) {
    let Ok(origin) = window().location().origin() else { return };
    EventListener::new(&window(), "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        let source = event.source().map(JsValue::from);
        if event.origin() == origin && source.as_ref() == Some(&from) {
            hear(event, &origin);
        }
    })
    .forget();
}
