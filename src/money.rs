//! Amounts and ratios. Yuan, exact to the fen, never negative.
//!
//! Types keep apart what the law keeps apart: [`Money`] is what can be paid or printed (whole fen), [`Exact`] is what a
//! rule yields before its one rounding, [`Rate`] is a share between 0 and 1; [`Factor`] and [`Points`] change shares.
//! Only lawful operations exist: `Money + Money`, `Exact × Rate`; never `Money × Money`, never a float.
//!
//! Must never know: policies, languages, the browser. Only this module and the check of figures name `rust_decimal`.

mod number;
mod parse;
mod rounding;
mod sum;
mod text;
mod units;
mod whole;
mod width;

use number::Number;
use rust_decimal::Decimal;
use std::ops::{Add, Mul, Sub};
use sum::{difference, sum};

pub use parse::{NumberFault, parse_decimal};
pub(crate) use whole::GRAINS;
pub(crate) use width::{FINEST_SHARE, MOST_FEN, Width};

/// Yuan in whole fen, zero or more.
///
/// **Unit:** CNY. **Rounding:** none: a value with more than two decimals is an [`Exact`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Money(u64);

/// Yuan before rounding, zero or more: the half of 14,001.01 is 7,000.505.
///
/// **Unit:** CNY. **Rounding:** [`Exact::to_fen`], once a payment line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Exact(Number);

/// A share between 0 and 1: `0.85` is 85 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Rate(Number);

/// What an amount or a share is multiplied with, between 0 and 10: `0.5` halves, `1.2` is a fifth more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Factor(Number);

/// A difference of two rates, in percentage points: `-0.10` is ten points less (R-POINTS).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Points(Decimal);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self::of_fen(0);

    /// The largest bill accepted: 99,999,999.99.
    pub const LARGEST_BILL: Self = Self::of_fen(9_999_999_999);

    /// The largest sum of a year and the largest own figure accepted: 999,999,999,999.99.
    pub const LARGEST_SUM: Self = Self::of_fen(99_999_999_999_999);

    /// So many fen.
    #[must_use]
    pub const fn of_fen(fen: u64) -> Self {
        Self(fen)
    }

    /// The amount in fen.
    #[must_use]
    pub const fn fen(self) -> u64 {
        self.0
    }

    /// Reads `[0-9]+(\.[0-9]{1,2})?`, nothing else; an amount beyond every bound of this program is the largest.
    ///
    /// # Errors
    /// What is wrong with the text: a sign, a comma, an exponent, a third decimal, too many digits.
    pub fn parse(text: &str) -> Result<Self, NumberFault> {
        let (count, decimals) = parse::digits(text, 2)?;
        let fen = (decimals..2).fold(count, |fen, _| fen * 10);
        Ok(Self(u64::try_from(fen).unwrap_or(u64::MAX)))
    }

    /// The same amount, ready to be multiplied.
    #[must_use]
    pub const fn exact(self) -> Exact {
        Exact(Number::of_units(self.0, 2))
    }

    /// Whether this is nothing at all.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// This amount over another, to four decimals, half up; `None` over nothing.
    #[must_use]
    pub fn over(self, whole: Self) -> Option<Quotient> {
        rounding::quotient(self.0, whole.0, 4).map(|value| Quotient(value.decimal()))
    }
}

impl Money {
    /// This amount over another, with four decimals or as many as tell it from a limit that it is not exactly at;
    /// nothing over nothing.
    #[must_use]
    pub fn told_from(self, whole: Self, limit: Rate) -> Quotient {
        let exact = self.exact() == whole.exact() * limit;
        let quotient = |decimals| rounding::quotient(self.0, whole.0, decimals);
        let told = (4..=MOST_QUOTIENT_DECIMALS).filter_map(quotient);
        let told = told.map(|value| Quotient(value.decimal()));
        told.into_iter().find(|value| exact || value.0 != limit.decimal()).unwrap_or_default()
    }
}

/// Decimals of a quotient of two amounts of at most ten digits that tell any two of them apart.
const MOST_QUOTIENT_DECIMALS: u32 = 16;

impl Exact {
    /// Nothing.
    pub const ZERO: Self = Money::ZERO.exact();

    /// An amount as a pack writes it; `None` below zero.
    #[must_use]
    pub fn from_decimal(value: Decimal) -> Option<Self> {
        (value >= Decimal::ZERO).then(|| Self(Number::new(value).with_decimals(2)))
    }

    /// The plain number.
    #[must_use]
    pub const fn decimal(self) -> Decimal {
        self.0.decimal()
    }

    /// So many times this amount.
    #[must_use]
    pub fn times(self, count: u16) -> Self {
        Self(self.0.times(Number::of_units(u64::from(count), 0)))
    }

