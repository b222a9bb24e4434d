//! Any bytes as what a link carries, with a checksum that is right, and any text as a link: a form, or refused.
#![no_main]

use benefit_estimator::app::{link_text, read_link};
use libfuzzer_sys::fuzz_target;

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The body as a link of a version, with its length and its checksum: without them every input would stop there.
fn sealed(version: u8, body: &[u8]) -> String {
    let sum =
        body.iter().fold(0x811c_9dc5_u32, |sum, &byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let mut bytes = Vec::new();
    if version == 2 {
        let (low, high) = (body.len() & 0x7f, body.len() >> 7);
        bytes.extend(if high == 0 { vec![low as u8] } else { vec![low as u8 | 0x80, (high & 0x7f) as u8] });
    }
    bytes.extend(body);
    bytes.extend(sum.to_be_bytes());
    let bits: Vec<u8> =
        bytes.iter().flat_map(|byte| (0..8).rev().map(move |place| byte >> place & 1)).collect();
    let letters = bits.chunks(6).map(|six| {
        let value = (0..6).fold(0, |value, place| value << 1 | six.get(place).copied().unwrap_or(0));
        char::from(LETTERS[usize::from(value)])
    });
    format!("{version}.{}", letters.collect::<String>())
}

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = read_link(text);
    }
    for version in [1, 2] {
        // What was read and can be written is read again.
        let written = read_link(&sealed(version, bytes)).ok().and_then(|carried| link_text(&carried));
        assert!(written.is_none_or(|text| read_link(&text).is_ok()));
    }
});
