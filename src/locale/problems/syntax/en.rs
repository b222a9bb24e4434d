//! What cannot be read, in English: what to write.

use crate::problem::{Encoding, Syntax};

/// One sentence; what was written takes the place of the braces, in order.
pub(super) const fn sentence(what: Syntax) -> &'static str {
    match what {
        Syntax::LookAlike { write: ' ', .. } => {
            "this blank is not the ordinary one ({letter}); write an ordinary blank"
        }
        Syntax::LookAlike { write: '"', .. } => "the quote {letter} is not the plain one; write {write}",
        Syntax::LookAlike { .. } => "{letter} is not the plain sign; write {write}",
        Syntax::Unseen(_) => "here is a letter that nobody sees ({letter}); delete it",
        Syntax::Encoding(Encoding::Gbk) => {
            "this is not UTF-8; it looks as if saved as GBK (ANSI). Save it as UTF-8 in your editor"
        }
        Syntax::Encoding(Encoding::Utf16) => {
            "this is not UTF-8; it looks as if saved as UTF-16 (Unicode). Save it as UTF-8 in your editor"
        }
        Syntax::Encoding(Encoding::Unknown) => "this is not UTF-8; save it as UTF-8 in your editor",
        Syntax::Blank => "this line is empty; write one case a line",
        Syntax::SeveralLines(_) => {
            "write one case a line; this one goes over {count} lines: put it on one, for example with jq -c . FILE"
        }
        Syntax::Behind => {
            "write one case a line; something stands behind this one: delete it, or begin a new line"
        }
        Syntax::CommaBehind => "write one case a line, without a comma behind it; delete the comma",
        Syntax::BehindValue => "something stands behind the value; delete it (a comment begins with #)",
        Syntax::OpenQuote => "the second quote is missing; add the \" behind the text",
        Syntax::OpenBracket => "the second bracket is missing; add it",
        Syntax::CommaMissing => "a comma is missing before this",
        Syntax::CommaExtra => "there is a comma before the closing bracket; delete it",
        Syntax::Colon => "a colon belongs between name and value: \"name\": value",
        Syntax::NoValue => "write `name = value`",
        Syntax::Name => "a name belongs here; write it with letters, digits and -, anything else within \"",
        Syntax::Unquoted => "this value cannot be read; texts, amounts and ratios stand within \"",
        Syntax::SingleQuote => "write the double quote \" here, not the single one",
        Syntax::Comment => "there are no comments here; delete it",
        Syntax::Backslash => {
            "the letter behind the backslash \\ is wrong; for a backslash itself write two: \\\\"
        }
        Syntax::Number => {
            "a number is not written like this; amounts and ratios stand within \", like \"80000.00\""
        }
        Syntax::Date => "a date is written 2023-05-01",
        Syntax::Twice => "the same name stands twice; keep one",
        Syntax::TooDeep => "brackets within brackets, too many; nothing here needs so many levels",
        Syntax::LineEnd => {
            "these are the line ends of an old Mac; choose those of Windows or Unix in your editor"
        }
        Syntax::NotAValue | Syntax::OtherVersion | Syntax::Damaged | Syntax::Other => {
            "this cannot be read; look at the quotes, brackets, commas and equals signs around it"
        }
    }
}

/// The name of a letter.
pub(super) const fn letter(letter: char) -> &'static str {
    match letter {
        '\u{a0}' | '\u{202f}' => "no-break space",
        '\u{3000}' => "full-width space",
        '\u{200b}' => "zero-width space",
        '\u{200c}' => "zero-width non-joiner",
        '\u{200d}' => "zero-width joiner",
        '\u{2060}' => "word joiner",
        '\u{feff}' => "byte order mark",
        '\u{ad}' => "soft hyphen",
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "direction mark"
        }
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "variation selector",
        '\t' => "tab",
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => "control character",
        '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{205f}' => "special blank",
        _ => "invisible letter",
    }
}
