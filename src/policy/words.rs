//! A text of a pack in every language of the product.

use crate::problem::{Expected, Fault};
use crate::tree::{Cursor, Node, Read, Shape, Shaped, Value, record};

record! {
    /// Both languages, both required.
    struct RawWords {
        /// 中文 · in Chinese
        "zh" => zh: String,
        /// 英文 · in English
        "en" => en: String,
    }
}

/// A text that belongs to a pack.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Words {
    /// Simplified Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Shaped for Words {
    fn shape() -> Shape {
        RawWords::shape()
    }
}

impl Read for Words {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        if matches!(node.value, Value::Text(_)) {
            cursor.report(Fault::WrongType(Expected::Table), node.at);
            return None;
        }
        RawWords::read(node, cursor).map(|raw| Self { zh: raw.zh, en: raw.en })
    }
}
