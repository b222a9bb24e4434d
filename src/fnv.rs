//! FNV-1a: a sum that finds accidents, not intentions. Links and compiled packs carry one.

use std::hash::Hasher;

/// The sum of nothing.
pub(crate) const OF_NOTHING: u32 = 0x811c_9dc5;

/// The sum of what was summed before and these bytes.
pub(crate) const fn sum(mut whole: u32, mut bytes: &[u8]) -> u32 {
    while let [byte, rest @ ..] = bytes {
        whole = (whole ^ *byte as u32).wrapping_mul(0x0100_0193);
        bytes = rest;
    }
    whole
}

/// The sum of what values are made of, in 64 bits.
#[derive(Default)]
pub(crate) struct SumOfParts(u64);

impl Hasher for SumOfParts {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}
