//! What stands in one cell, as the contract writes it: amounts, days and numbers by the page's reader, words by their usual
//! names and the pack's own.

use super::columns::plain;
use crate::app::{Unclear, amount_text, count_text, day_text, days_text, share_text};
use crate::batch_terms::{CellFault, Column};
use crate::day::Day;
use crate::locale::{
    NO, NOBODY, NOT_KNOWN, NOTHING, YES, answer_names, identity_names, insurance_names, level_names,
    place_names, setting_names,
};
use crate::policy::{Domain, Fact, Policy};
use crate::terms::{FactId, Identity, Insurance, Level, Place, STANDARD_FACTS, Setting, UNKNOWN, Values};
use crate::tree::{Node, Value};

/// The text of a cell; `None` where nothing stands in it.
///
/// # Errors
/// It is not UTF-8.
pub(super) fn text(cell: &[u8]) -> Result<Option<&str>, CellFault> {
    let text = std::str::from_utf8(cell).map_err(|_| CellFault::NotUtf8)?.trim();
    // Few cells begin like one of those words.
    let perhaps = text.starts_with(['n', 'N', '\\', '(']) && text.len() < 7;
    let nothing = text.is_empty() || perhaps && NOTHING.contains(&text.to_lowercase().as_str());
    Ok((!nothing).then_some(text))
}

/// The value that a cell says of a case under a pack.
///
/// # Errors
/// What is wrong with it by itself; whether the case can have such a value is its reader's question.
pub(super) fn value(column: Column, text: &str, policy: &Policy) -> Result<Node, CellFault> {
    let read = |read: fn(&str) -> Result<String, Unclear>| read(text).map_err(CellFault::Unclear);
    match column {
        Column::Id | Column::Person | Column::Policy => Ok(Node::text(text)),
        Column::Date => day(text).map(|day| Node::text(day.to_string())),
        Column::Bill(_) | Column::Sum(_) | Column::Settled(_) => read(amount_text).map(Node::text),
        Column::Stays => read(count_text).map(whole),
        Column::References => flag(text),
        Column::Insurance => Ok(Node::text(named(text, Insurance::ALL, insurance_names, |one| one.id()))),
        Column::Setting => Ok(option(text, FactId::Setting, policy, |text| {
            named(text, Setting::ALL, setting_names, |one| one.id().to_owned())
        })),
        Column::Level => Ok(option(text, FactId::Level, policy, |text| {
            named(text, Level::ALL, level_names, |one| one.id().to_owned())
        })),
        Column::Place => Ok(option(text, FactId::Place, policy, |text| {
            named(text, Place::ALL, place_names, |one| one.id().to_owned())
        })),
        Column::Identities => Ok(identities(text, policy)),
        Column::Fact(fact) => self::fact(fact, text, policy),
        Column::Figure(path) if path.part().is_rate() => read(share_text).map(Node::text),
        Column::Figure(_) => read(amount_text).map(Node::text),
    }
}

/// A number as one: the reader of numbers gives digits.
fn whole(digits: String) -> Node {
    Node::new(digits.parse().map_or_else(|_| Value::Text(digits), Value::Whole))
}

/// A day as people write it, or as a spreadsheet counts it: day 1 is the first of January 1900, and the last of February of
/// that year, which there never was, is counted, too. From five digits on: fewer are no day of any visit.
pub(super) fn day(text: &str) -> Result<Day, CellFault> {
    if let Some(day) = Day::parse(text) {
        return Ok(day);
    }
    let (count, rest) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if count.len() == SERIAL_DIGITS && digits(count) && digits(rest) {
        let serial = count.parse().ok().and_then(of_serial);
        return serial.ok_or(CellFault::NoSuchSerial);
    }
    let read = day_text(text).map_err(CellFault::Unclear)?;
    Day::parse(&read).ok_or(CellFault::NoSuchSerial)
}

const SERIAL_DIGITS: usize = 5;

/// The day a spreadsheet counts, from the first of March 1900 on.
fn of_serial(serial: u32) -> Option<Day> {
    // Days since the first of March of the year nothing, by whose years the leap day is the last.
    let day = serial.checked_sub(FIRST_OF_MARCH_1900)? + DAYS_BEFORE_1900;
    let (cycle, of_cycle) = (day / CYCLE, day % CYCLE);
    let year = (of_cycle - of_cycle / 1460 - u32::from(of_cycle == CYCLE - 1) + of_cycle / 36524) / 365;
    let of_year = of_cycle - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let of_month = of_year - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    let year = u16::try_from(400 * cycle + year + next).ok()?;
    Day::of(year, u8::try_from(month).ok()?, u8::try_from(of_month).ok()?)
}

