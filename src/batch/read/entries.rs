//! A row as the JSON of its case.

use crate::batch_terms::Column;
use crate::case::{Case, read_case};
use crate::policy::Policy;
use crate::problem::Problem;
use crate::tree::{Node, Value};

/// The JSON of a case, key by key.
#[derive(Default, Clone)]
pub(super) struct Entries {
    top: Vec<(String, Node)>,
    /// The paths whose cells could not be read.
    pub(super) unread: Vec<String>,
}

impl Entries {
    pub(super) fn put(&mut self, column: Column, node: Node) {
        let path = column.path();
        // A figure's own path has a point in it.
        let nested = path.split_once('.').filter(|_| !matches!(column, Column::Id | Column::Person));
        match nested {
            None if matches!(column, Column::Id | Column::Person | Column::Policy) => {}
            None => self.top.push((path, node)),
            Some((table, key)) => {
                let place = self.top.iter().position(|(known, _)| known == table).unwrap_or_else(|| {
                    self.top.push((table.to_owned(), Node::table(Vec::<(String, Node)>::new())));
                    self.top.len() - 1
                });
                if let Some((_, Node { value: Value::Table(entries), .. })) = self.top.get_mut(place) {
                    entries.push((key.to_owned(), node));
                }
            }
        }
    }

    /// The same under a policy that is compared: the day is one of the other policy.
    pub(super) fn without_day(&self) -> Self {
        let top = self.top.iter().filter(|(key, _)| *key != Column::Date.path());
        Self { top: top.cloned().collect(), unread: Vec::new() }
    }

    pub(super) fn case(&self, policy: &Policy) -> Result<Case, Vec<Problem>> {
        let named = [("policy".to_owned(), Node::text(policy.id.as_str()))];
        let node = Node::table(named.into_iter().chain(self.top.iter().cloned()));
        read_case(&node, &|id| (id == policy.id).then_some(policy)).map(|(case, _)| case)
    }
}
