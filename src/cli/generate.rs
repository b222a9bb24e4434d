//! `estimate generate`: invented claims as CSV.

use super::options::{Options, Stop, whole};
use super::packs::Packs;
use crate::batch::Claims;
use crate::locale::Usage;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

/// Writes the claims to standard output.
pub(super) fn run(packs: &Packs, options: &Options) -> Result<ExitCode, Stop> {
    let needs = |option| Stop::Usage(Usage::Needs { command: "generate", option });
    let id = options.value("--policy").ok_or_else(|| needs("--policy ID"))?;
    let policy = packs.policy(id).ok_or_else(|| Stop::Usage(Usage::NoPack(id.to_owned())))?;
    let rows = whole(options, "--rows")?.ok_or_else(|| needs("--rows N"))?;
    let seed = whole(options, "--seed")?.unwrap_or(1);
    let mut claims = Claims::new(policy, seed, whole(options, "--persons")?, options.language);
    let mut output = BufWriter::new(io::stdout().lock());
    let mut text = Vec::new();
    claims.header(&mut text);
    for _ in 0..rows {
        output.write_all(&text)?;
        text.clear();
        claims.row(&mut text);
    }
    output.write_all(&text)?;
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}
