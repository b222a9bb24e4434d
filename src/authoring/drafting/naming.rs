//! Names for figures, from the words of the document: `resident-deductible-primary`.

use crate::authoring::numbers::cleaned;
use crate::authoring::said::{Bears, Said};
use crate::terms::FigureKey;

/// Words with what each makes of a name.
type WordIds = &'static [(&'static str, &'static str)];

/// What a word in the document makes of a name; the first that stands there counts.
const INSURANCE: WordIds = &[("居民", "resident"), ("职工", "employee")];
const ABOUT: WordIds = &[
    ("大病", "critical"),
    ("大额", "large-amount"),
    ("倾斜", "tilted"),
    ("救助", "aid"),
    ("慢特病", "chronic"),
    ("慢性病", "chronic"),
    ("两病", "two-disease"),
    ("门诊", "outpatient"),
];
const WHAT: WordIds = &[
    ("起付", "deductible"),
    ("门槛", "deductible"),
    ("免赔", "deductible"),
    ("封顶", "cap"),
    ("限额", "cap"),
    ("上限", "cap"),
    ("最高支付", "cap"),
    ("最高救助", "cap"),
    ("最高补助", "cap"),
    ("最高报销", "cap"),
    ("最多", "cap"),
    ("不超过", "cap"),
    ("预警", "alert"),
];

/// Whom a line or column of a table is for, and when, those that hold another first.
const FOR_WHOM: WordIds = &[
    ("在职", "active"),
    ("退休", "retired"),
    ("特困", "destitute"),
    ("孤儿", "orphan"),
    ("低保边缘", "low-income-edge"),
    ("低保", "subsistence"),
    ("返贫致贫", "back-to-poverty"),
    ("首次", "first"),
    ("第一次", "first"),
    ("第二次", "second"),
    ("二次", "second"),
    ("第三次", "third"),
    ("市外", "out-of-city"),
    ("省外", "out-of-province"),
    ("市内", "in-city"),
    ("统筹区内", "in-city"),
];

/// Levels as documents write them, those that hold another first.
const LEVELS: WordIds = &[
    ("基层", "grassroots"),
    ("乡镇", "grassroots"),
    ("社区", "grassroots"),
    ("一级", "primary"),
    ("二级", "secondary"),
    ("三级", "tertiary"),
];

/// Levels from the lowest up.
const IN_ORDER: [&str; 4] = ["grassroots", "primary", "secondary", "tertiary"];

fn first(text: &str, words: WordIds) -> Option<&'static str> {
    words.iter().find(|(word, _)| text.contains(word)).map(|(_, id)| *id)
}

/// The word that stands last: what a sentence before speaks of.
fn last(text: &str, words: WordIds) -> Option<&'static str> {
    let found = words.iter().filter_map(|(word, id)| text.rfind(word).map(|at| (at, *id)));
    found.max_by_key(|(at, _)| *at).map(|(_, id)| id)
}

/// A figure to be named.
#[derive(Clone, Copy)]
pub(super) struct ToName<'t> {
    /// Which key holds it.
    pub(super) key: FigureKey,
    /// What it is, where that is known.
    pub(super) what: Option<&'static str>,
    /// What the phrase says of it.
    pub(super) said: Said<'t>,
    /// What the phrase says before it.
    pub(super) before: &'t str,
}

/// What comes before the number in a name: insurance and what it is about. What the phrase does not say, its paragraph may.
fn prefix(text: &str, one: &ToName<'_>, before: &str) -> String {
    let paragraph = before.rsplit('\n').next().unwrap_or_default();
    let insurance = last(one.said.in_brackets(), INSURANCE)
        .or_else(|| last(one.before, INSURANCE))
        .or_else(|| first(text, INSURANCE))
        .or_else(|| last(paragraph, INSURANCE))
        .or_else(|| last(before, INSURANCE));
    let about = first(text, ABOUT).or_else(|| last(paragraph, ABOUT));
    [insurance, about].into_iter().flatten().fold(String::new(), |all, one| all + one + "-")
}

