//! What a pack is made of, as lines.

use super::lines::{CompiledLine, LineReader, Writer, line};
use crate::day::Day;
use crate::listed::AsList;
use crate::money::{Exact, Factor, Money, Points, Rate};
use crate::policy::{
    Adds, Adjustment, AlertRule, Base, CheckRule, Citation, Counted, Document, Each, FactOption, Figure,
    FigureValue, IdentityWords, Interpretation, MadeFrom, NoticeRule, Open, Over, Per, PremiumRow,
    PremiumStandard, Range, Row, Segment, Share, StatementLine, SumRule, Terms, TierSpec, Who, Words,
};
use crate::terms::{FactId, Identity, Insurance, Kind, Left, Status, Sum, Tier};

line! {
    Words { zh, en }
    Document { id, title, issuer, date, text }
    Citation { document, section, quote, why }
    Figure { id, value, kind, open, citation, made_from, each, at_most_share, reading }
    Open { low, high, at_least }
    MadeFrom { base, by, kind }
    Interpretation { id, text }
    IdentityWords { id, name, hint, like }
    FactOption { id, name, hint, like }
    SumRule { id, name, adds, who, when, citation, readings }
    TierSpec { tier, name, hint, line }
    Adjustment { who, when, points, factor, prepay, readings }
    AlertRule { id, who, when, threshold, text, readings }
    CheckRule { id, who, when, limit, text }
    NoticeRule { id, who, when, before_discharge, text, citation, readings }
    PremiumRow { who, when, share }
    PremiumStandard { personal, fiscal }
    Row { who, when, terms, of, cap, caps, readings, otherwise, written }
    Share { deductible, segments, over, less, at_most }
    Segment { up_to, ratio }
    Counted { amount, counts }
}

/// Each with the one that stands for an id that is none.
macro_rules! ids {
    ($($name:ident::$instead:ident),+) => {$(
        impl CompiledLine for $name {
            fn put(&self, to: &mut Writer<'_>) {
                to.line(self.id());
            }

            fn take(from: &mut LineReader<'_>) -> Self {
                let read = Self::from_id(from.line());
                from.or(read, Self::$instead)
            }
        }
    )+};
}

ids!(
    Insurance::Resident,
    Identity::Destitute,
    Kind::User,
    Status::Draft,
    FactId::Insurance,
    Tier::Basic,
    Sum::BasicPaid,
    Left::Share,
    StatementLine::Other
);

macro_rules! numbers {
    ($($name:ident),+) => {$(
        impl CompiledLine for $name {
            fn put(&self, to: &mut Writer<'_>) {
                to.line(self);
            }

            fn take(from: &mut LineReader<'_>) -> Self {
                let read = Self::try_from(from.number()).ok();
                from.or(read, 0)
            }
        }
    )+};
}

numbers!(u16, usize);

impl CompiledLine for bool {
    fn put(&self, to: &mut Writer<'_>) {
        to.line(u8::from(*self));
    }

    fn take(from: &mut LineReader<'_>) -> Self {
        let read = match from.line() {
            "0" => Some(false),
            "1" => Some(true),
            _ => None,
        };
        from.or(read, false)
    }
}

impl CompiledLine for Base {
    fn put(&self, to: &mut Writer<'_>) {
        let parts: Vec<Left> = Left::ALL.iter().copied().filter(|part| self.has(*part)).listed();
        parts.put(to);
    }

    fn take(from: &mut LineReader<'_>) -> Self {
        let parts: Vec<Left> = from.take();
        parts.into_iter().fold(Self::NONE, Self::with)
    }
}

impl CompiledLine for Over {
    fn put(&self, to: &mut Writer<'_>) {
        match self {
            Self::Usual => to.line("usual"),
            Self::Visit => to.line("visit"),
            Self::Year(sum) => {
                to.line("year");
                sum.put(to);
            }
            Self::Segments(sum) => {
                to.line("segments");
                sum.put(to);
            }
        }
    }

    fn take(from: &mut LineReader<'_>) -> Self {
        match from.line() {
            "usual" => Self::Usual,
            "visit" => Self::Visit,
            "year" => Self::Year(from.take()),
            "segments" => Self::Segments(from.take()),
            _ => from.or(None, Self::Usual),
        }
    }
}

impl CompiledLine for Adds {
    fn put(&self, to: &mut Writer<'_>) {
        let (what, tier) = match self {
            Self::InScope => return to.line("in-scope"),
            Self::Burden(tier) => ("burden", tier),
            Self::Paid(tier) => ("paid", tier),
            Self::Deductible(tier) => ("deductible", tier),
        };
        to.line(what);
        tier.put(to);
    }

