//! A table pasted from a spreadsheet: a line a level and a column each for the deductible, the ratio and the cap, or the
//! other way round. Every cell becomes a figure that quotes its line, and all of it one row by level.

use super::key::DraftKey;
use super::naming::{LEVELS, prefix};
use super::phrase::{DraftFigure, draft_figures};
use crate::authoring::numbers::cleaned;
use crate::authoring::quotes::holds;
use crate::authoring::sources::{even, stands};
use crate::terms::Kind;

/// A column of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftColumn {
    /// The key of a row that names its figures: `deductible`, `ratio`, `cap`.
    pub key: &'static str,
    /// By level, each figure with the phrase that holds it.
    pub figures: Vec<(&'static str, DraftFigure, String)>,
}

/// A table as a row by level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftTable {
    /// Its columns, in the order of a row's keys.
    pub columns: Vec<DraftColumn>,
    /// Which insurance it is about, where the words tell.
    pub insurance: &'static str,
    /// Which setting.
    pub setting: &'static str,
}

/// Reads a table out of lines with tabs between their cells, which begin here in the document; `None` where it is none.
#[must_use]
pub fn draft_table(document: &str, at: usize, text: &str) -> Option<DraftTable> {
    let before = document.get(..at).unwrap_or_default();
    let lines: Vec<Vec<&str>> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.split('\t').map(str::trim).collect())
        .collect();
    let first = lines.first()?;
    if first.len() < 2 || lines.len() < 2 {
        return None;
    }
    let is_turned = first.iter().filter(|cell| level(cell).is_some()).count() > 1;
    let upright = if is_turned { turned(&lines) } else { lines.clone() };
    let (head, body) = upright.split_first()?;
    let about = prefix(&cleaned(&head.join(" ")), before);
    let even = even(document);
    let mut columns: Vec<DraftColumn> = Vec::new();
    for (at, key) in head.iter().enumerate().filter_map(|(at, cell)| column(cell).map(|key| (at, key))) {
        let mut figures: Vec<(&'static str, DraftFigure, String)> = Vec::new();
        for cells in body {
            let Some((named, level)) =
                cells.iter().enumerate().find_map(|(at, cell)| Some((at, level(cell)?)))
            else {
                continue;
            };
            let Some(cell) = cells.get(at).filter(|cell| !cell.is_empty()) else { continue };
            let Some(mut figure) = figure(cell, head.get(at).copied().unwrap_or_default(), key) else {
                continue;
            };
            if figures.iter().any(|(other, ..)| *other == level) {
                continue;
            }
            figure.id = format!("{about}{key}-{level}");
            let whole = if is_turned { lines.get(at) } else { Some(cells) };
            let whole = whole.map(|cells| cells.join("\t")).unwrap_or_default();
            let from_level = cells.get(named..=at).map(|cells| cells.join("\t")).unwrap_or_default();
            let of_line = if is_turned { whole.clone() } else { from_level };
            let quotes = [of_line, whole.clone(), (*cell).to_owned()];
            let found = |quote: &&String| stands(&even, quote) && held(&figure, quote);
            let quote = quotes.iter().find(found).cloned().unwrap_or(whole);
            figures.push((level, figure, quote));
        }
        if !figures.is_empty() && columns.iter().all(|one| one.key != key) {
            columns.push(DraftColumn { key, figures });
        }
    }
    columns.sort_by_key(|one| KEYS.iter().position(|key| *key == one.key));
    // The tables of one row have the same keys.
    let whole = columns.iter().map(|one| one.figures.len()).max()?;
    columns.retain(|one| one.figures.len() == whole);
    let insurance = if about.starts_with("employee") { "employee" } else { "resident" };
    let settings = [
        ("two-disease", "two-disease-outpatient"),
        ("chronic", "chronic-outpatient"),
        ("outpatient", "outpatient"),
    ];
    let setting = settings.iter().find(|(word, _)| about.contains(word)).map_or("inpatient", |(_, id)| id);
    Some(DraftTable { columns, insurance, setting })
}

/// Whether a quote holds a figure; what was worked out need not stand there.
fn held(figure: &DraftFigure, quote: &str) -> bool {
    figure.kind == Kind::Derived || figure.value == "none" || holds(figure.key.id(), &figure.value, quote)
}

/// The keys of a row in their usual order.
const KEYS: [&str; 3] = ["deductible", "ratio", "cap"];

/// A cell's figure. Where the head of its column holds the unit, as in `支付比例（%）`, it is worked out from both.
fn figure(cell: &str, head: &str, key: &str) -> Option<DraftFigure> {
    let has_unit = ["%", "％", "元", "万", "成"].iter().any(|unit| cell.contains(unit));
    let unit = match key {
        _ if has_unit => "",
        "ratio" if head.contains(['%', '％']) => "%",
        "deductible" | "cap" if head.contains("万元") => "万元",
        _ => "",
    };
    let wanted = if key == "ratio" { DraftKey::Ratio } else { DraftKey::Amount };
    let read = |text: &str| draft_figures(text, "").into_iter().find(|one| one.key == wanted);
    // 取消 and 不设 mean the column they stand in.
    let spelled = if key == "cap" { "封顶线" } else { "起付线" };
    let mut found = read(&format!("{cell}{unit}")).or_else(|| read(&format!("{cell}{spelled}")))?;
    if !unit.is_empty() {
        found.kind = Kind::Derived;
        found.shown = format!("{cell}{unit}");
    }
    Some(found)
}

fn column(cell: &str) -> Option<&'static str> {
    let says = |words: &[&str]| words.iter().any(|word| cell.contains(word));
    if says(&["起付", "门槛"]) {
        Some("deductible")
    } else if says(&["封顶", "限额", "最高"]) {
        Some("cap")
    } else if says(&["比例", "报销", "支付", "%"]) {
        Some("ratio")
    } else {
        None
    }
}

fn level(cell: &str) -> Option<&'static str> {
    LEVELS.iter().find(|(word, _)| cell.contains(word)).map(|(_, id)| *id)
}

/// Lines as columns.
fn turned<'t>(lines: &[Vec<&'t str>]) -> Vec<Vec<&'t str>> {
    let width = lines.iter().map(Vec::len).max().unwrap_or_default();
    (0..width)
        .map(|at| lines.iter().map(|cells| cells.get(at).copied().unwrap_or_default()).collect())
        .collect()
}
