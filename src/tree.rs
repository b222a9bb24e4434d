//! A file or a message as it was written, before anyone asks what it means: the one shape into which TOML
//! packs, JSON cases, JavaScript values and the page's form are all brought, so that one reader serves them.
//!
//! Must never know: what a key means.

mod fields;
mod from_serde;
mod from_toml;
mod letters;
mod place;
mod read;
mod record;
mod shape;
mod to_serde;

use crate::day::Day;
use crate::listed::AsList;

pub use fields::Fields;
pub use from_toml::parse_toml;
pub use letters::{Deceives, deceiving, is_odd_blank, is_unseen, narrow};
pub use read::{Cursor, Fallible, Read, Spanned, Tables, closest};
pub use record::Record;
pub(crate) use record::record;
pub use shape::{KeyShape, Shape, Shaped};

/// One value and where it stands in its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Byte offset in the text it came from, where it came from a text.
    pub at: Option<usize>,
}

/// A value as written. There is no floating-point number: a fraction is only known to be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// JSON's null, JavaScript's undefined.
    Null,
    /// true or false.
    Bool(bool),
    /// A whole number.
    Whole(i64),
    /// A number with a point, an exponent, or too many digits. Never used, only refused.
    Fraction,
    /// A text.
    Text(String),
    /// A TOML date.
    Day(Day),
    /// A list.
    List(Vec<Node>),
    /// Named values in the order written.
    Table(Vec<(String, Node)>),
}

impl Node {
    /// A value that came from no text.
    #[must_use]
    pub const fn new(value: Value) -> Self {
        Self { value, at: None }
    }

    /// A text that came from no file.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::new(Value::Text(text.into()))
    }

    /// A list of texts that came from no file.
    #[must_use]
    pub fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::new(Value::List(texts.into_iter().map(Self::text).listed()))
    }

    /// A table that came from no file.
    #[must_use]
    pub fn table<K: Into<String>>(entries: impl IntoIterator<Item = (K, Self)>) -> Self {
        Self::new(Value::Table(entries.into_iter().map(|(key, node)| (key.into(), node)).listed()))
    }
}
