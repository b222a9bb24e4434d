//! Numbers and texts as bytes, and bytes as letters that no messenger changes.

use super::shared_case::LinkFault;
use crate::fnv;
use crate::money::Money;

/// More than any real visit needs; what is longer is not read.
const LONGEST: usize = 2000;
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

pub(super) fn put_text(out: &mut Vec<u8>, text: &str) -> Option<()> {
    out.push(u8::try_from(text.len()).ok()?);
    out.extend(text.as_bytes());
    Some(())
}

/// Seven bits a byte, the lowest first; the eighth says that more follow.
pub(super) fn put_number(out: &mut Vec<u8>, mut number: u64) {
    loop {
        let [low, ..] = (number & 0x7f).to_le_bytes();
        number >>= 7;
        out.push(if number == 0 { low } else { low | 0x80 });
        if number == 0 {
            return;
        }
    }
}

/// What has not been read yet. Whoever finds nothing more finds a text that was cut off.
pub(super) struct Rest<'b>(pub(super) &'b [u8]);

impl<'b> Rest<'b> {
    pub(super) fn take(&mut self, length: usize) -> Result<&'b [u8], LinkFault> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(LinkFault::CutOff)?;
        self.0 = rest;
        Ok(taken)
    }

    pub(super) fn byte(&mut self) -> Result<u8, LinkFault> {
        self.take(1)?.first().copied().ok_or(LinkFault::CutOff)
    }

    pub(super) fn text(&mut self) -> Result<String, LinkFault> {
        let length = usize::from(self.byte()?);
        String::from_utf8(self.take(length)?.to_vec()).map_err(|_| LinkFault::Damaged)
    }

    pub(super) fn number(&mut self) -> Result<u64, LinkFault> {
        let mut number = 0_u64;
        for shift in (0..63).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(LinkFault::Damaged)
    }

    pub(super) fn money(&mut self) -> Result<Money, LinkFault> {
        let fen = self.number()?;
        if fen > Money::LARGEST_SUM.fen() { Err(LinkFault::Damaged) } else { Ok(Money::of_fen(fen)) }
    }
}

/// Finds what messengers change; nobody is kept from making a link by hand.
pub(super) fn checksum(bytes: &[u8]) -> [u8; 4] {
    fnv::sum(fnv::OF_NOTHING, bytes).to_be_bytes()
}

/// The sum of names one after the other, each with its end.
pub(super) const fn sum_of_names(mut names: &[&str]) -> u32 {
    let mut whole = fnv::OF_NOTHING;
    while let [name, rest @ ..] = names {
        whole = fnv::sum(fnv::sum(whole, name.as_bytes()), b"\n");
        names = rest;
    }
    whole
}

pub(super) fn encode(bytes: &[u8]) -> String {
    let letter = |bits: u32| LETTERS.get((bits & 63) as usize).map_or('A', |&letter| char::from(letter));
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let bits =
            three.iter().fold(0_u32, |bits, &byte| (bits << 8) | u32::from(byte)) << (8 * (3 - three.len()));
        for place in 0..=three.len() {
            out.push(letter(bits >> (18 - 6 * place)));
        }
    }
    out
}

/// The bytes up to the first letter that encodes none.
pub(super) fn decode(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let (mut bits, mut count) = (0_u32, 0_u32);
    for letter in text.bytes().take(LONGEST) {
        let Some(value) = (0_u32..).zip(LETTERS).find(|&(_, &one)| one == letter).map(|(value, _)| value)
        else {
            break;
        };
        bits = (bits << 6) | value;
        count += 6;
        if count >= 8 {
            count -= 8;
            let [.., low] = (bits >> count).to_be_bytes();
            out.push(low);
        }
    }
    out
}
