//! The one place that rounds. Half up (四舍五入) is what settlement offices use: 0.005 becomes 0.01.

use super::number::Number;
use rust_decimal::{Decimal, RoundingStrategy};

/// Half up to the fen: 19,999.995 → 20,000.00, 0.004 → 0.00.
#[inline]
pub(super) fn half_up_to_fen(value: Number) -> Number {
    let short = value.units().and_then(|units| {
        let fen = 10_u64.checked_pow(units.scale.checked_sub(2)?)?;
        let above = units.count % fen;
        Some(units.count / fen + u64::from(above >= fen - above))
    });
    short.map_or_else(|| Number::new(half_up(value.decimal(), 2)), |fen| Number::of_units(fen, 2))
}

/// Half up to so many decimals.
fn half_up(value: Decimal, decimals: u32) -> Decimal {
    // OK because: amounts are never negative, so "midpoint away from zero" is half up.
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// One amount over another to four decimals, half up; `None` over nothing.
pub(super) fn quotient(part: Decimal, whole: Decimal) -> Option<Decimal> {
    // OK because: two amounts of at most 10^10 fen differ from a midpoint by more than 10^-16 or not at all,
    // so the division's own 28 digits cannot move the result across it.
    part.checked_div(whole).map(|value| half_up(value, 4))
}
