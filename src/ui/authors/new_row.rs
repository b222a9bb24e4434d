//! A row written by form: which payer, for whom, for which care, where and when, by which figures.

use super::inputs::{Offer, select, tick, ticks};
use super::own::{any_insurance, figure_choices, group_words, payers, places};
use super::row_facts::row_facts;
use crate::app::{AuthorsAction, FigureFor, PackFile, RowField, RowLacks, Workbench};
use crate::terms::{Part, Setting, VISIT};
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
    let tiers = payers(frame, bench).map(|(id, words)| -> Offer {
        let chosen = row.tier.id() == id;
        (id, words, chosen)
    });
    let insurances = any_insurance(frame).map(|(id, words)| -> Offer {
        let chosen = row.insurance.map_or("", |one| one.id()) == id;
        (id, words, chosen)
    });
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
        .child(select("row-insurance", texts.insurance, insurances, does(RowField::Insurance)))
        .child(el("fieldset").child(text_el("legend", "", texts.row_settings)).all(settings))
        .child_opt(ticks(texts.row_groups, groups, &does(RowField::Group)))
        .child_opt(ticks(texts.row_places, places, &does(RowField::Place)))
        .child(row_facts(frame, bench, act))
        .child(el("div").class("segment").child(tick(
            texts.row_unpublished.to_owned(),
            row.unpublished,
            unpublished,
        )));
    let form = if row.unpublished { form } else { form.all(figures(frame, bench, act)) };
    let keeping = act.clone();
    let keep = Callback::from(move |_| keeping.emit(AuthorsAction::RowKept));
    let lacks: Vec<&str> = row
        .lacks()
        .into_iter()
        .map(|one| match one {
            RowLacks::Part(part) => (texts.row_part)(part),
            RowLacks::Segments => texts.row_lacks_segments,
            RowLacks::Number => texts.row_lacks_number,
        })
        .collect();
    let end = if lacks.is_empty() {
        el("p").child(frame::button("go", texts.keep.into(), None, keep))
    } else {
        text_el("p", "hint", (texts.still_to_fill)(&lacks))
    };
    Some(details("part new-row", texts.new_row).child(form.child(end)))
}

/// What names figures, and the sums they count on.
fn figures(frame: &Frame, bench: &Workbench, act: &Callback<AuthorsAction>) -> Vec<El> {
    let texts = frame.language.authors_texts();
    let row = &bench.row;
    let does = |field: RowField| act.reform(move |text| AuthorsAction::RowTyped(field, text));
    let figure = |(field, needed), id: &str, label, chosen: &str| {
        let none = (String::new(), texts.no_figure.to_owned(), chosen.is_empty());
        let names = figure_choices(frame, bench, needed, chosen);
        let names = names.into_iter().map(|(name, words)| {
            let is_chosen = name == chosen;
            (name, words, is_chosen)
        });
        select(id, label, std::iter::once(none).chain(names), does(field))
    };
    let sum = |field, id: &str, label, chosen: &str| {
        let choice = |id: &str, words: String| -> Offer { (id.to_owned(), words, id == chosen) };
        let usual = [choice("", texts.usual_sum.to_owned()), choice(VISIT, texts.this_visit.to_owned())];
        let own = bench.names.sums.iter().map(|one| choice(&one.id, group_words(frame, one)));
        select(id, label, usual.into_iter().chain(own), does(field))
    };
    let mut parts = Vec::new();
    for part in row.parts() {
        let label = (texts.row_part)(*part);
        if *part == Part::Ratio {
            let changed = act.reform(|()| AuthorsAction::RowTyped(RowField::Segments, String::new()));
            parts.push(tick(texts.row_segments.to_owned(), row.has_segments(), changed));
            if row.has_segments() {
                parts.push(text_el("p", "hint", texts.row_segments_hint));
                parts.extend(row.segments.iter().enumerate().map(|(at, [end, ratio])| {
                    let named = |part: &str| format!("row-segment-{at}-{part}");
                    el("div")
                        .class("segment")
                        .child(figure(
                            (RowField::SegmentEnd(at), FigureFor::Amount),
                            &named("end"),
                            texts.segment_end,
                            end,
                        ))
                        .child(figure(
                            (RowField::SegmentRatio(at), FigureFor::Part(*part)),
                            &named("ratio"),
                            label,
                            ratio,
                        ))
                }));
                continue;
            }
        }
        parts.push(figure(
            (RowField::Name(*part), FigureFor::Part(*part)),
            &format!("row-{}", part.id()),
            label,
            row.name(*part),
        ));
    }
    if !row.name(Part::Cap).is_empty() && row.parts().contains(&Part::Cap) {
        parts.push(sum(RowField::Counts, "row-counts", texts.row_counts, &row.counts));
    }
    if row.parts().contains(&Part::Deductible) {
        parts.push(sum(RowField::Over, "row-over", texts.row_over, &row.over));
    }
    parts
}
