//! The figures of a pack: texts to values, sources demanded kind by kind, sums and halves worked out.

mod value;

use super::fault::undefined;
use super::lists::no_twins;
use crate::interpretation;
use crate::money::{Exact, Factor, Money, NumberFault, Points, Rate};
use crate::policy::fact::{Domain, Fact};
use crate::policy::figure::{Citation, Document, Each, Figure, FigureValue, MadeFrom, Open, apply, joined};
use crate::policy::raw::{RawDocument, RawEach, RawFigure};
use crate::problem::{Fault, Named, PackFault};
use crate::terms::{FigureKey, Kind, Part};
use crate::tree::{Cursor, Tables};
use rust_decimal::Decimal;
use std::sync::Arc;
use value::{VALUES, number, own_value};

/// What a figure is used as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// A part of a tier's rule: may be unpublished.
    Part(Part),
    /// Known yuan.
    Yuan,
    /// A known share.
    Share,
    /// Points, which may be unpublished.
    Points,
    /// What a place multiplies basic's ratio with.
    Factor,
    /// The share that a place makes the person pay first.
    Prepay,
}

/// Every figure and document of a pack, by name.
pub(super) struct FigureTable {
    documents: Documents,
    figures: Vec<Arc<Figure>>,
    /// The ids of figures with problems: already told, so that a use of one is not told again.
    wrong: Vec<String>,
    /// The ids of all of them, also of those that were not worked out yet.
    ids: Vec<String>,
}

/// Every document of a pack.
pub(super) struct Documents {
    right: Vec<Arc<Document>>,
    wrong: Vec<String>,
}

/// The documents of a pack.
pub(super) fn documents(raw: Tables<RawDocument>, cursor: &mut Cursor) -> Documents {
    no_twins("document", raw.right.iter().map(|(index, one)| (*index, one.id.as_str(), one.at)), cursor);
    let right = raw
        .right
        .into_iter()
        .map(|(_, one)| {
            let RawDocument { id, title, issuer, date, text, at: _ } = one;
            Arc::new(Document { id, title, issuer, date, text })
        })
        .collect();
    Documents { right, wrong: raw.wrong }
}

impl FigureTable {
    /// Works out every figure; a figure made from another must stand after it.
    pub(super) fn resolve(
        raw: Tables<RawFigure>,
        documents: Documents,
        facts: &[Fact],
        cursor: &mut Cursor,
    ) -> Self {
        no_twins("figure", raw.right.iter().map(|(index, one)| (*index, one.id.as_str(), one.at)), cursor);
        let ids = raw.right.iter().map(|(_, one)| one.id.clone()).collect();
        let figures = Vec::with_capacity(raw.right.len());
        let mut all = Self { documents, figures, wrong: raw.wrong, ids };
        for (index, one) in raw.right {
            let id = one.id.clone();
            match cursor.within(&format!("figure.{index}"), |cursor| all.figure(one, facts, cursor)) {
                Some(figure) => all.figures.push(Arc::new(figure)),
                None => all.wrong.push(id),
            }
        }
        all
    }

    pub(super) fn documents(&self) -> Vec<Arc<Document>> {
        self.documents.right.clone()
    }

    pub(super) fn in_order(&self) -> Vec<Arc<Figure>> {
        self.figures.clone()
    }

    /// The document with this id.
    pub(super) fn document(&self, id: &str, at: Option<usize>, cursor: &mut Cursor) -> Option<Arc<Document>> {
        let found = self.documents.right.iter().find(|one| one.id == id).cloned();
        if found.is_none() && !self.documents.wrong.iter().any(|wrong| wrong == id) {
            cursor.within("document", |cursor| undefined(Named::Document, id.to_owned(), at, cursor));
        }
        found
    }

    /// The figure with this name, if it fits where it is used.
    pub(super) fn used(
        &self,
        name: &str,
        needed: Use,
        at: Option<usize>,
        cursor: &mut Cursor,
    ) -> Option<Arc<Figure>> {
        let Some(figure) = self.figures.iter().find(|one| one.id == name) else {
            if !self.wrong.iter().any(|wrong| wrong == name) {
                undefined(Named::Figure, name.to_owned(), at, cursor);
            }
            return None;
        };
        let (part, unknown_allowed) = match needed {
            Use::Part(part) => (part, true),
            Use::Yuan => (Part::Amount, false),
            Use::Share => (Part::Ratio, false),
            Use::Points | Use::Factor | Use::Prepay => (Part::Ratio, true),
        };
        let fits = match figure.value {
            FigureValue::Unknown => unknown_allowed,
            FigureValue::Amount(_) => !part.is_rate(),
            FigureValue::Unlimited => part == Part::Cap,
            FigureValue::Rate(_) => part.is_rate() && !matches!(needed, Use::Points | Use::Factor),
            FigureValue::Points(_) => needed == Use::Points,
            FigureValue::Factor(_) => needed == Use::Factor,
            FigureValue::PersonFactor(_) => false,
        };
        if !fits {
            cursor.report(Fault::Pack(PackFault::WrongUnit { part }), at);
            return None;
        }
        let kind_fits = match figure.kind {
            Kind::AtLeast => matches!(part, Part::Ratio | Part::Floor | Part::Amount),
            Kind::Average => part == Part::Ratio,
            Kind::AtMost => part == Part::Deductible,
            Kind::Reference => !matches!(needed, Use::Factor | Use::Prepay),
            _ => true,
        } && !(matches!(needed, Use::Points | Use::Factor | Use::Prepay)
            && figure.open != Open::default());
        if !kind_fits {
            cursor.report(Fault::Pack(PackFault::KindHere { kind: figure.kind, part }), at);
            return None;
        }
        Some(Arc::clone(figure))
    }

