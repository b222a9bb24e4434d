//! What numbers a phrase gives, each as a pack writes it: `85%` as the ratio `0.85`, `2万元` as the amount `20000`,
//! `提高5个百分点` as the points `0.05`, `降低50%` of a deductible as the factor `0.5`.

use super::key::DraftKey;
use super::naming;
use crate::authoring::numbers::{Mention, Unit, WHOLE, cleaned, mentions};
use crate::authoring::quotes::holds;
use crate::terms::Kind;

/// A figure as a phrase gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftFigure {
    /// A name for it, which its author may change.
    pub id: String,
    /// Which key holds the number.
    pub key: DraftKey,
    /// The number as a pack writes it.
    pub value: String,
    /// The number as the phrase writes it.
    pub shown: String,
    /// How far it can be relied on, as the phrase says.
    pub kind: Kind,
}

/// Every figure of a phrase; `before` is what the document says up to it, which may tell what it is about.
#[must_use]
pub fn draft_figures(phrase: &str, before: &str) -> Vec<DraftFigure> {
    let text = cleaned(phrase);
    let kind = kind_of(&text);
    let found: Vec<Mention> = mentions(phrase).into_iter().filter(|one| one.unit != Unit::Other).collect();
    let read = found.iter().filter_map(|one| read(&text, one));
    let mut values: Vec<(DraftKey, String, String)> =
        if found.is_empty() { by_words(&text) } else { read.collect() };
    // What the check of quotes would not find again is not offered.
    values.retain(|(key, value, _)| value == "none" || holds(key.id(), value, phrase));
    let keys: Vec<DraftKey> = values.iter().map(|(key, ..)| *key).collect();
    let ids = naming::ids(&text, before, &keys);
    values
        .into_iter()
        .zip(ids)
        .map(|((key, value, shown), id)| DraftFigure { id, key, value, shown, kind })
        .collect()
}

/// A number by its unit and by the words right before it.
fn read(text: &str, one: &Mention) -> Option<(DraftKey, String, String)> {
    let before = text.split(&one.text).next().unwrap_or_default();
    let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
    let (up, down) =
        (["提高", "增加", "上浮", "上调", "高"], ["降低", "下降", "下调", "下浮", "减少", "低", "降"]);
    let share = |value: u128| decimal(value / 100);
    let (key, value) = match one.unit {
        Unit::Points if ["降", "减", "低", "下"].iter().any(|word| before.contains(word)) => {
            (DraftKey::Points, format!("-{}", share(one.value)))
        }
        Unit::Points => (DraftKey::Points, share(one.value)),
        Unit::Percent if ends(&up) => (DraftKey::Points, share(one.value)),
        Unit::Percent if ends(&down) && ["起付", "标准", "线"].iter().any(|word| text.contains(word)) => {
            (DraftKey::Factor, decimal(WHOLE.checked_sub(one.value / 100)?))
        }
        Unit::Percent if ends(&down) => (DraftKey::Points, format!("-{}", share(one.value))),
        Unit::Percent => (DraftKey::Ratio, share(one.value)),
        Unit::Yuan | Unit::None => (DraftKey::Amount, decimal(one.value)),
        Unit::Other => return None,
    };
    Some((key, value, one.text.clone()))
}

/// Figures that a phrase says without a number.
fn by_words(text: &str) -> Vec<(DraftKey, String, String)> {
    let says = |words: &[&'static str]| words.iter().find(|word| text.contains(**word)).copied();
    let (key, value, word) = if let (Some(word), Some(_)) =
        (says(&["取消", "不设", "不再设", "不封顶"]), says(&["封顶", "限额", "上限"]))
    {
        (DraftKey::Amount, "none", word)
    } else if let (Some(word), Some(_)) = (says(&["取消", "不设", "不再设", "免"]), says(&["起付", "门槛"]))
    {
        (DraftKey::Amount, "0", word)
    } else if let Some(word) = says(&["减半", "一半", "半数"]) {
        (DraftKey::Factor, "0.5", word)
    } else if let Some(word) = says(&["全额", "全部", "全免", "全报"]) {
        (DraftKey::Ratio, "1", word)
    } else {
        return Vec::new();
    };
    vec![(key, value.to_owned(), word.to_owned())]
}

/// 以上 and 不低于 are a least, 左右 and 平均 an average.
fn kind_of(text: &str) -> Kind {
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if says(&["以上", "不低于", "不少于", "至少"]) {
        Kind::AtLeast
    } else if says(&["左右", "平均", "大约"]) {
        Kind::Average
    } else {
        Kind::Published
    }
}

/// Millionths as a decimal.
fn decimal(millionths: u128) -> String {
    let (whole, rest) = (millionths / WHOLE, millionths % WHOLE);
    let rest = format!("{rest:06}");
    let rest = rest.trim_end_matches('0');
    match rest.len() {
        0 => whole.to_string(),
        1 if whole == 0 => format!("0.{rest}0"),
        _ => format!("{whole}.{rest}"),
    }
}
