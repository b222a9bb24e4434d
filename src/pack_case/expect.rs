//! What a case expects, as its author wrote it: every part optional, at least one there.

use crate::case::STAYS;
use crate::estimate::State;
use crate::money::{Money, NumberFault};
use crate::problem::Fault;
use crate::terms::{Identity, Sum, Tier};
use crate::tree::{Cursor, Key, Node, Read, Shape, Shaped, closest, record};

record! {
    /// The expectations of one case; lists and `checks` are complete, tables of tiers name the tiers that matter.
    pub(super) struct Expectations {
        "tiers" => tiers: Option<ByTier<Yuan>>,
        "low" => low: Option<ByTier<Yuan>>,
        "high" => high: Option<ByTier<Yuan>>,
        "states" => states: Option<ByTier<State>>,
        "identities" => identities: Option<ByTier<Whose>>,
        "in_scope" => in_scope: Option<Yuan>,
        "paid" => paid: Option<Yuan>,
        "personal" => personal: Option<Yuan>,
        "personal_low" => personal_low: Option<Yuan>,
        "personal_high" => personal_high: Option<Yuan>,
        "ratio_overall" => ratio_overall: Option<String>,
        "ratio_in_scope" => ratio_in_scope: Option<String>,
        "alerts" => alerts: Option<Vec<String>>,
        "checks" => checks: Option<Vec<ExpectedCheck>>,
        "notices" => notices: Option<Vec<String>>,
        "readings" => readings: Option<Vec<String>>,
        "year_to_date" => year_to_date: Option<YearAfter>,
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
pub struct Expect(pub(super) Expectations);

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
        Expectations::read(node, cursor).map(Self)
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
pub(super) struct Whose(pub(super) Option<Identity>);

/// How the row of everyone is written.
pub(super) const ORDINARY: &str = "ordinary";

impl Shaped for Whose {
    fn shape() -> Shape {
        Shape::Text
    }
}

impl Read for Whose {
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
        match Whose::read(node, cursor)? {
            Whose(Some(identity)) => Some(Self(identity)),
            Whose(None) => {
                cursor.report(Fault::UnknownId { given: ORDINARY.to_owned(), near: None }, node.at);
                None
            }
        }
    }
}

/// The states and their ids.
const STATES: [(State, &str); 4] = [
    (State::Computed, "computed"),
    (State::Settled, "settled"),
    (State::NotEstimated, "not-estimated"),
    (State::NotApplicable, "not-applicable"),
];

/// The id of a state.
pub(super) fn state_id(state: State) -> &'static str {
    STATES.iter().find(|(one, _)| *one == state).map_or("", |(_, id)| id)
}

impl Shaped for State {
    fn shape() -> Shape {
        Shape::OneOf(STATES.iter().map(|(_, id)| *id).collect())
    }
}

impl Read for State {
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
        let key = |name: &&'static str| Key { name, means: "", required: false, shape: T::shape() };
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
        let key = |(name, shape)| Key { name, means: "", required: false, shape };
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
