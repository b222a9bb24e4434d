//! A JavaScript value to [`Node`]. Our own walk rather than serde's: what serde says of a value it did not expect brings
//! the printing of floats and of quoted text with it, a tenth of the package.
//!
//! Reading may run the program's own code (getters, proxies, iterators). Whatever that throws is caught and handed on,
//! so that the engine is never left in the middle of a call.

use crate::problem::Syntax;
use crate::tree::{Node, Value};
use js_sys::{Array, Map, Number, Reflect, Symbol};
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

/// A case is three levels deep; a JavaScript object may even hold itself.
const DEEPEST: u8 = 32;

/// Why a value could not be read.
pub(super) enum UnreadValue {
    /// It is, or holds, what is no value of a case.
    Unfit(Syntax),
    /// What the program's own code threw meanwhile.
    Thrown(JsValue),
}

impl From<JsValue> for UnreadValue {
    fn from(thrown: JsValue) -> Self {
        Self::Thrown(thrown)
    }
}

// As `js_sys` has them, but with what they throw caught.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Object, js_name = entries)]
    fn entries(of: &JsValue) -> Result<Array, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;

    /// A list of the engine's own: reading it runs nobody's code.
    #[wasm_bindgen(catch, js_namespace = Array, js_name = from)]
    fn list_of(items: &JsValue) -> Result<Array, JsValue>;

    #[wasm_bindgen(catch, js_name = String)]
    fn written(number: &JsValue) -> Result<String, JsValue>;
}

/// Reads a value with everything in it.
///
/// # Errors
/// A function, a symbol or the like in it, too many levels, or an exception of the program's own.
pub(super) fn read(value: &JsValue) -> Result<Node, UnreadValue> {
    node(value, DEEPEST)
}

fn node(value: &JsValue, levels: u8) -> Result<Node, UnreadValue> {
    Ok(Node::new(if value.is_null() || value.is_undefined() {
        Value::Null
    } else if let Some(so) = value.as_bool() {
        Value::Bool(so)
    } else if let Some(text) = value.as_string() {
        Value::Text(text)
    } else if value.has_type::<Number>() {
        if Number::is_safe_integer(value) { whole(value)? } else { Value::Fraction }
    } else if value.is_bigint() {
        whole(value)?
    } else if value.is_object() {
        let below = levels.checked_sub(1).ok_or(UnreadValue::Unfit(Syntax::TooDeep))?;
        if is_array(value)? { list(value, below)? } else { table(value, below)? }
    } else {
        return Err(NO_VALUE);
    }))
}

const NO_VALUE: UnreadValue = UnreadValue::Unfit(Syntax::NotAValue);

/// A whole number by its digits: as a number it would have to pass through a float.
fn whole(number: &JsValue) -> Result<Value, UnreadValue> {
    Ok(written(number)?.parse().map_or(Value::Fraction, Value::Whole))
}

fn list(value: &JsValue, levels: u8) -> Result<Value, UnreadValue> {
    let items: Result<_, _> = list_of(value)?.iter().map(|item| node(&item, levels)).collect();
    Ok(Value::List(items?))
}

/// An object or a map. What can be walked through otherwise (a set, bytes) is no list of names.
fn table(value: &JsValue, levels: u8) -> Result<Value, UnreadValue> {
    let entries = if value.has_type::<Map>() {
        list_of(value)?
    } else if Reflect::has(value, &Symbol::iterator())? {
        return Err(NO_VALUE);
    } else {
        entries(value)?
    };
    let entry = |pair: JsValue| {
        let key = Reflect::get_u32(&pair, 0)?.as_string().ok_or(NO_VALUE)?;
        Ok((key, node(&Reflect::get_u32(&pair, 1)?, levels)?))
    };
    let entries: Result<_, UnreadValue> = entries.iter().map(entry).collect();
    Ok(Value::Table(entries?))
}
