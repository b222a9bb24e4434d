//! The visit as a link and a QR code, and what to do with one that came by a link.

mod lines;
mod picture;
mod png;

use super::aloud;
use super::amount::{payment, short};
use super::browser;
use super::element::{El, details, el, p, text_el};
use super::frame::{Frame, actions};
use super::next;
use super::result_context::ResultContext;
use super::take_away as receipt;
use crate::app::{
    Action, Field, Form, Imported, LINK_MARK, State, Whose, link_of, set_aside, since, typed_money,
};
use crate::format::short_yuan;
use crate::join::join;
use crate::listed::AsList;
use crate::terms::FactId;
use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// Link and code; nothing where the form holds what no link can carry.
pub(super) fn share(answer: ResultContext<'_>) -> El {
    let t = &answer.frame.explore_texts().share;
    let section = details("more carry", answer.frame.explore_texts().sections.share);
    let Some(address) = link_of(&answer.state.form, &answer.state.ledger, answer.whole)
        .map(|text| format!("{}{LINK_MARK}{text}", answer.state.sharing.address))
    else {
        return section;
    };
    let code = code(&address).map(|code| picture::code(&code, t.qr));
    let left_out = !set_aside(answer.pack, &answer.state.form, &answer.state.ledger).is_empty();
    let card = answer.state.sharing.picture.as_ref().map(|picture| {
        let alt = std::iter::once(receipt::message(answer, "")).chain(next::today(answer)).listed();
        el("div")
            .child(text_el("p", "hint", t.keep_picture))
            .child(el("img").class("card").attr("src", picture.to_string()).attr("alt", join(&alt, "\n")))
    });
    section
        .child(text_el("p", "hint", t.hint))
        .child_opt(left_out.then(|| p(t.left_out)))
        .child(actions([
            browser::copy_button(answer.frame, t.message, receipt::message(answer, &address)),
            picture::button(answer, t.picture, &address),
            aloud::read_button(answer.frame, t.read_aloud, receipt::spoken(answer)),
        ]))
        .child_opt(
            (answer.state.sharing.voice == Some(false))
                .then(|| text_el("p", "hint", t.no_voice).attr("role", "status")),
        )
        .child_opt(card)
        .child(text_el("p", "hint", t.scan))
        .child_opt(code)
        .child(actions([browser::copy_button(answer.frame, t.copy, address.clone())]))
        .child(text_el("p", "address", address))
}

/// The code; with a mask chosen beforehand, since weighing all eight takes longer than the whole estimate.
fn code(address: &str) -> Option<QrCode> {
    let segments = QrSegment::make_segments(address);
    let mask = Some(Mask::new(2));
    QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, Version::MIN, Version::MAX, mask, true)
        .ok()
}

/// The question whether a link's case may take the place of what is on the page.
pub(super) fn imported(frame: &Frame, state: &State) -> Option<El> {
    let t = &frame.explore_texts().share;
    let banner = el("div").class("banner").attr("id", "brought").attr("tabindex", "-1");
    let banner = match state.sharing.imported {
        Some(Imported::Taken { .. }) => banner,
        _ => banner.attr("role", "alert"),
    };
    match state.sharing.imported.as_ref()? {
        Imported::Offered(carried) => {
            let mine = !state.is_blank();
            let id = carried.form.policy.as_deref().unwrap_or_default();
            let gone = state.fetched.catalog.ready().is_some_and(|catalog| catalog.entry(id).is_none());
            Some(
                banner
                    .child(text_el("p", "lead", t.offered))
                    .child(p(summary(frame, state, &carried.form)))
                    .child_opt(gone.then(|| p(t.gone)))
                    .child_opt(mine.then(|| p(t.replaces)))
                    .child(text_el("p", "hint", t.stays_in_history))
                    .child(actions([
                        frame.button("go", t.take, Action::LinkTaken),
                        frame.plain(t.leave, Action::LinkLeft),
                    ])),
            )
        }
        Imported::Unreadable(fault) => Some(
            banner.child(p((t.unreadable)(*fault))).child(actions([frame.plain(t.close, Action::LinkLeft)])),
        ),
        Imported::Taken { whose: Whose::Own, .. } => None,
        Imported::Taken { whose: Whose::Sent, .. } => {
            Some(banner.child(p(t.taken)).child(actions([frame.plain(t.start_own, Action::Cleared)])))
        }
    }
}

/// A case in one line: where, which insurance, what kind of care, how much.
fn summary(frame: &Frame, state: &State, form: &Form) -> String {
    let words = &frame.texts().words;
    let id = form.policy.as_deref().unwrap_or_default();
    let entry = state.fetched.catalog.ready().and_then(|catalog| catalog.entry(id));
    let parts = [
        entry.map(|entry| frame.language.of(&entry.region).to_owned()),
        form.insurance.map(|one| (words.insurance)(one).0.to_owned()),
        form.setting.map(|one| frame.option(FactId::Setting, one.id()).0),
        form.level.map(|one| frame.option(FactId::Level, one.id()).0),
        typed_money(form.text(Field::TOTAL)).map(|total| short_yuan(total, frame.language)),
    ];
    join(&parts.into_iter().flatten().collect::<Vec<_>>(), " · ")
}

/// What the policy's new figures change for a case that came by a link.
pub(super) fn changed_since(answer: ResultContext<'_>) -> Option<El> {
    let t = &answer.frame.explore_texts().share;
    let since = since(answer.state.sharing.imported.as_ref(), &answer.pack.version)?;
    let now = short(answer.frame, answer.certainty().headline);
    let sentence = if since.personal == answer.estimate.personal {
        (t.changed_same)(since.version, &now)
    } else {
        (t.changed)(since.version, &payment(answer.frame, answer.certainty(), since.personal), &now)
    };
    Some(text_el("p", "banner", sentence))
}
