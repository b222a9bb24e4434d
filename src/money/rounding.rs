//! The one place that rounds. Half up (四舍五入) is what settlement offices use: 0.005 becomes 0.01.

use super::Money;
use super::number::Number;
use super::units::power;
use rust_decimal::Decimal;

/// Half up to the fen: 19,999.995 → 20,000.00, 0.004 → 0.00.
#[inline]
pub(super) fn half_up_to_fen(value: Number) -> Money {
    let short = value.units().and_then(|units| {
        let fen = power(units.scale.checked_sub(2)?)?;
        let above = units.count % fen;
        Some(units.count / fen + u64::from(above >= fen - above))
    });
    Money::of_fen(short.unwrap_or_else(|| long_half_up(value.decimal())))
}

/// The same of any decimal: its type looks at the first digit that it drops.
fn long_half_up(mut value: Decimal) -> u64 {
    value.rescale(2);
    u64::try_from(value.mantissa()).unwrap_or(u64::MAX)
}

/// One amount in fen over another to so many decimals, half up; `None` over nothing.
pub(super) fn quotient(part: u64, whole: u64, decimals: u32) -> Option<Number> {
    // OK because: amounts are below 10^15 fen, and at most 16 decimals are asked for.
    let part = u128::from(part).checked_mul(10_u128.checked_pow(decimals)?)?;
    let whole = u128::from(whole);
    let (count, rest) = (part.checked_div(whole)?, part.checked_rem(whole)?);
    let rounded = i128::try_from(count + u128::from(rest >= whole - rest)).ok()?;
    Decimal::try_from_i128_with_scale(rounded, decimals).ok().map(Number::new)
}
