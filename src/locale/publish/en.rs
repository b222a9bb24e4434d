//! English.

use super::PublishTexts;

pub(super) const TEXTS: PublishTexts = PublishTexts {
    added: |id, region, days| format!("added {id}: {region}, {days}"),
    days: |from, until| match until {
        Some(until) => format!("from {from} until before {until}"),
        None => format!("from {from}"),
    },
    changed: |id, key, from, to| {
        let word = |one: Option<&str>| one.map_or_else(|| "nothing".to_owned(), |one| format!("“{one}”"));
        format!("changed {key} of {id}: from {} to {}", word(from), word(to))
    },
    removed: |id| format!("removed {id}: the folder has no such pack"),
    same: |file| format!("{file} says all of it already"),
    dry: |file| format!("{file} was not written (--dry-run)"),
    written: |file| {
        format!("{file} is written. `estimate compile` makes the index.txt and pack.txt that the page reads")
    },
    refused: "There are errors; the catalogue was not changed. Put them right and run it again; estimate check tells warnings, too",
};
