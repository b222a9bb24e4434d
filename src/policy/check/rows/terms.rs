//! What a row pays with, and the keys that have a meaning in its tier.

use super::super::figures::Use;
use crate::policy::check::names::Names;
use crate::policy::raw::{RawRow, RawSegment};
use crate::policy::row::{Counted, Over, Per, Segment, Share, Terms};
use crate::policy::{Figure, FigureValue};
use crate::problem::{Fault, PackFault};
use crate::terms::{Kind, Part, Tier, VISIT};
use crate::tree::Cursor;
use std::sync::Arc;

/// Reports keys that have no meaning in this tier.
pub(super) fn refuse_other_tiers_keys(tier: Tier, raw: &RawRow, cursor: &mut Cursor) {
    let shares = is_share(tier);
    let fixed = shares || tier == Tier::BedDay;
    // A fixed sum has none of them: it counts on nothing but itself.
    let of_shares = [
        ("deductible", raw.deductible.is_some()),
        ("ratio", raw.ratio.is_some()),
        ("segment", !raw.segment.is_empty()),
        ("over", raw.over.is_some()),
        ("segments-over", raw.segments_over.is_some()),
        ("deductible-less", raw.deductible_less.is_some()),
        ("deductible-at-most", raw.deductible_at_most.is_some()),
    ];
    let others = [
        ("cap", raw.cap.is_some(), fixed),
        ("caps", !raw.caps.is_empty(), fixed),
        ("amount", raw.amount.is_some(), fixed),
        ("per", raw.per.is_some(), fixed),
        ("floor", raw.floor.is_some(), tier == Tier::Fallback),
    ];
    let given = of_shares.into_iter().map(|(key, stated)| (key, stated, shares)).chain(others);
    for (key, ..) in given.filter(|(_, stated, meaningful)| *stated && !meaningful) {
        cursor.within(key, |cursor| cursor.report(Fault::Pack(PackFault::NotInTier { tier, key }), raw.at));
    }
    if raw.amount.is_some() && shares {
        for (key, _) in of_shares.into_iter().filter(|(_, stated)| *stated) {
            cursor.within(key, |cursor| {
                cursor.report(Fault::Pack(PackFault::NotBeside { key, other: "amount" }), raw.at);
            });
        }
        if raw.per.is_none() {
            cursor.within("per", |cursor| cursor.report(Fault::Missing, raw.at));
        }
    }
    if raw.per.is_some() && raw.amount.is_none() && shares {
        cursor.within("amount", |cursor| cursor.report(Fault::Missing, raw.at));
    }
    if raw.over.is_some() && raw.segments_over.is_some() {
        cursor.within("segments-over", |cursor| {
            cursor.report(Fault::Pack(PackFault::NotBeside { key: "segments-over", other: "over" }), raw.at);
        });
    }
    // A tier that counts on the year where its row does not say it, does so here too.
    let by_itself = raw.segments_over.is_none() && tier.rule().over.is_some();
    let counts_year = raw.over.as_ref().map_or(by_itself, |over| over != VISIT);
    for (key, stated) in [
        ("deductible-less", raw.deductible_less.is_some()),
        ("deductible-at-most", raw.deductible_at_most.is_some()),
    ] {
        if stated && counts_year {
            cursor.within(key, |cursor| {
                cursor.report(Fault::Pack(PackFault::NotBeside { key, other: "over" }), raw.at);
            });
        }
    }
}

/// Whether rows of this tier pay a share above a deductible.
fn is_share(tier: Tier) -> bool {
    tier.parts().contains(&Part::Ratio) || matches!(tier, Tier::Own(_))
}