    fn take(from: &mut LineReader<'_>) -> Self {
        match from.line() {
            "in-scope" => Self::InScope,
            "burden" => Self::Burden(from.take()),
            "paid" => Self::Paid(from.take()),
            "deductible" => Self::Deductible(from.take()),
            _ => from.or(None, Self::InScope),
        }
    }
}

impl CompiledLine for Each {
    fn put(&self, to: &mut Writer<'_>) {
        to.line(to.fact(self.slot).map_or("", |fact| fact.id.id()));
        self.step.put(to);
        self.beyond.put(to);
    }

    fn take(from: &mut LineReader<'_>) -> Self {
        let id = from.line();
        Self { slot: from.slot(id), step: from.take(), beyond: from.take() }
    }
}

impl CompiledLine for Rate {
    fn put(&self, to: &mut Writer<'_>) {
        to.line(self.decimal());
    }

    fn take(from: &mut LineReader<'_>) -> Self {
        let read = Self::from_plain(from.line());
        from.or(read, Self::ZERO)
    }
}

impl CompiledLine for Day {
    fn put(&self, to: &mut Writer<'_>) {
        to.line(self);
    }

    fn take(from: &mut LineReader<'_>) -> Self {
        let read = Self::parse(from.line());
        from.or(read, Self::FIRST)
    }
}

impl CompiledLine for Who {
    fn put(&self, to: &mut Writer<'_>) {
        match self {
            Self::Ordinary => to.line(0),
            Self::Holding(identities) => identities.put(to),
        }
    }

    fn take(from: &mut LineReader<'_>) -> Self {
        let identities: Vec<Identity> = from.take();
        if identities.is_empty() { Self::Ordinary } else { Self::Holding(identities) }
    }
}

impl CompiledLine for Terms {
    fn put(&self, to: &mut Writer<'_>) {
        match self {
            Self::Share(share) => {
                to.line("share");
                share.put(to);
            }
            Self::Fixed { amount, per } => {
                to.line(match per {
                    Per::Day => "per-day",
                    Per::Visit => "per-visit",
                });
                amount.put(to);
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

    fn take(from: &mut LineReader<'_>) -> Self {
        match from.line() {
            "share" => Self::Share(from.take()),
            "per-day" => Self::Fixed { amount: from.take(), per: Per::Day },
            "per-visit" => Self::Fixed { amount: from.take(), per: Per::Visit },
            "floor" => Self::Floor(from.take()),
            "unpublished" => Self::Unpublished(from.take()),
            _ => {
                let figure = from.take();
                from.or(None, Self::Floor(figure))
            }
        }
    }
}

/// What the value is; then low end, central value, high end.
impl CompiledLine for FigureValue {
    fn put(&self, to: &mut Writer<'_>) {
        match self {
            Self::Unknown => to.line("unknown"),
            Self::Unlimited => to.line("none"),
            Self::Amount(range) => put_range("amount", range.map(|one| one.decimal().to_string()), to),
            Self::Rate(range) => put_range("rate", range.map(|one| one.decimal().to_string()), to),
            Self::Points(range) => put_range("points", range.map(|one| one.decimal().to_string()), to),
            Self::Factor(range) => put_range("factor", range.map(|one| one.decimal().to_string()), to),
            Self::PersonFactor(range) => {
                put_range("person-factor", range.map(|one| one.decimal().to_string()), to);
            }
        }
    }

    fn take(from: &mut LineReader<'_>) -> Self {
        match from.line() {
            "unknown" => Self::Unknown,
            "none" => Self::Unlimited,
            "amount" => Self::Amount(take_range(amount, from, Exact::ZERO)),
            "rate" => Self::Rate(take_rates(from)),
            "points" => Self::Points(take_range(Points::from_plain, from, Rate::ZERO.points())),
            "factor" => Self::Factor(take_range(Factor::from_plain, from, Factor::ZERO)),
            "person-factor" => Self::PersonFactor(take_rates(from)),
            _ => from.or(None, Self::Unknown),
        }
    }
}

fn put_range(what: &str, range: Range<String>, to: &mut Writer<'_>) {
    to.line(what);
    for end in [range.low, range.central, range.high] {
        to.line(end);
    }
}

fn take_range<T>(value: fn(&str) -> Option<T>, from: &mut LineReader<'_>, instead: T) -> Range<T>
where
    T: Copy,
{
    let mut end = || {
        let read = value(from.line());
        from.or(read, instead)
    };
    Range { low: end(), central: end(), high: end() }
}

fn take_rates(from: &mut LineReader<'_>) -> Range<Rate> {
    take_range(Rate::from_plain, from, Rate::ZERO)
}

/// An amount within the bounds of every sum, so that no arithmetic on it can overflow.
fn amount(text: &str) -> Option<Exact> {
    Exact::from_plain(text).filter(|amount| *amount <= Money::LARGEST_SUM.exact())
}
