//! Text to number, strictly: digits, and at most one point with decimals behind it. No sign, space, comma,
//! exponent. What people type more freely is put into this form by the page before it comes here.

use rust_decimal::Decimal;

/// What is wrong with a text that should be a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberFault {
    /// Not digits with an optional point.
    NotDecimal,
    /// Starts with a minus.
    Negative,
    /// More decimals than the unit has.
    TooManyDecimals,
    /// More digits than can be held.
    TooLarge,
}

/// Decimals of a number this program has written: factors of factors have many.
const MOST_DECIMALS: usize = 20;

/// A number as this program writes it, a minus before it where it is below nothing.
#[inline(never)] // 1.0 KB of a first visit, with the others of `money`
pub(super) fn signed(text: &str) -> Option<Decimal> {
    let size = parse_decimal(text.trim_start_matches('-'), MOST_DECIMALS).ok()?;
    Some(if text.starts_with('-') { -size } else { size })
}

/// Digits before the point beyond which nothing here is a sum of money.
const MOST_DIGITS: usize = 20;

/// Reads `[0-9]+(\.[0-9]{1,N})?` with N = `decimals`; leading zeros are harmless.
///
/// # Errors
/// What is wrong with the text.
pub fn parse_decimal(text: &str, decimals: usize) -> Result<Decimal, NumberFault> {
    let (count, scale) = digits(text, decimals)?;
    Decimal::try_from_i128_with_scale(count, scale).map_err(|_| NumberFault::TooLarge)
}

/// The same as whole units, and how many decimals they have.
pub(super) fn digits(text: &str, decimals: usize) -> Result<(i128, u32), NumberFault> {
    let (unsigned, negative) = match text.strip_prefix('-') {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (unsigned, None),
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !fraction.is_none_or(digits) {
        return Err(NumberFault::NotDecimal);
    }
    if negative {
        return Err(NumberFault::Negative);
    }
    let fraction = fraction.unwrap_or_default();
    if fraction.len() > decimals {
        return Err(NumberFault::TooManyDecimals);
    }
    let whole = whole.trim_start_matches('0');
    if whole.len() > MOST_DIGITS {
        return Err(NumberFault::TooLarge);
    }
    let with = |sum: i128, byte: u8| sum.checked_mul(10)?.checked_add(i128::from(byte.wrapping_sub(b'0')));
    let units = whole.bytes().chain(fraction.bytes()).try_fold(0, with).ok_or(NumberFault::TooLarge)?;
    Ok((units, u32::try_from(fraction.len()).unwrap_or_default()))
}
