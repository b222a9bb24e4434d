//! What a document's own text says of it: its title, who issued it, and when.

use crate::authoring::numbers::cleaned;
use crate::day::Day;

/// A document as a pack names it; what its text does not say is left for its author.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftDocument {
    /// The first line.
    pub title: String,
    /// The office in the line before the day.
    pub issuer: Option<String>,
    /// The last day that stands alone in a line.
    pub date: Option<Day>,
}

/// What an office's name ends with.
const OFFICES: &[&str] = &["局", "政府", "委员会", "办公室", "中心", "厅"];

/// Letters of a title.
const LONGEST: usize = 60;

/// Reads a document's title, office and day.
#[must_use]
pub fn draft_document(text: &str) -> DraftDocument {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let title = lines.first().map(|line| line.chars().take(LONGEST).collect()).unwrap_or_default();
    let dated = lines.iter().enumerate().rev().find_map(|(at, line)| day(line).map(|day| (at, day)));
    let issuer = dated
        .and_then(|(at, _)| lines.get(at.checked_sub(1)?))
        .filter(|line| OFFICES.iter().any(|office| line.ends_with(office)))
        .map(|line| (*line).to_owned());
    DraftDocument { title, issuer, date: dated.map(|(_, day)| day) }
}

/// `2023年9月7日`, and nothing else in the line.
fn day(line: &str) -> Option<Day> {
    let line = cleaned(line);
    let (year, rest) = line.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let day = rest.strip_suffix('日')?;
    Day::of(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}
