//! A pack as its text says, read without any of the checks that the product makes.

use super::{FEN, ONE, TEN_THOUSANDTH};
use benefit_estimator::tree::{Node, Value, parse_toml};
use std::collections::{BTreeMap, BTreeSet};

/// One pack.
#[derive(Debug, Clone)]
pub(crate) struct Pack {
    pub(crate) id: String,
    pub(crate) identities: Vec<String>,
    pub(crate) figures: BTreeMap<String, Figure>,
    pub(crate) rows: BTreeMap<String, Vec<Row>>,
    /// Places and the figure of their points.
    pub(crate) adjustments: Vec<(Vec<String>, String)>,
    pub(crate) alerts: Vec<Alert>,
    pub(crate) checks: Vec<Check>,
    pub(crate) notices: Vec<Notice>,
}

/// A figure: the kinds of its parts and low, central, high value; `None` where it has no number.
#[derive(Debug, Clone)]
pub(crate) struct Figure {
    pub(crate) kinds: BTreeSet<String>,
    pub(crate) unlimited: bool,
    pub(crate) is_amount: bool,
    pub(crate) values: Option<[i128; 3]>,
}

/// On what a rule depends; an empty list or `None` accepts everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct When {
    pub(crate) insurance: Vec<String>,
    pub(crate) setting: Vec<String>,
    pub(crate) level: Vec<String>,
    pub(crate) place: Vec<String>,
    pub(crate) grassroots_referral: Option<bool>,
    pub(crate) special_disease: Option<bool>,
    pub(crate) fee_for_service: Option<bool>,
}

/// A row of a tier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// Empty for the ordinary row.
    pub(crate) identities: Vec<String>,
    pub(crate) when: When,
    pub(crate) terms: Terms,
}

/// What it pays with: names of figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Terms {
    Share { deductible: String, segments: Vec<(Option<String>, String)>, cap: Option<String> },
    Unpublished,
    PerDay(Option<String>),
    Floor(Option<String>),
}

/// An alert rule.
#[derive(Debug, Clone)]
pub(crate) struct Alert {
    pub(crate) id: String,
    pub(crate) identities: Vec<String>,
    pub(crate) insurance: Vec<String>,
    pub(crate) threshold: String,
}

/// A promise.
#[derive(Debug, Clone)]
pub(crate) struct Check {
    pub(crate) id: String,
    pub(crate) identities: Vec<String>,
    pub(crate) when: When,
    pub(crate) limit: String,
}

/// A notice.
#[derive(Debug, Clone)]
pub(crate) struct Notice {
    pub(crate) id: String,
    pub(crate) identities: Vec<String>,
    pub(crate) when: When,
}

impl Pack {
    /// Reads a pack.
    pub(crate) fn read(text: &str) -> Self {
        let (tree, problems) = parse_toml(text);
        assert!(problems.is_empty(), "{problems:?}");
        let mut pack = Self {
            id: string(&tree, "id").unwrap(),
            identities: list(&tree, "identity").iter().map(|one| string(one, "id").unwrap()).collect(),
            figures: BTreeMap::new(),
            rows: BTreeMap::new(),
            adjustments: list(&tree, "place-adjustment")
                .iter()
                .map(|one| (strings(one, "place"), string(one, "points").unwrap()))
                .collect(),
            alerts: Vec::new(),
            checks: Vec::new(),
            notices: Vec::new(),
        };
        for one in list(&tree, "figure") {
            let figure = figure(one, &pack.figures);
            pack.figures.insert(string(one, "id").unwrap(), figure);
        }
        for tier in super::TIERS {
            // What holds under another reading holds in no estimate.
            let rows = list(&tree, tier).iter().filter(|one| strings(one, "otherwise").is_empty());
            let rows = rows.flat_map(|one| by_level(tier, one)).collect();
            pack.rows.insert(tier.to_owned(), rows);
        }
        for one in list(&tree, "alert") {
            pack.alerts.push(Alert {
                id: string(one, "id").unwrap(),
                identities: strings(one, "identity"),
                insurance: strings(one, "insurance"),
                threshold: string(one, "threshold").unwrap(),
            });
        }
        for one in list(&tree, "check") {
            pack.checks.push(Check {
                id: string(one, "id").unwrap(),
                identities: strings(one, "identity"),
                when: when(one),
                limit: string(one, "limit").unwrap(),
            });
        }
        for one in list(&tree, "notice") {
            pack.notices.push(Notice {
                id: string(one, "id").unwrap(),
                identities: strings(one, "identity"),
                when: when(one),
            });
        }
        pack
    }

    /// Every amount that stands in the pack, in whole fen.
    pub(crate) fn amounts(&self) -> Vec<i128> {
        let known = self.figures.values().filter(|figure| figure.is_amount);
        let mut amounts: Vec<i128> =
            known.filter_map(|figure| figure.values).flatten().map(|value| value / FEN).collect();
        amounts.sort_unstable();
        amounts.dedup();
        amounts
    }
}

