//! The numbers a phrase of an official text holds: 2万元, 1万2千元, 1.4万, 七成, 百分之七十, 5个百分点, 50%, 两千元. Whole
//! numbers of millionths throughout; nothing is rounded. They are read from the cleaned text, as quotes are looked up:
//! blanks and the width of letters do not count.

mod clean;

pub(super) use clean::cleaned;

/// Millionths in a whole.
pub(super) const WHOLE: u128 = 1_000_000;

/// What a number in a text counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Nothing is said: `100、400、800`.
    None,
    /// Yuan.
    Yuan,
    /// Hundredths of a whole.
    Percent,
    /// Percentage points.
    Points,
    /// Something else: days, people, a year. No figure of a policy.
    Other,
}

/// One number of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// As written, unit included.
    pub text: String,
    /// In millionths of its unit.
    pub value: u128,
    /// What it counts.
    pub unit: Unit,
    /// Factor that came from 万 or the like, so that `2、3万元` can lend it to the 2.
    scale: u128,
    /// Where it begins and ends among the letters of the text.
    from: usize,
    to: usize,
}

impl Mention {
    /// What the text, cleaned, says up to this number.
    pub(super) fn before<'t>(&self, text: &'t str) -> &'t str {
        text.get(..place(text, self.from)).unwrap_or(text)
    }

    /// What the text, cleaned, says behind this number.
    pub(super) fn behind<'t>(&self, text: &'t str) -> &'t str {
        text.get(place(text, self.to)..).unwrap_or_default()
    }

    /// Where it begins among the letters of the text, cleaned.
    pub(super) const fn letter(&self) -> usize {
        self.from
    }
}

/// Where a letter begins, in bytes.
fn place(text: &str, letter: usize) -> usize {
    text.char_indices().nth(letter).map_or(text.len(), |(at, _)| at)
}

/// All numbers of a text in their order.
#[must_use]
pub fn mentions(text: &str) -> Vec<Mention> {
    let letters: Vec<char> = cleaned(text).chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        match mention(&letters, at) {
            Some(one) => {
                at = one.to;
                found.push(one);
            }
            None => at += 1,
        }
    }
    lend_units(&letters, &mut found);
    found
}

/// The number that begins here.
fn mention(letters: &[char], from: usize) -> Option<Mention> {
    let percent = ["百分之", "千分之"].iter().position(|word| begins(letters, from, word));
    if let Some(which) = percent {
        let (value, to) = number(letters, from + 3)?;
        let value = if which == 0 { value } else { value / 10 };
        return Some(Mention {
            text: text(letters, from, to),
            value,
            unit: Unit::Percent,
            scale: 1,
            from,
            to,
        });
    }
    let in_digits = letters.get(from)?.is_ascii_digit();
    let (value, after) = number(letters, from)?;
    if letters.get(after) == Some(&'‰') {
        let to = after + 1;
        let text = text(letters, from, to);
        return Some(Mention { text, value: value / 10, unit: Unit::Percent, scale: 1, from, to });
    }
    let (scale, after) = scale(letters, behind_about(letters, after));
    let after = behind_about(letters, after);
    if let Some((rest, to, unit)) = rest(letters, after, scale) {
        let value = value.checked_mul(scale)?.checked_add(rest)?;
        return Some(Mention { text: text(letters, from, to), value, unit, scale: 1, from, to });
    }
    let (unit, tenfold, to) = unit(letters, after);
    // 六五折 is 6.5折.
    let tenfold = if value > 10 * WHOLE { 1 } else { tenfold };
    if tenfold > 1
        && let Some(digit) = hundredths(letters, to)
    {
        // 七成五 is 75%.
        let value = value.checked_mul(tenfold)? + digit * WHOLE;
        return Some(Mention { text: text(letters, from, to + 1), value, unit, scale: 1, from, to: to + 1 });
    }
    // 一 stands in many words that count nothing, and a head says 百元 and 千元 of what its cells count.
    let is_word = unit == Unit::Yuan && matches!(letters.get(from), Some('百' | '佰' | '千' | '仟'));
    let counts = in_digits || (unit != Unit::None && !is_word) || scale > 1;
    let unit = if counts { unit } else { Unit::Other };
    let value = value.checked_mul(scale)?.checked_mul(tenfold)?;
    Some(Mention { text: text(letters, from, to), value, unit, scale: scale * tenfold, from, to })
}

/// Where what a number counts begins: behind the sign that it is about so much, `8500余万元`.
fn behind_about(letters: &[char], at: usize) -> usize {
    let is_about = matches!(letters.get(at), Some('余' | '多' | '来'))
        && matches!(letters.get(at + 1), Some('百' | '千' | '万' | '亿' | '元' | '%' | '个'));
    at + usize::from(is_about)
}

