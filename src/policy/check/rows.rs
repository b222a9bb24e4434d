//! The rows of a pack: right keys for the tier, no two for one person in one situation, basic without a gap,
//! every reading relied on explained.

use super::figures::{Figures, Use};
use super::lists::each;
use super::{Names, who};
use crate::policy::FigureValue;
use crate::policy::raw::{RawRow, RawSegment};
use crate::policy::row::{Row, Segment, Share, Terms, Who, every_way};
use crate::policy::situation::{Situation, When};
use crate::problem::{Fault, PackFault};
use crate::reading;
use crate::terms::{Part, Tier};
use crate::tree::{Cursor, Tables};
use std::sync::Arc;

type Rows = [Vec<Row>; Tier::ALL.len()];

/// All rows by tier.
pub(super) fn all(
    raw: [(Tier, Tables<RawRow>); Tier::ALL.len()],
    names: &Names,
    cursor: &mut Cursor,
) -> Rows {
    raw.map(|(tier, tables)| {
        let (complete, count) = (tables.complete, tables.right.len());
        let first = tables.right.first().and_then(|(_, row)| row.at);
        let rows = each(tier.id(), tables, cursor, |raw, cursor| {
            let at = raw.at;
            row(tier, raw, names, cursor).map(|row| (at, row))
        });
        cursor.within(tier.id(), |cursor| {
            report_overlaps(&rows, cursor);
            if tier == Tier::Basic && complete && rows.len() == count {
                report_gaps(&rows, first, cursor);
            }
        });
        rows.into_iter().map(|(_, (_, row))| row).collect()
    })
}

fn row(tier: Tier, raw: RawRow, names: &Names, cursor: &mut Cursor) -> Option<Row> {
    names.check_identities(&raw.identity, raw.at, cursor);
    names.check_readings("readings", &raw.readings, raw.at, cursor);
    names.check_readings("otherwise", &raw.otherwise, raw.at, cursor);
    if raw.readings.iter().any(|one| raw.otherwise.contains(one)) {
        cursor.within("otherwise", |cursor| {
            cursor.report(Fault::Pack(PackFault::OneOf("readings / otherwise")), raw.at)
        });
    }
    refuse_other_tiers_keys(tier, &raw, cursor);
    let when = When::from_raw(&raw.when());
    let terms = terms(tier, &raw, names, cursor);
    let (readings, otherwise) = (raw.readings, raw.otherwise);
    Some(Row { who: who(raw.identity), when, terms: terms?, readings, otherwise })
}

/// Reports keys that have no meaning in this tier.
fn refuse_other_tiers_keys(tier: Tier, raw: &RawRow, cursor: &mut Cursor) {
    let parts = tier.parts();
    let shares = parts.contains(&Part::Ratio);
    let given = [
        ("deductible", raw.deductible.is_some(), shares),
        ("ratio", raw.ratio.is_some(), shares),
        ("segment", !raw.segment.is_empty(), shares),
        ("cap", raw.cap.is_some(), shares),
        ("amount", raw.amount.is_some(), parts.contains(&Part::Amount)),
        ("floor", raw.floor.is_some(), parts.contains(&Part::Floor)),
    ];
    for (key, stated, meaningful) in given {
        if stated && !meaningful {
            cursor
                .within(key, |cursor| cursor.report(Fault::Pack(PackFault::NotInTier { tier, key }), raw.at));
        }
    }
}

fn terms(tier: Tier, raw: &RawRow, names: &Names, cursor: &mut Cursor) -> Option<Terms> {
    let mut figure =
        |key: &str, name: &String, part: Part| names.figure(key, name, Use::Part(part), raw.at, cursor);
    match (tier, &raw.unpublished) {
        (Tier::Commercial, Some(name)) => figure("unpublished", name, Part::Ratio).map(Terms::Unpublished),
        (Tier::Commercial, None) => {
            cursor.within("unpublished", |cursor| cursor.report(Fault::Missing, raw.at));
            None
        }
        (Tier::BedDay, unpublished) => {
            required("amount", raw.amount.as_ref().or(unpublished.as_ref()), raw, cursor)
                .and_then(|name| names.figure("amount", name, Use::Part(Part::Amount), raw.at, cursor))
                .map(Terms::PerDay)
        }
        (Tier::Fallback, unpublished) => {
            required("floor", raw.floor.as_ref().or(unpublished.as_ref()), raw, cursor)
                .and_then(|name| names.figure("floor", name, Use::Part(Part::Floor), raw.at, cursor))
                .map(Terms::Floor)
        }
        (_, Some(name)) => {
            let deductible = figure("unpublished", name, Part::Deductible)?;
            let segments = vec![Segment { up_to: None, ratio: Arc::clone(&deductible) }];
            Some(Terms::Share(Share { deductible, segments, cap: None }))
        }
        (_, None) => share(raw, names, cursor).map(Terms::Share),
    }
}

fn required<'r>(
    key: &str,
    name: Option<&'r String>,
    raw: &RawRow,
    cursor: &mut Cursor,
) -> Option<&'r String> {
    if name.is_none() {
        cursor.within(key, |cursor| cursor.report(Fault::Missing, raw.at));
    }
    name
}

