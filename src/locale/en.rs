//! The page in English.

#[cfg(feature = "ui")]
mod explore;
#[cfg(feature = "ui")]
mod form;
#[cfg(feature = "ui")]
mod formula;
#[cfg(feature = "ui")]
mod page;
#[cfg(feature = "ui")]
mod result;
#[cfg(feature = "ui")]
mod share;
mod words;
#[cfg(feature = "ui")]
mod year;

#[cfg(feature = "ui")]
use super::texts::{ExploreTexts, Texts};

pub(super) use words::WORDS;

/// All of it.
#[cfg(feature = "ui")]
pub(super) const TEXTS: Texts = Texts {
    page: page::PAGE,
    form: form::FORM,
    guide: form::GUIDE,
    result: result::RESULT,
    doubts: result::DOUBTS,
    own: page::OWN,
    aside: form::ASIDE,
    shared: share::SHARED,
    words: WORDS,
};

/// What is loaded when it is opened.
#[cfg(feature = "ui")]
pub(super) const EXPLORE: ExploreTexts = ExploreTexts {
    formula: formula::FORMULA,
    derivation: result::DERIVATION,
    statement: page::STATEMENT,
    take_away: result::TAKE_AWAY,
    basis: result::BASIS,
    sections: page::SECTIONS,
    compare: explore::COMPARE,
    figures: page::FIGURES,
    year: year::YEAR,
    curve: explore::CURVE,
    differences: explore::DIFFERENCES,
    premium: year::PREMIUM,
    share: share::SHARE,
    paid: share::PAID,
    served: share::SERVED,
    unclear: form::UNCLEAR,
    many_cases: "Many visits at once: estimate a list",
};
