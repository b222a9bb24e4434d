//! An id that a pack gives to something of its own: short, a plain value, its own text.

use std::fmt;

/// The id: 1 to 40 bytes without dots, blanks or control characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id {
    bytes: [u8; Id::LONGEST],
    len: u8,
}

impl Id {
    /// The most bytes of an id.
    pub const LONGEST: usize = 40;

    /// What an id looks like, for the schemas.
    pub const PATTERN: &'static str = r"^[^\s.]{1,40}$";

    /// The id of this text; `None` for a text that is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = |letter: char| !letter.is_whitespace() && !letter.is_control() && letter != '.';
        let mut bytes = [0; Self::LONGEST];
        bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        let len = u8::try_from(text.len()).ok().filter(|len| *len > 0)?;
        text.chars().all(plain).then_some(Self { bytes, len })
    }

    /// Its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..usize::from(self.len)).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Id({})", self.as_str())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}
