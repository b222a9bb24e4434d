//! The value that a figure itself states: texts to numbers of their unit.

use crate::money::{Exact, Factor, NumberFault, Points, Rate, parse_decimal};
use crate::policy::figure::{FigureValue, Range};
use crate::policy::raw::RawFigure;
use crate::problem::{Fault, PackFault};
use crate::terms::{FigureKey, Kind};
use crate::tree::Cursor;
use rust_decimal::Decimal;

/// The keys of which a figure has one.
pub(super) const VALUES: &str = "amount / ratio / points / factor / person-factor";

/// The value the figure itself states; nothing where it only makes one grow.
#[allow(clippy::option_option, reason = "nothing said, and something wrong, are told apart")]
pub(super) fn own_value(raw: &RawFigure, cursor: &mut Cursor) -> Option<Option<FigureValue>> {
    let mut stated = FigureKey::ALL.iter().filter_map(|&key| Some((key, raw.number(key)?)));
    let (first, second) = (stated.next(), stated.next());
    if raw.kind == Kind::Unpublished {
        if let Some((key, _)) = first {
            cursor.within(key.id(), |cursor| {
                let fault = PackFault::KindForbids { kind: raw.kind, key: key.id() };
                cursor.report(Fault::Pack(fault), raw.at);
            });
        }
        return Some(Some(FigureValue::Unknown));
    }
    if first.is_none() && !raw.each.is_empty() && raw.of.is_some() {
        return Some(None);
    }
    let (Some((key, text)), None) = (first, second) else {
        cursor.report(Fault::Pack(PackFault::OneOf(VALUES)), raw.at);
        return None;
    };
    if key == FigureKey::Amount && text == "none" {
        return Some(Some(FigureValue::Unlimited));
    }
    let central = number(key.id(), key, text, raw.at, cursor);
    let low = raw.low.as_deref().map_or(central, |text| number("low", key, text, raw.at, cursor));
    let high = raw.high.as_deref().map_or(central, |text| number("high", key, text, raw.at, cursor));
    let (low, central, high) = (low?, central?, high?);
    if !(low <= central && central <= high) {
        cursor.report(Fault::Pack(PackFault::RangeOrder), raw.at);
        return None;
    }
    value(key, Range { low, central, high }).map(Some)
}

/// A number of the unit its key names.
pub(super) fn number(
    key: &str,
    unit: FigureKey,
    text: &str,
    at: Option<usize>,
    cursor: &mut Cursor,
) -> Option<Decimal> {
    let signed = unit == FigureKey::Points;
    let (text, negative) = match text.strip_prefix('-') {
        Some(rest) if signed => (rest, true),
        _ => (text, false),
    };
    let decimals = if unit == FigureKey::Amount { 2 } else { 4 };
    let fault = match parse_decimal(text, decimals) {
        Ok(value) if unit == FigureKey::Factor && Factor::from_decimal(value).is_none() => {
            Fault::Pack(PackFault::FactorTooLarge)
        }
        Ok(value) if !matches!(unit, FigureKey::Amount | FigureKey::Factor) && value > Decimal::ONE => {
            Fault::NotAShare
        }
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
fn value(key: FigureKey, range: Range<Decimal>) -> Option<FigureValue> {
    let Range { low, central, high } = range;
    match key {
        FigureKey::Amount => {
            let of = Exact::from_decimal;
            Some(FigureValue::Amount(Range { low: of(low)?, central: of(central)?, high: of(high)? }))
        }
        FigureKey::Points => {
            let of = Points::from_decimal;
            Some(FigureValue::Points(Range { low: of(low)?, central: of(central)?, high: of(high)? }))
        }
        FigureKey::Factor => {
            let of = Factor::from_decimal;
            Some(FigureValue::Factor(Range { low: of(low)?, central: of(central)?, high: of(high)? }))
        }
        FigureKey::Ratio | FigureKey::PersonFactor => {
            let of = Rate::from_decimal;
            let range = Range { low: of(low)?, central: of(central)?, high: of(high)? };
            let is_ratio = key == FigureKey::Ratio;
            Some(if is_ratio { FigureValue::Rate(range) } else { FigureValue::PersonFactor(range) })
        }
    }
}
