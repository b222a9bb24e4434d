//! What stands on a review sheet beside the pack's own words.

mod en;
mod zh;

use crate::language::Language;

/// The words of one language.
pub struct ReviewTexts {
    /// The heading, with the pack's title.
    pub title: fn(&str) -> String,
    /// What to do with the sheet.
    pub how: &'static str,
    /// The pack's id and version.
    pub pack: &'static str,
    /// Its region.
    pub region: &'static str,
    /// What it rests on.
    pub status: &'static str,
    /// The days it is in force.
    pub days: &'static str,
    /// From one day on, until another where there is one.
    pub in_force: fn(&str, Option<&str>) -> String,
    /// When its figures were last compared with what is published.
    pub checked: &'static str,
    /// Nobody has said when.
    pub never_checked: &'static str,
    /// The documents.
    pub documents: &'static str,
    /// Who issued one.
    pub issuer: &'static str,
    /// When.
    pub date: &'static str,
    /// Its text file.
    pub file: &'static str,
    /// The figures, with how many there are.
    pub figures: fn(usize) -> String,
    /// What each tier pays whom.
    pub rows: &'static str,
    /// What places change, alerts, promises, premiums.
    pub rules: &'static str,
    /// Who pays whom in which situations.
    pub whom: &'static str,
    /// What is paid.
    pub what: &'static str,
    /// A figure's id.
    pub figure: &'static str,
    /// Its value.
    pub value: &'static str,
    /// Between what and what it may lie.
    pub between: fn(&str, &str) -> String,
    /// No value is known.
    pub unpublished: &'static str,
    /// How far it can be relied on.
    pub kind: &'static str,
    /// The phrase, and where it stands.
    pub source: &'static str,
    /// The figure it is made from, its value, and what is done with it.
    pub made_from: fn(&str, &str, &str) -> String,
    /// Percentage points.
    pub points: fn(&str) -> String,
    /// Times another figure.
    pub factor: fn(&str) -> String,
    /// Times the person's own part of another ratio.
    pub person_factor: fn(&str) -> String,
    /// What a number adds: the number's name, the figure, beyond which number.
    pub each: fn(&str, &str, u16) -> String,
    /// The reading it rests on.
    pub reading: fn(&str) -> String,
    /// Room for who checked it and when.
    pub room: &'static str,
    /// Unclear sentences and how they were read.
    pub readings: &'static str,
    /// A reading in words.
    pub read_as: &'static str,
    /// The notices.
    pub notices: &'static str,
    /// What is told.
    pub told: &'static str,
    /// Where people sign.
    pub signed: &'static str,
    /// Who signs, a line each.
    pub signers: [&'static str; 2],
    /// Name, day, signature.
    pub sign: [&'static str; 3],
    /// What to do once all is checked.
    pub then: &'static str,
    /// Why the day of checking is not written: errors.
    pub not_signed: &'static str,
    /// The day of checking was written: the file, the day.
    pub signed_in: fn(&str, &str) -> String,
}

impl Language {
    /// The words in this language.
    #[must_use]
    pub const fn review_texts(self) -> &'static ReviewTexts {
        match self {
            Self::Zh => &zh::TEXTS,
            Self::En => &en::TEXTS,
        }
    }
}
