//! A visit as a short text for a link or a QR code: versioned, checksummed, nothing personal in it.
//!
//! `1.` and base64url of: the pack's id and version, the answers a byte each, the amounts in fen, the flags, own
//! figures as written, what the person paid when the link was made; behind all a checksum. Messengers append things
//! like `&appinstall=0` or `?from=…`: whatever cannot be base64url ends the text.

use super::field::{Field, Flag, YearSum};
use super::form::Form;
use super::typed::{fault_of, field_text, rate_of, typed_money};
use crate::money::Money;
use crate::terms::{FigurePath, Identity, Insurance, Level, Place, Setting, Tier};

/// What a link carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The form, amounts as plain decimals.
    pub form: Form,
    /// The pack's version when the link was made.
    pub version: String,
    /// What the person paid by it then.
    pub personal: Money,
}

/// Why a link cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFault {
    /// Made by a later version of this page.
    Newer,
    /// Cut off, or not made by this page.
    Broken,
}

/// What stands before the text in an address.
pub const LINK_MARK: &str = "#c=";

/// The first letters of the text: its version.
const VERSION: &str = "1.";
/// More than any real visit needs; what is longer is not read.
const LONGEST: usize = 2000;
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const BILL: [Field; 4] = [Field::Total, Field::FullSelf, Field::OverLimit, Field::AdvanceSelf];

/// The text for a link; `None` where something typed is no amount.
#[must_use]
pub fn link_text(carried: &Carried) -> Option<String> {
    let form = &carried.form;
    let mut out = Vec::new();
    put_text(&mut out, form.policy.as_deref()?)?;
    put_text(&mut out, &carried.version)?;
    put_number(&mut out, carried.personal.fen());
    out.push(chosen(Insurance::ALL, form.insurance));
    out.push(chosen(Setting::ALL, form.setting));
    out.push(chosen(Level::ALL, form.level));
    out.push(chosen(Place::ALL, form.place));
    out.push(
        Flag::ALL
            .iter()
            .enumerate()
            .fold(0, |bits, (place, &flag)| bits | (u8::from(form.flag(flag)) << place)),
    );
    out.push(u8::try_from(form.identities.len()).ok()?);
    for identity in &form.identities {
        out.push(chosen(Identity::ALL, Some(*identity)));
    }
    out.push(u8::from(form.no_identity));
    // An own figure that is not understood does not count: the result stands without it.
    let counts = |field, text: &str| !matches!(field, Field::Figure(_)) || fault_of(field, text).is_none();
    let fields = form
        .texts()
        .filter(|&(field, text)| form.is_typed(field) && tag(field).is_some() && counts(field, text));
    for (field, text) in fields {
        out.push(tag(field)?);
        match field {
            Field::Figure(_) | Field::Day => put_text(&mut out, &field_text(field, text).ok()?)?,
            Field::BedDays => put_number(&mut out, field_text(field, text).ok()?.parse().ok()?),
            _ => put_number(&mut out, typed_money(text)?.fen()),
        }
    }
    let sum = checksum(&out);
    out.extend(sum.to_be_bytes());
    Some(format!("{VERSION}{}", encode(&out)))
}

/// What a link's text says.
///
/// # Errors
/// Whether it is of a later version, or damaged.
pub fn read_link(text: &str) -> Result<Carried, LinkFault> {
    let Some(text) = text.strip_prefix(VERSION) else {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let newer = digits > 0 && text.as_bytes().get(digits) == Some(&b'.');
        return Err(if newer { LinkFault::Newer } else { LinkFault::Broken });
    };
    decode(text).and_then(|bytes| carried(&bytes)).ok_or(LinkFault::Broken)
}

