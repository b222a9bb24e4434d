//! The sum over the bytes of a part of an archive (CRC-32).

/// The sum so far.
#[derive(Clone, Copy)]
pub(super) struct Checksum(u32);

impl Default for Checksum {
    fn default() -> Self {
        Self(u32::MAX)
    }
}

impl Checksum {
    /// With the next bytes.
    pub(super) fn add(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |sum, byte| added(sum, *byte));
    }

    /// As it stands in an archive.
    pub(super) const fn value(self) -> u32 {
        !self.0
    }
}

/// What each byte adds to the sum.
const SUMS: [u32; 256] = {
    let mut sums = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let mut sum = byte as u32;
        let mut bit = 0;
        while bit < 8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
            bit += 1;
        }
        #[allow(
            clippy::indexing_slicing,
            reason = "worked out by the compiler, within the bounds just above"
        )]
        {
            sums[byte] = sum;
        }
        byte += 1;
    }
    sums
};

fn added(sum: u32, byte: u8) -> u32 {
    let [low, ..] = sum.to_le_bytes();
    SUMS.get(usize::from(low ^ byte)).copied().unwrap_or_default() ^ sum >> 8
}
