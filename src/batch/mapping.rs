//! What somebody says of a list's columns, kept in a file for the next list of the same system: a line each, the column's name
//! and what it says (`医疗费 = 总费用`), nothing behind the sign for one that is not read.

use super::columns::column;
use crate::policy::Policy;
use std::fmt::{self, Display, Formatter};

/// The lines of such a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ColumnMapping(Vec<(String, String)>);

impl ColumnMapping {
    /// Reads it; blank lines and those that begin with `#` say nothing.
    ///
    /// # Errors
    /// The first line that is none.
    pub fn parse(text: &str, packs: &[&Policy]) -> Result<Self, String> {
        let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
        let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        let pair = |line: &str| {
            let (name, says) = line.split_once(['=', '＝'])?;
            let (name, says) = (name.trim(), says.trim());
            (!name.is_empty() && (says.is_empty() || column(says, packs).is_some()))
                .then(|| (name.to_owned(), says.to_owned()))
        };
        lines.map(|line| pair(line).ok_or_else(|| line.to_owned())).collect::<Result<_, _>>().map(Self)
    }

    /// Notes what the column of a name says.
    pub fn note(&mut self, name: &str, says: &str) {
        self.0.retain(|(known, _)| known != name.trim());
        self.0.push((name.trim().to_owned(), says.to_owned()));
    }

    /// What the column of a name says, if that is said.
    #[must_use]
    pub fn of(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name.trim()).map(|(_, says)| says.as_str())
    }

    /// Whether nothing is said.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Display for ColumnMapping {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|(name, says)| writeln!(out, "{name} = {says}"))
    }
}
