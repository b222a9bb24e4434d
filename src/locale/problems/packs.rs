//! The problems of packs in words, apart from those of cases: the engine package reads packs that were checked before and
//! needs none of them.

mod en;
mod zh;

use super::{filled, syntax};
use crate::language::Language;
use crate::problem::PackFault;

/// A pack's fault in words.
pub(super) fn text(fault: &PackFault, language: Language) -> String {
    let sentence = match language {
        Language::Zh => zh::sentence(fault),
        Language::En => en::sentence(fault),
    };
    match fault {
        PackFault::RangeOrder
        | PackFault::WrongUnit { .. }
        | PackFault::Circular
        | PackFault::SegmentOrder
        | PackFault::EmptyBand
        | PackFault::LikeInCircle
        | PackFault::TablesDiffer
        | PackFault::FallbackNotLast
        | PackFault::TooFine
        | PackFault::FactorTooLarge
        | PackFault::Unsaid(_)
        | PackFault::EmptyPeriod => sentence.to_owned(),
        PackFault::Undefined { name: said, .. }
        | PackFault::Twice { id: said }
        | PackFault::Gap { situation: said }
        | PackFault::HasKey { key: said }
        | PackFault::StandardTier { tier: said }
        | PackFault::OrderLeavesOut { tier: said }
        | PackFault::NoCount { fact: said }
        | PackFault::GeneralApart { other: said }
        | PackFault::PeriodsOverlap { other: said } => filled(sentence, &[said]),
        PackFault::KindInGeneral { kind } => filled(sentence, &[&kind.id()]),
        PackFault::NotInGeneral { key: said }
        | PackFault::OneOf(said)
        | PackFault::ReadingMissing { id: said } => filled(sentence, &[said]),
        PackFault::KindNeeds { kind, key } | PackFault::KindForbids { kind, key } => {
            filled(sentence, &[&kind.id(), key])
        }
        PackFault::KindHere { kind, part } => filled(sentence, &[&kind.id(), &part.id()]),
        PackFault::TooMany { most, .. } => filled(sentence, &[most]),
        PackFault::NotBeside { key, other } => filled(sentence, &[key, other]),
        PackFault::NewerFormat { format, reads } => filled(sentence, &[format, reads]),
        PackFault::CheckedTooEarly { first } => filled(sentence, &[first]),
        PackFault::NotInTier { tier, key } => filled(sentence, &[&tier.id(), key]),
        PackFault::Overlap { other } => filled(sentence, &[&(other + 1)]),
        PackFault::Unseen { letter } => filled(sentence, &[&syntax::named(*letter, language)]),
    }
}
