//! A visit as a short text for a link or a QR code: versioned, checksummed, nothing personal in it.
//!
//! `2.` and base64url of: how long what follows is; the pack's id and version, what the person paid when the link was made,
//! and the answers, each by the number of its name (`names`) with its value; a checksum. Whatever a messenger appends to
//! the text is past that length, or cannot be base64url: it is not read. Links of version 1 (`first`) are read for ever.

mod first;
mod letters;
mod names;

use super::aside::counting;
use super::field::{Choice, Field, Flag, NO, YES};
use super::form::Form;
use super::guide::Step;
use super::reply::Reply;
use super::screen::Answer;
use super::typed::{fault_of, field_text, typed_money};
use crate::listed::AddAll;
use crate::money::Money;
use crate::terms::{FactId, Id, Identity, Insurance, Level, Place, Setting};
use letters::{Rest, checksum, decode, encode, put_number, put_text};
use names::{name_numbered, number_of};

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
    /// Whole, and it names something that this page does not know.
    Unknown,
    /// Its end is missing.
    CutOff,
    /// Changed on its way, or not made by this page.
    Damaged,
}

/// What stands before the text in an address.
pub const LINK_MARK: &str = "#c=";

const FIRST: &str = "1";
const SECOND: &str = "2";
/// What was said to a question that can be answered without filling anything in.
const UNKNOWN: &str = "unknown";
const NOTHING: &str = "nothing";
/// In the place of an identity: none of them.
const NONE: &str = "none";

/// The visit on the page as a link carries it: what counts, with the pack in force and what earlier visits have come to, so
/// that it stands alone.
#[must_use]
pub(super) fn carried(form: &Form, answer: &Answer) -> Carried {
    let mut form = counting(&answer.pack, form);
    form.policy = Some(answer.pack.id.clone());
    for sum in answer.pack.every_sum() {
        let amount = answer.case.year_to_date.get(sum);
        let text = if amount.is_zero() { String::new() } else { amount.to_string() };
        form.set_text(Field::Year(sum), text);
    }
    Carried { form, version: answer.pack.version.clone(), personal: answer.estimate.personal }
}

/// The text for a link; `None` where something typed is no amount.
#[must_use]
pub fn link_text(carried: &Carried) -> Option<String> {
    let form = &carried.form;
    let mut body = Vec::new();
    put_text(&mut body, form.policy.as_deref()?)?;
    put_text(&mut body, &carried.version)?;
    put_number(&mut body, carried.personal.fen());
    let mut said: Vec<(&str, &str)> = Vec::new();
    said.add_all(form.insurance.map(|one| ("insurance", one.id())));
    said.add_all(form.setting.iter().map(|one| ("setting", one.id())));
    said.add_all(form.level.iter().map(|one| ("level", one.id())));
    said.add_all(form.place.iter().map(|one| ("place", one.id())));
    said.add_all(form.identities.iter().map(|one| ("identities", one.id())));
    said.add_all(form.says_no_identity().then_some(("identities", NONE)));
    said.add_all(form.turned().map(|flag| (flag.key(), if form.flag(flag) { YES } else { NO })));
    let replied = |reply| Step::REPLIED.into_iter().filter(move |&step| form.reply(step) == Some(reply));
    said.add_all(replied(Reply::Unknown).map(|step| (UNKNOWN, step.id())));
    let nothing = replied(Reply::Nothing).filter(|step| *step != Step::Identities);
    said.add_all(nothing.map(|step| (NOTHING, step.id())));
    for (question, answer) in said {
        put_name(&mut body, &format!("{question}.{answer}"))?;
    }
    for (fact, answer) in form.answers() {
        put_name(&mut body, &format!("{}.{answer}", Field::Fact(fact).path()))?;
    }
    // An own figure that is not understood does not count: the result stands without it.
    let counts = |field, text: &str| !matches!(field, Field::Figure(_)) || fault_of(field, text).is_none();
    let typed = form.texts().filter(|&(field, _)| is_carried(field) && form.is_typed(field));
    for (field, text) in typed.filter(|&(field, text)| counts(field, text)) {
        put_name(&mut body, &field.path())?;
        put_number(&mut body, number(field, text)?);
    }
    let mut whole = Vec::new();
    put_number(&mut whole, u64::try_from(body.len()).ok()?);
    let sum = checksum(&body);
    whole.extend(body);
    whole.extend(sum);
    Some(format!("{SECOND}.{}", encode(&whole)))
}

/// What a link's text says.
///
/// # Errors
/// Why it cannot be read.
pub fn read_link(text: &str) -> Result<Carried, LinkFault> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('.') {
        Some((SECOND, rest)) => second(&decode(rest)),
        Some((FIRST, rest)) => first::read(&decode(rest)),
        Some((version, _)) if digits(version) && !version.is_empty() && !version.starts_with('0') => {
            Err(LinkFault::Newer)
        }
        None if digits(text) => Err(LinkFault::CutOff),
        _ => Err(LinkFault::Damaged),
    }
}

