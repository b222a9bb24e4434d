//! Amounts and shares as the whole numbers that the engine pays with, and back.
//!
//! A grain is `10^-12` fen, a share is counted in `10^-12`; their product is in `10^-24` fen. The largest sum of a year,
//! `10^14` fen, is `10^26` grains, and all of it times a share at most `10^38`: 128 bits hold it.

use super::{Decimal, Exact, Money, Rate};

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
        self.0.units_of(AMOUNT_DECIMALS)
    }

    /// So many grains.
    pub(crate) fn of_grains(grains: i128) -> Self {
        Self(Decimal::new(grains, AMOUNT_DECIMALS))
    }

    /// A product of grains and a share.
    pub(crate) fn of_product(product: i128) -> Self {
        Self(Decimal::new(product, PRODUCT_DECIMALS))
    }
}

impl Rate {
    /// In `10^-12`.
    pub(crate) fn grains(self) -> i128 {
        self.0.units_of(RATE_DECIMALS)
    }

    /// So many `10^-12`.
    pub(crate) fn of_grains(grains: i128) -> Self {
        Self(Decimal::new(grains, RATE_DECIMALS).shortest())
    }
}
