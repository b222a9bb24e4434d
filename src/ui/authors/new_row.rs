//! A row written by form: which payer, for whom, for which care and where, by which figures.

use super::inputs::{Choice, select, tick, ticks};
use super::own::{group_words, places};
use crate::app::{AuthorsAction, PackFile, ROW_KEYS, ROW_TIERS, RowField, Workbench};
use crate::terms::{Insurance, Setting, VISIT};
use crate::ui::element::{El, details, el, text_el};
use crate::ui::frame::{self, Frame};
use yew::prelude::*;

/// The form, where there is a pack.
pub(super) fn new_row(frame: &Frame, bench: &Workbench, act: &Callback<AuthorsAction>) -> Option<El> {
    bench.written(PackFile::Pack)?;
    let texts = frame.language.authors_texts();
    let words = &frame.texts().words;
    let row = &bench.row;
    let does = |field: RowField| act.reform(move |text| AuthorsAction::RowTyped(field, text));
    let tiers = ROW_TIERS.iter().map(|tier| (tier.id().to_owned(), frame.tier(*tier), *tier == row.tier));
    let insurances = Insurance::ALL
        .iter()
        .map(|one| (one.id().to_owned(), (words.insurance)(*one).0.to_owned(), row.insurance == Some(*one)));
    let any = (String::new(), texts.any_insurance.to_owned(), row.insurance.is_none());
    let settings = Setting::ALL.iter().map(|one| {
        let changed = act.reform(|()| AuthorsAction::RowTyped(RowField::Setting(*one), String::new()));
        tick((words.setting)(*one).0.to_owned(), row.settings.contains(one), changed)
    });
    let groups = bench
        .names
        .groups
        .iter()
        .map(|one| (one.id.clone(), group_words(frame, one), row.groups.contains(&one.id)));
    let places = places(frame, bench).map(|(id, words)| {
        let checked = row.places.contains(&id);
        (id, words, checked)
    });
    let unpublished = act.reform(|()| AuthorsAction::RowTyped(RowField::Unpublished, String::new()));
    let form = el("div")
        .class("pick")
        .child(text_el("p", "hint", texts.row_hint))
        .child(select("row-tier", texts.row_tier, tiers, does(RowField::Tier)))
        .child(select(
            "row-insurance",
            texts.insurance,
            std::iter::once(any).chain(insurances),
            does(RowField::Insurance),
        ))
        .child(el("fieldset").child(text_el("legend", "", texts.row_settings)).all(settings))
        .child_opt(ticks(texts.row_groups, groups, &does(RowField::Group)))
        .child_opt(ticks(texts.row_places, places, &does(RowField::Place)))
        .child(el("div").class("segment").child(tick(
            texts.row_unpublished.to_owned(),
            row.unpublished,
            unpublished,
        )));
    let form = if row.unpublished { form } else { form.all(figures(frame, bench, act)) };
    let keeping = act.clone();
    let keep = Callback::from(move |_| keeping.emit(AuthorsAction::RowKept));
    let form = form
        .child_opt(row.is_whole().then(|| el("p").child(frame::button("go", texts.keep.into(), None, keep))));
    Some(details("part new-row", texts.new_row).child(form))
}

/// What names figures, and the sums they count on.
fn figures(frame: &Frame, bench: &Workbench, act: &Callback<AuthorsAction>) -> Vec<El> {
    let texts = frame.language.authors_texts();
    let row = &bench.row;
    let does = |field: RowField| act.reform(move |text| AuthorsAction::RowTyped(field, text));
    let figure = |field, id: &str, label, chosen: &str| {
        let none = (String::new(), texts.no_figure.to_owned(), chosen.is_empty());
        let names = bench.names.figures.iter().map(|name| (name.clone(), name.clone(), name == chosen));
        select(id, label, std::iter::once(none).chain(names), does(field))
    };
    let sum = |field, id: &str, label, chosen: &str| {
        let choice = |id: &str, words: String| -> Choice { (id.to_owned(), words, id == chosen) };
        let usual = [choice("", texts.usual_sum.to_owned()), choice(VISIT, texts.this_visit.to_owned())];
        let own = bench.names.sums.iter().map(|one| choice(&one.id, group_words(frame, one)));
        select(id, label, usual.into_iter().chain(own), does(field))
    };
    let labels = [texts.row_deductible, texts.row_ratio, texts.row_cap];
    let mut parts = Vec::new();
    for (at, ((key, label), chosen)) in ROW_KEYS.iter().zip(labels).zip(&row.names).enumerate() {
        if *key == "ratio" {
            let changed = act.reform(|()| AuthorsAction::RowTyped(RowField::Segments, String::new()));
            parts.push(tick(texts.row_segments.to_owned(), !row.segments.is_empty(), changed));
            if !row.segments.is_empty() {
                parts.push(text_el("p", "hint", texts.row_segments_hint));
                parts.extend(row.segments.iter().enumerate().map(|(at, [end, ratio])| {
                    let named = |part: &str| format!("row-segment-{at}-{part}");
                    el("div")
                        .class("segment")
                        .child(figure(RowField::SegmentEnd(at), &named("end"), texts.segment_end, end))
                        .child(figure(RowField::SegmentRatio(at), &named("ratio"), texts.row_ratio, ratio))
                }));
                continue;
            }
        }
        parts.push(figure(RowField::Name(at), &format!("row-{key}"), label, chosen));
    }
    let has_cap = row.names.last().is_some_and(|cap| !cap.is_empty());
    if has_cap {
        parts.push(sum(RowField::Counts, "row-counts", texts.row_counts, &row.counts));
    }
    parts.push(sum(RowField::Over, "row-over", texts.row_over, &row.over));
    parts
}
