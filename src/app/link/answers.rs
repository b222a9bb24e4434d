//! The answers that a link carries: those chosen by their names, those typed as whole numbers.

use super::shared_case::LinkFault;
use crate::app::choice::Choice;
use crate::app::field::{Field, YES};
use crate::app::form::Form;
use crate::app::reply::Reply;
use crate::app::step::GuideStep;
use crate::app::typed::{field_text, typed_money};
use crate::money::Money;
use crate::terms::{FactId, Id, Identity, Insurance, Level, Place, Setting};

/// What was said to a question that can be answered without filling anything in.
pub(super) const UNKNOWN: &str = "unknown";
pub(super) const NOTHING: &str = "nothing";
/// The person does not know, and tries a tenth, or a fifth, of the bill.
pub(super) const TENTH: &str = "tenth";
pub(super) const FIFTH: &str = "fifth";
/// In the place of an identity: none of them.
pub(super) const NONE: &str = "none";

/// An answer that is chosen: `insurance.resident`.
pub(super) fn answer(form: &mut Form, name: &str) -> Option<()> {
    let (question, answer) = name.split_once('.')?;
    match question {
        "insurance" => form.insurance = Some(Insurance::from_id(answer)?),
        "setting" => form.setting = Some(Setting::from_id(answer)?),
        "level" => form.level = Some(Level::from_id(answer)?),
        "place" => form.place = Some(Place::from_id(answer)?),
        "identities" if answer == NONE => form.say(GuideStep::Identities, Reply::Nothing),
        "identities" => form.tick(Identity::from_id(answer)?, true),
        "facts" => {
            let (fact, answer) = answer.split_once('.')?;
            form.choose(Choice::Fact(FactId::from_id(fact)?, Id::parse(answer)?));
        }
        UNKNOWN => form.say(replied(answer)?, Reply::Unknown),
        NOTHING => form.say(replied(answer)?, Reply::Nothing),
        TENTH => form.say(replied(answer)?, Reply::Tenth),
        FIFTH => form.say(replied(answer)?, Reply::Fifth),
        _ => match Field::of_path(question)? {
            Field::Flag(flag) => form.set_flag(flag, answer == YES),
            Field::Fact(fact) => form.choose(Choice::Fact(fact, Id::parse(answer)?)),
            _ => return None,
        },
    }
    Some(())
}

/// A question that can be answered without filling anything in.
fn replied(id: &str) -> Option<GuideStep> {
    GuideStep::REPLIED.into_iter().find(|step| step.id() == id)
}

/// What is typed in a field as a whole number: fen, days, `20230501`, ten-thousandths.
pub(super) fn number(field: Field, text: &str) -> Option<u64> {
    match field {
        Field::Day => field_text(field, text).ok()?.replace('-', "").parse().ok(),
        Field::BedDays | Field::Fact(_) => field_text(field, text).ok()?.parse().ok(),
        Field::Figure(path) if path.part().is_rate() => ten_thousandths(&field_text(field, text).ok()?),
        _ => typed_money(text).map(Money::fen),
    }
}

/// What to type in a field for a number.
pub(super) fn text(field: Field, number: u64) -> Result<String, LinkFault> {
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
pub(super) fn ten_thousandths(share: &str) -> Option<u64> {
    let (whole, fraction) = share.split_once('.').unwrap_or((share, ""));
    if whole.len() > 1 || fraction.len() > 4 {
        return None;
    }
    format!("{whole}{fraction:0<4}").parse().ok()
}
