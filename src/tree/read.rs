//! Reading a [`Node`] into types: all problems at once, each with its path.

use super::{Node, Value};
use crate::day::Day;
use crate::problem::{Expected, Fault, Problem};

/// A value that can be read from a [`Node`].
pub trait Read: Sized {
    /// Reads the value; what is wrong is reported to the cursor.
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self>;

    /// What stands for the value where its key is absent from the table at this place; by default that is a
    /// problem.
    fn absent(cursor: &mut Cursor, table: Option<usize>) -> Option<Self> {
        cursor.report(Fault::Missing, table);
        None
    }
}

/// Where the reader is, and what it has found wrong so far.
#[derive(Debug, Default)]
pub struct Cursor {
    path: String,
    problems: Vec<Problem>,
}

impl Cursor {
    /// At the top, nothing found.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reports something wrong here.
    pub fn report(&mut self, fault: Fault, at: Option<usize>) {
        self.problems.push(Problem { path: self.path.clone(), fault, at });
    }

    /// Does something one step further down the path.
    pub fn within<T>(&mut self, step: &str, then: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.enter(step);
        let result = then(self);
        self.path.truncate(before);
        result
    }

    /// Adds a step to the path; gives the length to go back to. Out of line, since every key of every record
    /// would carry a copy of it to the browser.
    fn enter(&mut self, step: &str) -> usize {
        let before = self.path.len();
        if before > 0 {
            self.path.push('.');
        }
        self.path.push_str(step);
        before
    }

    /// How many things were found wrong so far.
    #[must_use]
    pub const fn found(&self) -> usize {
        self.problems.len()
    }

    /// Everything found wrong.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// The entries of a table; reports anything else, and a key written twice.
    pub fn table<'n>(&mut self, node: &'n Node) -> Option<&'n [(String, Node)]> {
        let Value::Table(entries) = &node.value else {
            self.report(Fault::WrongType(Expected::Table), node.at);
            return None;
        };
        for (place, (key, value)) in entries.iter().enumerate() {
            if entries.iter().take(place).any(|(other, _)| other == key) {
                self.within(key, |cursor| cursor.report(Fault::Duplicate, value.at));
            }
        }
        Some(entries)
    }

    /// The text here; reports anything else.
    pub fn text<'n>(&mut self, node: &'n Node) -> Option<&'n str> {
        match &node.value {
            Value::Text(text) => Some(text),
            _ => {
                self.report(Fault::WrongType(Expected::Text), node.at);
                None
            }
        }
    }

    /// The place of an id in a closed list; reports anything else, with the nearest id.
    pub fn id(&mut self, node: &Node, ids: &[&'static str]) -> Option<usize> {
        let text = self.text(node)?;
        let found = ids.iter().position(|known| *known == text);
        if found.is_none() {
            self.report(Fault::UnknownId { given: text.to_owned(), near: closest(text, ids) }, node.at);
        }
        found
    }

    /// Reports the keys that nobody knows, each with the nearest known one.
    pub fn refuse_unknown(&mut self, entries: &[(String, Node)], known: &[&'static str]) {
        for (key, value) in entries {
            if !known.contains(&key.as_str()) {
                let near = closest(key, known);
                self.within(key, |cursor| cursor.report(Fault::UnknownKey { near }, value.at));
            }
        }
    }
}

/// The known word a mistyped one was probably meant to be: at most a third of its letters differ.
#[must_use]
pub fn closest(word: &str, known: &[&'static str]) -> Option<&'static str> {
    // In the page nobody types an id, and it has no words for one that was meant.
    if cfg!(all(target_arch = "wasm32", feature = "ui", not(any(feature = "authors", feature = "batch")))) {
        return None;
    }
    known
        .iter()
        .copied()
        .map(|one| (distance(word, one), one))
        .filter(|&(distance, one)| distance * 3 <= one.chars().count().max(3))
        .min()
        .map(|(_, one)| one)
}

/// Levenshtein distance: letters to add, drop or change.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (done, letter) in from.chars().enumerate() {
        let mut diagonal = done;
        let mut left = done + 1;
        for (cell, other) in row.iter_mut().skip(1).zip(&to) {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = *cell;
            left = changed.min(diagonal + 1).min(left + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = done + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

impl Read for String {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        let text = cursor.text(node)?;
        if text.trim().is_empty() {
            cursor.report(Fault::Empty, node.at);
            return None;
        }
        Some(text.to_owned())
    }
}

impl Read for bool {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        if let Value::Bool(value) = node.value {
            return Some(value);
        }
        cursor.report(Fault::WrongType(Expected::Bool), node.at);
        None
    }
}

impl Read for i64 {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        if let Value::Whole(value) = node.value {
            return Some(value);
        }
        cursor.report(Fault::WrongType(Expected::Whole), node.at);
        None
    }
}

impl Read for Day {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        let day = match &node.value {
            Value::Day(day) => Some(*day),
            Value::Text(text) => Self::parse(text),
            _ => {
                cursor.report(Fault::WrongType(Expected::Day), node.at);
                return None;
            }
        };
        if day.is_none() {
            cursor.report(Fault::NotADay, node.at);
        }
        day
    }
}

/// An absent key is no problem: there is nothing.
impl<T: Read> Read for Option<T> {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        T::read(node, cursor).map(Some)
    }

    fn absent(_: &mut Cursor, _: Option<usize>) -> Option<Self> {
        Some(None)
    }
}

