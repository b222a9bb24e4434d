//! Numbers that repeat themselves: from a seed, or from a tape that a property test writes and shrinks.

/// Where the next number comes from.
pub(crate) struct Dice {
    tape: Option<std::vec::IntoIter<u64>>,
    state: u64,
}

impl Dice {
    /// An endless row of numbers, the same for the same seed (SplitMix64).
    pub(crate) fn seeded(seed: u64) -> Self {
        Self { tape: None, state: seed.wrapping_mul(0x2545_f491_4f6c_dd1d) ^ 0x9e37_79b9_7f4a_7c15 }
    }

    /// These numbers, and noughts behind them: a shorter or smaller tape makes a plainer thing.
    pub(crate) fn taped(tape: Vec<u64>) -> Self {
        Self { tape: Some(tape.into_iter()), state: 0 }
    }

    fn next(&mut self) -> u64 {
        if let Some(tape) = &mut self.tape {
            return tape.next().unwrap_or(0);
        }
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// One of 0, 1, … up to, and without, `count`.
    pub(crate) fn below(&mut self, count: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(count)) >> 64) as u64
    }

    /// The same for amounts.
    pub(crate) fn amount_below(&mut self, count: i128) -> i128 {
        i128::from(self.below(u64::try_from(count).unwrap()))
    }

    /// True so many times in a hundred; nought on the tape is false.
    pub(crate) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) >= 100 - percent
    }

    /// One of a list.
    pub(crate) fn pick<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.place(list.len())].clone()
    }

    /// A place in a list of this length.
    pub(crate) fn place(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap()
    }
}
