//! The page in English.

mod carry;
mod explore;
mod form;
mod page;
mod result;
mod words;
mod year;

use super::texts::Texts;

/// All of it.
pub(super) const TEXTS: Texts = Texts {
    page: page::PAGE,
    form: form::FORM,
    guide: form::GUIDE,
    result: result::RESULT,
    derivation: result::DERIVATION,
    statement: page::STATEMENT,
    own: page::OWN,
    year: year::YEAR,
    curve: explore::CURVE,
    compare: explore::COMPARE,
    premium: year::PREMIUM,
    carry: carry::CARRY,
    shared: carry::SHARED,
    words: words::WORDS,
};