/// An absent list is empty.
impl<T: Read> Read for Vec<T> {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        let Value::List(items) = &node.value else {
            cursor.report(Fault::WrongType(Expected::List), node.at);
            return None;
        };
        // Every item is read, also after a bad one, so that all problems are found.
        let read: Vec<Option<T>> = items
            .iter()
            .enumerate()
            .map(|(index, item)| cursor.within(&index.to_string(), |cursor| T::read(item, cursor)))
            .collect();
        read.into_iter().collect()
    }

    fn absent(_: &mut Cursor, _: Option<usize>) -> Option<Self> {
        Some(Self::new())
    }
}

/// A value and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place in the text.
    pub at: Option<usize>,
}

impl<T: Read> Read for Spanned<T> {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        T::read(node, cursor).map(|value| Self { value, at: node.at })
    }
}

/// A value that may have been lost to a problem already reported, so that reading can go on without it.
#[derive(Debug, Clone)]
pub struct Fallible<T>(pub Option<T>);

impl<T: Read> Read for Fallible<T> {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        Some(Self(T::read(node, cursor)))
    }

    fn absent(cursor: &mut Cursor, table: Option<usize>) -> Option<Self> {
        Some(Self(T::absent(cursor, table)))
    }
}

/// A list of tables of which those with problems are left out: the others can still be checked.
#[derive(Debug, Clone)]
pub struct Tables<T> {
    /// The tables without a problem, each with its place in the list.
    pub right: Vec<(usize, T)>,
    /// The ids of the others, as far as they have one: who refers to them is not told that they do not exist.
    pub wrong: Vec<String>,
    /// Whether no table was left out.
    pub complete: bool,
}

impl<T: Read> Read for Tables<T> {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        let mut tables = Self { right: Vec::new(), wrong: Vec::new(), complete: true };
        let Value::List(items) = &node.value else {
            cursor.report(Fault::WrongType(Expected::List), node.at);
            tables.complete = false;
            return Some(tables);
        };
        for (index, item) in items.iter().enumerate() {
            match cursor.within(&index.to_string(), |cursor| T::read(item, cursor)) {
                Some(table) => tables.right.push((index, table)),
                None => {
                    tables.complete = false;
                    tables.wrong.extend(item.text_at("id").map(str::to_owned));
                }
            }
        }
        Some(tables)
    }

    fn absent(_: &mut Cursor, _: Option<usize>) -> Option<Self> {
        Some(Self { right: Vec::new(), wrong: Vec::new(), complete: true })
    }
}

macro_rules! read_ids {
    ($($name:ident),+) => {$(
        impl Read for crate::terms::$name {
            fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
                Self::ALL.get(cursor.id(node, Self::IDS)?).copied()
            }
        }
    )+};
}

read_ids!(Insurance, Kind, Status);
