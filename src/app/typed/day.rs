//! Days as people have them: `2023-5-1`, `2023年5月1日`, `20230501`, `2023-05-01 10:30`. A year of two digits is offered, never
//! taken.

use super::amount::plain_number;
use super::signs::{NARROW, clean};
use super::unclear::{Unclear, Why};
use crate::day::Day;

/// A day as the contract writes it: `2023-05-01`.
///
/// # Errors
/// What is unclear about it.
pub(super) fn day_text(typed: &str) -> Result<String, Unclear> {
    let text = clean(typed);
    let marks = ['-', '/', '.', '年', '月', '日', '号', ' ', NARROW, '\t', 't', '('];
    let mut parts: Vec<&str> = text.split(marks).filter(|part| !part.is_empty()).collect();
    let first = parts.first().copied().unwrap_or_default();
    // As systems write it, with the time behind it or without; 230501.
    let year = match first.len() {
        8 | 12 | 14 => 4,
        6 => 2,
        _ => 0,
    };
    let compact = year == 2;
    if year > 0 && first.bytes().all(|byte| byte.is_ascii_digit()) {
        let one =
            [0..year, year..year + 2, year + 2..year + 4].map(|part| first.get(part).unwrap_or_default());
        parts.splice(..1, one);
    }
    let [year, month, day, time @ ..] = parts.as_slice() else {
        let short = parts.len() == 2 && parts.iter().all(|part| part.len() < 3) || text.contains('月');
        let no_year = short && !text.contains('年');
        return Err(Unclear::plainly(if no_year { Why::NoYear } else { Why::NotADay }));
    };
    let numbers: Vec<String> =
        [year, month, day].into_iter().filter_map(|part| plain_number(part).ok()).collect();
    let ([year, month, day], true) = (numbers.as_slice(), is_time(time)) else {
        return Err(Unclear::plainly(Why::NotADay));
    };
    let small = |text: &str| text.len() < 3;
    match (year.len(), day.len()) {
        (4, _) if small(month) && small(day) => {
            written(year, month, day).ok_or(Unclear::plainly(Why::NoSuchDay))
        }
        // The year last, behind day and month or month and day.
        (1 | 2, 4) if small(month) => offered([written(day, month, year), written(day, year, month)]),
        (2, _) if small(month) && small(day) => {
            let day = written(&format!("20{year}"), month, day);
            // Six digits may be a year and a month.
            if day.is_none() && compact { Err(Unclear::plainly(Why::NotADay)) } else { offered([day, None]) }
        }
        _ => Err(Unclear::plainly(Why::NotADay)),
    }
}

fn written(year: &str, month: &str, day: &str) -> Option<String> {
    let day = Day::of(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    Some(day.to_string())
}

/// Days that could be meant.
fn offered(days: [Option<String>; 2]) -> Result<String, Unclear> {
    let readings: Vec<String> = days.into_iter().flatten().collect();
    let why = if readings.is_empty() { Why::NoSuchDay } else { Why::Ambiguous };
    Err(Unclear::asking(why, readings))
}

/// Whether what stands behind a day is a time of it.
fn is_time(parts: &[&str]) -> bool {
    parts.first().is_none_or(|first| first.contains([':', '时', '上', '下', '星', '周']))
        && parts.iter().all(|part| {
            part.chars().all(|letter| letter.is_ascii_digit() || ":时分秒z上下午星期周)+amp".contains(letter))
        })
}
