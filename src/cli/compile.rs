//! `estimate compile DIR`: the catalogue and every pack, checked, as the page and other programs read them.

use super::options::{Options, Stop};
use super::packs::{Packs, read_catalog};
use super::text;
use std::path::Path;
use std::process::ExitCode;

/// Runs the command.
pub(super) fn run(options: &Options, packs: &Packs, to: &str) -> Result<ExitCode, Stop> {
    let to = Path::new(to);
    for policy in packs.all() {
        let folder = to.join(&policy.id);
        let told = |error| text::told(&folder, &error, options.language);
        std::fs::create_dir_all(&folder).map_err(told)?;
        write(&folder.join("pack.txt"), &policy.compiled(), options)?;
    }
    write(&to.join("index.txt"), &read_catalog(options)?.compiled(), options)?;
    Ok(ExitCode::SUCCESS)
}

fn write(file: &Path, compiled: &str, options: &Options) -> Result<(), Stop> {
    std::fs::write(file, compiled).map_err(|error| text::told(file, &error, options.language).into())
}
