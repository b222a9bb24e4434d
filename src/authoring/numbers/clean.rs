//! A text as its numbers are read: what parts two numbers stays, everything else that the eye does not count goes.

use crate::tree::{is_unseen, narrow};

/// A text as its numbers are read: narrow and simplified, without blanks and what nobody sees. Only between two digits what
/// parts them stays, unless it groups thousands, `1 000元`: a tab where a cell of a table ends, a line end, or a blank.
pub(in crate::authoring) fn cleaned(text: &str) -> String {
    let letters = text.chars().filter(|&letter| !is_unseen(letter)).map(|letter| match narrow(letter) {
        '萬' => '万',
        '億' => '亿',
        '圆' | '圓' => '元',
        other => other,
    });
    let letters: Vec<char> = letters.collect();
    let mut cleaned = String::with_capacity(text.len());
    for (at, &letter) in letters.iter().enumerate() {
        if !letter.is_whitespace() {
            cleaned.push(letter);
        } else if cleaned.ends_with(|before: char| before.is_ascii_digit()) {
            let blanks = || letters.iter().skip(at).take_while(|next| next.is_whitespace());
            let behind = || letters.iter().skip(at).skip_while(|next| next.is_whitespace());
            // No number begins with two zeros.
            let grouped = begins_group(behind()) && behind().take(2).all(|digit| *digit == '0');
            let in_row =
                || letters.iter().take(at).rev().take_while(|one| **one != '\n').any(|one| *one == '\t');
            let sign = if blanks().any(|one| *one == '\t') {
                '\t'
            } else if blanks().any(|one| *one == '\n') {
                // A line of a table ends with its last cell.
                if in_row() { '\t' } else { '\n' }
            } else if blanks().nth(1).is_some() {
                // Columns, as PDF readers give them.
                '\t'
            } else {
                ' '
            };
            if behind().next().is_some_and(char::is_ascii_digit) && (sign == '\t' || !grouped) {
                cleaned.push(sign);
            }
        }
    }
    cleaned
}

/// Whether exactly three digits come next.
fn begins_group<'l>(mut letters: impl Iterator<Item = &'l char>) -> bool {
    letters.by_ref().take(3).filter(|letter| letter.is_ascii_digit()).count() == 3
        && letters.next().is_none_or(|letter| !letter.is_ascii_digit())
}
