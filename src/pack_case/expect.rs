//! What a case expects, as its author wrote it: every part optional, at least one there.

use crate::case::STAYS;
use crate::estimate::TierState;
use crate::money::{Money, NumberFault};
use crate::problem::Fault;
use crate::terms::{Identity, Sum, Tier};
use crate::tree::{Cursor, KeyShape, Node, Read, Shape, Shaped, closest, record};

record! {
    /// The expectations of one case; lists and `checks` are complete, tables of tiers name the tiers that matter.
    pub(super) struct Expectations {
        /// 每一层付多少，元 · what each tier pays, yuan
        "tiers" => tiers: Option<ByTier<Yuan>>,
        /// 每一层最少付多少；open 表示没有下限 · the least each tier may pay; `open` where nobody knows
        "low" => low: Option<ByTier<Yuan>>,
        /// 每一层最多付多少；open 表示没有上限 · the most each tier may pay; `open` where nobody knows
        "high" => high: Option<ByTier<Yuan>>,
        /// 每一层算了、已结、没有估算还是不适用 · whether each tier is computed, settled, not estimated or not applicable
        "states" => states: Option<ByTier<TierState>>,
        /// 每一层按哪类人员算；ordinary 是普通参保人 · as whom each tier pays; `ordinary` for everyone’s row
        "identities" => identities: Option<ByTier<ExpectedOf>>,
        /// 政策范围内费用 · what is in scope
        "in_scope" => in_scope: Option<Yuan>,
        /// 各方一共付多少 · what all tiers pay
        "paid" => paid: Option<Yuan>,
        /// 个人付多少 · what is left to the person
        "personal" => personal: Option<Yuan>,
        /// 个人最少付多少 · the least of it
        "personal_low" => personal_low: Option<Yuan>,
        /// 个人最多付多少 · the most of it
        "personal_high" => personal_high: Option<Yuan>,
        /// 付的占总费用多少，四位小数；none 表示总费用是零 · paid of the whole bill, four decimals; `none` of nothing
        "ratio_overall" => ratio_overall: Option<String>,
        /// 付的占范围内费用多少，四位小数 · paid of what is in scope, four decimals
        "ratio_in_scope" => ratio_in_scope: Option<String>,
        /// 全部预警的编号 · the ids of all alerts
        "alerts" => alerts: Option<Vec<String>>,
        /// 全部承诺和做到没有 · all promises, and whether they are met
        "checks" => checks: Option<Vec<ExpectedCheck>>,
        /// 全部提示的编号 · the ids of all notices
        "notices" => notices: Option<Vec<String>>,
        /// 全部用到的读法 · the ids of all readings it rests on
        "readings" => readings: Option<Vec<String>>,
        /// 这次以后的年度累计 · the sums of the year after the visit
        "year_to_date" => year_to_date: Option<YearAfter>,
        /// 病例不能算：每处“路径 代码” · why the case is refused, each “path code”
        "refused" => refused: Option<Vec<String>>,
    }
}

record! {
    /// A promise, and whether it is met.
    pub(super) struct ExpectedCheck {
        "id" => id: String,
        "met" => met: bool,
        "measured" => measured: Option<String>,
    }
}

/// The expectations, at least one of them.
#[derive(Debug, Clone)]
pub struct Expect {
    /// As they were read.
    pub(super) read: Expectations,
    /// As they were written.
    pub(super) written: Node,
}

impl Shaped for Expect {
    fn shape() -> Shape {
        Expectations::shape()
    }
}

impl Read for Expect {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        if cursor.table(node)?.is_empty() {
            cursor.report(Fault::Empty, node.at);
            return None;
        }
        Expectations::read(node, cursor).map(|read| Self { read, written: node.clone() })
    }
}

/// A part that is handed on as it was written.
#[derive(Debug, Clone)]
pub struct Verbatim(pub(super) Node);

impl Shaped for Verbatim {
    fn shape() -> Shape {
        Shape::AnyTable
    }
}

impl Read for Verbatim {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        cursor.table(node)?;
        Some(Self(node.clone()))
    }
}

/// Yuan, or `open` where a bound is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Yuan(pub(super) Option<Money>);

/// How a bound that is not known is written.
pub(super) const OPEN: &str = "open";

impl Shaped for Yuan {
    fn shape() -> Shape {
        Shape::Text
    }
}

impl Read for Yuan {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        let text = cursor.text(node)?;
        if text == OPEN {
            return Some(Self(None));
        }
        match Money::parse(text) {
            Ok(amount) => Some(Self(Some(amount))),
            Err(fault) => {
                cursor.report(number(text, fault), node.at);
                None
            }
        }
    }
}

fn number(text: &str, fault: NumberFault) -> Fault {
    Fault::Number { given: text.to_owned(), fault, decimals: 2 }
}