/// What stands behind 成 or 折 and belongs to the same number: `七成五`, `7成5`, `七成半`; not `七成5万元`, `七成5%`.
fn hundredths(letters: &[char], at: usize) -> Option<u128> {
    let letter = *letters.get(at)?;
    if letter == '半' {
        return Some(5);
    }
    let digit = chinese_digit(letter).or_else(|| letter.to_digit(10).map(u128::from))?;
    let next = letters.get(at + 1).copied().unwrap_or_default();
    let goes_on = next.is_ascii_digit()
        || matches!(next, '.' | '点' | '万' | '亿' | '保' | '‰')
        || chinese_digit(next).or_else(|| chinese_scale(next)).is_some();
    (!goes_on && unit(letters, at + 1).0 == Unit::None).then_some(digit)
}

/// What stands behind 万 or the like and belongs to the same number: `1万2千元`, `二万五千`, `1万零500`, `两万五`; with where
/// it ends, and what the whole counts.
fn rest(letters: &[char], from: usize, above: u128) -> Option<(u128, usize, Unit)> {
    if above == 1 {
        return None;
    }
    let zero = matches!(letters.get(from), Some('零' | '〇'));
    let (value, after) = number(letters, from + usize::from(zero))?;
    let (scale, next) = scale(letters, after);
    // A digit alone is of the unit below: 两万五 is 25,000.
    let alone = scale == 1 && !zero && after == from + 1 && value > 0;
    let value = if alone { value.checked_mul(above / 10)? } else { value.checked_mul(scale)? };
    if value >= above * WHOLE {
        return None;
    }
    let (value, to, unit) = match rest(letters, next, scale) {
        Some((more, to, unit)) => (value.checked_add(more)?, to, unit),
        None => {
            let (unit, _, to) = unit(letters, next);
            (value, to, unit)
        }
    };
    // 五保 are people.
    if alone && letters.get(to) == Some(&'保') {
        return None;
    }
    // `2万60%` is two numbers.
    matches!(unit, Unit::Yuan | Unit::None).then_some((value, to, unit))
}

fn text(letters: &[char], from: usize, to: usize) -> String {
    letters.iter().skip(from).take(to - from).collect()
}

fn begins(letters: &[char], from: usize, word: &str) -> bool {
    let mut rest = letters.iter().skip(from);
    word.chars().all(|letter| rest.next() == Some(&letter))
}

/// A number in digits or in Chinese, in millionths, and where it ends.
fn number(letters: &[char], from: usize) -> Option<(u128, usize)> {
    let first = letters.get(from)?;
    if first.is_ascii_digit() { arabic(letters, from) } else { chinese(letters, from) }
}

/// `20000`, `20,000`, `76.5`.
fn arabic(letters: &[char], from: usize) -> Option<(u128, usize)> {
    let digit_at = |at: usize| letters.get(at).and_then(|letter| letter.to_digit(10));
    let mut at = from;
    let mut whole: u128 = 0;
    loop {
        if let Some(digit) = digit_at(at) {
            whole = whole.checked_mul(10)?.checked_add(u128::from(digit))?;
            at += 1;
        } else if letters.get(at) == Some(&',')
            && (1..=3).all(|next| digit_at(at + next).is_some())
            && digit_at(at + 4).is_none()
        {
            // A comma groups thousands only before exactly three digits.
            at += 1;
        } else {
            break;
        }
    }
    let mut value = whole.checked_mul(WHOLE)?;
    if letters.get(at) == Some(&'.') && digit_at(at + 1).is_some() {
        at += 1;
        let mut place = WHOLE;
        while let Some(digit) = digit_at(at) {
            place /= 10;
            value += u128::from(digit) * place;
            at += 1;
        }
    }
    Some((value, at))
}

fn chinese_digit(letter: char) -> Option<u128> {
    match letter {
        '零' | '〇' => Some(0),
        '一' | '壹' => Some(1),
        '二' | '两' | '贰' => Some(2),
        '三' | '叁' => Some(3),
        '四' | '肆' => Some(4),
        '五' | '伍' => Some(5),
        '六' | '陆' => Some(6),
        '七' | '柒' => Some(7),
        '八' | '捌' => Some(8),
        '九' | '玖' => Some(9),
        _ => None,
    }
}

fn chinese_scale(letter: char) -> Option<u128> {
    match letter {
        '十' | '拾' => Some(10),
        '百' | '佰' => Some(100),
        '千' | '仟' => Some(1_000),
        _ => None,
    }
}

