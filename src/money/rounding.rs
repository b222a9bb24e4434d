//! The one place that rounds. Half up (四舍五入) is what settlement offices use: 0.005 becomes 0.01.

use super::number::{Number, power};
use rust_decimal::Decimal;

/// Half up to the fen: 19,999.995 → 20,000.00, 0.004 → 0.00.
#[inline]
pub(super) fn half_up_to_fen(value: Number) -> Number {
    let short = value.units().and_then(|units| {
        let fen = power(units.scale.checked_sub(2)?)?;
        let above = units.count % fen;
        Some(units.count / fen + u64::from(above >= fen - above))
    });
    short.map_or_else(|| Number::new(half_up(value.decimal(), 2)), |fen| Number::of_units(fen, 2))
}

/// Half up to so many decimals, fewer than it has: the decimal type looks at the first digit that it drops.
fn half_up(mut value: Decimal, decimals: u32) -> Decimal {
    if value.scale() > decimals {
        value.rescale(decimals);
    }
    value
}

/// One amount in fen over another to four decimals, half up; `None` over nothing.
pub(super) fn quotient(part: u64, whole: u64) -> Option<Number> {
    // OK because: amounts are below 10^15 fen, so that four more digits fit 64 bits.
    let part = part.saturating_mul(10_000);
    let (count, rest) = (part.checked_div(whole)?, part.checked_rem(whole)?);
    Some(Number::of_units(count + u64::from(rest >= whole - rest), 4))
}