    fn figure(&self, raw: RawFigure, facts: &[Fact], cursor: &mut Cursor) -> Option<Figure> {
        demand_source(&raw, cursor);
        let document = self.document(&raw.document, raw.at, cursor);
        let grows = !raw.each.is_empty();
        let own = own_value(&raw, cursor);
        let base = match &raw.of {
            Some(name) => Some(self.earlier("of", name, &raw, cursor)?),
            None => None,
        };
        let own = own?;
        let (value, mut kind, mut open, made_from) = match (base, own) {
            (None, None) => {
                cursor.report(Fault::Pack(PackFault::OneOf(VALUES)), raw.at);
                return None;
            }
            (None, Some(own)) => (own, raw.kind, Open::of(raw.kind), None),
            (Some(base), by) => {
                let value = match by {
                    None => Some(base.value),
                    Some(by) => apply(base.value, by),
                };
                if value.is_none() && by.is_some() {
                    // Points and a person's factor change ratios; what is neither ratio nor amount changes not at all.
                    let part =
                        if matches!(base.value, FigureValue::Amount(_)) { Part::Ratio } else { Part::Amount };
                    cursor.within("of", |cursor| {
                        cursor.report(Fault::Pack(PackFault::WrongUnit { part }), raw.at);
                    });
                    return None;
                }
                let Some(value) = value.filter(|_| by.is_some() || grows) else {
                    cursor.within("of", |cursor| {
                        cursor.report(
                            Fault::Pack(PackFault::OneOf("points / factor / person-factor / each")),
                            raw.at,
                        );
                    });
                    return None;
                };
                let (kind, open) = (joined(base.kind, raw.kind), base.open.or(Open::of(raw.kind)));
                (value, kind, open, Some(MadeFrom { base, by, kind: raw.kind }))
            }
        };
        let each = self.each(&raw, value, facts, cursor);
        for one in each.iter().flatten() {
            kind = joined(kind, one.step.kind);
            open = open.or(one.step.open);
        }
        let at_most_share = match &raw.at_most_share {
            Some(text) => number("at-most-share", FigureKey::Ratio, text, raw.at, cursor)
                .and_then(Rate::from_decimal)
                .map(Some),
            None => Some(None),
        };
        if let Some(id) = raw.reading.as_ref().filter(|id| *id != interpretation::POINTS) {
            cursor.within("reading", |cursor| undefined(Named::Reading, id.clone(), raw.at, cursor));
        }
        if !is_held(value) {
            cursor.report(Fault::Pack(PackFault::TooFine), raw.at);
            return None;
        }
        // A factor above one may lead beyond what an amount may be.
        if let FigureValue::Amount(range) = value
            && range.high > Money::LARGEST_SUM.exact()
        {
            let given = range.high.to_string();
            let fault = Fault::Number { given, fault: NumberFault::TooLarge, decimals: 2 };
            cursor.report(fault, raw.at);
            return None;
        }
        let citation = Citation { document: document?, section: raw.section, quote: raw.quote, why: raw.why };
        Some(Figure {
            id: raw.id,
            value,
            kind,
            open,
            citation,
            made_from,
            each: each?,
            at_most_share: at_most_share?,
            reading: raw.reading,
        })
    }

    /// A figure that stands before the one that uses it.
    fn earlier(&self, key: &str, name: &str, raw: &RawFigure, cursor: &mut Cursor) -> Option<Arc<Figure>> {
        if name == raw.id {
            cursor.within(key, |cursor| cursor.report(Fault::Pack(PackFault::Circular), raw.at));
            return None;
        }
        let found = self.figures.iter().find(|one| one.id == *name).cloned();
        let behind = self.ids.iter().any(|id| id == name);
        if found.is_none() && behind && !self.wrong.iter().any(|wrong| wrong == name) {
            cursor.within(key, |cursor| cursor.report(Fault::Pack(PackFault::Circular), raw.at));
        } else if found.is_none() && !self.wrong.iter().any(|wrong| wrong == name) {
            cursor.within(key, |cursor| undefined(Named::Figure, name.to_owned(), raw.at, cursor));
        }
        found
    }

