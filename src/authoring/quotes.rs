//! Whether each figure stands in the phrase its author quotes for it. Works on the file as written, so that a pack
//! with other problems is told about its quotes as well.

use super::figure_number::{millionths, shown_figure, stated_number};
use super::numbers::{Mention, Unit, WHOLE, cleaned, mentions};
use super::said::{OWN, Said, Verb};
use super::units::{HeadUnit, named};
use super::{Findings, Remark};
use crate::terms::{FigureKey, Kind, OWN_ROWS, Tier};
use crate::tree::{Node, Value};

/// Letters beyond which a quote is no longer the shortest phrase that holds a figure.
const LONGEST: usize = 100;

/// Every figure with a quote; every quote's length.
pub(super) fn check(findings: &mut Findings<'_>) {
    let tree = findings.tree;
    let paid = paid_ratios(tree);
    for (list, holds_figure) in [("figure", true), ("notice", false)] {
        for (index, item) in tree.list(list).iter().enumerate() {
            let Some(quote) = item.text_at("quote") else { continue };
            let path = format!("{list}.{index}.quote");
            let letters = cleaned(quote).chars().count();
            if letters > LONGEST {
                findings.warning(path.clone(), Remark::QuoteLong { letters });
            }
            if !holds_figure {
                continue;
            }
            let is_paid = item.text_at("id").is_some_and(|id| paid.contains(&id));
            if let Some(remark) = missing(item, quote).or_else(|| borne(item, quote).filter(|_| is_paid)) {
                findings.error(path, remark);
            }
        }
    }
}

/// What to say where the quote does not hold the figure.
fn missing(figure: &Node, quote: &str) -> Option<Remark> {
    let kind = Kind::from_id(figure.text_at("kind")?)?;
    // What was worked out, or is not known, need not stand there letter for letter.
    if !matches!(kind, Kind::Published | Kind::AtLeast | Kind::Average | Kind::Reference) {
        return None;
    }
    let (key, value) = stated_number(figure)?;
    let phrase = Phrase::of(quote);
    let held = phrase.holds(key, value)?;
    if key == FigureKey::Points && !held && phrase.turns(value) {
        return Some(Remark::PointsTurned { value: shown_figure(key, value) });
    }
    (!held).then(|| Remark::NotInQuote { value: shown_figure(key, value), holds: phrase.shown() })
}

