//! What numbers a phrase gives, each as a pack writes it: `85%` as the ratio `0.85`, `2万元` as the amount `20000`,
//! `提高5个百分点` as the points `0.05`, `降低50%` of a deductible as the factor `0.5`. Each is quoted with the clause it
//! stands in. A number that no key can hold is left, and said with why.

use super::naming::{self, ToName};
use super::skipped::{Skipped, SkippedWhy};
use crate::authoring::numbers::{Mention, Unit, WHOLE, cleaned, mentions};
use crate::authoring::quotes::holds;
use crate::authoring::said::{Bears, Said, Verb, clauses};
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
    /// Its unit stands in the head of its column.
    HeadUnit,
    /// The document says what the person bears; this is the rest.
    Rest,
}

/// Every figure of a phrase, and the numbers it holds that are none; `before` is what the document says up to it, which
/// may tell what it is about.
#[must_use]
pub fn draft_figures(phrase: &str, before: &str) -> (Vec<DraftFigure>, Vec<Skipped>) {
    let text = cleaned(phrase);
    let numbers: Vec<Mention> = mentions(phrase).into_iter().filter(|one| one.unit != Unit::Other).collect();
    if numbers.is_empty() {
        return (by_words(phrase, &text, before), Vec::new());
    }
    let (mut read, mut unread) = (Vec::new(), Vec::new());
    for (at, one) in numbers.iter().enumerate() {
        let said = Said::of(&text, &numbers, at);
        match self::read(said, one) {
            // What the check of quotes would not find again is not offered.
            Ok(number) if !holds(number.key, &number.value, phrase) => {
                unread.push(Skipped::number(&one.text, SkippedWhy::Unclear));
            }
            Ok(number) => read.push((at, number)),
            Err(why) => unread.push(Skipped::number(&one.text, why)),
        }
    }
    let about: Vec<ToName<'_>> = read
        .iter()
        .filter_map(|(at, number)| {
            let one = numbers.get(*at)?;
            let said = Said::of(&text, &numbers, *at);
            Some(ToName { key: number.key, said, before: one.before(&text) })
        })
        .collect();
    let ids = naming::ids(&text, before, &about);
    let parts = clauses(phrase);
    let figures = read.into_iter().zip(ids).map(|((at, number), id)| {
        let one = numbers.get(at);
        let quote = one.and_then(|one| quote(&parts, one, &number)).unwrap_or_else(|| phrase.to_owned());
        let shown = one.map(|one| one.text.clone()).unwrap_or_default();
        DraftFigure {
            id,
            key: number.key,
            value: number.value,
            shown,
            kind: number.kind,
            quote,
            derived: number.derived,
        }
    });
    (figures.collect(), unread)
}

/// A number as a pack writes it.
struct Drafted {
    key: FigureKey,
    value: String,
    kind: Kind,
    derived: Option<Derivation>,
}

/// A number by its unit and by what is said of it.
fn read(said: Said<'_>, one: &Mention) -> Result<Drafted, SkippedWhy> {
    let share = |value: u128| decimal(value / 100);
    let changes = said.changes_by();
    let plain = |key, value| Ok(Drafted { key, value, kind: Kind::Published, derived: None });
    match (one.unit, changes) {
        (Unit::Points, _) if said.turn() == Some(Verb::Down) => {
            plain(FigureKey::Points, format!("-{}", share(one.value)))
        }
        (Unit::Points, _) => plain(FigureKey::Points, share(one.value)),
        (Unit::Percent, Some(Verb::Down)) if said.is_of_an_amount() => {
            match WHOLE.checked_sub(one.value / 100) {
                Some(left) => plain(FigureKey::Factor, decimal(left)),
                None => Err(SkippedWhy::Unclear),
            }
        }
        (Unit::Percent, Some(Verb::Up)) if said.is_of_an_amount() => {
            plain(FigureKey::Factor, decimal(WHOLE + one.value / 100))
        }
        (Unit::Percent, Some(Verb::Up)) => plain(FigureKey::Points, share(one.value)),
        (Unit::Percent, Some(Verb::Down)) => plain(FigureKey::Points, format!("-{}", share(one.value))),
        (Unit::Percent, None) => ratio(said, one),
        (Unit::Yuan | Unit::None, Some(_)) => Err(SkippedWhy::Change),
        (Unit::Yuan | Unit::None, None) => plain(FigureKey::Amount, decimal(one.value)),
        (Unit::Other, _) => Err(SkippedWhy::Unclear),
    }
}

/// A share that is paid. Of what the person bears the rest is, where they bear neither more nor less.
fn ratio(said: Said<'_>, one: &Mention) -> Result<Drafted, SkippedWhy> {
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
        Some(Bears::Share) => match WHOLE.checked_sub(one.value / 100) {
            Some(rest) => Ok(number(rest, Kind::Derived, Some(Derivation::Rest))),
            None => Err(SkippedWhy::Unclear),
        },
        // What is paid first, and the most that is left, are shares of their own.
        Some(Bears::First | Bears::AtMost) => Ok(number(one.value / 100, Kind::Published, None)),
        None if said.is_of_what_is_borne() => Err(SkippedWhy::OfThePerson),
        None => Ok(number(one.value / 100, kind, None)),
    }
}

/// Letters below which a quote does not tell what it is about.
const SHORTEST: usize = 6;

/// The clause that holds a number, with as many before it as the check needs to find it again.
fn quote(parts: &[&str], one: &Mention, number: &Drafted) -> Option<String> {
    let mut letters = 0;
    let own = parts.iter().position(|part| {
        letters += cleaned(part).chars().count();
        one.letter() < letters
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

/// Figures that a phrase says without a number.
fn by_words(phrase: &str, text: &str, before: &str) -> Vec<DraftFigure> {
    let says = |words: &[&'static str]| words.iter().find(|word| text.contains(**word)).copied();
    let (key, value, word) = if let (Some(word), Some(_)) =
        (says(&["取消", "不设", "不再设", "不封顶"]), says(&["封顶", "限额", "上限"]))
    {
        (FigureKey::Amount, "none", word)
    } else if let (Some(word), Some(_)) = (says(&["取消", "不设", "不再设", "免"]), says(&["起付", "门槛"]))
    {
        (FigureKey::Amount, "0", word)
    } else if let Some(word) = says(&["减半", "一半", "半数"]) {
        (FigureKey::Factor, "0.5", word)
    } else if let Some(word) = says(&["全额", "全部", "全免", "全报"]) {
        (FigureKey::Ratio, "1", word)
    } else {
        return Vec::new();
    };
    if value != "none" && !holds(key, value, phrase) {
        return Vec::new();
    }
    let about = ToName { key, said: Said::of(text, &[], 0), before: text };
    let id = naming::ids(text, before, &[about]).pop().unwrap_or_default();
    let (value, shown, quote) = (value.to_owned(), word.to_owned(), phrase.to_owned());
    vec![DraftFigure { id, key, value, shown, kind: Kind::Published, quote, derived: None }]
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
