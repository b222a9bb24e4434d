//! Whether basic insurance has a row for everybody: split fact by fact, only where some row still depends on one.

use super::Numbered;
use crate::policy::check::names::Names;
use crate::policy::fact::{Domain, Fact};
use crate::policy::row::{Row, every_way};
use crate::policy::situation::{Accepts, When};
use crate::policy::told_apart::told_apart;
use crate::policy::who::Who;
use crate::problem::{Fault, PackFault};
use crate::tree::Cursor;

/// Reports the first situation without an ordinary row, as the pack is read or under another reading.
pub(super) fn report(rows: &[Numbered], at: Option<usize>, names: &Names, cursor: &mut Cursor) {
    let rows: Vec<&Row> = rows.iter().map(|(_, _, row)| row).collect();
    let gap = every_way(rows.iter().copied()).find_map(|rejected| {
        let whens: Vec<&When> = rows
            .iter()
            .filter(|row| row.who == Who::Ordinary && row.holds(rejected))
            .map(|row| &row.when)
            .collect();
        gap(&whens, 0, &names.facts)
    });
    if let Some(said) = gap {
        cursor.report(Fault::Pack(PackFault::Gap { situation: said.join(", ") }), at);
    }
}

/// The values of the facts from this slot on that no rule accepts; `None` where each is accepted by one.
fn gap(whens: &[&When], slot: usize, facts: &[Fact]) -> Option<Vec<String>> {
    if whens.is_empty() {
        return Some(Vec::new());
    }
    if whens.iter().any(|when| when.conditions().iter().all(|one| one.slot < slot)) {
        return None;
    }
    let fact = facts.get(slot)?;
    let conditions: Vec<Accepts> = whens.iter().filter_map(|when| when.on(slot)).collect();
    if conditions.is_empty() {
        return gap(whens, slot + 1, facts);
    }
    told_apart(fact, &conditions).into_iter().find_map(|value| {
        let accepting: Vec<&When> =
            whens.iter().copied().filter(|when| when.accepts(fact, slot, value)).collect();
        let mut rest = gap(&accepting, slot + 1, facts)?;
        rest.insert(0, named(fact, value));
        Some(rest)
    })
}

/// A value as the pack writes it.
fn named(fact: &Fact, value: u16) -> String {
    match &fact.domain {
        Domain::Options(options) => {
            options.get(usize::from(value)).map(|one| one.id.clone()).unwrap_or_default()
        }
        Domain::Flag => format!("{} = {}", fact.id.id(), value == 1),
        Domain::Count { .. } => format!("{} = {value}", fact.id.id()),
    }
}
