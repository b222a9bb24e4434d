//! What numbers a phrase gives, each as a pack writes it: `85%` as the ratio `0.85`, `2万元` as the amount `20000`,
//! `提高5个百分点` as the points `0.05`, `降低50%` of a deductible as the factor `0.5`. Each is quoted with the clause it
//! stands in. A number that no key can hold is left, and said with why.

use super::cells::cells;
use super::naming::{self, ToName};
use super::skipped::{Skipped, SkippedWhy};
use super::words::worded;
use crate::authoring::numbers::{Mention, Unit, WHOLE, cleaned, mentions};
use crate::authoring::quotes::holds;
use crate::authoring::said::{Bears, Said, Verb, clauses};
use crate::authoring::units::{HeadUnit, named};
use crate::terms::{FigureKey, Kind};

/// A figure as a phrase or a cell gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftFigure {
    /// A name for it, which its author may change.
    pub id: String,
    /// Which key holds the number.
    pub key: FigureKey,
    /// The number as a pack writes it.
    pub value: String,
    /// The number as the phrase writes it.
    pub shown: String,
    /// How far it can be relied on, as the phrase says.
    pub kind: Kind,
    /// The shortest words of the document that hold it.
    pub quote: String,
    /// How it was worked out, where it does not stand there as it is written.
    pub derived: Option<Derivation>,
}

/// How a figure comes of a number that is written otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Derivation {
    /// The document says what the person bears; this is the rest.
    Rest,
}

/// Every figure of a phrase, and the numbers and words of it that are not read; `before` is what the document says up to
/// it, which may tell what it is about.
#[must_use]
pub fn draft_figures(phrase: &str, before: &str) -> (Vec<DraftFigure>, Vec<Skipped>) {
    let text = cleaned(phrase);
    let parts = clauses(phrase);
    let items = items(&parts);
    let (others, numbers): (Vec<Mention>, Vec<Mention>) = mentions(phrase)
        .into_iter()
        .filter(|one| !items.contains(&one.letter()))
        .partition(|one| one.unit == Unit::Other);
    let times = others.iter().filter(|one| one.behind(&text).starts_with('倍'));
    let times = times.map(|one| Skipped::number(&format!("{}倍", one.text), SkippedWhy::Unclear));
    let (mut read, mut unread) = (Vec::new(), times.collect::<Vec<_>>());
    for (at, one) in numbers.iter().enumerate() {
        let said = Said::of(&text, &numbers, at);
        let is_bare = one.unit == Unit::None && (has_cells(phrase) || has_other_units(phrase));
        let number = if said.touches(&[' ', '\n']) {
            Err(SkippedWhy::Broken)
        } else if is_bare {
            Err(SkippedWhy::NoHead)
        } else if one.text.contains(['余', '多', '来']) {
            Err(SkippedWhy::Unclear)
        } else {
            self::read(said, one)
        };
        match number {
            // What the check of quotes would not find again is not offered.
            Ok(number) if !holds(number.key, &number.value, phrase) => {
                unread.push(Skipped::number(&one.text, SkippedWhy::Unclear));
            }
            Ok(number) => {
                let to_name = ToName { key: number.key, what: None, said, before: one.before(&text) };
                read.push((one.letter(), to_name, number, one.text.clone()));
            }
            Err(why) => unread.push(Skipped::number(&one.text, why)),
        }
    }
    let mut from = 0;
    for part in &parts {
        let clause = cleaned(part);
        let to = from + clause.chars().count();
        let has_numbers = numbers.iter().any(|one| (from..to).contains(&one.letter()));
        let (figures, words) = worded(clause.trim_end_matches([',', ';', '。']), has_numbers);
        for one in figures {
            let until = text.char_indices().nth(to).map_or(text.len(), |(at, _)| at);
            let before = text.get(..until).unwrap_or(&text);
            let to_name = ToName { key: one.key, what: one.what, said: Said::of(&text, &[], 0), before };
            let number = plain(one.key, one.value.to_owned());
            read.push((from, to_name, number, one.word.to_owned()));
        }
        unread.extend(words.into_iter().map(|word| Skipped::number(word, SkippedWhy::Unclear)));
        from = to;
    }
    read.sort_by_key(|(at, ..)| *at);
    let about: Vec<ToName<'_>> = read.iter().map(|(_, to_name, ..)| *to_name).collect();
    let ids = naming::ids(&text, before, &about);
    let figures = read.into_iter().zip(ids).map(|((at, _, number, shown), id)| {
        let quote = quote(&parts, at, &number).unwrap_or_else(|| phrase.to_owned());
        let Drafted { key, value, kind, derived } = number;
        DraftFigure { id, key, value, shown, kind, quote, derived }
    });
    (figures.collect(), unread)
}

/// Where the numbers of items stand, `1、`, `（2）`: at the beginning of a line or a sentence.
fn items(parts: &[&str]) -> Vec<usize> {
    let mut found = Vec::new();
    let (mut from, mut begins) = (0, true);
    for part in parts {
        let clause = cleaned(part);
        let bare = clause.strip_prefix('(').unwrap_or(&clause);
        let behind = bare.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let digits = bare.len() - behind.len();
        let mut signs = behind.chars();
        let ends = matches!(signs.next(), Some('.' | '、' | ')'))
            && signs.next().is_some_and(|letter| !letter.is_ascii_digit());
        if begins && ends && (1..3).contains(&digits) {
            found.push(from + clause.len() - bare.len());
        }
        begins = part.ends_with(['\n', '。', ';', '；']);
        from += clause.chars().count();
    }
    found
}

