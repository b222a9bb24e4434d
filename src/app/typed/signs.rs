//! One sign for everything that is meant by it: full-width and Chinese digits, units in the forms of bills, the many
//! commas, spaces, minuses; and nothing for what nobody sees.

/// Stands for the spaces that print between groups of digits: they do not break, or are narrow.
pub(super) const NARROW: char = '\u{a0}';

/// Every way to write each digit from 1 on.
const DIGITS: [&str; 9] = ["一壹", "二贰貳两兩", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"];

/// Every way to write the sign that stands first.
const SAME: [&str; 14] = [
    "零〇",
    "十拾",
    "百佰",
    "千仟k",
    "万萬w",
    "亿億",
    "元圆圓",
    "块塊",
    "角毛",
    ".。．点點",
    ",،٬'’‘`´",
    "-−–—负負",
    "¥￥",
    "整正",
];

/// Whether nobody sees it: marks of direction and of how words join, which come along with what is pasted.
pub(in crate::app) const fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// Stands between two kinds of digits beside each other: they are not one number.
const APART: char = '|';

/// The text in these signs, without what stands around a cell of a table.
pub(super) fn clean(typed: &str) -> String {
    let seen: String = typed.chars().filter(|&letter| !is_invisible(letter)).collect();
    let around = |letter: char| letter.is_whitespace() || "\"“”'‘’=".contains(letter);
    let mut text = String::with_capacity(seen.len());
    let mut before = None;
    for letter in seen.trim_matches(around).chars() {
        let sign = sign(letter);
        let is_chinese = sign.is_ascii_digit().then_some(DIGITS.iter().any(|digits| digits.contains(letter)));
        if before.is_some() && is_chinese.is_some() && before != is_chinese {
            text.push(APART);
        }
        before = is_chinese;
        text.push(sign);
    }
    text
}

fn sign(letter: char) -> char {
    // The ordinary form of a full-width sign.
    let ordinary = match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        _ => letter,
    };
    let letter = ordinary.to_ascii_lowercase();
    if letter == ' ' || letter == '\u{3000}' {
        return ' ';
    }
    if letter.is_whitespace() {
        return if letter.is_control() { '\t' } else { NARROW };
    }
    for (digit, signs) in ('1'..='9').zip(DIGITS) {
        if signs.contains(letter) {
            return digit;
        }
    }
    SAME.iter().find(|signs| signs.contains(letter)).and_then(|signs| signs.chars().next()).unwrap_or(letter)
}

/// Whether it can stand in a number.
pub(super) const fn is_number_sign(letter: char) -> bool {
    letter.is_ascii_digit()
        || matches!(letter, '零' | '.' | ',' | ' ' | NARROW | '十' | '百' | '千' | '万' | '亿')
}
