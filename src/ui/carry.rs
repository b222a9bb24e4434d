//! The visit as a link and a QR code, and what to do with one that came by a link.

use super::element::{El, details, el, line, p};
use super::frame::{Frame, actions};
use super::headline::{payment, short};
use super::result::Answered;
use super::run;
use crate::app::{
    Action, Brought, Carried, Field, Form, LINK_MARK, State, counting, link_text, set_aside, since,
    typed_money,
};
use crate::format::short_yuan;
use crate::joined::joined;
use crate::terms::{FactId, Sum};
use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// Link and code; nothing where the form holds what no link can carry.
#[inline(never)]
pub(super) fn carry(answer: Answered<'_>) -> El {
    let t = &answer.frame.later_texts().carry;
    let section = details("more carry", answer.frame.texts().sections.carry);
    let carried = Carried {
        form: self_contained(answer),
        version: answer.pack.version.clone(),
        personal: answer.estimate.personal,
    };
    let Some(address) = link_text(&carried).map(|text| format!("{}{LINK_MARK}{text}", answer.state.address))
    else {
        return section;
    };
    let code = code(&address).map(|code| picture(&code, t.qr));
    let left_out = !set_aside(answer.pack, &answer.state.form, &answer.state.ledger).is_empty();
    section
        .put(line("p", "hint", t.hint))
        .maybe(left_out.then(|| p(t.left_out)))
        .maybe(code)
        .put(actions([run::copy_button(answer.frame, t.copy, address.clone())]))
        .put(line("p", "address", address))
}

/// The code; with a mask chosen beforehand, since weighing all eight takes longer than the whole estimate.
fn code(address: &str) -> Option<QrCode> {
    let segments = QrSegment::make_segments(address);
    let mask = Some(Mask::new(2));
    QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, Version::MIN, Version::MAX, mask, true)
        .ok()
}

/// What counts, with the pack in force and what earlier visits have come to: the link stands alone.
fn self_contained(answer: Answered<'_>) -> Form {
    let mut form = counting(answer.pack, &answer.state.form);
    form.policy = Some(answer.pack.id.clone());
    for &sum in Sum::ALL {
        let amount = answer.case.year_to_date.get(sum);
        let text = if amount.is_zero() { String::new() } else { amount.to_string() };
        form.set_text(Field::Year(sum), text);
    }
    form
}

/// The code as one path of squares, with its quiet zone of four.
fn picture(code: &QrCode, name: &'static str) -> El {
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        for x in (0..size).filter(|&x| code.get_module(x, y)) {
            path.push_str(&format!("M{},{}h1v1h-1z", x + 4, y + 4));
        }
    }
    let side = (size + 8).to_string();
    el("svg")
        .class("qr")
        .attr("viewBox", format!("0 0 {side} {side}"))
        .attr("role", "img")
        .attr("aria-label", name)
        .put(el("rect").attr("width", side.clone()).attr("height", side))
        .put(el("path").attr("d", path))
}

/// The question whether a link's case may take the place of what is on the page.
#[inline(never)]
pub(super) fn brought(frame: &Frame, state: &State) -> Option<El> {
    let t = &frame.later_texts().carry;
    let banner = el("div").class("banner").attr("role", "alert").attr("id", "brought").attr("tabindex", "-1");
    match state.brought.as_ref()? {
        Brought::Offered(carried) => {
            let mine = !state.is_blank();
            let id = carried.form.policy.as_deref().unwrap_or_default();
            let gone = state.catalog.ready().is_some_and(|catalog| catalog.entry(id).is_none());
            Some(
                banner
                    .put(line("p", "lead", t.offered))
                    .put(p(summary(frame, state, &carried.form)))
                    .maybe(gone.then(|| p(t.gone)))
                    .maybe(mine.then(|| p(t.replaces)))
                    .put(line("p", "hint", t.stays_in_history))
                    .put(actions([
                        frame.button("go", t.take, Action::LinkTaken),
                        frame.plain(t.leave, Action::LinkLeft),
                    ])),
            )
        }
        Brought::Unreadable(fault) => {
            Some(banner.put(p((t.unreadable)(*fault))).put(actions([frame.plain(t.close, Action::LinkLeft)])))
        }
        Brought::Taken { .. } => None,
    }
}

/// A case in one line: where, which insurance, what kind of care, how much.
fn summary(frame: &Frame, state: &State, form: &Form) -> String {
    let words = &frame.texts().words;
    let id = form.policy.as_deref().unwrap_or_default();
    let entry = state.catalog.ready().and_then(|catalog| catalog.entry(id));
    let parts = [
        entry.map(|entry| frame.language.of(&entry.region).to_owned()),
        form.insurance.map(|one| (words.insurance)(one).0.to_owned()),
        form.setting.map(|one| frame.option(FactId::Setting, one.id()).0),
        form.level.map(|one| frame.option(FactId::Level, one.id()).0),
        typed_money(form.text(Field::Total)).map(|total| short_yuan(total, frame.language)),
    ];
    joined(&parts.into_iter().flatten().collect::<Vec<_>>(), " · ")
}

/// What the policy's new figures change for a case that came by a link.
pub(super) fn changed_since(answer: Answered<'_>) -> Option<El> {
    let t = &answer.frame.later_texts().carry;
    let since = since(answer.state, &answer.pack.version)?;
    let now = short(answer.frame, answer.certainty().headline);
    let sentence = if since.personal == answer.estimate.personal {
        (t.changed_same)(since.version, &now)
    } else {
        (t.changed)(since.version, &payment(answer.frame, answer.certainty(), since.personal), &now)
    };
    Some(line("p", "banner", sentence))
}