fn carried(bytes: &[u8]) -> Option<Carried> {
    let (body, sum) = bytes.split_at_checked(bytes.len().checked_sub(4)?)?;
    if checksum(body).to_be_bytes() != *sum {
        return None;
    }
    let mut rest = Rest(body);
    let mut form = Form::at(Some(rest.text()?));
    let version = rest.text()?;
    let personal = rest.money()?;
    form.insurance = one_of(Insurance::ALL, rest.byte()?)?;
    form.setting = one_of(Setting::ALL, rest.byte()?)?;
    form.level = one_of(Level::ALL, rest.byte()?)?;
    form.place = one_of(Place::ALL, rest.byte()?)?;
    let flags = rest.byte()?;
    for (place, &flag) in Flag::ALL.iter().enumerate() {
        form.set_flag(flag, flags & (1 << place) != 0);
    }
    for _ in 0..rest.byte()? {
        form.tick(one_of(Identity::ALL, rest.byte()?)??, true);
    }
    if rest.byte()? != 0 {
        form.say_no_identity(true);
    }
    while !rest.0.is_empty() {
        let field = tagged(rest.byte()?)?;
        let text = match field {
            Field::Figure(path) if path.part.is_rate() => percent_text(rest.text()?),
            Field::Figure(_) | Field::Day => rest.text()?,
            Field::BedDays => rest.number()?.to_string(),
            _ => {
                let text = rest.money()?.to_string();
                text.strip_suffix(".00").map(str::to_owned).unwrap_or(text)
            }
        };
        form.set_text(field, text);
    }
    Some(Carried { form, version, personal })
}

/// A share as it is typed: `1` of the contract would be asked about.
fn percent_text(share: String) -> String {
    rate_of(&share).map_or(share, |rate| rate.to_string())
}

/// A field's byte: bill, day, bed-days, the year, statement, own figures.
fn tag(field: Field) -> Option<u8> {
    let place = fields().position(|one| one == field)?;
    u8::try_from(place).ok()
}

fn tagged(tag: u8) -> Option<Field> {
    fields().nth(usize::from(tag))
}

/// All fields a link can carry, in an order that never changes within a version.
fn fields() -> impl Iterator<Item = Field> {
    BILL.into_iter()
        .chain([Field::Day, Field::BedDays])
        .chain(YearSum::ALL.map(Field::Year))
        .chain(Tier::ALL.iter().map(|&tier| Field::Settled(tier)))
        .chain(FigurePath::all().map(Field::Figure))
}

/// 0 for no answer, else its place from 1.
fn chosen<T: PartialEq>(all: &[T], answer: Option<T>) -> u8 {
    let place = answer.and_then(|answer| all.iter().position(|one| *one == answer));
    place.and_then(|place| u8::try_from(place + 1).ok()).unwrap_or_default()
}

fn one_of<T: Copy>(all: &[T], byte: u8) -> Option<Option<T>> {
    match byte.checked_sub(1) {
        None => Some(None),
        Some(place) => all.get(usize::from(place)).copied().map(Some),
    }
}

fn put_text(out: &mut Vec<u8>, text: &str) -> Option<()> {
    out.push(u8::try_from(text.len()).ok()?);
    out.extend(text.as_bytes());
    Some(())
}

/// Seven bits a byte, the lowest first; the eighth says that more follow.
fn put_number(out: &mut Vec<u8>, mut number: u64) {
    loop {
        let [low, ..] = (number & 0x7f).to_le_bytes();
        number >>= 7;
        out.push(if number == 0 { low } else { low | 0x80 });
        if number == 0 {
            return;
        }
    }
}

/// What has not been read yet.
struct Rest<'b>(&'b [u8]);

impl Rest<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn text(&mut self) -> Option<String> {
        let length = usize::from(self.byte()?);
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        String::from_utf8(text.to_vec()).ok()
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0_u64;
        for shift in (0..63).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn money(&mut self) -> Option<Money> {
        let fen = self.number()?;
        (fen <= Money::LARGEST_SUM.fen()).then(|| Money::of_fen(fen))
    }
}

/// FNV-1a: finds what messengers cut off or change; nobody is kept from making a link by hand.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum: u32, &byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn encode(bytes: &[u8]) -> String {
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

fn decode(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let (mut bits, mut count) = (0_u32, 0_u32);
    for letter in text.bytes().take(LONGEST) {
        let Some(value) = LETTERS.iter().position(|&one| one == letter) else { break };
        bits = (bits << 6) | u32::try_from(value).ok()?;
        count += 6;
        if count >= 8 {
            count -= 8;
            let [.., low] = (bits >> count).to_be_bytes();
            out.push(low);
        }
    }
    Some(out)
}
