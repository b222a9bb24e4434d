//! The visit on the page kept as a case, with what the document says must come out.

use super::part;
use crate::app::{AuthorsAction, CaseField, CaseLacks, Screen, Workbench};
use crate::ui::element::{El, el, text_el};
use crate::ui::frame::{self, Frame};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The section, where a visit is filled in.
pub(super) fn kept_case(
    frame: &Frame,
    bench: &Workbench,
    now: &Screen,
    act: &Callback<AuthorsAction>,
) -> Option<El> {
    let texts = frame.language.authors_texts();
    let kept = bench.case.kept.as_ref().map(|name| (texts.case_kept)(name, bench.agrees(name)));
    let status = el("p").attr("role", "status").text(kept.unwrap_or_default());
    let Screen::Estimated(answer) = now else { return Some(el("div").child(status)) };
    let field = |field, label: String| typed(field, label, bench, act);
    let tiers = answer.estimate.tiers.iter();
    let tiers = tiers.map(|one| field(CaseField::Tier(one.tier), frame.tier(one.tier)));
    let lacks = bench.case.lacks.as_ref().map(|lacks| match lacks {
        CaseLacks::NameOrSource => texts.case_lacks_name.to_owned(),
        CaseLacks::Expectation => texts.case_lacks_result.to_owned(),
        CaseLacks::Amount(text) => (texts.case_no_amount)(text),
    });
    let keeping = act.clone();
    let keep = Callback::from(move |_| keeping.emit(AuthorsAction::CaseKept));
    Some(
        part("kept-case", texts.keep_case)
            .child(text_el("p", "hint", texts.keep_case_hint))
            .child(field(CaseField::Name, texts.case_name.to_owned()))
            .child(field(CaseField::Source, texts.case_source.to_owned()))
            .child(
                el("fieldset").child(text_el("legend", "", texts.case_expected)).child(
                    el("div")
                        .class("expected")
                        .all(tiers)
                        .child(field(CaseField::Personal, texts.case_personal.to_owned())),
                ),
            )
            .child_opt(lacks.map(|words| text_el("p", "error", words).attr("role", "alert")))
            .child(el("p").child(frame::button("go", texts.case_keep.into(), None, keep)))
            .child(status),
    )
}

fn typed(field: CaseField, label: String, bench: &Workbench, act: &Callback<AuthorsAction>) -> El {
    let id = match field {
        CaseField::Name => "case-name".to_owned(),
        CaseField::Source => "case-source".to_owned(),
        CaseField::Tier(tier) => format!("case-tier-{}", tier.id()),
        CaseField::Personal => "case-personal".to_owned(),
    };
    let act = act.clone();
    let oninput = move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        act.emit(AuthorsAction::CaseTyped(field, input.value()));
    };
    let value = bench.case.text(field).to_owned();
    el("p")
        .child(text_el("label", "", label).attr("for", id.clone()))
        .child(html! { <input type="text" key="typed" {id} {value} autocomplete="off" {oninput} /> })
}
