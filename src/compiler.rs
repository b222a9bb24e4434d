//! The compiler of packs for JavaScript programs, a module of its own: the engine beside it reads what this makes, so
//! that a program whose packs are made already loads neither the TOML parser nor the checks.
//!
//! Must never know: the page, the network, where packs come from.

use crate::language::Language;
use crate::policy::Policy;
use crate::refusal::Refusal;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// A `pack.toml`, checked, as the engine reads it.
///
/// # Errors
/// Everything wrong with it, in the language `zh` or `en`.
#[wasm_bindgen(js_name = compilePack)]
pub fn compile_pack(toml: &str, language: &str) -> Result<String, JsValue> {
    Policy::from_toml(toml).map(|policy| policy.compiled()).map_err(|problems| {
        let refusal = Refusal::of_text(&problems, Language::from_id(language).unwrap_or_default());
        refusal.serialize(&Serializer::json_compatible()).unwrap_or_else(JsValue::from)
    })
}
