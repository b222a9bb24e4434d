//! What a policy is called beside another of the same title: a changed pack has the title of the one it was made from, and
//! lists, reports and sheets of paper would offer and name it twice.

use crate::language::Language;
use crate::locale::BatchTexts;
use crate::policy::{Policy, Words};

/// A policy whose title says, in both languages, which of the two it is.
pub(super) fn titled(mut policy: Policy, which: fn(&BatchTexts) -> fn(&str) -> String) -> Policy {
    let said = |language: Language, title: &str| which(language.batch_texts())(title);
    policy.title =
        Words { zh: said(Language::Zh, &policy.title.zh), en: said(Language::En, &policy.title.en) };
    policy
}