/// Whose row was taken; `ordinary` for the row of everyone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ExpectedOf(pub(super) Option<Identity>);

/// How the row of everyone is written.
pub(super) const ORDINARY: &str = "ordinary";

impl Shaped for ExpectedOf {
    fn shape() -> Shape {
        Shape::Text
    }
}

impl Read for ExpectedOf {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        let text = cursor.text(node)?;
        let identity = Identity::from_id(text).filter(|_| text != ORDINARY);
        // A word that is nearly a standard identity was probably meant as that; a pack's own may be anything.
        match (identity, closest(text, Identity::IDS)) {
            (Some(Identity::Own(_)), near @ Some(_)) => {
                cursor.report(Fault::UnknownId { given: text.to_owned(), near }, node.at);
                None
            }
            _ => Some(Self(identity)),
        }
    }
}

/// An identity, standard or a pack's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held(pub Identity);

impl Shaped for Held {
    fn shape() -> Shape {
        Shape::Text
    }
}

impl Read for Held {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        match ExpectedOf::read(node, cursor)? {
            ExpectedOf(Some(identity)) => Some(Self(identity)),
            ExpectedOf(None) => {
                cursor.report(Fault::UnknownId { given: ORDINARY.to_owned(), near: None }, node.at);
                None
            }
        }
    }
}

/// The states and their ids.
const STATES: [(TierState, &str); 4] = [
    (TierState::Computed, "computed"),
    (TierState::Settled, "settled"),
    (TierState::NotEstimated, "not-estimated"),
    (TierState::NotApplicable, "not-applicable"),
];

/// The id of a state.
pub(super) fn state_id(state: TierState) -> &'static str {
    STATES.iter().find(|(one, _)| *one == state).map_or("", |(_, id)| id)
}

impl Shaped for TierState {
    fn shape() -> Shape {
        Shape::OneOf(STATES.iter().map(|(_, id)| *id).collect())
    }
}

impl Read for TierState {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        let (state, _) = STATES.get(cursor.id(node, &STATES.map(|(_, id)| id))?)?;
        Some(*state)
    }
}

/// Something for some of the tiers.
#[derive(Debug, Clone)]
pub(super) struct ByTier<T>(pub(super) Vec<(Tier, T)>);

impl<T: Shaped> Shaped for ByTier<T> {
    fn shape() -> Shape {
        let key = |name: &&'static str| KeyShape { name, means: "", required: false, shape: T::shape() };
        Shape::OpenTable(Tier::IDS.iter().map(key).collect(), Box::new(T::shape()))
    }
}

impl<T: Read> Read for ByTier<T> {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        // A key that is nearly a standard tier was probably meant as that; a pack's own may be anything.
        let tier = |id: &str| match Tier::from_id(id) {
            Some(Tier::Own(_)) if closest(id, Tier::IDS).is_some() => None,
            tier => tier,
        };
        let entries = cursor.by_id(node, Tier::IDS, tier, |near| Fault::UnknownKey { near })?;
        let read: Vec<Option<(Tier, T)>> = entries
            .into_iter()
            .map(|(tier, key, value)| {
                cursor.within(key, |cursor| T::read(value, cursor)).map(|value| (tier, value))
            })
            .collect();
        read.into_iter().collect::<Option<Vec<_>>>().map(Self)
    }
}

/// Some of the sums of a year, and the number of stays.
#[derive(Debug, Clone)]
pub(super) struct YearAfter(pub(super) Vec<(Sum, Yuan)>, pub(super) Option<i64>);

impl Shaped for YearAfter {
    fn shape() -> Shape {
        let key = |(name, shape)| KeyShape { name, means: "", required: false, shape };
        let sums = Sum::IDS.iter().map(|id| (*id, Shape::Text));
        let keys = sums.chain([(STAYS, Shape::Whole)]).map(key).collect();
        Shape::OpenTable(keys, Box::new(Shape::Text))
    }
}

impl Read for YearAfter {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        // A key that is nearly a standard sum was probably meant as that; a pack's own may be anything.
        let sum = |id: &str| match Sum::from_id(id) {
            _ if id == STAYS => Some(None),
            Some(Sum::Own(_)) if closest(id, Sum::IDS).is_some() => None,
            sum => sum.map(Some),
        };
        let entries = cursor.by_id(node, Sum::IDS, sum, |near| Fault::UnknownKey { near })?;
        let mut read = Self(Vec::new(), None);
        let mut right = true;
        for (sum, key, node) in entries {
            let one = cursor.within(key, |cursor| match sum {
                Some(sum) => Yuan::read(node, cursor).map(|amount| read.0.push((sum, amount))),
                None => i64::read(node, cursor).map(|stays| read.1 = Some(stays)),
            });
            right &= one.is_some();
        }
        right.then_some(read)
    }
}