/// The figures that rows pay by.
fn paid_ratios(tree: &Node) -> Vec<&str> {
    let lists = Tier::ALL.iter().map(Tier::id).chain([OWN_ROWS]);
    let rows = lists.flat_map(|list| tree.list(list));
    let ratios = rows.flat_map(|row| {
        let own = ["ratio", "floor"].into_iter().filter_map(|key| row.find(key));
        own.chain(row.list("segment").iter().filter_map(|one| one.find("ratio")))
    });
    let named = ratios.flat_map(|node| match &node.value {
        Value::Text(id) => vec![id.as_str()],
        Value::Table(by_level) => by_level
            .iter()
            .filter_map(|(_, id)| match &id.value {
                Value::Text(id) => Some(id.as_str()),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    });
    named.collect()
}

/// What to say where a ratio that is paid is, in its quote, what the person bears.
fn borne(figure: &Node, quote: &str) -> Option<Remark> {
    let value = figure.text_at(FigureKey::Ratio.id())?;
    let is_borne = millionths(value).is_some_and(|(share, _)| Phrase::of(quote).is_only_borne(share));
    is_borne.then(|| Remark::PersonsShare { value: shown_figure(FigureKey::Ratio, value) })
}

/// Whether a phrase holds a figure's number, by the key that holds it.
pub(super) fn holds(key: FigureKey, value: &str, phrase: &str) -> bool {
    Phrase::of(phrase).holds(key, value).unwrap_or(false)
}

/// A quoted phrase with its numbers.
struct Phrase {
    text: String,
    numbers: Vec<Mention>,
    /// The units that it names without a number, as the head of a column does.
    units: Vec<HeadUnit>,
}

impl Phrase {
    fn of(quote: &str) -> Self {
        let numbers = mentions(quote).into_iter().filter(|one| one.unit != Unit::Other).collect();
        Self { text: cleaned(quote), numbers, units: named(quote) }
    }

    fn says(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.text.contains(word))
    }

    fn shown(&self) -> Vec<String> {
        self.numbers.iter().map(|one| one.text.clone()).collect()
    }

    fn any(&self, units: &[Unit], value: u128) -> bool {
        self.numbers.iter().any(|one| units.contains(&one.unit) && one.value == value)
    }

    /// Whether this stands bare in the phrase, of one of the units that its head names; where it names none, as it stands.
    fn any_bare(&self, in_unit: impl Fn(HeadUnit) -> Option<u128>, as_it_stands: u128) -> bool {
        let mut values: Vec<u128> = self.units.iter().filter_map(|unit| in_unit(*unit)).collect();
        if values.is_empty() {
            values.push(as_it_stands);
        }
        self.numbers.iter().any(|one| one.unit == Unit::None && values.contains(&one.value))
    }

    /// Whether a share stands in the phrase as a number.
    fn any_share(&self, value: u128) -> bool {
        let in_unit = |unit| match unit {
            HeadUnit::Share(parts) => Some(value * parts),
            HeadUnit::Yuan(_) => None,
        };
        self.any(&[Unit::Percent], value * 100) || self.any_bare(in_unit, value)
    }

    /// Whether a value of this unit stands in the phrase; `None` where the value itself cannot be read.
    fn holds(&self, key: FigureKey, value: &str) -> Option<bool> {
        if key == FigureKey::Amount && value == "none" {
            return Some(self.abolishes_a_cap());
        }
        let (value, negative) = millionths(value)?;
        Some(match key {
            FigureKey::Amount => self.holds_amount(value),
            FigureKey::Ratio => self.holds_share(value),
            FigureKey::Points => self.holds_points(value, negative),
            FigureKey::Factor | FigureKey::PersonFactor => self.holds_factor(value),
        })
    }

    fn holds_amount(&self, value: u128) -> bool {
        let in_unit = |unit| match unit {
            HeadUnit::Yuan(yuan) => Some(value / yuan).filter(|many| many * yuan == value),
            HeadUnit::Share(_) => None,
        };
        // In a table 无 stands in a cell of its own.
        let is_none = self.says(&["起付", "门槛"]) && self.text.ends_with('无');
        self.any(&[Unit::Yuan], value)
            || self.any_bare(in_unit, value)
            || (value == 0
                && (is_none
                    || self.says(&[
                        "取消",
                        "不设",
                        "不再设",
                        "未设",
                        "无起付",
                        "没有起付",
                        "无门槛",
                        "免",
                        "零",
                    ])))
    }

    fn holds_share(&self, value: u128) -> bool {
        let of_the_person = self.says(&OWN);
        self.any_share(value)
            || (value == WHOLE && self.says(&["全额", "全部", "全免", "全报"]))
            || (value == WHOLE / 2 && self.says(&["一半", "半数", "减半"]))
            || (value == 0 && self.says(&["不予", "不支付", "不报销", "不纳入"]))
            // What the person bears of it is the rest.
            || (of_the_person && value <= WHOLE && self.any_share(WHOLE - value))
    }

    /// "提高10%" of a ratio means ten points (R-POINTS). The verb next to the number decides: a quote may hold another.
    fn holds_points(&self, value: u128, negative: bool) -> bool {
        let wanted = if negative { Verb::Down } else { Verb::Up };
        self.said(&[Unit::Points, Unit::Percent], value * 100).any(|one| one.turn() == Some(wanted))
    }

    /// Whether the phrase holds the points, and speaks of the other direction.
    fn turns(&self, value: &str) -> bool {
        millionths(value).is_some_and(|(value, negative)| value > 0 && self.holds_points(value, !negative))
    }

    /// "降低50%" leaves half, "提高20%" makes it 1.2, "按60%" is what it says.
    fn holds_factor(&self, value: u128) -> bool {
        let falls = |one: &Said<'_>| one.turn_of_share() == Some(Verb::Down);
        let rises = |one: &Said<'_>| one.changes_by() == Some(Verb::Up);
        let percent = |value: u128| self.said(&[Unit::Percent], value * 100);
        (value <= WHOLE && percent(WHOLE - value).any(|one| falls(&one)))
            || (value > WHOLE && percent(value - WHOLE).any(|one| rises(&one)))
            || percent(value).any(|one| !falls(&one) && !rises(&one))
            || (value == WHOLE / 2 && self.says(&["一半", "半数", "减半", "半价"]))
    }

    /// The numbers of these units and this value, each with what is said of it.
    fn said(&self, units: &[Unit], value: u128) -> impl Iterator<Item = Said<'_>> {
        let of_value = move |(_, one): &(usize, &Mention)| units.contains(&one.unit) && one.value == value;
        let found = self.numbers.iter().enumerate().filter(of_value);
        found.map(|(at, _)| Said::of(&self.text, &self.numbers, at))
    }

    /// Whether a share stands in the phrase only as what the person bears.
    fn is_only_borne(&self, value: u128) -> bool {
        let mut found = self.said(&[Unit::Percent], value * 100).peekable();
        found.peek().is_some() && found.all(|one| one.bears().is_some()) && value * 2 != WHOLE
    }

    fn abolishes_a_cap(&self) -> bool {
        self.says(&["取消", "不设", "不再设", "未设", "无", "没有", "不封顶"])
            && self.says(&["封顶", "限额", "上限"])
    }
}
