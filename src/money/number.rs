//! A decimal that is never negative. Nearly all that occur fit 64 bits, also with as many decimals as their partner;
//! these are added, compared and multiplied as whole numbers. All others go the long way, to the same result.

use super::sum::{difference, sum};
use super::units::Units;
use rust_decimal::Decimal;
use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

/// The decimal.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number(Decimal);

impl Number {
    /// So many units of `10^-scale`.
    #[inline]
    pub(super) const fn of_units(count: u64, scale: u32) -> Self {
        Self(Units { count, scale }.decimal())
    }

    /// The decimal; nothing where it is below nothing.
    #[inline]
    pub(super) fn new(value: Decimal) -> Self {
        Self(if value.is_sign_negative() { Decimal::ZERO } else { value })
    }

    /// The decimal.
    #[inline]
    pub(super) const fn decimal(self) -> Decimal {
        self.0
    }

    /// The same number with at least so many decimals.
    pub(super) fn with_decimals(mut self, least: u32) -> Self {
        if self.0.scale() < least {
            self.0.rescale(least);
        }
        self
    }

    /// As whole units, where 64 bits hold them.
    #[inline]
    pub(super) const fn units(self) -> Option<Units> {
        Units::of(self.0)
    }

    /// Both as whole numbers of one unit.
    #[inline]
    fn with(self, other: Self) -> Option<(u64, u64, u32)> {
        let (one, other) = (self.units()?, other.units()?);
        if one.scale == other.scale {
            return Some((one.count, other.count, one.scale));
        }
        let scale = one.scale.max(other.scale);
        Some((one.at(scale)?, other.at(scale)?, scale))
    }

    #[inline]
    pub(super) fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    #[inline]
    pub(super) fn plus(self, other: Self) -> Self {
        let short = self.with(other).and_then(|(one, other, scale)| Some((one.checked_add(other)?, scale)));
        match short {
            Some((sum, scale)) => Self::of_units(sum, scale),
            None => Self(sum(self.0, other.0)),
        }
    }

    /// What is left; never below nothing.
    #[inline]
    pub(super) fn minus(self, other: Self) -> Self {
        match self.with(other) {
            Some((one, other, scale)) => Self::of_units(one.saturating_sub(other), scale),
            None => Self::new(difference(self.0, other.0)),
        }
    }

    #[inline]
    pub(super) fn times(self, other: Self) -> Self {
        let short = match (self.units(), other.units()) {
            (Some(one), Some(other)) if one.scale + other.scale <= Decimal::MAX_SCALE => {
                one.count.checked_mul(other.count).map(|count| (count, one.scale + other.scale))
            }
            _ => None,
        };
        match short {
            Some((product, scale)) => Self::of_units(product, scale),
            None => Self(self.0 * other.0),
        }
    }
}

impl Default for Number {
    fn default() -> Self {
        Self::of_units(0, 2)
    }
}

impl Ord for Number {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        match self.with(*other) {
            Some((one, other, _)) => one.cmp(&other),
            None => self.0.cmp(&other.0),
        }
    }
}

impl PartialOrd for Number {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Number {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Number {}

impl Hash for Number {
    fn hash<H: Hasher>(&self, into: &mut H) {
        self.0.hash(into);
    }
}
