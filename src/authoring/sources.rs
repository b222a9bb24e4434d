//! Whether each quote stands in its document: letter for letter, except that spaces, line ends, what nobody sees and the
//! width of punctuation do not count, and `……` in a quote stands for anything left out. A quote that begins or ends within
//! a number does not stand there: `2万元` is not in `12万元`.

use super::{Findings, Remark};
use crate::tree::{Node, is_unseen, narrow};
use std::collections::BTreeMap;

/// The documents' texts by file name.
#[derive(Debug, Clone, Default)]
pub struct Sources(BTreeMap<String, String>);

impl Sources {
    /// Keeps texts ready to be looked through.
    pub fn new(files: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(files.into_iter().map(|(name, text)| (name, even(&text))).collect())
    }
}

/// A text without spaces and with one width of punctuation.
pub(super) fn even(text: &str) -> String {
    let one_width = |letter| match narrow(letter) {
        '。' => '.',
        '“' | '”' | '„' | '「' | '」' => '"',
        '‘' | '’' | '『' | '』' => '\'',
        '《' | '〈' => '<',
        '》' | '〉' => '>',
        '【' | '〔' => '[',
        '】' | '〕' => ']',
        '—' | '–' | '―' | '−' | '‐' => '-',
        '•' | '・' | '‧' => '·',
        '〇' => '0',
        other => other,
    };
    let mut even = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        // In a table, a number ends with its cell: at a tab, or where a PDF reader left two blanks.
        let mut edge = line.contains(CELL) || has_gap(line.trim());
        let mut after_blank = false;
        for letter in line.chars().map(one_width).filter(|&letter| !is_unseen(letter)) {
            if letter.is_whitespace() {
                edge |= letter == CELL || after_blank;
                after_blank = true;
                continue;
            }
            after_blank = false;
            if std::mem::take(&mut edge) && even.ends_with(of_number) && of_number(letter) {
                even.push(CELL);
            }
            // A dash is written once or twice, dots as three or as one sign.
            if !(matches!(letter, '-' | '…') && even.ends_with(letter)) {
                even.push(letter);
            }
        }
    }
    even
}

/// Whether two blanks stand side by side.
fn has_gap(line: &str) -> bool {
    line.chars().zip(line.chars().skip(1)).any(|(one, next)| one.is_whitespace() && next.is_whitespace())
}

/// What stands between two cells of a table.
const CELL: char = '\t';

/// Every quote of every figure and notice.
pub(super) fn check(sources: &Sources, findings: &mut Findings<'_>) {
    let tree = findings.tree;
    let documents = tree.list("document");
    let quoted: Vec<(&str, usize, &str, &str)> = ["figure", "notice"]
        .into_iter()
        .flat_map(|list| {
            tree.list(list).iter().enumerate().filter_map(move |(index, item)| {
                Some((list, index, item.text_at("document")?, item.text_at("quote")?))
            })
        })
        .collect();
    for (number, document) in documents.iter().enumerate() {
        let of_it = |quote: &&(&str, usize, &str, &str)| Some(quote.2) == document.text_at("id");
        let quotes: Vec<_> = quoted.iter().filter(of_it).collect();
        if !quotes.is_empty() {
            check_document(sources, document, number, &quotes, findings);
        }
    }
}

fn check_document(
    sources: &Sources,
    document: &Node,
    number: usize,
    quotes: &[&(&str, usize, &str, &str)],
    findings: &mut Findings<'_>,
) {
    let Some(file) = document.text_at("text") else {
        findings.warning(format!("document.{number}"), Remark::SourceUnnamed);
        return;
    };
    let Some(text) = sources.0.get(file) else {
        findings.error(format!("document.{number}.text"), Remark::SourceMissing { file: file.to_owned() });
        return;
    };
    for (list, index, _, quote) in quotes {
        if let Some((after, then)) = lost(text, quote) {
            let remark = Remark::NotInSource { file: file.to_owned(), after, then };
            findings.error(format!("{list}.{index}.quote"), remark);
        }
    }
}

