//! What `estimate publish` says.

mod en;
mod zh;

use crate::language::Language;

/// The sentences of one language.
pub struct PublishTexts {
    /// A pack that was not listed: its id, its region, its days.
    pub added: fn(&str, &str, &str) -> String,
    /// From one day on, until another where there is one.
    pub days: fn(&str, Option<&str>) -> String,
    /// What is listed otherwise now: the pack, the key, what was there, what is.
    pub changed: fn(&str, &str, Option<&str>, Option<&str>) -> String,
    /// An entry without a pack.
    pub removed: fn(&str) -> String,
    /// Nothing is new in the file.
    pub same: fn(&str) -> String,
    /// The file would be written.
    pub dry: fn(&str) -> String,
    /// The file is written.
    pub written: fn(&str) -> String,
    /// Errors are in the way.
    pub refused: &'static str,
}

impl Language {
    /// The sentences in this language.
    #[must_use]
    pub const fn publish_texts(self) -> &'static PublishTexts {
        match self {
            Self::Zh => &zh::TEXTS,
            Self::En => &en::TEXTS,
        }
    }
}
