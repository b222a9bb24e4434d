//! What forms offer to choose from: the standard vocabulary, and what the pack adds to it.

use super::inputs::Offer;
use crate::app::{OwnName, Workbench};
use crate::terms::{Insurance, Place, Tier, VISIT};
use crate::ui::frame::Frame;

/// What the pack calls something of its own.
pub(super) fn group_words(frame: &Frame, one: &OwnName) -> String {
    frame.language.of(&one.words).to_owned()
}

/// The sums that something can count on: the usual one, this visit alone, and the pack's own.
pub(super) fn sums(frame: &Frame, bench: &Workbench, chosen: &str) -> Vec<Offer> {
    let texts = frame.language.authors_texts();
    let choice = |id: &str, words: String| -> Offer { (id.to_owned(), words, id == chosen) };
    let usual = [choice("", texts.usual_sum.to_owned()), choice(VISIT, texts.this_visit.to_owned())];
    let own = bench.names.sums.iter().map(|one| choice(&one.id, group_words(frame, one)));
    usual.into_iter().chain(own).collect()
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
