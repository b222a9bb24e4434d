//! A figure of the pack chosen by its value and its phrase. Of a pack with very many a few are offered, and sought in.

use super::inputs::{Offer, select, typed};
use crate::app::{AuthorsAction, FigureHolds, PackFigure, Workbench};
use crate::format::{grouped, with_unit};
use crate::ui::element::{El, IntoText, el, text_el};
use crate::ui::frame::Frame;
use yew::prelude::*;

/// Letters of a phrase that are shown beside its figure.
const SHOWN: usize = 20;

/// A list of figures.
pub(super) struct FigureChoice<'c> {
    /// Its id.
    pub(super) id: &'c str,
    /// What it is for.
    pub(super) label: String,
    /// What stands for none of them.
    pub(super) none: &'static str,
    /// The one that is chosen; empty where none is.
    pub(super) chosen: &'c str,
    /// Which can be chosen.
    pub(super) fits: &'c dyn Fn(&PackFigure) -> bool,
    /// What happens with the one that is.
    pub(super) choose: Callback<String>,
}

/// The list, with a way to seek in it where it is long.
pub(super) fn figure_choice(
    frame: &Frame,
    bench: &Workbench,
    act: &Callback<AuthorsAction>,
    choice: FigureChoice<'_>,
) -> El {
    let texts = frame.language.authors_texts();
    let FigureChoice { id, label, none, chosen, fits, choose } = choice;
    let offered = bench.figures_offered(id, fits, chosen);
    let nothing: Offer = (String::new(), none.to_owned(), chosen.is_empty());
    let named = offered.figures.iter().map(|one| (one.id.clone(), said(frame, one), one.id == chosen));
    let seek = offered.are_many.then(|| {
        let (act, list) = (act.clone(), id.to_owned());
        let changed = Callback::from(move |text| act.emit(AuthorsAction::Sought(list.clone(), text)));
        let value = bench.sought(id).to_owned();
        typed(&format!("{id}-sought"), (texts.seek_figure)(&label), value, changed)
    });
    let more =
        (offered.more > 0).then(|| text_el("p", "hint", (texts.more_figures)(&offered.more.to_string())));
    let list = select(id, label.into_text(), std::iter::once(nothing).chain(named), choose);
    if seek.is_none() {
        return list;
    }
    el("div").child_opt(seek).child(list).child_opt(more)
}

/// A figure in words: its value, its phrase and its id.
fn said(frame: &Frame, one: &PackFigure) -> String {
    let texts = frame.language.authors_texts();
    let value = match one.holds {
        FigureHolds::NoCap => texts.figure_no_cap.to_owned(),
        FigureHolds::Unpublished => texts.row_unpublished.to_owned(),
        FigureHolds::Amount if !one.value.starts_with('×') => {
            with_unit(&grouped(&one.value), frame.language)
        }
        _ => one.value.clone(),
    };
    let mut quote: String = one.quote.chars().take(SHOWN).collect();
    if one.quote.chars().count() > SHOWN {
        quote.push('…');
    }
    let said = [value, quote.replace('\t', " ")].into_iter().filter(|text| !text.is_empty());
    said.chain([one.id.clone()]).collect::<Vec<_>>().join(" · ")
}
