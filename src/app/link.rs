//! A visit as a short text for a link or a QR code: versioned, checksummed, nothing personal in it.
//!
//! `2.` and base64url of: how long what follows is; the pack's id and version, what the person paid when the link was made,
//! and the answers, each by the number of its name (`names`) with its value; then those of the year's other visits; a
//! checksum. Whatever a messenger appends to the text is past that length, or cannot be base64url: it is not read. Links of
//! version 1 (`first`) are read for ever.

mod answers;
mod first;
mod letters;
mod names;
mod shared_case;

use super::answer::Answer;
use super::aside::counting;
use super::field::{Field, NO, YES};
use super::form::Form;
use super::ledger::Ledger;
use super::reply::Reply;
use super::step::GuideStep;
use super::typed::fault_of;
use crate::listed::{AddAll, AsList};
use answers::{FIFTH, NONE, NOTHING, TENTH, UNKNOWN, answer, number, text};
use letters::{Rest, checksum, decode, encode, put_number, put_text};
use names::{name_numbered, number_of};
pub use shared_case::{LinkFault, SharedCase};
use std::rc::Rc;

/// What stands before the text in an address.
pub const LINK_MARK: &str = "#c=";

/// What follows is another visit, before the one on the page or after it.
const BEFORE: &str = "visit.before";
const AFTER: &str = "visit.after";

const FIRST: &str = "1";
const SECOND: &str = "2";

/// The visits as a link carries them: what counts of the one on the page, with the pack in force, and the year's others as they
/// were filled in. What earlier ones have come to is said where there is no list of them.
#[must_use]
pub(super) fn carried(form: &Form, ledger: &Ledger, answer: &Answer) -> SharedCase {
    let mut form = counting(&answer.pack, form);
    form.policy = Some(answer.pack.id.clone());
    for sum in answer.pack.every_sum().filter(|_| ledger.is_empty()) {
        let amount = answer.case.year_to_date.get(sum);
        let text = if amount.is_zero() { String::new() } else { amount.to_string() };
        form.set_text(Field::Year(sum), text);
    }
    let ledger = ledger.clone();
    SharedCase { form, ledger, version: answer.pack.version.clone(), personal: answer.estimate.personal }
}

/// The text for a link; `None` where something typed is no amount.
#[must_use]
pub fn link_text(carried: &SharedCase) -> Option<String> {
    let form = &carried.form;
    let mut body = Vec::new();
    put_text(&mut body, form.policy.as_deref()?)?;
    put_text(&mut body, &carried.version)?;
    put_number(&mut body, carried.personal.fen());
    put_answers(&mut body, form)?;
    for (name, visits) in [(BEFORE, &carried.ledger.before), (AFTER, &carried.ledger.after)] {
        for visit in visits.iter() {
            put_name(&mut body, name)?;
            put_answers(&mut body, visit)?;
        }
    }
    let mut whole = Vec::new();
    put_number(&mut whole, u64::try_from(body.len()).ok()?);
    let sum = checksum(&body);
    whole.extend(body);
    whole.extend(sum);
    Some(format!("{SECOND}.{}", encode(&whole)))
}

/// The answers of a visit, each by the number of its name.
fn put_answers(body: &mut Vec<u8>, form: &Form) -> Option<()> {
    let mut said: Vec<(&str, &str)> = Vec::new();
    said.add_all(form.insurance.map(|one| ("insurance", one.id())));
    said.add_all(form.setting.iter().map(|one| ("setting", one.id())));
    said.add_all(form.level.iter().map(|one| ("level", one.id())));
    said.add_all(form.place.iter().map(|one| ("place", one.id())));
    said.add_all(form.identities.iter().map(|one| ("identities", one.id())));
    said.add_all(form.says_no_identity().then_some(("identities", NONE)));
    said.add_all(form.turned().map(|flag| (flag.key(), if form.flag(flag) { YES } else { NO })));
    let replied = |reply| GuideStep::REPLIED.into_iter().filter(move |&step| form.reply(step) == Some(reply));
    said.add_all(replied(Reply::Unknown).map(|step| (UNKNOWN, step.id())));
    let nothing = replied(Reply::Nothing).filter(|step| *step != GuideStep::Identities);
    said.add_all(nothing.map(|step| (NOTHING, step.id())));
    said.add_all(replied(Reply::Tenth).map(|step| (TENTH, step.id())));
    said.add_all(replied(Reply::Fifth).map(|step| (FIFTH, step.id())));
    for (question, answer) in said {
        put_name(body, &format!("{question}.{answer}"))?;
    }
    for (fact, answer) in form.answers() {
        put_name(body, &format!("{}.{answer}", Field::Fact(fact).path()))?;
    }
    // An own figure that is not understood does not count: the result stands without it.
    let counts = |field, text: &str| !matches!(field, Field::Figure(_)) || fault_of(field, text).is_none();
    let counts_at_all = |field| {
        !GuideStep::of(field)
            .is_some_and(|step| form.reply(step).is_some_and(|reply| reply != Reply::Something))
    };
    let typed =
        form.texts().filter(|&(field, _)| field.is_carried() && form.is_typed(field) && counts_at_all(field));
    for (field, text) in typed.filter(|&(field, text)| counts(field, text)) {
        put_name(body, &field.path())?;
        put_number(body, number(field, text)?);
    }
    Some(())
}

/// What a link's text says.
///
/// # Errors
/// Why it cannot be read.
pub fn read_link(text: &str) -> Result<SharedCase, LinkFault> {
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

fn second(bytes: &[u8]) -> Result<SharedCase, LinkFault> {
    let mut rest = Rest(bytes);
    let length = usize::try_from(rest.number()?).map_err(|_| LinkFault::Damaged)?;
    let body = rest.take(length)?;
    if checksum(body) != rest.take(4)? {
        return Err(LinkFault::Damaged);
    }
    let mut rest = Rest(body);
    let policy = rest.text()?;
    let version = rest.text()?;
    let personal = rest.money()?;
    let mut form = Form::at(Some(policy.clone()));
    // Each with where it stands.
    let mut others: Vec<(&str, Form)> = Vec::new();
    while !rest.0.is_empty() {
        let written;
        let name = match rest.number()? {
            0 => {
                written = rest.text()?;
                &written
            }
            number => name_numbered(number).ok_or(LinkFault::Unknown)?,
        };
        match [BEFORE, AFTER].into_iter().find(|other| *other == name) {
            Some(other) => others.push((other, Form::at(Some(policy.clone())))),
            None => take(others.last_mut().map_or(&mut form, |(_, visit)| visit), name, &mut rest)?,
        }
    }
    let all = |place: &str| {
        let visits = others.iter().filter(|(other, _)| *other == place).map(|(_, visit)| visit.clone());
        Rc::new(visits.listed())
    };
    let ledger = Ledger { before: all(BEFORE), after: all(AFTER) };
    Ok(SharedCase { form, ledger, version, personal })
}

/// An answer by its name, with its value where it has one.
fn take(form: &mut Form, name: &str, rest: &mut Rest<'_>) -> Result<(), LinkFault> {
    if let Some(field) = Field::of_path(name).filter(|&field| field.is_carried()) {
        let number = rest.number()?;
        form.set_text(field, text(field, number)?);
        return Ok(());
    }
    answer(form, name).ok_or(LinkFault::Unknown)
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
