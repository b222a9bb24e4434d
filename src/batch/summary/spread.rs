//! The sum of an amount over rows, with its bounds and how it is spread.

use crate::batch::counter::Counter;
use crate::engine::FenBounds;

/// The sum of an amount over rows.
#[derive(Debug, Clone, Default)]
pub(in crate::batch) struct Spread {
    /// In fen, like every sum here.
    pub(in crate::batch) sum: u128,
    /// The sum of the low ends that are known.
    pub(in crate::batch) low: u128,
    /// The rows whose low end nobody knows: with any of them the sum's low side is open.
    pub(in crate::batch) low_open: u64,
    /// The sum of the high ends that are known.
    pub(in crate::batch) high: u128,
    /// The rows whose high end nobody knows.
    pub(in crate::batch) high_open: u64,
    /// The rows that have any of it.
    pub(in crate::batch) helped: u64,
    /// The rows in all.
    pub(in crate::batch) rows: u64,
    /// What of the sum was computed with a reference figure.
    pub(in crate::batch) by_reference: u128,
    /// How it is spread over the rows that have any of it.
    pub(in crate::batch) counter: Counter,
}

impl Spread {
    /// Adds a row.
    pub(in crate::batch) fn add(&mut self, amount: FenBounds, by_reference: bool) {
        self.rows += 1;
        if amount == FenBounds::NOTHING {
            return;
        }
        let FenBounds { central, low, high } = amount;
        self.sum += u128::from(central);
        match low {
            Some(low) => self.low += u128::from(low),
            None => self.low_open += 1,
        }
        match high {
            Some(high) => self.high += u128::from(high),
            None => self.high_open += 1,
        }
        if by_reference {
            self.by_reference += u128::from(central);
        }
        if central > 0 {
            self.helped += 1;
            self.counter.add(central);
        }
    }

    /// Adds those of another part.
    pub(in crate::batch) fn merge(&mut self, other: &Self) {
        self.sum += other.sum;
        self.low += other.low;
        self.low_open += other.low_open;
        self.high += other.high;
        self.high_open += other.high_open;
        self.helped += other.helped;
        self.rows += other.rows;
        self.by_reference += other.by_reference;
        self.counter.merge(&other.counter);
    }
}
