//! What the command line says of itself: its help, arguments that make no sense, files the system cannot give.

pub(super) mod en;
pub(super) mod zh;

use crate::language::Language;
use std::io::ErrorKind;

/// What is wrong with the arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Usage {
    /// An option without its value.
    NoValue(String),
    /// An option that stands twice.
    Twice(String),
    /// An option nobody knows.
    NoOption(String),
    /// An option that this command does not have.
    NotHere {
        /// The command; empty for the plain one.
        command: String,
        /// The option.
        option: String,
    },
    /// No such command.
    NoCommand(String),
    /// A command without what it needs.
    Needs {
        /// The command.
        command: &'static str,
        /// What it needs.
        option: &'static str,
    },
    /// Neither of the languages.
    NoLanguage(String),
    /// Not an amount.
    NotAnAmount(String),
    /// Not a whole number.
    NotWhole(String),
    /// Not a day.
    NotADay(String),
    /// What is the same in every row, without its value or of no known column.
    NotAColumn(String),
    /// A line of a file of `--columns` that does not say what a column is.
    NotAMapping(String),
    /// Columns that are wrong, in words.
    WrongColumns(String),
    /// The results in the place of the list.
    SameFile(String),
    /// Not a folder with packs in it.
    NotAFolderOfPacks(String),
    /// No pack with this id.
    NoPack(String),
    /// An identity that the pack does not know.
    NoIdentity {
        /// The pack.
        policy: String,
        /// The identity.
        identity: String,
    },
    /// A fact without its value.
    NotAFact(String),
    /// Facts that are wrong, in words.
    WrongFacts(String),
    /// A page that does not have a line once.
    PageLine {
        /// The line.
        line: String,
        /// How often it has it.
        count: usize,
    },
    /// An argument that is no text.
    NotText(String),
}

impl Language {
    /// The help of the command line.
    #[must_use]
    pub const fn help(self) -> &'static str {
        match self {
            Self::Zh => zh::HELP,
            Self::En => en::HELP,
        }
    }

    /// What is wrong with the arguments, in words; what nobody sees in them is named.
    #[must_use]
    pub fn usage(self, usage: &Usage) -> String {
        let words = match self {
            Self::Zh => zh::usage(usage),
            Self::En => en::usage(usage),
        };
        super::problems::seen(&words, self)
    }

    /// What the system says of a file, in words; `None` where there are none for it.
    #[must_use]
    pub const fn of_system(self, kind: ErrorKind) -> Option<&'static str> {
        match self {
            Self::Zh => zh::of_system(kind),
            Self::En => en::of_system(kind),
        }
    }

    /// A folder in which there is nothing to check.
    #[must_use]
    pub const fn no_pack_below(self) -> &'static str {
        match self {
            Self::Zh => "这里和下面的文件夹里都没有 pack.toml",
            Self::En => "no pack.toml here or in a folder below",
        }
    }

    /// What is wrong at a place of the input.
    #[must_use]
    pub fn at_line(self, line: usize, letter: Option<usize>, words: &str) -> String {
        match (self, letter) {
            (Self::Zh, Some(letter)) => format!("第 {line} 行第 {letter} 字：{words}"),
            (Self::Zh, None) => format!("第 {line} 行起：{words}"),
            (Self::En, Some(letter)) => format!("line {line}, column {letter}: {words}"),
            (Self::En, None) => format!("from line {line}: {words}"),
        }
    }
}
