//! The whole numbers that a plan is written in and paid with. 128 bits hold every figure that a pack can state; 64 bits hold
//! whole fen and shares of four decimals, which nearly all figures are, and are many times as fast. The arithmetic
//! (`kernel`, `turn`, `run`) is written once, for either.

use super::Money;
use super::whole::{GRAINS, whole_fens};
use std::fmt::Debug;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Sub, SubAssign};

/// The largest amount of 64 bits, in fen: more than the largest sum of a year with many a visit. Twice of it times a whole
/// share, twice, is within them.
pub(crate) const MOST_FEN: i64 = 200_000_000_000_000;

/// The share that 64 bits count in, `10^-4`, in the units of 128.
pub(crate) const FINEST_SHARE: i128 = GRAINS / i64::SHARE as i128;

/// Whole numbers of one width.
pub(crate) trait Width:
    Copy
    + Debug
    + Default
    + Ord
    + Add<Output = Self>
    + AddAssign
    + Mul<Output = Self>
    + Sub<Output = Self>
    + SubAssign
    + Sum
{
    /// Nothing.
    const ZERO: Self;
    /// Units of a whole share.
    const SHARE: Self;

    /// An amount of whole fen.
    fn of_money(amount: Money) -> Self;

    /// Whole fen of an amount; what is below a fen is dropped.
    fn fen(self) -> u64;

    /// The same as money.
    fn money(self) -> Money {
        Money::of_fen(self.fen())
    }

    /// An amount times a share, half up to whole fen.
    fn half_up_product(self) -> Self;

    /// An amount, half up to whole fen.
    fn half_up(self) -> Self;

    /// An amount times a share, as an amount; what is below a unit is dropped.
    fn product_down(self) -> Self;

    /// What a length has beyond the place where, at this share, so much has been drawn: `length − drawn ÷ share`, exact to
    /// where it is rounded to whole fen.
    fn beyond(self, drawn: Self, share: Self) -> Self;
}

/// Amounts in grains, shares in `10^-12` (`money::whole`).
impl Width for i128 {
    const ZERO: Self = 0;
    const SHARE: Self = GRAINS;

    fn of_money(amount: Money) -> Self {
        amount.grains()
    }

    fn fen(self) -> u64 {
        self.money().fen()
    }

    fn money(self) -> Money {
        Money::of_grains(self)
    }

    fn half_up_product(self) -> Self {
        half_up_to(self, self / (GRAINS * GRAINS), GRAINS * GRAINS)
    }

    fn half_up(self) -> Self {
        half_up_to(self, whole_fens(self), GRAINS)
    }

    fn product_down(self) -> Self {
        self / GRAINS
    }

    fn beyond(self, drawn: Self, share: Self) -> Self {
        // Half a grain at most off: a fen has a million million.
        self - drawn / share
    }
}

/// Units, so many a fen, of which these are whole, half up to whole fen, in grains. Without the half added first: the largest
/// product leaves no room for it.
#[inline(never)] // 1.0 KB of a first visit, with the others of `money`
fn half_up_to(units: i128, whole: i128, fen: i128) -> i128 {
    (whole + i128::from(units - whole * fen >= fen / 2)) * GRAINS
}

/// Amounts in fen, shares in `10^-4`.
impl Width for i64 {
    const ZERO: Self = 0;
    const SHARE: Self = 10_000;

    fn of_money(amount: Money) -> Self {
        Self::try_from(amount.fen()).unwrap_or(Self::MAX)
    }

    fn fen(self) -> u64 {
        u64::try_from(self).unwrap_or_default()
    }

    fn half_up_product(self) -> Self {
        (self + Self::SHARE / 2) / Self::SHARE
    }

    fn half_up(self) -> Self {
        self
    }

    fn product_down(self) -> Self {
        self / Self::SHARE
    }

    fn beyond(self, drawn: Self, share: Self) -> Self {
        let (above, below) = (self * share - drawn, share);
        (2 * above + below) / (2 * below)
    }
}