/// What the row pays with, at this level of its tables.
pub(super) fn terms(
    tier: Tier,
    raw: &RawRow,
    level: Option<&str>,
    names: &Names,
    cursor: &mut Cursor,
) -> Option<Terms> {
    let mut figure =
        |key: &str, name: &String, part: Part| names.figure(key, name, Use::Part(part), raw.at, cursor);
    match (tier, &raw.unpublished) {
        (Tier::Commercial, Some(name)) => figure("unpublished", name, Part::Ratio).map(Terms::Unpublished),
        (Tier::Commercial, None) => {
            cursor.within("unpublished", |cursor| cursor.report(Fault::Missing, raw.at));
            None
        }
        (Tier::BedDay, unpublished) => {
            if raw.per.as_deref().is_some_and(|per| per != "day") {
                cursor.within("per", |cursor| {
                    cursor.report(Fault::Pack(PackFault::OneOf("per = \"day\"")), raw.at);
                });
            }
            required("amount", raw.amount.as_ref().or(unpublished.as_ref()), raw, cursor)
                .and_then(|name| names.figure("amount", name, Use::Part(Part::Amount), raw.at, cursor))
                .map(|amount| Terms::Fixed { amount, per: Per::Day })
        }
        (Tier::Fallback, unpublished) => {
            required("floor", raw.floor.as_ref().or(unpublished.as_ref()), raw, cursor)
                .and_then(|name| names.figure("floor", name, Use::Part(Part::Floor), raw.at, cursor))
                .map(Terms::Floor)
        }
        (_, Some(name)) => {
            let deductible = figure("unpublished", name, Part::Deductible)?;
            let segments = vec![Segment { up_to: None, ratio: Arc::clone(&deductible) }];
            Some(Terms::Share(Share { deductible, segments, over: Over::Usual, less: None, at_most: None }))
        }
        (_, None) => match &raw.amount {
            Some(name) => {
                let amount = figure("amount", name, Part::Amount);
                let per = match raw.per.as_deref() {
                    Some("day") => Some(Per::Day),
                    Some("visit") => Some(Per::Visit),
                    None => None,
                    Some(other) => {
                        let near = crate::tree::closest(other, &["day", "visit"]);
                        let fault = Fault::UnknownId { given: other.to_owned(), near };
                        cursor.within("per", |cursor| cursor.report(fault, raw.at));
                        None
                    }
                };
                Some(Terms::Fixed { amount: amount?, per: per? })
            }
            None => share(raw, level, names, cursor).map(Terms::Share),
        },
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

/// A cap.
pub(super) fn cap(name: &str, raw: &RawRow, names: &Names, cursor: &mut Cursor) -> Option<Arc<Figure>> {
    names.figure("cap", name, Use::Part(Part::Cap), raw.at, cursor)
}

fn share(raw: &RawRow, level: Option<&str>, names: &Names, cursor: &mut Cursor) -> Option<Share> {
    let deductible = raw.deductible.as_ref().and_then(|one| one.at(level));
    let deductible = required("deductible", deductible, raw, cursor)
        .and_then(|name| names.figure("deductible", name, Use::Part(Part::Deductible), raw.at, cursor));
    let segments = match (&raw.ratio, raw.segment.is_empty()) {
        (Some(ratio), true) => ratio
            .at(level)
            .and_then(|name| names.figure("ratio", name, Use::Part(Part::Ratio), raw.at, cursor))
            .map(|ratio| vec![Segment { up_to: None, ratio }]),
        (None, false) => segments(&raw.segment, names, cursor),
        _ => {
            cursor.within("ratio", |cursor| {
                cursor.report(Fault::Pack(PackFault::OneOf("ratio / segment")), raw.at)
            });
            None
        }
    };
    let over = over(raw, names, cursor);
    let less = match &raw.deductible_less {
        Some(id) => cursor.within("deductible-less", |cursor| names.sum(id, raw.at, cursor)).map(Some),
        None => Some(None),
    };
    let at_most = match &raw.deductible_at_most {
        Some(one) => cursor
            .within("deductible-at-most", |cursor| {
                let amount = names.figure("amount", &one.amount, Use::Part(Part::Amount), one.at, cursor);
                // What the year has charged already, never the visit: that one's is less than the deductible itself.
                let counts = cursor.within("counts", |cursor| names.sum(&one.counts, one.at, cursor));
                Some(Counted { amount: amount?, counts: Some(counts?) })
            })
            .map(Some),
        None => Some(None),
    };
    Some(Share { deductible: deductible?, segments: segments?, over: over?, less: less?, at_most: at_most? })
}

fn over(raw: &RawRow, names: &Names, cursor: &mut Cursor) -> Option<Over> {
    match (&raw.over, &raw.segments_over) {
        (Some(id), _) if id == VISIT => Some(Over::Visit),
        (Some(id), _) => cursor.within("over", |cursor| names.sum(id, raw.at, cursor)).map(Over::Year),
        (None, Some(id)) => {
            cursor.within("segments-over", |cursor| names.sum(id, raw.at, cursor)).map(Over::Segments)
        }
        (None, None) => Some(Over::Usual),
    }
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
                        Some(name) => bound(name, one, names, cursor).map(Some),
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

/// Where a segment ends: a figure without a range.
fn bound(name: &str, raw: &RawSegment, names: &Names, cursor: &mut Cursor) -> Option<Arc<Figure>> {
    let figure = names.figure("up-to", name, Use::Yuan, raw.at, cursor)?;
    if !matches!(figure.kind, Kind::Published | Kind::Derived) {
        let fault = PackFault::KindHere { kind: figure.kind, part: Part::Amount };
        cursor.within("up-to", |cursor| cursor.report(Fault::Pack(fault), raw.at));
        return None;
    }
    Some(figure)
}
