//! One cell of a table as a figure. What the cell does not say its head does: the unit, or that it is what the person bears.

use super::phrase::{Derivation, DraftFigure, decimal, draft_figures};
use super::skipped::SkippedWhy;
use crate::authoring::numbers::{WHOLE, mentions};
use crate::authoring::said::OWN;
use crate::terms::{FigureKey, Kind};

/// What is known of a cell beside its own words.
#[derive(Clone, Copy)]
pub(super) struct CellContext<'t> {
    /// The head of its column.
    pub(super) head: &'t str,
    /// What stands above the table.
    pub(super) above: &'t str,
    /// The key of a row that its column is.
    pub(super) key: &'static str,
    /// Whether shares of its column are written as `0.85`.
    pub(super) fractions: bool,
}

/// The key of a row that a head names; what is paid first is none.
pub(super) fn column(head: &str) -> Option<&'static str> {
    let says = |words: &[&str]| words.iter().any(|word| head.contains(word));
    if says(&["先"]) && says(&OWN) {
        None
    } else if says(&["起付", "门槛"]) {
        Some("deductible")
    } else if says(&["封顶", "限额", "最高"]) {
        Some("cap")
    } else if says(&["比例", "报销", "支付", "%"]) || says(&OWN) {
        Some("ratio")
    } else {
        None
    }
}

/// Whether a cell is a share written without a percent sign, as `0.85`.
pub(super) fn is_fraction(cell: &str) -> bool {
    cell.contains('.') && plain(cell).is_some_and(|value| value < WHOLE)
}

/// A number and nothing else, in millionths.
fn plain(cell: &str) -> Option<u128> {
    let is_plain = !cell.is_empty() && cell.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    match mentions(cell).as_slice() {
        [one] if is_plain => Some(one.value),
        _ => None,
    }
}

/// The figure of a cell.
pub(super) fn figure(cell: &str, around: CellContext<'_>) -> Result<DraftFigure, SkippedWhy> {
    let cell = &crate::authoring::numbers::cleaned(cell);
    let mut found = if around.key == "ratio" { share(cell, around)? } else { amount(cell, around)? };
    if around.key == "ratio"
        && OWN.iter().any(|word| around.head.contains(word))
        && found.derived != Some(Derivation::Rest)
    {
        let value = mentions(&found.value).first().map(|one| one.value);
        let rest = value.and_then(|value| WHOLE.checked_sub(value)).filter(|_| found.kind != Kind::AtLeast);
        let rest = rest.ok_or(SkippedWhy::OfThePerson)?;
        (found.value, found.kind, found.derived) = (decimal(rest), Kind::Derived, Some(Derivation::Rest));
    }
    Ok(found)
}

fn share(cell: &str, around: CellContext<'_>) -> Result<DraftFigure, SkippedWhy> {
    let has_unit = ["%", "成", "折", "百分之"].iter().any(|unit| cell.contains(unit));
    let unit = if has_unit {
        ""
    } else if around.head.contains('%') {
        "%"
    } else if around.head.contains("(成)") {
        "成"
    } else {
        ""
    };
    if !has_unit
        && unit.is_empty()
        && let Some(value) = plain(cell)
    {
        let fits = around.fractions && value <= WHOLE;
        return if fits { Ok(as_it_stands(cell, value)) } else { Err(SkippedWhy::NoUnit) };
    }
    read(cell, unit, FigureKey::Ratio).ok_or(SkippedWhy::NoNumber)
}

fn amount(cell: &str, around: CellContext<'_>) -> Result<DraftFigure, SkippedWhy> {
    let units = ["百万元", "十万元", "亿元", "万元", "千元", "百元"];
    let of = |text: &str| units.into_iter().find(|unit| text.contains(unit));
    let has_unit = ["元", "万", "千", "百", "亿"].iter().any(|unit| cell.contains(unit));
    let in_yuan = around.head.contains('元') && of(around.head).is_none();
    let unit = of(around.head).or_else(|| of(around.above).filter(|_| !in_yuan)).filter(|_| !has_unit);
    let spelled = if around.key == "cap" { "封顶线" } else { "起付线" };
    let found = read(cell, unit.unwrap_or_default(), FigureKey::Amount);
    // 取消 and 不设 mean the column they stand in.
    found.or_else(|| read(&format!("{cell}{spelled}"), "", FigureKey::Amount)).ok_or(SkippedWhy::NoNumber)
}

/// The only figure of these words that is of this kind.
fn read(cell: &str, unit: &str, key: FigureKey) -> Option<DraftFigure> {
    let text = format!("{cell}{unit}");
    let (figures, unread) = draft_figures(&text, "");
    let mut figures = figures.into_iter();
    let (one, more) = (figures.next(), figures.next());
    let mut found = one.filter(|one| one.key == key && more.is_none() && unread.is_empty())?;
    if !unit.is_empty() {
        (found.kind, found.derived) = (Kind::Derived, Some(Derivation::HeadUnit));
        found.shown = text;
    }
    Some(found)
}

fn as_it_stands(cell: &str, value: u128) -> DraftFigure {
    DraftFigure {
        id: String::new(),
        key: FigureKey::Ratio,
        value: decimal(value),
        shown: cell.to_owned(),
        kind: Kind::Published,
        quote: String::new(),
        derived: None,
    }
}
