//! Where the value at a path stands, for findings that are made after reading.

use super::{Node, Value};

impl Node {
    /// The value at a dotted path, list items by index; `None` where there is none.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<&Self> {
        path.split('.').filter(|step| !step.is_empty()).try_fold(self, |node, step| node.step(step))
    }

    /// The place of the value at a path, or of the nearest thing above it that has one.
    #[must_use]
    pub fn place(&self, path: &str) -> Option<usize> {
        let mut node = self;
        let mut place = None;
        for step in path.split('.') {
            let Some(next) = node.step(step) else { break };
            node = next;
            place = node.at.or(place);
        }
        place
    }

    fn step(&self, step: &str) -> Option<&Self> {
        match &self.value {
            Value::Table(entries) => entries.iter().find(|(key, _)| key == step).map(|(_, node)| node),
            Value::List(items) => step.parse::<usize>().ok().and_then(|index| items.get(index)),
            _ => None,
        }
    }

    /// The items of the list at a key, if this is a table that has one.
    #[must_use]
    pub fn list(&self, key: &str) -> &[Self] {
        match self.find(key).map(|node| &node.value) {
            Some(Value::List(items)) => items,
            _ => &[],
        }
    }

    /// The text at a key, if this is a table that has one.
    #[must_use]
    pub fn text_at(&self, key: &str) -> Option<&str> {
        match &self.find(key)?.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}
