//! Problems in words: what to write, never "illegal input". A sentence is data, and what was written is put into it in
//! one place: a function a sentence and language would be shipped for every fault there is.

mod en;
mod packs;
mod syntax;
mod zh;

use crate::language::Language;
use crate::problem::Fault;
use std::fmt::{Display, Write};

pub(super) use syntax::seen;

/// Any fault in words.
pub(super) fn text(fault: &Fault, language: Language) -> String {
    match fault {
        Fault::Pack(fault) => packs::text(fault, language),
        Fault::Syntax(what) => syntax::text(*what, language),
        fault => of_case(fault, language),
    }
}

/// A fault that a case may have, in words; for others their code.
pub(super) fn of_case(fault: &Fault, language: Language) -> String {
    let sentence = match language {
        Language::Zh => zh::sentence(fault),
        Language::En => en::sentence(fault),
    };
    match fault {
        Fault::Syntax(_)
        | Fault::LineTooLong
        | Fault::Duplicate
        | Fault::Missing
        | Fault::Empty
        | Fault::WrongType(_)
        | Fault::NotAShare
        | Fault::NotADay
        | Fault::YearNotFirst
        | Fault::IdentityNotInPolicy
        | Fault::UnknownFigure
        | Fault::NoPolicyThatDay
        | Fault::BedDaysWithoutStay
        | Fault::BedDaysTooMany
        | Fault::MustBeKnown
        | Fault::TooManyUnknown
        | Fault::Pack(_) => sentence.to_owned(),
        Fault::UnknownPolicy(said) => filled(sentence, &[said]),
        Fault::UnknownKey { near } => filled(sentence, &[&near.unwrap_or_default()]),
        Fault::UnknownId { given, near } => filled(sentence, &[given, &near.unwrap_or_default()]),
        Fault::Number { given, decimals, .. } => filled(sentence, &[given, decimals]),
        Fault::AboveLargest { largest: amount } | Fault::AboveLeft { left: amount } => {
            filled(sentence, &[amount])
        }
        Fault::PartsAboveTotal { parts, total } => filled(sentence, &[parts, total]),
        Fault::OtherYear { first } => filled(sentence, &[first]),
        Fault::OutOfRange { from, to } => filled(sentence, &[from, to]),
        Fault::OtherPolicy { first, this } => filled(sentence, &[first, this]),
        Fault::OutsidePeriod { from, until: Some(until) } => filled(sentence, &[from, until]),
        Fault::OutsidePeriod { from, until: None } => filled(sentence, &[from]),
    }
}

/// The sentence with each `{name}` replaced by the next value; the names are for whoever reads or translates it.
#[inline(never)] // 0.4 KB of a first visit, with `join`, `listed`, `locale`, `case`, `explain`
fn filled(sentence: &str, values: &[&dyn Display]) -> String {
    let mut text = String::with_capacity(sentence.len());
    let mut values = values.iter();
    let mut parts = sentence.split('{');
    text.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let rest = part.split_once('}').map_or("", |(_, rest)| rest);
        if let Some(value) = values.next() {
            // A text takes whatever is written into it.
            let _ = write!(text, "{value}");
        }
        text.push_str(rest);
    }
    text
}
