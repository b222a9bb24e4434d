//! Links of version 1: the pack's id and version, the answers a byte each in a fixed order, then what was typed, a checksum
//! behind all. Its bytes are places in lists, which stand in the order of that version in [`super::names`].

use super::answers::{answer, ten_thousandths, text};
use super::letters::{Rest, checksum};
use super::names::NAMES;
use super::shared_case::{LinkFault, SharedCase};
use crate::app::field::Field;
use crate::app::form::Form;
use crate::app::ledger::Ledger;
use crate::app::reply::Reply;
use crate::app::step::GuideStep;
use crate::terms::FigurePath;

/// The names of each list: where they begin, and how many there were.
const TYPED: (usize, u8) = (0, 38);
const CHOSEN: [(usize, u8); 4] = [(38, 2), (40, 4), (44, 4), (48, 5)];
const IDENTITIES: (usize, u8) = (53, 11);
/// What a bit that is not as usual says, from the lowest one, and whether it is set then.
const FLAGS: [(&str, bool); 5] = [
    ("grassroots_referral.yes", true),
    ("special_disease.yes", true),
    ("fee_for_service.no", false),
    ("severe_mental_disorder.yes", true),
    ("references.no", false),
];

/// What a text of version 1 says.
pub(super) fn read(bytes: &[u8]) -> Result<SharedCase, LinkFault> {
    let (body, sum) = bytes.split_at_checked(bytes.len().saturating_sub(4)).unwrap_or_default();
    if checksum(body) == sum {
        return carried(Rest(body));
    }
    // It does not say how long it was; one that ends within an answer was cut off.
    Err(match carried(Rest(bytes)) {
        Err(LinkFault::CutOff) => LinkFault::CutOff,
        _ => LinkFault::Damaged,
    })
}

fn carried(mut rest: Rest<'_>) -> Result<SharedCase, LinkFault> {
    let mut form = Form::at(Some(rest.text()?));
    let version = rest.text()?;
    let personal = rest.money()?;
    for list in CHOSEN {
        let place = rest.byte()?;
        if place != 0 {
            choose(&mut form, list, place)?;
        }
    }
    let flags = rest.byte()?;
    for (place, (name, set)) in FLAGS.into_iter().enumerate() {
        if (flags & (1 << place) != 0) == set {
            answer(&mut form, name).ok_or(LinkFault::Unknown)?;
        }
    }
    for _ in 0..rest.byte()? {
        choose(&mut form, IDENTITIES, rest.byte()?)?;
    }
    if rest.byte()? != 0 {
        form.say(GuideStep::Identities, Reply::Nothing);
    }
    while !rest.0.is_empty() {
        let place = rest.byte()?.checked_add(1).ok_or(LinkFault::Unknown)?;
        let field = Field::of_path(listed(TYPED, place)?).filter(|&field| field.is_carried());
        let field = field.ok_or(LinkFault::Unknown)?;
        let typed = match field {
            Field::Day => rest.text()?,
            Field::Figure(path) => own_figure(path, rest.text()?),
            _ => text(field, rest.number()?)?,
        };
        form.set_text(field, typed);
    }
    Ok(SharedCase { form, ledger: Ledger::default(), version, personal })
}

fn choose(form: &mut Form, list: (usize, u8), place: u8) -> Result<(), LinkFault> {
    answer(form, listed(list, place)?).ok_or(LinkFault::Unknown)
}

/// The name at a place of a list, from 1; a later program may have had more.
fn listed((begin, count): (usize, u8), place: u8) -> Result<&'static str, LinkFault> {
    let inside = (1..=count).contains(&place).then(|| begin + usize::from(place) - 1);
    inside.and_then(|place| NAMES.get(place)).copied().ok_or(LinkFault::Unknown)
}

/// Figures stand there as the contract writes them.
fn own_figure(path: FigurePath, written: String) -> String {
    if path.part().is_rate() {
        return ten_thousandths(&written)
            .and_then(|number| text(Field::Figure(path), number).ok())
            .unwrap_or(written);
    }
    crate::money::Money::parse(&written).map_or(written, crate::money::Money::in_short)
}
