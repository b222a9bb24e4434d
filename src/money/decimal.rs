//! A decimal number, exact: so many units of a power of ten. 38 digits hold every sum and product of what a pack or a
//! person may state; where more would be needed, the last decimals are rounded half up.

use super::rounding::half_up;
use std::cmp::Ordering;
use std::fmt::{self, Write};
use std::hash::{Hash, Hasher};
use std::ops::{Add, Mul, Neg, Sub};

/// The number.
#[derive(Debug, Clone, Copy)]
pub struct Decimal {
    units: i128,
    decimals: u32,
}

impl Decimal {
    /// Nothing.
    pub const ZERO: Self = Self::new(0, 0);
    /// One.
    pub const ONE: Self = Self::new(1, 0);
    /// Ten.
    pub(super) const TEN: Self = Self::new(10, 0);

    /// So many units of `10^-decimals`.
    pub(super) const fn new(units: i128, decimals: u32) -> Self {
        Self { units, decimals }
    }

    /// How many decimals it needs.
    #[must_use]
    pub fn needed_decimals(self) -> u32 {
        self.shortest().decimals
    }

    pub(super) const fn is_zero(self) -> bool {
        self.units == 0
    }

    pub(super) const fn is_negative(self) -> bool {
        self.units < 0
    }

    /// With a sign or without one.
    pub(super) fn abs(self) -> Self {
        Self { units: self.units.saturating_abs(), ..self }
    }

    /// In whole units of `10^-decimals`; what is below a unit is dropped.
    pub(super) fn units_of(self, decimals: u32) -> i128 {
        if self.decimals <= decimals {
            self.units.saturating_mul(power(decimals - self.decimals))
        } else {
            self.units / power(self.decimals - decimals)
        }
    }

    /// The same number with at least so many decimals.
    pub(super) fn with_decimals(self, least: u32) -> Self {
        if self.decimals < least { Self::new(self.units_of(least), least) } else { self }
    }

    /// The same number without zeros at the end of its decimals.
    pub(super) fn shortest(mut self) -> Self {
        while self.decimals > 0 && self.units % 10 == 0 {
            self.units /= 10;
            self.decimals -= 1;
        }
        self
    }

    /// A hundred times as much.
    pub(super) fn percent(self) -> Self {
        self * Self::new(100, 0)
    }

    /// Half up to at most so many decimals; below nothing, half down.
    pub(super) fn with_at_most(self, most: u32) -> Self {
        if self.decimals <= most {
            return self;
        }
        Self::new(half_up(self.units, power(self.decimals - most)), most)
    }

    /// Without its last decimal.
    fn shorter(self) -> Self {
        self.with_at_most(self.decimals.saturating_sub(1))
    }

    /// Both as whole units of one power of ten.
    fn aligned(mut self, mut other: Self) -> (i128, i128, u32) {
        loop {
            let decimals = self.decimals.max(other.decimals);
            let units = |one: Self| one.units.checked_mul(power(decimals - one.decimals));
            if let (Some(one), Some(other)) = (units(self), units(other)) {
                return (one, other, decimals);
            }
            self = if self.decimals == decimals { self.shorter() } else { self };
            other = if other.decimals == decimals { other.shorter() } else { other };
        }
    }
}

/// `10^exponent`.
fn power(exponent: u32) -> i128 {
    10_i128.saturating_pow(exponent)
}

// Sums cannot overflow: amounts are below 10^15 (`Money::LARGEST_SUM`), shares and factors below 100, and where they have more
// decimals than leave room for that, the last ones go.

impl Add for Decimal {
    type Output = Self;

    /// Nothing keeps the other's decimals.
    fn add(self, other: Self) -> Self {
        if self.is_zero() {
            return other;
        }
        if other.is_zero() {
            return self;
        }
        let (one, other, decimals) = self.aligned(other);
        Self::new(one.saturating_add(other), decimals)
    }
}

impl Neg for Decimal {
    type Output = Self;
    fn neg(self) -> Self {
        Self { units: -self.units, ..self }
    }
}

impl Sub for Decimal {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Mul for Decimal {
    type Output = Self;
    fn mul(mut self, mut other: Self) -> Self {
        loop {
            if let Some(units) = self.units.checked_mul(other.units) {
                return Self::new(units, self.decimals + other.decimals).with_at_most(MOST_DECIMALS);
            }
            if self.decimals >= other.decimals {
                self = self.shorter();
            } else {
                other = other.shorter();
            }
        }
    }
}

/// The decimals of a product that are kept: room for the largest sum before them.
const MOST_DECIMALS: u32 = 24;

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let (one, other, _) = self.aligned(*other);
        one.cmp(&other)
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, into: &mut H) {
        let Self { units, decimals } = self.shortest();
        units.hash(into);
        decimals.hash(into);
    }
}

impl Default for Decimal {
    fn default() -> Self {
        Self::ZERO
    }
}

impl fmt::Display for Decimal {
    /// Every decimal it has: `0.60`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The last letter first.
        let mut letters = Vec::new();
        let mut rest = self.units.unsigned_abs();
        let mut place = 0;
        while place <= self.decimals || rest > 0 {
            if place == self.decimals && place > 0 {
                letters.push('.');
            }
            let digit = u8::try_from(rest % 10).unwrap_or_default();
            letters.push(char::from(b'0' + digit));
            rest /= 10;
            place += 1;
        }
        if self.is_negative() {
            letters.push('-');
        }
        letters.into_iter().rev().try_for_each(|letter| out.write_char(letter))
    }
}
