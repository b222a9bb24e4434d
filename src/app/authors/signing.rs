//! What a second officer says of a pack once the review sheet is signed: that every figure was compared with its document, and
//! on which day. It becomes the pack's `checked`.

use super::Workbench;
use super::pack_file::PackFile;
use crate::app::typed::typed_day;
use crate::authoring::{Severity, newest_document, with_head};
use crate::day::Day;
use crate::policy::Policy;
use crate::tree::{Node, Value};

/// A day on its way into `checked`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signing {
    /// The day as typed.
    pub day: String,
    /// Why it was not written.
    pub lacks: Option<SigningLacks>,
    /// The day that was written last, with the pack as it was then.
    signed: Option<(Day, String)>,
}

/// Why a day is not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SigningLacks {
    /// The pack has errors.
    Errors,
    /// This is no day on which anything can have been compared.
    NotADay(String),
    /// The day has not come yet.
    Future(Day),
    /// On the day there was no document to compare with yet: this is when the newest was issued.
    BeforeDocument(Day),
}

/// A day that was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetSigned {
    /// The day.
    pub day: Day,
    /// Whether the pack still says what it said then.
    pub holds: bool,
}

impl Signing {
    pub(super) fn typed(&mut self, day: String) {
        self.lacks = None;
        self.day = day;
    }
}

impl Workbench {
    /// The day that was written last; where none was, the day that the pack came with, once it is another than it was then.
    #[must_use]
    pub fn signed(&self) -> Option<SheetSigned> {
        let now = self.written(PackFile::Pack).map(|(_, text)| text);
        if let Some((day, then)) = &self.signing.signed {
            return Some(SheetSigned { day: *day, holds: now == Some(then) });
        }
        let before = self.before.as_ref()?;
        let day = self.policy()?.checked.filter(|day| before.pack.checked == Some(*day))?;
        (now != Some(&before.text)).then_some(SheetSigned { day, holds: false })
    }

    /// The pack as it was when the day was written, to be kept beside what became of it.
    pub(super) fn signed_text(&self) -> Option<&str> {
        self.signing.signed.as_ref().map(|(_, text)| text.as_str())
    }

    /// The pack as it was when its day was written, from a file that was kept.
    pub(super) fn sign_as_kept(&mut self, text: String) {
        let day = Policy::from_toml(&text).ok().and_then(|pack| pack.checked);
        self.signing.signed = day.map(|day| (day, text));
    }

    /// Writes the day into the pack.
    pub(super) fn sign(&mut self, today: Option<Day>) {
        match self.with_signature(today) {
            Err(lacks) => self.signing.lacks = Some(lacks),
            Ok((day, text)) => {
                self.signing = Signing { signed: Some((day, text.clone())), ..Signing::default() };
                self.replaced += 1;
                self.write(PackFile::Pack, text);
            }
        }
    }

    /// Whether anything is wrong but the day of comparison itself, which a new one puts right.
    #[must_use]
    pub fn has_errors_beside_checked(&self) -> bool {
        self.found(Severity::Error).any(|one| one.finding.path != "checked")
    }

    fn with_signature(&self, today: Option<Day>) -> Result<(Day, String), SigningLacks> {
        if self.has_errors_beside_checked() {
            return Err(SigningLacks::Errors);
        }
        let not_a_day = || SigningLacks::NotADay(self.signing.day.trim().to_owned());
        let day = typed_day(&self.signing.day).ok_or_else(not_a_day)?;
        if today.is_some_and(|today| day > today) {
            return Err(SigningLacks::Future(day));
        }
        let (_, text) = self.written(PackFile::Pack).ok_or(SigningLacks::Errors)?;
        let text = with_head(text, "checked", Some(&Node::new(Value::Day(day))));
        // No pack can have been compared before there was anything to compare with.
        let signed = Policy::from_toml(&text).map_err(|_| not_a_day())?;
        match newest_document(&signed).filter(|issued| day < *issued) {
            Some(issued) => Err(SigningLacks::BeforeDocument(issued)),
            None => Ok((day, text)),
        }
    }
}
