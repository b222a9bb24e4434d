//! The rows of a pack: right keys for the tier, no two for one person in one situation, basic without a gap,
//! every reading relied on explained.

mod gaps;
mod terms;

use super::figures::FigureTable;
use super::names::Names;
use crate::interpretation;
use crate::policy::FigureValue;
use crate::policy::raw::{ByLevel, RawRow, RawWhen};
use crate::policy::row::{Base, Counted, Row, Terms};
use crate::policy::rule::TierSpec;
use crate::policy::situation::{Accepts, When};
use crate::problem::{Fault, Named, PackFault};
use crate::terms::{FactId, Left, Setting, Sum, Tier, VISIT};
use crate::tree::{Cursor, Tables};

/// The rows as written, by tier; with whether all of a tier's could be read.
pub(super) struct WrittenRows {
    /// The tier.
    pub(super) tier: Tier,
    /// Where its rows stand in the file: `aid-basic`, `row`.
    pub(super) key: String,
    /// Its rows, each with its place there.
    pub(super) rows: Vec<(usize, RawRow)>,
    /// Whether none was left out.
    pub(super) complete: bool,
}

impl WrittenRows {
    /// The rows of a standard tier.
    pub(super) fn of(tier: Tier, tables: Tables<RawRow>) -> Self {
        Self { tier, key: tier.id().to_owned(), rows: tables.right, complete: tables.complete }
    }
}

/// All rows, in the order of the tiers.
pub(super) fn all(
    specs: &[TierSpec],
    mut written: Vec<WrittenRows>,
    names: &Names,
    cursor: &mut Cursor,
) -> Vec<Vec<Row>> {
    specs
        .iter()
        .map(|spec| {
            let mine =
                written.iter().position(|one| one.tier == spec.tier).map(|place| written.swap_remove(place));
            let Some(mine) = mine else {
                return Vec::new();
            };
            let WrittenRows { tier, key, rows: raw, complete } = mine;
            let first = raw.first().and_then(|(_, row)| row.at);
            let mut whole = complete;
            let mut rows: Vec<Numbered> = Vec::new();
            cursor.within(&key, |cursor| {
                for (index, raw) in raw {
                    let at = raw.at;
                    let read = cursor
                        .within(&index.to_string(), |cursor| expanded(tier, index, &raw, names, cursor));
                    whole &= read.is_some();
                    rows.extend(read.into_iter().flatten().map(|row| (index, at, row)));
                }
                report_overlaps(&rows, cursor);
                if tier == Tier::Basic && whole {
                    gaps::report(&rows, first, names, cursor);
                }
            });
            rows.into_iter().map(|(_, _, row)| row).collect()
        })
        .collect()
}

/// A row as written, with its place and its number.
type Numbered = (usize, Option<usize>, Row);

/// The row, or one for each level of its tables.
fn expanded(tier: Tier, index: usize, raw: &RawRow, names: &Names, cursor: &mut Cursor) -> Option<Vec<Row>> {
    let who = names.who("identity", &raw.identity, raw.at, cursor);
    names.check_readings("readings", &raw.readings, raw.at, cursor);
    names.check_readings("otherwise", &raw.otherwise, raw.at, cursor);
    if raw.readings.iter().any(|one| raw.otherwise.contains(one)) {
        cursor.within("otherwise", |cursor| {
            cursor.report(Fault::Pack(PackFault::OneOf("readings / otherwise")), raw.at)
        });
    }
    terms::refuse_other_tiers_keys(tier, raw, cursor);
    let before = cursor.found();
    // Up to a share of the whole bill is paid for stays in hospital alone, unless the row says of what else.
    let stays = tier == Tier::Fallback && raw.floor.is_some() && raw.when.setting.is_empty();
    let when = if stays {
        let setting = vec![Setting::Inpatient.id().to_owned()];
        names.when(&RawWhen { setting, ..raw.when.clone() }, cursor)
    } else {
        names.when(&raw.when, cursor)
    };
    // A condition that could not be read would make the row bind everywhere.
    let when = (cursor.found() == before).then_some(when);
    let levels = table_levels(raw, cursor)?;
    let of = base(tier, raw, cursor);
    let caps = caps(raw, names, cursor);
    let row = |level: Option<&str>, cursor: &mut Cursor| {
        let terms = terms::terms(tier, raw, level, names, cursor);
        let cap = match raw.cap.as_ref().and_then(|cap| cap.at(level)) {
            Some(name) => terms::cap(name, raw, names, cursor).map(Some),
            None => Some(None),
        };
        Some(Row {
            who: who.clone()?,
            when: match level {
                Some(level) => names.at_level(when.as_ref()?, level, raw, cursor)?,
                None => when.clone()?,
            },
            terms: terms?,
            of: of?,
            cap: cap?,
            caps: caps.clone()?,
            readings: raw.readings.clone(),
            otherwise: raw.otherwise.clone(),
            written: index,
        })
    };
    match levels {
        None => row(None, cursor).map(|row| vec![row]),
        Some(levels) => {
            let rows: Vec<Option<Row>> = levels.iter().map(|level| row(Some(level), cursor)).collect();
            rows.into_iter().collect()
        }
    }
}

