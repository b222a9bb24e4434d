//! The number of a figure as its file writes it, and as documents do.

use super::numbers::{WHOLE, mentions};
use crate::terms::FigureKey;
use crate::tree::Node;

/// The number that a figure itself states, and the key that holds it.
#[must_use]
pub fn stated_number(figure: &Node) -> Option<(FigureKey, &str)> {
    FigureKey::ALL.iter().find_map(|&key| Some((key, figure.text_at(key.id())?)))
}

/// A figure's number as documents write it, by the key that holds it: `70%` for a share; an amount stays as it is.
#[must_use]
pub fn shown_figure(key: FigureKey, value: &str) -> String {
    match (key, millionths(value)) {
        (FigureKey::Amount, _) | (_, None) => value.to_owned(),
        (_, Some((share, negative))) => {
            let percent = share * 100;
            let (whole, rest) = (percent / WHOLE, percent % WHOLE);
            let rest = format!("{rest:06}");
            let rest = rest.trim_end_matches('0');
            let (sign, point) = (if negative { "-" } else { "" }, if rest.is_empty() { "" } else { "." });
            format!("{sign}{whole}{point}{rest}%")
        }
    }
}

/// A number as a pack writes it, in millionths, and whether it is negative; `None` for anything else.
pub(super) fn millionths(text: &str) -> Option<(u128, bool)> {
    let (digits, negative) = text.strip_prefix('-').map_or((text, false), |rest| (rest, true));
    let plain = digits.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    match mentions(digits).as_slice() {
        // Beyond this, hundredths would not fit.
        [one] if plain && one.value <= u128::MAX / 1_000 => Some((one.value, negative)),
        _ => None,
    }
}
