//! What a form wrote, said where work goes on: the form's button is gone then, and the focus comes here.

use crate::app::{GoesOn, Workbench};
use crate::locale::{AuthorsTexts, wrote_text};
use crate::ui::element::{El, el, words};

/// The id of the place where work goes on.
pub(super) fn id(at: GoesOn) -> String {
    match at {
        GoesOn::Pick => "wrote-pick".to_owned(),
        GoesOn::Row => "wrote-row".to_owned(),
        GoesOn::Table(form) => format!("wrote-{}", form.list()),
        GoesOn::Begin => "files".to_owned(),
        GoesOn::Shelf => super::begin::COPIED.to_owned(),
        GoesOn::Cases => "cases".to_owned(),
        GoesOn::Found => "found".to_owned(),
    }
}

/// What was written last from here; it is there before anything is, so that what comes is said aloud.
pub(super) fn told(texts: &'static AuthorsTexts, bench: &Workbench, at: GoesOn) -> El {
    let wrote = bench.wrote_last(at).map(|wrote| wrote_text(wrote, texts));
    el("p")
        .attr("role", "status")
        .attr("id", id(at))
        .attr("tabindex", "-1")
        .child_opt(wrote.map(|text| words(text.into())))
}
