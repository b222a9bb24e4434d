//! A row written by form: which payer, for whom, for which care, where and when, by which figures.

use super::figure_choice::{FigureChoice, figure_choice};
use super::inputs::{Offer, select, tick, ticks};
use super::own::{any_insurance, group_words, payers, places, sums};
use super::row_facts::row_facts;
use super::told::told;
use crate::app::{
    AuthorsAction, FigureFor, GoesOn, PackFigure, PackFile, RowField, RowLacks, Workbench, YearField,
};
use crate::terms::{Left, Part, Setting};
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
        .child(told(texts, bench, GoesOn::Row))
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
            RowLacks::Unpublished => texts.row_unpublished,
            RowLacks::Ceiling => texts.row_lacks_ceiling,
        })
        .collect();
    let end = if lacks.is_empty() {
        el("p").child(frame::button("go", texts.keep.into(), None, keep))
    } else {
        text_el("p", "hint", (texts.still_to_fill)(&lacks))
    };
    Some(details("part new-row", texts.new_row).child(form.child(end)))
}

const fn year_id(field: YearField) -> &'static str {
    match field {
        YearField::SegmentsOver => "row-segments-over",
        YearField::Less => "row-deductible-less",
        YearField::AtMost => "row-deductible-at-most",
        YearField::AtMostCounts => "row-deductible-at-most-counts",
    }
}

/// What names figures, and the sums they count on.
fn figures(frame: &Frame, bench: &Workbench, act: &Callback<AuthorsAction>) -> Vec<El> {
    let texts = frame.language.authors_texts();
    let row = &bench.row;
    let does = |field: RowField| act.reform(move |text| AuthorsAction::RowTyped(field, text));
    let figure = |(field, needed), id: &str, label: &str, chosen: &str| {
        let (label, none, choose) = (label.to_owned(), texts.no_figure, does(field));
        let fits = &|one: &PackFigure| one.fits(needed);
        figure_choice(frame, bench, act, FigureChoice { id, label, none, chosen, fits, choose })
    };
    let sum =
        |field, id: &str, label, chosen: &str| select(id, label, sums(frame, bench, chosen), does(field));
    let mut parts = Vec::new();
    if row.has_parts_left() {
        let left = Left::ALL.iter().map(|one| {
            let changed = act.reform(|()| AuthorsAction::RowTyped(RowField::Of(*one), String::new()));
            tick((texts.left)(*one).to_owned(), row.of.contains(one), changed)
        });
        parts.push(el("fieldset").child(text_el("legend", "", texts.row_of)).all(left));
    }
    if row.pays_shares() {
        let ways = texts
            .row_pers
            .iter()
            .map(|[id, words]| -> Offer { ((*id).to_owned(), (*words).to_owned(), row.per == *id) });
        parts.push(select("row-per", texts.row_per, ways, does(RowField::Per)));
    }
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
    if row.has_year() {
        let year = |field: YearField| {
            let chosen = row.year.text(field);
            let none = (String::new(), texts.no_figure.to_owned(), chosen.is_empty());
            let own = bench.names.sums.iter();
            let own = own.map(|one| (one.id.clone(), group_words(frame, one), one.id == chosen));
            let id = year_id(field);
            select(
                id,
                (texts.row_year_field)(field),
                std::iter::once(none).chain(own),
                does(RowField::Year(field)),
            )
        };
        let over_segments =
            (row.has_segments() && row.over.is_empty()).then(|| year(YearField::SegmentsOver));
        let at_most = YearField::AtMost;
        let most = figure(
            (RowField::Year(at_most), FigureFor::Amount),
            year_id(at_most),
            (texts.row_year_field)(at_most),
            row.year.text(at_most),
        );
        let fields = el("div")
            .child_opt(over_segments)
            .child(year(YearField::Less))
            .child(most)
            .child(year(YearField::AtMostCounts));
        parts.push(details("more", texts.row_year).child(fields));
    }
    parts
}
