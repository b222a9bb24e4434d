//! Files as the browser hands them over, and what each is for.

/// A file as the browser handed it over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DroppedFile {
    /// Its name, without folders.
    pub name: String,
    /// Its text; `None` where it cannot be read as text.
    pub text: Option<String>,
    /// What is to be said of how it was read, or why it was not.
    pub told: Option<FileRemark>,
}

impl DroppedFile {
    /// A text under a name.
    #[must_use]
    pub fn of(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), text: Some(text.to_owned()), told: None }
    }
}

/// Why a file is left aside, or what is said of one that is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileRemark {
    /// It cannot be read, or is too large.
    Unreadable,
    /// It is not a text in UTF-8, first on this line.
    OtherEncoding(usize),
    /// Its text was GBK; it is used as such.
    FromGbk,
    /// An archive that is cut short or of another kind.
    ArchiveBroken,
    /// An archive with more in it than any pack has.
    ArchiveLarge,
    /// An archive with names that lead out of its folder.
    ArchiveNames,
    /// An archive, and the script that opens them is not here.
    ArchiveUnread,
    /// A compiled pack of a newer program.
    CompiledNewer,
    /// A compiled pack, which is not what is written here.
    Compiled,
    /// Neither a pack nor cases nor a source, by its name.
    OtherKind,
    /// Another pack or other cases came after it in one go.
    Replaced,
}

/// What is not UTF-8 comes with the first sign in the place of letters; UTF-16 without a mark is full of the second.
pub(super) const NOT_UTF8: [char; 2] = ['\u{fffd}', '\0'];

/// What a file is for.
#[derive(Debug, Clone, Copy)]
pub(super) enum FileKind {
    Pack,
    Cases,
    Source,
    /// What the pack is compared with.
    Before,
    /// The pack as it was when it was checked.
    Signed,
}

/// The pack that another is compared with, as a file of an archive.
pub(super) const BEFORE: &str = "pack-before.toml";

/// The pack as it was when a day of checking was written into it, as a file of an archive.
pub(super) const SIGNED: &str = "pack-checked.toml";

/// By its name: browsers tell no more of a file.
pub(super) fn kind(name: &str) -> Option<FileKind> {
    let name = name.to_lowercase();
    if name == "index.toml" {
        return None;
    }
    if name == BEFORE {
        return Some(FileKind::Before);
    }
    if name == SIGNED {
        return Some(FileKind::Signed);
    }
    if let Some(stem) = name.strip_suffix(".toml") {
        return Some(if stem.contains("cases") { FileKind::Cases } else { FileKind::Pack });
    }
    (name.ends_with(".txt") || name.ends_with(".md")).then_some(FileKind::Source)
}
