//! One cell of a table as a figure. What the cell does not say its head does: the unit, or that it is what the person bears.

use super::phrase::{Derivation, DraftFigure, decimal, draft_figures};
use super::skipped::SkippedWhy;
use crate::authoring::numbers::{Unit, WHOLE, cleaned, mentions};
use crate::authoring::said::OWN;
use crate::authoring::units::{HeadUnit, named};
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

impl CellContext<'_> {
    /// The units of its column: its head's own, else those that stand above the table.
    fn units(&self) -> Vec<HeadUnit> {
        let own = named(self.head);
        if own.is_empty() { named(self.above) } else { own }
    }
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
    let cell = &cleaned(cell);
    let mut found = if around.key == "ratio" { share(cell, around)? } else { amount(cell, around)? };
    if around.key == "ratio" && OWN.iter().any(|word| around.head.contains(word)) && found.derived.is_none() {
        let value = mentions(&found.value).first().map(|one| one.value);
        let rest = value.and_then(|value| WHOLE.checked_sub(value)).filter(|_| found.kind != Kind::AtLeast);
        let rest = rest.ok_or(SkippedWhy::OfThePerson)?;
        (found.value, found.kind, found.derived) = (decimal(rest), Kind::Derived, Some(Derivation::Rest));
    }
    Ok(found)
}

fn share(cell: &str, around: CellContext<'_>) -> Result<DraftFigure, SkippedWhy> {
    if ["%", "‰", "成", "折", "百分之"].iter().any(|unit| cell.contains(unit)) {
        return read(cell, "", FigureKey::Ratio).ok_or(SkippedWhy::NoNumber);
    }
    let unit = around.units().into_iter().find(|unit| matches!(unit, HeadUnit::Share(_)));
    match (plain(cell), unit) {
        // 0.85 under % is 85 % to whoever wrote it, or less than one.
        (Some(_), Some(_)) if is_fraction(cell) => Err(SkippedWhy::NoUnit),
        (Some(value), None) if around.fractions && value <= WHOLE => Ok(as_it_stands(cell, value)),
        (Some(_), None) => Err(SkippedWhy::NoUnit),
        (_, unit) => {
            read(cell, unit.map_or("", HeadUnit::text), FigureKey::Ratio).ok_or(SkippedWhy::NoNumber)
        }
    }
}

fn amount(cell: &str, around: CellContext<'_>) -> Result<DraftFigure, SkippedWhy> {
    let has_unit = ["元", "万", "千", "百", "亿"].iter().any(|unit| cell.contains(unit));
    let own = named(around.head);
    let of_yuan = |unit: &HeadUnit| matches!(unit, HeadUnit::Yuan(_));
    let says_unit = ["万元", "千元", "百元", "亿元", "%"].iter().any(|unit| around.head.contains(unit));
    let units: Vec<HeadUnit> = around.units().into_iter().filter(of_yuan).collect();
    // A head that speaks of a unit, and not clearly of one.
    if ((says_unit && !own.iter().any(of_yuan)) || units.len() > 1)
        && mentions(cell).iter().any(|one| one.unit == Unit::None && one.value > 0)
    {
        return Err(SkippedWhy::Unclear);
    }
    let unit = units.first().filter(|unit| **unit != HeadUnit::Yuan(1) && !has_unit);
    let unit = unit.map_or("", |unit| unit.text());
    let is_in_words = mentions(cell).iter().all(|one| one.unit == Unit::Other);
    // 取消 and 不设 mean the column they stand in.
    let spelled = if around.key == "cap" { "封顶线" } else { "起付线" };
    let found = if is_in_words {
        read(cell, "", FigureKey::Amount).or_else(|| read(&format!("{cell}{spelled}"), "", FigureKey::Amount))
    } else {
        read(cell, unit, FigureKey::Amount)
    };
    found.ok_or(SkippedWhy::NoNumber)
}

/// The only figure of these words that is of this kind.
fn read(cell: &str, unit: &str, key: FigureKey) -> Option<DraftFigure> {
    let text = format!("{cell}{unit}");
    let (figures, unread) = draft_figures(&text, "");
    let mut figures = figures.into_iter();
    let (one, more) = (figures.next(), figures.next());
    let fits = |one: &DraftFigure| one.key == key && (unit.is_empty() || one.shown.ends_with(unit));
    one.filter(|one| fits(one) && more.is_none() && unread.is_empty())
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
