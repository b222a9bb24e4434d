//! What a pack adds to the standard vocabulary, among what forms offer.

use crate::app::{OwnName, Workbench};
use crate::terms::Place;
use crate::ui::frame::Frame;

/// What the pack calls something of its own.
pub(super) fn group_words(frame: &Frame, one: &OwnName) -> String {
    frame.language.of(&one.words).to_owned()
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
