//! The command line without its process: what each command reads and writes.
//!
//! Must never know: the browser.

mod ask;
mod batch;
mod check;
mod compile;
mod conformance;
mod diff;
mod generate;
mod json;
mod lines;
mod options;
mod packs;
mod page;
mod publish;
mod report;
mod review;
mod text;

use crate::language::Language;
use crate::locale::Usage;
use ask::Ask;
use options::{Options, Stop, yuan};
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

/// The commands by name.
const COMMANDS: &[&str] = &[
    "year",
    "batch",
    "generate",
    "compare",
    "breakpoints",
    "readings",
    "solve",
    "check",
    "diff",
    "compile",
    "publish",
    "review",
    "conformance",
    "policies",
    "premium",
    "page",
    "schema",
];

/// Runs the program with the process's arguments.
#[must_use]
pub fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let language = language(&arguments);
    match run(&arguments, language) {
        Ok(code) => code,
        Err(Stop::Usage(usage)) => {
            // Standard error is all there is to report to; if even that fails, the exit status remains.
            let _ = writeln!(io::stderr(), "estimate: {}\n\n{}", language.usage(&usage), language.help());
            ExitCode::from(2)
        }
        // A reader that closed its end early, as `head` does, has what it wanted.
        Err(Stop::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Stop::Io(error)) => {
            let _ = writeln!(io::stderr(), "estimate: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The language of what is said about the arguments themselves, wherever among them it stands.
fn language(arguments: &[OsString]) -> Language {
    let behind = arguments.iter().skip_while(|argument| *argument != "--lang").nth(1);
    behind.and_then(|id| Language::from_id(id.to_str()?)).unwrap_or_default()
}

fn run(arguments: &[OsString], language: Language) -> Result<ExitCode, Stop> {
    let text = |argument: &'_ OsString| Usage::NotText(argument.to_string_lossy().into_owned());
    let mut texts = Vec::with_capacity(arguments.len());
    for argument in arguments {
        texts.push(argument.to_str().ok_or_else(|| Stop::Usage(text(argument)))?);
    }
    let mut options = Options::in_language(language);
    let mut commands: Vec<&str> = Vec::new();
    let mut rest = texts.into_iter();
    while let Some(argument) = rest.next() {
        match argument {
            "--help" | "-h" => {
                write!(io::stdout(), "{}", language.help())?;
                return Ok(ExitCode::SUCCESS);
            }
            option if option.starts_with('-') => options.take(option, &mut rest).map_err(Stop::Usage)?,
            command => commands.push(command),
        }
    }
    if let Some(id) = options.value("--lang").filter(|id| Language::from_id(id).is_none()) {
        return Err(Stop::Usage(Usage::NoLanguage(id.to_owned())));
    }
    let known = |command: &&&str| COMMANDS.contains(*command);
    if let Some(command) = commands.first().filter(known).or(commands.is_empty().then_some(&"")) {
        options.check(command).map_err(Stop::Usage)?;
    }
    match commands.as_slice() {
        [] => lines(&options, Ask::Estimate),
        ["year"] => lines(&options, Ask::Year),
        ["compare"] => lines(&options, Ask::Compare),
        ["breakpoints"] => lines(&options, Ask::Breakpoints),
        ["readings"] => lines(&options, Ask::Readings),
        ["solve"] => lines(&options, Ask::Solve(yuan(options.value("--target"), "solve", "--target YUAN")?)),
        ["batch", file] => batch::run(&options, &packs::load(&options)?, file),
        ["generate"] => generate::run(&packs::load(&options)?, &options),
        ["check", named @ ..] => check::run(&options, named),
        ["diff", old, new] => diff::run(&options, [old, new]),
        ["compile", to] => compile::run(&options, &packs::load(&options)?, to),
        ["publish", folder] => publish::run(&options, folder),
        ["review", pack] => review::run(&options, pack),
        ["conformance", named @ ..] => conformance::run(&options, &packs::load(&options)?, named),
        ["policies"] => packs::list(&packs::load(&options)?),
        ["premium"] => packs::premium(&packs::load(&options)?, &options),
        ["page", file] => page::run(&options, file),
        ["schema", "case"] => schema(&crate::schema::case()),
        ["schema", "estimate"] => schema(&crate::schema::estimate()),
        ["schema", "pack"] => schema(&crate::schema::pack()),
        ["schema", "cases"] => schema(&crate::schema::cases()),
        ["schema", "index"] => schema(&crate::schema::index()),
        ["schema", "conformance"] => schema(&crate::schema::conformance()),
        ["schema", "javascript"] => schema(&crate::schema::javascript()),
        _ => Err(Stop::Usage(Usage::NoCommand(commands.join(" ")))),
    }
}

fn lines(options: &Options, ask: Ask) -> Result<ExitCode, Stop> {
    lines::answer_all(&packs::load(options)?, ask, options.language)
}

fn schema(schema: &serde_json::Value) -> Result<ExitCode, Stop> {
    report::pretty(io::stdout().lock(), schema)?;
    Ok(ExitCode::SUCCESS)
}