/// `七十`, `一千二百`, `两万五`, `一点四`, `十`; 万 and 亿 are left to [`scale`].
fn chinese(letters: &[char], from: usize) -> Option<(u128, usize)> {
    let mut at = from;
    let mut sum: u128 = 0;
    let mut digit: Option<u128> = None;
    let mut last_scale = 1;
    let mut zero = false;
    while let Some(&letter) = letters.get(at) {
        if let Some(next) = chinese_digit(letter) {
            zero |= next == 0;
            digit = Some(digit.unwrap_or_default().checked_mul(10)?.checked_add(next)?);
        } else if let Some(scale) = chinese_scale(letter).filter(|_| !begins(letters, at, "百分")) {
            sum = digit.unwrap_or(1).checked_mul(scale)?.checked_add(sum)?;
            digit = None;
            (last_scale, zero) = (scale, false);
        } else {
            break;
        }
        at += 1;
    }
    if at == from {
        return None;
    }
    // 三千五 is 3,500; 三千零五 is not.
    let digit = digit.unwrap_or_default();
    let ones = if last_scale >= 100 && !zero && digit < 10 { last_scale / 10 } else { 1 };
    let mut value = digit.checked_mul(ones)?.checked_add(sum)?.checked_mul(WHOLE)?;
    if letters.get(at) == Some(&'点') {
        let mut place = WHOLE;
        let mut behind = at + 1;
        while let Some(digit) = letters.get(behind).copied().and_then(chinese_digit) {
            place /= 10;
            value += digit * place;
            behind += 1;
        }
        if behind > at + 1 {
            at = behind;
        }
    }
    Some((value, at))
}

/// 万, 亿, and 千, 百, 十 behind digits.
fn scale(letters: &[char], at: usize) -> (u128, usize) {
    match letters.get(at) {
        Some('万') => (10_000, at + 1),
        Some('亿') => (100_000_000, at + 1),
        Some('千') => (1_000, at + 1),
        Some('百') if !begins(letters, at, "百分") => (100, at + 1),
        _ => (1, at),
    }
}

/// What stands behind a number and is not a figure of a policy.
const OTHERS: &[char] = &[
    '年', '月', '日', '天', '号', '级', '类', '种', '人', '名', '次', '岁', '家', '户', '例', '条', '款',
    '项', '个', '倍', '周',
];

/// The unit behind a number, what it multiplies with, and where it ends.
fn unit(letters: &[char], at: usize) -> (Unit, u128, usize) {
    for (word, unit, tenfold) in [
        ("个百分点", Unit::Points, 1),
        ("百分点", Unit::Points, 1),
        ("%", Unit::Percent, 1),
        ("成", Unit::Percent, 10),
        ("折", Unit::Percent, 10),
        ("元", Unit::Yuan, 1),
        ("块", Unit::Yuan, 1),
    ] {
        if begins(letters, at, word) {
            return (unit, tenfold, at + word.chars().count());
        }
    }
    let other = letters.get(at).is_some_and(|letter| OTHERS.contains(letter));
    (if other { Unit::Other } else { Unit::None }, 1, at)
}

/// In a list the last number's unit is everyone's: `2、3万元`, `85、75、60%`, `5000至8000元`.
fn lend_units(letters: &[char], found: &mut [Mention]) {
    for index in (1..found.len()).rev() {
        let (before, behind) = found.split_at_mut(index);
        let (Some(one), Some(next)) = (before.last_mut(), behind.first()) else { continue };
        let joined = letters.iter().skip(one.to).take(next.from - one.to);
        let between: String = joined.collect();
        let apart = between == "," && begins_clause(letters, one, next);
        // `2、3万元`, but not `5000至1万元`.
        let scaled = one.scale == 1 && one.value < 100 * WHOLE;
        let value = if scaled { one.value * next.scale } else { one.value };
        // No share of a list is more than a whole: 200 before 90% is something else.
        let fits = next.unit != Unit::Percent || value <= 100 * WHOLE;
        if lists(&between) && !apart && fits && one.unit == Unit::None && next.unit != Unit::None {
            (one.unit, one.value) = (next.unit, value);
            one.scale = if scaled { next.scale } else { one.scale };
        }
    }
}

/// Whether a comma between two numbers ends what is said of the first: `为0.75，10万元以上`, `为500，30天内`.
fn begins_clause(letters: &[char], one: &Mention, next: &Mention) -> bool {
    let is_share = |mention: &Mention| mention.unit == Unit::Percent;
    let bounds = ["以", "及以", "(含)以", "至", "到", "-", "~", "—", "的部分", "部分"];
    next.unit == Unit::Other
        || (!one.value.is_multiple_of(WHOLE) && one.scale == 1 && !is_share(next))
        || (!is_share(next) && bounds.iter().any(|word| begins(letters, next.to, word)))
}

/// Whether this between two numbers makes a list of them.
pub(super) fn lists(between: &str) -> bool {
    matches!(between, " " | "\n" | "、" | "和" | "至" | "到" | "-" | "~" | "—" | "或" | "," | "/")
}
