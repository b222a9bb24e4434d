//! What `estimate check` says around the findings.

mod en;
mod zh;

use crate::authoring::Severity;
use crate::language::Language;

/// The words of one language.
pub struct CheckedTexts {
    /// How grave a finding is, before its words.
    pub severity: fn(Severity) -> &'static str,
    /// The last line: how many packs, errors and warnings.
    pub summary: fn(usize, usize, usize) -> String,
}

impl Language {
    /// The words in this language.
    #[must_use]
    pub const fn checked_texts(self) -> &'static CheckedTexts {
        match self {
            Self::Zh => &zh::TEXTS,
            Self::En => &en::TEXTS,
        }
    }
}
