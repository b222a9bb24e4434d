//! Variants in words: what each is called, what it leaves to the person.

use crate::app::{ComparedVisit, Headline, Variant, VariantOutcome, Varied};
use crate::format::{about_amount, short_yuan};
use crate::terms::{FactId, Identity};
use crate::ui::amount::beside_others;
use crate::ui::element::{El, IntoText, el};
use crate::ui::frame::Frame;
use crate::ui::result_context::ResultContext;
use yew::Html;

pub(super) fn chip(chosen: bool, mark: Html, words: impl IntoText) -> El {
    el("label").class(if chosen { "chip chosen" } else { "chip" }).child(mark).text(words)
}

pub(super) fn name(answer: ResultContext<'_>, variant: &Variant) -> String {
    let texts = answer.frame.texts();
    let language = answer.frame.language;
    match variant {
        Variant::Hospital(level, place) => {
            let known = (answer.frame.explore_texts().compare.hospital)(*level, *place);
            if known.is_empty() {
                let option = |fact, id| answer.frame.option(fact, id).0;
                let level = option(FactId::Level, level.id());
                return (answer.frame.explore_texts().derivation.with_kind)(
                    &level,
                    &option(FactId::Place, place.id()),
                );
            }
            known.to_owned()
        }
        Variant::Level(level) => answer.frame.option(FactId::Level, level.id()).0,
        Variant::Place(place) => answer.frame.option(FactId::Place, place.id()).0,
        Variant::Insurance(insurance) => (texts.words.insurance)(*insurance).0.to_owned(),
        Variant::Identities(identities) => match identities.as_slice() {
            [] => identity_name(answer, None),
            [one] => identity_name(answer, Some(*one)),
            _ => answer.frame.explore_texts().compare.together.to_owned(),
        },
        Variant::Policy(id) => {
            let entry = answer.state.fetched.catalog.ready().and_then(|catalog| catalog.entry(id));
            entry.map_or_else(
                || id.clone(),
                |entry| {
                    let (from, last) = (entry.period.from, entry.period.last());
                    let years = (texts.words.years)(from.parts().0, last.map(|last| last.parts().0));
                    format!("{} {years}", language.of(&entry.region))
                },
            )
        }
    }
}

pub(super) fn identity_name(answer: ResultContext<'_>, identity: Option<Identity>) -> String {
    let known = identity.and_then(|identity| answer.pack.identity(identity));
    known
        .map_or(answer.frame.texts().words.ordinary, |known| answer.frame.language.of(&known.name))
        .to_owned()
}

pub(super) fn estimates(columns: &[ComparedVisit]) -> impl Iterator<Item = (&ComparedVisit, &Varied)> {
    columns.iter().filter_map(|column| match &column.outcome {
        VariantOutcome::Estimated(varied) => Some((column, varied.as_ref())),
        _ => None,
    })
}

/// Whether two amounts that differ would look the same to the yuan.
pub(super) fn needs_fen(columns: &[ComparedVisit]) -> bool {
    let amounts = || estimates(columns).map(|(_, one)| one.estimate.personal);
    amounts().any(|one| amounts().any(|other| one != other && about_amount(one) == about_amount(other)))
}

/// As surely as it can be said; with the fen where that tells amounts apart.
pub(super) fn personal(frame: &Frame, varied: &Varied, fen: bool) -> String {
    match varied.certainty.headline {
        Some(Headline::About { central, .. } | Headline::Open { central, .. }) if fen => {
            (frame.texts().result.about_short)(&short_yuan(central, frame.language))
        }
        head => beside_others(frame, head),
    }
}
