//! The page around this one, by what its frame's address says of it: its own line to call, and its name. Whoever sends a
//! link could say the same, and make this page name a number of theirs: outside a frame neither is taken.

use super::unescaped::unescaped;

/// The country's line to call, which finds the office of every place.
pub const NATIONAL_LINE: &str = "12393";

/// The page around this one; what it does not say is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Host {
    /// Its own line to call, in digits and dashes.
    pub line: String,
    /// Its name.
    pub name: String,
}

impl Host {
    /// Takes the line of an address (`tel=0537-7812333`); what is no number to call is passed over.
    pub(super) fn take_line(&mut self, text: &str) {
        let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let digits = digits(text);
        // A service line, or a number with or without its area.
        let is_called =
            (7..=15).contains(&digits) || (digits == 5 && text.len() == 5 && text.starts_with('1'));
        if is_plain && is_called && text.split('-').all(|part| !part.is_empty()) && text != NATIONAL_LINE {
            text.clone_into(&mut self.line);
        }
    }

    /// Takes the name of an address (`name=%E6%9F%90…`); what could not be a name, or would hide a number to call in it, is
    /// passed over.
    pub(super) fn take_name(&mut self, text: &str) {
        // Escaped, a letter takes nine or, in an address within another, fifteen.
        if text.len() > MOST_LETTERS * 15 {
            return;
        }
        let name = unescaped(text);
        if (2..=MOST_LETTERS).contains(&name.chars().count())
            && name.chars().all(is_of_name)
            && digits(&name) < 5
        {
            self.name = name;
        }
    }
}

/// A name is no longer.
const MOST_LETTERS: usize = 40;

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// Letters of the scripts that bureaus of the country are named in, and what stands between them. Nothing that would end a
/// quotation, lead elsewhere or not be seen.
const fn is_of_name(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '-' | '(' | ')' | '·' | '（' | '）' | '0'..='9' | 'A'..='Z' | 'a'..='z' | 'À'..='ɏ'
            | '\u{620}'..='\u{64a}' | '\u{f40}'..='\u{fbc}' | '\u{1820}'..='\u{1878}' | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
    )
}
