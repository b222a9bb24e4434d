//! A line of JSON to a [`Node`]; what cannot be read is told by what stands there, not in the parser's words.

use super::text::utf8;
use crate::problem::Syntax;
use crate::tree::{Deceives, Node, deceiving};
use serde::de::IgnoredAny;
use serde_json::Deserializer;

/// What stands in the way, and at which byte of the text.
pub(super) struct UnreadLine {
    pub(super) what: Syntax,
    pub(super) at: usize,
}

/// Reads a text that is one value.
pub(super) fn read(bytes: &[u8]) -> Result<Node, UnreadLine> {
    let text = utf8(bytes).map_err(|(encoding, at)| UnreadLine { what: Syntax::Encoding(encoding), at })?;
    if text.trim().is_empty() {
        return Err(UnreadLine { what: Syntax::Blank, at: 0 });
    }
    serde_json::from_str(text).map_err(|error| unread(text, &error))
}

/// Whether the text is a whole value, whatever it says.
pub(super) fn is_whole(bytes: &[u8]) -> bool {
    serde_json::from_slice::<IgnoredAny>(bytes).is_ok()
}

/// Whether the text may be the beginning of a value.
pub(super) fn is_begun(bytes: &[u8]) -> bool {
    serde_json::from_slice::<IgnoredAny>(bytes).is_err_and(|error| error.is_eof())
}

fn unread(text: &str, error: &serde_json::Error) -> UnreadLine {
    // A slip may be met first at its own letter or at the next.
    let met = text.floor_char_boundary(error.column().saturating_sub(1));
    match deceiving(text) {
        Some((at, Deceives::LooksLike(letter, write))) => {
            UnreadLine { what: Syntax::LookAlike { letter, write }, at }
        }
        Some((at, Deceives::Unseen(letter))) => UnreadLine { what: Syntax::Unseen(letter), at },
        None => UnreadLine { what: kind(text, met, &error.to_string()), at: met },
    }
}

/// The parser's words only choose among ours, together with what stands there.
fn kind(text: &str, met: usize, words: &str) -> Syntax {
    let (before, rest) = text.split_at_checked(met).unwrap_or((text, ""));
    let last = before.trim_end().chars().next_back();
    match rest.trim_start().chars().next() {
        Some('\'') => return Syntax::SingleQuote,
        Some('/' | '#') => return Syntax::Comment,
        Some('}' | ']') if last == Some(',') => return Syntax::CommaExtra,
        _ => {}
    }
    let starts = |start: &str| words.starts_with(start);
    if starts("EOF while parsing a string") {
        Syntax::OpenQuote
    } else if starts("EOF") {
        Syntax::OpenBracket
    } else if starts("expected `:`") {
        Syntax::Colon
    } else if starts("expected `,`") {
        Syntax::CommaMissing
    } else if starts("trailing comma") {
        Syntax::CommaExtra
    } else if starts("trailing characters") {
        let first = Deserializer::from_str(text).into_iter::<IgnoredAny>().next();
        let whole = first.is_some_and(|value| value.is_ok());
        if whole && rest.trim() == "," { Syntax::CommaBehind } else { Syntax::Behind }
    } else if starts("key must be a string") || starts("expected ident") || starts("expected value") {
        Syntax::Unquoted
    } else if starts("invalid number") || starts("number out of range") {
        Syntax::Number
    } else if starts("control character") {
        rest.chars().next().map_or(Syntax::OpenQuote, Syntax::Unseen)
    } else if words.contains("escape") || words.contains("surrogate") || words.contains("code point") {
        Syntax::Backslash
    } else if starts("nested too deeply") || starts("recursion limit") {
        Syntax::TooDeep
    } else {
        Syntax::Other
    }
}
