//! Going through a list of a pack with the path kept right.

use crate::problem::Fault;
use crate::tree::Cursor;

/// Checks every item of a list under its key and index; keeps those that are right.
pub(super) fn each<T, U>(
    key: &str,
    items: Vec<T>,
    cursor: &mut Cursor,
    check: impl Fn(T, &mut Cursor) -> Option<U>,
) -> Vec<U> {
    cursor.within(key, |cursor| {
        items
            .into_iter()
            .enumerate()
            .filter_map(|(index, item)| cursor.within(&index.to_string(), |cursor| check(item, cursor)))
            .collect()
    })
}

/// Reports ids that stand twice.
pub(super) fn no_twins(key: &str, ids: impl Iterator<Item = (String, Option<usize>)>, cursor: &mut Cursor) {
    let mut seen: Vec<String> = Vec::new();
    for (index, (id, at)) in ids.enumerate() {
        if seen.contains(&id) {
            cursor.within(key, |cursor| {
                cursor.within(&index.to_string(), |cursor| {
                    cursor.report(Fault::Twice { id: id.clone() }, at);
                });
            });
        }
        seen.push(id);
    }
}
