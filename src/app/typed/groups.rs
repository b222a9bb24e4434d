//! Digits with what stands between them: a separator counts only where it groups, all by threes (1,234,567) or all by fours
//! (7,9000). Anything else is asked about.

use super::signs::NARROW;
use super::unclear::{Unclear, Why};

/// Plain digits with at most one point.
pub(super) fn ungrouped(run: &str) -> Result<String, Unclear> {
    let (whole, fraction) = run.split_once('.').unwrap_or((run, ""));
    let all = digits(run);
    if all.is_empty() || !is_number(fraction) || !is_grouped(whole) {
        return Err(unclear(run, all));
    }
    let whole = digits(whole);
    let whole = if whole.is_empty() { "0".to_owned() } else { whole };
    Ok(if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") })
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Whether the digits are in groups, or in none.
fn is_grouped(whole: &str) -> bool {
    match whole.chars().find(|letter| !letter.is_ascii_digit()) {
        None => true,
        Some(',') => grouped_by(whole, ',', 3) || (whole.find(',') < Some(4) && grouped_by(whole, ',', 4)),
        Some(NARROW) => grouped_by(whole, NARROW, 3),
        // A space stands between two amounts as well: `80 000` and `1 234 567` are one, `800 120` may be two.
        Some(' ') => {
            let zeros = whole.contains(" 0");
            let long = whole.matches(' ').count() > 1 && whole.find(' ') < Some(3);
            (zeros || long) && grouped_by(whole, ' ', 3)
        }
        Some(_) => false,
    }
}

/// A first group of at most `size` digits, no zero before them, then groups of exactly `size`.
pub(super) fn grouped_by(text: &str, separator: char, size: usize) -> bool {
    let mut groups = text.split(separator);
    let first = groups.next().unwrap_or_default();
    !first.starts_with('0')
        && (1..=size).contains(&first.len())
        && is_number(first)
        && groups.all(|group| group.len() == size && is_number(group))
}

/// Why a run is no number, and what could be meant; `all` are its digits.
fn unclear(run: &str, all: String) -> Unclear {
    if run.contains([' ', NARROW]) {
        let (whole, fraction) = run.split_once(['.', ',']).unwrap_or((run, ""));
        let grouped = [' ', NARROW].into_iter().any(|blank| grouped_by(whole, blank, 3));
        let one = grouped && is_number(fraction) && fraction.len() < 3;
        let text = if fraction.is_empty() { all } else { format!("{}.{fraction}", digits(whole)) };
        return Unclear::asking(Why::Several, if one { vec![text] } else { Vec::new() });
    }
    if all.is_empty() {
        return Unclear::plainly(Why::NotAmount);
    }
    let Some((before, after)) = run.rsplit_once([',', '.']) else { return Unclear::plainly(Why::NotAmount) };
    let by_comma = run.as_bytes().get(before.len()) == Some(&b',');
    let short = (1..=2).contains(&after.len());
    let mut readings = Vec::new();
    if short
        && (before.contains('.') != before.contains(',') || is_number(before))
        && (by_comma || before.contains(','))
    {
        readings.push(format!("{:0>1}.{after}", digits(before)));
    }
    if (by_comma && !all.starts_with('0')) || grouped_by(run, '.', 3) {
        readings.push(all);
    }
    let why = match (readings.is_empty(), by_comma && after.len() > 2) {
        (true, _) => Why::NotAmount,
        (_, true) => Why::Several,
        _ => Why::Ambiguous,
    };
    Unclear::asking(why, readings)
}
