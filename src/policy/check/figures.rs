//! The figures of a pack: texts to values, sources demanded kind by kind, sums and halves worked out.

use super::lists::no_twins;
use crate::money::{Exact, NumberFault, Points, Rate, parse_decimal};
use crate::policy::figure::{Citation, Document, Figure, FigureValue, MadeFrom, Range, joined};
use crate::policy::raw::{RawDocument, RawFigure};
use crate::problem::{Fault, Named, PackFault};
use crate::terms::{Kind, Part};
use crate::tree::{Cursor, Tables};
use rust_decimal::Decimal;
use std::sync::Arc;

/// What a figure is used as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// A part of a tier's rule: may be unpublished.
    Part(Part),
    /// Known yuan.
    Yuan,
    /// A known share.
    Share,
    /// Known points.
    Points,
}

/// Every figure and document of a pack, by name.
pub(super) struct Figures {
    documents: Documents,
    figures: Vec<Arc<Figure>>,
    /// The ids of figures with problems: already told, so that a use of one is not told again.
    wrong: Vec<String>,
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

impl Figures {
    /// Works out every figure; a figure made from another must stand after it.
    pub(super) fn resolve(raw: Tables<RawFigure>, documents: Documents, cursor: &mut Cursor) -> Self {
        no_twins("figure", raw.right.iter().map(|(index, one)| (*index, one.id.as_str(), one.at)), cursor);
        let mut all = Self { documents, figures: Vec::with_capacity(raw.right.len()), wrong: raw.wrong };
        for (index, one) in raw.right {
            let id = one.id.clone();
            match cursor.within(&format!("figure.{index}"), |cursor| all.figure(one, cursor)) {
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
            cursor.within("document", |cursor| {
                cursor.report(
                    Fault::Pack(PackFault::Undefined { what: Named::Document, name: id.to_owned() }),
                    at,
                );
            });
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
                cursor.report(
                    Fault::Pack(PackFault::Undefined { what: Named::Figure, name: name.to_owned() }),
                    at,
                );
            }
            return None;
        };
        let (part, unknown_allowed) = match needed {
            Use::Part(part) => (part, true),
            Use::Yuan => (Part::Amount, false),
            Use::Share | Use::Points => (Part::Ratio, false),
        };
        let fits = match figure.value {
            FigureValue::Unknown => unknown_allowed,
            FigureValue::Amount(_) => !part.is_rate(),
            FigureValue::Unlimited => part == Part::Cap,
            FigureValue::Rate(_) => part.is_rate() && needed != Use::Points,
            FigureValue::Points(_) => needed == Use::Points,
            FigureValue::Factor(_) => false,
        };
        if !fits {
            cursor.report(Fault::Pack(PackFault::WrongUnit { part }), at);
            return None;
        }
        let kind_fits = match figure.kind {
            Kind::AtLeast => matches!(part, Part::Ratio | Part::Floor | Part::Amount),
            Kind::Average => part == Part::Ratio,
            Kind::AtMost => part == Part::Deductible,
            _ => true,
        };
        if !kind_fits {
            cursor.report(Fault::Pack(PackFault::KindHere { kind: figure.kind, part }), at);
            return None;
        }
        Some(Arc::clone(figure))
    }

