//! `estimate check`: packs, their cases and their catalogue from files, everything found, one line each or as JSON.

mod files;

use super::options::{Options, Stop};
use super::report::Report;
use crate::authoring::{self, Finding, Severity};
use crate::language::Language;
use crate::locale::finding_text;
use crate::policy::Policy;
use files::CheckedFiles;
pub(super) use files::read;
use serde::Serialize;
use std::io::{self, Write};
use std::process::ExitCode;

/// The format of the answer as JSON.
const FORMAT: &str = "benefit-estimator-check";

/// Its version.
const VERSION: u32 = 1;

/// The answer as JSON.
#[derive(Serialize)]
pub(super) struct CheckReport {
    packs: usize,
    errors: usize,
    warnings: usize,
    pub(super) findings: Vec<ToldFinding>,
}

/// One finding with its file, in words.
#[derive(Serialize)]
pub(super) struct ToldFinding {
    file: String,
    line: Option<usize>,
    column: Option<usize>,
    path: String,
    severity: Severity,
    code: &'static str,
    message: String,
}

impl ToldFinding {
    pub(super) fn new(file: &str, text: &str, finding: &Finding, language: Language) -> Self {
        let place = finding.place_in(text);
        Self {
            file: file.to_owned(),
            line: place.map(|(line, _)| line),
            column: place.map(|(_, column)| column),
            path: finding.path.clone(),
            severity: finding.severity,
            code: finding.remark.code(),
            message: finding_text(finding, language),
        }
    }

    /// Whether it is about the day of the last comparison, which a new day puts right.
    pub(super) fn is_of_checked(&self) -> bool {
        self.path == "checked"
    }

    /// Whether it has to be put right.
    pub(super) fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Runs the command. Exit status 0 without errors, 1 with, 2 where a file cannot be read.
pub(super) fn run(options: &Options, named: &[&str]) -> Result<ExitCode, Stop> {
    let given = match read(options, named) {
        Ok(given) => given,
        Err(error) => {
            let _ = writeln!(io::stderr(), "estimate: {error}");
            return Ok(ExitCode::from(2));
        }
    };
    let (report, _) = report(&given, options.language);
    let mut output = io::stdout().lock();
    if options.value("--json").is_some() {
        Report { format: FORMAT, version: VERSION, report: &report }.write(output)?;
    } else {
        for one in &report.findings {
            writeln!(output, "{}", line(one, options.language))?;
        }
        let CheckReport { packs, errors, warnings, .. } = report;
        let said = (options.language.checked_texts().summary)(packs, errors, warnings);
        writeln!(output, "{said}")?;
    }
    Ok(if report.errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Checks everything given, file by file; with the packs that load.
pub(super) fn report(given: &CheckedFiles, language: Language) -> (CheckReport, Vec<Policy>) {
    let mut told = Vec::new();
    let checked: Vec<_> =
        given.folders.iter().map(|folder| authoring::check(folder.texts(), given.sources.as_ref())).collect();
    let read: Vec<(usize, &crate::policy::Policy)> =
        checked.iter().enumerate().filter_map(|(index, one)| Some((index, one.policy.as_ref()?))).collect();
    let policies: Vec<_> = read.iter().map(|(_, policy)| *policy).collect();
    let mut between: Vec<(usize, Finding)> = authoring::periods(&policies)
        .into_iter()
        .filter_map(|(place, finding)| read.get(place).map(|(index, _)| (*index, finding)))
        .collect();
    let mut errors = 0;
    for (index, (folder, one)) in given.folders.iter().zip(&checked).enumerate() {
        let of_others =
            between.extract_if(.., |(place, _)| *place == index).map(|(_, finding)| folder.placed(finding));
        let of_others: Vec<Finding> = of_others.collect();
        for finding in of_others.iter().chain(&one.findings) {
            errors += usize::from(finding.severity == Severity::Error);
            let (file, text) = folder.file(finding.file);
            told.push(ToldFinding::new(file, text, finding, language));
        }
    }
    let unread: Vec<&str> = given
        .folders
        .iter()
        .zip(&checked)
        .filter(|(_, one)| one.policy.is_none())
        .filter_map(|(folder, _)| folder.name.as_deref())
        .collect();
    for (file, text) in &given.catalogues {
        for finding in authoring::catalogue(text, &policies, &unread) {
            errors += usize::from(finding.severity == Severity::Error);
            told.push(ToldFinding::new(file, text, &finding, language));
        }
    }
    let report =
        CheckReport { packs: given.folders.len(), errors, warnings: told.len() - errors, findings: told };
    (report, checked.into_iter().filter_map(|one| one.policy).collect())
}

/// `static/policies/a/pack.toml:12:1: error: figure.3: …`
fn line(one: &ToldFinding, language: Language) -> String {
    let place =
        one.line.zip(one.column).map_or_else(String::new, |(line, column)| format!(":{line}:{column}"));
    let severity = (language.checked_texts().severity)(one.severity);
    let path = if one.path.is_empty() { String::new() } else { format!("{}: ", one.path) };
    format!("{}{place}: {severity}: {path}{}", one.file, one.message)
}

/// The errors that are in the way of something, and that they are.
pub(super) fn refused(errors: &[&ToldFinding], why: &str, language: Language) -> Result<ExitCode, Stop> {
    let mut output = io::stdout().lock();
    for one in errors {
        writeln!(output, "{}", line(one, language))?;
    }
    writeln!(output, "{why}")?;
    Ok(ExitCode::FAILURE)
}
