//! What forms offer to choose from: the standard vocabulary, and what the pack adds to it.

use crate::app::{FigureFor, FigureHolds, OwnName, Workbench};
use crate::format::{grouped, with_unit};
use crate::terms::{Insurance, Place, Tier};
use crate::ui::frame::Frame;

/// What the pack calls something of its own.
pub(super) fn group_words(frame: &Frame, one: &OwnName) -> String {
    frame.language.of(&one.words).to_owned()
}

/// Letters of a phrase that are shown beside its figure.
const SHOWN: usize = 20;

/// The figures that fit: id, and value, phrase and id in words. The one that is chosen stays, whatever it holds.
pub(super) fn figure_choices(
    frame: &Frame,
    bench: &Workbench,
    needed: FigureFor,
    chosen: &str,
) -> Vec<(String, String)> {
    let texts = frame.language.authors_texts();
    let fitting = bench.names.figures.iter().filter(|one| one.fits(needed) || one.id == chosen);
    let named = fitting.map(|one| {
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
        let said = said.chain([one.id.clone()]).collect::<Vec<_>>().join(" · ");
        (one.id.clone(), said)
    });
    named.collect()
}

/// Standard places and those of the pack: id and words.
pub(super) fn places(frame: &Frame, bench: &Workbench) -> impl Iterator<Item = (String, String)> {
    let words = &frame.texts().words;
    let standard: Vec<(String, String)> =
        Place::ALL.iter().map(|one| (one.id().to_owned(), (words.place)(*one).0.to_owned())).collect();
    let own: Vec<(String, String)> =
        bench.names.choices_of("place").map(|one| (one.id.clone(), group_words(frame, one))).collect();
    standard.into_iter().chain(own)
}

/// Standard payers and those of the pack: id and words.
pub(super) fn payers(frame: &Frame, bench: &Workbench) -> impl Iterator<Item = (String, String)> {
    let words = &frame.texts().words;
    let standard: Vec<(String, String)> =
        Tier::ALL.iter().map(|one| (one.id().to_owned(), (words.tier)(*one).to_owned())).collect();
    let own: Vec<(String, String)> =
        bench.names.tiers.iter().map(|one| (one.id.clone(), group_words(frame, one))).collect();
    standard.into_iter().chain(own)
}

/// Either insurance, then each: id and words.
pub(super) fn any_insurance(frame: &Frame) -> impl Iterator<Item = (String, String)> {
    let words = &frame.texts().words;
    let any = (String::new(), frame.language.authors_texts().any_insurance.to_owned());
    let each = Insurance::ALL.iter().map(|one| (one.id().to_owned(), (words.insurance)(*one).0.to_owned()));
    std::iter::once(any).chain(each)
}