fn share(raw: &RawRow, names: &Names, cursor: &mut Cursor) -> Option<Share> {
    let deductible = required("deductible", raw.deductible.as_ref(), raw, cursor)
        .and_then(|name| names.figure("deductible", name, Use::Part(Part::Deductible), raw.at, cursor));
    let cap = match &raw.cap {
        Some(name) => names.figure("cap", name, Use::Part(Part::Cap), raw.at, cursor).map(Some),
        None => Some(None),
    };
    let segments = match (&raw.ratio, raw.segment.is_empty()) {
        (Some(name), true) => names
            .figure("ratio", name, Use::Part(Part::Ratio), raw.at, cursor)
            .map(|ratio| vec![Segment { up_to: None, ratio }]),
        (None, false) => segments(&raw.segment, names, cursor),
        _ => {
            cursor.within("ratio", |cursor| {
                cursor.report(Fault::Pack(PackFault::OneOf("ratio / segment")), raw.at)
            });
            None
        }
    };
    Some(Share { deductible: deductible?, segments: segments?, cap: cap? })
}

/// Segments start at zero, rise, and the last is open.
fn segments(raw: &[RawSegment], names: &Names, cursor: &mut Cursor) -> Option<Vec<Segment>> {
    let read: Option<Vec<Segment>> = cursor.within("segment", |cursor| {
        let each: Vec<Option<Segment>> = raw
            .iter()
            .enumerate()
            .map(|(index, one)| {
                cursor.within(&index.to_string(), |cursor| {
                    let up_to = match &one.up_to {
                        Some(name) => names.figure("up-to", name, Use::Yuan, one.at, cursor).map(Some),
                        None => Some(None),
                    };
                    let ratio = names.figure("ratio", &one.ratio, Use::Part(Part::Ratio), one.at, cursor);
                    Some(Segment { up_to: up_to?, ratio: ratio? })
                })
            })
            .collect();
        each.into_iter().collect()
    });
    let read = read?;
    let bound = |segment: &Segment| match segment.up_to.as_ref().map(|figure| figure.value) {
        Some(FigureValue::Amount(range)) => Some(range),
        _ => None,
    };
    let bounds: Vec<_> = read.iter().map(bound).collect();
    let rise = bounds.windows(2).all(|pair| match pair {
        [Some(lower), Some(upper)] => lower.high < upper.low,
        [Some(_), None] => true,
        _ => false,
    });
    if !rise || bounds.last().is_none_or(Option::is_some) {
        let at = raw.first().and_then(|one| one.at);
        cursor.within("segment", |cursor| cursor.report(Fault::Pack(PackFault::SegmentOrder), at));
        return None;
    }
    Some(read)
}

/// A row with its number and its place in the file.
type Numbered = (usize, (Option<usize>, Row));

/// Reports rows of which two bind one person in one situation.
fn report_overlaps(rows: &[Numbered], cursor: &mut Cursor) {
    for (done, (index, (at, row))) in rows.iter().enumerate() {
        let twin = rows.iter().take(done).find(|(_, (_, other))| {
            let same_person = match (&row.who, &other.who) {
                (Who::Ordinary, Who::Ordinary) => true,
                (Who::Holding(one), Who::Holding(two)) => one.iter().any(|identity| two.contains(identity)),
                _ => false,
            };
            same_person && row.when.meets(other.when) && row.holds_beside(other)
        });
        if let Some((other, _)) = twin {
            cursor.within(&index.to_string(), |cursor| {
                cursor.report(Fault::Pack(PackFault::Overlap { other: *other }), *at)
            });
        }
    }
}

/// Reports the first situation for which basic has no ordinary row, as the pack is read or under another reading.
fn report_gaps(rows: &[Numbered], at: Option<usize>, cursor: &mut Cursor) {
    let rows: Vec<&Row> = rows.iter().map(|(_, (_, row))| row).collect();
    let gap = every_way(rows.iter().copied()).find_map(|unfollowed| {
        let covers = |row: &&Row, situation| {
            row.who == Who::Ordinary && row.when.binds(situation) && row.holds(unfollowed)
        };
        Situation::all().find(|&situation| !rows.iter().any(|row| covers(row, situation)))
    });
    if let Some(one) = gap {
        let ids = [one.insurance.id(), one.setting.id(), one.level.id(), one.place.id()];
        cursor.report(Fault::Pack(PackFault::Gap { situation: ids.join(", ") }), at);
    }
}

/// The readings that the engine relies on for these rows.
pub(super) fn needed_readings(
    rows: &Rows,
    figures: &Figures,
    identities: usize,
    adjusted: bool,
) -> impl Iterator<Item = &'static str> {
    let of = |tier: Tier| rows.get(tier.index()).map_or(&[] as &[Row], Vec::as_slice);
    let computes = |tier: Tier| {
        of(tier).iter().any(|row| match &row.terms {
            Terms::Share(share) => share.deductible.value != FigureValue::Unknown,
            Terms::PerDay(_) | Terms::Floor(_) | Terms::Unpublished(_) => true,
        })
    };
    let points = adjusted
        || figures.in_order().iter().any(|figure| {
            figure.made_from.as_ref().is_some_and(|made| matches!(made.by, FigureValue::Points(_)))
        });
    let grassroots = of(Tier::Basic).iter().any(|row| row.when.serves_grassroots_as_primary());
    [
        (reading::POINTS, points),
        (reading::ORIGIN, computes(Tier::Critical)),
        (reading::TILTED_BASE, computes(Tier::AidTilted)),
        (reading::BED_DAY, computes(Tier::BedDay)),
        (reading::BEST, identities > 1),
        (reading::GRASSROOTS, grassroots),
    ]
    .into_iter()
    .filter(|(_, relied_on)| *relied_on)
    .map(|(id, _)| id)
}
