//! The units that a text names without a number, as the head of a column or a line above a table does:
//! `最高支付限额（万元）`, `单位：元、%`. Numbers that stand bare beside them are of these units.

use super::numbers::cleaned;

/// A unit that a head names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HeadUnit {
    /// So many yuan.
    Yuan(u128),
    /// A whole is so many of them.
    Share(u128),
}

/// As heads write them, those that end with another first.
const UNITS: [(&str, HeadUnit); 9] = [
    ("百万元", HeadUnit::Yuan(1_000_000)),
    ("十万元", HeadUnit::Yuan(100_000)),
    ("亿元", HeadUnit::Yuan(100_000_000)),
    ("万元", HeadUnit::Yuan(10_000)),
    ("千元", HeadUnit::Yuan(1_000)),
    ("百元", HeadUnit::Yuan(100)),
    ("元", HeadUnit::Yuan(1)),
    ("%", HeadUnit::Share(100)),
    ("成", HeadUnit::Share(10)),
];

impl HeadUnit {
    /// As heads write it.
    pub(super) fn text(self) -> &'static str {
        UNITS.iter().find(|(_, unit)| *unit == self).map_or("", |(text, _)| text)
    }
}

/// The units that a text names, in its order.
pub(super) fn named(text: &str) -> Vec<HeadUnit> {
    let parts = |letter: char| {
        matches!(letter, '(' | ')' | '（' | '）' | '[' | ']' | '【' | '】' | '〔' | '〕' | '…' | '|')
            || matches!(letter, ':' | '：' | '、' | ',' | '，' | '/' | '／' | ';' | '；' | '\t' | '\n')
    };
    text.split(parts).filter_map(|part| unit_of(&cleaned(part))).collect()
}

/// The unit that a few words end with; `30万元` and `几万元` name a number.
fn unit_of(words: &str) -> Option<HeadUnit> {
    let (rest, unit) = UNITS.iter().find_map(|(text, unit)| Some((words.strip_suffix(text)?, *unit)))?;
    // 单元 and 完成 are no units.
    let alone = ["", "单位", "单位为", "金额", "金额单位", "人民币"].contains(&rest);
    let counts = |letter: char| {
        letter.is_ascii_digit() || "零〇一二两三四五六七八九十百千万亿几数余多干半".contains(letter)
    };
    let names = !matches!(unit.text(), "元" | "成") && !rest.ends_with(counts);
    (alone || names).then_some(unit)
}
