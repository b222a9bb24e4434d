//! Numbers, amounts and days as they are said in English.

/// A number of days in words.
pub(super) fn days(days: u64) -> String {
    number(days) + if days == 1 { " day" } else { " days" }
}

/// `1 May 2023`.
pub(super) fn date(year: u16, month: u8, day: u8) -> String {
    format!("{day} {} {year}", month_name(month))
}

const fn month_name(month: u8) -> &'static str {
    match month {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

fn named(list: &[&'static str], place: u64) -> &'static str {
    usize::try_from(place).ok().and_then(|place| list.get(place)).copied().unwrap_or_default()
}

/// An amount in words.
pub(super) fn yuan(yuan: u64, fen: u64) -> String {
    let mut out = number(yuan) + " yuan";
    if fen > 0 {
        out.push_str(" and ");
        push(&mut out, fen);
        out.push_str(" fen");
    }
    out
}

fn number(number: u64) -> String {
    let mut out = String::new();
    for (size, name) in [(1_000_000_000, " billion"), (1_000_000, " million"), (1000, " thousand"), (1, "")] {
        let group = number / size % 1000;
        if group > 0 {
            if !out.is_empty() {
                out.push(' ');
            }
            push(&mut out, group);
            out.push_str(name);
        }
    }
    if out.is_empty() {
        out.push_str("zero");
    }
    out
}

fn push(out: &mut String, number: u64) {
    let (hundreds, rest) = (number / 100, number % 100);
    if hundreds > 0 {
        out.push_str(named(&SMALL, hundreds));
        out.push_str(" hundred");
        if rest > 0 {
            out.push(' ');
        }
    }
    if rest >= 20 {
        out.push_str(named(&TENS, rest / 10));
        if rest % 10 > 0 {
            out.push('-');
            out.push_str(named(&SMALL, rest % 10));
        }
    } else if rest > 0 {
        out.push_str(named(&SMALL, rest));
    }
}
