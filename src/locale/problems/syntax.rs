//! What cannot be read as TOML or JSON in words, and letters by name. Apart from the problems of cases: the page and the
//! engine package read neither.

mod en;
mod zh;

use super::filled;
use crate::language::Language;
use crate::problem::Syntax;
use crate::tree::{is_odd_blank, is_unseen};

/// What cannot be read, in words.
pub(super) fn text(what: Syntax, language: Language) -> String {
    let sentence = match language {
        Language::Zh => zh::sentence(what),
        Language::En => en::sentence(what),
    };
    match what {
        Syntax::LookAlike { letter, write: ' ' } | Syntax::Unseen(letter) => {
            filled(sentence, &[&named(letter, language)])
        }
        Syntax::LookAlike { letter, write } => {
            filled(sentence, &[&format!("{letter} ({})", point(letter)), &write])
        }
        Syntax::SeveralLines(count) => filled(sentence, &[&count]),
        _ => sentence.to_owned(),
    }
}

/// `U+200B`.
fn point(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

/// `U+200B 零宽空格`.
pub(super) fn named(letter: char, language: Language) -> String {
    let name = match language {
        Language::Zh => zh::letter(letter),
        Language::En => en::letter(letter),
    };
    format!("{} {name}", point(letter))
}

/// A text that may hold what nobody sees, with each such letter named.
pub(in crate::locale) fn seen(text: &str, language: Language) -> String {
    let mut seen = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_unseen(letter) || is_odd_blank(letter) {
            seen.push('⟨');
            seen.push_str(&named(letter, language));
            seen.push('⟩');
        } else {
            seen.push(letter);
        }
    }
    seen
}