fn second(bytes: &[u8]) -> Result<Carried, LinkFault> {
    let mut rest = Rest(bytes);
    let length = usize::try_from(rest.number()?).map_err(|_| LinkFault::Damaged)?;
    let body = rest.take(length)?;
    if checksum(body) != rest.take(4)? {
        return Err(LinkFault::Damaged);
    }
    let mut rest = Rest(body);
    let mut form = Form::at(Some(rest.text()?));
    let version = rest.text()?;
    let personal = rest.money()?;
    while !rest.0.is_empty() {
        let written;
        let name = match rest.number()? {
            0 => {
                written = rest.text()?;
                &written
            }
            number => name_numbered(number).ok_or(LinkFault::Unknown)?,
        };
        take(&mut form, name, &mut rest)?;
    }
    Ok(Carried { form, version, personal })
}

/// An answer by its name, with its value where it has one.
fn take(form: &mut Form, name: &str, rest: &mut Rest<'_>) -> Result<(), LinkFault> {
    if let Some(field) = Field::of_path(name).filter(|&field| is_carried(field)) {
        let number = rest.number()?;
        form.set_text(field, text(field, number)?);
        return Ok(());
    }
    answer(form, name).ok_or(LinkFault::Unknown)
}

/// An answer that is chosen: `insurance.resident`.
fn answer(form: &mut Form, name: &str) -> Option<()> {
    let (question, answer) = name.split_once('.')?;
    match question {
        "insurance" => form.insurance = Some(Insurance::from_id(answer)?),
        "setting" => form.setting = Some(Setting::from_id(answer)?),
        "level" => form.level = Some(Level::from_id(answer)?),
        "place" => form.place = Some(Place::from_id(answer)?),
        "identities" if answer == NONE => form.say(Step::Identities, Reply::Nothing),
        "identities" => form.tick(Identity::from_id(answer)?, true),
        "facts" => {
            let (fact, answer) = answer.split_once('.')?;
            form.choose(Choice::Fact(FactId::from_id(fact)?, Id::parse(answer)?));
        }
        UNKNOWN => form.say(replied(answer)?, Reply::Unknown),
        NOTHING => form.say(replied(answer)?, Reply::Nothing),
        _ => {
            let flag = Flag::ALL.into_iter().find(|flag| flag.key() == question)?;
            form.set_flag(flag, answer == YES);
        }
    }
    Some(())
}

/// A question that can be answered without filling anything in.
fn replied(id: &str) -> Option<Step> {
    Step::REPLIED.into_iter().find(|step| step.id() == id)
}

/// By its number; a name that has none is written out, so that no list has to grow with the vocabulary.
fn put_name(out: &mut Vec<u8>, name: &str) -> Option<()> {
    if let Some(number) = number_of(name) {
        put_number(out, number);
        return Some(());
    }
    put_number(out, 0);
    put_text(out, name)
}

/// Whether a link carries what is typed here: what belongs to the visit.
fn is_carried(field: Field) -> bool {
    matches!(
        field,
        Field::Total
            | Field::FullSelf
            | Field::OverLimit
            | Field::AdvanceSelf
            | Field::Day
            | Field::BedDays
            | Field::Fact(_)
            | Field::Year(_)
            | Field::Settled(_)
            | Field::Figure(_)
    )
}

/// What is typed in a field as a whole number: fen, days, `20230501`, ten-thousandths.
fn number(field: Field, text: &str) -> Option<u64> {
    match field {
        Field::Day => field_text(field, text).ok()?.replace('-', "").parse().ok(),
        Field::BedDays | Field::Fact(_) => field_text(field, text).ok()?.parse().ok(),
        Field::Figure(path) if path.part().is_rate() => ten_thousandths(&field_text(field, text).ok()?),
        _ => typed_money(text).map(Money::fen),
    }
}

/// What to type in a field for a number.
fn text(field: Field, number: u64) -> Result<String, LinkFault> {
    Ok(match field {
        Field::Day => format!("{:04}-{:02}-{:02}", number / 10_000, number / 100 % 100, number % 100),
        Field::BedDays | Field::Fact(_) => number.to_string(),
        // With the sign it is a percentage, whatever its size.
        Field::Figure(path) if path.part().is_rate() => {
            format!("{}%", Money::of_fen(number).to_string().trim_end_matches('0').trim_end_matches('.'))
        }
        _ if number > Money::LARGEST_SUM.fen() => return Err(LinkFault::Damaged),
        _ => Money::of_fen(number).in_short(),
    })
}

/// `0.6667` is 6667; `None` for what has more decimals, or is no share.
fn ten_thousandths(share: &str) -> Option<u64> {
    let (whole, fraction) = share.split_once('.').unwrap_or((share, ""));
    if whole.len() > 1 || fraction.len() > 4 {
        return None;
    }
    format!("{whole}{fraction:0<4}").parse().ok()
}
