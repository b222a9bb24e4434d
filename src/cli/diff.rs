//! `estimate diff OLD NEW`: what changes between two packs, in words or as JSON. OLD and NEW are pack files, folders
//! of packs, or ids of packs that are listed.

use super::options::{Options, Stop};
use super::packs;
use super::report::Report;
use crate::authoring::difference;
use crate::locale::difference_lines;
use std::io::{self, Write};
use std::process::ExitCode;

/// The format of the answer as JSON.
const FORMAT: &str = "benefit-estimator-difference";

/// Its version.
const VERSION: u32 = 1;

/// Runs the command.
pub(super) fn run(options: &Options, [old, new]: [&str; 2]) -> Result<ExitCode, Stop> {
    let (old, new) = (packs::read_named(options, old)?, packs::read_named(options, new)?);
    let difference = difference(&old, &new);
    let mut output = io::stdout().lock();
    if options.value("--json").is_some() {
        Report { format: FORMAT, version: VERSION, report: &difference }.write(output)?;
    } else {
        for line in difference_lines(&difference, [&old, &new], options.language) {
            writeln!(output, "{line}")?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
