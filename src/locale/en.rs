//! The page in English.

mod form;
mod page;
mod result;
mod words;

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
    words: words::WORDS,
};
