//! What a phrase says of one of its numbers: in which clause it stands, which way the verb before it turns, whether it is
//! what the person bears, whether it bounds what is spoken of. A phrase often holds several numbers, and each has words of
//! its own: "起付标准降低50%，支付比例提高5个百分点" lowers one figure and raises another.

mod of;

use super::numbers::{Mention, lists};

/// Which way a figure is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    /// It becomes more.
    Up,
    /// It becomes less.
    Down,
}

/// How a share is the person's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bears {
    /// It is what the person is left with: the rest is paid.
    Share,
    /// It is what the person pays first, before anything is counted.
    First,
    /// It is the most that the person is left with.
    AtMost,
}

/// One number of a phrase that was cleaned, with the others around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said<'t> {
    text: &'t str,
    numbers: &'t [Mention],
    at: usize,
}

const UP: [&str; 7] = ["提高", "增加", "增", "上浮", "上调", "高", "加"];
const DOWN: [&str; 9] = ["降低", "下降", "下调", "下浮", "减少", "减", "降", "低", "少"];

/// Words that hold one of these and turn nothing.
const NO_VERBS: [&str; 28] = [
    "最高",
    "最低",
    "低保",
    "低收入",
    "不低于",
    "不高于",
    "不少于",
    "至少",
    "多少",
    "少儿",
    "少数",
    "高血压",
    "高值",
    "高额",
    "高龄",
    "高校",
    "高等",
    "高中",
    "较高",
    "较低",
    "低价",
    "降糖",
    "降压",
    "参加",
    "附加",
    "追加",
    "新增",
    "减免",
];

/// Words that say that a share is the person's.
pub(super) const OWN: [&str; 6] = ["自付", "自理", "自负", "个人负担", "个人承担", "个人支付"];

/// What stands between such a word and its number, and says nothing of whose it is.
const FILLERS: [&str; 34] = [
    "为",
    "是",
    "占",
    "约",
    "由",
    "从",
    "分别",
    "达到",
    "比例按",
    "比例",
    "的比例",
    "统一",
    "确定",
    "调整",
    "降低到",
    "降低至",
    "降至",
    "降为",
    "提高到",
    "提高至",
    "至",
    "到",
    ":",
    "医疗机构",
    "医院",
    "定点",
    "一级",
    "二级",
    "三级",
    "基层",
    "乡镇卫生院",
    "社区",
    "职工",
    "居民",
];

impl<'t> Said<'t> {
    /// The number in this place of the phrase, which was cleaned.
    pub(super) const fn of(text: &'t str, numbers: &'t [Mention], at: usize) -> Self {
        Self { text, numbers, at }
    }

