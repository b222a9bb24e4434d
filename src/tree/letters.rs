//! Letters that deceive the eye: those nobody sees, blanks that are not the ordinary one, and full-width or typographic
//! forms of the signs in which files are written.

/// Whether nobody sees the letter: zero-width and direction signs, soft hyphens, control characters. Line ends and
/// tabs are no such letters.
#[must_use]
pub const fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{34f}'
            | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether it is a blank other than the ordinary one: the full-width one, one that does not break a line.
#[must_use]
pub fn is_odd_blank(letter: char) -> bool {
    !letter.is_ascii() && letter.is_whitespace() && !is_unseen(letter)
}

/// A letter in its narrow form: `７` is `7`, `％` is `%`.
#[must_use]
pub fn narrow(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '﹪' | '٪' => '%',
        other => other,
    }
}

/// The sign of a file that this letter looks like.
fn meant(letter: char) -> Option<char> {
    Some(match letter {
        '“' | '”' | '„' | '‟' | '＂' | '〝' | '〞' | '〟' | '‘' | '’' | '‚' | '‛' | '＇' | '「' | '」' => {
            '"'
        }
        '【' | '〔' => '[',
        '】' | '〕' => ']',
        '、' => ',',
        '。' => '.',
        '‐' | '‑' | '–' | '—' | '―' | '−' => '-',
        other if is_odd_blank(other) => ' ',
        other => Some(narrow(other)).filter(|narrow| *narrow != other)?,
    })
}

/// What deceives the eye in a line of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deceives {
    /// This letter, in the place of that one.
    LooksLike(char, char),
    /// This letter, which nobody sees.
    Unseen(char),
}

/// The first letter outside quotes that deceives the eye, or a quote of the wrong form that stands alone where one of
/// the right form is missing; and its place in the line.
#[must_use]
pub fn deceiving(line: &str) -> Option<(usize, Deceives)> {
    let mut open: Option<char> = None;
    let mut escaped = false;
    let mut within = Vec::new();
    for (at, letter) in line.char_indices() {
        let escape = letter == '\\' && open == Some('"') && !escaped;
        match open {
            Some(own) if own == letter && !escaped => open = None,
            Some(_) if meant(letter) == Some('"') => within.push((at, Deceives::LooksLike(letter, '"'))),
            Some(_) => {}
            None if matches!(letter, '"' | '\'') => open = Some(letter),
            None if letter == '#' => return None,
            None if is_unseen(letter) => return Some((at, Deceives::Unseen(letter))),
            None => {
                if let Some(write) = meant(letter) {
                    return Some((at, Deceives::LooksLike(letter, write)));
                }
            }
        }
        escaped = escape;
    }
    // Typographic quotes within a text come in pairs.
    let alone = open.is_some() && within.len() % 2 == 1;
    within.pop().filter(|_| alone)
}
