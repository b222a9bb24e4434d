//! Which packs there are. The page reads this small file first and then only the pack that was chosen.

use super::pack_format::{newer_format, no_earlier_format};
use super::words::Words;
use crate::day::{Day, Period};
use crate::listed::AsList;
use crate::problem::{Fault, PackFault, Problem};
use crate::terms::Status;
use crate::tree::{Cursor, Read, Shape, Shaped, Spanned, parse_toml, record};

record! {
    /// The file as written.
    struct RawCatalog {
        /// 写法的版本，现在是 1；程序比它旧就只说这一句 · the version of this language, now 1; an older program says so in one sentence
        "format" => format: Option<Spanned<i64>>,
        /// 一个政策包 · one pack
        "pack" => pack: Vec<RawEntry>,
    }
}

record! {
    /// One pack.
    struct RawEntry {
        /// 编号，与文件夹同名 · the id, the same as the folder
        "id" => id: String,
        /// 地区名称，与 pack.toml 一致 · the region's name, as in pack.toml
        "region" => region: Words,
        /// 在哪个省、自治区、直辖市，与 pack.toml 一致 · its province, as in pack.toml
        "province" => province: Option<Words>,
        /// 地区名称旁边的一句话，与 pack.toml 一致 · one sentence beside the region's name, as in pack.toml
        "scope" => scope: Option<Words>,
        /// 依据的是什么，与 pack.toml 一致 · what it rests on, as in pack.toml
        "status" => status: Status,
        /// 从哪一天起，与 pack.toml 一致 · first day in force, as in pack.toml
        "from" => from: Day,
        /// 到哪一天为止，与 pack.toml 一致 · first day no longer in force, as in pack.toml
        "until" => until: Option<Day>,
    }
}

/// The packs on offer, in the order they are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalog {
    /// The packs: those of one region beside each other, as [`Self::of`] orders them.
    pub entries: Vec<CatalogEntry>,
}

/// What must be known of a pack before it is loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogEntry {
    /// The id, the same as the name of its folder.
    pub id: String,
    /// The region's name.
    pub region: Words,
    /// Its province.
    pub province: Option<Words>,
    /// What must be known beside the name.
    pub scope: Option<Words>,
    /// What it rests on, as law.
    pub status: Status,
    /// When it is in force.
    pub period: Period,
}

/// The shape of the catalogue, as its reader says.
#[must_use]
pub fn catalog_shape() -> Shape {
    RawCatalog::shape()
}

impl Catalog {
    /// The packs in the order they are shown: regions in the order listed, those whose rules have ended last, and the packs of
    /// each region together.
    #[must_use]
    pub fn of(listed: Vec<CatalogEntry>) -> Self {
        let mut regions: Vec<Vec<CatalogEntry>> = Vec::new();
        for entry in listed {
            let known = regions.iter_mut().find(|one| one.iter().any(|other| other.region == entry.region));
            match known {
                Some(region) => region.push(entry),
                None => regions.push(vec![entry]),
            }
        }
        regions.sort_by_key(|packs| packs.iter().all(|pack| pack.period.until.is_some()));
        Self { entries: regions.into_iter().flatten().collect() }
    }

    /// The first entry of every region. A general estimate is no region's.
    pub fn regions(&self) -> impl Iterator<Item = &CatalogEntry> {
        let firsts = self.entries.chunk_by(|one, next| one.region == next.region).filter_map(<[_]>::first);
        firsts.filter(|entry| !entry.status.is_general())
    }

    /// The general estimate, for people whose region is not among these. There is one at most; of several periods
    /// ([`Self::of_region`]), the first listed.
    #[must_use]
    pub fn general(&self) -> Option<&CatalogEntry> {
        self.entries.iter().find(|entry| entry.status.is_general())
    }

