//! A pack's text without a line: what a copied pack says and its author cannot keep.

use super::head::without_line;

/// A text without the line of this key whose value begins here, in bytes; `None` where the line has anything else.
#[must_use]
pub fn without_key(text: &str, key: &str, at: usize) -> Option<String> {
    Some(without_line(text, key, at)).filter(|left| left.len() < text.len())
}