/// Which insurance words name, the last where they name both.
pub(super) fn insurance(text: &str) -> Option<&'static str> {
    last(text, INSURANCE)
}

/// Whether words name both insurances.
pub(super) fn is_of_both(text: &str) -> bool {
    INSURANCE.iter().all(|(word, _)| text.contains(word))
}

/// Whom words are for, and when.
pub(super) fn for_whom(text: &str) -> Option<&'static str> {
    first(text, FOR_WHOM)
}

/// What words are about.
pub(super) fn about(text: &str) -> Option<&'static str> {
    first(text, ABOUT)
}

/// What the paragraph that ends here is about.
pub(super) fn about_last(text: &str) -> Option<&'static str> {
    last(text.rsplit('\n').next().unwrap_or_default(), ABOUT)
}

/// Levels in the order of the text: `一、二、三级` names three, `二级及以下` all up to it.
pub(super) fn levels(text: &str) -> Vec<&'static str> {
    let spelled = cleaned(text)
        .replace("一、二、三级", "一级、二级、三级")
        .replace("二、三级", "二级、三级")
        .replace("一、二级", "一级、二级");
    let mut found: Vec<(usize, &'static str)> =
        LEVELS.iter().filter_map(|(word, id)| spelled.find(word).map(|at| (at, *id))).collect();
    found.sort_unstable();
    found.dedup_by_key(|(_, id)| *id);
    let named: Vec<&'static str> = found.into_iter().map(|(_, id)| id).collect();
    let [one] = named.as_slice() else { return named };
    let place = IN_ORDER.iter().position(|id| id == one).unwrap_or_default();
    let says = |words: &[&str]| words.iter().any(|word| spelled.contains(word));
    if says(&["级及以下", "级以下", "级(含)以下"]) {
        IN_ORDER.iter().take(place + 1).copied().collect()
    } else if says(&["级及以上", "级以上", "级(含)以上"]) {
        IN_ORDER.iter().skip(place).copied().collect()
    } else {
        named
    }
}

/// A name for each figure of a phrase.
pub(super) fn ids(text: &str, before: &str, figures: &[ToName<'_>]) -> Vec<String> {
    let stems: Vec<String> =
        figures.iter().map(|one| format!("{}{}", prefix(text, one, before), what(one, before))).collect();
    let levels = levels(text);
    let each = stems.iter().enumerate().map(|(at, stem)| {
        let same = |stems: &[String]| stems.iter().filter(|one| *one == stem).count();
        let (of_it, earlier) = (same(&stems), same(stems.get(..at).unwrap_or_default()));
        match levels.get(earlier) {
            Some(level) if levels.len() == of_it => format!("{stem}-{level}"),
            _ if of_it > 1 => format!("{stem}-{}", earlier + 1),
            _ => stem.clone(),
        }
    });
    each.collect()
}

/// What a figure is: the nearest words before it in its clause tell, then those behind, then those before it, then its
/// paragraph.
fn what(one: &ToName<'_>, before: &str) -> &'static str {
    if let Some(what) = one.what {
        return what;
    }
    match one.key {
        FigureKey::Amount if one.said.is_bound() => "bound",
        FigureKey::Amount => {
            let paragraph = before.rsplit('\n').next().unwrap_or_default();
            let named = last(one.said.own_clause(), WHAT).or_else(|| last(one.before, WHAT));
            named
                .or_else(|| first(one.said.rest_of_clause(), WHAT))
                .or_else(|| last(paragraph, WHAT))
                .unwrap_or("amount")
        }
        FigureKey::Ratio => match one.said.bears() {
            Some(Bears::First) => "prepay",
            Some(Bears::AtMost) => "limit",
            Some(Bears::Share) | None => "ratio",
        },
        FigureKey::Points => "points",
        FigureKey::Factor | FigureKey::PersonFactor => "factor",
    }
}
