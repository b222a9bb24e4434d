//! `estimate publish DIR`: the catalogue of a folder made to say what its packs say; refused where a check finds errors.

use super::check::{self, ToldFinding, refused};
use super::options::{Options, Stop};
use super::text;
use crate::authoring::{CatalogChange, Finding, Severity, catalogue, publish};
use crate::language::Language;
use crate::locale::Usage;
use crate::policy::Policy;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

const INDEX: &str = "index.toml";

/// Runs the command. Exit status 0 where the catalogue is right now, 1 where errors are in its way, 2 where a file cannot be
/// read.
pub(super) fn run(options: &Options, folder: &str) -> Result<ExitCode, Stop> {
    let language = options.language;
    let path = Path::new(folder);
    if path.join("pack.toml").is_file() || !path.is_dir() {
        return Err(Stop::Usage(Usage::NotAFolderOfPacks(folder.to_owned())));
    }
    let mut given = match check::read(options, &[folder]) {
        Ok(given) => given,
        Err(error) => {
            let _ = writeln!(io::stderr(), "estimate: {error}");
            return Ok(ExitCode::from(2));
        }
    };
    // What the catalogue says now is what is about to change.
    let before = given.catalogues.pop().map(|(_, text)| text).unwrap_or_default();
    let (report, policies) = check::report(&given, language);
    let errors: Vec<&ToldFinding> = report.findings.iter().filter(|one| one.is_error()).collect();
    if !errors.is_empty() {
        return refused(&errors, language.publish_texts().refused, language);
    }
    let policies: Vec<&Policy> = policies.iter().collect();
    let published = publish(&before, &policies);
    let index = path.join(INDEX);
    let name = index.display().to_string();
    let wrong = catalogue(&published.text, &policies, &[]);
    let wrong: Vec<&Finding> = wrong.iter().filter(|one| one.severity == Severity::Error).collect();
    if !wrong.is_empty() {
        let told: Vec<ToldFinding> =
            wrong.iter().map(|one| ToldFinding::new(&name, &published.text, one, language)).collect();
        return refused(&told.iter().collect::<Vec<_>>(), language.publish_texts().refused, language);
    }
    let dry = options.value("--dry-run").is_some();
    if !dry && !published.changes.is_empty() {
        text::replace(&index, &published.text, language)?;
    }
    tell(&published.changes, &name, dry, language)?;
    Ok(ExitCode::SUCCESS)
}

fn tell(changes: &[CatalogChange], index: &str, dry: bool, language: Language) -> io::Result<()> {
    let texts = language.publish_texts();
    let mut output = io::stdout().lock();
    for change in changes {
        let line = match change {
            CatalogChange::Added(entry) => {
                let days = (texts.days)(
                    &entry.period.from.to_string(),
                    entry.period.until.map(|day| day.to_string()).as_deref(),
                );
                (texts.added)(&entry.id, language.of(&entry.region), &days)
            }
            CatalogChange::Changed { id, key, from, to } => {
                (texts.changed)(id, key, from.as_deref(), to.as_deref())
            }
            CatalogChange::Removed(id) => (texts.removed)(id),
        };
        writeln!(output, "{line}")?;
    }
    let end = if changes.is_empty() {
        (texts.same)(index)
    } else if dry {
        (texts.dry)(index)
    } else {
        (texts.written)(index)
    };
    writeln!(output, "{end}")
}
