//! The keys of one table, taken one by one: what is wrong with one does not hide what is wrong with another.

use super::{Cursor, Node, Read};
use crate::problem::Fault;

/// The entries of a table that is being read.
pub struct Fields<'n> {
    entries: &'n [(String, Node)],
    at: Option<usize>,
}

impl<'n> Fields<'n> {
    /// The entries of a table; unknown keys are reported at once.
    pub fn of(node: &'n Node, known: &[&'static str], cursor: &mut Cursor) -> Option<Self> {
        let entries = cursor.table(node)?;
        cursor.refuse_unknown(entries, known);
        Some(Self { entries, at: node.at })
    }

    /// Where the table stands in its file.
    #[must_use]
    pub const fn at(&self) -> Option<usize> {
        self.at
    }

    /// The value of a key, as written.
    #[must_use]
    pub fn node(&self, key: &str) -> Option<&'n Node> {
        self.entries.iter().find(|(known, _)| known == key).map(|(_, node)| node)
    }

    /// The value of a key, or what stands for it where it is absent; `None` when something is wrong.
    pub fn take<T: Read>(&self, key: &str, cursor: &mut Cursor) -> Option<T> {
        cursor.within(key, |cursor| match self.node(key) {
            Some(value) => T::read(value, cursor),
            None => T::absent(cursor, self.at),
        })
    }
}

impl Cursor {
    /// A table whose keys are ids: each entry with its id; others are reported with the nearest id.
    pub fn by_id<'n, K>(
        &mut self,
        node: &'n Node,
        known: &[&'static str],
        id: impl Fn(&str) -> Option<K>,
        unknown: impl Fn(Option<&'static str>) -> Fault,
    ) -> Option<Vec<(K, &'n str, &'n Node)>> {
        let entries = self.table(node)?;
        let mut found = Vec::new();
        for (key, value) in entries {
            match id(key) {
                Some(id) => found.push((id, key.as_str(), value)),
                None => {
                    let near = super::closest(key, known);
                    self.within(key, |cursor| cursor.report(unknown(near), value.at));
                }
            }
        }
        Some(found)
    }
}
