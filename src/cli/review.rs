//! `estimate review PACK`: the review sheet of a pack. With `--checked DAY`, what whoever signed it says goes into the pack:
//! that on this day every figure was compared with its document. Refused where a check finds errors.

use super::check::{self, ToldFinding, refused};
use super::options::{Options, Stop};
use super::{packs, text};
use crate::authoring::{self, PackTexts, with_head};
use crate::day::Day;
use crate::locale::Usage;
use crate::policy::Policy;
use crate::review_sheet::review_sheet;
use crate::tree::{Node, Value};
use std::io::{self, Write};
use std::process::ExitCode;

/// Runs the command. Exit status 0 where it is done, 1 where errors are in its way.
pub(super) fn run(options: &Options, named: &str) -> Result<ExitCode, Stop> {
    if let Some(day) = options.value("--checked") {
        let day = Day::parse(day).ok_or_else(|| Stop::Usage(Usage::NotADay(day.to_owned())))?;
        return checked(options, named, day);
    }
    let policy = packs::read_named(options, named)?;
    io::stdout().lock().write_all(review_sheet(&policy, options.language).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn checked(options: &Options, named: &str, day: Day) -> Result<ExitCode, Stop> {
    let (language, file) = (options.language, packs::named_file(options, named));
    let name = file.display().to_string();
    let (report, _) = check::report(&check::read(options, &[&name])?, language);
    let errors: Vec<&ToldFinding> =
        report.findings.iter().filter(|one| one.is_error() && !one.is_of_checked()).collect();
    let texts = language.review_texts();
    if !errors.is_empty() {
        return refused(&errors, texts.not_signed, language);
    }
    let signed = with_head(&text::read(&file, language)?, "checked", Some(&Node::new(Value::Day(day))));
    // A day before there was anything to compare with is one more error.
    Policy::from_toml(&signed).map_err(|problems| packs::wrong(&file, &signed, &problems, language))?;
    let texts_signed = PackTexts { folder: None, pack: &signed, cases: None };
    let found = authoring::check(texts_signed, None).findings;
    let told = found.iter().map(|one| ToldFinding::new(&name, &signed, one, language));
    let early: Vec<ToldFinding> = told.filter(|one| one.is_error() && one.is_of_checked()).collect();
    if !early.is_empty() {
        return refused(&early.iter().collect::<Vec<_>>(), texts.not_signed, language);
    }
    text::replace(&file, &signed, language)?;
    writeln!(io::stdout().lock(), "{}", (texts.signed_in)(&name, &day.to_string()))?;
    Ok(ExitCode::SUCCESS)
}
