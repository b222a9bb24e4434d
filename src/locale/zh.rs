//! 页面的中文。

mod form;
mod page;
mod result;
mod words;

use super::texts::Texts;

/// 全部文字。
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