/// The levels of the row's tables, the same in all of them; `None` where it has no table.
#[allow(clippy::option_option, reason = "no table, and tables that do not agree, are told apart")]
fn table_levels(raw: &RawRow, cursor: &mut Cursor) -> Option<Option<Vec<String>>> {
    let tables = [("deductible", &raw.deductible), ("ratio", &raw.ratio), ("cap", &raw.cap)];
    let mut levels: Option<Vec<String>> = None;
    for (key, table) in tables {
        let Some(mine) = table.as_ref().and_then(ByLevel::levels) else { continue };
        let mine: Vec<String> = mine.into_iter().map(str::to_owned).collect();
        match &levels {
            None => levels = Some(mine),
            Some(known) => {
                let same = known.len() == mine.len() && mine.iter().all(|level| known.contains(level));
                if !same {
                    cursor.within(key, |cursor| {
                        cursor.report(Fault::Pack(PackFault::TablesDiffer), raw.at);
                    });
                    return None;
                }
            }
        }
    }
    if levels.is_some() && !raw.when.level.is_empty() {
        cursor.within("level", |cursor| {
            cursor.report(Fault::Pack(PackFault::OneOf("level / { level = \"…\" }")), raw.at);
        });
        return None;
    }
    Some(levels)
}

impl Names {
    fn at_level(&self, when: &When, level: &str, raw: &RawRow, cursor: &mut Cursor) -> Option<When> {
        let slot = FactId::Level.slot()?;
        let Some(value) = self.facts.get(slot)?.option(level) else {
            let near = crate::tree::closest(level, crate::terms::Level::IDS);
            let table = if raw.deductible.as_ref().is_some_and(|one| one.levels().is_some()) {
                "deductible"
            } else if raw.ratio.as_ref().is_some_and(|one| one.levels().is_some()) {
                "ratio"
            } else {
                "cap"
            };
            cursor.within(table, |cursor| {
                cursor.within(level, |cursor| {
                    cursor.report(Fault::UnknownId { given: level.to_owned(), near }, raw.at);
                });
            });
            return None;
        };
        Some(when.and(slot, Accepts::Options(1 << value)))
    }
}

/// The parts it works on; nothing where the row does not say.
#[allow(clippy::option_option, reason = "nothing said, and something wrong, are told apart")]
fn base(tier: Tier, raw: &RawRow, cursor: &mut Cursor) -> Option<Option<Base>> {
    if raw.of.is_empty() {
        return Some(None);
    }
    cursor.within("of", |cursor| {
        if matches!(tier, Tier::Basic | Tier::Fallback | Tier::BedDay) {
            cursor.report(Fault::Pack(PackFault::NotInTier { tier, key: "of" }), raw.at);
            return None;
        }
        let mut base = Base::NONE;
        let mut right = true;
        for (index, one) in raw.of.iter().enumerate() {
            match Left::from_id(&one.value) {
                Some(part) => base = base.with(part),
                None => {
                    let near = crate::tree::closest(&one.value, Left::IDS);
                    let fault = Fault::UnknownId { given: one.value.clone(), near };
                    cursor.within(&index.to_string(), |cursor| cursor.report(fault, one.at));
                    right = false;
                }
            }
        }
        right.then_some(Some(base))
    })
}

