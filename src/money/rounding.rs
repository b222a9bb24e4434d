//! The one place that rounds. Half up (四舍五入) is what settlement offices use: 0.005 becomes 0.01.

/// Units as larger ones of so many each, half up: of fen of 10 each 15 are 2. Below nothing, half down.
pub(super) fn half_up(units: i128, larger: i128) -> i128 {
    let (whole, rest) = (units / larger, units % larger);
    let away = if rest.abs() >= larger - rest.abs() { rest.signum() } else { 0 };
    whole + away
}

/// One amount in fen over another in units of `10^-decimals`, half up; `None` over nothing.
pub(super) fn quotient(part: u64, whole: u64, decimals: u32) -> Option<i128> {
    // OK because: amounts are below 10^15 fen, and at most 16 decimals are asked for.
    let part = i128::from(part).checked_mul(10_i128.checked_pow(decimals)?)?;
    (whole > 0).then(|| half_up(part, i128::from(whole)))
}
