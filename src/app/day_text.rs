//! What people type for a day, to the contract's day: `2023-5-1`, `2023年5月1日`, `20230501`, `2023.05.01`. What cannot
//! be understood is returned as typed, so that the reader of cases can say what is wrong with it.

use super::money_text::half_width;

/// A day as the contract writes it: `2023-05-01`.
#[must_use]
pub fn day_text(typed: &str) -> String {
    let plain: String = typed.chars().map(half_width).filter(|letter| !letter.is_whitespace()).collect();
    let parts: Vec<&str> = if plain.len() == 8 && plain.bytes().all(|byte| byte.is_ascii_digit()) {
        [0..4, 4..6, 6..8].into_iter().filter_map(|part| plain.get(part)).collect()
    } else {
        plain.trim_end_matches(['日', '号']).split(['-', '/', '.', '年', '月']).collect()
    };
    let number = |part: &str| part.parse::<u16>().ok();
    match parts.as_slice() {
        [year, month, day] => match (number(year), number(month), number(day)) {
            (Some(year), Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
            _ => plain,
        },
        _ => plain,
    }
}
