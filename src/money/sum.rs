//! Sums of decimals that are not both short: exact wherever 28 digits hold them. Ours rather than the decimal type's
//! own, which is four times as large.

use super::units::Units;
use rust_decimal::Decimal;

/// One and the other. Where they have more digits together than a decimal holds, the last decimals are rounded half up.
#[inline(never)] // 1.0 KB of a first visit, with the others of `money`
pub(super) fn sum(one: Decimal, other: Decimal) -> Decimal {
    // As the decimal type does it: nothing keeps the other's decimals.
    if one.is_zero() {
        return other;
    }
    if other.is_zero() {
        return one;
    }
    let most = one.scale().max(other.scale());
    if let Some(sum) = short(one, most).and_then(|short_one| short_one.checked_add(short(other, most)?)) {
        let mut size = Units { count: sum.unsigned_abs(), scale: most }.decimal();
        size.set_sign_negative(sum < 0);
        return size;
    }
    (0..=most).rev().find_map(|decimals| with_decimals(one, other, decimals)).unwrap_or(Decimal::MAX)
}

/// As whole units of `10^-decimals`, where 63 bits hold them.
fn short(value: Decimal, decimals: u32) -> Option<i64> {
    let size = i64::try_from(Units::of(value)?.at(decimals)?).ok()?;
    Some(if value.is_sign_negative() { -size } else { size })
}

/// One less the other.
pub(super) fn difference(one: Decimal, other: Decimal) -> Decimal {
    // Nothing has no sign.
    sum(one, if other.is_zero() { other } else { -other })
}

/// The sum with so many decimals; `None` where it, or one of its parts, has too many digits then.
fn with_decimals(mut one: Decimal, mut other: Decimal, decimals: u32) -> Option<Decimal> {
    one.rescale(decimals);
    other.rescale(decimals);
    // What has no room for more decimals keeps its own.
    if one.scale() != decimals || other.scale() != decimals {
        return None;
    }
    Decimal::try_from_i128_with_scale(one.mantissa() + other.mantissa(), decimals).ok()
}
