//! Which packs there are. The page reads this small file first and then only the pack that was chosen.

use super::words::Words;
use crate::day::{Day, Period};
use crate::problem::{Fault, Problem};
use crate::terms::Status;
use crate::tree::{Cursor, Read, parse_toml, record};

record! {
    /// The file as written.
    struct RawCatalog {
        "pack" => pack: Vec<RawEntry>,
    }
}

record! {
    /// One pack.
    struct RawEntry {
        "id" => id: String,
        "region" => region: Words,
        "status" => status: Status,
        "from" => from: Day,
        "until" => until: Option<Day>,
    }
}

/// The packs on offer, in the order they are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalog {
    /// The packs.
    pub entries: Vec<Entry>,
}

/// What must be known of a pack before it is loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The id, the same as the name of its folder.
    pub id: String,
    /// The region's name.
    pub region: Words,
    /// What it rests on, as law.
    pub status: Status,
    /// When it is in force.
    pub period: Period,
}

impl Catalog {
    /// Reads and checks the catalogue.
    ///
    /// # Errors
    /// Everything wrong with it; two packs of one region must not share a day.
    pub fn from_toml(text: &str) -> Result<Self, Vec<Problem>> {
        let (tree, mut problems) = parse_toml(text);
        let mut cursor = Cursor::new();
        let raw = RawCatalog::read(&tree, &mut cursor);
        let mut entries: Vec<Entry> = Vec::new();
        for (index, raw) in raw.into_iter().flat_map(|raw| raw.pack).enumerate() {
            let period = Period { from: raw.from, until: raw.until };
            let clash = entries.iter().find(|other| {
                other.id == raw.id || (other.region == raw.region && other.period.overlaps(period))
            });
            if let Some(other) = clash {
                let fault = Fault::PeriodsOverlap { other: other.id.clone() };
                cursor.within(&format!("pack.{index}"), |cursor| cursor.report(fault, raw.at));
            }
            entries.push(Entry { id: raw.id, region: raw.region, status: raw.status, period });
        }
        problems.extend(cursor.into_problems());
        if problems.is_empty() { Ok(Self { entries }) } else { Err(problems) }
    }

    /// Only the packs with these ids; all of them where none is named or none of those named exists.
    #[must_use]
    pub fn with(self, ids: &[String]) -> Self {
        let (entries, others): (Vec<Entry>, Vec<Entry>) =
            self.entries.into_iter().partition(|entry| ids.contains(&entry.id));
        Self { entries: if entries.is_empty() { others } else { entries } }
    }

    /// The entry with this id.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|one| one.id == id)
    }
}
