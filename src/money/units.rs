//! Whole units of a power of ten, where 64 bits hold them.

use rust_decimal::Decimal;

/// So many units of `10^-scale`.
#[derive(Clone, Copy)]
pub(super) struct Units {
    pub(super) count: u64,
    pub(super) scale: u32,
}

/// The powers of ten that 64 bits hold.
const POWERS: [u64; 20] = {
    let mut powers = [1_u64; 20];
    let (mut rest, mut power) = (powers.as_mut_slice(), 1_u64);
    while let Some((first, others)) = rest.split_first_mut() {
        *first = power;
        power = power.wrapping_mul(10);
        rest = others;
    }
    powers
};

impl Units {
    /// A decimal's size, where 64 bits hold it.
    #[inline]
    pub(super) const fn of(value: Decimal) -> Option<Self> {
        let parts = value.unpack();
        if parts.hi != 0 {
            return None;
        }
        Some(Self { count: (parts.mid as u64) << 32 | parts.lo as u64, scale: parts.scale })
    }

    /// As a decimal.
    #[inline]
    pub(super) const fn decimal(self) -> Decimal {
        let Self { count, scale } = self;
        Decimal::from_parts((count & 0xffff_ffff) as u32, (count >> 32) as u32, 0, false, scale)
    }

    /// How many units of `10^-scale` that is, a scale no smaller.
    #[inline]
    pub(super) fn at(self, scale: u32) -> Option<u64> {
        if self.scale == scale {
            Some(self.count)
        } else {
            self.count.checked_mul(power(scale - self.scale)?)
        }
    }
}

/// `10^exponent`, where 64 bits hold it.
pub(super) fn power(exponent: u32) -> Option<u64> {
    POWERS.get(exponent as usize).copied()
}
