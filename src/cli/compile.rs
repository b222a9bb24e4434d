//! `estimate compile DIR`: the catalogue and every pack, checked, as the page and other programs read them.

use super::packs::{Packs, read_catalog};
use super::{Options, Stop};
use std::path::Path;
use std::process::ExitCode;

/// Runs the command.
pub(super) fn run(options: &Options, packs: &Packs, to: &str) -> Result<ExitCode, Stop> {
    let to = Path::new(to);
    for policy in packs.all() {
        let folder = to.join(&policy.id);
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("pack.txt"), policy.compiled())?;
    }
    std::fs::write(to.join("index.txt"), read_catalog(options)?.compiled())?;
    Ok(ExitCode::SUCCESS)
}
