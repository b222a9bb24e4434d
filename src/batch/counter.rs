//! How many rows have which amount, in a table of fixed size, so that medians and percentiles need no row to be kept.
//!
//! Amounts are counted in steps: below 81.92 yuan a step is a fen, above it the last bits of the amount are left out, so
//! that a step is at most a four-thousandth of the amount. A percentile is told as the step it lies in, both ends exact.

use crate::money::Money;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Bits of an amount that are kept.
const BITS: u32 = 12;

/// Amounts and how often each step was met.
#[derive(Debug, Clone, Default)]
pub struct Counter {
    /// By step; as long as the largest amount met needs. What 32 bits do not hold stands in `carried`.
    counts: Vec<u32>,
    /// How often the count of a step began anew.
    carried: BTreeMap<usize, u64>,
    rows: u64,
    /// Steps that are not counted yet. A table is larger than what a processor keeps beside itself: many steps of one table are
    /// counted at once faster than one of each of many tables.
    waiting: Vec<u32>,
}

/// So many steps wait.
const WAITING: usize = 1 << 7;

/// The step in which an amount lies.
pub(super) fn step(fen: u64) -> usize {
    let bits = u64::BITS - fen.leading_zeros();
    let dropped = bits.saturating_sub(BITS + 1);
    let kept = usize::try_from(fen >> dropped).unwrap_or_default();
    // The first two times 2^12 steps are a fen each; after them 2^12 steps stand for every further bit.
    (usize::try_from(dropped).unwrap_or_default() << BITS) + kept
}

/// The smallest and the largest amount of a step.
pub(super) fn bounds(step: usize) -> (Money, Money) {
    let dropped = (step >> BITS).saturating_sub(1);
    let kept = u64::try_from(step - (dropped << BITS)).unwrap_or_default();
    let low = kept << dropped;
    (Money::of_fen(low), Money::of_fen(low + (1 << dropped) - 1))
}

impl Counter {
    /// Counts a row with this amount.
    pub fn add(&mut self, fen: u64) {
        self.waiting.push(u32::try_from(step(fen)).unwrap_or(u32::MAX));
        self.rows += 1;
        if self.waiting.len() >= WAITING {
            self.settle();
        }
    }

    /// Counts what waits.
    fn settle(&mut self) {
        let place = |step: u32| usize::try_from(step).unwrap_or_default();
        let most = self.waiting.iter().max().map_or(0, |step| place(*step) + 1);
        if self.counts.len() < most {
            self.counts.resize(most, 0);
        }
        for step in self.waiting.drain(..) {
            let step = place(step);
            if let Some(count) = self.counts.get_mut(step) {
                *count = count.wrapping_add(1);
                if *count == 0 {
                    *self.carried.entry(step).or_default() += 1;
                }
            }
        }
    }

    /// The same with nothing waiting.
    fn settled(&self) -> Cow<'_, Self> {
        if self.waiting.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut settled = self.clone();
        settled.settle();
        Cow::Owned(settled)
    }

    /// Adds those of another part.
    pub fn merge(&mut self, other: &Self) {
        let other = other.settled();
        if self.counts.len() < other.counts.len() {
            self.counts.resize(other.counts.len(), 0);
        }
        for (step, (count, more)) in self.counts.iter_mut().zip(&other.counts).enumerate() {
            let (sum, beyond) = count.overflowing_add(*more);
            *count = sum;
            if beyond {
                *self.carried.entry(step).or_default() += 1;
            }
        }
        for (step, more) in &other.carried {
            *self.carried.entry(*step).or_default() += more;
        }
        self.rows += other.rows;
    }

    /// The step of the smallest amount that at least so many percent of the rows do not exceed, by its smallest and its
    /// largest amount; `zeros` are rows without any, which were not counted. `None` without rows.
    #[must_use]
    pub fn percentile(&self, percent: u64, zeros: u64) -> Option<(Money, Money)> {
        let rows = u128::from(self.rows) + u128::from(zeros);
        if rows == 0 {
            return None;
        }
        // The rank of the row looked for, from 1.
        let rank = (rows * u128::from(percent)).div_ceil(100).max(1);
        let mut seen = u128::from(zeros);
        if seen >= rank {
            return Some((Money::ZERO, Money::ZERO));
        }
        let settled = self.settled();
        let found = settled.counts.iter().enumerate().position(|(step, count)| {
            let carried = settled.carried.get(&step).copied().unwrap_or_default();
            seen += u128::from(carried) << u32::BITS | u128::from(*count);
            seen >= rank
        });
        found.map(bounds)
    }
}
