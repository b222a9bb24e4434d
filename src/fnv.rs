//! FNV-1a: a sum that finds accidents, not intentions. Links and compiled packs carry one.

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
