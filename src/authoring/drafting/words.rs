//! What a clause says without a number: 不设起付标准, 取消封顶线, 起付线减半, 全额救助. Where it cannot be told what such a
//! word is of, the word is left and said: beside numbers nothing is dropped without a word.

use crate::authoring::said::OWN;
use crate::terms::FigureKey;

/// A figure that a clause says in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Worded {
    /// The word that says it.
    pub(super) word: &'static str,
    /// What it is, where its key does not tell.
    pub(super) what: Option<&'static str>,
    pub(super) key: FigureKey,
    pub(super) value: &'static str,
}

const DEDUCTIBLE: [&str; 2] = ["起付", "门槛"];
const CAP: [&str; 3] = ["封顶", "限额", "上限"];
const LIFTED: [&str; 4] = ["取消", "不设", "不再设", "未设"];
const NO_DEDUCTIBLE: [&str; 8] =
    ["免", "无起付", "没有起付", "零起付", "标准为零", "线为零", "降为零", "无门槛"];
const NO_CAP: [&str; 8] =
    ["不封顶", "无封顶", "没有封顶", "无上限", "无限额", "无年度", "无最高", "没有最高"];
const HALF: [&str; 9] = [
    "减半",
    "降低一半",
    "减少一半",
    "减为一半",
    "降至一半",
    "标准的一半",
    "线的一半",
    "比例的一半",
    "次的一半",
];
const IN_FULL: [&str; 7] = ["全额", "全部报销", "全部支付", "全部救助", "全部予以", "全部由", "全免"];

/// Words that hold one of these, or name a deductible, and lift nothing.
const OTHERS: [&str; 14] = [
    "减免",
    "免赔",
    "免疫",
    "免费",
    "避免",
    "起付标准以上",
    "起付线以上",
    "起付标准以下",
    "起付线以下",
    "超过起付标准",
    "超过起付线",
    "扣除起付标准",
    "扣除起付线",
    "达到起付线",
];

/// Words of a share that give no figure: half of what, or what is left out.
const UNCLEAR: [&str; 7] = ["一半", "半数", "不予支付", "不予报销", "不予救助", "不予补助", "不予补偿"];

/// What a clause, cleaned, says in words, and the words of it that cannot be read; beside a number none can.
pub(super) fn worded(clause: &str, has_numbers: bool) -> (Vec<Worded>, Vec<&'static str>) {
    let text = OTHERS.iter().fold(clause.to_owned(), |text, word| text.replace(word, "□"));
    let first = |words: &[&'static str]| words.iter().copied().find(|word| text.contains(word));
    let says = |words: &[&'static str]| first(words).is_some();
    let one = |what, key, value| move |word| Worded { word, what, key, value };
    let lifted = first(&LIFTED);
    let cap = lifted.or_else(|| first(&NO_CAP)).filter(|_| says(&CAP));
    let deductible = lifted.or_else(|| first(&NO_DEDUCTIBLE)).filter(|_| says(&DEDUCTIBLE));
    let half = first(&HALF);
    let whole = first(&IN_FULL).or_else(|| ["全部", "全报"].into_iter().find(|word| text == *word));
    let found: Vec<Worded> = [
        cap.map(one(Some("cap"), FigureKey::Amount, "none")),
        deductible.map(one(Some("deductible"), FigureKey::Amount, "0")),
        half.map(one(None, FigureKey::Factor, "0.5")),
        whole.map(one(None, FigureKey::Ratio, "1")),
    ]
    .into_iter()
    .flatten()
    .collect();
    let is_clear = match found.as_slice() {
        [_] => true,
        // 不设起付线和封顶线 lifts both, 门槛以上不设封顶线 one of them.
        [cap, _] if cap.value == "none" && half.or(whole).is_none() => joins_both(&text),
        _ => false,
    };
    let is_own = whole.is_some() && (says(&OWN) || says(&["自费", "垫付", "个人全额", "个人全部"]));
    let mut unread: Vec<&'static str> = first(&UNCLEAR).filter(|_| half.is_none()).into_iter().collect();
    if has_numbers || is_own || !is_clear {
        unread.extend(found.iter().map(|one| one.word));
        unread.dedup();
        return (Vec::new(), unread);
    }
    (found, unread)
}

/// Whether a deductible and a cap are named in one breath: `起付线和封顶线`, `起付标准、最高支付限额`.
fn joins_both(text: &str) -> bool {
    let ends = ["起付线", "起付标准", "起付", "门槛", "封顶线", "限额", "封顶"];
    ends.iter()
        .any(|end| ["、", "和", "及", "与", "或"].iter().any(|and| text.contains(&format!("{end}{and}"))))
}
