//! An amount as it is said, so that a slipped zero is heard: 七万九千元, "seventy-nine thousand yuan".

use super::chunk_explore;
use crate::language::Language;
use crate::money::Money;

/// A number of days in words.
#[must_use]
pub fn days_in_words(days: u64, language: Language) -> String {
    match language {
        Language::Zh => chinese_number(days) + "天",
        Language::En => chunk_explore::days(days),
    }
}

/// An amount in words.
#[must_use]
pub fn in_words(money: Money, language: Language) -> String {
    let (yuan, fen) = (money.fen() / 100, money.fen() % 100);
    match language {
        Language::Zh => chinese(yuan, fen),
        Language::En => chunk_explore::yuan(yuan, fen),
    }
}

const fn digit(value: u64) -> &'static str {
    match value {
        0 => "零",
        1 => "一",
        2 => "二",
        3 => "三",
        4 => "四",
        5 => "五",
        6 => "六",
        7 => "七",
        8 => "八",
        _ => "九",
    }
}

fn chinese(yuan: u64, fen: u64) -> String {
    let mut out = String::new();
    if yuan > 0 || fen == 0 {
        out.push_str(&chinese_number(yuan));
        out.push('元');
    }
    if fen >= 10 {
        out.push_str(digit(fen / 10));
        out.push('角');
    } else if fen > 0 && yuan > 0 {
        out.push('零');
    }
    if !fen.is_multiple_of(10) {
        out.push_str(digit(fen % 10));
        out.push('分');
    }
    out
}

/// In groups of four digits, with 零 wherever places are skipped.
fn chinese_number(number: u64) -> String {
    if number == 0 {
        return digit(0).to_owned();
    }
    let mut out = String::new();
    let mut skipped = false;
    for (size, name) in [(1_0000_0000_0000, "万亿"), (1_0000_0000, "亿"), (1_0000, "万"), (1, "")] {
        let group = number / size % 1_0000;
        if group == 0 {
            skipped = !out.is_empty();
            continue;
        }
        if !out.is_empty() && (skipped || group < 1000) {
            out.push('零');
        }
        skipped = false;
        push_group(&mut out, group, !name.is_empty());
        out.push_str(name);
    }
    out
}

fn push_group(out: &mut String, group: u64, has_name: bool) {
    let mut skipped = false;
    let begun = out.len();
    let first = out.is_empty();
    for (size, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let value = group / size % 10;
        if value == 0 {
            skipped = out.len() > begun;
            continue;
        }
        if skipped {
            out.push('零');
            skipped = false;
        }
        // 十二 at the very beginning, not 一十二; 两千 and 两万, but 二十 and 二百.
        let silent = value == 1 && size == 10 && first && out.len() == begun;
        let spoken_two = value == 2 && (size == 1000 || (has_name && group == 2));
        if !silent {
            out.push_str(if spoken_two { "两" } else { digit(value) });
        }
        out.push_str(name);
    }
}
