//! The options of the commands, and why the program ends early.

use crate::language::Language;
use crate::locale::Usage;
use crate::money::Money;
use std::io;

/// Why the program ends early.
pub(super) enum Stop {
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
pub(super) struct Options {
    values: Vec<(&'static OptionSpec, String)>,
    pub(super) language: Language,
}

/// An option.
struct OptionSpec {
    name: &'static str,
    has_value: bool,
    /// The commands that have it; none for all of them.
    of: &'static [&'static str],
    /// Whether it may stand several times.
    repeats: bool,
}

const OPTIONS: &[OptionSpec] = &[
    OptionSpec { name: "--packs", has_value: true, of: &[], repeats: false },
    OptionSpec { name: "--lang", has_value: true, of: &[], repeats: false },
    OptionSpec { name: "--policy", has_value: true, of: &["premium", "batch", "generate"], repeats: false },
    OptionSpec { name: "--identity", has_value: true, of: &["premium"], repeats: false },
    OptionSpec { name: "--premium", has_value: true, of: &["premium"], repeats: false },
    OptionSpec { name: "--fact", has_value: true, of: &["premium"], repeats: true },
    OptionSpec { name: "--target", has_value: true, of: &["solve"], repeats: false },
    OptionSpec { name: "--sources", has_value: true, of: &["check", "publish", "review"], repeats: false },
    OptionSpec { name: "--checked", has_value: true, of: &["review"], repeats: false },
    OptionSpec { name: "--out", has_value: true, of: &["batch"], repeats: false },
    OptionSpec { name: "--compare", has_value: true, of: &["batch"], repeats: false },
    OptionSpec { name: "--summary", has_value: true, of: &["batch"], repeats: false },
    OptionSpec { name: "--set", has_value: true, of: &["batch"], repeats: true },
    OptionSpec { name: "--columns", has_value: true, of: &["batch"], repeats: false },
    OptionSpec { name: "--sheet", has_value: true, of: &["batch"], repeats: false },
    OptionSpec { name: "--ignore-unknown", has_value: false, of: &["batch"], repeats: false },
    OptionSpec { name: "--threads", has_value: true, of: &["batch"], repeats: false },
    OptionSpec { name: "--rows", has_value: true, of: &["generate"], repeats: false },
    OptionSpec { name: "--seed", has_value: true, of: &["generate"], repeats: false },
    OptionSpec { name: "--persons", has_value: true, of: &["generate"], repeats: false },
    OptionSpec { name: "--json", has_value: false, of: &["check", "diff"], repeats: false },
    OptionSpec { name: "--dry-run", has_value: false, of: &["publish"], repeats: false },
    OptionSpec { name: "--csv", has_value: false, of: &["conformance"], repeats: false },
];

impl Options {
    /// None yet.
    pub(super) const fn in_language(language: Language) -> Self {
        Self { values: Vec::new(), language }
    }

    /// The value of an option, where it was given.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(known, _)| known.name == name).map(|(_, value)| value.as_str())
    }

    /// The values of an option that may stand several times.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.values.iter().filter(move |(known, _)| known.name == name).map(|(_, value)| value.as_str())
    }

    /// Takes an option with the arguments behind it.
    pub(super) fn take<'a>(
        &mut self,
        name: &str,
        rest: &mut impl Iterator<Item = &'a str>,
    ) -> Result<(), Usage> {
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
    pub(super) fn check(&self, command: &str) -> Result<(), Usage> {
        let stray =
            self.values.iter().find(|(known, _)| !known.of.is_empty() && !known.of.contains(&command));
        stray.map_or(Ok(()), |(known, _)| {
            Err(Usage::NotHere { command: command.to_owned(), option: known.name.to_owned() })
        })
    }
}

/// The amount of an option.
pub(super) fn yuan(text: Option<&str>, command: &'static str, option: &'static str) -> Result<Money, Stop> {
    let text = text.ok_or(Stop::Usage(Usage::Needs { command, option }))?;
    Money::parse(text)
        .ok()
        .filter(|&amount| amount <= Money::LARGEST_BILL)
        .ok_or_else(|| Stop::Usage(Usage::NotAnAmount(text.to_owned())))
}

/// The whole number of an option; `None` where it is not given.
pub(super) fn whole(options: &Options, option: &'static str) -> Result<Option<u64>, Stop> {
    let number = |text: &str| text.parse().map_err(|_| Stop::Usage(Usage::NotWhole(text.to_owned())));
    options.value(option).map(number).transpose()
}
