//! A text in lines, as a picture has them: nothing there breaks them by itself.

/// Letters that are as wide as they are high are so wide; those of Latin script are counted as wide as a bold digit is.
const WIDE: u32 = 10;
const NARROW: u32 = 6;

/// The space at which no line breaks.
const FIXED_SPACE: char = '\u{a0}';

/// The text in lines of so many wide letters. An amount stays with its unit, a number and a Latin word stay whole, unless they
/// alone are longer than a line; no line begins with a mark that closes something or ends with one that opens it.
pub(super) fn wrap(text: &str, letters: u32) -> Vec<String> {
    let room = letters * WIDE;
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for piece in pieces(text) {
        let needed: u32 = piece.trim_end_matches(' ').chars().map(width).sum();
        if used > 0 && used + needed > room {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        for letter in piece.chars() {
            // What stands behind the last word of a line is not seen.
            if letter != ' ' && used + width(letter) > room {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(letter);
            used += width(letter);
        }
    }
    lines.push(line);
    lines
}

/// What must not be broken, one after the other, each with the spaces behind it.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for letter in text.chars() {
        match pieces.last_mut().filter(|piece| !may_break(piece, letter)) {
            Some(piece) => piece.push(letter),
            None => pieces.push(letter.to_string()),
        }
    }
    pieces
}

/// Whether a line may end behind this and the next one begin with the letter.
fn may_break(before: &str, letter: char) -> bool {
    let words = before.trim_end_matches(' ');
    let Some(last) = words.chars().next_back() else { return false };
    if letter == ' ' || letter == FIXED_SPACE || last == FIXED_SPACE {
        return false;
    }
    // What is counted stays with its number, with a space between them or without.
    if last.is_ascii_digit() && !is_latin(letter) {
        return false;
    }
    let spaced = words.len() < before.len();
    spaced || !(is_latin(last) && is_latin(letter) || opens(last) || closes(letter))
}

/// Whether it stands in words of Latin letters and in numbers: those letters, digits, and their marks.
fn is_latin(letter: char) -> bool {
    matches!(letter, '\u{0}'..='\u{24f}' | '\u{2010}'..='\u{201f}')
}

fn width(letter: char) -> u32 {
    if matches!(letter, '\u{0}'..='\u{24f}') { NARROW } else { WIDE }
}

const OPENING: &str = "(（《「【“‘";
const CLOSING: &str = ")）》」】”’，。、；：！？…,.%";

fn opens(letter: char) -> bool {
    OPENING.chars().any(|one| one == letter)
}

fn closes(letter: char) -> bool {
    CLOSING.chars().any(|one| one == letter)
}
