//! The review sheet to print, and the day on which a second officer compared every figure.

use super::part;
use crate::app::{Action, AuthorsAction, SheetSigned, SigningLacks, Workbench};
use crate::review_sheet::review_sheet;
use crate::ui::browser;
use crate::ui::element::{El, el, text_el};
use crate::ui::frame::{self, Frame};
use crate::ui::save_link::save_link;
use web_sys::HtmlInputElement;
use yew::prelude::*;

const DAY: &str = "signing-day";

/// The section, where the pack loads.
pub(super) fn review(frame: &Frame, bench: &Workbench, act: &Callback<AuthorsAction>) -> Option<El> {
    let texts = frame.language.authors_texts();
    let pack = bench.policy()?.clone();
    let (name, language) = (format!("{}-review.html", pack.id), frame.language);
    let sheet = save_link(texts.review_sheet, name.into(), move || Some(review_sheet(&pack, language)));
    let signed = bench.signed().map(|SheetSigned { day, holds }| {
        (if holds { texts.signed } else { texts.signed_before })(&day.to_string())
    });
    let has_errors = bench.has_errors_beside_checked();
    Some(
        part("review", texts.review)
            .child(text_el("p", "hint", texts.review_hint))
            .child(el("p").child(sheet))
            .child_opt(
                (!bench.has_sources())
                    .then(|| text_el("p", "unchecked", texts.unsearched).attr("role", "note")),
            )
            .child_opt(has_errors.then(|| text_el("p", "hint", texts.signing_errors)))
            .child_opt((!has_errors).then(|| signing(frame, bench, act)))
            .child(el("p").attr("role", "status").text(signed.unwrap_or_default())),
    )
}

/// The day, and that it is so.
fn signing(frame: &Frame, bench: &Workbench, act: &Callback<AuthorsAction>) -> El {
    let texts = frame.language.authors_texts();
    let (typing, signing) = (act.clone(), act.clone());
    let oninput = move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        typing.emit(AuthorsAction::SigningTyped(input.value()));
    };
    let sign = Callback::from(move |_| {
        let today = browser::today().and_then(|fact| match fact {
            Action::TodayIs(day) => Some(day),
            _ => None,
        });
        signing.emit(AuthorsAction::Signed(today));
    });
    let lacks = bench.signing.lacks.as_ref().map(|lacks| match lacks {
        SigningLacks::Errors => texts.signing_errors.to_owned(),
        SigningLacks::NotADay(text) => (texts.signing_no_day)(text),
        SigningLacks::Future(day) => (texts.signing_future)(&day.to_string()),
        SigningLacks::BeforeDocument(day) => (texts.signing_before)(&day.to_string()),
    });
    let value = bench.signing.day.clone();
    el("div")
        .child(text_el("label", "", texts.signing_day).attr("for", DAY))
        .child(html! { <p><input type="text" key="typed" id={DAY} {value} inputmode="numeric" autocomplete="off" {oninput} /></p> })
        .child_opt(lacks.map(|words| text_el("p", "error", words).attr("role", "alert")))
        .child(el("p").child(frame::button("go", texts.sign.into(), None, sign)))
}
