//! What somebody says of a list's columns, kept in a file for the next list of the same system: a line each, the column's name
//! and what it says (`医疗费 = 总费用`), nothing behind the sign for one that is not read.

use crate::batch::column;
use crate::cli::options::{Options, Stop};
use crate::cli::text;
use crate::locale::Usage;
use crate::policy::Policy;
use std::path::Path;

/// The lines of the file of `--columns`.
pub(super) struct Mapping(Vec<(String, String)>);

impl Mapping {
    /// Reads it; says nothing without the option.
    pub(super) fn read(options: &Options, packs: &[&Policy]) -> Result<Self, Stop> {
        let Some(file) = options.value("--columns") else { return Ok(Self(Vec::new())) };
        let text = text::read(Path::new(file), options.language)?;
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let pair = |line: &str| {
            let (name, says) = line.split_once(['=', '＝'])?;
            let (name, says) = (name.trim(), says.trim());
            (!name.is_empty() && (says.is_empty() || column(says, packs).is_some()))
                .then(|| (name.to_owned(), says.to_owned()))
        };
        let pairs =
            lines.map(|line| pair(line).ok_or_else(|| Stop::Usage(Usage::NotAMapping(line.to_owned()))));
        pairs.collect::<Result<_, _>>().map(Self)
    }

    /// The name by which a column is read.
    pub(super) fn name<'n>(&'n self, name: &'n str) -> &'n str {
        self.0.iter().find(|(known, _)| known == name.trim()).map_or(name, |(_, says)| says)
    }
}
