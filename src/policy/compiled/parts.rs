//! What a pack is made of, as lines.

use super::lines::{Line, Reader, Writer, line};
use crate::day::Day;
use crate::listed::AsList;
use crate::money::{Exact, Money, Points, Rate};
use crate::policy::{
    Accepts, Adds, Adjustment, AlertRule, Base, CheckRule, Choice, Citation, Condition, Counted, Document,
    Domain, Each, Fact, Figure, FigureValue, IdentityWords, MadeFrom, NoticeRule, Open, Over, Per,
    PremiumRow, PremiumStandard, Range, Reading, Row, Segment, Share, StatementLine, SumRule, Terms,
    TierSpec, When, Who, Words,
};
use crate::terms::{FactId, Identity, Insurance, Kind, Left, Status, Sum, Tier};

line! {
    Words { zh, en }
    Document { id, title, issuer, date, text }
    Citation { document, section, quote, why }
    Figure { id, value, kind, open, citation, made_from, each, at_most_share, reading }
    Open { low, high, at_least }
    MadeFrom { base, by, kind }
    Reading { id, text }
    IdentityWords { id, name, hint, like }
    Choice { id, name, hint, like }
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

ids!(Insurance, Identity, Kind, Status, FactId, Tier, Sum, Left, StatementLine);

macro_rules! numbers {
    ($($name:ident),+) => {$(
        impl Line for $name {
            fn put(&self, to: &mut Writer<'_>) {
                to.line(self);
            }

            fn take(from: &mut Reader<'_>) -> Option<Self> {
                Self::try_from(from.number()?).ok()
            }
        }
    )+};
}

numbers!(u16, usize);

impl Line for bool {
    fn put(&self, to: &mut Writer<'_>) {
        to.line(u8::from(*self));
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        match from.line()? {
            "0" => Some(false),
            "1" => Some(true),
            _ => None,
        }
    }
}

/// What values it has is written; which ones rules tell apart follows from the rules.
impl Line for Fact {
    fn put(&self, to: &mut Writer<'_>) {
        self.id.put(to);
        self.domain.put(to);
        self.usual.put(to);
        self.question.put(to);
        self.hint.put(to);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let (id, domain, usual) = (from.take()?, from.take()?, from.take()?);
        let (question, hint) = (from.take()?, from.take()?);
        Some(Self { id, domain, usual, question, hint, told_apart: Vec::new() })
    }
}

impl Line for Domain {
    fn put(&self, to: &mut Writer<'_>) {
        match self {
            Self::Options(options) => {
                to.line("options");
                options.put(to);
            }
            Self::Flag => to.line("flag"),
            Self::Count { from, until } => {
                to.line("count");
                from.put(to);
                until.put(to);
            }
        }
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        Some(match from.line()? {
            "options" => Self::Options(from.take()?),
            "flag" => Self::Flag,
            "count" => Self::Count { from: from.take()?, until: from.take()? },
            _ => return None,
        })
    }
}

/// The fact's id, then the ids of the options it accepts, or the ends of a band.
impl Line for Condition {
    fn put(&self, to: &mut Writer<'_>) {
        let fact = to.fact(self.slot);
        to.line(fact.map_or("", |fact| fact.id.id()));
        match self.accepts {
            Accepts::Options(_) => {
                let names: Vec<String> = fact.map(|fact| accepted(fact, self.accepts)).unwrap_or_default();
                to.line("options");
                names.put(to);
            }
            Accepts::Band { from, until } => {
                to.line("band");
                from.put(to);
                until.put(to);
            }
        }
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let id = from.line()?;
        let slot = from.fact(id)?.0;
        let accepts = match from.line()? {
            "options" => {
                let names: Vec<String> = from.take()?;
                let (_, fact) = from.fact(id)?;
                let bits =
                    names.iter().try_fold(0_u64, |bits, name| Some(bits | 1 << value_of(fact, name)?))?;
                Accepts::Options(bits)
            }
            "band" => Accepts::Band { from: from.take()?, until: from.take()? },
            _ => return None,
        };
        Some(Self { slot, accepts })
    }
}

/// The options, or no and yes, that a condition accepts, by their names.
fn accepted(fact: &Fact, accepts: Accepts) -> Vec<String> {
    let flags = ["no", "yes"].map(str::to_owned);
    let names: Vec<String> = match &fact.domain {
        Domain::Options(options) => options.iter().map(|one| one.id.clone()).listed(),
        Domain::Flag | Domain::Count { .. } => flags.to_vec(),
    };
    let numbered = (0_u16..).zip(names);
    numbered.filter(|(value, _)| accepts.value(*value)).map(|(_, name)| name).listed()
}

fn value_of(fact: &Fact, name: &str) -> Option<u16> {
    match (&fact.domain, name) {
        (Domain::Options(_), id) => fact.option(id),
        (_, "no") => Some(0),
        (_, "yes") => Some(1),
        _ => None,
    }
}

impl Line for When {
    fn put(&self, to: &mut Writer<'_>) {
        to.list(self.conditions(), Line::put);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        from.take().map(Self::new)
    }
}

impl Line for Base {
    fn put(&self, to: &mut Writer<'_>) {
        let parts: Vec<Left> = Left::ALL.iter().copied().filter(|part| self.has(*part)).listed();
        parts.put(to);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let parts: Vec<Left> = from.take()?;
        Some(parts.into_iter().fold(Self::NONE, Self::with))
    }
}

impl Line for Over {
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

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        Some(match from.line()? {
            "usual" => Self::Usual,
            "visit" => Self::Visit,
            "year" => Self::Year(from.take()?),
            "segments" => Self::Segments(from.take()?),
            _ => return None,
        })
    }
}

impl Line for Adds {
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

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        Some(match from.line()? {
            "in-scope" => Self::InScope,
            "burden" => Self::Burden(from.take()?),
            "paid" => Self::Paid(from.take()?),
            "deductible" => Self::Deductible(from.take()?),
            _ => return None,
        })
    }
}

impl Line for Each {
    fn put(&self, to: &mut Writer<'_>) {
        to.line(to.fact(self.slot).map_or("", |fact| fact.id.id()));
        self.step.put(to);
        self.beyond.put(to);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let id = from.line()?;
        let slot = from.fact(id)?.0;
        Some(Self { slot, step: from.take()?, beyond: from.take()? })
    }
}

impl Line for Rate {
    fn put(&self, to: &mut Writer<'_>) {
        to.line(self.decimal());
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        Self::from_plain(from.line()?)
    }
}

impl Line for Day {
    fn put(&self, to: &mut Writer<'_>) {
        to.line(self);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        Self::parse(from.line()?)
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

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        match from.line()? {
            "share" => from.take().map(Self::Share),
            "per-day" => from.take().map(|amount| Self::Fixed { amount, per: Per::Day }),
            "per-visit" => from.take().map(|amount| Self::Fixed { amount, per: Per::Visit }),
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
            Self::PersonFactor(range) => {
                put_range("person-factor", range.map(|one| one.decimal().to_string()), to);
            }
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
            "person-factor" => Self::PersonFactor(take_range(Rate::from_plain, from)?),
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
