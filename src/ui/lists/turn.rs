//! A turn for the browser between two pieces of work.

use gloo::timers::callback::Timeout;
use web_sys::js_sys::Promise;
use web_sys::wasm_bindgen::JsValue;

/// The browser has a turn.
pub(super) fn turn() -> Promise {
    Promise::new(&mut |resolve, _| {
        Timeout::new(0, move || {
            // Nothing that was waited for can fail.
            let _ = resolve.call0(&JsValue::NULL);
        })
        .forget();
    })
}
