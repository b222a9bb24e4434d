//! Any bytes as what a link carries, with a checksum that is right, and any text as a link: a form, or refused.
#![no_main]

use benefit_estimator::app::{link_text, read_link};
use libfuzzer_sys::fuzz_target;

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The body with its checksum as base64url: without it every input would stop at the checksum.
fn sealed(body: &[u8]) -> String {
    let sum = body.iter().fold(0x811c_9dc5_u32, |sum, &byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let bytes: Vec<u8> = body.iter().copied().chain(sum.to_be_bytes()).collect();
    let bits: Vec<u8> = bytes.iter().flat_map(|byte| (0..8).rev().map(move |place| byte >> place & 1)).collect();
    let letters = bits.chunks(6).map(|six| {
        let value = (0..6).fold(0, |value, place| value << 1 | six.get(place).copied().unwrap_or(0));
        char::from(LETTERS[usize::from(value)])
    });
    format!("1.{}", letters.collect::<String>())
}

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = read_link(text);
    }
    if let Ok(carried) = read_link(&sealed(bytes)) {
        // What was read and can be written is read again.
        if let Some(text) = link_text(&carried) {
            assert!(read_link(&text).is_ok());
        }
    }
});
