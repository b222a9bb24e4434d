//! Going through a list of a pack with the path kept right.

use crate::problem::{Fault, PackFault};
use crate::tree::{Cursor, Tables};

/// Checks every table of a list under its key and index; keeps those that are right.
pub(super) fn each<T, U>(
    key: &str,
    tables: Tables<T>,
    cursor: &mut Cursor,
    mut check: impl FnMut(T, &mut Cursor) -> Option<U>,
) -> Vec<(usize, U)> {
    cursor.within(key, |cursor| {
        tables
            .right
            .into_iter()
            .filter_map(|(index, table)| {
                cursor.within(&index.to_string(), |cursor| check(table, cursor)).map(|right| (index, right))
            })
            .collect()
    })
}

/// Reports ids that stand twice.
pub(super) fn no_twins<'i>(
    key: &str,
    ids: impl Iterator<Item = (usize, &'i str, Option<usize>)>,
    cursor: &mut Cursor,
) {
    let mut seen: Vec<&str> = Vec::new();
    for (index, id, at) in ids {
        if seen.contains(&id) {
            cursor.within(&format!("{key}.{index}"), |cursor| {
                cursor.report(Fault::Pack(PackFault::Twice { id: id.to_owned() }), at);
            });
        }
        seen.push(id);
    }
}
