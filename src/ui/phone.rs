//! Numbers to call in a sentence, each a link that calls it.

use super::element::{El, text_el};
use crate::has::has;

/// The sentence with its numbers as links.
pub(super) fn with_phones(element: El, sentence: &str) -> El {
    let mut rest = sentence;
    let mut said = element;
    while let Some((before, number, after)) = next(rest) {
        let link =
            text_el("a", "phone", number.to_owned()).attr("href", format!("tel:{}", number.replace('-', "")));
        said = said.text(before.to_owned()).child(link);
        rest = after;
    }
    if rest.is_empty() { said } else { said.text(rest.to_owned()) }
}

/// The first number to call, with what stands before and behind it: five digits of a service line (`12393`), or seven and
/// more with or without dashes (`0537-7812333`).
fn next(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    while let Some(start) = text.get(from..)?.find(|letter: char| letter.is_ascii_digit()).map(|at| at + from)
    {
        let tail = text.get(start..)?;
        let length =
            tail.find(|letter: char| !letter.is_ascii_digit() && letter != '-').unwrap_or(tail.len());
        let number = tail.get(..length)?.trim_end_matches('-');
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let service = digits == 5 && number.starts_with('1') && !has(number, "-");
        // As a day ends, and no number does.
        let dated = number.rsplit_once('-').is_some_and(|(_, last)| last.len() <= 2);
        if service || (digits >= 7 && !dated) {
            return Some((text.get(..start)?, number, text.get(start + number.len()..)?));
        }
        from = start + length;
    }
    None
}
