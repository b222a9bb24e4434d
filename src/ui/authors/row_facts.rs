//! What a row asks of the facts beside insurance, care, groups and places: options to tick, yes or no, numbers.

use super::inputs::{Offer, select, ticks, typed};
use crate::app::{AuthorsAction, OwnValues, RowFact, RowField, Workbench};
use crate::ui::element::{El, details, el};
use crate::ui::frame::Frame;
use yew::prelude::*;

/// All of them, closed until they are wanted.
pub(super) fn row_facts(frame: &Frame, bench: &Workbench, act: &Callback<AuthorsAction>) -> El {
    let facts = bench.row_facts().filter_map(|fact| row_fact(frame, bench, &fact, act));
    let facts: Vec<El> = facts.collect();
    details("more", frame.language.authors_texts().row_facts).child(el("div").all(facts))
}

fn row_fact(frame: &Frame, bench: &Workbench, fact: &RowFact, act: &Callback<AuthorsAction>) -> Option<El> {
    let texts = frame.language.authors_texts();
    let words = &frame.texts().words;
    let (id, asked) = (fact.id, &bench.row.conditions);
    let does = |field: RowField| act.reform(move |text| AuthorsAction::RowTyped(field, text));
    let own = fact.words.as_ref().map(|words| frame.language.of(words).to_owned());
    let standard = || [(words.fact)(id).0, (texts.row_fact)(id)].concat();
    let label = own.unwrap_or_else(standard);
    let named = |part: &str| format!("row-{}{part}", id.id());
    match &fact.values {
        OwnValues::Options(options) => {
            let choices = options.iter().map(|(option, words)| -> Offer {
                let words = words.as_ref().map(|words| frame.language.of(words).to_owned());
                let words = words.unwrap_or_else(|| frame.option(id, option).0);
                (option.clone(), words, asked.has(id, option))
            });
            ticks(label, choices, &does(RowField::Option(id)))
        }
        OwnValues::Flag => {
            let said = asked.flag(id);
            let choice = |value: &str, words: &str, flag| (value.to_owned(), words.to_owned(), said == flag);
            let answer = |id| (words.answer)(id);
            let choices = [
                choice("", texts.either, None),
                choice("true", answer("yes"), Some(true)),
                choice("false", answer("no"), Some(false)),
            ];
            Some(select(&named(""), label, choices, does(RowField::Flag(id))))
        }
        OwnValues::Count => {
            let [from, until] = asked.band(id).map(str::to_owned);
            Some(
                el("div")
                    .child(typed(
                        &named("-from"),
                        (texts.from_number)(&label),
                        from,
                        does(RowField::From(id)),
                    ))
                    .child(typed(
                        &named("-until"),
                        (texts.until_number)(&label),
                        until,
                        does(RowField::Until(id)),
                    )),
            )
        }
    }
}