    fn number(&self) -> Option<&'t Mention> {
        self.numbers.get(self.at)
    }

    /// What stands before the list that the number is one of, without words that only look like verbs.
    pub(super) fn lead(&self) -> String {
        let listed = self.numbers.get(..self.at).unwrap_or_default().iter().rev();
        let mut first = self.number();
        for before in listed {
            let Some(one) = first else { break };
            let whole = one.before(self.text);
            let between = before.behind(self.text);
            let between = between.get(..between.len().saturating_sub(self.text.len() - whole.len()));
            if before.unit != one.unit || !between.is_some_and(lists) {
                break;
            }
            first = Some(before);
        }
        masked(first.map_or(self.text, |one| one.before(self.text)))
    }

    /// What stands right behind the list that the number is one of.
    fn behind(&self) -> &'t str {
        let later = self.numbers.get(self.at + 1..).unwrap_or_default();
        let mut last = self.number();
        for next in later {
            let Some(one) = last else { break };
            let rest = one.behind(self.text);
            let between = rest.len().checked_sub(self.text.len() - next.before(self.text).len());
            let between = between.and_then(|length| rest.get(..length));
            if next.unit != one.unit || !between.is_some_and(lists) {
                break;
            }
            last = Some(next);
        }
        last.map_or("", |one| one.behind(self.text))
    }

    /// What its own clause says before it.
    pub(super) fn clause(&self) -> String {
        let lead = self.lead();
        lead.get(clause_start(&lead)..).unwrap_or_default().to_owned()
    }

    /// The words of its own clause that stand before it, as they are.
    pub(super) fn own_clause(&self) -> &'t str {
        let before = self.number().map_or(self.text, |one| one.before(self.text));
        before.get(clause_start(before)..).unwrap_or_default()
    }

    /// The words of its own clause that stand behind it; of a phrase without a number all of it.
    pub(super) fn rest_of_clause(&self) -> &'t str {
        let behind = self.number().map_or(self.text, |one| one.behind(self.text));
        behind.split([',', ';', '。']).next().unwrap_or_default()
    }

    /// The nearest verb: in its own clause before it, else before that, else behind it.
    pub(super) fn turn(&self) -> Option<Verb> {
        let (clause, lead) = (self.clause(), self.lead());
        let behind = masked(self.number().map_or("", |one| one.behind(self.text)));
        last_verb(&clause).or_else(|| last_verb(&lead)).or_else(|| first_verb(&behind))
    }

    /// The verb of its own clause, and where that neither has one nor says what the figure becomes, that before it.
    pub(super) fn turn_of_share(&self) -> Option<Verb> {
        let clause = self.clause();
        let becomes = ["按", "为", "至", "到"].iter().any(|word| clause.ends_with(word));
        match last_verb(&clause) {
            None if becomes => None,
            None => self.turn(),
            Some(turn) => Some(turn),
        }
    }

    /// The verb that the number itself is the measure of: `提高5%`, `分别降低100、200元`.
    pub(super) fn changes_by(&self) -> Option<Verb> {
        let lead = self.lead();
        let lead = lead.trim_end_matches("分别").trim_end_matches(['了', '各', '约']);
        let ends = |words: &[&str]| words.iter().any(|word| lead.ends_with(word));
        if ends(&UP) { Some(Verb::Up) } else { ends(&DOWN).then_some(Verb::Down) }
    }

    /// Whether the nearest thing named before it is an amount, and no share: `起付标准降低50%`.
    pub(super) fn is_of_an_amount(&self) -> bool {
        let lead = self.lead();
        let amount = last(&lead, &["起付", "门槛", "封顶", "限额", "标准", "线"]);
        let share = last(&lead, &["比例", "报销", "支付"]);
        match (amount, share) {
            (None, None) => ["起付", "标准", "线"].iter().any(|word| self.text.contains(word)),
            (amount, share) => amount > share,
        }
    }

    /// What stands in brackets right behind it: `70%(职工)`.
    pub(super) fn in_brackets(&self) -> &'t str {
        let behind = self.number().and_then(|one| one.behind(self.text).strip_prefix('('));
        behind.and_then(|rest| rest.split_once(')')).map_or("", |(inside, _)| inside)
    }

    /// Whether nothing but a blank or the end of a line or a cell parts it from a number beside it.
    pub(super) fn touches(&self, signs: &[char]) -> bool {
        self.number().is_some_and(|one| {
            one.before(self.text).ends_with(signs) || one.behind(self.text).starts_with(signs)
        })
    }

    /// Whether this share is the person's own. What is paid of what they bear is not: `个人自付部分按60%支付`.
    pub(super) fn bears(&self) -> Option<Bears> {
        let mut before = self.number()?.before(self.text);
        let mut most = false;
        let strip = |text: &'t str, words: &[&str]| words.iter().find_map(|word| text.strip_suffix(word));
        loop {
            if let Some(whose) = strip(before, &OWN) {
                let clause = whose.get(clause_start(whose)..).unwrap_or_default();
                let bears = if most { Bears::AtMost } else { Bears::Share };
                return Some(if clause.contains('先') { Bears::First } else { bears });
            }
            if let Some(rest) = strip(before, &["不超过", "不高于", "控制在", "最高"]) {
                (before, most) = (rest, true);
                continue;
            }
            if let Some(rest) = strip(before, &FILLERS) {
                before = rest;
                continue;
            }
            // The number of a list before it, and what parts the two.
            let list = strip(before, &[",", ";", "、", "和"]).unwrap_or(before);
            let ends = |one: &&Mention| self.text.len() - one.behind(self.text).len() == list.len();
            before = self.numbers.iter().find(ends)?.before(self.text);
        }
    }

    /// Whether its clause speaks of what the person bears and of nothing that is paid: `自付的比例为在职人员的60%`.
    pub(super) fn is_of_what_is_borne(&self) -> bool {
        let clause = self.own_clause();
        let others = OWN.iter().fold(clause.to_owned(), |text, word| text.replace(word, ""));
        let paid = ["部分", "费用", "支付", "报销", "救助", "补助", "补偿", "赔付"];
        others != clause && !paid.iter().any(|word| others.contains(word))
    }

    /// Whether it is said to be a least: 以上 right behind it, or 不低于 before it.
    pub(super) fn is_least(&self) -> bool {
        let behind = self.behind().trim_start_matches(['(', '含', ')', '及']);
        let clause = self.own_clause();
        behind.starts_with("以上") || ["不低于", "不少于", "至少"].iter().any(|word| clause.contains(word))
    }

    /// Whether it is said to be an average.
    pub(super) fn is_average(&self) -> bool {
        let clause = self.clause();
        self.behind().starts_with("左右") || ["平均", "大约"].iter().any(|word| clause.contains(word))
    }

    /// Whether this amount bounds a part of the costs: `5万元以下`, `超过10万元的部分`, `5万元至10万元`.
    pub(super) fn is_bound(&self) -> bool {
        let Some(number) = self.number() else { return false };
        let behind = number.behind(self.text).trim_start_matches(['(', '含', '不', ')']);
        let before = number.before(self.text);
        let becomes = ["提高", "降低", "调整", "达", "降", "增加", "减少", "调"]
            .iter()
            .any(|verb| ["到", "至"].iter().any(|to| before.ends_with(&format!("{verb}{to}"))));
        let ends = ["超过", "高于", "至", "到", "满", "不足", "-", "~", "—"]
            .iter()
            .any(|word| before.ends_with(word));
        let is_limit = before.ends_with("不超过") || before.ends_with("不高于");
        let begins = ["以下", "以上", "至", "到", "-", "~", "—", "及以上", "及以下", "的部分", "部分"];
        begins.iter().any(|word| behind.starts_with(word)) || (ends && !becomes && !is_limit)
    }
}

