//! `estimate conformance`: the cases beside the packs, for other engines to be held against.

use super::options::{Options, Stop};
use super::packs::{Packs, read_cases};
use super::report::pretty;
use crate::conformance::Kit;
use crate::locale::Usage;
use crate::pack_case::PackCases;
use crate::policy::Policy;
use std::io::{self, Write};
use std::process::ExitCode;

/// Runs the command for the packs named; for all that are listed where none is.
pub(super) fn run(options: &Options, packs: &Packs, named: &[&str]) -> Result<ExitCode, Stop> {
    let mut chosen: Vec<(&Policy, PackCases)> = Vec::new();
    if let Some(id) = named.iter().find(|id| packs.policy(id).is_none()) {
        return Err(Stop::Usage(Usage::NoPack((*id).to_owned())));
    }
    for policy in packs.all() {
        if named.is_empty() || named.contains(&policy.id.as_str()) {
            chosen.push((policy, read_cases(options, &policy.id)?));
        }
    }
    let kit = Kit::of(chosen.iter().map(|(policy, cases)| (*policy, cases)));
    let mut output = io::stdout().lock();
    if options.value("--csv").is_some() {
        output.write_all(kit.csv().as_bytes())?;
    } else {
        pretty(output, &kit)?;
    }
    Ok(ExitCode::SUCCESS)
}
