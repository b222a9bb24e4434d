//! The case in the page's address: what came in it, and what the page puts there to be passed on.

use crate::app::{Action, InAddress, Whose, link_in_address};
use crate::join::join;
use gloo::utils::{history, window};
use wasm_bindgen::JsValue;

/// The query and the fragment of the page's address.
pub(super) fn options_in_address() -> (String, String) {
    let location = window().location();
    (location.search().unwrap_or_default(), location.hash().unwrap_or_default())
}

/// A case that the address carries: it leaves the address.
pub(super) fn take_from_address() -> Option<Action> {
    let location = window().location();
    let (query, fragment) = options_in_address();
    let InAddress { link, query, fragment } = link_in_address(&query, &fragment)?;
    let here = join(&[location.pathname().unwrap_or_default(), query, fragment], "");
    let history = history();
    // Some embedding pages forbid history; then the address keeps the case.
    let _ = history.replace_state_with_url(&history.state().unwrap_or(JsValue::NULL), "", Some(&here));
    // A page of the program's own has a name there.
    let own = history.state().is_ok_and(|state| state.as_string().is_some());
    Some(Action::LinkCame(link, if own { Whose::Own } else { Whose::Sent }))
}

/// The address carries this case, and no other: what is passed on or opened anew is what is seen.
pub(super) fn carry_in_address(case: Option<&str>) {
    let location = window().location();
    let (query, fragment) = options_in_address();
    let (query, fragment) = link_in_address(&query, &fragment)
        .map_or((query, fragment), |InAddress { query, fragment, .. }| (query, fragment));
    let mark = if fragment.is_empty() { "#" } else { "&" };
    let case = case.map(|case| format!("{mark}c={case}")).unwrap_or_default();
    let here = join(&[location.pathname().unwrap_or_default(), query, fragment, case], "");
    let history = history();
    // Some embedding pages forbid history; then the address stays as it is.
    let _ = history.replace_state_with_url(&history.state().unwrap_or(JsValue::NULL), "", Some(&here));
}

/// This page's address.
pub(super) fn address() -> String {
    let location = window().location();
    let part = |part: Result<String, JsValue>| part.unwrap_or_default();
    join(&[location.origin(), location.pathname(), location.search()].map(part), "")
}
