//! Files as text: what is not UTF-8 is told with its line, what the system says is told in plain words.

use crate::locale::{Language, problem_text};
use crate::problem::{Encoding, Fault, Problem, Syntax, place_in};
use std::io;
use std::path::Path;

/// The text of a file, without a byte order mark.
pub(super) fn read(file: &Path, language: Language) -> io::Result<String> {
    let bytes = std::fs::read(file).map_err(|error| told(file, &error, language))?;
    decoded(bytes).map_err(|(encoding, (line, column))| {
        let words = problem_text(&Problem::of_all(Fault::Syntax(Syntax::Encoding(encoding))), language);
        io::Error::new(io::ErrorKind::InvalidData, format!("{}:{line}:{column}: {words}", file.display()))
    })
}

/// Text from bytes; else in what they were probably saved, with line and column of the first that are not UTF-8.
fn decoded(bytes: Vec<u8>) -> Result<String, (Encoding, (usize, usize))> {
    let valid = match std::str::from_utf8(&bytes) {
        Ok(text) if !super::json::is_utf16(text) => text.len(),
        Ok(text) => text.find('\0').unwrap_or_default(),
        Err(error) => error.valid_up_to(),
    };
    if valid < bytes.len() {
        let before = bytes.get(..valid).and_then(|text| std::str::from_utf8(text).ok()).unwrap_or_default();
        return Err((Encoding::guess(&bytes), place_in(before, valid).unwrap_or((1, 1))));
    }
    let text = String::from_utf8(bytes).unwrap_or_default();
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// What the system said about a file, in words, with the file's name.
pub(super) fn told(file: &Path, error: &io::Error, language: Language) -> io::Error {
    let words = language.of_system(error.kind()).map_or_else(|| error.to_string(), str::to_owned);
    io::Error::new(error.kind(), format!("{}: {words}", file.display()))
}