    fn figure(&self, raw: RawFigure, cursor: &mut Cursor) -> Option<Figure> {
        demand_source(&raw, cursor);
        let document = self.document(&raw.document, raw.at, cursor);
        let own = own_value(&raw, cursor);
        let base = match &raw.of {
            Some(name) if *name == raw.id => {
                cursor.within("of", |cursor| cursor.report(Fault::Pack(PackFault::Circular), raw.at));
                return None;
            }
            Some(name) => {
                let found = self.figures.iter().find(|one| one.id == *name).cloned();
                if found.is_none() {
                    if !self.wrong.contains(name) {
                        let fault =
                            Fault::Pack(PackFault::Undefined { what: Named::Figure, name: name.clone() });
                        cursor.within("of", |cursor| cursor.report(fault, raw.at));
                    }
                    return None;
                }
                found
            }
            None => None,
        };
        let own = own?;
        let (value, kind, made_from) = match base {
            None => (own, raw.kind, None),
            Some(base) => {
                let Some(value) = apply(base.value, own) else {
                    cursor.within("of", |cursor| {
                        cursor.report(Fault::Pack(PackFault::OneOf("points / factor")), raw.at)
                    });
                    return None;
                };
                let kind = joined(base.kind, raw.kind);
                (value, kind, Some(MadeFrom { base, by: own, kind: raw.kind }))
            }
        };
        let citation = Citation { document: document?, section: raw.section, quote: raw.quote, why: raw.why };
        Some(Figure { id: raw.id, value, kind, citation, made_from })
    }
}

/// Points on a ratio, a factor on yuan or a ratio; anything else has no meaning.
fn apply(base: FigureValue, own: FigureValue) -> Option<FigureValue> {
    match (base, own) {
        (FigureValue::Unknown, FigureValue::Points(_) | FigureValue::Factor(_)) => Some(FigureValue::Unknown),
        (FigureValue::Rate(base), FigureValue::Points(points)) => {
            Some(FigureValue::Rate(base.zip(points, Rate::plus)))
        }
        (FigureValue::Amount(base), FigureValue::Factor(factor)) => {
            Some(FigureValue::Amount(base.zip(factor, |amount, factor| amount * factor)))
        }
        (FigureValue::Rate(base), FigureValue::Factor(factor)) => {
            Some(FigureValue::Rate(base.zip(factor, |rate, factor| rate * factor)))
        }
        _ => None,
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

/// The value the figure itself states.
fn own_value(raw: &RawFigure, cursor: &mut Cursor) -> Option<FigureValue> {
    let given =
        [("amount", &raw.amount), ("ratio", &raw.ratio), ("points", &raw.points), ("factor", &raw.factor)];
    let mut stated = given.iter().filter_map(|(key, text)| text.as_deref().map(|text| (*key, text)));
    let (first, second) = (stated.next(), stated.next());
    if raw.kind == Kind::Unpublished {
        if let Some((key, _)) = first {
            cursor.within(key, |cursor| {
                cursor.report(Fault::Pack(PackFault::KindForbids { kind: raw.kind, key }), raw.at);
            });
        }
        return Some(FigureValue::Unknown);
    }
    let (Some((key, text)), None) = (first, second) else {
        cursor.report(Fault::Pack(PackFault::OneOf("amount / ratio / points / factor")), raw.at);
        return None;
    };
    if key == "amount" && text == "none" {
        return Some(FigureValue::Unlimited);
    }
    let central = number(key, key, text, raw.at, cursor);
    let low = raw.low.as_deref().map_or(central, |text| number("low", key, text, raw.at, cursor));
    let high = raw.high.as_deref().map_or(central, |text| number("high", key, text, raw.at, cursor));
    let (low, central, high) = (low?, central?, high?);
    if !(low <= central && central <= high) {
        cursor.report(Fault::Pack(PackFault::RangeOrder), raw.at);
        return None;
    }
    value(key, Range { low, central, high })
}

/// A number of the unit its key names.
fn number(key: &str, unit: &str, text: &str, at: Option<usize>, cursor: &mut Cursor) -> Option<Decimal> {
    let signed = unit == "points";
    let (text, negative) = match text.strip_prefix('-') {
        Some(rest) if signed => (rest, true),
        _ => (text, false),
    };
    let decimals = if unit == "amount" { 2 } else { 4 };
    let fault = match parse_decimal(text, decimals) {
        Ok(value) if unit != "amount" && value > Decimal::ONE => Fault::NotAShare,
        Ok(value) if value > crate::money::Money::LARGEST_SUM.exact().decimal() => {
            Fault::Number { given: text.to_owned(), fault: NumberFault::TooLarge, decimals }
        }
        Ok(value) => return Some(if negative { -value } else { value }),
        Err(fault) => Fault::Number { given: text.to_owned(), fault, decimals },
    };
    cursor.within(key, |cursor| cursor.report(fault, at));
    None
}

/// Numbers already checked to be of their unit.
fn value(key: &str, range: Range<Decimal>) -> Option<FigureValue> {
    let Range { low, central, high } = range;
    match key {
        "amount" => {
            let of = Exact::from_decimal;
            Some(FigureValue::Amount(Range { low: of(low)?, central: of(central)?, high: of(high)? }))
        }
        "points" => {
            let of = Points::from_decimal;
            Some(FigureValue::Points(Range { low: of(low)?, central: of(central)?, high: of(high)? }))
        }
        _ => {
            let of = Rate::from_decimal;
            let range = Range { low: of(low)?, central: of(central)?, high: of(high)? };
            Some(if key == "factor" { FigureValue::Factor(range) } else { FigureValue::Rate(range) })
        }
    }
}