fn figure(node: &Node, known: &BTreeMap<String, Figure>) -> Figure {
    let mut kinds = BTreeSet::from([string(node, "kind").unwrap()]);
    let stated = ["amount", "ratio", "points", "factor"]
        .into_iter()
        .find_map(|key| string(node, key).map(|value| (key, value)));
    let unlimited = stated.as_ref().is_some_and(|(key, value)| *key == "amount" && value == "none");
    let is_amount = stated.as_ref().is_some_and(|(key, _)| *key == "amount");
    let own = match &stated {
        Some((key, value)) if !unlimited => {
            let end = |name| number(key, &string(node, name).unwrap_or_else(|| value.clone()));
            Some([end("low"), number(key, value), end("high")])
        }
        _ => None,
    };
    let Some(base) = string(node, "of") else {
        return Figure { kinds, unlimited, is_amount, values: own };
    };
    let base_figure = &known[&base];
    let by_points = stated.as_ref().is_some_and(|(key, _)| *key == "points");
    let values = base_figure.values.zip(own).map(|(base, own)| {
        [0, 1, 2].map(|end| {
            let whole = if base_figure.is_amount { i128::MAX } else { ONE };
            if by_points { plus(base[end], own[end]) } else { times(base[end], own[end]).min(whole) }
        })
    });
    kinds.extend(base_figure.kinds.iter().cloned());
    Figure { kinds, unlimited: false, is_amount: base_figure.is_amount, values }
}

/// Points on a ratio, kept within 0 and 1.
pub(crate) fn plus(ratio: i128, points: i128) -> i128 {
    (ratio + points).clamp(0, ONE)
}

fn times(value: i128, factor: i128) -> i128 {
    assert_eq!(value * factor % ONE, 0, "a product finer than this calculation can hold");
    value * factor / ONE
}

/// A text of the pack in the unit of its key.
fn number(key: &str, text: &str) -> i128 {
    let (sign, text) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let (places, unit) = if key == "amount" { (2, FEN) } else { (4, TEN_THOUSANDTH) };
    let digits: i128 = format!("{whole}{decimals:0<places$}").parse().unwrap();
    sign * digits * unit
}

/// The rows that a row stands for: where a figure is a table by level, one for each of its levels.
fn by_level(tier: &str, node: &Node) -> Vec<Row> {
    let table = ["deductible", "ratio", "cap"].into_iter().find_map(|key| match &entry(node, key)?.value {
        Value::Table(entries) => Some(entries),
        _ => None,
    });
    match table {
        None => vec![row(tier, node, None)],
        Some(levels) => levels.iter().map(|(level, _)| row(tier, node, Some(level))).collect(),
    }
}

/// A row, at one level of its tables.
fn row(tier: &str, node: &Node, level: Option<&str>) -> Row {
    let figure = |key| match (entry(node, key), level) {
        (Some(table), Some(level)) if matches!(table.value, Value::Table(_)) => string(table, level),
        _ => string(node, key),
    };
    let mut when = when(node);
    when.level.extend(level.map(str::to_owned));
    if tier == "fallback" && string(node, "floor").is_some() && when.setting.is_empty() {
        when.setting.push("inpatient".to_owned());
    }
    let terms = match (tier, string(node, "unpublished")) {
        ("bed-day", unpublished) => Terms::PerDay(string(node, "amount").or(unpublished)),
        ("fallback", unpublished) => Terms::Floor(string(node, "floor").or(unpublished)),
        (_, Some(_)) => Terms::Unpublished,
        (_, None) => Terms::Share {
            deductible: figure("deductible").unwrap(),
            segments: match figure("ratio") {
                Some(ratio) => vec![(None, ratio)],
                None => list(node, "segment")
                    .iter()
                    .map(|one| (string(one, "up-to"), string(one, "ratio").unwrap()))
                    .collect(),
            },
            cap: figure("cap"),
        },
    };
    Row { identities: strings(node, "identity"), when, terms }
}

fn when(node: &Node) -> When {
    When {
        insurance: strings(node, "insurance"),
        setting: strings(node, "setting"),
        level: strings(node, "level"),
        place: strings(node, "place"),
        grassroots_referral: flag(node, "grassroots-referral"),
        special_disease: flag(node, "special-disease"),
        fee_for_service: flag(node, "fee-for-service"),
    }
}

fn entry<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    let Value::Table(entries) = &node.value else { panic!("not a table: {node:?}") };
    entries.iter().find(|(known, _)| known == key).map(|(_, value)| value)
}

fn string(node: &Node, key: &str) -> Option<String> {
    entry(node, key).map(|value| match &value.value {
        Value::Text(text) => text.clone(),
        other => panic!("{key} is no text: {other:?}"),
    })
}

fn flag(node: &Node, key: &str) -> Option<bool> {
    entry(node, key).map(|value| match value.value {
        Value::Bool(value) => value,
        ref other => panic!("{key} is neither true nor false: {other:?}"),
    })
}

fn list<'n>(node: &'n Node, key: &str) -> &'n [Node] {
    entry(node, key).map_or(&[], |value| match &value.value {
        Value::List(items) => items,
        other => panic!("{key} is no list: {other:?}"),
    })
}

fn strings(node: &Node, key: &str) -> Vec<String> {
    list(node, key)
        .iter()
        .map(|one| match &one.value {
            Value::Text(text) => text.clone(),
            other => panic!("{key} holds no text: {other:?}"),
        })
        .collect()
}