    /// What is chosen without asking, where there is nothing else to choose.
    #[must_use]
    pub fn only(&self) -> Option<&CatalogEntry> {
        let mut regions = self.regions();
        match (regions.next(), self.general()) {
            (Some(region), None) | (None, Some(region)) => regions.next().is_none().then_some(region),
            _ => None,
        }
    }

    /// The entries of one region, in the order listed.
    pub fn of_region<'c>(&'c self, region: &'c Words) -> impl Iterator<Item = &'c CatalogEntry> {
        self.entries.iter().filter(move |entry| entry.region == *region)
    }

    /// The first and the last year for which the entry's region has rules; no last one where they go on.
    #[must_use]
    pub fn years(&self, entry: &CatalogEntry) -> (u16, Option<u16>) {
        let year = |day: Day| day.parts().0;
        let first = self.of_region(&entry.region).map(|one| one.period.from).min();
        let goes_on = self.of_region(&entry.region).any(|one| one.period.until.is_none());
        let last = self.of_region(&entry.region).filter_map(|one| one.period.last()).max();
        (year(first.unwrap_or(entry.period.from)), last.filter(|_| !goes_on).map(year))
    }

    /// Reads and checks the catalogue.
    ///
    /// # Errors
    /// What [`Self::listed`] tells.
    pub fn from_toml(text: &str) -> Result<Self, Vec<Problem>> {
        Self::listed(text).map(Self::of)
    }

    /// The packs as the file lists them, read and checked.
    ///
    /// # Errors
    /// Everything wrong with it; two packs of one region must not share a day, and no region has the name of the general
    /// estimate.
    pub fn listed(text: &str) -> Result<Vec<CatalogEntry>, Vec<Problem>> {
        let (tree, problems) = parse_toml(text);
        if !problems.is_empty() {
            return Err(problems);
        }
        if let Some(newer) = newer_format(&tree) {
            return Err(vec![newer]);
        }
        let mut cursor = Cursor::new();
        let raw = RawCatalog::read(&tree, &mut cursor);
        no_earlier_format(raw.as_ref().and_then(|raw| raw.format), &mut cursor);
        let mut entries: Vec<CatalogEntry> = Vec::new();
        for (index, raw) in raw.into_iter().flat_map(|raw| raw.pack).enumerate() {
            let period = Period { from: raw.from, until: raw.until };
            let clash = entries.iter().find(|other| {
                other.id == raw.id || (other.region == raw.region && other.period.overlaps(period))
            });
            let mixed = entries.iter().find(|other| {
                let both = other.status.is_general() && raw.status.is_general();
                let either = other.status.is_general() || raw.status.is_general();
                either && both != (other.region == raw.region)
            });
            let overlap = clash.map(|other| PackFault::PeriodsOverlap { other: other.id.clone() });
            let apart = mixed.map(|other| PackFault::GeneralApart { other: other.id.clone() });
            for fault in overlap.into_iter().chain(apart) {
                cursor.within(&format!("pack.{index}"), |cursor| cursor.report(Fault::Pack(fault), raw.at));
            }
            let RawEntry { id, region, province, scope, status, .. } = raw;
            entries.push(CatalogEntry { id, region, province, scope, status, period });
        }
        let problems = cursor.into_problems();
        if problems.is_empty() { Ok(entries) } else { Err(problems) }
    }

    /// Only the regions of the packs with these ids, with all their packs, since the day decides between those; all
    /// that are not invented where none is named or none of those named exists.
    #[must_use]
    pub fn with(self, ids: &[String]) -> Self {
        let named: Vec<Words> = self
            .entries
            .iter()
            .filter(|entry| ids.contains(&entry.id))
            .map(|entry| entry.region.clone())
            .listed();
        let kept = |entry: &CatalogEntry| {
            if named.is_empty() { entry.status != Status::Invented } else { named.contains(&entry.region) }
        };
        Self { entries: self.entries.into_iter().filter(kept).listed() }
    }

    /// The entry with this id.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&CatalogEntry> {
        self.entries.iter().find(|one| one.id == id)
    }
}
