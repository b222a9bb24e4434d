//! Names for figures, from the words of the document: `resident-deductible-primary`.

use super::key::DraftKey;

/// Words with what each makes of a name.
type Words = &'static [(&'static str, &'static str)];

/// What a word in the document makes of a name; the first that stands there counts.
const INSURANCE: Words = &[("居民", "resident"), ("职工", "employee")];
const ABOUT: Words = &[
    ("大病", "critical"),
    ("大额", "large-amount"),
    ("倾斜", "tilted"),
    ("救助", "aid"),
    ("慢特病", "chronic"),
    ("慢性病", "chronic"),
    ("两病", "two-disease"),
    ("门诊", "outpatient"),
];
const WHAT: Words =
    &[("起付", "deductible"), ("门槛", "deductible"), ("封顶", "cap"), ("限额", "cap"), ("最高支付", "cap")];

/// Levels as documents write them, those that hold another first.
pub(super) const LEVELS: Words = &[
    ("基层", "grassroots"),
    ("乡镇", "grassroots"),
    ("社区", "grassroots"),
    ("一级", "primary"),
    ("二级", "secondary"),
    ("三级", "tertiary"),
];

fn first(text: &str, words: Words) -> Option<&'static str> {
    words.iter().find(|(word, _)| text.contains(word)).map(|(_, id)| *id)
}

/// The word that stands last: what a sentence before speaks of.
fn last(text: &str, words: Words) -> Option<&'static str> {
    let found = words.iter().filter_map(|(word, id)| text.rfind(word).map(|at| (at, *id)));
    found.max_by_key(|(at, _)| *at).map(|(_, id)| id)
}

/// What comes before the number in a name: insurance and what it is about. What the phrase does not say, its paragraph may.
pub(super) fn prefix(text: &str, before: &str) -> String {
    let paragraph = before.rsplit('\n').next().unwrap_or_default();
    let insurance =
        first(text, INSURANCE).or_else(|| last(paragraph, INSURANCE)).or_else(|| last(before, INSURANCE));
    let about = first(text, ABOUT).or_else(|| last(paragraph, ABOUT));
    [insurance, about].into_iter().flatten().fold(String::new(), |all, one| all + one + "-")
}

/// Levels in the order of the text: `一、二、三级` names three.
fn levels(text: &str) -> Vec<&'static str> {
    let spelled = text
        .replace("一、二、三级", "一级、二级、三级")
        .replace("二、三级", "二级、三级")
        .replace("一、二级", "一级、二级");
    let mut found: Vec<(usize, &'static str)> =
        LEVELS.iter().filter_map(|(word, id)| spelled.find(word).map(|at| (at, *id))).collect();
    found.sort_unstable();
    found.dedup_by_key(|(_, id)| *id);
    found.into_iter().map(|(_, id)| id).collect()
}

/// A name for each figure of a phrase, by what holds its number.
pub(super) fn ids(text: &str, before: &str, keys: &[DraftKey]) -> Vec<String> {
    let prefix = prefix(text, before);
    let levels = levels(text);
    let paragraph = before.rsplit('\n').next().unwrap_or_default();
    let named = |key: &DraftKey| match key {
        DraftKey::Amount => first(text, WHAT).or_else(|| last(paragraph, WHAT)).unwrap_or("amount"),
        DraftKey::Ratio => "ratio",
        DraftKey::Points => "points",
        DraftKey::Factor => "factor",
    };
    let several = keys.len() > 1;
    let each = keys.iter().enumerate().map(|(at, key)| {
        let stem = format!("{prefix}{}", named(key));
        match levels.get(at) {
            Some(level) if levels.len() == keys.len() => format!("{stem}-{level}"),
            _ if several => format!("{stem}-{}", at + 1),
            _ => stem,
        }
    });
    each.collect()
}