/// Whether a phrase holds cells of a table: what a bare number in one of them counts its head tells.
fn has_cells(phrase: &str) -> bool {
    phrase.lines().any(|line| cells(line).len() > 1)
}

/// Whether a phrase says of all its numbers that they count something else than yuan: `限额（万元）：职工30，居民18`.
fn has_other_units(phrase: &str) -> bool {
    named(phrase).iter().any(|unit| *unit != HeadUnit::Yuan(1))
}

/// A number as a pack writes it.
struct Drafted {
    key: FigureKey,
    value: String,
    kind: Kind,
    derived: Option<Derivation>,
}

/// A number as it stands.
const fn plain(key: FigureKey, value: String) -> Drafted {
    Drafted { key, value, kind: Kind::Published, derived: None }
}

/// A number by its unit and by what is said of it.
fn read(said: Said<'_>, one: &Mention) -> Result<Drafted, SkippedWhy> {
    let share = |value: u128| decimal(value / 100);
    let changes = said.changes_by();
    let changed = |key, value| Ok(plain(key, value));
    match (one.unit, changes) {
        (Unit::Points, _) if said.turn() == Some(Verb::Down) => {
            changed(FigureKey::Points, format!("-{}", share(one.value)))
        }
        (Unit::Points, _) => changed(FigureKey::Points, share(one.value)),
        (Unit::Percent, Some(Verb::Down)) if said.is_of_an_amount() => {
            match WHOLE.checked_sub(one.value / 100) {
                Some(left) => changed(FigureKey::Factor, decimal(left)),
                None => Err(SkippedWhy::Unclear),
            }
        }
        (Unit::Percent, Some(Verb::Up)) if said.is_of_an_amount() => {
            changed(FigureKey::Factor, decimal(WHOLE + one.value / 100))
        }
        (Unit::Percent, Some(Verb::Up)) => changed(FigureKey::Points, share(one.value)),
        (Unit::Percent, Some(Verb::Down)) => changed(FigureKey::Points, format!("-{}", share(one.value))),
        (Unit::Percent, None) => ratio(said, one.value / 100),
        (Unit::Yuan | Unit::None, Some(_)) => Err(SkippedWhy::Change),
        // 0.75 of a ratio is 75 %, 75 may be anything.
        (Unit::None, None) if said.is_of_a_share() && one.value < WHOLE => ratio(said, one.value),
        (Unit::None, None) if said.is_of_a_share() => Err(SkippedWhy::NoUnit),
        (Unit::Yuan | Unit::None, None) => Ok(plain(FigureKey::Amount, decimal(one.value))),
        (Unit::Other, _) => Err(SkippedWhy::Unclear),
    }
}

/// A share that is paid, in millionths of the whole. Of what the person bears the rest is, where they bear neither more nor
/// less.
fn ratio(said: Said<'_>, share: u128) -> Result<Drafted, SkippedWhy> {
    let kind = if said.is_least() {
        Kind::AtLeast
    } else if said.is_average() {
        Kind::Average
    } else {
        Kind::Published
    };
    let number =
        |value: u128, kind, derived| Drafted { key: FigureKey::Ratio, value: decimal(value), kind, derived };
    match said.bears() {
        Some(Bears::Share) if kind != Kind::Published => Err(SkippedWhy::OfThePerson),
        Some(Bears::Share) => match WHOLE.checked_sub(share) {
            Some(rest) => Ok(number(rest, Kind::Derived, Some(Derivation::Rest))),
            None => Err(SkippedWhy::Unclear),
        },
        // What is paid first, and the most that is left, are shares of their own.
        Some(Bears::First | Bears::AtMost) => Ok(number(share, Kind::Published, None)),
        None if said.is_of_what_is_borne() => Err(SkippedWhy::OfThePerson),
        None if said.is_of_income() => Err(SkippedWhy::OfIncome),
        None if said.counts_costs() => Err(SkippedWhy::Unclear),
        None if said.is_of_a_figure() => Ok(plain(FigureKey::Factor, decimal(share))),
        None => Ok(number(share, kind, None)),
    }
}

/// Letters below which a quote does not tell what it is about.
const SHORTEST: usize = 6;

/// The clause that holds a number at this letter, with as many before it as the check needs to find it again.
fn quote(parts: &[&str], letter: usize, number: &Drafted) -> Option<String> {
    let mut letters = 0;
    let own = parts.iter().position(|part| {
        letters += cleaned(part).chars().count();
        letter < letters
    })?;
    let from_to = (0..=own).rev().filter_map(|from| parts.get(from..=own));
    let quotes = from_to.map(|parts| {
        let text = parts.concat();
        text.trim().trim_end_matches([',', '，', ';', '；', '。']).to_owned()
    });
    let mut whole = quotes.filter(|quote| {
        cleaned(quote).chars().count() >= SHORTEST && holds(number.key, &number.value, quote)
    });
    whole.next()
}

/// Millionths as a decimal.
pub(super) fn decimal(millionths: u128) -> String {
    let (whole, rest) = (millionths / WHOLE, millionths % WHOLE);
    let rest = format!("{rest:06}");
    let rest = rest.trim_end_matches('0');
    match rest.len() {
        0 => whole.to_string(),
        1 if whole == 0 => format!("0.{rest}0"),
        _ => format!("{whole}.{rest}"),
    }
}