fn caps(raw: &RawRow, names: &Names, cursor: &mut Cursor) -> Option<Vec<Counted>> {
    cursor.within("caps", |cursor| {
        let each: Vec<Option<Counted>> = raw
            .caps
            .iter()
            .enumerate()
            .map(|(index, one)| {
                cursor.within(&index.to_string(), |cursor| {
                    let amount = terms::cap(&one.cap, raw, names, cursor);
                    let counts = names.counts(&one.counts, one.at, cursor);
                    Some(Counted { amount: amount?, counts: counts? })
                })
            })
            .collect();
        each.into_iter().collect()
    })
}

impl Names {
    /// A money sum of the year, or the visit.
    #[allow(clippy::option_option, reason = "the visit, and a word that is no sum, are told apart")]
    pub(super) fn counts(&self, id: &str, at: Option<usize>, cursor: &mut Cursor) -> Option<Option<Sum>> {
        if id == VISIT {
            return Some(None);
        }
        cursor.within("counts", |cursor| self.sum(id, at, cursor)).map(Some)
    }

    /// A money sum of the year.
    pub(super) fn sum(&self, id: &str, at: Option<usize>, cursor: &mut Cursor) -> Option<Sum> {
        let found = Sum::ALL.iter().chain(&self.sums).copied().find(|one| one.id() == id);
        if found.is_none() {
            super::fault::undefined(Named::Sum, id.to_owned(), at, cursor);
        }
        found
    }

    /// A tier, standard or the pack's own.
    pub(super) fn tier(&self, id: &str, at: Option<usize>, cursor: &mut Cursor) -> Option<Tier> {
        let found = self.tiers.iter().map(|one| one.tier).find(|one| one.id() == id);
        if found.is_none() {
            super::fault::undefined(Named::Tier, id.to_owned(), at, cursor);
        }
        found
    }
}

/// Reports rows of which two bind one person in one situation.
fn report_overlaps(rows: &[Numbered], cursor: &mut Cursor) {
    for (done, (index, at, row)) in rows.iter().enumerate() {
        let twin = rows.iter().take(done).find(|(_, _, other)| {
            row.who.meets(&other.who) && row.when.meets(&other.when) && row.holds_beside(other)
        });
        if let Some((other, _, _)) = twin {
            cursor.within(&index.to_string(), |cursor| {
                cursor.report(Fault::Pack(PackFault::Overlap { other: *other }), *at)
            });
        }
    }
}

/// The readings that the engine relies on for these rows.
pub(super) fn needed_readings(
    specs: &[TierSpec],
    rows: &[Vec<Row>],
    figures: &FigureTable,
    identities: usize,
    adjusted: bool,
) -> impl Iterator<Item = &'static str> {
    let of = |tier: Tier| {
        let place = specs.iter().position(|one| one.tier == tier);
        place.and_then(|place| rows.get(place)).map_or(&[] as &[Row], Vec::as_slice)
    };
    let computes = |tier: Tier| {
        of(tier).iter().any(|row| match &row.terms {
            Terms::Share(share) => share.deductible.value != FigureValue::Unknown,
            Terms::Fixed { .. } | Terms::Floor(_) => true,
            Terms::Unpublished(_) => false,
        })
    };
    let points = adjusted
        || figures.in_order().iter().any(|figure| {
            figure.made_from.as_ref().is_some_and(|made| matches!(made.by, Some(FigureValue::Points(_))))
        });
    [
        (interpretation::POINTS, points),
        (interpretation::ORIGIN, computes(Tier::Critical)),
        (interpretation::TILTED_BASE, computes(Tier::AidTilted)),
        (interpretation::BED_DAY, computes(Tier::BedDay)),
        (interpretation::BEST, identities > 1),
    ]
    .into_iter()
    .filter(|(_, relied_on)| *relied_on)
    .map(|(id, _)| id)
}
