//! What a row has that was made from a table and that the table does not say: a cap for all levels, the sum it counts on, and
//! which stays of the year it is for.

use super::condition::number;
use crate::terms::FactId;
use crate::tree::{Node, Value};

/// Of one row, as chosen and typed; empty where nothing is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowExtras {
    cap: String,
    counts: String,
    from: String,
    until: String,
}

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExtraField {
    /// The figure of the cap.
    Cap,
    /// The sum that counts towards it; the usual one where empty.
    Counts,
    /// The first stay of the year it is for.
    From,
    /// The first stay it is no longer for.
    Until,
}

impl RowExtras {
    /// What is chosen or typed.
    #[must_use]
    pub fn text(&self, field: ExtraField) -> &str {
        match field {
            ExtraField::Cap => &self.cap,
            ExtraField::Counts => &self.counts,
            ExtraField::From => &self.from,
            ExtraField::Until => &self.until,
        }
    }

    pub(super) fn typed(&mut self, field: ExtraField, text: String) {
        *match field {
            ExtraField::Cap => &mut self.cap,
            ExtraField::Counts => &mut self.counts,
            ExtraField::From => &mut self.from,
            ExtraField::Until => &mut self.until,
        } = text;
    }

    /// Whether the stays that are typed are numbers.
    pub(super) fn is_readable(&self) -> bool {
        [&self.from, &self.until].iter().all(|text| text.trim().is_empty() || number(text).is_some())
    }

    /// Which stays, as a row asks for them.
    pub(super) fn when(&self) -> Option<(&'static str, Node)> {
        let ends = [("from", &self.from), ("until", &self.until)];
        let ends: Vec<_> = ends.into_iter().filter_map(|(key, end)| Some((key, number(end)?))).collect();
        let is = |ends| Node::table([(FactId::Stay.id(), Node::table(ends))]);
        (!ends.is_empty()).then(|| ("is", is(ends)))
    }

    /// The cap, as a row has it.
    pub(super) fn cap(&self) -> Option<(&'static str, Node)> {
        if self.cap.is_empty() {
            return None;
        }
        let cap = Node::text(&self.cap);
        if self.counts.is_empty() {
            return Some(("cap", cap));
        }
        let caps = Node::table([("cap", cap), ("counts", Node::text(&self.counts))]);
        Some(("caps", Node::new(Value::List(vec![caps]))))
    }
}
