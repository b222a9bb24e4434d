//! Amounts and shares as the whole numbers that the engine pays with, and back.
//!
//! A grain is `10^-12` fen, a share is counted in `10^-12`; their product is in `10^-24` fen. The largest sum of a year,
//! `10^14` fen, is `10^26` grains, and all of it times a share at most `10^38`: 128 bits hold it.

use super::number::Number;
use super::{Exact, Money, Rate};
use rust_decimal::Decimal;

/// Grains of a fen, and units of a whole share.
pub(crate) const GRAINS: i128 = 1_000_000_000_000;

/// Grains of a fen without their twos.
const FIVES: u64 = 5_u64.pow(12);

/// Whole fen of so many grains, what is below a fen dropped: without their twos the grains of any bill are a number of 64
/// bits, which is divided many times as fast as one of 128.
#[inline(never)] // 1.0 KB of a first visit, with the others of `money`
pub(super) fn whole_fens(grains: i128) -> i128 {
    match u64::try_from(grains >> 12) {
        Ok(short) => i128::from(short / FIVES),
        Err(_) => grains / GRAINS,
    }
}

/// Decimals of a yuan in grains.
const AMOUNT_DECIMALS: u32 = 14;
/// Decimals of a yuan in an amount times a share.
const PRODUCT_DECIMALS: u32 = 26;
/// Decimals of a share.
const RATE_DECIMALS: u32 = 12;

/// A decimal in whole units of `10^-decimals`; more decimals, which no checked pack has, are dropped.
fn units(value: Decimal, decimals: u32) -> i128 {
    let (mantissa, scale) = (value.mantissa(), value.scale());
    if scale <= decimals {
        mantissa.saturating_mul(10_i128.pow(decimals - scale))
    } else {
        mantissa / 10_i128.saturating_pow(scale - decimals)
    }
}

/// The decimal of whole units; where it has more digits than a decimal holds, the last ones are dropped.
fn decimal(mut units: i128, mut decimals: u32) -> Decimal {
    while decimals > 2 && units % 10 == 0 {
        units /= 10;
        decimals -= 1;
    }
    loop {
        match Decimal::try_from_i128_with_scale(units, decimals) {
            Ok(value) => return value,
            Err(_) if decimals > 2 => {
                units /= 10;
                decimals -= 1;
            }
            Err(_) => return Decimal::MAX,
        }
    }
}

impl Money {
    /// In grains.
    pub(crate) fn grains(self) -> i128 {
        i128::from(self.fen()) * GRAINS
    }

    /// Whole fen of so many grains; what is below a fen is dropped.
    #[inline(never)] // 1.0 KB of a first visit, with the others of `money`
    pub(crate) fn of_grains(grains: i128) -> Self {
        Self::of_fen(u64::try_from(whole_fens(grains)).unwrap_or_default())
    }
}

impl Exact {
    /// In grains.
    pub(crate) fn grains(self) -> i128 {
        units(self.decimal(), AMOUNT_DECIMALS)
    }

    /// So many grains.
    pub(crate) fn of_grains(grains: i128) -> Self {
        let fen = whole_fens(grains);
        match u64::try_from(fen) {
            // Nearly all are.
            Ok(whole) if fen * GRAINS == grains => Self(Number::of_units(whole, 2)),
            _ => Self(Number::new(decimal(grains, AMOUNT_DECIMALS)).with_decimals(2)),
        }
    }

    /// A product of grains and a share.
    pub(crate) fn of_product(product: i128) -> Self {
        let grains = product / GRAINS;
        if grains * GRAINS == product {
            return Self::of_grains(grains);
        }
        Self(Number::new(decimal(product, PRODUCT_DECIMALS)).with_decimals(2))
    }
}

impl Rate {
    /// In `10^-12`.
    pub(crate) fn grains(self) -> i128 {
        units(self.decimal(), RATE_DECIMALS)
    }

    /// So many `10^-12`.
    pub(crate) fn of_grains(grains: i128) -> Self {
        Self(Number::new(decimal(grains, RATE_DECIMALS)))
    }
}
