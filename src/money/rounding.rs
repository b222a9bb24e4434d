//! The one place that rounds. Half up (四舍五入) is what settlement offices use: 0.005 becomes 0.01.

use rust_decimal::{Decimal, RoundingStrategy};

/// Half up to so many decimals: 19,999.995 → 20,000.00, 0.004 → 0.00.
pub(super) fn half_up(value: Decimal, decimals: u32) -> Decimal {
    // OK because: amounts are never negative, so "midpoint away from zero" is half up.
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// One amount over another to four decimals, half up; `None` over nothing.
pub(super) fn quotient(part: Decimal, whole: Decimal) -> Option<Decimal> {
    // OK because: two amounts of at most 10^10 fen differ from a midpoint by more than 10^-16 or not at all,
    // so the division's own 28 digits cannot move the result across it.
    part.checked_div(whole).map(|value| half_up(value, 4))
}
