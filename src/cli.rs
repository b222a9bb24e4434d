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
mod packs;
mod page;
mod publish;
mod review;
mod text;

use crate::locale::{Language, Usage};
use crate::money::Money;
use ask::Ask;
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

/// Why the program ends early.
pub(crate) enum Stop {
    /// The arguments make no sense.
    Usage(Usage),
    /// Input, output or a pack file failed.
    Io(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// The options given, each at most once.
#[derive(Default)]
pub(crate) struct Options {
    values: Vec<(&'static Known, String)>,
    language: Language,
}

/// An option.
struct Known {
    name: &'static str,
    has_value: bool,
    /// The commands that have it; none for all of them.
    of: &'static [&'static str],
    /// Whether it may stand several times.
    repeats: bool,
}

const OPTIONS: &[Known] = &[
    Known { name: "--packs", has_value: true, of: &[], repeats: false },
    Known { name: "--lang", has_value: true, of: &[], repeats: false },
    Known { name: "--policy", has_value: true, of: &["premium", "batch", "generate"], repeats: false },
    Known { name: "--identity", has_value: true, of: &["premium"], repeats: false },
    Known { name: "--premium", has_value: true, of: &["premium"], repeats: false },
    Known { name: "--fact", has_value: true, of: &["premium"], repeats: true },
    Known { name: "--target", has_value: true, of: &["solve"], repeats: false },
    Known { name: "--sources", has_value: true, of: &["check", "publish"], repeats: false },
    Known { name: "--out", has_value: true, of: &["batch"], repeats: false },
    Known { name: "--compare", has_value: true, of: &["batch"], repeats: false },
    Known { name: "--summary", has_value: true, of: &["batch"], repeats: false },
    Known { name: "--set", has_value: true, of: &["batch"], repeats: true },
    Known { name: "--ignore-unknown", has_value: false, of: &["batch"], repeats: false },
    Known { name: "--threads", has_value: true, of: &["batch"], repeats: false },
    Known { name: "--rows", has_value: true, of: &["generate"], repeats: false },
    Known { name: "--seed", has_value: true, of: &["generate"], repeats: false },
    Known { name: "--persons", has_value: true, of: &["generate"], repeats: false },
    Known { name: "--json", has_value: false, of: &["check", "diff"], repeats: false },
    Known { name: "--dry-run", has_value: false, of: &["publish"], repeats: false },
    Known { name: "--csv", has_value: false, of: &["conformance"], repeats: false },
];

impl Options {
    /// The value of an option, where it was given.
    fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(known, _)| known.name == name).map(|(_, value)| value.as_str())
    }

    /// The values of an option that may stand several times.
    fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.values.iter().filter(move |(known, _)| known.name == name).map(|(_, value)| value.as_str())
    }

    /// Takes an option with the arguments behind it.
    fn take<'a>(&mut self, name: &str, rest: &mut impl Iterator<Item = &'a str>) -> Result<(), Usage> {
        let known = OPTIONS.iter().find(|known| known.name == name);
        let known = known.ok_or_else(|| Usage::NoOption(name.to_owned()))?;
        if self.value(name).is_some() && !known.repeats {
            return Err(Usage::Twice(name.to_owned()));
        }
        let value = if known.has_value { rest.next() } else { Some("yes") };
        // The next option is no value.
        let value = value.filter(|value| !value.is_empty() && !value.starts_with("--"));
        let value = value.ok_or_else(|| Usage::NoValue(name.to_owned()))?;
        self.values.push((known, value.to_owned()));
        Ok(())
    }

    /// Refuses options that the command does not have: they would change nothing.
    fn check(&self, command: &str) -> Result<(), Usage> {
        let stray =
            self.values.iter().find(|(known, _)| !known.of.is_empty() && !known.of.contains(&command));
        stray.map_or(Ok(()), |(known, _)| {
            Err(Usage::NotHere { command: command.to_owned(), option: known.name.to_owned() })
        })
    }
}

fn run(arguments: &[OsString], language: Language) -> Result<ExitCode, Stop> {
    let text = |argument: &'_ OsString| Usage::NotText(argument.to_string_lossy().into_owned());
    let mut texts = Vec::with_capacity(arguments.len());
    for argument in arguments {
        texts.push(argument.to_str().ok_or_else(|| Stop::Usage(text(argument)))?);
    }
    let mut options = Options { values: Vec::new(), language };
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

/// The amount of an option.
fn yuan(text: Option<&str>, command: &'static str, option: &'static str) -> Result<Money, Stop> {
    let text = text.ok_or(Stop::Usage(Usage::Needs { command, option }))?;
    Money::parse(text)
        .ok()
        .filter(|&amount| amount <= Money::LARGEST_BILL)
        .ok_or_else(|| Stop::Usage(Usage::NotAnAmount(text.to_owned())))
}

/// The whole number of an option; `None` where it is not given.
fn whole(options: &Options, option: &'static str) -> Result<Option<u64>, Stop> {
    let number = |text: &str| text.parse().map_err(|_| Stop::Usage(Usage::NotWhole(text.to_owned())));
    options.value(option).map(number).transpose()
}

fn schema(schema: &serde_json::Value) -> Result<ExitCode, Stop> {
    let mut output = io::stdout().lock();
    serde_json::to_writer_pretty(&mut output, schema).map_err(io::Error::from)?;
    writeln!(output)?;
    Ok(ExitCode::SUCCESS)
}
