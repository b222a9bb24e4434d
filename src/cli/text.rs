//! Files as text: what is not UTF-8 is told with its line, what the system says is told in plain words.

use crate::language::Language;
use crate::locale::problem_text;
use crate::problem::{Encoding, Fault, Problem, Syntax, place_in};
use std::io;
use std::path::Path;

/// What some programs write before UTF-8, and spreadsheets want there.
pub(super) const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The text of a file, without a byte order mark.
pub(super) fn read(file: &Path, language: Language) -> io::Result<String> {
    let bytes = std::fs::read(file).map_err(|error| told(file, &error, language))?;
    decoded(&bytes).map_err(|(encoding, (line, column))| {
        let words = problem_text(&Problem::of_all(Fault::Syntax(Syntax::Encoding(encoding))), language);
        io::Error::new(io::ErrorKind::InvalidData, format!("{}:{line}:{column}: {words}", file.display()))
    })
}

/// Text from bytes; else in what they were probably saved, with line and column of the first that are not UTF-8.
fn decoded(bytes: &[u8]) -> Result<String, (Encoding, (usize, usize))> {
    match utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned()),
        Err((encoding, at)) => {
            let before = bytes.get(..at).and_then(|text| std::str::from_utf8(text).ok()).unwrap_or_default();
            Err((encoding, place_in(before, at).unwrap_or((1, 1))))
        }
    }
}

/// Bytes as text; else in what they were probably saved, and the first that is not UTF-8. UTF-16 without a letter above
/// ASCII is UTF-8 as well.
pub(super) fn utf8(bytes: &[u8]) -> Result<&str, (Encoding, usize)> {
    let guess = || Encoding::guess(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| (guess(), error.valid_up_to()))?;
    match text.find('\0').filter(|_| guess() == Encoding::Utf16) {
        Some(at) => Err((Encoding::Utf16, at)),
        None => Ok(text),
    }
}

/// Writes a file, whole or not at all: somebody may be reading it.
pub(super) fn replace(file: &Path, whole: &str, language: Language) -> io::Result<()> {
    let beside = file.with_extension("toml.new");
    let told = |error| told(file, &error, language);
    std::fs::write(&beside, whole).map_err(told)?;
    std::fs::rename(&beside, file).map_err(told)
}

/// What the system said about a file, in words, with the file's name.
pub(super) fn told(file: &Path, error: &io::Error, language: Language) -> io::Error {
    let words = language.of_system(error.kind()).map_or_else(|| error.to_string(), str::to_owned);
    io::Error::new(error.kind(), format!("{}: {words}", file.display()))
}