    /// Rounds half up (四舍五入) to the fen: 19,999.995 is 20,000.00. The only rounding of a payment.
    #[must_use]
    pub fn to_fen(self) -> Money {
        rounding::half_up_to_fen(self.0)
    }

    /// Whether this is nothing at all.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }
}

impl Rate {
    /// Nothing.
    pub const ZERO: Self = Self(Number::of_units(0, 0));
    /// All of it.
    pub const ONE: Self = Self(Number::of_units(1, 0));

    /// A rate as a pack writes it; `None` outside 0 to 1.
    #[must_use]
    pub fn from_decimal(value: Decimal) -> Option<Self> {
        (Decimal::ZERO..=Decimal::ONE).contains(&value).then(|| Self(Number::new(value)))
    }

    /// The plain number.
    #[must_use]
    pub const fn decimal(self) -> Decimal {
        self.0.decimal()
    }

    /// So many points more or less, kept within 0 and 1.
    #[must_use]
    pub fn plus(self, points: Points) -> Self {
        Self(Number::new(sum(self.0.decimal(), points.0).min(Decimal::ONE)))
    }

    /// With the person's part multiplied: `1 − (1 − rate) × factor`.
    #[must_use]
    pub fn person_factor(self, factor: Self) -> Self {
        let person = Self(Self::ONE.0.minus(self.0)) * factor;
        Self(Self::ONE.0.minus(person.0))
    }

    /// The same share where one may also be negative.
    #[must_use]
    pub const fn points(self) -> Points {
        Points(self.0.decimal())
    }
}

impl Factor {
    /// Nothing is left.
    pub const ZERO: Self = Self(Number::of_units(0, 0));
    /// As much as before.
    pub const ONE: Self = Self(Number::of_units(1, 0));

    /// A factor as a pack writes it; `None` outside 0 to 10.
    #[must_use]
    pub fn from_decimal(value: Decimal) -> Option<Self> {
        (Decimal::ZERO..=Decimal::TEN).contains(&value).then(|| Self(Number::new(value)))
    }

    /// The plain number.
    #[must_use]
    pub const fn decimal(self) -> Decimal {
        self.0.decimal()
    }
}

impl Points {
    /// None more, none less.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// How many, and whether they are taken away.
    #[must_use]
    pub fn size(self) -> (Rate, bool) {
        (Rate(Number::new(self.0.abs())), self.0.is_sign_negative())
    }

    /// So many times these points.
    #[must_use]
    pub fn times(self, count: u16) -> Self {
        Self(self.0 * Decimal::from(count))
    }

    /// Points as a pack writes them; `None` beyond a whole up or down.
    #[must_use]
    pub fn from_decimal(value: Decimal) -> Option<Self> {
        (-Decimal::ONE..=Decimal::ONE).contains(&value).then_some(Self(value))
    }

    /// The plain number.
    #[must_use]
    pub const fn decimal(self) -> Decimal {
        self.0
    }
}

// Sums and products below cannot overflow: every operand is bounded at the door (amounts below 10^13, rates
// at most one, factors at most ten, four decimals), and a decimal holds 28 digits.

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Self;
    /// What is left; never below nothing.
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl std::iter::Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Self::add)
    }
}

impl Add for Points {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(sum(self.0, other.0))
    }
}

impl Sub for Points {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(difference(self.0, other.0))
    }
}

impl Mul<Rate> for Points {
    type Output = Self;
    fn mul(self, rate: Rate) -> Self {
        Self(self.0 * rate.decimal())
    }
}

impl Add for Exact {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.plus(other.0))
    }
}

impl Sub for Exact {
    type Output = Self;
    /// What is left; never below nothing.
    fn sub(self, other: Self) -> Self {
        Self(self.0.minus(other.0))
    }
}

impl Mul<Rate> for Exact {
    type Output = Self;
    fn mul(self, rate: Rate) -> Self {
        Self(self.0.times(rate.0))
    }
}

impl Mul<Factor> for Exact {
    type Output = Self;
    fn mul(self, factor: Factor) -> Self {
        Self(self.0.times(factor.0))
    }
}

impl Mul<Factor> for Rate {
    type Output = Self;
    /// Kept within 1.
    fn mul(self, factor: Factor) -> Self {
        Self(self.0.times(factor.0)).min(Self::ONE)
    }
}

impl Mul<Rate> for Rate {
    type Output = Self;
    fn mul(self, rate: Rate) -> Self {
        Self(self.0.times(rate.0))
    }
}

/// A ratio of two amounts to four decimals; unlike a [`Rate`] it may exceed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Quotient(Decimal);

impl Quotient {
    /// The plain number.
    #[must_use]
    pub const fn decimal(self) -> Decimal {
        self.0
    }
}