    /// What years and the like add: yuan to yuan, points to a ratio.
    fn each(
        &self,
        raw: &RawFigure,
        value: FigureValue,
        facts: &[Fact],
        cursor: &mut Cursor,
    ) -> Option<Vec<Each>> {
        let one = |one: &RawEach, cursor: &mut Cursor| {
            let slot = facts.iter().position(|fact| fact.id.id() == one.fact);
            let counts = slot.and_then(|slot| facts.get(slot)).map(|fact| &fact.domain);
            if counts.is_none() {
                cursor.within("fact", |cursor| undefined(Named::Fact, one.fact.clone(), one.at, cursor));
            } else if !matches!(counts, Some(Domain::Count { .. })) {
                cursor.within("fact", |cursor| {
                    cursor.report(Fault::Pack(PackFault::NoCount { fact: one.fact.clone() }), one.at);
                });
            }
            let step = self.earlier("plus", &one.plus, raw, cursor);
            let fits = step.as_ref().is_none_or(|step| {
                matches!(
                    (value, step.value),
                    (FigureValue::Amount(_) | FigureValue::Unlimited, FigureValue::Amount(_))
                        | (FigureValue::Rate(_), FigureValue::Points(_) | FigureValue::Rate(_))
                        | (FigureValue::Unknown, _)
                )
            });
            if !fits {
                let part = if matches!(value, FigureValue::Rate(_)) { Part::Ratio } else { Part::Amount };
                cursor.within("plus", |cursor| {
                    cursor.report(Fault::Pack(PackFault::WrongUnit { part }), one.at);
                });
            }
            let known =
                |step: &Arc<Figure>| matches!(step.kind, Kind::Published | Kind::Derived | Kind::Reference);
            if let Some(step) = step.as_ref().filter(|step| !known(step)) {
                let fault = PackFault::KindHere { kind: step.kind, part: Part::Amount };
                cursor.within("plus", |cursor| cursor.report(Fault::Pack(fault), one.at));
            }
            let beyond = u16::try_from(one.beyond.unwrap_or_default()).ok();
            if beyond.is_none() {
                cursor.within("beyond", |cursor| cursor.report(Fault::Pack(PackFault::EmptyBand), one.at));
            }
            Some(Each { slot: slot?, step: step?, beyond: beyond? })
        };
        cursor.within("each", |cursor| {
            let each: Vec<Option<Each>> = raw
                .each
                .iter()
                .enumerate()
                .map(|(index, raw)| cursor.within(&index.to_string(), |cursor| one(raw, cursor)))
                .collect();
            each.into_iter().collect()
        })
    }
}

/// Whether the engine's whole numbers hold the value: 14 decimals of a yuan, 12 of a share.
fn is_held(value: FigureValue) -> bool {
    let held = |ends: [Decimal; 3], most: u32| ends.iter().all(|end| end.normalize().scale() <= most);
    match value {
        FigureValue::Unknown | FigureValue::Unlimited => true,
        FigureValue::Amount(range) => held([range.low, range.central, range.high].map(Exact::decimal), 14),
        FigureValue::Points(range) => held([range.low, range.central, range.high].map(Points::decimal), 12),
        FigureValue::Factor(range) => held([range.low, range.central, range.high].map(Factor::decimal), 12),
        FigureValue::Rate(range) | FigureValue::PersonFactor(range) => {
            held([range.low, range.central, range.high].map(Rate::decimal), 12)
        }
    }
}

/// The keys that a figure of this kind must have, so that it says where it comes from.
pub(in crate::policy) const fn demanded(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Published | Kind::AtLeast | Kind::Average => &["section", "quote"],
        Kind::Derived => &["section", "quote", "why"],
        Kind::AtMost | Kind::Reference => &["why"],
        Kind::Unpublished | Kind::User => &[],
    }
}

/// Each kind of figure has its own duty to say where it comes from.
fn demand_source(raw: &RawFigure, cursor: &mut Cursor) {
    let given = |key: &str| match key {
        "section" => raw.section.is_some(),
        "quote" => raw.quote.is_some(),
        _ => raw.why.is_some(),
    };
    // That nothing is published must be quoted or explained, either will do.
    let unexplained = raw.kind == Kind::Unpublished && raw.why.is_none() && raw.quote.is_none();
    let missing = demanded(raw.kind).iter().filter(|key| !given(key));
    for &key in missing.chain(unexplained.then_some(&"why")) {
        cursor.within(key, |cursor| {
            cursor.report(Fault::Pack(PackFault::KindNeeds { kind: raw.kind, key }), raw.at)
        });
    }
    if raw.kind == Kind::User {
        let fault = Fault::UnknownId { given: raw.kind.id().to_owned(), near: None };
        cursor.within("kind", |cursor| cursor.report(fault, raw.at));
    }
    if raw.kind != Kind::Reference {
        for (range, key) in [(&raw.low, "low"), (&raw.high, "high")] {
            if range.is_some() {
                cursor.within(key, |cursor| {
                    cursor.report(Fault::Pack(PackFault::KindForbids { kind: raw.kind, key }), raw.at);
                });
            }
        }
    }
}