/// Whether a quote stands in a document's text, which was made [`even`].
pub(super) fn stands(text: &str, quote: &str) -> bool {
    lost(text, quote).is_none()
}

/// Where a quote leaves its document: the end of what still stands there, and how the document goes on. Whoever quotes a
/// table need not write where its cells end.
fn lost(text: &str, quote: &str) -> Option<(String, String)> {
    let quote = even(quote);
    let found = parted(text, &quote)?;
    let without = |text: &str| text.replace(CELL, "");
    if text.contains(CELL) {
        parted(&without(text), &without(&quote)).is_some().then_some(found)
    } else {
        Some(found)
    }
}

fn parted(text: &str, quote: &str) -> Option<(String, String)> {
    let mut rest = text;
    for part in quote.split('…').filter(|part| !part.is_empty()) {
        match whole(rest, part) {
            Some(at) => rest = rest.get(at + part.len()..).unwrap_or_default(),
            None => return Some(cut(rest, part).unwrap_or_else(|| parting(rest, part))),
        }
    }
    None
}

/// Where a part of a quote stands without cutting a number.
fn whole(text: &str, part: &str) -> Option<usize> {
    part_places(text, part).find(|(_, cut)| !cut).map(|(at, _)| at)
}

/// Where a part stands, and whether a number goes on at its beginning or end.
fn part_places<'t>(text: &'t str, part: &'t str) -> impl Iterator<Item = (usize, bool)> {
    text.match_indices(part).map(move |(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let behind = text.get(at + part.len()..).unwrap_or_default();
        (at, goes_on(before, part) || goes_on(part, behind))
    })
}

/// Whether one number ends the first text and begins the second.
fn goes_on(first: &str, second: &str) -> bool {
    let (mut ends, mut begins) = (first.chars().rev(), second.chars());
    match (ends.next(), begins.next()) {
        (Some(end), Some(begin)) if of_number(end) && of_number(begin) => true,
        (Some('.'), Some(begin)) => {
            begin.is_ascii_digit() && ends.next().is_some_and(|one| one.is_ascii_digit())
        }
        (Some(end), Some('.')) => {
            end.is_ascii_digit() && begins.next().is_some_and(|one| one.is_ascii_digit())
        }
        _ => false,
    }
}

fn of_number(letter: char) -> bool {
    letter.is_ascii_digit() || "零一二两三四五六七八九十百千万亿".contains(letter)
}

/// The end of a quoted part that stands in the document, and how its number goes on there.
fn cut(text: &str, part: &str) -> Option<(String, String)> {
    let (at, _) = part_places(text, part).next()?;
    let behind = text.get(at + part.len()..)?;
    if goes_on(part, behind) {
        let letters = part.chars().count();
        let after = part.chars().skip(letters.saturating_sub(SHOWN)).collect();
        return Some((after, behind.chars().take(SHOWN).collect()));
    }
    let before = text.get(..at)?;
    let letters = before.chars().count();
    let after = before.chars().skip(letters.saturating_sub(SHOWN)).collect();
    Some((after, part.chars().take(SHOWN).collect()))
}

/// Letters shown on either side of the place where quote and document part.
const SHOWN: usize = 12;

fn parting(text: &str, part: &str) -> (String, String) {
    let ends: Vec<usize> = part.char_indices().map(|(at, letter)| at + letter.len_utf8()).collect();
    let stands =
        |count: usize| count.checked_sub(1).and_then(|last| ends.get(last)).and_then(|&end| part.get(..end));
    let found = |count: usize| stands(count).is_none_or(|start| text.contains(start));
    // The longest beginning that stands in the text: a shorter one stands there too.
    let (mut low, mut high) = (0, ends.len());
    while low < high {
        let middle = (low + high).div_ceil(2);
        if found(middle) { low = middle } else { high = middle - 1 }
    }
    let start = stands(low).unwrap_or_default();
    let letters = start.chars().count();
    let after = start.chars().skip(letters.saturating_sub(SHOWN)).collect();
    let behind = text.find(start).filter(|_| low > 0).and_then(|at| text.get(at + start.len()..));
    (after, behind.unwrap_or_default().chars().take(SHOWN).collect())
}
