//! The command line without its process: what each command reads and writes.
//!
//! Must never know: the browser.

mod ask;
mod check;
mod compile;
mod diff;
mod lines;
mod packs;
mod page;

use crate::locale::Language;
use crate::money::Money;
use ask::Ask;
use std::io::{self, Write};
use std::process::ExitCode;

const HELP: &str = "\
estimate                    read one case (JSON) a line, write one estimate or error a line
estimate year               read a list of cases a line, the visits of one year; write a list of estimates
estimate compare            read a list of cases a line; write each with its difference from the first
estimate breakpoints        read one case a line, write every bill at which a rate changes
estimate readings           read one case a line, write for every unclear sentence of the pack whether the estimate rests
                            on how it was read, and what the person would pay under the other reading (null: no figure)
estimate solve --target YUAN
                            read one case a line, write the largest bill that leaves at most YUAN to the person
estimate policies           list the packs
estimate premium --policy ID --identity ID --premium YUAN
                            what is subsidised of a personal premium
estimate check [FILE|DIR …] [--sources DIR] [--json]
                            everything wrong or odd with packs, their cases and their catalogue: a pack file, the folder
                            of a pack, or a folder of packs; with --sources every quote is looked up in the documents'
                            texts (*.txt, *.md). Exit status: 0 no errors, 1 errors, 2 usage or unreadable files
estimate diff OLD NEW [--json]
                            what changes between two packs (files, folders or ids): who is paid what, what is said, and
                            what a fixed panel of typical cases pays before and after
estimate compile DIR        write the catalogue and every pack, checked, as the page and the JavaScript package read them:
                            DIR/index.txt and DIR/ID/pack.txt
estimate schema case|estimate|javascript|pack|cases|index
                            the JSON Schema of a case, an estimate, all that the JavaScript package passes, a pack, its
                            cases, the catalogue
estimate page FILE          the page (index.html) with the regions and the main rules of the packs in it
options
  --packs DIR               the folder of packs (default: static/policies beside the program's source)
  --lang zh|en              language of messages (default zh)
  --help                    this text
";

/// Runs the program with the process's arguments.
#[must_use]
pub fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(Stop::Usage(message)) => {
            // Standard error is all there is to report to; if even that fails, the exit status remains.
            let _ = writeln!(io::stderr(), "estimate: {message}\n\n{HELP}");
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

/// Why the program ends early.
pub(crate) enum Stop {
    /// The arguments make no sense.
    Usage(String),
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
    packs: Option<String>,
    policy: Option<String>,
    identity: Option<String>,
    premium: Option<String>,
    target: Option<String>,
    sources: Option<String>,
    json: bool,
    language: Language,
}

fn run(arguments: &[String]) -> Result<ExitCode, Stop> {
    let mut options = Options::default();
    let mut commands: Vec<&str> = Vec::new();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value = || {
            rest.next().cloned().ok_or_else(|| Stop::Usage(format!("`{argument}` needs a value behind it")))
        };
        match argument.as_str() {
            "--help" | "-h" => {
                write!(io::stdout(), "{HELP}")?;
                return Ok(ExitCode::SUCCESS);
            }
            "--packs" => options.packs = Some(value()?),
            "--policy" => options.policy = Some(value()?),
            "--identity" => options.identity = Some(value()?),
            "--premium" => options.premium = Some(value()?),
            "--sources" => options.sources = Some(value()?),
            "--json" => options.json = true,
            "--target" => options.target = Some(value()?),
            "--lang" => {
                let id = value()?;
                options.language = Language::from_id(&id)
                    .ok_or_else(|| Stop::Usage(format!("`{id}` is no language: write zh or en")))?;
            }
            option if option.starts_with('-') => {
                return Err(Stop::Usage(format!("there is no option `{option}`")));
            }
            command => commands.push(command),
        }
    }
    match commands.as_slice() {
        [] => lines(&options, Ask::Estimate),
        ["year"] => lines(&options, Ask::Year),
        ["compare"] => lines(&options, Ask::Compare),
        ["breakpoints"] => lines(&options, Ask::Breakpoints),
        ["readings"] => lines(&options, Ask::Readings),
        ["solve"] => lines(&options, Ask::Solve(yuan(options.target.as_ref(), "solve", "--target YUAN")?)),
        ["check", named @ ..] => check::run(&options, named),
        ["diff", old, new] => diff::run(&options, [old, new]),
        ["compile", to] => compile::run(&options, &packs::load(&options)?, to),
        ["policies"] => packs::list(&packs::load(&options)?),
        ["premium"] => packs::premium(&packs::load(&options)?, &options),
        ["page", file] => page::run(&options, file),
        ["schema", "case"] => schema(&crate::schema::case()),
        ["schema", "estimate"] => schema(&crate::schema::estimate()),
        ["schema", "pack"] => schema(&crate::schema::pack()),
        ["schema", "cases"] => schema(&crate::schema::cases()),
        ["schema", "index"] => schema(&crate::schema::index()),
        ["schema", "javascript"] => schema(&crate::schema::javascript()),
        _ => Err(Stop::Usage(format!("there is no command `{}`", commands.join(" ")))),
    }
}

fn lines(options: &Options, ask: Ask) -> Result<ExitCode, Stop> {
    lines::answer_all(&packs::load(options)?, ask, options.language)
}

/// The amount of an option.
fn yuan(text: Option<&String>, command: &str, option: &str) -> Result<Money, Stop> {
    let text = text.ok_or_else(|| Stop::Usage(format!("`{command}` needs {option}")))?;
    Money::parse(text)
        .ok()
        .filter(|&amount| amount <= Money::LARGEST_BILL)
        .ok_or_else(|| Stop::Usage(format!("`{text}` is no amount: write yuan like 350 or 350.00")))
}

fn schema(schema: &serde_json::Value) -> Result<ExitCode, Stop> {
    let mut output = io::stdout().lock();
    serde_json::to_writer_pretty(&mut output, schema).map_err(io::Error::from)?;
    writeln!(output)?;
    Ok(ExitCode::SUCCESS)
}