const FIRST_OF_MARCH_1900: u32 = 61;
/// From the first of March of the year nothing to that of 1900.
const DAYS_BEFORE_1900: u32 = 1900 * 365 + 1900 / 4 - 1900 / 100 + 1900 / 400;
/// Days of four hundred years.
const CYCLE: u32 = 146_097;

fn is_one_of(text: &str, names: &[&str]) -> bool {
    let called = plain(text);
    names.iter().any(|name| plain(name) == called)
}

fn flag(text: &str) -> Result<Node, CellFault> {
    if is_one_of(text, YES) {
        return Ok(Node::new(Value::Bool(true)));
    }
    if is_one_of(text, NO) {
        return Ok(Node::new(Value::Bool(false)));
    }
    if is_one_of(text, NOT_KNOWN) {
        Ok(Node::text(UNKNOWN))
    } else {
        Err(CellFault::NotAFlag(text.to_owned()))
    }
}

/// The id of what is called so; else the text, of which the case's reader says that nobody knows it.
fn named<T: Copy, I: Into<String>>(
    text: &str,
    all: &[T],
    names: fn(T) -> &'static [&'static str],
    id: impl Fn(T) -> I,
) -> String {
    let called = plain(text);
    let is = |one: &T| {
        let own: String = id(*one).into();
        plain(&own) == called || names(*one).iter().any(|name| plain(name) == called)
    };
    all.iter().copied().find(is).map_or_else(|| text.to_owned(), |one| id(one).into())
}

/// An option of a fact: the pack's own words go before the usual ones.
fn option(text: &str, fact: FactId, policy: &Policy, usual: impl Fn(&str) -> String) -> Node {
    let own = policy.fact(fact.id()).and_then(|(_, fact)| own_option(text, fact));
    Node::text(own.unwrap_or_else(|| usual(text)))
}

/// The id of an option that the pack gives a name, or whose id is written.
fn own_option(text: &str, fact: &Fact) -> Option<String> {
    let called = plain(text);
    let is = |text: &str| plain(text) == called;
    let named = |words: &crate::policy::Words| is(&words.zh) || is(&words.en);
    let mut options = fact.options().iter();
    options.find(|one| is(&one.id) || one.name.as_ref().is_some_and(named)).map(|one| one.id.clone())
}

/// Between identities that stand in one cell.
const BETWEEN: [char; 7] = ['、', ',', '，', ';', '；', '+', '|'];

fn identities(text: &str, policy: &Policy) -> Node {
    let one = |text: &str| {
        let called = plain(text);
        let own = policy
            .identities
            .iter()
            .find(|one| [one.id.id(), &one.name.zh, &one.name.en].iter().any(|name| plain(name) == called));
        own.map_or_else(
            || named(text, Identity::ALL, identity_names, |one| one.id().to_owned()),
            |one| one.id.id().to_owned(),
        )
    };
    // A pack's name for one may hold such a mark.
    let whole = one(text);
    if whole != text {
        return Node::new(Value::List(vec![Node::text(whole)]));
    }
    let parts = text.split(BETWEEN).map(str::trim).filter(|part| !part.is_empty());
    let parts = parts.filter(|part| !is_one_of(part, NOBODY));
    Node::new(Value::List(parts.map(|part| Node::text(one(part))).collect()))
}

fn fact(id: FactId, text: &str, policy: &Policy) -> Result<Node, CellFault> {
    if id != FactId::BedDays && is_one_of(text, NOT_KNOWN) {
        return Ok(Node::text(UNKNOWN));
    }
    let own = policy.fact(id.id()).map(|(_, fact)| fact);
    let standard = id.slot().and_then(|slot| STANDARD_FACTS.get(slot));
    let domain = own.map(|fact| &fact.domain);
    let is_count = match domain {
        Some(domain) => matches!(domain, Domain::Count { .. }),
        None => standard.is_some_and(|one| matches!(one.values, Values::Count { .. })),
    };
    if is_count {
        let read = if id == FactId::BedDays { days_text(text) } else { count_text(text) };
        return read.map(whole).map_err(CellFault::Unclear);
    }
    let is_flag = match domain {
        Some(domain) => *domain == Domain::Flag,
        None => standard.is_some_and(|one| one.values == Values::Flag),
    };
    if is_flag {
        return flag(text);
    }
    let usual = |text: &str| {
        let called = |id: &str| answer_names(id).iter().any(|name| plain(name) == plain(text));
        let ids = match standard.map(|one| one.values) {
            Some(Values::Options(ids)) => ids,
            _ => &[],
        };
        ids.iter().find(|id| called(id)).map_or_else(|| text.to_owned(), |id| (*id).to_owned())
    };
    Ok(option(text, id, policy, usual))
}
