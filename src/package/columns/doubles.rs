//! Whole numbers and the 64 bits of the floats that JavaScript has instead (IEEE 754, binary64), without a float.

use crate::batch::{ABSENT, NOT_WHOLE};

/// How many bits of the 64 are behind the point.
const FRACTION: u32 = 52;
const EXPONENT: u64 = 0x7ff;
/// The exponent of numbers from 1 to 2.
const BIAS: u32 = 1023;
/// The largest power of two below which every whole number is one of its own.
const LARGEST: u32 = 53;

/// What is no number.
pub(super) const NOT_A_NUMBER: u64 = 0x7ff8 << 48;

/// The whole number that these bits are. One that is no number is absent, one from 2⁵³ on as large as can be.
pub(super) fn whole(bits: u64) -> i64 {
    let negative = bits >> 63 == 1;
    let exponent = u32::try_from(bits >> FRACTION & EXPONENT).unwrap_or_default();
    let fraction = bits & ((1 << FRACTION) - 1);
    let signed = |number: u64| {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        if negative { -number } else { number }
    };
    match exponent.checked_sub(BIAS) {
        None if exponent == 0 && fraction == 0 => 0,
        None => NOT_WHOLE,
        Some(_) if u64::from(exponent) == EXPONENT && fraction != 0 => ABSENT,
        Some(power) if power >= LARGEST => signed(u64::MAX),
        Some(power) => {
            let number = fraction | 1 << FRACTION;
            let behind = FRACTION.saturating_sub(power);
            if number & ((1 << behind) - 1) != 0 {
                return NOT_WHOLE;
            }
            signed(number >> behind)
        }
    }
}

/// The bits of a whole number below 2⁵³, which every amount is.
pub(super) const fn bits(number: u64) -> u64 {
    if number == 0 {
        return 0;
    }
    let power = 63 - number.leading_zeros();
    // The first bit is in the exponent.
    let fraction = number << (63 - power) << 1 >> (64 - FRACTION);
    ((BIAS + power) as u64) << FRACTION | fraction
}
