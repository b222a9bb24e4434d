//! TOML text to [`Node`], with every value's place in the file and all syntax errors at once. Letters that nobody sees
//! do not get past here: what differs only by them would be two things that look the same.

use super::letters::{Deceives, deceiving, is_odd_blank, is_unseen};
use super::{Node, Value};
use crate::day::Day;
use crate::problem::{Fault, PackFault, Problem, Syntax};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Keys whose texts are copied out of a document, blanks of every kind included; they are never compared as they are.
const COPIED: [&str; 2] = ["quote", "section"];

/// Reads a TOML file. What cannot be read is reported; the rest is returned, so that its own mistakes can be
/// reported in the same go.
#[must_use]
pub fn parse_toml(text: &str) -> (Node, Vec<Problem>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut problems: Vec<Problem> = errors
        .iter()
        .map(|error| syntax(text, error.span().map(|span| span.start), error.message()))
        .collect();
    // One slip can be met again and again until the line ends, old line ends at every one.
    let mut told: Vec<(Fault, Option<usize>)> = Vec::new();
    problems.retain(|one| {
        let line_end = one.fault == Fault::Syntax(Syntax::LineEnd);
        let again = told.iter().any(|(fault, at)| *fault == one.fault && (line_end || *at == one.at));
        told.push((one.fault.clone(), one.at));
        !again
    });
    let at = Some(table.span().start);
    let mut walk = Walk { text, path: String::new(), problems };
    let value = walk.table(table.into_inner());
    (Node { value, at }, walk.problems)
}

/// A syntax error by what stands there; the parser's words only choose among ours.
fn syntax(text: &str, at: Option<usize>, words: &str) -> Problem {
    let (line, start) = line_around(text, at.unwrap_or_default());
    let (at, fault) = match deceiving(line) {
        Some((place, Deceives::LooksLike(letter, write))) => {
            (Some(start + place), Syntax::LookAlike { letter, write })
        }
        Some((place, Deceives::Unseen(letter))) => (Some(start + place), Syntax::Unseen(letter)),
        None => match kind(words) {
            Syntax::Unquoted | Syntax::Number if is_day(line) => (at, Syntax::Date),
            kind => (at, kind),
        },
    };
    Problem { path: String::new(), fault: Fault::Syntax(fault), at }
}

fn kind(words: &str) -> Syntax {
    let of = |starts: &[&str]| starts.iter().any(|start| words.starts_with(start));
    if of(&["duplicate key"]) {
        Syntax::Twice
    } else if of(&[
        "string values must be quoted",
        "invalid value",
        "missing opening quote",
        "unexpected content",
    ]) {
        Syntax::Unquoted
    } else if of(&["missing escaped value", "too few unicode"]) || words.contains("escape") {
        Syntax::Backslash
    } else if of(&["invalid basic string", "invalid literal string", "invalid multi-line"]) {
        Syntax::OpenQuote
    } else if of(&["missing comma"]) {
        Syntax::CommaMissing
    } else if of(&["extra comma"]) {
        Syntax::CommaExtra
    } else if of(&["unclosed"]) {
        Syntax::OpenBracket
    } else if of(&["key with no value", "missing value", "missing assignment", "extra", "unexpected `=`"]) {
        Syntax::NoValue
    } else if of(&["invalid unquoted key", "unquoted keys", "keys cannot", "missing key", "invalid key"]) {
        Syntax::Name
    } else if of(&["invalid date"]) {
        Syntax::Date
    } else if of(&[
        "invalid",
        "unexpected leading zero",
        "redundant",
        "integers",
        "radix",
        "`_`",
        "unexpected sign",
    ]) && !of(&["invalid comment", "invalid inline"])
    {
        Syntax::Number
    } else if of(&["unexpected key or value"]) {
        Syntax::BehindValue
    } else if of(&["carriage return"]) {
        Syntax::LineEnd
    } else if of(&["recursion", "cannot recurse"]) {
        Syntax::TooDeep
    } else {
        Syntax::Other
    }
}

/// Whether the line's value is meant for a day: `2023/01/01`, `2023年1月1日`.
fn is_day(line: &str) -> bool {
    let value = line.split_once('=').map_or("", |(_, value)| value.trim_start());
    let behind = value.trim_start_matches(|letter: char| letter.is_ascii_digit());
    value.len() - behind.len() == 4 && behind.starts_with(['-', '/', '.', '年'])
}

/// The line at a place, and where it begins.
fn line_around(text: &str, at: usize) -> (&str, usize) {
    let before = text.get(..at).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let rest = text.get(start..).unwrap_or_default();
    (rest.lines().next().unwrap_or_default(), start)
}

/// From the parser's values to ours, with the path of each.
struct Walk<'t> {
    text: &'t str,
    path: String,
    problems: Vec<Problem>,
}

impl Walk<'_> {
    fn within<T>(&mut self, step: &str, then: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.path.len();
        if before > 0 {
            self.path.push('.');
        }
        self.path.push_str(step);
        let result = then(self);
        self.path.truncate(before);
        result
    }

    fn node(&mut self, value: Spanned<DeValue<'_>>) -> Node {
        let span = value.span();
        let at = Some(span.start);
        let value = match value.into_inner() {
            DeValue::String(text) => Value::Text(self.seen(&text, span)),
            DeValue::Integer(number) => {
                i64::from_str_radix(number.as_str(), number.radix()).map_or(Value::Fraction, Value::Whole)
            }
            DeValue::Float(_) => Value::Fraction,
            DeValue::Boolean(value) => Value::Bool(value),
            DeValue::Datetime(toml_datetime::Datetime { date: Some(date), time: None, offset: None }) => {
                Day::of(date.year, date.month, date.day)
                    .map_or_else(|| Value::Text(date.to_string()), Value::Day)
            }
            DeValue::Datetime(moment) => Value::Text(moment.to_string()),
            DeValue::Array(items) => {
                let item = |(index, item): (usize, _)| {
                    self.within(&index.to_string(), |walk: &mut Self| walk.node(item))
                };
                Value::List(items.into_iter().enumerate().map(item).collect())
            }
            DeValue::Table(table) => self.table(table),
        };
        Node { value, at }
    }

    fn table(&mut self, table: DeTable<'_>) -> Value {
        let entry = |(key, value): (Spanned<std::borrow::Cow<'_, str>>, _)| {
            let span = key.span();
            let key = self.seen(key.get_ref(), span);
            let value = self.within(&key, |walk| walk.node(value));
            (key, value)
        };
        Value::Table(table.into_iter().map(entry).collect())
    }

    /// A text without what nobody sees: blanks at its ends do not count, and what is within is reported, except in
    /// what was copied.
    fn seen(&mut self, text: &str, span: std::ops::Range<usize>) -> String {
        let text = text.trim_matches(|letter: char| letter.is_whitespace() || is_unseen(letter));
        let key = self.path.rsplit('.').next().unwrap_or_default();
        if COPIED.contains(&key) {
            return text.chars().filter(|&letter| !is_unseen(letter)).collect();
        }
        if let Some(letter) = text.chars().find(|&letter| is_unseen(letter) || is_odd_blank(letter)) {
            // Written as an escape it has no place of its own.
            let within = self.text.get(span.clone()).and_then(|raw| raw.find(letter)).unwrap_or_default();
            let fault = Fault::Pack(PackFault::Unseen { letter });
            self.problems.push(Problem { path: self.path.clone(), fault, at: Some(span.start + within) });
        }
        text.replace("\r\n", "\n")
    }
}
