//! What a pack is made of, as lines.

use super::lines::{Line, Reader, Writer, line};
use crate::day::Day;
use crate::money::{Exact, Money, Points, Rate};
use crate::policy::{
    Adjustment, AlertRule, CheckRule, Citation, Document, Figure, FigureValue, IdentityWords, MadeFrom,
    NoticeRule, PremiumRow, PremiumStandard, Range, Reading, Row, Segment, Share, Terms, When, Who, Words,
};
use crate::terms::{Identity, Insurance, Kind, Place, Setting, Status};

line! {
    Words { zh, en }
    Document { id, title, issuer, date, text }
    Citation { document, section, quote, why }
    Figure { id, value, kind, citation, made_from }
    MadeFrom { base, by, kind }
    Reading { id, text }
    IdentityWords { id, name, hint }
    Adjustment { places, points }
    AlertRule { id, who, insurance, threshold, text, readings }
    CheckRule { id, identities, settings, places, limit, text }
    NoticeRule { id, identities, when, text, citation, readings }
    PremiumRow { identities, insurance, share }
    PremiumStandard { personal, fiscal }
    Row { who, when, terms, readings, otherwise }
    Share { deductible, segments, cap }
    Segment { up_to, ratio }
}

macro_rules! ids {
    ($($name:ident),+) => {$(
        impl Line for $name {
            fn put(&self, to: &mut Writer<'_>) {
                to.line(self.id());
            }

            fn take(from: &mut Reader<'_>) -> Option<Self> {
                Self::from_id(from.line()?)
            }
        }
    )+};
}

ids!(Insurance, Setting, Place, Identity, Kind, Status);

impl Line for Day {
    fn put(&self, to: &mut Writer<'_>) {
        to.line(self);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        Self::parse(from.line()?)
    }
}

impl Line for When {
    fn put(&self, to: &mut Writer<'_>) {
        to.line(self.bits());
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        Some(Self::of_bits(from.number()?))
    }
}

impl Line for Who {
    fn put(&self, to: &mut Writer<'_>) {
        match self {
            Self::Ordinary => to.line(0),
            Self::Holding(identities) => identities.put(to),
        }
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let identities: Vec<Identity> = from.take()?;
        Some(if identities.is_empty() { Self::Ordinary } else { Self::Holding(identities) })
    }
}

impl Line for Terms {
    fn put(&self, to: &mut Writer<'_>) {
        match self {
            Self::Share(share) => {
                to.line("share");
                share.put(to);
            }
            Self::PerDay(figure) => {
                to.line("per-day");
                figure.put(to);
            }
            Self::Floor(figure) => {
                to.line("floor");
                figure.put(to);
            }
            Self::Unpublished(figure) => {
                to.line("unpublished");
                figure.put(to);
            }
        }
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        match from.line()? {
            "share" => from.take().map(Self::Share),
            "per-day" => from.take().map(Self::PerDay),
            "floor" => from.take().map(Self::Floor),
            "unpublished" => from.take().map(Self::Unpublished),
            _ => None,
        }
    }
}

/// What the value is; then low end, central value, high end.
impl Line for FigureValue {
    fn put(&self, to: &mut Writer<'_>) {
        match self {
            Self::Unknown => to.line("unknown"),
            Self::Unlimited => to.line("none"),
            Self::Amount(range) => put_range("amount", range.map(|one| one.decimal().to_string()), to),
            Self::Rate(range) => put_range("rate", range.map(|one| one.decimal().to_string()), to),
            Self::Points(range) => put_range("points", range.map(|one| one.decimal().to_string()), to),
            Self::Factor(range) => put_range("factor", range.map(|one| one.decimal().to_string()), to),
        }
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        Some(match from.line()? {
            "unknown" => Self::Unknown,
            "none" => Self::Unlimited,
            "amount" => Self::Amount(take_range(amount, from)?),
            "rate" => Self::Rate(take_range(Rate::from_plain, from)?),
            "points" => Self::Points(take_range(Points::from_plain, from)?),
            "factor" => Self::Factor(take_range(Rate::from_plain, from)?),
            _ => return None,
        })
    }
}

fn put_range(what: &str, range: Range<String>, to: &mut Writer<'_>) {
    to.line(what);
    for end in [range.low, range.central, range.high] {
        to.line(end);
    }
}

fn take_range<T>(value: impl Fn(&str) -> Option<T>, from: &mut Reader<'_>) -> Option<Range<T>> {
    let (low, central, high) = (from.line()?, from.line()?, from.line()?);
    Some(Range { low: value(low)?, central: value(central)?, high: value(high)? })
}

/// An amount within the bounds of every sum, so that no arithmetic on it can overflow.
fn amount(text: &str) -> Option<Exact> {
    Exact::from_plain(text).filter(|amount| *amount <= Money::LARGEST_SUM.exact())
}