/// Where the last of these words begins.
fn last(text: &str, words: &[&str]) -> Option<usize> {
    words.iter().filter_map(|word| text.rfind(word)).max()
}

/// A letter that stands for those of a word that turns nothing.
const MASKED: &str = "□";

/// A text with as many letters, in which no word looks like a verb that is none.
fn masked(text: &str) -> String {
    NO_VERBS
        .iter()
        .fold(text.to_owned(), |text, word| text.replace(word, &MASKED.repeat(word.chars().count())))
}

/// Where the last clause of a text begins, in bytes: commas that group or list digits part nothing.
fn clause_start(text: &str) -> usize {
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let ends = text.char_indices().filter(|(_, letter)| matches!(letter, ',' | ';' | '。'));
    let ends = ends.map(|(at, letter)| (at, at + letter.len_utf8()));
    let mut parts = ends.filter(|&(at, next)| {
        let (before, behind) = (text.get(..at).unwrap_or_default(), text.get(next..).unwrap_or_default());
        !(is_digit(before.chars().next_back()) && is_digit(behind.chars().next()))
    });
    parts.next_back().map_or(0, |(_, next)| next)
}

fn last_verb(text: &str) -> Option<Verb> {
    let end = |words: &[&str]| words.iter().filter_map(|word| Some(text.rfind(word)? + word.len())).max();
    match (end(&UP), end(&DOWN)) {
        (None, None) => None,
        (up, down) => Some(if up > down { Verb::Up } else { Verb::Down }),
    }
}

fn first_verb(text: &str) -> Option<Verb> {
    let first = |words: &[&str]| words.iter().filter_map(|word| text.find(word)).min();
    match (first(&UP), first(&DOWN)) {
        (None, None) => None,
        (Some(up), Some(down)) => Some(if up < down { Verb::Up } else { Verb::Down }),
        (Some(_), None) => Some(Verb::Up),
        (None, Some(_)) => Some(Verb::Down),
    }
}

/// A phrase in its clauses, each with the sign that ends it; together they are the phrase.
pub(super) fn clauses(phrase: &str) -> Vec<&str> {
    let seen = |text: &str, last: bool| {
        let mut letters = text.chars().filter(|letter| !letter.is_whitespace());
        let letter = if last { letters.next_back() } else { letters.next() };
        letter.map(crate::tree::narrow).is_some_and(|letter| letter.is_ascii_digit())
    };
    let ends =
        phrase.char_indices().filter(|(_, letter)| matches!(letter, ',' | '，' | ';' | '；' | '。' | '\n'));
    let ends = ends.map(|(at, letter)| (at, at + letter.len_utf8()));
    let mut found = Vec::new();
    let mut from = 0;
    for (at, next) in ends {
        let (before, behind) = (phrase.get(..at).unwrap_or_default(), phrase.get(next..).unwrap_or_default());
        if seen(before, true) && seen(behind, false) {
            continue;
        }
        found.extend(phrase.get(from..next));
        from = next;
    }
    found.extend(phrase.get(from..).filter(|rest| !rest.is_empty()));
    found
}
