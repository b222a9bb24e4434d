//! What is said in English, which the page says only once its English texts are here (`tools/wasm/split.mjs`).

use super::english;

/// A number of days in words.
#[inline(never)]
pub(super) fn days(days: u64) -> String {
    english::days(days)
}

/// An amount in words.
#[inline(never)]
pub(super) fn yuan(yuan: u64, fen: u64) -> String {
    english::yuan(yuan, fen)
}

/// `1 May 2023`.
#[inline(never)]
pub(super) fn date(year: u16, month: u8, day: u8) -> String {
    english::date(year, month, day)
}
